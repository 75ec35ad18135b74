/** Types of the HTTP interface, generated from `openapi.json`, and what every face needs of it. */
import type { components } from './schema'

export type Schemas = components['schemas']

/** A refusal of the server (RFC 9457): `title` is the sentence for people. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly title: string,
    readonly detail: string
  ) {
    super(title)
  }

  static of(status: number, body: unknown): Refusal {
    const problem = (body ?? {}) as { code?: string; title?: string; detail?: string }
    return new Refusal(status, problem.code ?? 'unreachable', problem.title ?? '', problem.detail ?? '')
  }
}

/** A key for one intent: made once, sent with every retry of it. */
export function newKey(): string {
  const bytes = Array.from({ length: 16 }, () => Math.floor(Math.random() * 256))
  if (typeof crypto !== 'undefined' && crypto.getRandomValues) {
    crypto.getRandomValues(new Uint8Array(16)).forEach((byte, i) => (bytes[i] = byte))
  }
  return bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
