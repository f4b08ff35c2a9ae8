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
import { defaultLeast } from './default-least.ts'
import { toPoints } from './to-points.ts'
import { useDecided } from './use-decided.ts'
import { useReport } from './use-report.ts'
import type { Wanted } from './use-then-and-now.ts'

export function NationalComparison({ inspection, edition, counting }: Wanted) {
  const national = useNational(edition.id)
  const asked = useMemo(() => [inspection], [inspection])
  const facts = useReport(asked, edition)
  const decided = useDecided(asked)
  const rows = useMemo(() => {
    if (!national || !facts || !decided) return undefined
    const source = makeReportSource(facts, { counting, decided })
    const tables = makeTables(edition, source, { least: defaultLeast(edition) })
    const { providerType } = inspection
    return compareNational(national, { edition, source, tables, providerType })
  }, [national, facts, decided, edition, counting, inspection])
  if (!national || !rows) return <p aria-busy="true">{reportWords.reading}</p>
  if (rows.length === 0) return <Notice>{words.nothing}</Notice>
  return (
    <>
      <p class="figure__note">{words.nationalSource(national.source)}</p>
      <p class="figure__note">{words.method}</p>
      <Basis basis={basisWords.line([basisWords[counting]])} />
      <Table
        caption={words.national}
        columns={words.nationalColumns.map((header, at) => ({ header, numeric: at > 0 }))}
        rows={rows.map((row, at) => ({ key: `${at}`, cells: toCells(row) }))}
      />
    </>
  )
}

const toCells = ({ place, label, here, percent, of, basis, difference, interval }: NationalRow) => [
  <>
    {place && `${place}: `}
    {label}
    {basis && <span class="muted"> ({basis})</span>}
  </>,
  cellWords(here),
  of === undefined ? `${percent}%` : `${percent}% (of ${withCommas(of)})`,
  toPoints(difference),
  words.interval(toPoints(interval.low), toPoints(interval.high)),
]

function useNational(editionId: string): National | undefined {
  const [national, setNational] = useState<National>()
  useEffect(() => {
    void loadNational(editionId).then(setNational)
  }, [editionId])
  return national
}
