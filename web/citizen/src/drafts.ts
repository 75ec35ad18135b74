/** The queue of this phone: fed by the report page, emptied by itself whenever there is a network. */
import { markRaw, reactive } from 'vue'
import { ask, network, upload } from './http'
import { t } from './i18n'
import { store } from './keep'
import { Queue, type Answer, type Draft } from './queue'

export const drafts = reactive<{ list: Draft[]; sending: string }>({ list: [], sending: '' })

/** The report on the page says itself that it was sent. */
let atHand = ''

const queue = new Queue(
  store,
  { upload, submit: (body, key) => ask<Answer>('POST', '/api/reports', body, key) },
  (list, sending) => { drafts.list = list.map((one) => ({ ...one, pictures: one.pictures.map((picture) => markRaw(picture)) })); drafts.sending = sending },
  (draft, answer) => {
    remember(answer)
    if (draft.key !== atHand) uni.showToast({ title: t('draftSent', { number: answer.number }), icon: 'none' })
  }
)

/** The code of an anonymous report is shown once and kept here: the server has it from nobody else. */
function remember(answer: Answer) {
  if (!answer.followCode) return
  const known = (uni.getStorageSync('followed') || []) as { number: string; code: string }[]
  if (!known.some((one) => one.number === answer.number)) uni.setStorageSync('followed', [{ number: answer.number, code: answer.followCode }, ...known])
}

export const sendReport = (draft: Draft) => {
  atHand = draft.key
  return queue.send(draft).finally(() => { atHand = '' })
}
export const keepDraft = (draft: Draft) => queue.keep(draft)
export const removeDraft = (key: string) => queue.remove(key)
export const sendDrafts = () => queue.flush()

export function startQueue() {
  queue.open().then(() => queue.flush()).catch(() => undefined)
  const heard = (online: boolean) => {
    network.online = online
    if (online) sendDrafts()
  }
  // In a browser uni-app asks for the kind of network, which is still known when there is none.
  // #ifdef H5
  network.online = navigator.onLine
  addEventListener('online', () => heard(true))
  addEventListener('offline', () => heard(false))
  // #endif
  // #ifndef H5
  uni.getNetworkType({ success: ({ networkType }) => { network.online = networkType !== 'none' } })
  uni.onNetworkStatusChange(({ isConnected }) => heard(isConnected))
  // #endif
  setInterval(() => drafts.list.some((one) => one.state === 'waiting') && sendDrafts(), 10_000)
}
