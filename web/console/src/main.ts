import { Refusal } from '@chengshu/api'
import { ElMessage } from 'element-plus'
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

/** The login takes people back to 127.0.0.1 only: a provider must not trust the name localhost, which others may answer to. */
const elsewhere = location.hostname === 'localhost'
if (elsewhere) location.replace(location.href.replace('//localhost', '//127.0.0.1'))

speak(i18n.global.locale.value as 'zh' | 'en')
const app = createApp(App)
/** A refusal that no page shows itself, of a file to be saved for example, must still reach the person. */
app.config.errorHandler = (thrown) => {
  if (thrown instanceof Refusal) ElMessage.error(thrown.message)
  else console.error(thrown)
}
if (!elsewhere) app.use(createPinia()).use(i18n).use(router).mount('#app')
