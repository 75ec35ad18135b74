// Every page: opened at phone and desk width, in both languages, nothing serious for axe, no script error.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { accessible, desk, logInStaff, look, open, phone, url, visitor } from './browser.mjs'

let browser
before(async () => { browser = await open() })
after(() => browser.close())

const citizenPages = ['home', 'mine', 'report', 'feed', 'me', 'subscriptions']
for (const [name, viewport] of [['phone', phone], ['desk', desk]]) {
  test(`the citizen's pages are sound on a ${name}`, { timeout: 120_000 }, async () => {
    const page = await visitor(browser, viewport)
    for (const one of citizenPages) {
      await page.goto(`${url}/citizen/#/pages/${one}/${one}`)
      await page.reload()
      await page.waitForTimeout(1800)
      await look(page, `citizen-${one}-${name}`)
      await accessible(page, one)
    }
    assert.deepEqual(page.wrong, [])
  })
}

const consolePages = { admin: ['', 'cases', 'organization', 'calendar', 'classes', 'rules', 'assessment', 'classifier', 'regions', 'people', 'audit', 'outbox', 'peers', 'retention', 'rewards', 'notices'], acceptor: ['', 'register', 'review', 'desk'], handler: [''], dispatcher: ['board'] }
for (const [login, paths] of Object.entries(consolePages)) {
  test(`the console's pages are sound for ${login}`, { timeout: 180_000 }, async () => {
    for (const [name, viewport] of [['desk', desk], ['phone', phone]]) {
      const page = await visitor(browser, viewport)
      await logInStaff(page, login)
      for (const path of paths) {
        await page.goto(`${url}/console/${path}`)
        await page.waitForTimeout(path === 'cases' || path === 'register' ? 3500 : 1500)
        await look(page, `console-${login}-${path || 'worklist'}-${name}`)
        await accessible(page, `${login} ${path}`)
        if (path === 'outbox') {
          await page.locator('.el-radio-button').last().click()
          await page.waitForTimeout(800)
          await look(page, `console-${login}-templates-${name}`)
          await accessible(page, 'templates')
        }
      }
      assert.deepEqual(page.wrong, [])
      await page.context().close()
    }
  })
}

test('while history is loaded the console says how far it is, also on a phone, and then no more', { timeout: 60_000 }, async () => {
  const page = await visitor(browser, phone)
  let loaded = 3_700
  await page.route('**/api/demo/history', (route) => route.fulfill({ json: { loaded, planned: 20_400 } }))
  await logInStaff(page, 'leader')
  await page.getByText('装入模拟历史 18%').waitFor()
  await accessible(page, 'history')
  for (const language of ['中文', 'English']) {
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), phone.width, `nothing wider than a phone beside ${language}`)
    await page.locator('header button').filter({ hasText: /English|中文/ }).click()
  }
  loaded = 20_400
  await page.reload()
  await page.locator('.who').waitFor()
  await page.waitForTimeout(1500)
  assert.equal(await page.locator('.history').count(), 0)
  assert.deepEqual(page.wrong, [])
})
