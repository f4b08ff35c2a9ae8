/**
 * Comparison: intervals against published worked figures, rows that meet, and the
 * national figures.
 */
import { describe, expect, test } from 'vitest'
import { compareTables } from '../../../../src/domain/tables/compare-tables.ts'
import { differenceInterval, shareInterval } from '../../../../src/domain/tables/interval.ts'
import { hasNational, loadNational } from '../../../../src/domain/tables/load-national.ts'
import { makeTables } from '../../../../src/domain/tables/make-tables.ts'
import { compareNational } from '../../../../src/domain/tables/national.ts'
import type { ReportCase } from '../../../../src/domain/tables/source.ts'
import { loadBundled } from '../../../fixtures/editions.ts'
import { makeMarginCases, makeReportCase, noSource } from '../../../fixtures/report-cases.ts'

const edition = await loadBundled()
const judged = (sufficient: number, of: number): ReportCase[] =>
  Array.from({ length: of }, (_, at) =>
    makeReportCase({ answers: { '2.1.3': at < sufficient ? 'yes' : 'no' } }),
  )
const tablesOf = (cases: readonly ReportCase[], least = 0) =>
  makeTables(edition, { ...noSource, cases }, { least })

describe('how sure it is', () => {
  test('[TB20] Wilson: 81 of 263 is 25.5 to 36.6, none of 20 is 0 to 16.1', () => {
    const of = (n: number, whole: number) => {
      const { low, high } = shareInterval({ n, of: whole })
      return [low.toFixed(1), high.toFixed(1)]
    }
    expect(of(81, 263)).toEqual(['25.5', '36.6'])
    expect(of(0, 20)).toEqual(['0.0', '16.1'])
    expect(of(20, 20)).toEqual(['83.9', '100.0'])
  })

  test('[TB20] Newcombe: 56 of 70 less 48 of 80 is 5.2 to 33.4 points', () => {
    const { low, high } = differenceInterval({ n: 56, of: 70 }, { n: 48, of: 80 })
    expect([low.toFixed(2), high.toFixed(2)]).toEqual(['5.24', '33.39'])
  })
})

describe('two rounds', () => {
  test('[TB21] rows meet by what they are, and what one of them lacks is not compared', () => {
    const now = tablesOf(judged(75, 100))
    const before = tablesOf(judged(50, 100))
    const compared = compareTables(now, before)
    expect(compared.map(({ id }) => id)).toEqual(['3.1', '3.8'])
    expect(compared[1]?.rows).toMatchObject([
      {
        label: expect.stringContaining('2.1.3'),
        difference: 25,
        now: { n: 75 },
        before: { n: 50 },
      },
    ])
    expect(compareTables(now, [])).toEqual([])
    expect(compareTables(now, tablesOf([makeReportCase()]))).toEqual([])
  })

  test('[TB21] ratings and means are no shares', () => {
    const inspections = [
      {
        provider: 'A',
        providerType: 'nps',
        standards: { '2.1': 'good' },
        composite: 2,
        overall: null,
      },
    ]
    const tables = makeTables(edition, { ...noSource, inspections }, { least: 0 })
    const ids = compareTables(tables, tables).map(({ id }) => id)
    expect(ids).toEqual([])
  })
})

describe('the national figures of 2018/19', async () => {
  const national = await loadNational(edition.id)
  if (!national) throw new Error('the edition has national figures')
  const compare = (cases: readonly ReportCase[], providerType: string) => {
    const source = { ...noSource, cases }
    return compareNational(national, {
      edition,
      source,
      tables: tablesOf(cases),
      providerType,
    })
  }

  test('[TB22] a printed percentage is taken as it stands, with its place in the source', () => {
    const [row, ...others] = compare(judged(60, 100), 'nps')
    expect(others).toEqual([])
    expect(row).toMatchObject({
      label: expect.stringContaining('2.1.3 Does'),
      percent: 75,
      of: undefined,
      note: { question: '2.1.3', text: 'Printed in section 3.5.' },
    })
    expect(row?.difference).toBeCloseTo(-15)
    expect(row?.interval.high).toBeCloseTo(69.1 - 75, 0)
    expect(compare(judged(60, 100), 'crc')[0]?.percent).toBe(55)
  })

  test('[TB22] what is printed with its number is compared as two shares: the source beside itself differs nowhere', () => {
    for (const providerType of ['nps', 'crc']) {
      const cases = makeMarginCases('D1').filter((one) => one.providerType === providerType)
      const rows = compare(cases, providerType)
      expect(rows).toHaveLength(35)
      for (const { difference, interval } of rows) {
        expect(Math.abs(difference)).toBeLessThanOrEqual(0.05 + 1e-9)
        expect(interval.low).toBeLessThan(0)
        expect(interval.high).toBeGreaterThan(0)
      }
    }
  })

  test('[TB23] figures of all stand in where a kind of provider has none, and each of them is of the edition', () => {
    const officers = [
      { officer: 'a', providerType: 'nps', answers: { caseload: '15', workloadReasonable: 'yes' } },
    ]
    const tables = makeTables(edition, { ...noSource, officers }, { least: 0 })
    const rows = compareNational(national, {
      edition,
      source: noSource,
      tables,
      providerType: 'nps',
    })
    expect(rows.map(({ place, percent }) => [place, percent])).toEqual([
      ['Officer interviews', 57],
      ['Table 2.1', 88],
    ])
    const ids = new Set(edition.report?.tables.map(({ id }) => id))
    expect(national.rows.filter(([table]) => !ids.has(table))).toEqual([])
    expect(hasNational(edition.id)).toBe(true)
    expect(hasNational('nobody')).toBe(false)
  })

  test('[TB22] an edition without figures has none', async () => {
    expect(await loadNational('nobody')).toBeUndefined()
  })
})
