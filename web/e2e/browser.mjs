// One Chromium for a test file, with the checks every page must pass.
import assert from 'node:assert/strict'
import { mkdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { chromium } from 'playwright-core'

export const url = process.env.CHENGSHU_URL ?? 'http://127.0.0.1:8080'
export const phone = { width: 390, height: 844 }
export const desk = { width: 1440, height: 900 }
export const password = 'Chengshu-2026'
const artefacts = new URL('./artefacts/', import.meta.url)
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

export async function open() {
  mkdirSync(artefacts, { recursive: true })
  return chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync']
  })
}

/** A page that fails the test on errors of scripts, images that are none and violations of the content security policy. */
export async function visitor(browser, viewport, options = {}) {
  const context = await browser.newContext({ viewport, locale: 'zh-CN', timezoneId: 'Asia/Shanghai', ...options })
  const page = await context.newPage()
  page.wrong = []
  page.on('pageerror', (error) => page.wrong.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error' && !/Failed to load resource/.test(message.text())) page.wrong.push(message.text())
  })
  page.on('response', (response) => {
    const type = response.headers()['content-type'] ?? ''
    if (response.request().resourceType() === 'image' && response.status() !== 304 && !(response.ok() && type.startsWith('image/'))) page.wrong.push(`${response.status()} ${type} for the image ${response.url()}`)
  })
  return page
}

export async function look(page, name) {
  await page.screenshot({ path: new URL(`${name}.png`, artefacts).pathname })
}

/**
 * axe-core: nothing serious or critical. Runs outside the page's content security policy. The page stands still
 * meanwhile: a message caught while it fades has no contrast, which says nothing about its colours.
 */
export async function accessible(page, name) {
  await page.evaluate(axe)
  const { violations } = await page.evaluate(async () => {
    const still = new CSSStyleSheet()
    still.replaceSync('*, ::before, ::after { transition: none !important; animation: none !important }')
    document.adoptedStyleSheets.push(still)
    const found = await window.axe.run(document, { resultTypes: ['violations'] })
    document.adoptedStyleSheets.pop()
    return found
  })
  const bad = violations.filter((one) => ['serious', 'critical'].includes(one.impact))
  assert.deepEqual(bad.map((one) => `${one.id}: ${one.nodes.slice(0, 3).map((node) => node.target.join(' ')).join(' | ')}`), [], name)
}

export async function logInStaff(page, login) {
  await page.goto(`${url}/console/`)
  await page.fill('#username', login)
  await page.fill('#password', password)
  await page.click('button[type=submit]')
  await page.waitForSelector('[data-testid=worklist], .empty, .page-head')
}

/** A JPEG drawn by the browser: the tests bring no photos of their own. */
export async function picture(page, text) {
  const data = await page.evaluate((words) => {
    const canvas = document.createElement('canvas')
    canvas.width = 640
    canvas.height = 480
    const pen = canvas.getContext('2d')
    pen.fillStyle = `hsl(${Math.random() * 360} 40% 70%)`
    pen.fillRect(0, 0, 640, 480)
    pen.fillStyle = '#12333a'
    pen.font = '48px sans-serif'
    pen.fillText(words, 60, 240)
    return canvas.toDataURL('image/jpeg', 0.8).split(',')[1]
  }, text)
  return { name: 'photo.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(data, 'base64') }
}
