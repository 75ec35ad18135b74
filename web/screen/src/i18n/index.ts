import { createI18n } from 'vue-i18n'
import en from './en'
import zh from './zh'

const kept = localStorage.getItem('chengshu.language')

export const i18n = createI18n({ legacy: false, locale: kept === 'en' ? 'en' : 'zh', fallbackLocale: 'zh', messages: { zh, en } })

export function speak(language: 'zh' | 'en') {
  i18n.global.locale.value = language
  localStorage.setItem('chengshu.language', language)
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en'
  document.title = i18n.global.t('app.name')
}

/** Of two texts that the server gives, the one in the reader's language. */
export const say = (chinese?: string, english?: string) => (i18n.global.locale.value === 'zh' ? chinese : english || chinese) ?? ''
