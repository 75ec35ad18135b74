/** Times as people of the city read them. */
import { i18n } from './i18n'

const zone = 'Asia/Shanghai'

export function time(instant?: string | null): string {
  if (!instant) return '–'
  const locale = i18n.global.locale.value === 'zh' ? 'zh-CN' : 'en-GB'
  return new Intl.DateTimeFormat(locale, { timeZone: zone, month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hour12: false }).format(new Date(instant))
}

export function fullTime(instant?: string | null): string {
  if (!instant) return '–'
  const locale = i18n.global.locale.value === 'zh' ? 'zh-CN' : 'en-GB'
  return new Intl.DateTimeFormat(locale, { timeZone: zone, dateStyle: 'medium', timeStyle: 'medium', hour12: false }).format(new Date(instant))
}
