/** Names of classes in the language of the page; the city's own Chinese name is what goes on record. */
import type { Schemas } from '@chengshu/api'
import { shallowRef } from 'vue'
import { get } from './http'
import { i18n } from './i18n'

const english = shallowRef<Map<string, string>>()

export function useClassNames() {
  if (!english.value) {
    english.value = new Map()
    get<Schemas['CaseClass'][]>('/api/classes/all')
      .then((classes) => { english.value = new Map(classes.map((one) => [one.code ?? '', one.nameEn ?? ''])) })
      .catch(() => { english.value = undefined })
  }
  return (one: { classCode?: string; className?: string }) =>
    i18n.global.locale.value === 'en' ? english.value?.get(one.classCode ?? '') || one.className : one.className
}
