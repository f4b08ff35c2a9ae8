/**
 * Which cases count: chosen here, and printed beside the choice.  [UI33]
 */
import type { Counting } from '../../domain/rating/count-cases.ts'
import { Segmented } from '../parts/Segmented.tsx'
import { VisuallyHidden } from '../parts/VisuallyHidden.tsx'
import { boardWords } from '../words/lead.ts'

const words = boardWords.counting

export interface CountingChoiceProps {
  readonly count: Counting
  readonly onChoose: (count: Counting) => void
}

export function CountingChoice({ count, onChoose }: CountingChoiceProps) {
  return (
    <div class="counting">
      <VisuallyHidden>
        <span id="counting-label">{words.label}</span>
      </VisuallyHidden>
      <Segmented
        labelledBy="counting-label"
        options={[
          { id: 'finished', label: words.finished },
          { id: 'judged', label: words.judged },
        ]}
        value={count}
        onChoose={onChoose}
      />
      <p class="counting__line">{count === 'finished' ? words.finishedLine : words.judgedLine}</p>
    </div>
  )
}
