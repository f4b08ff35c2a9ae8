/**
 * The reason that is owed where a judgement goes against the prompts. Once
 * written it stays, also when judgement and prompts agree again.  [AS6]
 */
import { useComputed } from '@preact/signals'
import { paths } from '../../domain/assessment/paths.ts'
import { isBlank } from '../../domain/assessment/values.ts'
import { caseWords } from '../words/assess.ts'
import { judgementRow } from './case-places.ts'
import { useCaseScreen } from './case-screen.ts'
import { NoteField } from './NoteField.tsx'

export function ReasonField({ questionId }: { questionId: string }) {
  const { form, question, answer, isConflict } = useCaseScreen()
  const path = paths.reason(questionId)
  const { differs } = question(questionId)
  const isShown = useComputed(
    () => differs.value || isConflict(path).value || !isBlank(answer(path).value),
  )
  if (!isShown.value) return null
  return (
    <NoteField
      id={`${judgementRow(questionId)}-reason`}
      path={path}
      label={form.words.reason}
      hint={differs.value ? caseWords.reasonNeeded : caseWords.reasonStays}
      required={differs.value}
    />
  )
}
