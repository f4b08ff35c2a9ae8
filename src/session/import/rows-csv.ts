/**
 * What a screen shows the first rows of, whole and as a file: faults, people
 * outside the window, rows that end early.  [UI61 SA70 SA71]
 */
import type { JudgedList } from '../../domain/sampling/import/judge-list.ts'
import type { ReadList } from '../../domain/sampling/import/list-column.ts'
import { toCsv } from '../to-csv.ts'
import type { OutsideWords, RowsCsvAsk } from './list-messages.ts'

export function makeRowsCsv(
  { headings, of }: RowsCsvAsk,
  list: ReadList,
  judged: JudgedList | undefined,
): string {
  if (!judged) return toCsv([headings])
  switch (of.kind) {
    case 'faults':
      return toCsv([headings, ...listFaults(judged)])
    case 'outside':
      return toCsv([headings, ...listOutside(list, judged, of)])
    case 'short':
      return toCsv([headings, ...listShort(judged)])
  }
}

type Cells = readonly string[]

const listFaults = ({ faults }: JudgedList): readonly Cells[] =>
  faults.map(({ row, column, found, expected }) => [String(row), column, found, expected])

/** The day as it stands in the list, so that it can be found there. */
function listOutside(
  { headings, rows }: ReadList,
  { cases, dayColumn }: JudgedList,
  { expected, why }: OutsideWords,
): readonly Cells[] {
  const cellsByRow = new Map(rows.map(({ row, cells }) => [row, cells]))
  return cases.flatMap(({ row, outside, case: { reference } }) => {
    if (outside === undefined) return []
    const found = cellsByRow.get(row)?.[dayColumn] ?? ''
    return [[String(row), reference, headings[dayColumn] ?? '', found, expected, why[outside]]]
  })
}

const listShort = ({ short }: JudgedList): readonly Cells[] =>
  short.map(({ row, reference, last, cells, headings }) => [
    String(row),
    reference,
    last,
    String(cells),
    String(headings),
  ])
