import { createApp } from 'vue'
import App from './App.vue'
import { i18n, speak } from './i18n'
import { router } from './router'
import './style.css'

/** The login takes people back to 127.0.0.1 only: a provider must not trust the name localhost, which others may answer to. */
const elsewhere = location.hostname === 'localhost'
if (elsewhere) location.replace(location.href.replace('//localhost', '//127.0.0.1'))

speak(i18n.global.locale.value as 'zh' | 'en')
if (!elsewhere) createApp(App).use(i18n).use(router).mount('#app')
