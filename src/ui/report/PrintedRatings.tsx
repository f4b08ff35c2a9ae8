/**
 * The ratings of an inspection as they are printed, with what the panel changed
 * and what a reader must know.  [UI169]
 */
import type { Edition } from '../../domain/edition/edition.ts'
import { levelToLabel } from '../../domain/rating/band.ts'
import type { Counting } from '../../domain/rating/count-cases.ts'
import type { CaseRating } from '../../domain/tables/rate-cases.ts'
import { Basis } from '../lead/Basis.tsx'
import { Table } from '../parts/Table.tsx'
import { basisWords } from '../words/board.ts'
import { reportPagesWords as words } from '../words/report.ts'

export interface PrintedRatingsProps {
  readonly edition: Edition
  readonly rating: CaseRating
  readonly counting: Counting
}

export function PrintedRatings({ edition, rating, counting }: PrintedRatingsProps) {
  const { raw, inspection } = rating
  return (
    <section class="printed__part" aria-labelledby="printed-ratings">
      <h2 id="printed-ratings">{words.ratings}</h2>
      <Basis basis={basisWords.line([basisWords[counting]])} />
      <dl class="printed__overall">
        <div>
          <dt>{words.overall}</dt>
          <dd>{toLabel(edition, inspection.overall)}</dd>
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
        rows={listRows(edition, rating)}
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

function listRows(edition: Edition, { raw, standards }: CaseRating) {
  const names = new Map(
    edition.domains.flatMap((domain) => domain.standards).map(({ id, name }) => [id, name]),
  )
  return standards.map(({ id, rating, score, lowest }) => {
    const before = raw.standards.find((one) => one.id === id)?.rating ?? null
    const level = toLabel(edition, rating)
    const changed = before === rating ? '' : ` (${words.raw}: ${toLabel(edition, before)})`
    return {
      key: id,
      cells: [`${id} ${names.get(id) ?? ''}`, `${level}${changed}`, score, lowest ?? ''],
    }
  })
}

const toLabel = (edition: Edition, level: string | null): string =>
  level === null ? edition.words.notRated : levelToLabel(edition.rating, level)
