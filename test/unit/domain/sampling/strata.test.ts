/**
 * Strata: the edition's fields, missing values, and combinations without a case.
 */
import { describe, expect, test } from 'vitest'
import { isSameKey, listEmptyStrata, makeStrata } from '../../../../src/domain/sampling/strata.ts'
import { loadBundled, makeSmallEdition } from '../../../fixtures/editions.ts'
import { makeSmall } from '../../../fixtures/eligible.ts'

const edition = makeSmallEdition()
const stay = makeSmall('stay', [
  [2, { pet: 'none' }],
  [1, { building: '0-1', pet: 'none' }],
  [3, { building: 'all', pet: 'dog' }],
  [1, { building: 'all', pet: 'cat' }],
  [1, { building: 'all' }],
])

describe('strata', () => {
  test('[SA22] stand in the edition’s order; missing and foreign values are a stratum of their own', () => {
    expect(makeStrata(edition, stay).map(({ key, cases }) => [key, cases.length])).toEqual([
      [{ building: 'all', pet: 'dog' }, 3],
      [{ building: 'all', pet: null }, 2],
      [{ building: '0-1', pet: 'none' }, 1],
      [{ building: null, pet: 'none' }, 2],
    ])
  })

  test('[SA22] combinations that no case has are named', () => {
    expect(listEmptyStrata(edition, 'stay', makeStrata(edition, stay))).toEqual([
      { building: 'all', pet: 'none' },
      { building: 'few', pet: 'dog' },
      { building: 'few', pet: 'none' },
      { building: '0-1', pet: 'dog' },
    ])
  })

  test('[SA22] a case type without fields, or without a line in the edition, is one stratum', async () => {
    const one = makeSmall('sleepover', [[4, {}]])
    expect(makeStrata(edition, one)).toEqual([{ key: {}, cases: one.cases }])
    expect(listEmptyStrata(edition, 'sleepover', makeStrata(edition, one))).toEqual([])
    const bundled = await loadBundled()
    const without = { ...bundled, sampling: { ...bundled.sampling, strata: {} } }
    expect(makeStrata(without, { ...one, caseType: 'unpaid-work' })).toHaveLength(1)
  })

  test('[SA22] an empty list has no strata; a field that the edition lacks is a bug', () => {
    expect(makeStrata(edition, { caseType: 'stay', cases: [] })).toEqual([])
    const broken = { ...edition, profile: {} }
    expect(() => makeStrata(broken, stay)).toThrow('fields of the edition')
  })

  test('[SA22] keys are the same by their values', () => {
    expect(isSameKey({ a: 'x', b: null }, { a: 'x', b: null })).toBe(true)
    expect(isSameKey({ a: 'x' }, { a: null })).toBe(false)
  })
})
