import { createRouter, createWebHistory } from 'vue-router'
import type { Schemas } from '@chengshu/api'
import { get } from './http'
import { finishLogin, finishRenewal, logIn, session, token } from './session'

/** In the order of the menu: what people do all day, what is judged, what the city decides, what keeps it running. */
export const pages = [
  { path: '/', name: 'worklist', group: 'work', permission: 'worklist.read', component: () => import('./pages/WorklistPage.vue') },
  { path: '/cases', name: 'cases', group: 'work', permission: 'case.read', component: () => import('./pages/CasesPage.vue') },
  { path: '/board', name: 'board', group: 'work', permission: 'case.dispatch', component: () => import('./pages/BoardPage.vue') },
  { path: '/calls', name: 'calls', group: 'work', permission: 'callback.read', component: () => import('./pages/CallsPage.vue') },
  { path: '/register', name: 'register', group: 'work', permission: 'case.register', component: () => import('./pages/RegisterPage.vue') },
  { path: '/review', name: 'review', group: 'work', permission: 'file.review', component: () => import('./pages/ReviewPage.vue') },
  { path: '/desk', name: 'desk', group: 'work', permission: 'case.accept', component: () => import('./pages/DeskPage.vue') },
  { path: '/notices', name: 'notices', group: 'work', permission: '', component: () => import('./pages/NoticesPage.vue') },
  { path: '/assessment', name: 'assessment', group: 'judge', permission: 'indicator.read', component: () => import('./pages/AssessmentPage.vue') },
  { path: '/rewards', name: 'rewards', group: 'judge', permission: 'reward.read', component: () => import('./pages/RewardsPage.vue') },
  { path: '/classes', name: 'classes', group: 'rules', permission: 'class.read', component: () => import('./pages/ClassesPage.vue') },
  { path: '/routing', name: 'routing', group: 'rules', permission: 'routing.read', component: () => import('./pages/RoutingPage.vue') },
  { path: '/rules', name: 'rules', group: 'rules', permission: 'class.read', component: () => import('./pages/RulesPage.vue') },
  { path: '/calendar', name: 'calendar', group: 'rules', permission: 'calendar.read', component: () => import('./pages/CalendarPage.vue') },
  { path: '/organization', name: 'organization', group: 'rules', permission: 'organization.read', component: () => import('./pages/OrganizationPage.vue') },
  { path: '/regions', name: 'regions', group: 'rules', permission: 'region.read', component: () => import('./pages/RegionsPage.vue') },
  { path: '/classifier', name: 'classifier', group: 'rules', permission: 'class.read', component: () => import('./pages/ClassifierPage.vue') },
  { path: '/people', name: 'people', group: 'system', permission: 'access.read', component: () => import('./pages/PeoplePage.vue') },
  { path: '/audit', name: 'audit', group: 'system', permission: 'audit.read', component: () => import('./pages/AuditPage.vue') },
  { path: '/outbox', name: 'outbox', group: 'system', permission: 'notice.read', component: () => import('./pages/OutboxPage.vue') },
  { path: '/peers', name: 'peers', group: 'system', permission: 'peer.read', component: () => import('./pages/PeersPage.vue') },
  { path: '/retention', name: 'retention', group: 'system', permission: 'retention.read', component: () => import('./pages/RetentionPage.vue') }
]

export const router = createRouter({
  history: createWebHistory('/console/'),
  routes: [
    ...pages.map(({ path, name, component, permission }) => ({ path, name, component, meta: { permission } })),
    { path: '/cases/:id', name: 'case', component: () => import('./pages/CasePage.vue'), meta: { permission: 'case.read' } },
    { path: '/callback', component: { render: () => null } },
    { path: '/renewed', component: { render: () => null } },
    { path: '/:rest(.*)', redirect: '/' }
  ]
})

router.beforeEach(async (to) => {
  if (to.path === '/callback') return (await finishLogin().catch(() => '/')) || '/'
  if (to.path === '/renewed') {
    await finishRenewal()
    return false
  }
  if (!(await token())) {
    await logIn()
    return false
  }
  session.me ??= await get<Schemas['MeBody']>('/api/me')
  return true
})
