/**
 * The worked checks: what the source prints comes out again from facts that meet
 * its margins.
 */
import { describe, expect, test } from 'vitest'
import { rateOverall } from '../../../../src/domain/rating/overall.ts'
import { makeTables } from '../../../../src/domain/tables/make-tables.ts'
import { cellToTenth, type ReportTable } from '../../../../src/domain/tables/table.ts'
import { loadBundled } from '../../../fixtures/editions.ts'
import {
  makeBandSource,
  makeMarginCases,
  noSource,
  publishedInspections,
} from '../../../fixtures/report-cases.ts'
import printed from '../../../fixtures/tables-2018-19.json' with { type: 'json' }

const edition = await loadBundled()

function tableOf(tables: readonly ReportTable[], id: string): ReportTable {
  const table = tables.find((one) => one.id === id)
  if (!table) throw new Error(`no table ${id}`)
  return table
}

/** Every printed number of a group, in the order of the table. */
const numbersOf = ({ rows }: ReportTable, group: string) =>
  rows.map(({ groups }) => {
    const cell = groups[group]
    return cell && [cell.n, Number(cellToTenth(cell))]
  })

type Columns = readonly (number | undefined)[]

function printedCells(variables: object): Columns[] {
  return Object.values(variables).flatMap((cells: object | number) =>
    typeof cells === 'number' ? [] : Object.values(cells),
  )
}

describe('Tables D1 to D4', () => {
  test('[TB5 TB6] D1: 3,308 cases, every n and every tenth, for all, CRC and NPS', () => {
    const cases = makeMarginCases('D1')
    expect(cases.length).toBe(3308)
    const table = tableOf(makeTables(edition, { ...noSource, cases }, { least: 5 }), 'D1')
    expect(table.size).toEqual({ all: 3308, nps: 834, crc: 2474 })
    const cells = printedCells(printed.table_D1.variables)
    expect(cells.length).toBe(35)
    expect(numbersOf(table, 'all')).toEqual(cells.map(([n, percent]) => [n, percent]))
    expect(numbersOf(table, 'crc')).toEqual(cells.map(([, , n, percent]) => [n, percent]))
    expect(numbersOf(table, 'nps')).toEqual(cells.map(([, , , , n, percent]) => [n, percent]))
  })

  test.each([
    ['D2', printed.table_D2_court, 808, 25],
    ['D3', printed.table_D3_unpaid_work, 894, 16],
    ['D4', printed.table_D4_ttg, 669, 16],
  ] as const)('[TB5 TB6] %s: every n and every tenth', (id, source, size, count) => {
    const cases = makeMarginCases(id)
    const table = tableOf(makeTables(edition, { ...noSource, cases }, { least: 5 }), id)
    const cells = printedCells(source)
    expect(table.size.all).toBe(size)
    expect(cells.length).toBe(count)
    expect(numbersOf(table, 'all')).toEqual(cells.map(([n, percent]) => [n, percent]))
  })

  test('[TB6] D3: its gender shares need 859 cases, one of them with a value that is not printed', () => {
    const cases = makeMarginCases('D3')
    const table = tableOf(makeTables(edition, { ...noSource, cases }, { least: 5 }), 'D3')
    const gender = table.rows.filter(({ variable }) => variable === 'Gender')
    expect(gender.map(({ label, groups }) => [label, groups.all?.of])).toEqual([
      ['Male', 859],
      ['Female', 859],
    ])
    expect(table.notes).toEqual([
      'Gender: 1 of 859 cases have a further value. It is not printed, and stays in the denominator.',
    ])
    // Without the further value 768 of 858 would be 89.5.
    expect(cellToTenth({ n: 768, of: 858, percent: null })).toBe('89.5')
  })
})

describe('Tables 2.1 and 2.2', () => {
  const tables = makeTables(edition, makeBandSource(), { least: 5 })
  const wholes = (id: string) =>
    tableOf(tables, id).rows.map(({ label, groups }) => {
      const { of, percent } = groups.all ?? { of: null, percent: null }
      return [label, of, Math.round(percent ?? Number.NaN)]
    })

  test('[TB8 TB9] what officers say of their workload, by the number of their cases', () => {
    expect(wholes('2.1')).toEqual(
      printed.table_2_1.map(({ caseload, n, manageable_pct: percent }) => [caseload, n, percent]),
    )
  })

  test('[TB9] what inspectors judged, by the number of cases of the officer', () => {
    expect(wholes('2.2')).toEqual(
      printed.table_2_2.map(({ caseload, n, implemented_effectively_pct: percent }) => [
        caseload,
        n,
        percent,
      ]),
    )
  })
})

describe('the 28 published inspections', () => {
  const tables = makeTables(
    edition,
    { ...noSource, inspections: publishedInspections },
    { least: 5 },
  )

  test('[TB10] their composites band as printed: NPS 5 and 2, CRC 1, 19 and 1', () => {
    const standards = (score: number) => [{ id: 'x', rating: 'good', score, lowest: null }]
    for (const { composite, overall } of publishedInspections)
      expect(rateOverall(edition, standards(composite ?? 0)).overall).toBe(overall)
    const rows = tableOf(tables, 'F2.1').rows
    const counts = rows.map(({ label, groups }) => [label, groups.nps?.n, groups.crc?.n])
    expect(counts).toEqual([
      ['Outstanding', 0, 0],
      ['Good', 5, 1],
      ['Requires improvement', 2, 19],
      ['Inadequate', 0, 1],
    ])
  })

  test('[TB10] they stand from 21 to 5, and add to 360: 124 of NPS and 236 of CRC', () => {
    const { rows, size } = tableOf(tables, '2.3')
    expect(size).toEqual({ all: 28, nps: 7, crc: 21 })
    expect(rows[0]?.label).toBe('Midlands Division')
    expect(rows.at(-1)?.groups.all?.n).toBe(5)
    const sum = (group: string) => rows.reduce((all, one) => all + (one.groups[group]?.n ?? 0), 0)
    expect([sum('all'), sum('nps'), sum('crc')]).toEqual([360, 124, 236])
  })
})
