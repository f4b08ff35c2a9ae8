/**
 * What applies, what does not, what is not yet known; and fields that follow
 * from others.
 */
import { describe, expect, test } from 'vitest'
import {
  derivedFieldValue,
  isApplicable,
  makeFieldReader,
  notApplicableReason,
} from '../../../../src/domain/edition/applicability.ts'
import { makeForm } from '../../../../src/domain/edition/form.ts'
import { loadBundled, makeSmallEdition } from '../../../fixtures/editions.ts'

const reader = (fields: Record<string, string>) => (id: string) => fields[id]

describe('applicability', () => {
  const when = { field: 'pet', is: 'dog' }

  test('[ED9] what has no condition applies', () => {
    expect(isApplicable(undefined, reader({}))).toBe('applies')
  })

  test('[ED9] a condition is met, not met, or not yet known', () => {
    expect(isApplicable(when, reader({ pet: 'dog' }))).toBe('applies')
    expect(isApplicable(when, reader({ pet: 'none' }))).toBe('does-not-apply')
    expect(isApplicable(when, reader({}))).toBe('unknown')
  })
})

describe('a field that follows from another', () => {
  const form = makeForm(makeSmallEdition(), 'stay')
  const field = (id: string) => {
    const found = form.fields.find((one) => one.id === id)
    if (!found) throw new Error(id)
    return found
  }

  test('[ED10] has the value that the other one sets', () => {
    expect(derivedFieldValue(field('pet'), reader({ building: '0-1' }))).toBe('none')
  })

  test('[ED10] is for the assessor to decide otherwise', () => {
    expect(derivedFieldValue(field('pet'), reader({ building: 'all' }))).toBeUndefined()
    expect(derivedFieldValue(field('pet'), reader({}))).toBeUndefined()
    expect(derivedFieldValue(field('building'), reader({}))).toBeUndefined()
  })

  test('[ED10] counts before what was entered, which counts again when nothing sets it', () => {
    const values = { building: '0-1', pet: 'dog', daytime: 'in-work' }
    const read = makeFieldReader(form, reader(values))
    expect([read('pet'), read('building'), read('daytime')]).toEqual(['none', '0-1', 'in-work'])
    expect(makeFieldReader(form, reader({ ...values, building: 'few' }))('pet')).toBe('dog')
  })

  test('[ED10] safety questions always apply from medium risk, and by choice at low risk', async () => {
    const supervision = makeForm(await loadBundled(), 'case-supervision')
    const safety = supervision.standards[0]?.keyQuestions[2]
    const applies = (fields: Record<string, string>) =>
      isApplicable(safety?.appliesWhen, makeFieldReader(supervision, reader(fields)))
    for (const roshLevel of ['medium', 'high', 'very-high'])
      expect(applies({ roshLevel, harmIssues: 'no' })).toBe('applies')
    expect(applies({ roshLevel: 'low' })).toBe('unknown')
    expect(applies({ roshLevel: 'low', harmIssues: 'yes' })).toBe('applies')
    expect(applies({ roshLevel: 'low', harmIssues: 'no' })).toBe('does-not-apply')
  })
})

describe('the reason in words', () => {
  test('[ED9] repeats the question and the answer', async () => {
    const form = makeForm(await loadBundled(), 'case-supervision')
    const harm = { field: 'harmIssues', is: 'yes' }
    const custody = { field: 'supervisionType', is: 'post-custody' }
    const read = reader({ harmIssues: 'no', supervisionType: 'community-sentence' })
    expect(notApplicableReason(form, harm, read)).toBe(
      'Does not apply: Are there risk of harm issues to be addressed? No',
    )
    expect(notApplicableReason(form, custody, read)).toBe(
      'Does not apply: Supervision type: Community sentence',
    )
  })

  test('[ED9] shows a value or a field of another edition as it stands', () => {
    const form = makeForm(makeSmallEdition(), 'stay')
    const reason = (field: string, fields: Record<string, string>) =>
      notApplicableReason(form, { field, is: 'x' }, reader(fields))
    expect(reason('pet', { pet: 'newt' })).toBe('Left out: Which pet came along? newt')
    expect(reason('garden', {})).toBe('Left out: garden: ')
  })
})
