import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'

const read = (path) => readFileSync(new URL(`../src/${path}`, import.meta.url), 'utf8')
const catalogue = (name) => new Function(read(`i18n/${name}.ts`).replace('export default', 'return'))()

test('both languages say everything', () => {
  assert.deepEqual(Object.keys(catalogue('zh')).sort(), Object.keys(catalogue('en')).sort())
})

test('no Chinese leaks into English', () => {
  const leaks = Object.values(catalogue('en')).filter((text) => /[一-鿿]/.test(text) && text !== '中文')
  assert.deepEqual(leaks, [])
})

test('no page has text of its own', () => {
  const pages = readdirSync(new URL('../src/pages', import.meta.url)).map((name) => `pages/${name}/${name}.vue`)
  for (const page of pages) assert.equal(/[一-鿿]/.test(read(page).split('<script')[0].replaceAll('：', '')), false, page)
})
