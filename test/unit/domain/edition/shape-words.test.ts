/**
 * Faults of a pack's shape are read by somebody who does not program.
 */
import { expect, test } from 'vitest'
import bundled from '../../../../src/domain/edition/editions/early-implementation.json' with {
  type: 'json',
}
import { parseEdition } from '../../../../src/domain/edition/parse-edition.ts'

function messagesOf(change: object): readonly string[] {
  const parsed = parseEdition({ ...bundled, ...change })
  return parsed.ok ? [] : parsed.error.faults.map(({ path, message }) => `${path}: ${message}`)
}

test.each([
  [
    { surprise: 1 },
    'surprise: "surprise" is not known here: mistyped, or of another version of Casebook',
  ],
  [{ title: undefined }, 'title: expected words in quotation marks, not nothing'],
  [{ title: 12 }, 'title: expected words in quotation marks, not 12'],
  [{ title: '' }, 'title: Expected words, found none'],
  [{ domains: {} }, 'domains: expected a list in square brackets, not a group in braces'],
  [
    { factorQuestions: { linked: 'Linked?' } },
    'factorQuestions.sufficient: "sufficient" is missing',
  ],
  [
    { completeness: { ...bundled.completeness, profile: 'yes' } },
    'completeness.profile: expected true or false, not "yes"',
  ],
])('[FM40] %j', (change, words) => {
  expect(messagesOf(change)).toContain(words)
})

test('[FM40] no fault speaks of keys and types', () => {
  const all = Object.keys(bundled).flatMap((key) =>
    [null, 1, 'x', [], [1], {}, { x: 1 }, true].flatMap((value) => messagesOf({ [key]: value })),
  )
  expect(all.length).toBeGreaterThan(50)
  expect(all.filter((one) => /Invalid|received|undefined|never|Array|Object/.test(one))).toEqual([])
})
