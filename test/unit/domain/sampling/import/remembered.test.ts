/**
 * What is remembered of a provider's lists: round trips, and what is forgotten.
 */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { listUses } from '../../../../../src/domain/sampling/import/column-use.ts'
import {
  parseUses,
  parseValues,
  usesToText,
  valuesToText,
} from '../../../../../src/domain/sampling/import/remembered.ts'
import { cellToKey, simplify } from '../../../../../src/domain/sampling/import/simplify.ts'
import { fieldOf, bundledForm as form } from './forms.ts'

test('[SA58] uses come back for the same headings, however they are written', () => {
  const uses = fc.constantFrom(...listUses(form))
  const headings = fc.string({ minLength: 1, maxLength: 30, unit: 'grapheme' })
  fc.assert(
    fc.property(fc.array(fc.tuple(headings, uses), { maxLength: 12 }), (columns) => {
      const text = usesToText(
        columns.map(([heading]) => heading),
        columns.map(([, use]) => use),
      )
      const back = parseUses(text, form)
      const last = new Map(columns.map(([heading, use]) => [simplify(heading), use]))
      for (const [key, use] of last) {
        if (key !== '' && key.length <= 80) expect(back.get(key)).toBe(use)
      }
    }),
    { seed: 58 },
  )
  expect(
    parseUses(usesToText(['RoSH level'], ['field/roshLevel']), form).get(simplify('rosh-LEVEL')),
  ).toBe('field/roshLevel')
  expect(parseUses(usesToText(['A'], []), form).get('a')).toBe('leave-out')
})

test('[SA58] words come back with what they mean; long ones are prose and are forgotten', () => {
  const field = fieldOf('gender')
  const words = fc.string({ minLength: 1, maxLength: 60, unit: 'grapheme' }).map(cellToKey)
  const options = fc.constantFrom(null, ...field.options.map(({ id }) => id))
  fc.assert(
    fc.property(fc.array(fc.tuple(words, options), { maxLength: 20 }), (pairs) => {
      const said = new Map(pairs.filter(([key]) => key.length <= 60))
      expect(parseValues(valuesToText(said), field)).toEqual(said)
    }),
    { seed: 59 },
  )
  expect(parseValues(valuesToText(new Map([['x'.repeat(61), 'male']])), field).size).toBe(0)
})

test('[SA58] what the edition does not have, and what is no text of ours, is forgotten', () => {
  expect(
    parseUses(
      JSON.stringify([
        ['sex', 'field/weight'],
        ['x', null],
      ]),
      form,
    ).size,
  ).toBe(0)
  expect(parseValues(JSON.stringify([['m', 'purple']]), fieldOf('gender')).size).toBe(0)
  for (const bad of [undefined, '{', '7', '[["a"]]']) {
    expect(parseUses(bad, form).size).toBe(0)
    expect(parseValues(bad, fieldOf('gender')).size).toBe(0)
  }
})
