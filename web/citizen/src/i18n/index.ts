import { reactive } from 'vue'
import en from './en'
import zh from './zh'

export type Words = keyof typeof zh
const state = reactive({ language: (uni.getStorageSync('language') || 'zh') as 'zh' | 'en', large: uni.getStorageSync('large') === true })

export const taste = state

export function t(word: Words, values: Record<string, unknown> = {}): string {
  const text = (state.language === 'en' ? en : zh)[word] ?? word
  return text.replace(/\{(\w+)\}/g, (_, name) => String(values[name] ?? ''))
}

/** What a code of a refusal says in English; in Chinese the server has the sentence. */
export function sentence(code: string): string | undefined {
  const word = `refused-${code}` as Words
  return state.language === 'en' && word in en ? t(word) : undefined
}

export function speak(language: 'zh' | 'en') {
  state.language = language
  uni.setStorageSync('language', language)
  tellBrowser()
}

/** Screen readers and translators ask the document. */
export function tellBrowser() {
  // #ifdef H5
  document.documentElement.lang = state.language === 'zh' ? 'zh-CN' : 'en'
  document.title = t('app')
  // #endif
}

export function enlarge(large: boolean) {
  state.large = large
  uni.setStorageSync('large', large)
}

const two = (n: number) => String(n).padStart(2, '0')

/** A moment as people of the city read it (UTC+8 all year). */
export function time(instant?: string | null): string {
  if (!instant) return '–'
  const there = new Date(new Date(instant).getTime() + 8 * 3600_000)
  return `${two(there.getUTCMonth() + 1)}-${two(there.getUTCDate())} ${two(there.getUTCHours())}:${two(there.getUTCMinutes())}`
}

/** The city's date, so many days ago, as addresses have it. */
export const dayBefore = (days: number) => new Date(Date.now() + 8 * 3600_000 - days * 86400_000).toISOString().slice(0, 10)
