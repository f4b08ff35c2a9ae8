/**
 * The percentage of a key question, which opens the cases that it is a share of.
 * [UI41 UI142]
 */
import type { KeyQuestionRating } from '../../domain/rating/key-question.ts'
import { boardWords } from '../words/lead.ts'

const words = boardWords.keyQuestion

export interface KeyQuestionPercentProps {
  readonly rated: Pick<KeyQuestionRating, 'percent' | 'applicable'>
  /** The key question, for a screen reader. */
  readonly about: string
  /** The list, while it is open. */
  readonly listId: string | undefined
  readonly onToggle: () => void
}

export function KeyQuestionPercent({ rated, about, listId, onToggle }: KeyQuestionPercentProps) {
  const { percent, applicable } = rated
  if (percent === null) return <p class="kq__percent tabular">–</p>
  return (
    <p class="kq__percent tabular">
      <button
        type="button"
        class="kq__open"
        aria-expanded={listId !== undefined}
        aria-controls={listId}
        aria-label={words.percentOpens(words.percent(percent), applicable, about)}
        onClick={onToggle}
      >
        {words.percent(percent)}
      </button>
    </p>
  )
}
