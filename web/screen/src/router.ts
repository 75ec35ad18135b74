import type { Schemas } from './schemas'
import { createRouter, createWebHistory } from 'vue-router'
import { get } from './http'
import { finishLogin, finishRenewal, logIn, session, token } from './session'

export const router = createRouter({
  history: createWebHistory('/screen/'),
  routes: [
    { path: '/', name: 'overview', component: () => import('./pages/OverviewPage.vue') },
    { path: '/sections', name: 'sections', component: () => import('./pages/SectionsPage.vue') },
    { path: '/sections/:id', name: 'section', component: () => import('./pages/SectionPage.vue') },
    { path: '/public', name: 'public', component: () => import('./pages/PublicPage.vue'), meta: { everybody: true } },
    { path: '/callback', component: { render: () => null } },
    { path: '/renewed', component: { render: () => null } },
    { path: '/:rest(.*)', redirect: '/' }
  ]
})

router.beforeEach(async (to) => {
  if (to.meta.everybody) return true
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
