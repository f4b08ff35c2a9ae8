/**
 * What a list may hold comes from the edition, whichever it is.
 */
import { expect, test } from 'vitest'
import {
  listUses,
  parseColumnUse,
  useToField,
} from '../../../../../src/domain/sampling/import/column-use.ts'
import { makeSmallEdition } from '../../../../fixtures/editions.ts'
import { bundledForm, fieldOf, formOf, smallForm } from './forms.ts'

test('[SA40] a form has the fields of its case type, with labels, other names and groups', () => {
  expect(smallForm.fields.map(({ id }) => id)).toEqual(['daytime', 'building', 'pet'])
  expect(fieldOf('daytime', smallForm).alsoCalled).toEqual(['By day'])
  expect(fieldOf('building', smallForm)).toMatchObject({
    options: [
      { id: 'all', label: 'All' },
      { id: 'few', label: 'Small ones' },
      { id: '0-1', label: '0-1' },
    ],
    groups: [{ label: 'Some', options: ['all', 'few'] }],
  })
  expect(smallForm.officerWords).toContain('key worker')
  expect(bundledForm.fields.some(({ id }) => id === 'reportType')).toBe(false)
})

test('[SA40] the uses of a column are the form’s own, and a day only where the edition has a window', () => {
  expect(listUses(smallForm)).toContain('day')
  expect(listUses(formOf(makeSmallEdition(), 'sleepover'))).toEqual([
    'leave-out',
    'reference',
    'officer',
    'office',
  ])
  expect(parseColumnUse('field/pet', smallForm)).toBe('field/pet')
  expect(parseColumnUse('field/gender', smallForm)).toBeUndefined()
  expect(parseColumnUse(7, smallForm)).toBeUndefined()
  expect([useToField('field/pet'), useToField('officer')]).toEqual(['pet', undefined])
})
