/**
 * Composite score and overall rating, with how far each can still move. Nothing
 * where the edition has neither: the caveats say why.  [UI33]
 */
import type { Board } from '../../session/board.ts'
import { boardWords } from '../words/lead.ts'

const words = boardWords.overall

export function OverallBox({ board }: { board: Board }) {
  const { composite, overall } = board
  if (!composite) return null
  const compositeReach = words.compositeReach(composite.worst, composite.best)
  return (
    <section class="overall" aria-labelledby="overall-title">
      <h2 id="overall-title">{words.title}</h2>
      <dl class="overall__pair">
        <div>
          <dt>{words.rating}</dt>
          <dd class="overall__value">{overall.level ?? words.none}</dd>
          <dd class="muted">{reachOf(board)}</dd>
        </div>
        <div>
          <dt>{words.composite}</dt>
          <dd class="overall__value tabular">{composite.score}</dd>
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
