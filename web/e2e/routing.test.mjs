// A dispatcher drafts, tries and searches rules; a broken one cannot be released; a shift leader (值班长) releases; the page is sound.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { accessible, desk, logInStaff, look, open, phone, url, visitor } from './browser.mjs'

let browser
before(async () => { browser = await open() })
after(() => browser.close())

const tab = (page, name) => page.locator('.el-radio-button').filter({ hasText: name }).click()
const quiet = (page) => page.waitForFunction(() => !document.querySelector('.el-message'))

async function openRouting(login, viewport) {
  const page = await visitor(browser, viewport)
  await logInStaff(page, login)
  await page.goto(`${url}/console/routing`)
  await page.locator('[data-testid=rules] li').first().waitFor()
  return page
}

test('rules are drafted, tried, searched and released by two people', { timeout: 240_000 }, async () => {
  const editor = await openRouting('dispatcher', desk)
  await look(editor, 'routing-in-force')
  await accessible(editor, 'rules in force')
  await editor.locator('[data-testid=open-draft]').click()
  await editor.locator('[data-testid=add-rule]').click()
  await editor.locator('[data-testid=rule-title]').fill('海边的路面')
  await editor.locator('[data-testid=rule-matter]').selectOption('CLASS')
  await editor.locator('[data-testid=rule-class]').selectOption('QD01')
  await editor.locator('[data-testid=rule-area]').selectOption('DRAWN')
  await editor.locator('[data-testid=geojson]').fill('{"type":"Polygon","coordinates":[[[120.37,36.06],[120.40,36.08],[120.40,36.06],[120.37,36.08],[120.37,36.06]]]}')
  await editor.waitForTimeout(2500)
  await look(editor, 'routing-rule')
  await accessible(editor, 'a rule')
  await editor.locator('[data-testid=save-rule]').click()
  await editor.locator('[data-testid=rules] .fault').filter({ hasText: '自相交' }).waitFor()

  const releaser = await openRouting('shift', desk)
  await releaser.locator('[data-testid=release]').click()
  await releaser.locator('[data-testid=faults]').filter({ hasText: '自相交' }).waitFor()
  assert.equal(await releaser.locator('[data-testid=release-now]').isDisabled(), true, 'a broken rule stops the release')
  await look(releaser, 'routing-broken')
  await accessible(releaser, 'a broken rule')

  await editor.locator('[data-testid=edit-1]').click()
  await editor.locator('[data-testid=geojson]').fill('{"type":"Polygon","coordinates":[[[120.37,36.06],[120.40,36.06],[120.40,36.08],[120.37,36.08],[120.37,36.06]]]}')
  await editor.locator('[data-testid=save-rule]').click()
  await editor.locator('[data-testid=rules] .fault').waitFor({ state: 'detached' })
  await quiet(editor)

  await tab(editor, '试派')
  await editor.locator('[data-testid=dry-class]').selectOption('QD01')
  await editor.waitForTimeout(3000)
  await editor.locator('.maplibregl-canvas').click({ position: { x: 300, y: 300 } })
  await editor.locator('[data-testid=dry-outcome]').waitFor()
  await look(editor, 'routing-dry-run')
  await accessible(editor, 'dry run')

  await tab(editor, '盲区与冲突')
  await editor.locator('[data-testid=find-gaps]').click()
  await editor.locator('[data-testid=gap-summary]').waitFor({ timeout: 30_000 })
  await editor.waitForTimeout(2500)
  await look(editor, 'routing-gaps')
  await accessible(editor, 'gaps')

  await releaser.reload()
  await releaser.locator('[data-testid=release]').click()
  await releaser.locator('[data-testid=release-now]').click()
  await releaser.locator('.el-message').filter({ hasText: '已发布' }).waitFor()
  await releaser.getByText('现行', { exact: true }).first().waitFor()
  for (const [name, label] of [['changes', '对比与记录'], ['proposals', '建议规则']]) {
    await tab(releaser, label)
    await releaser.waitForTimeout(800)
    await look(releaser, `routing-${name}`)
    await accessible(releaser, name)
  }
  assert.deepEqual([editor.wrong, releaser.wrong], [[], []])
})

test('the page of rules is sound on a phone', { timeout: 120_000 }, async () => {
  const page = await openRouting('dispatcher', phone)
  for (const [name, label] of [['rules', '规则'], ['dry', '试派'], ['gaps', '盲区与冲突']]) {
    await tab(page, new RegExp(`^${label}$`))
    await page.waitForTimeout(2500)
    await look(page, `routing-${name}-phone`)
    await accessible(page, name)
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth), false, `${name} fits`)
  }
  assert.deepEqual(page.wrong, [])
})
