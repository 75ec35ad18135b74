/** Where the problem is: from a poster, from the photo, from the phone, or from a finger on the map. */
import { computed, ref } from 'vue'
import { get, network } from './http'
import { t } from './i18n'

export type Source = 'photo' | 'phone' | 'map' | 'poster' | ''

export function useWhereabouts() {
  const place = ref<{ longitude: number; latitude: number } | null>(null)
  const source = ref<Source>('')
  const located = ref<any>(null)
  const poster = ref<{ number: string; name: string } | null>(null)
  const locating = ref(false)
  const failed = ref(false)

  const name = computed(() => (source.value === 'poster' && poster.value ? poster.value.name : located.value?.name ?? ''))
  const hint = computed(() => {
    if (locating.value) return t('locating')
    if (located.value?.outside) return t('outside')
    if (place.value && !located.value) return t('placeLater')
    if (place.value) return said()
    if (failed.value) return t('noLocation')
    return network.online ? t('placePick') : t('placeOffline')
  })
  const said = () => ({ photo: t('placeFromPhoto'), phone: t('placeFromPhone'), map: t('placeFromMap'), poster: t('placeFromPoster', { number: poster.value?.number ?? '' }), '': '' })[source.value]

  async function pick(longitude: number, latitude: number, from: Source = 'map') {
    const asked = { longitude, latitude }
    place.value = asked
    source.value = from
    failed.value = false
    const answer = await get(`/api/locate?longitude=${longitude}&latitude=${latitude}`).catch(() => null)
    if (place.value?.longitude === longitude && place.value.latitude === latitude) located.value = answer
  }
  function usePhone() {
    locating.value = true
    uni.getLocation({
      type: 'wgs84',
      success: ({ longitude, latitude }) => pick(longitude, latitude, 'phone'),
      fail: () => { failed.value = true },
      complete: () => { locating.value = false }
    })
  }
  /** Rejects if nobody knows the number. */
  async function readPoster(number: string) {
    const found = await get<any>(`/api/public/posters/${encodeURIComponent(number)}`)
    poster.value = found
    await pick(found.longitude, found.latitude, 'poster')
  }
  function forget() {
    place.value = located.value = poster.value = null
    source.value = ''
  }
  return { place, located, name, hint, pick, usePhone, readPoster, forget }
}
