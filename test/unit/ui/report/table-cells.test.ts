/**
 * A table as cells, as the lines of a chart, as a workbook that a spreadsheet
 * reads, and differences in words.
 */
import readSheet from 'read-excel-file/universal'
import { describe, expect, test } from 'vitest'
import { makeTables } from '../../../../src/domain/tables/make-tables.ts'
import type { ReportTable } from '../../../../src/domain/tables/table.ts'
import { BAR_HEIGHT, layOutChart } from '../../../../src/ui/report/chart-layout.ts'
import { chartEnd, tableToLines } from '../../../../src/ui/report/chart-lines.ts'
import { makeWorkbook } from '../../../../src/ui/report/make-workbook.ts'
import { cellsToText, tableToCells } from '../../../../src/ui/report/table-cells.ts'
import { toPoints } from '../../../../src/ui/report/to-points.ts'
import { loadBundled } from '../../../fixtures/editions.ts'
import { makeMarginCases, makeReportCase, noSource } from '../../../fixtures/report-cases.ts'

const edition = await loadBundled()
const inspections = [
  {
    provider: '=North',
    providerType: 'nps',
    standards: { '1.1': 'good', '2.1': null },
    composite: 2,
    overall: null,
  },
]
const tables = makeTables(
  edition,
  {
    ...noSource,
    inspections,
    cases: [...makeMarginCases('D1'), makeReportCase({ answers: { '2.1.1': 'yes' } })],
  },
  { least: 5 },
)
const tableOf = (id: string): ReportTable => {
  const table = tables.find((one) => one.id === id)
  if (!table) throw new Error(`no table ${id}`)
  return table
}

describe('cells', () => {
  test('[UI160 UI162] headings name the groups; a percentage has its decimal', () => {
    const [headings, first] = cellsToText(tableToCells(edition, tableOf('D1')))
    expect(headings?.slice(0, 8)).toEqual([
      'Variable',
      'What is counted',
      'All n',
      'All of',
      'All %',
      'NPS n',
      'NPS of',
      'NPS %',
    ])
    expect(first).toEqual([
      'Gender',
      'Male',
      '2815',
      '3287',
      '85.6',
      '790',
      '833',
      '94.8',
      '2025',
      '2454',
      '82.5',
    ])
  })

  test('[UI160] ratings stand in words, means with two decimals, factors in two parts', () => {
    const ratings = tableToCells(edition, tableOf('2.3'))
    expect(ratings.headings).toEqual([
      'Provider',
      'Kind',
      '1.1 Leadership',
      '2.1 Assessment',
      'Composite',
      'Overall',
    ])
    expect(ratings.rows[0]?.slice(2)).toEqual(['Good', 'NR', 2, 'NR'])
    const means = tableToCells(edition, tableOf('2.4'))
    expect(means.rows[0]?.slice(0, 3)).toEqual(['1.1 Leadership', '2.00', 1])
    expect(means.rows[1]?.slice(0, 3)).toEqual(['2.1 Assessment', '', 0])
    expect(tableToCells(edition, tableOf('3.6')).rows[0]?.slice(0, 2)).toEqual([
      'Accommodation',
      'identified',
    ])
  })

  test('[UI160] what is not shown says so', () => {
    const hidden: ReportTable = {
      ...tableOf('3.1'),
      rows: [
        {
          label: 'x',
          groups: { all: { n: null, of: null, percent: null, suppressed: 'small-group' } },
        },
      ],
      groups: ['all', 'nps'],
    }
    expect(tableToCells(edition, hidden)).toMatchObject({
      headings: ['What is counted', 'n', 'of', '%'],
      rows: [['x', 'not shown', 'not shown', 'not shown']],
    })
  })
})

describe('the lines of a chart', () => {
  test('[UI161] a bar ends in its group, its part and its figure', () => {
    const lines = tableToLines(edition, tableOf('3.6'))
    expect(lines.slice(0, 3)).toEqual([
      { kind: 'label', text: 'Accommodation' },
      expect.objectContaining({ kind: 'bar', text: 'All identified 24.0%', isPale: true }),
      expect.objectContaining({ text: 'NPS identified 32.9%', look: 1 }),
    ])
    expect(tableToLines(edition, tableOf('D1'))[0]).toEqual({ kind: 'variable', text: 'Gender' })
    const texts = tableToLines(edition, tableOf('2.4')).flatMap((one) => one.text)
    expect(texts).toContain('All 2.00')
    expect(texts).toContain('All not rated')
    expect([chartEnd(edition, tableOf('2.4')), chartEnd(edition, tableOf('3.1'))]).toEqual([3, 100])
  })
})

describe('the layout of a chart', () => {
  const lines = tableToLines(edition, tableOf('3.8'))

  test('[UI161] bars are as long as their share, and nothing lies over another', () => {
    const { bars, words, ticks, height } = layOutChart(lines, { width: 760, end: 100 })
    const [first, last] = [ticks[0]?.x ?? 0, ticks.at(-1)?.x ?? 0]
    expect(ticks.map(({ label }) => label)).toEqual(['0', '20', '40', '60', '80', '100'])
    const half = layOutChart([{ kind: 'bar', value: 50, text: '', look: 0, isPale: false }], {
      width: 760,
      end: 100,
    })
    expect(half.bars[0]?.width).toBeCloseTo((last - first) / 2)
    const feet = [...bars.map(({ y }) => y + BAR_HEIGHT), ...words.map(({ y }) => y)].toSorted(
      (a, b) => a - b,
    )
    const steps = feet.slice(1).map((foot, at) => foot - (feet[at] ?? 0))
    expect(Math.min(...steps)).toBeGreaterThanOrEqual(16)
    expect(height).toBeGreaterThan(feet.at(-1) ?? 0)
  })

  test('[UI161] in little room words are broken and none is lost', () => {
    const narrow = layOutChart(lines, { width: 280, end: 100 })
    const wide = layOutChart(lines, { width: 760, end: 100 })
    expect(narrow.words.length).toBeGreaterThan(wide.words.length)
    const text = (layout: typeof wide) => layout.words.map((one) => one.text).join(' ')
    expect(text(narrow)).toBe(text(wide))
    expect(layOutChart([], { width: 280, end: 3 }).ticks.map(({ label }) => label)).toEqual([
      '0',
      '1',
      '2',
      '3',
    ])
  })
})

describe('a workbook', () => {
  test('[UI162] is read by others, a sheet for each table, and runs no cell', async () => {
    const named = [...tables, tableOf('D1')].map((table) => ({
      ...table,
      cells: tableToCells(edition, table),
    }))
    const bytes = makeWorkbook(named)
    const sheets = await readSheet(new Blob([bytes]))
    expect(sheets.map(({ sheet }) => sheet)).toContain('Table D1 2')
    const ratings = sheets.find(({ sheet }) => sheet === 'Figure 2.3')?.data
    expect(ratings?.[2]?.[0]).toBe('=North')
    const profile = sheets.find(({ sheet }) => sheet === 'Table D1')?.data
    expect(profile?.[2]?.slice(0, 5)).toEqual(['Gender', 'Male', 2815, 3287, 85.6])
    expect(new TextDecoder().decode(bytes)).not.toContain('<f>')
  })
})

test('[UI166] a difference has its sign, and nothing is no difference', () => {
  expect([3.14, -0.44, 0.04, -0.04].map(toPoints)).toEqual(['+3.1', '−0.4', '0.0', '0.0'])
})
