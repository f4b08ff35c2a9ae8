/**
 * What registers and their values are called outside their page.
 */
import { expect, test } from 'vitest'
import { paths } from '../../../../src/domain/assessment/paths.ts'
import { loadEdition } from '../../../../src/domain/edition/editions.ts'
import { pathToWords, valueToWords } from '../../../../src/ui/words/registers.ts'

const loaded = await loadEdition('probation-2018-19')
if (!loaded.ok) throw new Error('the edition is bundled')
const edition = loaded.value
const [field] = Object.entries(edition.profile)
if (!field) throw new Error('an edition has fields')
const [fieldId, { label }] = field
const [factor] = edition.factors
const [caseType] = edition.caseTypes
if (!factor || !caseType) throw new Error('this edition has both')

test.each([
  [paths.judgement('2.1.3.b'), 'Answer to 2.1.3.b'],
  [paths.note('2.1.3'), 'Note on 2.1.3'],
  [paths.reason('2.1.3'), 'Reason given on 2.1.3'],
  [paths.field(fieldId), label],
  [paths.field('of-tomorrow'), 'Profile: of-tomorrow'],
  [paths.factorLinked(factor.id), `Factor ${factor.label}: linked`],
  [paths.factorSufficient(factor.id), `Factor ${factor.label}: services`],
  [paths.factorLinked('of-tomorrow'), 'Factor of-tomorrow: linked'],
  [paths.status, 'Finished or open'],
  ['a/path/of/tomorrow', 'a/path/of/tomorrow'],
])('[UI75] %s is called "%s"', (path, words) => {
  expect(pathToWords(path, edition)).toBe(words)
})

test('[UI75] values by their labels, prose as it was typed', () => {
  expect(valueToWords(paths.judgement('2.1.3.b'), 'not-applicable', edition)).toMatch(/applicable/i)
  expect(valueToWords(paths.factorLinked('drugs'), 'yes', edition)).toBe('Yes')
  const option = edition.profile[fieldId]?.options[0] ?? ''
  expect(valueToWords(paths.field(fieldId), option, edition)).not.toBe('')
  expect(valueToWords(paths.note('2.1.3'), 'yes', edition)).toBe('yes')
  expect(valueToWords(paths.caseType, caseType.id, edition)).toBe(caseType.label)
  expect(valueToWords(paths.status, 'finished', edition)).toBe('Finished')
  expect(valueToWords(paths.judgement('2.1.3.b'), 'yes', undefined)).toBe('yes')
})
