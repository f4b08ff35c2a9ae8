/**
 * Composite score and overall rating, with how far each can still move. Nothing
 * where the edition has neither: the caveats say why.  [UI33]
 */
import type { Board } from '../../session/board.ts'
import { firmWords } from '../words/board.ts'
import { boardWords } from '../words/lead.ts'
import { Basis } from './Basis.tsx'

const words = boardWords.overall

export interface OverallBoxProps {
  readonly board: Board
  /** Which cases count, in words. */
  readonly basis: string
}

export function OverallBox({ board, basis }: OverallBoxProps) {
  const { composite, overall, decided } = board
  if (!composite) return null
  const compositeReach = words.compositeReach(composite.worst, composite.best)
  return (
    <section class="overall" aria-labelledby="overall-title">
      <h2 id="overall-title">{words.title}</h2>
      <Basis basis={basis} />
      <dl class="overall__pair">
        <div>
          <dt>{words.rating}</dt>
          <dd class="overall__value">{overall.level ?? words.none}</dd>
          {decided && <dd>{firmWords.decided(decided.overall ?? words.none)}</dd>}
          <dd class="muted">{reachOf(board)}</dd>
        </div>
        <div>
          <dt>{words.composite}</dt>
          <dd class="overall__value tabular">{composite.score}</dd>
          {decided && <dd>{firmWords.decided(String(decided.composite))}</dd>}
          <dd class="muted">{compositeReach}</dd>
        </div>
      </dl>
    </section>
  )
}

function reachOf({ overall: { level, best, worst } }: Board): string {
  if (best === null || worst === null) return best === null ? '' : words.noneReach
  return best === worst && level === best ? '' : words.reach(worst, best)
}
