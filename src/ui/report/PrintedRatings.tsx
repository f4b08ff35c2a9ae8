/**
 * The ratings of an inspection as they are printed, with what the panel changed
 * and what a reader must know.  [UI169]
 */
import type { Edition } from '../../domain/edition/edition.ts'
import { levelToLabel } from '../../domain/rating/band.ts'
import type { CaseRating } from '../../domain/tables/rate-cases.ts'
import { Table } from '../parts/Table.tsx'
import { reportPagesWords as words } from '../words/report.ts'

export interface PrintedRatingsProps {
  readonly edition: Edition
  readonly rating: CaseRating
}

export function PrintedRatings({ edition, rating }: PrintedRatingsProps) {
  const { raw, standards, inspection } = rating
  const label = (level: string | null) =>
    level === null ? edition.words.notRated : levelToLabel(edition.rating, level)
  const names = new Map(
    edition.domains.flatMap((domain) => domain.standards).map(({ id, name }) => [id, name]),
  )
  const rows = standards.map(({ id, rating: level, score, lowest }) => {
    const before = raw.standards.find((one) => one.id === id)?.rating ?? null
    const changed = before === level ? '' : ` (${words.raw}: ${label(before)})`
    return {
      key: id,
      cells: [`${id} ${names.get(id) ?? ''}`, `${label(level)}${changed}`, score, lowest ?? ''],
    }
  })
  return (
    <section class="printed__part" aria-labelledby="printed-ratings">
      <h2 id="printed-ratings">{words.ratings}</h2>
      <dl class="printed__overall">
        <div>
          <dt>{words.overall}</dt>
          <dd>{label(inspection.overall)}</dd>
        </div>
        {inspection.composite !== null && (
          <div>
            <dt>{words.composite}</dt>
            <dd>{inspection.composite}</dd>
          </div>
        )}
      </dl>
      <Table
        caption={words.ratingsCaption}
        captionHidden
        columns={[
          { header: words.standard },
          { header: words.rating },
          { header: words.score, numeric: true },
          { header: words.lowest },
        ]}
        rows={rows}
      />
      {raw.caveats.length > 0 && (
        <>
          <h3>{words.caveats}</h3>
          <ul class="caveats">
            {raw.caveats.map((caveat) => (
              <li key={caveat}>{caveat}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
