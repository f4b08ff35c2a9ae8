/**
 * What counts in a table and what does not, who is left out, and what an edition
 * without a report of its own gets.
 */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { loadEdition } from '../../../../src/domain/edition/editions.ts'
import { parseEdition } from '../../../../src/domain/edition/parse-edition.ts'
import { countsUnder } from '../../../../src/domain/rating/count-cases.ts'
import { makeTables } from '../../../../src/domain/tables/make-tables.ts'
import { rateCases } from '../../../../src/domain/tables/rate-cases.ts'
import type { ReportCase, ReportOfficer } from '../../../../src/domain/tables/source.ts'
import { makeSubGroupTable } from '../../../../src/domain/tables/sub-group-table.ts'
import { cellToTenth, makeCell, type TableRow } from '../../../../src/domain/tables/table.ts'
import { tablesToJson } from '../../../../src/domain/tables/tables-to-json.ts'
import { loadBundled, makeSmallEdition } from '../../../fixtures/editions.ts'
import { makeReportCase, noSource } from '../../../fixtures/report-cases.ts'

const edition = await loadBundled()
const tablesOf = (cases: readonly ReportCase[], least = 0) =>
  makeTables(edition, { ...noSource, cases }, { least })
const rowsOf = (cases: readonly ReportCase[], id: string): readonly TableRow[] =>
  tablesOf(cases).find((table) => table.id === id)?.rows ?? []
const judged = (answer: 'yes' | 'no' | 'not-applicable', made: Partial<ReportCase> = {}) =>
  makeReportCase({ ...made, answers: { '2.1.1': answer } })

describe('denominators', () => {
  test('[TB5 TB7] missing and not applicable drop out of their own question alone', () => {
    const cases = [judged('yes'), judged('no'), judged('not-applicable'), makeReportCase()]
    const [first, second] = rowsOf(cases, '3.1')
    expect(first?.groups).toEqual({
      all: { n: 1, of: 2, percent: 50 },
      nps: { n: 1, of: 2, percent: 50 },
    })
    expect(second?.groups.all).toEqual({ n: 0, of: 0, percent: null })
  })

  test('[TB5] "not clear" stays in the denominator, a blank and a foreign word do not', () => {
    const of = (domesticAbuse: string | undefined) => makeReportCase({ profile: { domesticAbuse } })
    const rows = rowsOf(['yes', 'not-clear', undefined, 'nonsense'].map(of), 'D1')
    const abuse = rows.filter(({ variable }) => variable?.startsWith('Domestic abuse'))
    expect(abuse.map(({ label, groups }) => [label, groups.all?.n, groups.all?.of])).toEqual([
      ['Yes', 1, 2],
      ['No', 0, 2],
      ['Not clear from records', 1, 2],
    ])
  })

  test('[TB7] a factor is served among the cases in which it is linked', () => {
    const of = (linked: 'yes' | 'no' | undefined, sufficient: 'yes' | 'no' | undefined) =>
      makeReportCase({ factors: { drugs: { linked, sufficient } } })
    const cases = [
      of('yes', 'yes'),
      of('yes', 'no'),
      of('yes', undefined),
      of('no', 'yes'),
      of(undefined, undefined),
    ]
    const drugs = rowsOf(cases, '3.6').filter(({ label }) => label === 'Drug misuse')
    expect(drugs.map(({ part, groups }) => [part, groups.all?.n, groups.all?.of])).toEqual([
      ['linked', 3, 4],
      ['sufficient', 1, 2],
    ])
  })

  test('[TB3] the groups of a table add to all, whatever the cases', () => {
    const one = fc.record({
      providerType: fc.constantFrom('nps', 'crc'),
      answer: fc.constantFrom('yes' as const, 'no' as const, 'not-applicable' as const),
    })
    fc.assert(
      fc.property(fc.array(one, { minLength: 1, maxLength: 30 }), (list) => {
        const cases = list.map(({ providerType, answer }) => judged(answer, { providerType }))
        const { all, nps, crc } = rowsOf(cases, '3.1')[0]?.groups ?? {}
        const sum = (key: 'n' | 'of') => (nps?.[key] ?? 0) + (crc?.[key] ?? 0)
        expect([all?.n, all?.of]).toEqual([sum('n'), sum('of')])
      }),
    )
  })

  test('[TB4] a half of a tenth goes up, and nothing is no percentage', () => {
    expect(cellToTenth(makeCell(1, 16))).toBe('6.3')
    expect(cellToTenth(makeCell(1, 2000))).toBe('0.1')
    expect(cellToTenth(makeCell(0, 0))).toBeUndefined()
    expect(cellToTenth({ n: null, of: null, percent: null })).toBeUndefined()
  })
})

describe('officers', () => {
  const officer = (name: string, caseload: string, said: string) => ({
    officer: name,
    providerType: 'nps',
    answers: { caseload, workloadReasonable: said },
  })
  const officers = [officer('a', '10', 'yes'), officer('b', '20', 'no'), officer('c', '0', 'yes')]
  const cases = ['a', 'a', 'b', 'x', undefined].map((name) =>
    makeReportCase({ officer: name, answers: { '2.3.1': 'yes' }, perCase: { agenciesHarm: 'no' } }),
  )

  test('[TB8 TB9] each is counted once, their cases one by one, and none outside a band', () => {
    const tables = makeTables(edition, { ...noSource, officers, cases }, { least: 0 })
    const first = (id: string) => tables.find((one) => one.id === id)?.rows[0]?.groups.all
    expect(first('2.5')).toEqual({ n: 2, of: 3, percent: 66.666667 })
    expect(first('2.1')).toEqual({ n: 1, of: 2, percent: 50 })
    expect(first('2.2')).toEqual({ n: 3, of: 3, percent: 100 })
    expect(tables.find((one) => one.id === '2.2')?.size.all).toBe(3)
  })

  test('[TB8] what they said is counted of officers, and about cases of cases', () => {
    const tables = makeTables(edition, { ...noSource, officers, cases }, { least: 0 })
    const rows = tables.find((one) => one.id === 'RO')?.rows ?? []
    expect(rows[0]?.groups.all).toMatchObject({ n: 2, of: 3 })
    expect(rows.at(-2)?.groups.all).toMatchObject({ n: 0, of: 5 })
  })

  test('[TB13] few officers in a band are not shown, with the reason', () => {
    const hidden = makeTables(edition, { ...noSource, officers }, { least: 3 })
    const table = hidden.find((one) => one.id === '2.1')
    expect(table?.rows[0]?.groups.all).toEqual({
      n: null,
      of: null,
      percent: null,
      suppressed: 'small-group',
    })
    // All and the only kind of provider are one figure.
    expect(table?.notes).toEqual(['1 figure is not shown: fewer than 3 officers stand behind it.'])
  })

  test('[TB42] a small group does not follow from all less the other kind of provider', () => {
    const of = (providerType: string, count: number) =>
      Array.from({ length: count }, (_, at) => ({
        ...officer(`${providerType}${at}`, '10', at % 2 ? 'yes' : 'no'),
        providerType,
      }))
    const make = (...officers: readonly (readonly ReportOfficer[])[]) =>
      makeTables(edition, { ...noSource, officers: officers.flat() }, { least: 5 }).find(
        ({ id }) => id === '2.1',
      )
    const table = make(of('nps', 9), of('crc', 2))
    expect(table?.rows[0]?.groups).toMatchObject({
      all: { n: 5, of: 11 },
      nps: { of: null, suppressed: 'tells-a-small-group' },
      crc: { of: null, suppressed: 'small-group' },
    })
    expect(table?.notes).toEqual([
      '1 figure is not shown: fewer than 5 officers stand behind it.',
      '1 more is not shown: a small one would follow from it and a total.',
    ])
    // Two that are small do not follow from their sum, and one alone is that sum.
    expect(make(of('nps', 3), of('crc', 4))?.rows[0]?.groups.all).toMatchObject({ of: 7 })
    expect(make(of('nps', 3), of('crc', 4))?.notes).toEqual([
      '2 figures are not shown: fewer than 5 officers stand behind each.',
    ])
  })
})

test('[TB8 TB10] an officer without a number is in no band, a band list may be absent, a sum may be', async () => {
  const officers = [{ officer: 'a', providerType: 'nps', answers: {} }]
  const tables = makeTables(edition, { ...noSource, officers }, { least: 0 })
  expect(tables.find(({ id }) => id === '2.5')?.rows[0]?.groups.all?.of).toBe(0)
  expect(tables.find(({ id }) => id === '2.5')?.size.all).toBe(1)
  const [asked, ...others] = edition.officerInterview.questions
  if (asked?.type !== 'integer') throw new Error('the first is a number')
  const { reportBands: _bands, ...plain } = asked
  const unbanded = {
    ...edition,
    officerInterview: { ...edition.officerInterview, questions: [plain, ...others] },
  }
  const without = makeTables(unbanded, { ...noSource, officers }, { least: 0 })
  expect(without.find(({ id }) => id === '2.5')?.rows).toEqual([])
  const one = { provider: 'A', providerType: 'nps', standards: {}, composite: null, overall: null }
  const summed = makeTables(
    edition,
    { ...noSource, inspections: [one, { ...one, provider: 'B', composite: 3 }, one] },
    { least: 0 },
  )
  const labels = summed.find(({ id }) => id === '2.3')?.rows.map(({ label }) => label)
  expect(labels).toEqual(['B', 'A', 'A'])
})

test('[TB13] one figure that is not shown is one figure', () => {
  const female = judged('yes', { profile: { gender: 'female' } })
  const both = [judged('yes', { profile: { gender: 'male' } }), female, female]
  const { notes } = makeSubGroupTable(
    edition,
    { ...noSource, cases: [...both, judged('no', { providerType: 'crc' })] },
    { question: '2.1.1', least: 2 },
  )
  expect(notes).toEqual([
    '2 figures are not shown: fewer than 2 cases stand behind each.',
    '2 more are not shown: a small one would follow from them and a total.',
  ])
  const officers = [
    { officer: 'a', providerType: 'nps', answers: { caseload: '5', workloadReasonable: 'yes' } },
    { officer: 'b', providerType: 'crc', answers: { caseload: '5', workloadReasonable: 'yes' } },
    { officer: 'c', providerType: 'crc', answers: { caseload: '5', workloadReasonable: 'yes' } },
  ]
  const table = makeTables(edition, { ...noSource, officers }, { least: 2 }).find(
    ({ id }) => id === '2.1',
  )
  expect(table?.notes).toEqual([
    '1 figure is not shown: fewer than 2 officers stand behind it.',
    '1 more is not shown: a small one would follow from it and a total.',
  ])
})

describe('which tables there are', () => {
  const ids = (cases: readonly ReportCase[]) => tablesOf(cases).map(({ id }) => id)

  test('[TB1 TB12] those of the edition; of a provider that is not there, none', () => {
    expect(ids([makeReportCase()])).not.toContain('D3')
    expect(ids([makeReportCase({ providerType: 'crc' })])).toContain('D3')
    expect(ids([])).toEqual([])
    expect(ids([makeReportCase(), makeReportCase({ providerType: 'crc' })])).toEqual(
      edition.report?.tables.map(({ id }) => id),
    )
  })

  test('[TB12] an edition without a report gets its questions and its profiles', async () => {
    const plain = await loadEdition('early-implementation')
    if (!plain.ok) throw new Error(plain.error.kind)
    const [caseType] = plain.value.caseTypes
    const [providerType = ''] = caseType?.providers ?? []
    const cases = [makeReportCase({ caseType: caseType?.id ?? '', providerType })]
    const tables = makeTables(plain.value, { ...noSource, cases }, { least: 5 })
    expect(tables.map(({ kind }) => kind)).toContain('distribution')
    expect(tables.map(({ kind }) => kind)).toContain('shares')
    expect(tables.some(({ kind }) => kind === 'ratings')).toBe(
      plain.value.rating.noComposite === undefined,
    )
    const { report: _report, ...small } = makeSmallEdition()
    const ofSmall = makeTables(
      small,
      { ...noSource, cases: [makeReportCase({ caseType: 'stay', providerType: 'day' })] },
      { least: 5 },
    )
    expect(ofSmall[0]?.kind).toBe('ratings')
  })

  test('[TB1] what a report names must be there', () => {
    const tables = [
      { of: 'officer-bands', id: '1', name: '1', title: '1', question: 'nobody' },
      { of: 'officer-answers', id: '2', name: '2', title: '2', questions: ['caseload'] },
      { of: 'officer-answers-by-band', id: '3', name: '3', title: '3', by: 'no', question: 'no' },
      {
        of: 'judgements-by-band',
        id: '4',
        name: '4',
        title: '4',
        by: 'caseload',
        keyQuestion: '9',
      },
      { of: 'questions', id: '5', name: '5', title: '5', questions: ['2.1.1.z'], providers: ['x'] },
      {
        of: 'profile',
        id: '6',
        name: '6',
        title: '6',
        caseType: 'y',
        fields: ['z'],
        factors: false,
      },
      { of: 'factors', id: '6', name: '6', title: '6' },
    ]
    const parsed = parseEdition({
      ...edition,
      report: { tables, subGroups: ['nothing'], smallGroup: { least: 5, note: 'x' } },
    })
    const paths = parsed.ok ? [] : parsed.error.faults.map(({ path }) => path)
    expect(paths).toEqual([
      'report.tables (ids).6',
      'report.subGroups.0',
      'report.tables.1.officer-bands.0',
      'report.tables.2.officer-answers.0',
      'report.tables.3.officer-answers-by-band.0',
      'report.tables.3.officer-answers-by-band.0',
      'report.tables.4.judgements-by-band.0',
      'report.tables.5.providers.0',
      'report.tables.5.questions.0',
      'report.tables.6.profile.0',
      'report.tables.6.profile.0',
    ])
  })
})

describe('sub-groups', () => {
  test('[TB14 TB13 TB50] a question by each field; small ones are left out', () => {
    const cases = ['male', 'male', 'male', 'female', undefined].map((gender) =>
      judged('yes', { profile: { gender } }),
    )
    const source = { ...noSource, cases }
    const table = makeSubGroupTable(edition, source, { question: '2.1.1', least: 3 })
    expect(table.rows.map(({ label, groups }) => [label, groups.all?.of])).toEqual([
      // The total of both is known: one would tell the other.
      ['Male', null],
      ['Female', null],
    ])
    expect(table.notes.join()).toContain('1 figure is not shown')
    const whole = makeSubGroupTable(edition, source, { question: '2.1.1', least: 0 })
    expect(whole.notes).toEqual([])
    const one = makeSubGroupTable(
      edition,
      { ...noSource, cases: cases.slice(0, 3) },
      { question: '2.1.1', least: 4 },
    )
    expect(one.rows).toHaveLength(1)
    const { report: _report, ...plain } = edition
    expect(makeSubGroupTable(plain, source, { question: '2.1.1', least: 0 }).rows.length).toBe(2)
    expect(makeSubGroupTable(edition, source, { question: 'gone', least: 0 })).toMatchObject({
      title: '',
      rows: [],
    })
  })
})

describe('ratings', () => {
  const cases = [judged('yes'), judged('no'), judged('no')]
  const grounds = { provider: 'North', providerType: 'nps', domainOne: { '1.1': 'good' } }

  test('[TB11] of one inspection: spread, means and the table, NR apart', () => {
    const { inspection } = rateCases(edition, cases, { ...grounds, decided: {} })
    expect(inspection).toMatchObject({ composite: 2, overall: null })
    expect(inspection.standards).toMatchObject({ '1.1': 'good', '1.2': null, '2.1': 'inadequate' })
    const tables = makeTables(edition, { ...noSource, inspections: [inspection] }, { least: 0 })
    const rows = (id: string) => tables.find((one) => one.id === id)?.rows ?? []
    expect(rows('F2.1').at(-1)).toMatchObject({ label: 'NR', groups: { all: { n: 1, of: 1 } } })
    expect(rows('F2.2').map(({ label, groups }) => [label, groups.all?.n])).toEqual([
      ['Outstanding', 0],
      ['Good', 1],
      ['Requires improvement', 0],
      ['Inadequate', 1],
      ['NR', 8],
    ])
    expect(rows('2.3')[0]).toMatchObject({
      label: 'North',
      texts: { '1.1': 'Good', '1.2': 'NR', overall: 'NR' },
      groups: { all: { n: 2, of: 30 } },
    })
    const means = rows('2.4').map(({ groups }) => groups.all?.mean)
    expect(means).toEqual([2, null, null, null, 0, null, null, null, null, null])
  })

  test('[TB15] the panel changes a standard by its key question, and the raw result stays', () => {
    const decided = rateCases(edition, cases, { ...grounds, decided: { '2.1.1': 'good' } })
    expect(decided.inspection.standards['2.1']).toBe('good')
    expect(decided.raw.standards.find(({ id }) => id === '2.1')?.rating).toBe('inadequate')
    const two = [makeReportCase({ answers: { '2.1.1': 'yes', '2.1.2': 'no' } })]
    const kept = rateCases(edition, two, { ...grounds, decided: { '2.1.1': 'good' } })
    expect(kept.inspection.standards['2.1']).toBe('inadequate')
    const none = rateCases(edition, [], { ...grounds, decided: { '2.1.1': 'good' } })
    expect(none.inspection.standards['2.1']).toBeNull()
  })
})

test('[TB2] finished cases count, or all', () => {
  const list = [{ isFinished: true }, { isFinished: false }]
  expect(list.filter(countsUnder('finished'))).toHaveLength(1)
  expect(list.filter(countsUnder('judged'))).toHaveLength(2)
})

test('[TB16] tables are printed by the number of the report', () => {
  const of = { editionId: edition.id, counting: 'finished', least: 5 } as const
  const json = JSON.parse(tablesToJson(tablesOf([judged('yes')]), of))
  expect(json.tables['3.8'].rows[0]).toEqual({
    label: expect.stringContaining('2.1.3'),
    groups: { all: { n: 0, of: 0, percent: null }, nps: { n: 0, of: 0, percent: null } },
  })
  expect(json).toMatchObject({ edition: edition.id, counting: 'finished', least: 5 })
})
