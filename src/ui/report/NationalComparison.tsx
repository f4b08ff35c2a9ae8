/**
 * An inspection beside the published national figures of its round, with their
 * source.  [UI166 TB22]
 */
import { useEffect, useMemo, useState } from 'preact/hooks'
import { loadNational } from '../../domain/tables/load-national.ts'
import { makeTables } from '../../domain/tables/make-tables.ts'
import { compareNational, type National, type NationalRow } from '../../domain/tables/national.ts'
import { makeReportSource } from '../../session/report/report-source.ts'
import { Basis } from '../lead/Basis.tsx'
import { Notice } from '../parts/Notice.tsx'
import { Table } from '../parts/Table.tsx'
import { basisWords } from '../words/board.ts'
import { withCommas } from '../words/common.ts'
import { reportWords, comparisonWords as words } from '../words/report.ts'
import { cellWords } from './ComparedTables.tsx'
import { toPoints } from './to-points.ts'
import { useDecided } from './use-decided.ts'
import { useLeast } from './use-least.ts'
import { useReport } from './use-report.ts'
import type { Wanted } from './use-then-and-now.ts'

export function NationalComparison({ inspection, edition, counting }: Wanted) {
  const national = useNational(edition.id)
  const asked = useMemo(() => [inspection], [inspection])
  const facts = useReport(asked, edition)
  const decided = useDecided(asked)
  const [least] = useLeast(edition)
  const rows = useMemo(() => {
    if (!national || !facts || !decided) return undefined
    const source = makeReportSource(facts, { counting, decided })
    const tables = makeTables(edition, source, { least })
    const { providerType } = inspection
    return compareNational(national, { edition, source, tables, providerType })
  }, [national, facts, decided, edition, counting, least, inspection])
  if (!national || !rows) return <p aria-busy="true">{reportWords.reading}</p>
  if (rows.length === 0) return <Notice>{words.nothing}</Notice>
  return (
    <>
      <p class="figure__note">{words.nationalSource(national.source)}</p>
      <p class="figure__note">{`${words.method} ${words.asPrinted}`}</p>
      <Basis basis={basisWords.line([basisWords[counting]])} />
      <Table
        caption={words.national}
        columns={words.nationalColumns.map((header, at) => ({ header, numeric: at > 0 }))}
        rows={rows.map((row, at) => ({ key: `${at}`, cells: toCells(row) }))}
      />
      <NationalNotes rows={rows} />
    </>
  )
}

const toCells = ({ place, label, here, percent, of, difference, interval }: NationalRow) => [
  [place, label].filter(Boolean).join(': '),
  cellWords(here),
  of === undefined ? `${percent}%` : `${percent}% (of ${withCommas(of)})`,
  toPoints(difference),
  words.interval(toPoints(interval.low), toPoints(interval.high)),
]

/** Where the source says it, for who looks it up; and where it does not say of what. */
function NationalNotes({ rows }: { rows: readonly NationalRow[] }) {
  const notes = rows.flatMap(({ note }) => note ?? [])
  if (notes.length === 0) return null
  return (
    <section class="stack" aria-labelledby="national-notes">
      <h2 id="national-notes">{words.notes}</h2>
      <ul>
        {notes.map(({ question, text }) => (
          <li key={question}>{words.note(question, text)}</li>
        ))}
      </ul>
    </section>
  )
}

function useNational(editionId: string): National | undefined {
  const [national, setNational] = useState<National>()
  useEffect(() => {
    void loadNational(editionId).then(setNational)
  }, [editionId])
  return national
}
