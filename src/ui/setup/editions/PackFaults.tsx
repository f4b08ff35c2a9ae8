/**
 * Every fault of a pack, where its author finds it.  [UI95 EP3 EP4]
 */
import type { PackFault } from '../../../domain/edition/pack/pack-fault.ts'
import { Notice } from '../../parts/Notice.tsx'
import { Table } from '../../parts/Table.tsx'
import { withCommas } from '../../words/common.ts'
import { editionsWords } from '../../words/editions.ts'

const words = editionsWords.faults
const SHOWN = 200

export interface PackFaultsProps {
  readonly faults: readonly PackFault[]
  /** The CSV form: rows and columns, not lines. */
  readonly isForm: boolean
}

export function PackFaults({ faults, isForm }: PackFaultsProps) {
  const shown = faults.slice(0, SHOWN)
  const columns = [
    { header: isForm ? words.row : words.line, numeric: true },
    ...(isForm ? [{ header: words.column }] : []),
    { header: words.what },
    { header: words.place },
  ]
  return (
    <section class="list-result">
      <Notice kind="error" title={words.title(faults.length)} urgent>
        <p>{words.body}</p>
        {faults.length > SHOWN && <p>{words.shown(SHOWN, faults.length)}</p>}
      </Notice>
      <Table
        caption={words.caption}
        captionHidden
        columns={columns}
        rows={shown.map(({ line, column, path, message }, index) => ({
          key: String(index),
          cells: [
            withCommas(line),
            ...(isForm ? [column || words.whole] : []),
            message,
            <code key="path" class="edition-path">
              {path}
            </code>,
          ],
        }))}
      />
    </section>
  )
}
