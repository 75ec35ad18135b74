import assert from 'node:assert/strict'
import { test } from 'node:test'
import { load } from './load.mjs'

const { Queue } = await load('queue.ts')

/** A phone's memory. */
class Memory {
  kept = new Map()
  all = async () => structuredClone([...this.kept.values()])
  put = async (draft) => { this.kept.set(draft.key, structuredClone(draft)) }
  remove = async (key) => { this.kept.delete(key) }
}

/** The server behind a network that can fail before or after it answered. */
class Server {
  reports = new Map()
  photos = 0
  calls = []
  online = true
  loseAnswers = 0
  refuse = null
  placeOfPhotos = null
  lostPhotos = new Set()
  upload = async () => {
    this.reach()
    return { id: `photo-${++this.photos}`, ...this.placeOfPhotos }
  }
  submit = async (body, key) => {
    this.calls.push({ body, key })
    this.reach()
    if (this.refuse) throw this.refuse
    if (body.photos.some((id) => this.lostPhotos.has(id))) throw { status: 422, code: 'file-not-yours', message: 'gone' }
    if (!this.reports.has(key)) this.reports.set(key, { id: `r${this.reports.size}`, number: `2026-${this.reports.size}` })
    if (this.loseAnswers-- > 0) throw { status: 0, message: 'lost' }
    return this.reports.get(key)
  }
  reach() {
    if (!this.online) throw { status: 0, message: 'offline' }
  }
}

const draft = (key, more = {}) => ({ key, at: `2026-11-25T10:00:0${key}Z`, pictures: [{ file: 'picture' }], place: { longitude: 120.38, latitude: 36.06 }, wish: { text: 'x', anonymous: true }, state: 'waiting', ...more })
const phone = (store = new Memory(), server = new Server()) => ({ store, server, queue: new Queue(store, server) })

test('with a network a report goes out at once and nothing is left', async () => {
  const { store, server, queue } = phone()
  assert.equal((await queue.send(draft('1'))).number, '2026-0')
  assert.deepEqual(server.calls[0].body, { photos: ['photo-1'], longitude: 120.38, latitude: 36.06, coordinateSystem: 'WGS84', classCode: undefined, text: 'x', anonymous: true, joins: undefined })
  assert.equal(store.kept.size, 0)
})

test('without a network it is kept with its photo and goes out later, once', async () => {
  const { store, server, queue } = phone()
  server.online = false
  assert.equal(await queue.send(draft('1')), undefined)
  assert.equal(store.kept.get('1').pictures[0].file, 'picture')
  server.online = true
  const next = new Queue(store, server)
  await next.open()
  await next.flush()
  assert.equal(server.reports.size, 1)
  assert.equal(store.kept.size, 0)
})

test('a lost answer never doubles a report: the same key is sent again', async () => {
  const { server, queue } = phone()
  server.loseAnswers = 2
  await queue.send(draft('1'))
  await queue.flush()
  await queue.flush()
  assert.deepEqual(server.calls.map((one) => one.key), ['1', '1', '1'])
  assert.deepEqual(server.calls[0].body, server.calls[2].body)
  assert.equal(server.reports.size, 1)
  assert.equal(queue.list.length, 0)
})

test('two rounds at once send nothing twice', async () => {
  const { server, queue } = phone()
  await queue.keep(draft('1'))
  await Promise.all([queue.flush(), queue.flush(), queue.flush()])
  assert.equal(server.calls.length, 1)
})

test('what the server refuses is kept with the reason and holds up nobody', async () => {
  const { server, queue } = phone()
  server.online = false
  await queue.send(draft('1'))
  await queue.send(draft('2'))
  server.online = true
  server.refuse = { status: 422, code: 'report-outside-city', message: 'outside' }
  await queue.flush()
  assert.deepEqual(queue.list.map((one) => [one.state, one.reason]), [['refused', 'outside'], ['refused', 'outside']])
  await queue.remove('1')
  assert.deepEqual(queue.list.map((one) => one.key), ['2'])
})

test('a server that is down, a login that is over and too many calls are waited for', async () => {
  for (const status of [0, 401, 429, 500, 503]) {
    const { server, queue } = phone()
    server.refuse = { status, message: 'later' }
    await queue.send(draft('1'))
    assert.equal(queue.list[0].state, 'waiting', String(status))
  }
})

test('a place that was missing comes from the photo, or a person is asked', async () => {
  const { server, queue } = phone()
  server.placeOfPhotos = { longitude: 120.4, latitude: 36.1 }
  assert.ok(await queue.send(draft('1', { place: null })))
  assert.equal(server.calls[0].body.longitude, 120.4)
  server.placeOfPhotos = null
  assert.equal(await queue.send(draft('2', { place: null })), undefined)
  assert.equal(queue.list[0].state, 'placeless')
  assert.equal(server.calls.length, 1)
})

test('a photo that the server forgot meanwhile is sent up again', async () => {
  const { server, queue } = phone()
  server.lostPhotos.add('old')
  assert.ok(await queue.send(draft('1', { pictures: [{ file: 'picture', id: 'old' }] })))
  assert.deepEqual(server.calls.map((one) => one.body.photos), [['old'], ['photo-1']])
})

test('a photo is not sent up twice because the report failed', async () => {
  const { server, queue } = phone()
  server.loseAnswers = 1
  await queue.send(draft('1'))
  await queue.flush()
  assert.equal(server.photos, 1)
})
