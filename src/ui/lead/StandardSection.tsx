/**
 * One standard: its rating so far and its key questions.  [UI33]
 */
import type { BoardStandard } from '../../session/board.ts'
import { BarAxis } from './BarAxis.tsx'
import { KeyQuestionRow } from './KeyQuestionRow.tsx'
import { RatingCell } from './RatingCell.tsx'

export interface StandardSectionProps {
  readonly standard: BoardStandard
  readonly boundaries: readonly number[]
}

export function StandardSection({ standard, boundaries }: StandardSectionProps) {
  const headingId = `standard-${standard.id}`
  return (
    <section class="standard" aria-labelledby={headingId}>
      <div class="standard__head">
        <h2 id={headingId} tabIndex={-1}>
          {standard.id} {standard.name}
        </h2>
        <RatingCell standard={standard} />
      </div>
      <BarAxis boundaries={boundaries} />
      {standard.keyQuestions.map((keyQuestion) => (
        <KeyQuestionRow
          key={keyQuestion.id}
          keyQuestion={keyQuestion}
          boundaries={boundaries}
          isLowest={keyQuestion.id === standard.lowest}
        />
      ))}
    </section>
  )
}
