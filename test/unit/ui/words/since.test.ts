/**
 * How long ago, in words.
 */
import { describe, expect, test } from 'vitest'
import { toClockTime, toDayAndTime } from '../../../../src/ui/words/common.ts'
import { DAY_MS, HOUR_MS, toLastContact, toSince } from '../../../../src/ui/words/since.ts'

// A Monday.
const AT = '2019-03-25T14:02:00.000Z'
const laterBy = (ms: number) => Date.parse(AT) + ms
const MINUTE_MS = 60_000

describe('[PE10] how long ago', () => {
  test.each([
    [-HOUR_MS, 'just now'],
    [119_000, 'just now'],
    [2 * MINUTE_MS, '2 minutes ago'],
    [59 * MINUTE_MS, '59 minutes ago'],
    [HOUR_MS, '1 hour ago'],
    [DAY_MS - 1, '23 hours ago'],
    [DAY_MS, `on Monday ${toClockTime(AT)}`],
    [6 * DAY_MS - 1, `on Monday ${toClockTime(AT)}`],
    [6 * DAY_MS, `on ${toDayAndTime(AT)}`],
  ])('[PE10] after %d ms: %s', (ms, words) => {
    expect(toSince(AT, laterBy(ms))).toBe(words)
  })

  test('[PE10] from a day on a contact is "not since"', () => {
    expect(toLastContact(AT, laterBy(2 * HOUR_MS))).toBe('2 hours ago')
    expect(toLastContact(AT, laterBy(DAY_MS))).toBe(`not since Monday ${toClockTime(AT)}`)
    expect(toLastContact(AT, laterBy(9 * DAY_MS))).toBe(`not since ${toDayAndTime(AT)}`)
  })
})
