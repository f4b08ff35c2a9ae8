/**
 * Whether the interview was held: a person's word. Says so in every case of the
 * officer; asks why where it was not.  [UI82 FM10]
 */
import { useComputed } from '@preact/signals'
import { interviewPaths } from '../../../domain/assessment/interview-paths.ts'
import { officerWords } from '../../words/forms.ts'
import { AnswerField } from '../AnswerField.tsx'
import { ClearAndMark } from '../ClearAndMark.tsx'
import { OUTCOME_ROW } from '../case-places.ts'
import { useCaseScreen, useRegisters } from '../case-screen.ts'
import { NoteField } from '../NoteField.tsx'

const OUTCOMES = (['held', 'not-held'] as const).map((id) => ({
  id,
  label: officerWords.outcomes[id],
}))

export function OutcomeBox() {
  const { open: openCase } = useCaseScreen()
  const { open, answer, isConflict } = useRegisters()
  const path = interviewPaths.outcome
  const reason = interviewPaths.outcomeReason
  const isAsked = useComputed(
    () =>
      answer(path).value === 'not-held' ||
      answer(reason).value !== undefined ||
      isConflict(reason).value,
  )
  return (
    <section
      class="judgement outcome"
      id={OUTCOME_ROW}
      data-question=""
      aria-labelledby={`${OUTCOME_ROW}-title`}
    >
      <h2 class="judgement__title" id={`${OUTCOME_ROW}-title`}>
        {officerWords.outcome}
      </h2>
      <AnswerField
        slot="judgement__answers"
        path={path}
        options={OUTCOMES}
        labelledBy={`${OUTCOME_ROW}-title`}
        onChosen={() => open.follow(interviewPaths.heldIn, openCase.stream)}
      />
      <div class="judgement__more">
        <span />
        <ClearAndMark path={path} about={officerWords.outcome} />
      </div>
      {isAsked.value && (
        <div class="judgement__reason">
          <NoteField
            id={`${OUTCOME_ROW}-reason`}
            path={reason}
            label={officerWords.outcomeReason}
          />
        </div>
      )}
    </section>
  )
}
