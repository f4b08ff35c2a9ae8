/**
 * A field whose value follows from another one: shown as set, with what set it.
 * [ED9]
 */
import type { FormField } from '../../domain/edition/form.ts'
import { Segmented } from '../parts/Segmented.tsx'
import { caseWords } from '../words/assess.ts'
import { answersToLayout } from './answer-layout.ts'
import { fieldRow } from './case-places.ts'
import { useCaseScreen } from './case-screen.ts'

export interface SetFieldProps {
  readonly field: FormField
  readonly value: string
}

export function SetField({ field: { id, options, setBy }, value }: SetFieldProps) {
  const { form, readField } = useCaseScreen()
  const row = fieldRow(id)
  const cause = form.fields.find((one) => one.id === setBy?.field)
  const causeValue = cause && readField(cause.id)
  const causeLabel = cause?.options.find((option) => option.id === causeValue)?.label
  return (
    <>
      <Segmented
        options={options}
        value={value}
        onChoose={() => {}}
        labelledBy={`${row}-label`}
        describedBy={`${row}-set`}
        layout={answersToLayout(options)}
        readOnly
      />
      <p class="muted" id={`${row}-set`}>
        {caseWords.setBy(cause?.label ?? '', causeLabel ?? '')}
      </p>
    </>
  )
}
