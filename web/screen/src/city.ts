/** What the city is made of: its outline, its divisions, the names of indicators and classes. Read once. */
import type { Schemas } from './schemas'
import { reactive } from 'vue'
import { get, getPublic } from './http'
import { say } from './i18n'

export interface Outline { type: 'Feature'; properties: { code: string; name: string; simulated?: boolean }; geometry: { type: 'Polygon' | 'MultiPolygon'; coordinates: number[][][] | number[][][][] } }
export interface Outlines { type: 'FeatureCollection'; features: Outline[] }
type Indicator = Schemas['DefinitionBody']

export const city = reactive({
  about: null as Schemas['AboutBody'] | null,
  indicators: {} as Record<string, Indicator>,
  facts: {} as Record<string, Schemas['FactName']>,
  classes: {} as Record<string, { name?: string; nameEn?: string }>
})
export const drawn: { districts?: Outlines; streets?: Outlines } = {}
let outlines: Promise<void> | undefined
let names: Promise<void> | undefined

const about = async () => (city.about ??= await getPublic<Schemas['AboutBody']>('/api/about'))

export async function loadAbout() {
  await about()
}

/** The divisions' outlines, for whoever draws or names a place. */
export function loadOutlines(): Promise<void> {
  outlines ??= (async () => {
    const parent = (await about()).city.code
    const [districts, streets] = await Promise.all(['DISTRICT', 'STREET'].map((level) => getPublic<Outlines>('/api/regions/boundaries', { parent, level })))
    drawn.districts = districts
    drawn.streets = streets
  })().catch((failed) => {
    outlines = undefined
    throw failed
  })
  return outlines
}

export function loadNames(): Promise<void> {
  names ??= (async () => {
    const [catalogue, classes] = await Promise.all([
      get<Schemas['CatalogueBody']>('/api/indicators'),
      get<Schemas['CaseClass'][]>('/api/classes/all').catch(() => [])
    ])
    city.indicators = Object.fromEntries((catalogue.indicators ?? []).map((one) => [one.code, one]))
    city.facts = Object.fromEntries((catalogue.facts ?? []).map((one) => [one.code, one]))
    city.classes = Object.fromEntries(classes.map((one) => [one.code, one]))
  })().catch((failed) => {
    names = undefined
    throw failed
  })
  return names
}

export const indicatorName = (code: string) => say(city.indicators[code]?.name, city.indicators[code]?.nameEn) || code
export const factName = (code: string) => say(city.facts[code]?.name, city.facts[code]?.nameEn) || code
export const className = (code: string) => say(city.classes[code]?.name, city.classes[code]?.nameEn) || code

const digits = (code: string, length: number) => code.slice(0, length).padEnd(12, '0')
const find = (outlines: Outlines | undefined, code: string) => outlines?.features.find((one) => one.properties.code === code)
export const districtName = (region: string) => find(drawn.districts, digits(region, 6))?.properties.name ?? ''
export const streetName = (region: string) => find(drawn.streets, digits(region, 9))?.properties.name ?? ''
export const placeName = (region: string) => [districtName(region), streetName(region)].filter(Boolean).join(' ') || region

/** Where a division lies: its street's middle, else its district's, else the city's. */
export function middle(region: string): [number, number] | null {
  const outline = find(drawn.streets, digits(region, 9)) ?? find(drawn.districts, digits(region, 6))
  return outline ? centre(outline) : region.length >= 4 && city.about ? (city.about.city.center as [number, number]) : null
}

/** The centroid of the largest ring. */
export function centre(outline: Outline): [number, number] {
  const rings = (outline.geometry.type === 'Polygon' ? [outline.geometry.coordinates[0]] : (outline.geometry.coordinates as number[][][][]).map((one) => one[0])) as number[][][]
  let best: [number, number, number] = [0, 0, 0]
  for (const ring of rings) {
    let area = 0, x = 0, y = 0
    for (let i = 0; i < ring.length - 1; i++) {
      const [ax, ay] = ring[i], [bx, by] = ring[i + 1]
      const cross = ax * by - bx * ay
      area += cross
      x += (ax + bx) * cross
      y += (ay + by) * cross
    }
    if (Math.abs(area) > Math.abs(best[2])) best = [x / (3 * area), y / (3 * area), area]
  }
  return [best[0], best[1]]
}

/** A calculation in words: each fact, figure and weight by its name. */
export const spoken = (calculation: string, { good, weight }: { good: (name: string) => string; weight: (name: string) => string }) =>
  calculation.replace(/@?[a-z][a-z0-9_.]*/g, (code) => {
    if (code.startsWith('@')) return weight(indicatorName(code.slice(1)))
    if (city.indicators[code]) return indicatorName(code)
    return code.endsWith('.good') ? good(factName(code.slice(0, -5))) : factName(code)
  })
