// A day at the desk without a mouse: accept, file, dispatch from the board, sign and finish on a phone, check, close.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, before, test } from 'node:test'
import { accessible, desk, logInStaff, look, open, phone, picture, url, visitor } from './browser.mjs'

let browser
before(async () => { browser = await open() })
after(() => browser.close())

const marker = `井盖松动 ${Date.now()}`

/** Calls the server as whoever is logged in on this page. */
const call = (page, path, body) => page.evaluate(async ([path, body]) => {
  const key = Object.keys(sessionStorage).find((one) => one.startsWith('oidc.user'))
  const headers = { Authorization: `Bearer ${JSON.parse(sessionStorage.getItem(key)).access_token}`, 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID().replaceAll('-', '') }
  const answer = await fetch(path, body ? { method: 'POST', headers, body: JSON.stringify(body) } : { headers })
  return { status: answer.status, body: await answer.json() }
}, [path, body])

/** Opens the case, presses the number of the step, answers its dialog by keys. */
async function byKeys(page, id, action, photo) {
  await page.goto(`${url}/console/cases/${id}`)
  const button = page.locator(`[data-testid=act-${action}]`)
  await button.waitFor()
  await page.keyboard.press((await button.locator('kbd').textContent()).trim())
  const confirm = page.locator('[data-testid=confirm]')
  await confirm.waitFor()
  if (photo) await page.locator('[data-testid=photo]').setInputFiles(await picture(page, photo))
  await page.locator('.el-dialog form select, .el-dialog form textarea').first().focus()
  await page.keyboard.press('Control+Enter')
  await confirm.waitFor({ state: 'detached' })
}

test('keys alone accept, file, dispatch, sign, finish, check and close', { timeout: 240_000 }, async () => {
  const acceptor = await visitor(browser, desk)
  await logInStaff(acceptor, 'acceptor')
  const registered = await call(acceptor, '/api/cases', { classCode: 'SW01', longitude: 120.3826, latitude: 36.0671, address: '', text: marker, photos: [] })
  assert.equal(registered.status, 201)
  const id = registered.body.id
  await byKeys(acceptor, id, 'ACCEPT')
  const leader = await visitor(browser, desk)
  await logInStaff(leader, 'shift')
  await byKeys(leader, id, 'FILE')

  const handler = await visitor(browser, phone)
  await logInStaff(handler, 'handler')
  const unit = (await call(handler, '/api/me')).body.scope.units[0]
  const dispatcher = await visitor(browser, desk)
  await logInStaff(dispatcher, 'dispatcher')
  const unitName = (await call(dispatcher, `/api/organization/units/${unit}`)).body.unit.name
  await dispatcher.goto(`${url}/console/board`)
  await dispatcher.locator('[data-testid=board-cases]').getByText(marker).waitFor()
  while (!(await dispatcher.locator('li.at').getByText(marker).count())) await dispatcher.keyboard.press('j')
  await dispatcher.keyboard.press('/')
  await dispatcher.keyboard.type(unitName)
  await dispatcher.keyboard.press('Escape')
  await dispatcher.waitForTimeout(600)
  await look(dispatcher, 'console-board')
  await accessible(dispatcher, 'dispatch board')
  await dispatcher.keyboard.press('1')
  await dispatcher.locator('[data-testid=board-cases]').getByText(marker).waitFor({ state: 'detached' })

  await handler.goto(`${url}/console/`)
  await handler.locator('[data-testid=task]').first().waitFor()
  assert.equal(await handler.locator('.thumb a').count(), 2, 'a handler sees his list and what he was told, no more')
  await look(handler, 'console-phone-worklist')
  await byKeys(handler, id, 'SIGN')
  await byKeys(handler, id, 'FINISH', 'after')
  await byKeys(acceptor, id, 'SEND_CHECK')
  const inspector = await visitor(browser, phone)
  await logInStaff(inspector, 'inspector')
  await byKeys(inspector, id, 'CHECK_PASS', 'checked')
  await byKeys(leader, id, 'CLOSE')
  assert.equal((await call(leader, `/api/cases/${id}`)).body.found.state, 'CLOSED')
  for (const page of [acceptor, leader, handler, dispatcher, inspector]) assert.deepEqual(page.wrong, [])
})

test('the worklist shows the case beside it and one key takes a step', { timeout: 120_000 }, async () => {
  const acceptor = await visitor(browser, desk)
  await logInStaff(acceptor, 'acceptor')
  await call(acceptor, '/api/cases', { classCode: 'SW01', longitude: 120.3826, latitude: 36.0671, address: '', text: `${marker} 速览`, photos: [] })
  await acceptor.goto(`${url}/console/?kind=case.accept`)
  await acceptor.locator('[data-testid=task]').first().waitFor()
  await acceptor.keyboard.press('j')
  await acceptor.keyboard.press('k')
  await acceptor.locator('[data-testid=brief-ACCEPT]').waitFor()
  await look(acceptor, 'console-worklist-brief')
  await accessible(acceptor, 'worklist with a case beside it')
  await acceptor.keyboard.press('1')
  await acceptor.locator('[data-testid=confirm]').waitFor()
  await acceptor.keyboard.press('Escape')
  await acceptor.locator('[data-testid=confirm]').waitFor({ state: 'detached' })
  await acceptor.keyboard.press('?')
  await acceptor.getByRole('dialog').getByText('快捷键').waitFor()
  await look(acceptor, 'console-keys')
  assert.deepEqual(acceptor.wrong, [])
})

test('chosen cases and figures leave as files that a spreadsheet opens', { timeout: 120_000 }, async () => {
  const leader = await visitor(browser, desk)
  await logInStaff(leader, 'shift')
  const saved = async (button) => {
    const [file] = await Promise.all([leader.waitForEvent('download'), button.click()])
    return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) }
  }
  await leader.goto(`${url}/console/cases`)
  const first = leader.locator('[data-case]').first()
  await first.locator('input[type=checkbox]').check()
  const number = (await first.locator('.small').first().textContent()).split(' ')[0]
  const csv = await saved(leader.locator('.bulk').getByRole('button', { name: 'CSV' }))
  assert.equal(csv.name, 'cases.csv')
  const lines = csv.bytes.toString().trimEnd().split('\n')
  assert.match(lines[0], /^\uFEFF截至 /)
  assert.equal(lines.length, 3, 'the time, the head and the one chosen')
  assert.ok(lines[2].startsWith(number))
  const book = await saved(leader.locator('.filters').getByRole('button', { name: 'XLSX' }))
  assert.equal(book.name, 'cases.xlsx')
  assert.equal(book.bytes.subarray(0, 2).toString(), 'PK')

  await leader.goto(`${url}/console/assessment`)
  const figures = await saved(leader.getByRole('button', { name: 'CSV' }))
  assert.match(figures.name, /^indicators-.*\.csv$/)
  assert.match(figures.bytes.toString(), /截至 [\s\S]*\n代码,名称/)

  await leader.route('**/api/indicators/export*', (route) => route.abort())
  await leader.getByRole('button', { name: 'CSV' }).click()
  await leader.locator('.el-message--error').waitFor()
  assert.deepEqual(leader.wrong, [])
})
