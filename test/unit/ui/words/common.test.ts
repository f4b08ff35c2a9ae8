/**
 * Days and times in words.
 */
import { expect, test } from 'vitest'
import { toDateAndTime } from '../../../../src/ui/words/common.ts'

test('[UI169] what is read in a later year has its year', () => {
  expect(toDateAndTime('2019-06-03T10:31:00Z')).toMatch(/^[234] June 2019 at \d\d:\d\d$/)
  expect(toDateAndTime('never')).toBe('')
})
