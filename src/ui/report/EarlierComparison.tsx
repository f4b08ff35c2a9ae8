/**
 * An inspection beside an earlier one: ratings then and now, and every share that
 * both have.  [UI166]
 */
import { useMemo } from 'preact/hooks'
import type { Edition } from '../../domain/edition/edition.ts'
import { levelToLabel } from '../../domain/rating/band.ts'
import type { Counting } from '../../domain/rating/count-cases.ts'
import { compareTables } from '../../domain/tables/compare-tables.ts'
import { makeTables } from '../../domain/tables/make-tables.ts'
import type { ReportInspection } from '../../domain/tables/source.ts'
import { Basis } from '../lead/Basis.tsx'
import { Notice } from '../parts/Notice.tsx'
import { Table } from '../parts/Table.tsx'
import { reportWords, comparisonWords as words } from '../words/report.ts'
import { ComparedTables } from './ComparedTables.tsx'
import { comparedBasis } from './compared-basis.ts'
import { useLeast } from './use-least.ts'
import { type Then, useThenAndNow, type Wanted } from './use-then-and-now.ts'

export interface EarlierComparisonProps extends Wanted {
  readonly then: Then
}

export function EarlierComparison({ then, ...wanted }: EarlierComparisonProps) {
  const both = useThenAndNow(wanted, then)
  const { edition, counting } = wanted
  const [least] = useLeast(edition)
  const tables = useMemo(() => {
    if (!both) return []
    const [now, before] = [both.now, both.before].map(({ edition: own, source }) =>
      makeTables(own, source, { least }),
    )
    return now && before ? compareTables(now, before) : []
  }, [both, least])
  if (!both) return <p aria-busy="true">{reportWords.reading}</p>
  const [now] = both.now.source.inspections
  const [before] = both.before.source.inspections
  return (
    <>
      <Basis basis={comparedBasis(counting, countingOf(then, counting))} />
      {now && before && (
        <RatingsThenAndNow
          edition={edition}
          now={now}
          before={before}
          editionBefore={both.before.edition}
        />
      )}
      {tables.length === 0 ? <Notice>{words.nothing}</Notice> : <ComparedTables tables={tables} />}
    </>
  )
}

interface RatingsProps {
  readonly edition: Edition
  readonly editionBefore: Edition
  readonly now: ReportInspection
  readonly before: ReportInspection
}

function RatingsThenAndNow({ edition, editionBefore, now, before }: RatingsProps) {
  const standards = edition.domains.flatMap((domain) => domain.standards)
  const rows = standards.filter(({ id }) => Object.hasOwn(now.standards, id))
  return (
    <>
      <h2>{words.ratings}</h2>
      <Table
        caption={words.ratings}
        captionHidden
        columns={words.ratingColumns.map((header) => ({ header }))}
        rows={[
          ...rows.map(({ id, name }) => ({
            key: id,
            cells: [
              `${id} ${name}`,
              toLabel(edition, now.standards[id]),
              toLabel(editionBefore, before.standards[id]),
            ],
          })),
          ...listSums({ edition, now, before, editionBefore }),
        ]}
      />
      {rows.some(({ id }) => !now.standards[id] || !before.standards[id]) && (
        <p class="figure__note">{edition.rating.notRated}</p>
      )}
    </>
  )
}

/** Nothing where neither edition has a sum of its standards. */
function listSums({ edition, now, before, editionBefore }: RatingsProps) {
  if (now.composite === null && before.composite === null) return []
  return [
    { key: 'composite', cells: [words.composite, toScore(now), toScore(before)] },
    {
      key: 'overall',
      cells: [words.overall, toLabel(edition, now.overall), toLabel(editionBefore, before.overall)],
    },
  ]
}

/** An archive keeps its own choice of which cases count. */
const countingOf = (then: Then, counting: Counting): Counting =>
  then.kind === 'archive' ? then.archive.manifest.counting : counting

const toScore = ({ composite }: ReportInspection): string =>
  composite === null ? words.none : String(composite)

const toLabel = ({ rating, words: own }: Edition, level: string | null | undefined): string =>
  level ? levelToLabel(rating, level) : own.notRated
