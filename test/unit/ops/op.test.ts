/**
 * Making an operation: stamped once, with what its author saw.
 */
import { expect, test } from 'vitest'
import type {
  DeviceId,
  InspectionId,
  KeyId,
  OpId,
  PersonId,
  StreamId,
} from '../../../src/base/brand.ts'
import { encodeBody, MAX_AFTER, parseBody } from '../../../src/ops/body.ts'
import { makeOp } from '../../../src/ops/op.ts'
import { MAX_VALUE_LENGTH } from '../../../src/ops/text.ts'
import { createTestClock, createTrueTime } from '../../kit/clock.ts'
import { createSeededIds } from '../../kit/ids.ts'

const ids = createSeededIds(3, 'op')
const origin = {
  inspection: ids.next<InspectionId>(),
  stream: ids.next<StreamId>(),
  author: ids.next<PersonId>(),
  device: ids.next<DeviceId>(),
  key: ids.next<KeyId>(),
}
const change = { path: 'status', value: 'finished', after: [], edition: 'small' }
const YEAR_MS = 365.25 * 24 * 3_600_000

test('[OP1] an operation carries its origin, an id of its own and the time of the tap', () => {
  const clock = createTestClock()
  const op = makeOp({ clock, ids }, origin, change)
  expect(op).toMatchObject({ ...origin, ...change, at: '2019-03-25T09:30:00.000Z' })
  expect(makeOp({ clock, ids }, origin, change).id).not.toBe(op.id)
})

test('[OP5] what it replaces is sorted, each once', () => {
  const [a, b, c] = [ids.next<OpId>(), ids.next<OpId>(), ids.next<OpId>()]
  const op = makeOp({ clock: createTestClock(), ids }, origin, {
    ...change,
    after: [c, a, b, a, c],
  })
  expect(op.after).toEqual([a, b, c].sort())
})

test('[OP4] a value is mended where it is made; a cleared one stays cleared', () => {
  const deps = { clock: createTestClock(), ids }
  expect(makeOp(deps, origin, { ...change, value: 'e\u0301\u0000\ud800' }).value).toBe(
    '\u00e9\ufffd',
  )
  expect(makeOp(deps, origin, { ...change, value: null }).value).toBeNull()
})

test.each([-20, 20])('[OP1] a clock %i years off is written down, not refused', (years) => {
  const clock = createTestClock(createTrueTime(), years * YEAR_MS)
  const op = makeOp({ clock, ids }, origin, change)
  expect(parseBody(encodeBody(op)).ok).toBe(true)
})

test('[OP1] what could be kept but not be read again is not made', () => {
  const deps = { clock: createTestClock(), ids }
  const value = 'x'.repeat(MAX_VALUE_LENGTH)
  const after = Array.from({ length: MAX_AFTER }, () => ids.next<OpId>())
  const most = makeOp(deps, origin, { ...change, value, after })
  expect(parseBody(encodeBody(most)).ok).toBe(true)
  expect(() => makeOp(deps, origin, { ...change, value: `${value}x` })).toThrow('a value fits')
  const more = [...after, ids.next<OpId>()]
  expect(() => makeOp(deps, origin, { ...change, after: more })).toThrow('no more than it may name')
})
