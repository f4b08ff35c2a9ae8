/**
 * One standard: its rating so far and its key questions.  [UI33]
 */
import type { BoardStandard } from '../../session/board.ts'
import { BarAxis } from './BarAxis.tsx'
import { Basis } from './Basis.tsx'
import { Firmness } from './Firmness.tsx'
import { KeyQuestionRow } from './KeyQuestionRow.tsx'
import { RatingCell } from './RatingCell.tsx'

export interface StandardSectionProps {
  readonly standard: BoardStandard
  readonly boundaries: readonly number[]
  /** Which cases count, in words. */
  readonly basis: string
  readonly confidence: number
  /** Of a part of the cases there are figures and no rating. */
  readonly isPart: boolean
}

export function StandardSection(props: StandardSectionProps) {
  const { standard, boundaries, basis, confidence, isPart } = props
  const headingId = `standard-${standard.id}`
  return (
    <section class="standard" aria-labelledby={headingId}>
      <div class="standard__head">
        <h2 id={headingId} tabIndex={-1}>
          {standard.id} {standard.name}
        </h2>
        {!isPart && <RatingCell standard={standard} />}
      </div>
      <Basis basis={basis} />
      {!isPart && <Firmness standard={standard} />}
      <BarAxis boundaries={boundaries} />
      {standard.keyQuestions.map((keyQuestion) => (
        <KeyQuestionRow
          key={keyQuestion.id}
          keyQuestion={keyQuestion}
          boundaries={boundaries}
          confidence={confidence}
          isPart={isPart}
          isLowest={!isPart && keyQuestion.id === standard.lowest}
        />
      ))}
    </section>
  )
}
