import { createI18n } from 'vue-i18n'
import en from './en'
import zh from './zh'

const kept = localStorage.getItem('chengshu.language')

export const i18n = createI18n({ legacy: false, locale: kept === 'en' ? 'en' : 'zh', fallbackLocale: 'zh', messages: { zh, en } })

export function speak(language: 'zh' | 'en') {
  i18n.global.locale.value = language
  localStorage.setItem('chengshu.language', language)
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en'
}

/** The name of whatever has one in both languages, in that of the page. */
export function named(one?: { name?: string; nameEn?: string }) {
  return (i18n.global.locale.value === 'en' && one?.nameEn) || one?.name || ''
}
