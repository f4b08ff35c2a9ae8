/**
 * A standard's level, and that it is only so far while cases are open.  [UI33 RA40]
 */
import type { BoardStandard } from '../../session/board.ts'
import { firmWords } from '../words/board.ts'
import { boardWords } from '../words/lead.ts'

const words = boardWords.ratings

export function RatingCell({ standard }: { standard: BoardStandard }) {
  if (standard.rating === null)
    return <span class="muted">{standard.isUnrated ? words.unrated : words.notRated}</span>
  return (
    <span class="rating">
      <strong>{standard.rating}</strong>
      {standard.decided !== null && (
        <span class="rating__so-far">{firmWords.decided(standard.decided)}</span>
      )}
      {standard.isSoFar && <span class="rating__so-far">{words.soFar}</span>}
    </span>
  )
}
