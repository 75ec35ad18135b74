import assert from 'node:assert/strict'
import { test } from 'node:test'
import { load } from './load.mjs'

const { fromMap, toMap } = await load('chinamap.ts')

test('a place of the city is some hundred metres aside on maps of the country', () => {
  const there = toMap({ longitude: 120.3826, latitude: 36.0671 })
  const metres = Math.hypot((there.longitude - 120.3826) * 90000, (there.latitude - 36.0671) * 111000)
  assert.ok(metres > 300 && metres < 800, String(metres))
})

test('there and back is the same place', () => {
  const back = fromMap(toMap({ longitude: 120.3826, latitude: 36.0671 }))
  assert.ok(Math.abs(back.longitude - 120.3826) < 1e-7 && Math.abs(back.latitude - 36.0671) < 1e-7)
})
