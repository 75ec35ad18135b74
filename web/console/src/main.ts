import { createPinia } from 'pinia'
import { createApp } from 'vue'
import App from './App.vue'
import { i18n, speak } from './i18n'
import { router } from './router'
import './style.css'
import 'element-plus/theme-chalk/el-message.css'
import 'element-plus/theme-chalk/el-message-box.css'
import 'element-plus/theme-chalk/el-overlay.css'
import 'element-plus/theme-chalk/el-loading.css'

speak(i18n.global.locale.value as 'zh' | 'en')
createApp(App).use(createPinia()).use(i18n).use(router).mount('#app')
