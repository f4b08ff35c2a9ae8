/**
 * The ratings table of one edition: a row for each inspection, a column for each
 * standard.  [UI154 RA25]
 */
import type { RatingsTableOf } from '../../session/ratings-table.ts'
import { Table } from '../parts/Table.tsx'
import { VisuallyHidden } from '../parts/VisuallyHidden.tsx'
import { ratingsWords as words } from '../words/board.ts'

export function RatingsOf({ table: { edition, standards, rows } }: { table: RatingsTableOf }) {
  const notRated = edition.words.notRated
  return (
    <section class="stack ratings-across">
      <h2>{words.caption(edition.title)}</h2>
      <Table
        caption={words.caption(edition.title)}
        captionHidden
        columns={[
          { header: words.inspection },
          { header: words.type },
          { header: words.overall },
          { header: words.composite, numeric: true },
          ...standards.map(({ id, name }) => ({ header: `${id} ${name}` })),
        ]}
        rows={rows.map(({ inspection, providerType, overall, composite, levels, ...row }) => ({
          key: inspection.id,
          cells: [
            <a key="board" class="standard-link" href={`/board?inspection=${inspection.id}`}>
              {inspection.title}
            </a>,
            providerType,
            <span key="overall" class="rating">
              <strong>{overall ?? words.noOverall}</strong>
              {row.isSoFar && <span class="rating__so-far">{words.soFar}</span>}
              {row.isDecided && <span class="rating__so-far">{words.decided}</span>}
            </span>,
            composite === null ? words.notAsked : String(composite),
            ...levels.map((level, at) =>
              level === undefined ? (
                <span key={standards[at]?.id}>
                  <span aria-hidden="true">{words.notAsked}</span>
                  <VisuallyHidden>{words.notAskedWords}</VisuallyHidden>
                </span>
              ) : (
                (level ?? notRated)
              ),
            ),
          ],
        }))}
      />
      <p class="muted">{words.key(notRated)}</p>
    </section>
  )
}
