import assert from 'node:assert/strict'
import { readFileSync, readdirSync } from 'node:fs'
import { test } from 'node:test'

const catalogue = (name) => {
  const text = readFileSync(new URL(`../src/i18n/${name}.ts`, import.meta.url), 'utf8').replace('export default', 'return')
  return new Function(text)()
}
const keys = (node, path = '') =>
  Object.entries(node).flatMap(([name, value]) => (typeof value === 'string' ? [path + name] : keys(value, `${path}${name}.`)))
const texts = (node) => Object.values(node).flatMap((value) => (typeof value === 'string' ? [value] : texts(value)))

test('both languages say everything', () => {
  assert.deepEqual(keys(catalogue('zh')).sort(), keys(catalogue('en')).sort())
})

test('no Chinese leaks into English', () => {
  const leaks = texts(catalogue('en')).filter((text) => /[一-鿿]/.test(text) && text !== '中文')
  assert.deepEqual(leaks, [])
})

test('no page has text of its own', () => {
  for (const folder of ['pages', 'parts']) {
    for (const file of readdirSync(new URL(`../src/${folder}`, import.meta.url))) {
      const source = readFileSync(new URL(`../src/${folder}/${file}`, import.meta.url), 'utf8')
      const template = source.slice(source.indexOf('<template>'))
      assert.equal(/[一-鿿]/.test(template), false, file)
    }
  }
})
