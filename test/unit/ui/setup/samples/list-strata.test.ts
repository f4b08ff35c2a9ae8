/**
 * Strata as the page shows them: names in the edition's words, exact shares.
 */
import { expect, test } from 'vitest'
import { keyToLabel, listStrata } from '../../../../../src/ui/setup/samples/list-strata.ts'
import { sizeWords, strataWords } from '../../../../../src/ui/words/samples.ts'
import { loadBundled, makeSmallEdition } from '../../../../fixtures/editions.ts'
import { makeSmall } from '../../../../fixtures/eligible.ts'

const edition = makeSmallEdition()

test('[UI51] rows have names, counts and exact shares; unknown values and empty combinations are named', () => {
  const population = makeSmall('stay', [
    [8, { building: 'few', pet: 'dog' }],
    [1, { building: 'all', pet: 'none' }],
    [1, { pet: 'none' }],
  ])
  const view = listStrata(edition, population, 4)
  expect(view.rows).toEqual([
    { label: 'All, None', cases: 1, sample: 1, exact: 0.4, isUnknown: false },
    { label: 'Small ones, Dog', cases: 8, sample: 3, exact: 3.2, isUnknown: false },
    {
      label: 'Does the building allow animals? not known, None',
      cases: 1,
      sample: 0,
      exact: 0.4,
      isUnknown: true,
    },
  ])
  expect(view).toMatchObject({ total: 10, size: 4 })
  expect(view.fields).toEqual(['Does the building allow animals?', 'Which pet came along?'])
  expect(view.empty).toEqual(['All, Dog', 'Small ones, None', '0-1, Dog', '0-1, None'])
  expect(keyToLabel(edition, {})).toBe('All cases')
})

test('[UI51] a stratum that is an answer says to which question; others need no more than their word', async () => {
  const bundled = await loadBundled()
  const labelOf = (key: Readonly<Record<string, string | null>>) => keyToLabel(bundled, key)
  expect(labelOf({ victimOptedIn: 'yes' })).toBe(
    'Has the victim opted in to the contact scheme? Yes',
  )
  expect(labelOf({ gender: 'male', domesticAbuse: 'no' })).toBe(
    'Male, Domestic abuse perpetrator: current concerns: No',
  )
  expect(labelOf({ victimOptedIn: null })).toBe(
    'Has the victim opted in to the contact scheme? not known',
  )
})

test('[UI51] fields that are questions stand in the sentence with quotation marks', () => {
  expect(strataWords.lead(['Gender', 'RoSH level'])).toContain('by Gender and RoSH level. Whole')
  expect(strataWords.lead(['Opted in?'])).toContain('by “Opted in?”. Whole')
})

test('[UI51] a list that is taken whole is said to be, also when it has one case', () => {
  expect(sizeWords.takeAll(1)).toMatch(/^The one eligible case is taken: /)
  expect(sizeWords.takeAll(4)).toMatch(/^All 4 eligible cases are taken: /)
})
