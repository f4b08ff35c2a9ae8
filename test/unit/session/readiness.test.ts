/**
 * "Ready to travel": each of the nine conditions, broken in turn, breaks its own
 * line, with one act that mends it.
 */
import { describe, expect, test } from 'vitest'
import {
  FRESH_RECEIPT_MS,
  judgeReadiness,
  type MendId,
  RESERVE_BYTES,
  type ReadyFacts,
  type ReadyLineId,
  type Why,
} from '../../../src/session/readiness.ts'

const cases = (change: Partial<NonNullable<ReadyFacts['cases']>> = {}) => ({
  of: 31,
  whole: 31,
  opened: 31,
  failed: 0,
  isOpening: false,
  ...change,
})

const READY: ReadyFacts = {
  practice: false,
  canSetUp: false,
  app: 'yes',
  hasKey: true,
  cases: cases(),
  editionsMissing: 0,
  persisted: true,
  freeBytes: RESERVE_BYTES,
  clockOffMinutes: 0,
  unsent: 0,
  parked: 0,
  isSealed: true,
  receiptAgeMs: FRESH_RECEIPT_MS,
}

const linesOf = (change: Partial<ReadyFacts> = {}) => judgeReadiness({ ...READY, ...change })
const ORDER = ['app', 'cases', 'guidance', 'storage', 'room', 'clock', 'copy', 'lock', 'receipt']

test('[RT5] when all is well all nine lines hold, and nothing has a button', () => {
  expect(linesOf().map(({ id }) => id)).toEqual(ORDER)
  expect(linesOf().every(({ verdict }) => verdict.state === 'holds')).toBe(true)
})

const BROKEN: readonly [ReadyLineId, Why, MendId, Partial<ReadyFacts>][] = [
  ['app', 'incomplete', 'fetch-app', { app: 'no' }],
  ['cases', 'no-word', 'fetch-cases', { cases: undefined }],
  ['cases', 'missing', 'fetch-cases', { cases: cases({ whole: 12, opened: 12 }) }],
  ['cases', 'not-opened', 'open-cases', { cases: cases({ opened: 30 }) }],
  ['cases', 'failed', 'open-cases', { cases: cases({ opened: 30, failed: 1 }) }],
  ['cases', 'no-key', 'fetch-cases', { hasKey: false }],
  ['cases', 'none-given', 'fetch-cases', { cases: cases({ of: 0, whole: 0, opened: 0 }) }],
  [
    'cases',
    'no-inspection',
    'set-up',
    { canSetUp: true, hasKey: false, cases: cases({ of: 0, whole: 0, opened: 0 }) },
  ],
  ['guidance', 'lacking', 'fetch-app', { editionsMissing: 1 }],
  ['storage', 'not-granted', 'ask-storage', { persisted: false }],
  ['room', 'low', 'look-again', { freeBytes: RESERVE_BYTES - 1 }],
  ['room', 'untold', 'look-again', { freeBytes: null }],
  ['clock', 'off', 'compare-clock', { clockOffMinutes: -7 }],
  ['clock', 'not-compared', 'compare-clock', { clockOffMinutes: null }],
  ['copy', 'unsent', 'send-now', { unsent: 1 }],
  ['lock', 'practice', 'enrol', { isSealed: false }],
  ['receipt', 'no-receipt', 'compare-copies', { receiptAgeMs: undefined }],
  ['receipt', 'old', 'compare-copies', { receiptAgeMs: FRESH_RECEIPT_MS + 1 }],
  ['receipt', 'parked', 'see-parked', { parked: 1 }],
]

describe('[RT7] a condition that is broken', () => {
  test('all nine are broken once below', () => {
    expect([...new Set(BROKEN.map(([id]) => id))]).toEqual(ORDER)
  })

  test.each(BROKEN)(
    '[RT6 RT7] breaks %s (%s), alone, with the one act %s',
    (id, why, mend, change) => {
      const lines = linesOf(change)
      expect(lines.filter(({ verdict }) => verdict.state !== 'holds')).toEqual([
        { id, verdict: { state: 'broken', why, mend } },
      ])
    },
  )

  test('[RT13] stays where it is: the order is always the same', () => {
    for (const [, , , change] of BROKEN) expect(linesOf(change).map(({ id }) => id)).toEqual(ORDER)
  })
})

describe('[RT5] what was not looked at', () => {
  const LOOKING: readonly [ReadyLineId, Partial<ReadyFacts>][] = [
    ['app', { app: 'unknown' }],
    ['cases', { cases: cases({ opened: 12, isOpening: true }) }],
    ['guidance', { editionsMissing: undefined }],
    ['storage', { persisted: undefined }],
    ['room', { freeBytes: undefined }],
    ['copy', { unsent: undefined }],
    ['lock', { isSealed: undefined }],
  ]

  test.each(LOOKING)('[RT5] %s is no tick while it is being looked at', (id, change) => {
    expect(linesOf(change).find((line) => line.id === id)?.verdict).toEqual({ state: 'looking' })
  })
})

test('[UI7 RT7] practice has no office to compare with, and says that it has no lock', () => {
  const lines = linesOf({ practice: true, isSealed: false, clockOffMinutes: null, unsent: 400 })
  expect(lines.map(({ id }) => id)).toEqual(['app', 'cases', 'guidance', 'storage', 'room', 'lock'])
  expect(lines.at(-1)?.verdict).toEqual({ state: 'broken', why: 'practice', mend: 'enrol' })
})
