/** Reads something and says how it went: loading, refused, there. */
import { Refusal } from '@chengshu/api'
import { onMounted, ref, type Ref } from 'vue'

export function useLoad<T>(read: () => Promise<T>) {
  const value = ref(null) as Ref<T | null>
  const refusal = ref<Refusal | null>(null)
  const loading = ref(true)
  async function load() {
    loading.value = value.value === null
    try {
      value.value = await read()
      refusal.value = null
    } catch (thrown) {
      refusal.value = thrown instanceof Refusal ? thrown : new Refusal(0, 'broken', String(thrown), '')
    } finally {
      loading.value = false
    }
  }
  onMounted(load)
  return { value, refusal, loading, load }
}
