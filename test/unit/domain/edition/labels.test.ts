/**
 * Words for options and answers.
 */
import { expect, test } from 'vitest'
import { answerToLabel, optionToLabel } from '../../../../src/domain/edition/labels.ts'
import { makeSmallEdition } from '../../../fixtures/editions.ts'

const edition = makeSmallEdition()

test('[ED8] the field’s own word, then the edition’s, then the id made readable', () => {
  expect(optionToLabel(edition, 'building', 'few')).toBe('Small ones')
  expect(optionToLabel(edition, 'daytime', 'in-work')).toBe('In paid work')
  expect(optionToLabel(edition, 'daytime', 'at-home-all-day')).toBe('At home all day')
  expect(optionToLabel(edition, 'building', '0-1')).toBe('0-1')
})

test('[ED8] a field or an option of another edition is still readable', () => {
  expect(optionToLabel(edition, 'roof', 'very-high')).toBe('Very high')
  expect(optionToLabel(edition, 'building', 'constructor')).toBe('Constructor')
})

test('[ED8] answers have the edition’s words', () => {
  expect(answerToLabel(edition, 'not-applicable')).toBe('Left out')
  expect(answerToLabel(edition, 'not-seen')).toBe('Not seen')
})
