/** The city and its classes: asked once, kept on the phone for when there is no network. */
import { reactive } from 'vue'
import { get } from './http'
import { t, taste } from './i18n'

export interface CaseClass { code: string; name: string; nameEn: string; anonymous: boolean }
export const catalogue = reactive<{ about: any; classes: CaseClass[] }>({ about: uni.getStorageSync('about') || null, classes: uni.getStorageSync('classes') || [] })

let asked: Promise<void> | null = null

/** Rejects only if nothing is known at all. */
export function readCatalogue(): Promise<void> {
  asked ??= Promise.all([get<any>('/api/about'), get<CaseClass[]>('/api/classes')])
    .then(([about, classes]) => {
      catalogue.about = about
      catalogue.classes = classes
      uni.setStorageSync('about', about)
      uni.setStorageSync('classes', classes)
    })
    .catch((refusal) => {
      asked = null
      if (!catalogue.classes.length) throw refusal
    })
  return asked
}

export const cityName = () => catalogue.about?.city?.[taste.language === 'en' ? 'nameEn' : 'name'] ?? ''

/** @param name what the server calls it, in Chinese */
export function className(code?: string | null, name = ''): string {
  const found = catalogue.classes.find((one) => one.code === code)
  if (!found) return code ? name : t('other')
  return taste.language === 'en' ? found.nameEn : found.name
}
