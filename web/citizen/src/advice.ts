/** What the city says while a report is written: its likely class, and whether it is known already. Without an answer the citizen just goes on. */
import { computed, ref, watch, type Ref } from 'vue'
import { catalogue } from './catalogue'
import { ask, get } from './http'

interface Written { place: Ref<{ longitude: number; latitude: number } | null>; classCode: Ref<string>; text: Ref<string>; photos: () => string[] }

/** A moment after the last change, not at every letter. */
function later(work: () => void) {
  let waiting: ReturnType<typeof setTimeout> | undefined
  return () => {
    clearTimeout(waiting)
    waiting = setTimeout(work, 500)
  }
}

export function useAdvice({ place, classCode, text, photos }: Written) {
  const suggested = ref<string[]>([])
  const common = ref<string[]>([])
  const similar = ref<any[]>([])
  const joins = ref('')
  /** Chosen on the page of that problem: stays whatever else lies near. */
  let preset = ''

  watch(text, later(async () => {
    const asked = text.value.trim().length < 2 || classCode.value ? [] : await ask<any[]>('POST', '/api/public/class-suggestions', { text: text.value }).catch(() => [])
    suggested.value = asked.map((one) => one.code)
  }))
  /** Where words say nothing: the commonest ones within about a kilometre. */
  watch(place, async (at) => {
    if (!at || common.value.length) return
    const box = [at.longitude - 0.01, at.latitude - 0.008, at.longitude + 0.01, at.latitude + 0.008].map((one) => one.toFixed(4)).join(',')
    const around = await get<any>(`/api/public/reports?bbox=${box}`).catch(() => ({ items: [] }))
    const counts = new Map<string, number>()
    for (const one of around.items) if (one.classCode) counts.set(one.classCode, (counts.get(one.classCode) ?? 0) + 1)
    common.value = [...counts].sort((a, b) => b[1] - a[1]).map(([code]) => code).filter((code) => catalogue.classes.some((one) => one.code === code)).slice(0, 3)
  })
  watch([place, classCode, text, () => photos().join()], later(async () => {
    if (!place.value) return
    const query = { ...place.value, classCode: classCode.value || undefined, text: text.value, photos: photos() }
    similar.value = await ask<any[]>('POST', '/api/public/similar', query).catch(() => [])
    if (joins.value !== preset && !similar.value.some((one) => one.report.id === joins.value)) joins.value = preset
  }))

  function forget() {
    joins.value = preset = ''
    suggested.value = []
    common.value = []
    similar.value = []
  }
  const join = (report: string) => { joins.value = preset = report }
  const offers = computed(() => (suggested.value.length ? suggested.value : common.value))
  return { suggested, offers, similar, joins, join, forget }
}
