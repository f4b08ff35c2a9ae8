/**
 * Faults of a list as rows: where, what stood there, what was expected.  [SA2 SA46]
 */
import { Table } from '../parts/Table.tsx'
import { withCommas } from '../words/common.ts'
import { newWords } from '../words/setup.ts'

const words = newWords.faults

/** The heads of the table, and of the file that holds all faults. */
export const FAULT_HEADINGS = [words.row, words.column, words.found, words.expected]

export interface ShownFault {
  readonly row: number
  readonly column: string
  readonly found: string
  readonly expected: string
}

export function FaultTable({ faults }: { faults: readonly ShownFault[] }) {
  return (
    <Table
      caption={words.caption}
      captionHidden
      columns={FAULT_HEADINGS.map((header, at) => ({ header, numeric: at === 0 }))}
      rows={faults.map(({ row, column, found, expected }, index) => ({
        key: String(index),
        cells: [
          withCommas(row),
          column || words.whole,
          <span class="list-result__found" key="found">
            {found || words.empty}
          </span>,
          expected,
        ],
      }))}
    />
  )
}
