/** The screen as it is: streamed while it is now, asked for once when it is a moment gone by. */
import type { Refusal } from '@chengshu/api'
import type { Schemas } from './schemas'
import { reactive } from 'vue'
import { get, send } from './http'

export type News = Schemas['NewsBody']
export const live = reactive({
  screen: null as Schemas['ScreenBody'] | null,
  news: [] as News[],
  line: 'connecting' as 'live' | 'connecting' | 'broken' | 'past',
  refusal: null as Refusal | null,
  at: ''
})

/** How long the server may say nothing before the line counts as broken: it speaks every five seconds. */
const silence = 16_000
const most = 40
let cursor = ''
let stop: AbortController | undefined
const listeners = new Set<(news: News[]) => void>()

/** Called with what has just happened, not with what one missed. */
export function onNews(listen: (news: News[]) => void): () => void {
  listeners.add(listen)
  return () => listeners.delete(listen)
}

const key = (one: News) => `${one.fact} ${one.subject} ${one.at}`

function tell(news: News[]) {
  const known = new Set(live.news.map(key))
  const fresh = news.filter((one) => !known.has(key(one)))
  if (!fresh.length) return
  live.news = [...fresh].reverse().concat(live.news).sort((a, b) => b.at.localeCompare(a.at)).slice(0, most)
  listeners.forEach((listen) => listen(fresh))
}

function show(screen: Schemas['ScreenBody']) {
  live.screen = screen
  live.refusal = null
  const listed = screen.sections.flatMap((part) => part.panels).flatMap((panel) => panel.news)
  if (!live.news.length || screen.past) live.news = listed
}

function hear(event: string, data: string, id: string) {
  if (id) cursor = id
  if (event === 'screen') show(JSON.parse(data))
  else if (event === 'news') tell(JSON.parse(data))
}

/** Server-sent events over `fetch`, because an `EventSource` cannot carry a token. */
async function listen(signal: AbortController) {
  let last = Date.now()
  const watch = setInterval(() => Date.now() - last > silence && signal.abort(), 2_000)
  try {
    const response = await send('/api/cockpit/stream', { signal: signal.signal, headers: cursor ? { 'Last-Event-ID': cursor } : {} })
    const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader()
    let text = ''
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      last = Date.now()
      live.line = 'live'
      text += part.value
      const events = text.split('\n\n')
      text = events.pop()!
      for (const one of events) {
        const field = (name: string) => one.split('\n').find((line) => line.startsWith(`${name}: `))?.slice(name.length + 2) ?? ''
        hear(field('event'), field('data'), field('id'))
      }
    }
  } finally {
    clearInterval(watch)
  }
}

async function follow(mine: AbortController) {
  let wait = 500
  while (stop === mine) {
    const begun = Date.now()
    const line = new AbortController()
    mine.signal.addEventListener('abort', () => line.abort(), { once: true })
    try {
      await listen(line)
    } catch (thrown) {
      const refusal = thrown as Refusal
      if (refusal.status === 403) live.refusal = refusal
    }
    if (stop !== mine) return
    live.line = 'broken'
    wait = Date.now() - begun > 30_000 ? 500 : Math.min(wait * 2, 15_000)
    await new Promise((resolve) => setTimeout(resolve, wait + Math.random() * 500))
  }
}

/** Now: streamed. */
export function goLive() {
  live.at = ''
  live.line = 'connecting'
  live.news = []
  stop?.abort()
  stop = new AbortController()
  void follow(stop)
}

/** The screen of a moment gone by, as it was known then. */
export async function goTo(at: string) {
  stop?.abort()
  stop = undefined
  live.at = at
  live.line = 'past'
  try {
    const screen = await get<Schemas['ScreenBody']>('/api/cockpit', { at })
    if (live.at === at) show(screen)
  } catch (thrown) {
    if (live.at === at) live.refusal = thrown as Refusal
  }
}

export function leave() {
  stop?.abort()
  stop = undefined
}
