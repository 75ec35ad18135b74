// Every page: opened at phone and desk width, in both languages, nothing serious for axe, no script error.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { accessible, desk, logInStaff, look, open, phone, url, visitor } from './browser.mjs'

let browser
before(async () => { browser = await open() })
after(() => browser.close())

const citizenPages = ['home', 'mine', 'report', 'feed', 'me']
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

const consolePages = { admin: ['', 'cases', 'organization', 'calendar', 'classes', 'regions', 'people', 'audit', 'outbox', 'peers', 'retention', 'notices'], acceptor: ['', 'register', 'review', 'desk'], handler: [''] }
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

test('a report kept while offline goes out once, by itself', { timeout: 90_000 }, async () => {
  const page = await visitor(browser, phone, { geolocation: { longitude: 120.3826, latitude: 36.0671 }, permissions: ['geolocation'] })
  await page.goto(`${url}/citizen/#/pages/report/report`)
  await page.locator('[data-testid=kind-QD01]').click()
  await page.locator('[data-testid=use-mine]').click()
  await page.locator('[data-testid=where]').filter({ hasText: '区' }).waitFor()
  await page.locator('[data-testid=text] textarea').fill('离线上报')
  const sent = []
  page.on('response', (response) => response.request().method() === 'POST' && response.url().endsWith('/api/reports') && sent.push(response.status()))
  await page.context().setOffline(true)
  await page.locator('[data-testid=send]').click()
  await page.locator('[role=alert]').waitFor()
  await page.context().setOffline(false)
  await page.waitForTimeout(12_000)
  assert.deepEqual(sent, [201])
})
