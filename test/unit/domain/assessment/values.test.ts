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

test('[AS6] a reason of blanks is none', () => {
  expect([undefined, '', ' \n\t'].map(isBlank)).toEqual([true, true, true])
  expect(isBlank(' x ')).toBe(false)
})
