import { createSSRApp } from 'vue'
import App from './App.vue'
import { startQueue } from './drafts'
import { tellBrowser } from './i18n'
// #ifdef H5
import { makeButtonsReachable } from './reachable'
// #endif

export function createApp() {
  // #ifdef H5
  makeButtonsReachable()
  if ('serviceWorker' in navigator) addEventListener('load', () => navigator.serviceWorker.register('/citizen/sw.js').catch(() => undefined))
  // #endif
  tellBrowser()
  startQueue()
  return { app: createSSRApp(App) }
}
