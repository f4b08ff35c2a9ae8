/**
 * Every fault of a list: row, column, what stood there, what was expected.  [SA2]
 */
import type { ListFault } from '../../domain/sampling/sampled-list.ts'
import { Notice } from '../parts/Notice.tsx'
import { Table } from '../parts/Table.tsx'
import { withCommas } from '../words/common.ts'
import { newWords } from '../words/setup.ts'
import { DownloadText } from './DownloadText.tsx'
import { toCsv } from './to-csv.ts'

const words = newWords.faults
const SHOWN = 200

export function ListFaults({ faults }: { faults: readonly ListFault[] }) {
  const shown = faults.slice(0, SHOWN)
  return (
    <section class="list-result">
      <Notice kind="error" title={words.title(faults.length)} urgent>
        <p>{words.body}</p>
        {faults.length > SHOWN && <p>{words.shown(SHOWN, faults.length)}</p>}
      </Notice>
      <Table
        caption={words.caption}
        captionHidden
        columns={[
          { header: words.row, numeric: true },
          { header: words.column },
          { header: words.found },
          { header: words.expected },
        ]}
        rows={shown.map(({ row, column, found, expected }, index) => ({
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
      <DownloadText fileName={words.fileName} text={faultsToCsv(faults)}>
        {words.download}
      </DownloadText>
    </section>
  )
}

const faultsToCsv = (faults: readonly ListFault[]): string =>
  toCsv([
    [words.row, words.column, words.found, words.expected],
    ...faults.map(({ row, column, found, expected }) => [String(row), column, found, expected]),
  ])
