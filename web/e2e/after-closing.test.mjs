// After the closing: the reporter is called and is not satisfied, an officer decides, points are seen and taken back.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { accessible, desk, logInStaff, look, open, phone, picture, url, visitor } from './browser.mjs'

let browser
const people = {}
const mobile = `137${String(Date.now()).slice(-8)}`
before(async () => { browser = await open() })
after(() => browser.close())

/** Staff with the token of their own login, for what is not looked at here. */
async function staff(login, viewport = desk) {
  const page = await visitor(browser, viewport)
  await logInStaff(page, login)
  const token = await page.evaluate(() => JSON.parse(sessionStorage.getItem(Object.keys(sessionStorage).find((one) => one.startsWith('oidc.user')))).access_token)
  return { page, token }
}

async function call(token, method, path, body) {
  const headers = { 'Idempotency-Key': crypto.randomUUID(), ...(token ? { Authorization: `Bearer ${token}` } : {}) }
  const isForm = body instanceof FormData
  const answer = await fetch(url + path, { method, headers: isForm ? headers : { ...headers, 'Content-Type': 'application/json' }, body: isForm ? body : body && JSON.stringify(body) })
  const text = await answer.text()
  assert.ok(answer.ok, `${method} ${path}: ${answer.status} ${text}`)
  return text ? JSON.parse(text) : null
}

async function photo(token) {
  const form = new FormData()
  const drawn = await picture(people.admin.page, String(Math.random()))
  form.append('file', new Blob([drawn.buffer], { type: 'image/jpeg' }), 'photo.jpg')
  return (await call(token, 'POST', '/api/files', form)).id
}

async function logInCitizen(page) {
  await page.goto(`${url}/citizen/#/pages/me/me`)
  await page.locator('[data-testid=phone] input').fill(mobile)
  await page.locator('[data-testid=get-code]').click()
  for (let i = 0; i < 20 && !(await page.locator('[data-testid=sms]').count()); i++) {
    await page.waitForTimeout(500)
    await page.locator('[data-testid=see-sms]').click()
    await page.waitForTimeout(300)
  }
  await page.locator('[data-testid=code] input').fill((await page.locator('[data-testid=sms]').first().textContent()).match(/\d{6}/)[0])
  await page.locator('[data-testid=login]').click()
  await page.locator('[data-testid=logout]').waitFor()
  return page.evaluate(() => { const kept = localStorage.getItem('token'); try { return JSON.parse(kept).data ?? kept } catch { return kept } })
}

/** Through all steps by the demo's people, in the hands of a unit that has a login. */
async function closedCase(citizen) {
  const report = await call(citizen, 'POST', '/api/reports', { longitude: 120.3826, latitude: 36.0671, classCode: 'QD01', text: '垃圾桶满溢', address: `香港中路 ${Date.now() % 1000} 号`, anonymous: false, photos: [await photo(citizen)] })
  const found = (await call(people.shift.token, 'GET', `/api/cases?q=${report.caseNumber}`)).items[0].id
  const act = async (who, action, more = {}) => call(who.token, 'POST', `/api/cases/${found}/${action}`, { version: (await call(people.shift.token, 'GET', `/api/cases/${found}`)).found.version, ...more })
  const unit = (await call(people.handler.token, 'GET', '/api/me')).scope.units[0]
  await act(people.dispatcher, 'return', { reason: '改派' })
  await act(people.dispatcher, 'dispatch', { unit })
  await act(people.handler, 'sign')
  await act(people.handler, 'finish', { photos: [await photo(people.handler.token)] })
  await act(people.inspector, 'check-pass', { photos: [await photo(people.inspector.token)] })
  await act(people.shift, 'close')
  return { report, found }
}

test('a reporter is called back, an officer decides, and points have their ledger', { timeout: 600_000 }, async () => {
  for (const login of ['admin', 'shift', 'dispatcher', 'handler', 'inspector', 'caller']) people[login] = await staff(login)
  const policy = (await call(people.admin.token, 'GET', '/api/callback-policies'))[0]
  await call(people.admin.token, 'PUT', '/api/callback-policies', { ...policy, version: policy.version + 1, from: new Date(Date.now() + 8 * 3600_000).toISOString().slice(0, 10), shares: [{ region: '', percent: 100 }] })
  const citizenPage = await visitor(browser, phone)
  const citizen = await logInCitizen(citizenPage)
  const { report, found } = await closedCase(citizen)

  const { page } = people.caller
  await page.goto(`${url}/console/calls`)
  await page.locator('[data-testid=call]').waitFor()
  await page.keyboard.press('p')
  await page.locator('.phone a').waitFor()
  assert.equal((await page.locator('.phone a').textContent()).trim(), mobile)
  await page.keyboard.press('n')
  await page.keyboard.press('2')
  await page.keyboard.press('w')
  await page.keyboard.type('第二天又堆满了')
  await look(page, 'calls-1440')
  await accessible(page, 'calls')
  await page.setViewportSize(phone)
  await look(page, 'calls-390')
  await page.setViewportSize(desk)
  await page.keyboard.press('Control+Enter')
  await page.locator('.el-message--success').waitFor()
  assert.deepEqual(page.wrong, [])

  await citizenPage.goto(`${url}/citizen/#/pages/detail/detail?id=${report.id}`)
  await citizenPage.locator('[data-testid=reopening]').waitFor()
  await look(citizenPage, 'citizen-reopening-390')
  await accessible(citizenPage, 'report with a reopening')

  const leader = people.shift.page
  await leader.goto(`${url}/console/cases/${found}`)
  await leader.locator('[data-testid=reopening-words]').fill('现场复查属实')
  await leader.waitForTimeout(1500)
  await look(leader, 'reopening-1440')
  await accessible(leader, 'case with a proposal')
  await leader.setViewportSize(phone)
  await look(leader, 'reopening-390')
  await leader.setViewportSize(desk)
  await leader.locator('[data-testid=reopen]').click()
  await leader.locator('.el-message--error').waitFor()
  const other = (await staff('shift2')).page
  await other.goto(`${url}/console/cases/${found}`)
  await other.locator('[data-testid=reopening-words]').fill('现场复查属实')
  await other.locator('[data-testid=reopen]').click()
  await other.locator('[data-testid=reopenings]').filter({ hasText: '已重新立案' }).waitFor()

  await citizenPage.goto(`${url}/citizen/#/pages/rewards/rewards`)
  await citizenPage.locator('[data-testid=grant]').first().waitFor()
  await look(citizenPage, 'citizen-rewards-390')
  await accessible(citizenPage, 'rewards of a citizen')

  await leader.goto(`${url}/console/rewards`)
  await leader.locator('[data-testid=grants] tbody tr').first().click()
  await leader.locator('[data-testid=grant]').waitFor()
  await look(leader, 'rewards-grants-1440')
  await accessible(leader, 'grants')
  await leader.setViewportSize(phone)
  await look(leader, 'rewards-grants-390')
  await leader.setViewportSize(desk)
  await leader.locator('[data-testid=revoke]').click()
  await leader.locator('.el-message-box input').fill('照片与他人相同')
  await leader.locator('.el-message-box .el-button--primary').click()
  await leader.locator('[data-testid=grant]').filter({ hasText: '照片与他人相同' }).waitFor()

  const admin = people.admin.page
  await admin.goto(`${url}/console/rewards`)
  await admin.locator('[data-testid=tab-rules]').click()
  await admin.locator('[data-testid=new-rule]').click()
  await admin.locator('[data-testid=rule-form] input').nth(0).fill('E2E-TRY')
  await admin.locator('[data-testid=rule-form] input').nth(1).fill('试算规则')
  await admin.locator('[data-testid=rule-form] input').nth(2).fill('Trial rule')
  await admin.locator('[data-testid=trial-report]').fill(report.number)
  await admin.locator('[data-testid=trial]').click()
  await admin.locator('[data-testid=verdict]').waitFor()
  await look(admin, 'rewards-rules-1440')
  await accessible(admin, 'rules')
  await admin.setViewportSize(phone)
  await look(admin, 'rewards-rules-390')
  assert.deepEqual([...leader.wrong, ...admin.wrong, ...citizenPage.wrong], [])
})
