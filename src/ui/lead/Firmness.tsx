/**
 * How firmly a rating stands: the fewest judgements made otherwise that would
 * change it, up and down; and what the panel made of it.  [UI140 RA23]
 */
import type { BoardStandard } from '../../session/board.ts'
import { firmWords as words } from '../words/board.ts'

export function Firmness({ standard }: { standard: BoardStandard }) {
  const { fewest, decided } = standard
  const changes = [fewest.up, fewest.down].filter((change) => change !== null)
  return (
    <ul class="firmness">
      {decided !== null && (
        <li>
          <strong>{words.decided(decided)}</strong>
        </li>
      )}
      {changes.map(({ judgements, level, keyQuestions }) => (
        <li key={level}>{words.change(judgements, level, keyQuestions)}</li>
      ))}
    </ul>
  )
}
