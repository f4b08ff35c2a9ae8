/**
 * How single values are read.
 */
import { expect, test } from 'vitest'
import { isBlank, valueToOption } from '../../../../src/domain/assessment/values.ts'

test('[AS3] only a word that is offered is an answer', () => {
  const options = [
    { id: 'dog', label: 'Dog' },
    { id: 'none', label: 'None' },
  ]
  expect(valueToOption(options, 'none')).toBe('none')
  expect(valueToOption(options, 'Dog')).toBeUndefined()
  expect(valueToOption(options, '')).toBeUndefined()
  expect(valueToOption(options, undefined)).toBeUndefined()
})

test.each(['\u202E', '\u200B \u2060', '\uFEFF', '\u3164', '\uFE0F', ' \u200D\n'])(
  '[FM55] a text in which nothing is seen is blank: %j',
  (text) => {
    expect(isBlank(text)).toBe(true)
    expect(isBlank(`${text}.`)).toBe(false)
  },
)

test('[FM55] text of any script, and a picture, is none', () => {
  for (const text of ['שלום', 'ក', '1', '🏠', '\u202Eabc', 'e\u0301'])
    expect(isBlank(text)).toBe(false)
})

test('[AS6] a reason of blanks is none', () => {
  expect([undefined, '', ' \n\t'].map(isBlank)).toEqual([true, true, true])
  expect(isBlank(' x ')).toBe(false)
})
