// What a person with a phone does: a touch screen, a camera whose photos carry place and time, a network that fails.
import { picture, phone, visitor } from './browser.mjs'

/** A context that a browser takes for a phone. */
export const touch = { hasTouch: true, isMobile: true, deviceScaleFactor: 2 }
export const here = { geolocation: { longitude: 120.3826, latitude: 36.0671 }, permissions: ['geolocation'] }

export const citizen = (browser, options = {}) => visitor(browser, phone, { ...touch, ...here, ...options })

/** EXIF with GPS and the time of taking, as phones write it, put into a JPEG. */
export async function photoWithPlace(page, text, { longitude, latitude, taken = '2026:11:24 08:30:00' }) {
  const file = await picture(page, text)
  const exif = app1(longitude, latitude, taken)
  return { ...file, buffer: Buffer.concat([file.buffer.subarray(0, 2), exif, file.buffer.subarray(2)]) }
}

function app1(longitude, latitude, taken) {
  // Little-endian TIFF: IFD0 points to the Exif IFD and the GPS IFD; values that do not fit lie behind.
  const data = Buffer.alloc(400)
  let free = 0
  const put = (bytes) => { const at = free; bytes.copy(data, at); free += bytes.length + (bytes.length % 2); return at }
  const entry = (tag, type, count, value) => { const bytes = Buffer.alloc(12); bytes.writeUInt16LE(tag, 0); bytes.writeUInt16LE(type, 2); bytes.writeUInt32LE(count, 4); Buffer.isBuffer(value) ? value.copy(bytes, 8) : bytes.writeUInt32LE(value, 8); return bytes }
  const ifd = (entries) => { const head = Buffer.alloc(2); head.writeUInt16LE(entries.length); return Buffer.concat([head, ...entries, Buffer.alloc(4)]) }
  const size = (entries) => 2 + 12 * entries + 4
  const starts = { zero: 8, exif: 8 + size(2), gps: 8 + size(2) + size(1), data: 8 + size(2) + size(1) + size(4) }
  const degrees = (value) => {
    const bytes = Buffer.alloc(24)
    const whole = Math.floor(value)
    const minutes = Math.floor((value - whole) * 60)
    const seconds = Math.round(((value - whole) * 60 - minutes) * 60 * 10000)
    ;[whole, 1, minutes, 1, seconds, 10000].forEach((part, i) => bytes.writeUInt32LE(part, i * 4))
    return starts.data + put(bytes)
  }
  const time = starts.data + put(Buffer.from(`${taken}\0`, 'ascii'))
  const zero = ifd([entry(0x8769, 4, 1, starts.exif), entry(0x8825, 4, 1, starts.gps)])
  const exif = ifd([entry(0x9003, 2, 20, time)])
  const gps = ifd([entry(1, 2, 2, Buffer.from('N\0')), entry(2, 5, 3, degrees(latitude)), entry(3, 2, 2, Buffer.from('E\0')), entry(4, 5, 3, degrees(longitude))])
  const head = Buffer.from([0x49, 0x49, 0x2a, 0, 8, 0, 0, 0])
  const body = Buffer.concat([Buffer.from('Exif\0\0', 'binary'), head, zero, exif, gps, data.subarray(0, free)])
  const marker = Buffer.from([0xff, 0xe1, 0, 0])
  marker.writeUInt16BE(body.length + 2, 2)
  return Buffer.concat([marker, body])
}

/** Chooses a photo when the page opens the camera. */
export async function shoot(page, tap, photo) {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), tap()])
  await chooser.setFiles(photo)
}

/** Logs a new citizen in with the code of the simulated short message. */
export async function logInCitizen(page, url, mobile = `139${String(Date.now()).slice(-8)}`) {
  await page.goto(`${url}/citizen/#/pages/me/me`)
  await page.locator('[data-testid=phone] input').fill(mobile)
  await page.locator('[data-testid=get-code]').click()
  for (let i = 0; i < 20 && !(await page.locator('[data-testid=sms]').count()); i++) {
    await page.waitForTimeout(500)
    await page.locator('[data-testid=see-sms]').click()
    await page.waitForTimeout(300)
  }
  const code = (await page.locator('[data-testid=sms]').first().textContent()).match(/\d{6}/)[0]
  await page.locator('[data-testid=code] input').fill(code)
  await page.locator('[data-testid=login]').click()
  await page.locator('[data-testid=logout]').waitFor()
  return mobile
}

/** Counts what a finger does on the page. */
export const countTaps = (page) =>
  page.evaluate(() => {
    window.taps = 0
    addEventListener('pointerdown', () => { window.taps += 1 }, true)
  })

