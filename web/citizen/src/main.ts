import { createSSRApp } from 'vue'
import App from './App.vue'
// #ifdef H5
import { makeButtonsReachable } from './reachable'
// #endif

export function createApp() {
  // #ifdef H5
  makeButtonsReachable()
  // #endif
  return { app: createSSRApp(App) }
}
