/**
 * One field of the profile. Where another field sets it, it shows the value and
 * what set it; what was entered before is kept and counts again afterwards.
 * [UI3 ED9]
 */
import { useComputed } from '@preact/signals'
import { useState } from 'preact/hooks'
import { paths } from '../../domain/assessment/paths.ts'
import { derivedFieldValue } from '../../domain/edition/applicability.ts'
import type { FormField } from '../../domain/edition/form.ts'
import { AnswerField } from './AnswerField.tsx'
import { ClearAnswer } from './ClearAnswer.tsx'
import { fieldRow } from './case-places.ts'
import { useCaseScreen } from './case-screen.ts'
import { EarlierAnswers } from './EarlierAnswers.tsx'
import { HistoryButton } from './HistoryButton.tsx'
import { HistoryPanel } from './HistoryPanel.tsx'
import { RegisterMark } from './RegisterMark.tsx'
import { SetField } from './SetField.tsx'

export function ProfileField({ field }: { field: FormField }) {
  const { readField } = useCaseScreen()
  const { id, label, options, note } = field
  const row = fieldRow(id)
  const path = paths.field(id)
  const derived = useComputed(() => derivedFieldValue(field, readField)).value
  const isSet = derived !== undefined
  const [showsHistory, setShowsHistory] = useState(false)
  return (
    <li class="profile-field" id={row} data-question={isSet ? undefined : ''}>
      <div class="profile-field__words">
        <p class="profile-field__label" id={`${row}-label`}>
          {label}
        </p>
      </div>
      <div class="profile-field__answers">
        {isSet ? (
          <SetField field={field} value={derived} />
        ) : (
          <AnswerField
            slot="profile-field__choice"
            path={path}
            options={options}
            labelledBy={`${row}-label`}
            {...(note !== undefined && { describedBy: `${row}-note` })}
          />
        )}
      </div>
      {!isSet && (
        <div class="profile-field__more">
          <ClearAnswer path={path} about={label} />
          <RegisterMark path={path} />
        </div>
      )}
      <EarlierAnswers path={path} scope="field" id={id} />
      <div class="profile-field__history">
        <HistoryButton
          paths={[path]}
          about={label}
          isOpen={showsHistory}
          controls={`${row}-history`}
          onClick={() => setShowsHistory(!showsHistory)}
        />
        <div id={`${row}-history`}>{showsHistory && <HistoryPanel paths={[path]} />}</div>
      </div>
      {note !== undefined && (
        <p class="profile-field__note muted" id={`${row}-note`}>
          {note}
        </p>
      )}
    </li>
  )
}
