/**
 * A case's registers to its facts, by form: what is not asked of a kind of case is
 * not there.
 */
import { expect, test } from 'vitest'
import { paths } from '../../../../src/domain/assessment/paths.ts'
import { makeForm } from '../../../../src/domain/edition/form.ts'
import { readReportCase } from '../../../../src/domain/tables/read-case.ts'
import { loadBundled } from '../../../fixtures/editions.ts'
import { makeJudgedCases } from '../../../fixtures/judged-cases.ts'
import { makePopulation } from '../../../fixtures/population.ts'

const edition = await loadBundled()

test('[TB2] a court report has no factors, no officer’s answers, and its own questions', () => {
  const form = makeForm(edition, 'court-report', 'nps')
  const values = new Map([
    [paths.judgement('3.1.1'), 'yes'],
    [paths.judgement('2.1.1'), 'yes'],
    [paths.officerQuestion('agenciesHarm'), 'yes'],
  ])
  const of = { providerType: 'nps', officer: undefined }
  expect(readReportCase(form, of, (path) => values.get(path))).toEqual({
    caseType: 'court-report',
    providerType: 'nps',
    officer: undefined,
    profile: {},
    answers: { '3.1.1': 'yes' },
    factors: {},
    perCase: {},
  })
})

test('[TB2 TB5] of a case that is judged from end to end every answer that applies is read, and no other', () => {
  const cases = makePopulation({ seed: 3, table: 'D1', provider: 'nps', size: 20 })
  for (const one of makeJudgedCases({ seed: 3, edition, cases })) {
    const form = makeForm(edition, one.caseType)
    const of = { providerType: one.provider, officer: one.officer }
    const read = readReportCase(form, of, (path) => one.values.get(path))
    const judged = [...one.values].filter(([path]) => path.endsWith('/judgement'))
    expect(Object.keys(read.answers).sort()).toEqual(
      judged.map(([path]) => path.replace('/judgement', '')).sort(),
    )
    expect(read.profile).toEqual(one.fields)
  }
})
