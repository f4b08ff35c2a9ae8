/**
 * How far a case is, on both editions.
 */
import { describe, expect, test } from 'vitest'
import type { Missing } from '../../../../src/domain/assessment/missing.ts'
import { paths } from '../../../../src/domain/assessment/paths.ts'
import { readProgress } from '../../../../src/domain/assessment/progress.ts'
import type { Edition } from '../../../../src/domain/edition/edition.ts'
import { type Form, makeForm } from '../../../../src/domain/edition/form.ts'
import { loadBundled, makeSmallEdition } from '../../../fixtures/editions.ts'
import { makeJudgedCases } from '../../../fixtures/judged-cases.ts'
import { makePopulation } from '../../../fixtures/population.ts'

const edition = await loadBundled()
const form = makeForm(edition, 'case-supervision')
const progressOf = (of: Form, values: Readonly<Record<string, string>>) =>
  readProgress(of, (path) => values[path])

const idOf = (one: Missing) => ('id' in one ? one.id : undefined)
const questionOf = (one: Missing) => ('keyQuestion' in one ? one.keyQuestion : undefined)

/** A case of low risk without harm issues, custody, visits or enforcement: the shortest there is. */
const shortCase: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    form.fields.map(({ id, options }) => [paths.field(id), options[0]?.id ?? '']),
  ),
  [paths.field('roshLevel')]: 'low',
  [paths.field('harmIssues')]: 'no',
  [paths.field('supervisionType')]: 'community-sentence',
  [paths.field('enforcementOrRecall')]: 'no',
}

describe('a case of case supervision', () => {
  test('[AS7] counts profile fields, prompts and judgements; nothing is answered at first', () => {
    const progress = progressOf(form, {})
    const fields = form.fields.length
    expect(progress).toMatchObject({
      answered: 0,
      total: fields + 50 + 12 + 8,
      profile: { answered: 0, total: fields },
      complete: false,
    })
    expect(progress.missing).toHaveLength(fields + 50 + 12 + 8)
    expect(progress.keyQuestions['2.2.1']).toEqual({
      applies: true,
      answered: 0,
      total: 6,
      complete: false,
    })
  })

  test('[AS9] what is not yet known to apply counts as applicable', () => {
    expect(progressOf(form, {}).keyQuestions['2.1.3']).toMatchObject({ applies: true, total: 4 })
    expect(progressOf(form, {}).keyQuestions['2.3.1']).toMatchObject({ total: 8 })
  })

  test('[AS8] what does not apply counts nowhere', () => {
    const progress = progressOf(form, shortCase)
    expect(progress.keyQuestions['2.1.3']).toEqual({
      applies: false,
      answered: 0,
      total: 0,
      complete: true,
    })
    // Four safety questions with 16 prompts, and two prompts of engagement, do not apply.
    expect(progress.total).toBe(form.fields.length + (50 - 16 - 2) + (12 - 4) + 8)
    expect(progress.missing.some((one) => questionOf(one) === '2.1.3')).toBe(false)
  })

  test('[AS8] answers to what does not apply are kept but count nowhere', () => {
    const answered = { [paths.judgement('2.1.3')]: 'yes', [paths.judgement('2.1.3.a')]: 'no' }
    expect(progressOf(form, { ...shortCase, ...answered })).toEqual(progressOf(form, shortCase))
    const again = { ...shortCase, ...answered, [paths.field('harmIssues')]: 'yes' }
    expect(progressOf(form, again).keyQuestions['2.1.3']).toMatchObject({
      judgement: 'yes',
      answered: 2,
      total: 4,
    })
  })

  test('[AS7] a field that follows from another counts as answered', () => {
    const { profile, missing } = progressOf(form, { [paths.field('roshLevel')]: 'high' })
    expect(profile.answered).toBe(2)
    expect(missing.some((one) => idOf(one) === 'harmIssues')).toBe(false)
  })

  test('[AS3] a word that the edition does not offer is no answer', () => {
    const values = { [paths.field('gender')]: 'unknown', [paths.judgement('2.1.1')]: 'maybe' }
    expect(progressOf(form, values).answered).toBe(0)
  })

  test('[AS10] what is missing is named in the order of the form', () => {
    const { missing } = progressOf(form, {
      ...shortCase,
      [paths.field('gender')]: '',
      [paths.judgement('2.1.1.a')]: 'yes',
      [paths.judgement('2.1.1.b')]: 'yes',
      [paths.judgement('2.1.1')]: 'no',
    })
    expect(missing.slice(0, 3)).toEqual([
      { what: 'profile', id: 'gender', label: 'Gender' },
      {
        what: 'prompt',
        id: '2.1.1.c',
        keyQuestion: '2.1.1',
        label: form.standards[0]?.keyQuestions[0]?.prompts[2]?.text,
      },
      {
        what: 'reason',
        id: '2.1.1',
        keyQuestion: '2.1.1',
        label: 'Does assessment focus sufficiently on engaging the service user?',
      },
    ])
    const judgements = missing.filter(({ what }) => what === 'judgement')
    expect(judgements.at(-1)).toMatchObject({ id: '2.4.2' })
    expect(missing.at(-1)).toMatchObject({ what: 'factor', id: 'attitudes' })
  })

  test('[AS10] a judgement against the prompts is complete only with its reason', () => {
    const values = {
      ...shortCase,
      ...Object.fromEntries(['a', 'b', 'c'].map((one) => [paths.judgement(`2.1.1.${one}`), 'no'])),
      [paths.judgement('2.1.1')]: 'yes',
    }
    const judged = (more: Record<string, string>) =>
      progressOf(form, { ...values, ...more }).keyQuestions['2.1.1']
    expect(judged({})).toMatchObject({ answered: 4, total: 4, complete: false })
    expect(judged({ [paths.reason('2.1.1')]: ' ' })).toMatchObject({ complete: false })
    expect(judged({ [paths.reason('2.1.1')]: 'Their views were sought.' })).toMatchObject({
      complete: true,
      judgement: 'yes',
    })
  })

  test('[AS10] a made-up case judged from end to end is complete', () => {
    const cases = makePopulation({ seed: 5, table: 'D1', size: 60 })
    for (const one of makeJudgedCases({ seed: 5, edition, cases })) {
      const progress = readProgress(form, (path) => one.values.get(path))
      const open = progress.missing.filter(({ what }) => what !== 'profile')
      expect(open).toEqual([])
      // Fields are missing here and there, as in the tables.
      expect(progress.answered).toBe(progress.total - progress.missing.length)
      expect(progress.complete).toBe(progress.missing.length === 0)
    }
  })
})

describe('what must be there is the edition’s rule', () => {
  const small = makeSmallEdition()
  const judged = {
    [paths.judgement('CARE-welcome')]: 'yes',
    [paths.judgement('CARE-pets')]: 'not-applicable',
  }

  test('[ED11] the small edition wants judgements, reasons and factors alone', () => {
    const stay = makeForm(small, 'stay')
    expect(progressOf(stay, {}).missing.map((one) => [one.what, idOf(one)])).toEqual([
      ['judgement', 'CARE-welcome'],
      ['judgement', 'CARE-pets'],
      ['factor', 'sleep'],
      ['factor', 'food'],
      ['officer-question', 'knows'],
      ['officer-question', 'walks'],
    ])
    const linked = { [paths.factorLinked('sleep')]: 'yes', [paths.factorLinked('food')]: 'no' }
    const said = { [paths.officerQuestion('knows')]: 'yes', [paths.officerQuestion('walks')]: '3' }
    const owed = progressOf(stay, { ...judged, ...linked, ...said })
    expect(owed.missing).toEqual([{ what: 'factor', id: 'sleep', label: 'Sleep' }])
    // Three fields, four prompts, two judgements, two factors, what was done about one,
    // and what the key worker says about this stay.
    expect([owed.answered, owed.total]).toEqual([6, 14])
    const all = { ...judged, ...linked, ...said, [paths.factorSufficient('sleep')]: 'no' }
    expect(progressOf(stay, all)).toMatchObject({ complete: true, answered: 7, total: 14 })
  })

  test('[AS10] nothing asked for is nothing missing', () => {
    const lenient: Edition = {
      ...small,
      completeness: {
        profile: false,
        prompts: false,
        judgements: false,
        reasons: false,
        factors: false,
        note: 'Nothing.',
      },
    }
    const progress = progressOf(makeForm(lenient, 'stay'), {
      [paths.judgement('CARE-welcome')]: 'no',
      [paths.judgement('CARE-welcome.P')]: 'yes',
    })
    expect(progress).toMatchObject({ complete: true, answered: 2, total: 9 })
    expect(progress.keyQuestions['CARE-pets']).toMatchObject({ complete: true, answered: 0 })
  })

  test('[ED11] “not applicable” is no answer to a prompt where the edition leaves it out', () => {
    const stay = makeForm(small, 'stay')
    const values = { [paths.judgement('CARE-welcome.P')]: 'not-applicable' }
    expect(progressOf(stay, values).answered).toBe(0)
  })
})
