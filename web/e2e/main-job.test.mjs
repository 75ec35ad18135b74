// The main job through both faces: a citizen's photo becomes a closed case, and the citizen knows.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { accessible, desk, logInStaff, look, open, phone, picture, url, visitor } from './browser.mjs'
import { logInCitizen } from './phone.mjs'

let browser
before(async () => { browser = await open() })
after(() => browser.close())

const mobile = `139${String(Date.now()).slice(-8)}`
const marker = `人行道地砖破损 ${Date.now()}`

async function addPhoto(page, text) {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.locator('[data-testid=add-photo]').click()])
  await chooser.setFiles(await picture(page, text))
}

async function act(page, action, photo) {
  await page.locator(`[data-testid=act-${action}]`).click()
  if (photo) await page.locator('[data-testid=photo]').setInputFiles(await picture(page, photo))
  await page.locator('[data-testid=confirm]').click()
  await page.locator('[data-testid=confirm]').waitFor({ state: 'detached' })
}

async function staff(login, viewport, caseId) {
  const page = await visitor(browser, viewport)
  await logInStaff(page, login)
  if (caseId) {
    await page.goto(`${url}/console/cases/${caseId}`)
    await page.locator('[data-testid=story]').waitFor()
  }
  return page
}

test('a photographed problem becomes a closed case and the citizen knows', { timeout: 240_000 }, async () => {
  const citizen = await visitor(browser, phone, { geolocation: { longitude: 120.3826, latitude: 36.0671 }, permissions: ['geolocation'] })
  await logInCitizen(citizen, url, mobile)
  await look(citizen, 'citizen-me')
  await citizen.goto(`${url}/citizen/#/pages/report/report`)
  await addPhoto(citizen, 'before')
  await citizen.locator('[data-testid=kind-QD01]').click()
  await citizen.locator('[data-testid=use-mine]').click()
  await citizen.locator('[data-testid=where]').filter({ hasText: '市南区' }).waitFor()
  await citizen.locator('[data-testid=text] textarea').fill(marker)
  await citizen.waitForTimeout(1500)
  await look(citizen, 'citizen-report')
  await accessible(citizen, 'report page')
  await citizen.locator('[data-testid=send]').click()
  await citizen.locator('[data-testid=number]').waitFor()
  await look(citizen, 'citizen-sent')

  const leader = await staff('shift', desk)
  await leader.goto(`${url}/console/cases?q=${encodeURIComponent(marker)}`)
  await leader.locator('[data-testid=cases] a').first().waitFor()
  const caseId = (await leader.locator('[data-testid=cases] a').first().getAttribute('href')).split('/').pop()
  await leader.locator('[data-testid=cases] a').first().click()
  await leader.locator('[data-testid=story]').waitFor()
  await leader.waitForTimeout(1500)
  await look(leader, 'console-case')
  await accessible(leader, 'case page')

  // The demo has handlers of two units; whoever's unit has the case signs it, on a phone.
  let handler
  for (const login of ['handler', 'handler2']) {
    handler = await visitor(browser, phone)
    await logInStaff(handler, login)
    await handler.goto(`${url}/console/cases/${caseId}`)
    await handler.waitForTimeout(1500)
    if (await handler.locator('[data-testid=act-SIGN]').count()) break
    await handler.context().close()
    handler = null
  }
  if (!handler) {
    const dispatcher = await staff('dispatcher', desk, caseId)
    await dispatcher.locator('[data-testid=act-RETURN]').click()
    await dispatcher.locator('[data-testid=reason]').fill('改派')
    await dispatcher.locator('[data-testid=confirm]').click()
    await dispatcher.locator('[data-testid=confirm]').waitFor({ state: 'detached' })
    await dispatcher.locator('[data-testid=act-DISPATCH]').click()
    const probe = await visitor(browser, phone)
    await logInStaff(probe, 'handler')
    const unit = await probe.evaluate(async () => {
      const key = Object.keys(sessionStorage).find((one) => one.startsWith('oidc.user'))
      const token = JSON.parse(sessionStorage.getItem(key)).access_token
      return (await (await fetch('/api/me', { headers: { Authorization: `Bearer ${token}` } })).json()).scope.units[0]
    })
    await dispatcher.locator('select').last().selectOption(unit)
    await dispatcher.locator('[data-testid=confirm]').click()
    await dispatcher.locator('[data-testid=confirm]').waitFor({ state: 'detached' })
    handler = probe
    await handler.goto(`${url}/console/cases/${caseId}`)
  }
  await handler.locator('[data-testid=act-SIGN]').waitFor()
  await look(handler, 'console-phone-case')
  await act(handler, 'SIGN')
  await act(handler, 'FINISH', 'after')

  const inspector = await staff('inspector', desk, caseId)
  await act(inspector, 'CHECK_PASS', 'checked')
  await leader.reload()
  await leader.locator('[data-testid=act-CLOSE]').waitFor()
  await act(leader, 'CLOSE')

  await citizen.goto(`${url}/citizen/#/pages/mine/mine`)
  await citizen.locator('[data-testid=report]').first().click()
  await citizen.locator('[data-testid=evaluation]').waitFor()
  await citizen.waitForTimeout(800)
  for (const photo of await citizen.locator('uni-image img').all()) assert.ok(await photo.evaluate((one) => one.naturalWidth), 'a photo is seen')
  assert.equal(await citizen.locator('uni-image img').count(), 2, 'before and after')
  await look(citizen, 'citizen-closed')
  await accessible(citizen, 'detail page')
  await citizen.locator('[data-testid=solved]').click()
  await citizen.locator('[data-testid=star-5]').click()
  await citizen.locator('[data-testid=evaluate]').click()
  await citizen.locator('[data-testid=evaluate]').waitFor({ state: 'detached' })

  // What a person cleared is seen by everybody.
  const acceptor = await staff('acceptor', desk)
  await acceptor.goto(`${url}/console/review`)
  await acceptor.locator('[data-testid=clear]').first().waitFor()
  while (await acceptor.locator('[data-testid=clear]').count()) {
    const left = await acceptor.locator('[data-testid=clear]').count()
    await acceptor.locator('[data-testid=clear]').first().click()
    await acceptor.waitForFunction((before) => document.querySelectorAll('[data-testid=clear]').length < before, left)
  }
  await citizen.goto(`${url}/citizen/#/pages/feed/feed`)
  await citizen.reload()
  await citizen.locator('[data-testid=feed-item] uni-image img').first().waitFor({ state: 'attached' })
  await citizen.waitForFunction(() => document.querySelector('[data-testid=feed-item] uni-image img').naturalWidth > 0)
  await look(citizen, 'citizen-feed-with-photo')
  for (const page of [citizen, leader, handler, inspector, acceptor]) assert.deepEqual(page.wrong, [])
})
