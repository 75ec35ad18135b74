// The citizen's stories: photo first, nothing lost, nothing doubled, followed to the end; by finger, by key, in both languages.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { accessible, desk, look, open, phone, url, visitor } from './browser.mjs'
import { citizen, countTaps, here, logInCitizen, photoWithPlace, shoot } from './phone.mjs'

let browser
before(async () => { browser = await open() })
after(() => browser.close())

const at = (page, name) => page.goto(`${url}/citizen/#/pages/${name}/${name}`)
const place = () => ({ longitude: 120.33 + Math.random() * 0.03, latitude: 36.08 + Math.random() * 0.03 })
const where = (page) => page.locator('[data-testid=where]').filter({ hasText: '区' }).waitFor()

test('a problem is reported with four taps, in ten seconds: camera, shutter, class, send', { timeout: 90_000 }, async () => {
  const page = await citizen(browser)
  const photo = await photoWithPlace(page, 'kerb', place())
  await at(page, 'home')
  await page.locator('[data-testid=fixed], .nothing').first().waitFor()
  await countTaps(page)
  const started = Date.now()
  await shoot(page, () => page.locator('[data-testid=go-report]').tap(), photo)
  const shutter = 1
  await page.locator('[data-testid=where]').filter({ hasText: '取自照片' }).waitFor()
  await page.getByText('拍摄于 11-24 08:30').waitFor()
  await page.locator('[data-testid=kind-QD04]').tap()
  await page.locator('[data-testid=send]').tap()
  await page.locator('[data-testid=number]').waitFor()
  const taps = (await page.evaluate(() => window.taps)) + shutter
  assert.ok(taps <= 4, `${taps} taps`)
  assert.ok(Date.now() - started < 10_000, `${Date.now() - started} ms`)
  await look(page, 'citizen-sent-phone')
  await accessible(page, 'sent')
  assert.deepEqual(page.wrong, [])
})

test('a lost answer is asked for again and there is one report', { timeout: 90_000 }, async () => {
  const page = await citizen(browser)
  await logInCitizen(page, url)
  const text = `井盖松动 ${Date.now()}`
  let lost = 0
  const keys = []
  await page.route('**/api/reports', async (route) => {
    keys.push(route.request().headers()['idempotency-key'])
    if (lost++ === 0) {
      await route.fetch()
      await route.abort('connectionreset')
    } else {
      await route.continue()
    }
  })
  await at(page, 'report')
  await shoot(page, () => page.locator('[data-testid=add-photo]').tap(), await photoWithPlace(page, text, place()))
  await where(page)
  await page.locator('[data-testid=text] textarea').fill(text)
  await page.locator('[data-testid=send]').tap()
  await page.locator('[data-testid=kept]').waitFor()
  await look(page, 'citizen-kept-phone')
  await accessible(page, 'kept')
  await page.locator('[data-testid=drafts]').waitFor({ state: 'detached', timeout: 30_000 })
  assert.ok(keys.length >= 2)
  assert.equal(new Set(keys).size, 1, 'one key')
  await at(page, 'mine')
  await page.locator('[data-testid=report]').first().waitFor()
  assert.equal(await page.locator('[data-testid=report]').count(), 1, 'one report')
  assert.deepEqual(page.wrong, [])
})

test('without a network the page opens, keeps photo and words over a restart, and sends them by itself', { timeout: 120_000 }, async () => {
  const page = await citizen(browser)
  await at(page, 'report')
  await page.evaluate(() => navigator.serviceWorker.ready)
  const photo = await photoWithPlace(page, 'offline', place())
  await page.context().setOffline(true)
  await page.reload()
  await shoot(page, () => page.locator('[data-testid=add-photo]').tap(), photo)
  await page.locator('[data-testid=text] textarea').fill('离线拍到的问题')
  await page.locator('.offline').waitFor()
  await look(page, 'citizen-offline-phone')
  await page.locator('[data-testid=send]').tap()
  await page.locator('[data-testid=kept]').waitFor()
  await page.reload()
  await page.locator('[data-testid=drafts]').waitFor()
  await accessible(page, 'offline')
  const sent = []
  page.on('response', (response) => response.request().method() === 'POST' && response.url().endsWith('/api/reports') && sent.push(response.status()))
  await page.context().setOffline(false)
  await page.locator('[data-testid=drafts]').waitFor({ state: 'detached', timeout: 40_000 })
  assert.deepEqual(sent, [201])
  // An anonymous report that went out alone can still be followed: its code is kept.
  await at(page, 'mine')
  await page.locator('[data-testid=followed]').first().tap()
  await page.getByText('离线拍到的问题').waitFor()
})

test('the same problem nearby is shown before sending, and joined', { timeout: 120_000 }, async () => {
  const there = place()
  const first = await citizen(browser)
  await at(first, 'report')
  await shoot(first, () => first.locator('[data-testid=add-photo]').tap(), await photoWithPlace(first, 'a', there))
  await where(first)
  await first.locator('[data-testid=kind-QD08]').tap()
  await first.locator('[data-testid=text] textarea').fill('绿化带被车压坏了')
  await first.locator('[data-testid=send]').tap()
  await first.locator('[data-testid=number]').waitFor()

  const page = await citizen(browser)
  await logInCitizen(page, url)
  await at(page, 'report')
  await shoot(page, () => page.locator('[data-testid=add-photo]').tap(), await photoWithPlace(page, 'b', there))
  await where(page)
  await page.locator('[data-testid=kind-QD08]').tap()
  await page.locator('[data-testid=text] textarea').fill('绿化带被车压坏')
  await page.locator('[data-testid=similar]').waitFor()
  await look(page, 'citizen-similar-phone')
  await accessible(page, 'similar')
  await page.locator('[data-testid^=join-]').first().tap()
  await page.locator('[data-testid=send]').tap()
  await page.locator('[data-testid=sent]').filter({ hasText: '已并入同一问题' }).waitFor()
  await page.locator('[data-testid=see]').tap()
  await page.getByText('与同一问题的其他上报合并办理').waitFor()
  await look(page, 'citizen-story-phone')
  await accessible(page, 'story')
  assert.deepEqual(page.wrong, [])
})

test('a report, a street and a class are subscribed to, and ended', { timeout: 120_000 }, async () => {
  const page = await citizen(browser)
  await logInCitizen(page, url)
  await at(page, 'feed')
  await page.locator('[data-testid=feed-item]').first().tap()
  await page.locator('[data-testid=subscribe]').tap()
  await page.locator('[data-testid=subscribe]').filter({ hasText: '已订阅' }).waitFor()
  await look(page, 'citizen-problem-phone')
  await accessible(page, 'problem')
  await at(page, 'me')
  await page.locator('[data-testid=my-subscriptions]').tap()
  await page.locator('[data-testid=subscription]').first().waitFor()
  await page.locator('[data-testid=sub-district]').selectOption({ label: '市南区' })
  await page.locator('[data-testid=sub-street] option').nth(1).waitFor({ state: 'attached' })
  await page.locator('[data-testid=sub-street]').selectOption({ index: 1 })
  await page.locator('[data-testid=subscribe-street]').tap()
  await page.waitForFunction(() => document.querySelectorAll('[data-testid=subscription]').length === 2)
  await page.locator('[data-testid=sub-class]').selectOption('QD04')
  await page.locator('[data-testid=subscribe-class]').tap()
  await page.waitForFunction(() => document.querySelectorAll('[data-testid=subscription]').length === 3)
  await look(page, 'citizen-subscriptions-phone')
  await accessible(page, 'subscriptions')
  await page.locator('[data-testid=unsubscribe]').first().tap()
  await page.waitForFunction(() => document.querySelectorAll('[data-testid=subscription]').length === 2)
  assert.deepEqual(page.wrong, [])
})

test('list and map are filtered and stay in step', { timeout: 120_000 }, async () => {
  for (const [name, viewport] of [['phone', phone], ['desk', desk]]) {
    const page = await visitor(browser, viewport)
    await at(page, 'feed')
    await page.locator('[data-testid=feed-item]').first().waitFor()
    await page.locator('[data-testid=filter-class]').selectOption('QD04')
    await page.locator('[data-testid=state-true]').click()
    await page.waitForTimeout(600)
    for (const title of await page.locator('[data-testid=feed-item] .name').allTextContents()) assert.equal(title, '公共设施缺损')
    await page.locator('[data-testid=filter-class]').selectOption('')
    await page.locator('[data-testid=state-all]').click()
    const question = page.waitForRequest((request) => request.url().includes('/api/public/map'))
    await page.locator('[data-testid=show-map]').click()
    const asked = new URL((await question).url()).search
    assert.match(asked, /bbox=/)
    await page.locator('[data-testid=map-count]').filter({ hasText: /[1-9]/ }).waitFor({ timeout: 20_000 })
    await page.waitForTimeout(1500)
    await look(page, `citizen-map-${name}`)
    await accessible(page, `map ${name}`)
    const listed = page.waitForRequest((request) => request.url().includes('/api/public/reports?') && request.url().includes('bbox='))
    await page.locator('.maplibregl-ctrl-zoom-in').click()
    await listed
    assert.deepEqual(page.wrong, [])
    await page.context().close()
  }
})

test('keys alone complete a report, in English, at a desk', { timeout: 90_000 }, async () => {
  const page = await visitor(browser, desk, here)
  await at(page, 'home')
  const press = async (testid, key = 'Enter') => {
    for (let i = 0; i < 80; i++) {
      if (await page.evaluate((id) => document.activeElement?.closest(`[data-testid="${id}"]`) !== null && document.activeElement !== document.body, testid)) return page.keyboard.press(key)
      await page.keyboard.press('Tab')
    }
    assert.fail(`no key reaches ${testid}`)
  }
  await press('tongue')
  await page.getByText('leave the rest to us').waitFor()
  await press('tab-report')
  await page.getByText('Report a problem').waitFor()
  await press('text', 'End')
  await page.keyboard.type('A broken kerb at the corner')
  await press('kind-QD04', ' ')
  await press('use-mine')
  await page.locator('[data-testid=where]').filter({ hasText: 'please confirm' }).waitFor()
  await press('send')
  await page.locator('[data-testid=number]').waitFor()
  assert.equal(await page.evaluate(() => document.documentElement.lang), 'en')
  await look(page, 'citizen-sent-en-desk')
  assert.deepEqual(page.wrong, [])
})

test('every page is sound in English and in large type', { timeout: 240_000 }, async () => {
  const page = await citizen(browser)
  await logInCitizen(page, url)
  await page.locator('[data-testid=language]').tap()
  for (const name of ['home', 'mine', 'report', 'feed', 'me', 'subscriptions']) {
    await at(page, name)
    await page.waitForTimeout(1200)
    const leaks = await page.evaluate(() => [...document.querySelectorAll('.screen uni-text, .screen uni-button, .screen option')].filter((one) => !one.children.length || one.tagName === 'OPTION').map((one) => one.textContent).filter((text) => /[一-鿿]/.test(text)))
    assert.deepEqual(leaks.filter((text) => !/^中文$|(市|区|街道|镇|村|办事处|中心|路)/.test(text)), [], `${name}: only names of places are Chinese`)
    await look(page, `citizen-${name}-en-phone`)
    await accessible(page, `${name} in English`)
  }
  await at(page, 'me')
  await page.locator('[data-testid=language]').tap()
  const before = await page.evaluate(() => Number.parseFloat(getComputedStyle(document.querySelector('.screen')).fontSize))
  await page.locator('[data-testid=elder]').tap()
  await page.reload()
  const large = await page.evaluate(() => Number.parseFloat(getComputedStyle(document.querySelector('.screen')).fontSize))
  assert.ok(large >= before * 1.4, `${large} after ${before}`)
  for (const name of ['home', 'mine', 'report', 'feed', 'me']) {
    await at(page, name)
    await page.waitForTimeout(1200)
    await look(page, `citizen-${name}-elder-phone`)
    await accessible(page, `${name} in large type`)
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${name} is not wider than the phone`)
    const small = await page.evaluate(() => [...document.querySelectorAll('uni-button, .choose, [role=link]')].map((one) => [one.dataset.testid ?? one.textContent, one.getBoundingClientRect()]).filter(([, box]) => box.width && (box.height < 43.5 || box.width < 43.5)).map(([text, box]) => `${text} ${Math.round(box.width)}×${Math.round(box.height)}`))
    assert.deepEqual(small, [], `${name}: targets of 44 pixels`)
  }
  assert.deepEqual(page.wrong, [])
})

test('what is spoken becomes text where the browser listens', { timeout: 60_000 }, async () => {
  const page = await citizen(browser)
  await page.addInitScript(() => {
    window.SpeechRecognition = window.webkitSpeechRecognition = class {
      start() { setTimeout(() => { this.onresult({ results: [[{ transcript: '路灯不亮' }]] }); this.onend() }, 200) }
      stop() {}
    }
  })
  await at(page, 'report')
  await page.locator('[data-testid=speak]').tap()
  await page.waitForFunction(() => document.querySelector('[data-testid=text] textarea').value === '路灯不亮')
  assert.deepEqual(page.wrong, [])
})

test('on a processor four times slower the report page is ready and answers', { timeout: 90_000 }, async () => {
  const page = await citizen(browser)
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 })
  await at(page, 'report')
  await page.locator('[data-testid=kind-QD01]').tap()
  await page.locator('[data-testid=kind-QD01][aria-pressed=true]').waitFor({ timeout: 5000 })
  // What a tap waits for: the longest task that keeps the page from answering.
  const longest = await page.evaluate(() => new Promise((resolve) => {
    let worst = 0
    new PerformanceObserver((list) => list.getEntries().forEach((one) => { worst = Math.max(worst, one.duration) })).observe({ type: 'longtask', buffered: true })
    setTimeout(() => resolve(worst), 500)
  }))
  assert.ok(longest < 3000, `${longest} ms in one task`)
  assert.equal(await page.evaluate(() => performance.getEntriesByType('resource').some((one) => /maplibre/.test(one.name) && !/\.css/.test(one.name))), false, 'no map without a map')
  assert.deepEqual(page.wrong, [])
})

test('a poster opens the report page at its place; one nobody knows asks for it', { timeout: 60_000 }, async () => {
  const page = await citizen(browser, { permissions: [] })
  await page.goto(`${url}/q/99999999`)
  await page.locator('[role=alert]').filter({ hasText: '没有登记该海报' }).waitFor()
  if (process.env.CHENGSHU_POSTER) {
    await page.goto(`${url}/q/${process.env.CHENGSHU_POSTER}`)
    await page.locator('[data-testid=where]').filter({ hasText: '五四广场' }).waitFor()
    await look(page, 'citizen-poster-phone')
    await page.locator('[data-testid=text] textarea').fill('海报旁的路灯坏了')
    await page.locator('[data-testid=send]').tap()
    await page.locator('[data-testid=number]').waitFor()
  }
})
