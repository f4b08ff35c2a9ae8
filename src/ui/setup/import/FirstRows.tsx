/**
 * The first rows of one sort, in a frame that scrolls; its caption says of how many,
 * where there are more.  [UI60 UI61]
 */
import { Table, type TableProps } from '../../parts/Table.tsx'
import { newWords } from '../../words/setup.ts'

export interface FirstRowsProps extends TableProps {
  /** All such rows. */
  readonly count: number
}

export function FirstRows({ count, ...table }: FirstRowsProps) {
  const { rows, caption } = table
  const of = count > rows.length ? newWords.faults.shown(rows.length, count) : caption
  return (
    <div class="import-faults">
      <Table {...table} caption={of} />
    </div>
  )
}
