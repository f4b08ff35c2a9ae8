/**
 * How many places were found, and where.
 */
import { expect, test } from 'vitest'
import { searchWords } from '../../../../src/ui/words/search.ts'

test.each([
  [{ places: 2, cases: 1, others: 7 }, '2 places in 1 case, 7 places in questions and guidance'],
  [{ places: 1, cases: 1, others: 0 }, '1 place in 1 case'],
  [{ places: 0, cases: 0, others: 1 }, '1 place in questions and guidance'],
])('[FM54] %j is said to be %s', (counts, words) => {
  expect(searchWords.found(counts)).toBe(words)
})
