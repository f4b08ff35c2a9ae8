/**
 * Which part of a case a change belongs to.
 */
import { expect, test } from 'vitest'
import { paths } from '../../../../src/domain/assessment/paths.ts'
import { makeForm } from '../../../../src/domain/edition/form.ts'
import { isInPart, listParts } from '../../../../src/ui/history/filter-steps.ts'
import { loadBundled } from '../../../fixtures/editions.ts'

const edition = await loadBundled()
const form = makeForm(edition, 'case-supervision', 'nps')
const perCase = form.officerInterview?.perCase[0]?.id ?? ''
const factor = form.factors[0]?.id ?? ''

test.each([
  [paths.judgement('2.1.1.a'), ['2.1.1']],
  [paths.reason('2.1.1'), ['2.1.1']],
  [paths.field('gender'), ['profile']],
  [paths.factorLinked(factor), ['factors']],
  [paths.factorSufficient(factor), ['factors']],
  [paths.leftOpen(paths.factorLinked(factor)), ['factors']],
  [paths.officerQuestion(perCase), ['officer']],
  [paths.jotText('20261125T101500000Z-x'), ['jottings']],
  [paths.jotAside('20261125T101500000Z-x'), ['jottings']],
  [paths.jotLink('20261125T101500000Z-x', '2.1.1.a'), ['jottings', '2.1.1']],
  [paths.flag('2.1.1'), ['2.1.1']],
  [paths.exampleText('2.1.1'), ['examples']],
  [paths.status, ['case']],
  ['of/a/later/version', ['case']],
])('[HI26] %s is found in %j', (path, parts) => {
  expect(
    listParts(form)
      .filter(({ id }) => isInPart(form, path, id))
      .map(({ id }) => id),
  ).toEqual(parts)
})

test('[HI26] a form without factors and interview does not offer them', () => {
  const parts = listParts(makeForm(edition, 'unpaid-work', 'crc')).map(({ id }) => id)
  expect(parts).toContain('jottings')
  expect(parts).not.toContain('factors')
  expect(parts).not.toContain('officer')
})
