/**
 * One question of the officer: yes or no, a number, or prose. A tap repaints its
 * answer and its mark.  [UI83 UI14]
 */
import { useComputed } from '@preact/signals'
import { isApplicable } from '../../../domain/edition/applicability.ts'
import type { OfficerQuestion } from '../../../domain/edition/edition.ts'
import { AnswerField } from '../AnswerField.tsx'
import { ClearAnswer } from '../ClearAnswer.tsx'
import { officerRow } from '../case-places.ts'
import { useCaseScreen } from '../case-screen.ts'
import { DoesNotApply } from '../DoesNotApply.tsx'
import { NoteField } from '../NoteField.tsx'
import { RegisterMark } from '../RegisterMark.tsx'
import { IntegerField } from './IntegerField.tsx'
import { QuestionNote } from './QuestionNote.tsx'
import { RowHistory } from './RowHistory.tsx'

export interface OfficerQuestionRowProps {
  readonly question: OfficerQuestion
  readonly path: string
  /** Of the note beneath it, where it has one. */
  readonly notePath?: string
}

export function OfficerQuestionRow({ question, path, notePath }: OfficerQuestionRowProps) {
  const { readField } = useCaseScreen()
  const { id, label, appliesWhen } = question
  const row = officerRow(id)
  const applies = useComputed(() => isApplicable(appliesWhen, readField)).value
  const isOff = applies === 'does-not-apply' && appliesWhen !== undefined
  if (isOff) {
    return (
      <li class="profile-field profile-field--off" id={row}>
        <p class="profile-field__label muted">{label}</p>
        <DoesNotApply appliesWhen={appliesWhen} ids={[]} also={[{ label, path }]} />
      </li>
    )
  }
  if (question.type === 'yes-no') return <YesNoRow {...{ question, path, row, notePath }} />
  return (
    <li class="officer__typed" id={row}>
      {question.type === 'integer' ? (
        <IntegerField question={question} path={path} id={`${row}-field`} />
      ) : (
        <NoteField id={`${row}-field`} path={path} label={label} />
      )}
      {notePath !== undefined && question.type === 'integer' && (
        <QuestionNote path={notePath} label={label} id={`${row}-note`} />
      )}
      <RowHistory {...{ row, label, path, notePath }} />
    </li>
  )
}

interface YesNoRowProps {
  readonly question: OfficerQuestion
  readonly path: string
  readonly row: string
  readonly notePath: string | undefined
}

function YesNoRow({ question: { label }, path, row, notePath }: YesNoRowProps) {
  const { form } = useCaseScreen()
  return (
    <li class="profile-field" id={row} data-question="">
      <div class="profile-field__words">
        <p class="profile-field__label" id={`${row}-label`}>
          {label}
        </p>
      </div>
      <div class="profile-field__answers">
        <AnswerField
          slot="profile-field__choice"
          path={path}
          options={form.yesNo}
          labelledBy={`${row}-label`}
        />
      </div>
      <div class="profile-field__more">
        <ClearAnswer path={path} about={label} />
        <RegisterMark path={path} />
      </div>
      {notePath !== undefined && <QuestionNote path={notePath} label={label} id={`${row}-note`} />}
      <RowHistory {...{ row, label, path, notePath }} />
    </li>
  )
}
