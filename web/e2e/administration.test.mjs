// An administrator gives a new colleague a place and a role; the colleague works; a lock ends it at once.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { accessible, desk, logInStaff, look, open, password, phone, url, visitor } from './browser.mjs'

let browser
before(async () => { browser = await open() })
after(() => browser.close())

const mark = String(Date.now()).slice(-7)
const login = `colleague${mark}`

test('a new colleague gets a unit and a role, works, and is locked out at once', { timeout: 180_000 }, async () => {
  const admin = await visitor(browser, desk)
  await logInStaff(admin, 'admin')

  await admin.goto(`${url}/console/organization`)
  await admin.locator('[data-testid=add-unit]').click()
  await admin.locator('[data-testid=unit-name]').fill(`市政维护队 ${mark}`)
  await admin.locator('[data-testid=unit-code]').fill(`SZ${mark}`)
  await admin.locator('[data-testid=save-unit]').click()
  const card = admin.locator('[data-testid=unit-card]')
  await card.getByText(`市政维护队 ${mark}`).waitFor()
  await card.getByLabel('登录名').fill(login)
  await card.getByLabel('姓名或名称').fill('王五')
  await card.getByLabel('岗位').fill('处置员')
  await card.getByRole('button', { name: '加入' }).click()
  await card.getByText(login).waitFor()
  await card.locator('[data-testid=duty-title]').fill('道路养护')
  await card.locator('[data-testid=add-duty]').click()
  await admin.locator('.el-message').filter({ hasText: /已新增|已有生效/ }).first().waitFor()
  await admin.locator('.el-message').first().waitFor({ state: 'detached' })
  await look(admin, 'console-unit')
  await accessible(admin, 'unit card')

  await admin.goto(`${url}/console/people`)
  await admin.locator('[data-testid=add-person]').click()
  await admin.locator('[data-testid=login]').fill(login)
  await admin.locator('[data-testid=name]').fill('王五')
  await admin.locator('[data-testid=password]').fill('short')
  await admin.locator('[data-testid=save-account]').click()
  assert.equal(await admin.locator('[data-testid=password]').evaluate((field) => field.validity.valid), false, 'a short password stays in the form')
  await admin.locator('[data-testid=password]').fill(password)
  await admin.locator('[data-testid=save-account]').click()
  const person = admin.locator('[data-testid=person-card]')
  await person.getByText(login).waitFor()
  await person.locator('[data-testid=role]').selectOption('HANDLER')
  await person.locator('[data-testid=grant-role]').click()
  await person.locator('[data-testid=grant]').filter({ hasText: '专业部门' }).waitFor()
  await admin.locator('.el-message').first().waitFor({ state: 'detached' })
  await look(admin, 'console-person')
  await accessible(admin, 'person card')

  const colleague = await visitor(browser, phone)
  await logInStaff(colleague, login)
  await colleague.getByRole('link', { name: '待办' }).waitFor()
  assert.equal(await colleague.getByRole('link', { name: '人员与权限' }).count(), 0, 'no page without permission')

  await person.locator('[data-testid=lock]').click()
  await admin.getByRole('dialog').getByRole('button', { name: '锁定' }).click()
  await person.getByRole('button', { name: '解除锁定' }).waitFor()
  await colleague.waitForTimeout(4000)
  await colleague.reload()
  await colleague.locator('#username').waitFor()
  for (const page of [admin, colleague]) assert.deepEqual(page.wrong, [])
})
