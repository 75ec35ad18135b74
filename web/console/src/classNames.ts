/** Names of classes in the language of the page; the city's own Chinese name is what goes on record. */
import type { Schemas } from '@chengshu/api'
import { shallowRef } from 'vue'
import { get } from './http'
import { named } from './i18n'

type CaseClass = Schemas['CaseClass']
const known = shallowRef<Map<string, CaseClass>>()

/** Names whatever has a class: a case, a rule, a duty. Its code if the name is not known. */
export function useClassNames() {
  if (!known.value) {
    known.value = new Map()
    get<CaseClass[]>('/api/classes/all')
      .then((classes) => { known.value = new Map(classes.map((one) => [one.code ?? '', one])) })
      .catch(() => { known.value = undefined })
  }
  return (one: { classCode?: string; className?: string }) => {
    const found = known.value?.get(one.classCode ?? '')
    return named({ name: one.className ?? found?.name, nameEn: found?.nameEn }) || one.classCode || ''
  }
}
