/**
 * Charts of a long profile, one for each variable.
 */
import { expect, test } from 'vitest'
import { makeCell, type ReportTable } from '../../../../src/domain/tables/table.ts'
import { splitByVariable } from '../../../../src/ui/report/split-by-variable.ts'

const makeTable = (variables: readonly (string | undefined)[]): ReportTable => ({
  ...{ id: 'D1', name: 'Table D1', title: 'Sample', kind: 'distribution', counts: 'cases' },
  ...{ groups: ['all'], size: { all: 4 }, notes: [] },
  rows: variables.map((variable, at) => ({
    ...(variable === undefined ? {} : { variable }),
    label: String(at),
    groups: { all: makeCell(at, 4) },
  })),
})

test('[UI169] each variable has a chart of its own, in the order of the table', () => {
  const parts = splitByVariable(makeTable(['Gender', 'Gender', 'Age group']))
  expect(parts.map(({ title, rows }) => [title, rows.map(({ label }) => label)])).toEqual([
    ['Sample: Gender', ['0', '1']],
    ['Sample: Age group', ['2']],
  ])
})

test('[UI169] a table without variables stays one', () => {
  const table = makeTable([undefined, undefined])
  expect(splitByVariable(table)).toEqual([table])
})
