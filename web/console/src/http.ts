/** Asks the server. A refusal becomes a `Refusal`; a lost login sends the person to log in. */
import { Refusal } from '@chengshu/api'
import { i18n } from './i18n'
import { logIn, token } from './session'

async function send(path: string, init: RequestInit = {}): Promise<Response> {
  const bearer = await token()
  const headers = new Headers(init.headers)
  if (bearer) headers.set('Authorization', `Bearer ${bearer}`)
  headers.set('Accept-Language', i18n.global.locale.value)
  let response: Response
  try {
    response = await fetch(path, { ...init, headers })
  } catch {
    throw new Refusal(0, 'unreachable', i18n.global.t('state.unreachable'), '')
  }
  if (response.status === 401) await logIn()
  if (!response.ok) throw Refusal.of(response.status, await response.json().catch(() => null))
  return response
}

/** The path with those parameters that say something. */
function address(path: string, query: Record<string, unknown>): string {
  const parameters = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== null && value !== '' && value !== false) parameters.set(name, String(value))
  }
  const text = parameters.toString()
  return text ? `${path}?${text}` : path
}

export async function get<T>(path: string, query: Record<string, unknown> = {}): Promise<T> {
  return (await send(address(path, query))).json() as Promise<T>
}

/** Saves an answer as a file under the name the server gives it, which a link cannot: it sends no token. */
export async function download(path: string, query: Record<string, unknown>) {
  const answer = await send(address(path, query))
  const link = document.createElement('a')
  link.href = URL.createObjectURL(await answer.blob())
  link.download = /filename="([^"]+)"/.exec(answer.headers.get('Content-Disposition') ?? '')?.[1] ?? ''
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}

async function write<T>(method: string, path: string, body: unknown, key?: string): Promise<T> {
  const headers: Record<string, string> = { 'Content-Type': 'application/json' }
  if (key) headers['Idempotency-Key'] = key
  const response = await send(path, { method, headers, body: JSON.stringify(body ?? {}) })
  return (response.status === 204 ? undefined : await response.json()) as T
}

/** @param key of this intent; the same for every retry */
export const post = <T>(path: string, body: unknown, key: string) => write<T>('POST', path, body, key)
export const put = <T>(path: string, body: unknown) => write<T>('PUT', path, body)
export const remove = (path: string) => send(path, { method: 'DELETE' })

export async function upload(file: File): Promise<string> {
  const form = new FormData()
  form.append('file', file)
  const stored = await (await send('/api/files', { method: 'POST', body: form })).json()
  return stored.id as string
}

/** A photo as an address for `<img>`, which cannot send a token itself. */
export async function photo(id: string, form: 'thumbnail' | 'display' = 'display'): Promise<string> {
  return URL.createObjectURL(await (await send(`/api/files/${id}/${form}`)).blob())
}
