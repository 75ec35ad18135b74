import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'

const read = (path) => readFileSync(new URL(`../src/${path}`, import.meta.url), 'utf8')
const catalogue = (name) => new Function(read(`i18n/${name}.ts`).replace('export default', 'return'))()
const files = (folder) => readdirSync(new URL(`../src/${folder}`, import.meta.url), { recursive: true }).filter((name) => name.endsWith('.vue')).map((name) => `${folder}/${name}`)
const pages = [...files('pages'), ...files('parts')]

test('both languages say everything', () => {
  assert.deepEqual(Object.keys(catalogue('zh')).sort(), Object.keys(catalogue('en')).sort())
})

test('both languages fill the same places', () => {
  const places = (text) => (text.match(/\{\w+\}/g) ?? []).sort().join()
  const zh = catalogue('zh')
  for (const [word, text] of Object.entries(catalogue('en'))) assert.equal(places(text), places(zh[word]), word)
})

test('no Chinese leaks into English, no English into Chinese', () => {
  const english = Object.values(catalogue('en')).filter((text) => /[一-鿿]/.test(text) && text !== '中文')
  assert.deepEqual(english, [])
  const chinese = Object.values(catalogue('zh')).filter((text) => !/[一-鿿]/.test(text) && text !== 'English')
  assert.deepEqual(chinese, [])
})

test('no page has text of its own', () => {
  for (const page of pages) {
    const template = read(page).split('<script')[0].replace(/<!--[^]*?-->/g, '').replaceAll('：', '')
    assert.equal(/[一-鿿]/.test(template), false, page)
    const english = template.replace(/="[^"]*"/g, '').replace(/<[^>]*>/g, '').replace(/\{\{[^]*?\}\}/g, '').match(/[A-Za-z]{2,}/)
    assert.equal(english, null, page)
  }
})

test('every word a page uses is in the catalogue, and every word is used', () => {
  const zh = catalogue('zh')
  const sources = [...pages, ...readdirSync(new URL('../src', import.meta.url)).filter((name) => name.endsWith('.ts'))].map(read).join('\n')
  const used = new Set([...sources.matchAll(/\bt\(\s*(?:[^()'`]*\?\s*)?'([\w-]+)'(?:\s*:\s*'([\w-]+)')?/g)].flatMap((match) => match.slice(1).filter(Boolean)))
  for (const word of used) assert.ok(word in zh, word)
  const families = /^(stage|told|kind|tab|refused-|reward[A-Z]|reopen[A-Z])/
  const idle = Object.keys(zh).filter((word) => !used.has(word) && !families.test(word) && !sources.includes(`'${word}'`))
  assert.deepEqual(idle, [])
})
