/**
 * The ratings as they stand, a row for each standard: each leads to what it stands
 * on, its key questions below or its evidence.  [UI33 UI261]
 */
import type { InspectionId } from '../../base/brand.ts'
import type { Board, BoardStandard } from '../../session/board.ts'
import { Table } from '../parts/Table.tsx'
import { boardWords } from '../words/lead.ts'
import { Basis } from './Basis.tsx'
import { RatingCell } from './RatingCell.tsx'

const words = boardWords.ratings

export interface RatingsTableProps {
  readonly inspection: InspectionId
  readonly board: Board
  /** Which cases count, in words. */
  readonly basis: string
}

export function RatingsTable({ inspection, board, basis }: RatingsTableProps) {
  return (
    <section aria-labelledby="ratings-title">
      <h2 id="ratings-title">{words.title}</h2>
      <Basis basis={basis} />
      <Table
        caption={words.caption}
        captionHidden
        columns={[
          { header: words.standard },
          { header: words.rating },
          { header: words.lowest },
          { header: words.reach },
        ]}
        rows={board.standards.map((standard) => ({
          key: standard.id,
          cells: [
            standard.basis === 'cases' ? (
              <a
                key="name"
                class="standard-link"
                href={`#standard-${standard.id}`}
                onClick={goToStandard}
              >
                {standard.id} {standard.name}
              </a>
            ) : (
              <a
                key="name"
                class="standard-link"
                href={`/board/evidence?inspection=${inspection}&standard=${encodeURIComponent(standard.id)}`}
              >
                {standard.id} {standard.name}
              </a>
            ),
            <RatingCell key="rating" standard={standard} />,
            lowestOf(standard),
            reachOf(standard),
          ],
        }))}
      />
    </section>
  )
}

/** The router must not see the fragment, and the heading takes the focus. */
function goToStandard(event: MouseEvent): void {
  event.preventDefault()
  const link = event.currentTarget
  const id = link instanceof HTMLAnchorElement ? link.hash.slice(1) : ''
  const heading = document.getElementById(id)
  heading?.scrollIntoView({ block: 'start' })
  heading?.focus({ preventScroll: true })
}

function lowestOf({ lowest, keyQuestions, basis }: BoardStandard): string {
  if (basis === 'evidence') return words.evidence
  const found = keyQuestions.find(({ id }) => id === lowest)
  return found ? `${found.id} ${found.short}` : ''
}

function reachOf({ basis, isSoFar, best, worst, rating }: BoardStandard): string {
  if (basis === 'evidence') return ''
  if (!isSoFar) return rating === null ? '' : words.fixed
  return best === null || worst === null ? '' : words.fromTo(worst, best)
}
