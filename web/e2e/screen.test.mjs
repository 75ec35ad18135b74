// The cockpit: true this minute, every figure opens to its cases, any moment can be looked at again; and the screen on the street.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { accessible, look, open, password, phone, url, visitor } from './browser.mjs'

let browser
before(async () => { browser = await open() })
after(() => browser.close())

const wall = { width: 1920, height: 1080 }

async function logInLeader(page) {
  await page.goto(`${url}/screen/`)
  await page.waitForSelector('#username')
  await accessible(page, 'login')
  await page.fill('#username', 'leader')
  await page.fill('#password', password)
  await page.click('button[type=submit]')
  await page.waitForSelector('[data-testid=overview]')
  await page.locator('[data-testid=line]').waitFor()
}

/** Somebody reports without a name. */
const report = (page) => page.evaluate(async () => {
  const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID().replaceAll('-', '') }
  const body = JSON.stringify({ photos: [], longitude: 120.3826, latitude: 36.0671, coordinateSystem: 'WGS84', classCode: 'QD01', text: '大屏上看得到', anonymous: true })
  return (await (await fetch('/api/reports', { method: 'POST', headers, body })).json()).number
})

test('a new case is on the screen within two seconds, and a figure opens down to it', { timeout: 120_000 }, async () => {
  const page = await visitor(browser, wall)
  await logInLeader(page)
  assert.ok(await report(page))
  await page.locator('[data-testid=news]').first().waitFor()
  const figure = page.locator('[data-testid="figure-region.reported"]').first()
  await figure.waitFor()
  const before = await figure.innerText()
  const visible = page.waitForFunction((old) => document.querySelector('[data-testid="figure-region.reported"]').innerText !== old, before, { timeout: 5000 })
  const sent = Date.now()
  assert.ok(await report(page))
  await visible
  assert.ok(Date.now() - sent <= 2500, `on the screen after ${Date.now() - sent} ms`)
  await page.waitForTimeout(1500)
  await look(page, 'screen-wall')
  await accessible(page, 'cockpit')
  await figure.click()
  await page.locator('[data-testid=opened]').waitFor()
  await page.locator('[data-testid=behind]').first().waitFor()
  await page.waitForTimeout(600)
  await look(page, 'screen-figure')
  await accessible(page, 'figure')
  const [found] = await Promise.all([page.context().waitForEvent('page'), page.locator('[data-testid=behind] a').first().click()])
  await found.locator('[data-testid=story]').waitFor()
  await page.keyboard.press('Escape')
  await page.locator('[data-testid=opened]').waitFor({ state: 'detached' })
  assert.deepEqual(page.wrong, [])
})

test('the same screen as of a moment gone by says so', { timeout: 90_000 }, async () => {
  const page = await visitor(browser, wall)
  await logInLeader(page)
  const yesterday = new Date(Date.now() - 24 * 3_600_000).toISOString()
  await page.goto(`${url}/screen/?at=${encodeURIComponent(yesterday)}`)
  await page.locator('[data-testid=past]').waitFor()
  await page.waitForTimeout(1000)
  await look(page, 'screen-past')
  await accessible(page, 'past')
  assert.deepEqual(page.wrong, [])
})

test('sections that are not connected say what they need; a phone shows one card under the other, in English too', { timeout: 120_000 }, async () => {
  const page = await visitor(browser, phone)
  await logInLeader(page)
  await page.waitForTimeout(1500)
  await look(page, 'screen-phone')
  await accessible(page, 'cockpit on a phone')
  await page.goto(`${url}/screen/sections`)
  await page.locator('[data-testid=needs]').first().waitFor()
  assert.equal(await page.locator('[data-testid=section]').count(), 16)
  await page.locator('[data-testid=language]').click()
  await page.waitForTimeout(500)
  await look(page, 'screen-sections-en-phone')
  await accessible(page, 'sections')
  assert.deepEqual(page.wrong, [])
})

test('the screen on the street shows what was mended near here, and nobody’s words', { timeout: 90_000 }, async () => {
  const page = await visitor(browser, wall)
  await page.goto(`${url}/screen/public?region=370202`)
  await page.locator('[data-testid=street]').waitFor()
  await page.locator('[data-testid=qr]').waitFor()
  await page.waitForTimeout(2500)
  await look(page, 'screen-street')
  await accessible(page, 'street')
  assert.equal((await page.content()).includes('大屏上看得到'), false)
  assert.deepEqual(page.wrong, [])
})
