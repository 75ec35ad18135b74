/** Asks the server. A refusal becomes a `Refusal`; a lost login sends the person to log in. */
import { Refusal } from '@chengshu/api'
import { i18n } from './i18n'
import { logIn, token } from './session'

export async function send(path: string, init: RequestInit = {}, login = true): Promise<Response> {
  const bearer = login ? await token() : null
  const headers = new Headers(init.headers)
  if (bearer) headers.set('Authorization', `Bearer ${bearer}`)
  headers.set('Accept-Language', i18n.global.locale.value)
  let response: Response
  try {
    response = await fetch(path, { ...init, headers })
  } catch {
    throw new Refusal(0, 'unreachable', i18n.global.t('state.unreachable'), '')
  }
  if (response.status === 401 && login) await logIn()
  if (!response.ok) throw Refusal.of(response.status, await response.json().catch(() => null))
  return response
}

function withQuery(path: string, query: Record<string, unknown>) {
  const parameters = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) if (value !== undefined && value !== null && value !== '') parameters.set(name, String(value))
  const text = parameters.toString()
  return text ? `${path}?${text}` : path
}

export const get = async <T>(path: string, query: Record<string, unknown> = {}): Promise<T> => (await send(withQuery(path, query))).json() as Promise<T>

/** What everybody may read; a screen on the street has no login to lose. */
export const getPublic = async <T>(path: string, query: Record<string, unknown> = {}): Promise<T> => (await send(withQuery(path, query), {}, false)).json() as Promise<T>

export const put = async <T>(path: string, body: unknown): Promise<T> =>
  (await send(path, { method: 'PUT', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) })).json() as Promise<T>
