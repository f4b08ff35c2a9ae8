/**
 * Every fault of a list: row, column, what stood there, what was expected.  [SA2]
 */
import type { ListFault } from '../../domain/sampling/sampled-list.ts'
import { Notice } from '../parts/Notice.tsx'
import { newWords } from '../words/setup.ts'
import { DownloadText } from './DownloadText.tsx'
import { FAULT_HEADINGS, FaultTable } from './FaultTable.tsx'
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
      <FaultTable faults={shown} />
      <DownloadText fileName={words.fileName} text={faultsToCsv(faults)}>
        {words.download}
      </DownloadText>
    </section>
  )
}

const faultsToCsv = (faults: readonly ListFault[]): string =>
  toCsv([
    FAULT_HEADINGS,
    ...faults.map(({ row, column, found, expected }) => [String(row), column, found, expected]),
  ])
