/**
 * The reason that is owed where a judgement goes against the prompts. Once
 * written it stays, also when judgement and prompts agree again. Whose judgement it
 * is, is said: the edition's words speak to the one who made it.  [AS6 UI256]
 */
import { useComputed } from '@preact/signals'
import { paths } from '../../domain/assessment/paths.ts'
import { isBlank } from '../../domain/assessment/values.ts'
import { caseWords } from '../words/assess.ts'
import { judgementRow } from './case-places.ts'
import { useCaseScreen } from './case-screen.ts'
import { NoteField } from './NoteField.tsx'

export function ReasonField({ questionId }: { questionId: string }) {
  const { form, question, answer, isConflict, open, me, nameOf } = useCaseScreen()
  const path = paths.reason(questionId)
  const { differs } = question(questionId)
  const isShown = useComputed(
    () => differs.value || isConflict(path).value || !isBlank(answer(path).value),
  )
  const judge = useComputed(() => {
    const { reading } = open.view(paths.judgement(questionId)).value
    return reading.kind === 'value' && reading.head.author !== me ? reading.head.author : undefined
  }).value
  if (!isShown.value) return null
  return (
    <NoteField
      id={`${judgementRow(questionId)}-reason`}
      path={path}
      label={judge === undefined ? form.words.reason : caseWords.reasonOf(nameOf(judge))}
      hint={differs.value ? caseWords.reasonNeeded : caseWords.reasonStays}
      required={differs.value}
    />
  )
}
