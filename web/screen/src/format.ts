/** Times and figures as people of the city read them. */
import type { Schemas } from './schemas'
import { i18n } from './i18n'

const zone = 'Asia/Shanghai'
const locale = () => (i18n.global.locale.value === 'zh' ? 'zh-CN' : 'en-GB')
const format = (instant: string | number | Date | undefined, options: Intl.DateTimeFormatOptions) =>
  instant === undefined ? '–' : new Intl.DateTimeFormat(locale(), { timeZone: zone, hour12: false, ...options }).format(new Date(instant))

export const clock = (instant?: string | number) => format(instant, { hour: '2-digit', minute: '2-digit', second: '2-digit' })
export const hour = (instant?: string) => format(instant, { hour: '2-digit', minute: '2-digit' })
export const dayAndTime = (instant?: string) => format(instant, { month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' })
export const moment = (instant?: string | number) => format(instant, { year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' })
export const weekday = (instant: number) => format(instant, { year: 'numeric', month: 'long', day: 'numeric', weekday: 'short' })

/** What `datetime-local` shows, in the city's time whatever the reader's machine says. */
export const toField = (instant: string) => new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' }).format(new Date(instant)).replace(' ', 'T')
export const fromField = (text: string) => new Date(`${text}:00+08:00`).toISOString()

export interface Shown { text: string; unit: string }

/** A figure and its unit; "–" where there is none. */
export function figure(value: number | null | undefined, unit: Schemas['DefinitionBody']['unit'] | undefined): Shown {
  if (value === null || value === undefined) return { text: '–', unit: '' }
  const digits = (most: number) => new Intl.NumberFormat(locale(), { maximumFractionDigits: most, minimumFractionDigits: 0 }).format
  switch (unit) {
    case 'PERCENT': return { text: (value * 100).toFixed(1), unit: '%' }
    case 'SCORE': return { text: (value * 100).toFixed(1), unit: '' }
    case 'HOURS': return { text: digits(1)(value), unit: 'h' }
    case 'MILLISECONDS': return { text: digits(0)(value), unit: 'ms' }
    case 'MEGABYTES': return { text: digits(0)(value), unit: 'MB' }
    default: return { text: digits(0)(value), unit: '' }
  }
}
