/** What a row of a panel is called, and the question that finds what stands behind it. */
import type { Schemas } from './schemas'
import { className, districtName, streetName } from './city'

type Row = Schemas['ScreenRowBody']
type Drawn = Schemas['DrawnBody']

export function rowName(drawn: Drawn, row?: Row): string {
  if (!row) return ''
  switch (drawn.panel.by) {
    case 'CLASS': return className(row.key)
    case 'STREET': return [districtName(row.key), streetName(row.key)].filter(Boolean).join(' ') || row.name
    case 'FLOW': return `${streetName(row.key.split(' ')[0]) || districtName(row.key.split(' ')[0])} → ${row.name}`
    case 'ALL': return ''
    default: return row.name || row.key
  }
}

/** The same figure narrowed to the row, as of the same moment. */
export function question(drawn: Drawn, row: Row | undefined, past: boolean): Record<string, string | undefined> {
  const key = row?.key ?? ''
  const [street, unit] = key.split(' ')
  const narrow: Record<string, Record<string, string>> = {
    DISTRICT: { region: key }, STREET: { region: key.replace(/0{3}$/, '') }, UNIT: { unit: key }, CLASS: { classCode: key }, DAY: { from: key, to: key },
    FLOW: { region: (street ?? '').replace(/0{3}$/, ''), unit: unit ?? '' }
  }
  return { from: drawn.from, to: drawn.to, by: 'ALL', ...(key ? narrow[drawn.panel.by] ?? {} : {}), knownAt: past ? drawn.asOf : undefined }
}
