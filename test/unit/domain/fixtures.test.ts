/**
 * The fixtures keep their word: margins met exactly, cases that hang together.
 */
import { describe, expect, test } from 'vitest'
import { paths } from '../../../src/domain/assessment/paths.ts'
import { readProgress } from '../../../src/domain/assessment/progress.ts'
import { makeForm } from '../../../src/domain/edition/form.ts'
import { rateInspection } from '../../../src/domain/rating/rate.ts'
import { tallyJudgements } from '../../../src/domain/rating/tally.ts'
import { loadBundled } from '../../fixtures/editions.ts'
import { makeJudgedCases } from '../../fixtures/judged-cases.ts'
import { type Provider, type TableName, tableToMargins } from '../../fixtures/margins.ts'
import { makePopulation } from '../../fixtures/population.ts'
import { makeSampledCsv, SAMPLED_FIELDS } from '../../fixtures/sampled-csv.ts'
import rates from '../../fixtures/sufficient-rates.json' with { type: 'json' }
import tables from '../../fixtures/tables-2018-19.json' with { type: 'json' }

const edition = await loadBundled()
const TABLES: readonly TableName[] = ['D1', 'D2', 'D3', 'D4']

describe('populations', () => {
  test('[FX1] at full size a table has its number of cases', () => {
    const sizes = TABLES.map((table) => makePopulation({ seed: 1, table }).length)
    expect(sizes).toEqual([3308, 808, 894, 669])
    const of = (provider: Provider) => makePopulation({ seed: 1, table: 'D1', provider }).length
    expect([of('crc'), of('nps')]).toEqual([2474, 834])
  })

  test.each(TABLES)('[FX1] every printed count of Table %s is met, and nothing else', (table) => {
    for (const seed of [1, 77]) {
      const cases = makePopulation({ seed, table })
      for (const { provider, margins } of tableToMargins(table)) {
        const own = cases.filter((one) => one.provider === provider)
        for (const [field, cells] of Object.entries(margins.fields)) {
          for (const { label, options, count } of cells) {
            const met = own.filter(({ fields }) => options.includes(fields[field] ?? ''))
            expect([field, label, met.length]).toEqual([field, label, count])
          }
          const known = cells.reduce((sum, { count }) => sum + count, 0)
          expect(own.filter(({ fields }) => fields[field] !== undefined)).toHaveLength(known)
        }
        for (const [factor, count] of Object.entries(margins.factors))
          expect(own.filter(({ factors }) => factors[factor])).toHaveLength(count)
      }
    }
  })

  test('[FX1] the two parts of Table D1 add up to the printed whole, cell by cell', () => {
    const cases = makePopulation({ seed: 3, table: 'D1' })
    const male = tables.table_D1.variables.Gender.Male[0]
    expect(cases.filter(({ fields }) => fields.gender === 'male')).toHaveLength(male ?? 0)
    const thinking = cases.filter(({ factors }) => factors.thinking)
    expect(thinking).toHaveLength(2786)
  })

  test('[FX1] the male share of Table D3 is the printed one with its further gender value', () => {
    const known = makePopulation({ seed: 3, table: 'D3' }).filter(({ fields }) => fields.gender)
    const male = known.filter(({ fields }) => fields.gender === 'male')
    expect(Math.round((male.length / known.length) * 1000) / 10).toBe(89.4)
  })

  test('[FX1] a seed gives the same cases again, another seed others', () => {
    const make = (seed: number) => makePopulation({ seed, table: 'D4' })
    expect(make(4)).toEqual(make(4))
    expect(make(4)).not.toEqual(make(5))
  })

  test('[FX1] a smaller size takes some of the cases, each once', () => {
    const some = makePopulation({ seed: 4, table: 'D2', size: 50 })
    expect(new Set(some.map(({ id }) => id)).size).toBe(50)
    expect(() => makePopulation({ seed: 4, table: 'D2', size: 809 })).toThrow('only 808')
    expect(() => makePopulation({ seed: 4, table: 'D2', provider: 'crc' })).toThrow(
      'no case of crc',
    )
  })

  test('[FX1] every value is one that the edition offers for that case type', () => {
    const cases = TABLES.flatMap((table) => makePopulation({ seed: 9, table }))
    const foreign = cases.flatMap(({ caseType, fields }) =>
      Object.entries(fields).filter(([id, value]) => {
        const field = edition.profile[id]
        return !field?.in.includes(caseType) || !field.options.includes(value)
      }),
    )
    expect(foreign).toEqual([])
  })

  test('[FX1] from medium risk there are always harm issues, at low risk sometimes', () => {
    const cases = makePopulation({ seed: 9, table: 'D1' })
    const low = cases.filter(({ fields }) => fields.roshLevel === 'low')
    const above = cases.filter(({ fields }) => /medium|high/.test(fields.roshLevel ?? ''))
    expect(above.every(({ fields }) => fields.harmIssues === 'yes')).toBe(true)
    expect(new Set(low.map(({ fields }) => fields.harmIssues))).toEqual(new Set(['yes', 'no']))
  })
})

describe('judged cases', () => {
  const cases = makePopulation({ seed: 11, table: 'D1' })
  const judged = makeJudgedCases({ seed: 12, edition, cases })
  const form = makeForm(edition, 'case-supervision')

  test('[FX2] every applicable question is answered, with a reason where one is owed', () => {
    for (const one of judged) {
      const { missing } = readProgress(form, (path) => one.values.get(path))
      expect(missing.filter(({ what }) => what !== 'profile')).toEqual([])
    }
  })

  test('[FX2] the shares of sufficient cases are the published ones', () => {
    for (const provider of ['crc', 'nps'] as const) {
      const published: Record<string, number> = rates[provider]
      const own = judged.filter((one) => one.provider === provider)
      const tally = tallyJudgements(
        own.flatMap((one) => {
          const { keyQuestions } = readProgress(form, (path) => one.values.get(path))
          return Object.entries(keyQuestions)
            .filter(([, { applies }]) => applies)
            .map(([keyQuestion, { judgement }]) => ({ keyQuestion, judgement }))
        }),
      )
      const { keyQuestions } = rateInspection(edition, provider, tally, {})
      for (const { id, rounded, applicable } of keyQuestions)
        if (applicable > 0) expect([id, rounded]).toEqual([id, published[id]])
      expect(Object.values(tally).every(({ open }) => open === 0)).toBe(true)
    }
  })

  test('[FX2] an officer has two or three cases, of one provider and in one office', () => {
    const byOfficer = Map.groupBy(judged, ({ officer }) => officer)
    const sizes = [...byOfficer.values()].map((own) => own.length)
    // The last officer of each provider takes what is left.
    expect(sizes.filter((size) => size < 2 || size > 3).length).toBeLessThanOrEqual(2)
    for (const own of byOfficer.values()) {
      expect(new Set(own.map(({ provider }) => provider)).size).toBe(1)
      expect(new Set(own.map(({ office }) => office)).size).toBe(1)
    }
  })

  test('[FX2] the registers name the case itself', () => {
    const [one] = judged
    expect(one?.values.get(paths.reference)).toBe(one?.id)
    expect(one?.values.get(paths.officer)).toBe(one?.officer)
    expect(one?.values.get(paths.status)).toBe('finished')
    expect(new Set(judged.map(({ id }) => id)).size).toBe(judged.length)
  })
})

describe('the CSV of sampled cases', () => {
  const rowsOf = (text: string) =>
    text
      .trimEnd()
      .split('\n')
      .slice(1)
      .map((line) => line.split(','))

  test.each([
    ['nps', { 'case-supervision': 14, 'court-report': 4, 'victim-contact': 2 }],
    ['crc', { 'case-supervision': 14, 'unpaid-work': 4, 'through-the-gate': 2 }],
  ] as const)('[FX3] has twenty cases of the three case types of %s', (provider, counts) => {
    const text = makeSampledCsv({ seed: 6, provider })
    expect(text.split('\n')[0]).toBe(`case,caseType,officer,office,${SAMPLED_FIELDS.join(',')}`)
    const rows = rowsOf(text)
    const byType = Map.groupBy(rows, ([, caseType]) => caseType)
    expect(Object.fromEntries([...byType].map(([type, own]) => [type, own.length]))).toEqual(counts)
    expect(new Set(rows.map(([id]) => id)).size).toBe(20)
  })

  test('[FX3] holds a value for each field that is asked, and none else', () => {
    for (const provider of ['nps', 'crc'] as const) {
      for (const row of rowsOf(makeSampledCsv({ seed: 8, provider, cases: 60 }))) {
        const [, caseType = '', officer, office, ...known] = row
        expect(officer).toMatch(/^[A-Z]\.[A-Z]\.$/)
        expect(office).toMatch(/office$/)
        SAMPLED_FIELDS.forEach((field, index) => {
          const profile = edition.profile[field]
          const asked = profile?.in.includes(caseType) === true
          expect(asked ? profile?.options : ['']).toContain(known[index])
        })
      }
    }
  })

  test('[FX3] can hold case types of one’s choice, and repeats with its seed', () => {
    const wanted = { seed: 2, provider: 'nps', cases: 8, caseTypes: ['case-supervision'] } as const
    const rows = rowsOf(makeSampledCsv(wanted))
    expect(rows).toHaveLength(8)
    expect(rows.every(([, caseType]) => caseType === 'case-supervision')).toBe(true)
    expect(makeSampledCsv(wanted)).toBe(makeSampledCsv(wanted))
  })
})
