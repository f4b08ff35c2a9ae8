/**
 * The facts of an inspection and of what it is compared with, ready to count.
 */
import { useMemo } from 'preact/hooks'
import type { Edition } from '../../domain/edition/edition.ts'
import { type Counting, countsUnder } from '../../domain/rating/count-cases.ts'
import { rateCases } from '../../domain/tables/rate-cases.ts'
import type { TableSource } from '../../domain/tables/source.ts'
import type { Inspection } from '../../session/inspections.ts'
import type { ReadArchive } from '../../session/report/read-archive.ts'
import { makeReportSource } from '../../session/report/report-source.ts'
import { useDecided } from './use-decided.ts'
import { useReport } from './use-report.ts'

export interface Wanted {
  readonly inspection: Inspection
  readonly edition: Edition
  readonly counting: Counting
}

export type Then =
  | { readonly kind: 'inspection'; readonly inspection: Inspection }
  | { readonly kind: 'archive'; readonly archive: ReadArchive }

export interface Side {
  readonly edition: Edition
  readonly source: TableSource
}

export function useThenAndNow(
  { inspection, edition, counting }: Wanted,
  then: Then,
): { readonly now: Side; readonly before: Side } | undefined {
  const asked = useMemo(() => [inspection], [inspection])
  const before = then.kind === 'inspection' ? then.inspection : undefined
  const askedBefore = useMemo(() => (before ? [before] : []), [before])
  const now = useReport(asked, edition)
  const facts = useReport(askedBefore, before?.edition ?? edition)
  const together = useMemo(() => [...asked, ...askedBefore], [asked, askedBefore])
  const decided = useDecided(together)
  const archive = then.kind === 'archive' ? then.archive : undefined
  return useMemo(() => {
    if (!decided) return undefined
    const wish = { counting, decided }
    const other = archive
      ? archiveToSide(archive)
      : facts?.[0] && { edition: facts[0].edition, source: makeReportSource(facts, wish) }
    return now && other && { now: { edition, source: makeReportSource(now, wish) }, before: other }
  }, [now, facts, archive, edition, counting, decided])
}

/** By the archive's own choice of which cases count. */
function archiveToSide({ manifest, edition, source }: ReadArchive): Side {
  const cases = source.cases.filter(countsUnder(manifest.counting))
  const { provider, providerType } = manifest
  const isKnown = Object.hasOwn(edition.providerTypes, providerType)
  const inspections = isKnown
    ? [rateCases(edition, cases, { ...source, provider, providerType }).inspection]
    : []
  return { edition, source: { cases, officers: source.officers, inspections } }
}
