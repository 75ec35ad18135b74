import { createRouter, createWebHistory } from 'vue-router'
import type { Schemas } from '@chengshu/api'
import { get } from './http'
import { finishLogin, finishRenewal, logIn, session, token } from './session'

export const pages = [
  { path: '/', name: 'worklist', permission: 'worklist.read', component: () => import('./pages/WorklistPage.vue') },
  { path: '/cases', name: 'cases', permission: 'case.read', component: () => import('./pages/CasesPage.vue') },
  { path: '/assessment', name: 'assessment', permission: 'indicator.read', component: () => import('./pages/AssessmentPage.vue') },
  { path: '/register', name: 'register', permission: 'case.register', component: () => import('./pages/RegisterPage.vue') },
  { path: '/review', name: 'review', permission: 'file.review', component: () => import('./pages/ReviewPage.vue') },
  { path: '/desk', name: 'desk', permission: 'case.accept', component: () => import('./pages/DeskPage.vue') },
  { path: '/organization', name: 'organization', permission: 'organization.read', component: () => import('./pages/OrganizationPage.vue') },
  { path: '/calendar', name: 'calendar', permission: 'calendar.read', component: () => import('./pages/CalendarPage.vue') },
  { path: '/classes', name: 'classes', permission: 'class.read', component: () => import('./pages/ClassesPage.vue') },
  { path: '/rules', name: 'rules', permission: 'class.read', component: () => import('./pages/RulesPage.vue') },
  { path: '/routing', name: 'routing', permission: 'routing.read', component: () => import('./pages/RoutingPage.vue') },
  { path: '/regions', name: 'regions', permission: 'region.read', component: () => import('./pages/RegionsPage.vue') },
  { path: '/people', name: 'people', permission: 'access.read', component: () => import('./pages/PeoplePage.vue') },
  { path: '/audit', name: 'audit', permission: 'audit.read', component: () => import('./pages/AuditPage.vue') },
  { path: '/outbox', name: 'outbox', permission: 'notice.read', component: () => import('./pages/OutboxPage.vue') },
  { path: '/notices', name: 'notices', permission: '', component: () => import('./pages/NoticesPage.vue') }
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
