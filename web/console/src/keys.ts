/** Keys of a page: what they do, and what the help says of them. Nothing happens while somebody types. */
import { onMounted, onUnmounted, shallowRef } from 'vue'

export interface PageKey {
  /** As it is written on the keyboard. */
  key: string
  /** Where the catalogue explains it. */
  text: string
  act: () => void
}

/** What the help shows now. */
export const keysOfPage = shallowRef<PageKey[]>([])

export function useKeys(keys: PageKey[]) {
  const press = (event: KeyboardEvent) => {
    const target = event.target as HTMLElement
    if (event.ctrlKey || event.metaKey || event.altKey || target.matches('input, textarea, select, [role=dialog] *')) return
    if (event.key === 'Enter' && target.matches('a, button, summary')) return
    const found = keys.find((one) => one.key.toLowerCase() === event.key.toLowerCase())
    if (!found) return
    event.preventDefault()
    found.act()
  }
  onMounted(() => {
    keysOfPage.value = keys
    window.addEventListener('keydown', press)
  })
  onUnmounted(() => {
    if (keysOfPage.value === keys) keysOfPage.value = []
    window.removeEventListener('keydown', press)
  })
}
