/**
 * The registers of one log: what, value, who, when; values that differ side by
 * side.  [CY8]
 */
import { Fragment } from 'preact'
import type { CopyInspection, CopyLog, CopyRegister } from '../session/copies/list-copy.ts'
import { Table } from '../ui/parts/Table.tsx'
import { toDayAndTime } from '../ui/words/common.ts'
import { readerWords as words } from '../ui/words/reader.ts'
import { pathToWords, valueToWords } from '../ui/words/registers.ts'

export interface LogTableProps extends Pick<CopyInspection, 'inspection'> {
  readonly log: CopyLog
  readonly name: string
}

export function LogTable({ log, inspection, name }: LogTableProps) {
  const { what, value, who, when } = words.columns
  const columns = [what, value, who, when].map((header) => ({ header }))
  return (
    <Table
      caption={name}
      captionHidden
      columns={columns}
      rows={log.registers.map((register) => ({
        key: register.path,
        cells: [
          pathToWords(register.path, inspection.edition),
          ...toCells(register, inspection.edition),
        ],
      }))}
    />
  )
}

function toCells({ path, values }: CopyRegister, edition: CopyInspection['inspection']['edition']) {
  const shown = ({ value }: CopyRegister['values'][number]) =>
    value === null ? words.cleared : valueToWords(path, value, edition)
  const lines = (texts: readonly string[]) =>
    texts.map((text, at) => (
      <Fragment key={at}>
        {at > 0 && <hr class="reader-between" />}
        <span class="reader-value">{text}</span>
      </Fragment>
    ))
  return [
    <>
      {values.length > 1 && <strong class="reader-differ">{words.differ}</strong>}
      {lines(values.map(shown))}
    </>,
    lines(values.map(({ author }) => author ?? words.somebody)),
    lines(values.map(({ at }) => toDayAndTime(at))),
  ]
}
