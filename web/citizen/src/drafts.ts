/** Reports that could not be sent: kept on the phone, sent again with the same key, so never twice. */
import { reactive } from 'vue'
import { ask, Refusal } from './http'

export interface Draft { key: string; body: object }
const kept = (uni.getStorageSync('drafts') || []) as Draft[]
export const drafts = reactive<{ list: Draft[] }>({ list: kept })
let sending = false

const keep = () => uni.setStorageSync('drafts', JSON.parse(JSON.stringify(drafts.list)))

export function keepDraft(draft: Draft) {
  if (!drafts.list.some((one) => one.key === draft.key)) drafts.list.push(draft)
  keep()
}

export async function sendDrafts(): Promise<void> {
  if (sending) return
  sending = true
  try {
    for (const draft of [...drafts.list]) {
      await ask('POST', '/api/reports', draft.body, draft.key)
      drafts.list = drafts.list.filter((one) => one.key !== draft.key)
      keep()
    }
  } catch (refusal) {
    // Still offline: they stay. Anything else would be refused again: it is dropped with the reason shown.
    if (refusal instanceof Refusal && refusal.status >= 400 && refusal.status < 500 && refusal.status !== 401 && refusal.status !== 429) {
      uni.showToast({ title: refusal.message, icon: 'none' })
      drafts.list = drafts.list.slice(1)
      keep()
    }
  } finally {
    sending = false
  }
}

// #ifdef H5
window.addEventListener('online', () => sendDrafts())
setInterval(() => drafts.list.length && sendDrafts(), 10_000)
// #endif
