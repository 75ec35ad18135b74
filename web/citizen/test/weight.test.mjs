import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'

const dist = new URL('../dist/build/h5/', import.meta.url)
const BUDGET = 300_000

/** What a browser fetches to open the report page: the page, what it names, and what those name at once. Not what it may ask for later. */
function firstLoad(page) {
  const seen = new Set(['index.html'])
  const visit = (name) => {
    const path = `assets/${name}`
    if (seen.has(path)) return
    seen.add(path)
    if (!name.endsWith('.js')) return
    const code = readFileSync(new URL(path, dist), 'utf8')
    for (const [, other] of code.matchAll(/(?:^|[;\s}])(?:import|export)[^'"()]*?["']\.\/([^'"]+)["']/g)) visit(other)
  }
  const html = readFileSync(new URL('index.html', dist), 'utf8')
  for (const [, name] of html.matchAll(/\/assets\/([^"']+)/g)) visit(name)
  const names = readdirSync(new URL('assets/', dist))
  for (const name of names.filter((one) => new RegExp(`^pages-${page}-${page}\\.`).test(one))) visit(name)
  // Styles come with the code that names them; which of them is not worth finding out: all but the map's.
  for (const name of names.filter((one) => one.endsWith('.css') && !/maplibre/.test(one))) visit(name)
  return [...seen]
}

test('the report page opens with at most 300 kB, compressed, and without the map', { skip: !existsSync(dist) && 'not built' }, () => {
  const files = firstLoad('report')
  assert.ok(files.some((name) => /pages-report/.test(name)), files.join())
  assert.deepEqual(files.filter((name) => /maplibre.*js$/.test(name)), [])
  const weights = files.map((name) => [name, gzipSync(readFileSync(new URL(name, dist))).length])
  const sum = weights.reduce((total, [, weight]) => total + weight, 0)
  assert.ok(sum <= BUDGET, `${sum} bytes: ${weights.map((one) => one.join(' ')).join(', ')}`)
  console.log(`first load of the report page: ${sum} bytes compressed in ${files.length} files`)
})
