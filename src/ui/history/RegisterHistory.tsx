/**
 * The history of a question, in its own row: the latest first, each value ready
 * to be used again.  [UI100 UI106 HI1]
 */
import { paths as allPaths } from '../../domain/assessment/paths.ts'
import type { HistoryStep } from '../../session/history/read-history.ts'
import { useCaseHistory } from '../assess/case-history.ts'
import { useCaseScreen, useRegisters } from '../assess/case-screen.ts'
import { Button } from '../parts/Button.tsx'
import { useOpen } from '../shell/app-model.ts'
import { toDayAndTime } from '../words/common.ts'
import { historyWords } from '../words/history.ts'
import { describeRegister } from './register-words.ts'
import { StepChange } from './StepChange.tsx'
import { StepRemarks } from './StepRemarks.tsx'
import { deviceToWords } from './tablet-words.ts'
import { useReadHistory } from './use-read-history.ts'

export function RegisterHistory({ paths }: { paths: readonly string[] }) {
  const { form } = useCaseScreen()
  const reading = useReadHistory().value
  if (reading.kind === 'reading') return <p role="status">{historyWords.reading}</p>
  if (reading.kind === 'not-read') return <p role="alert">{historyWords.notRead}</p>
  const wanted = new Set(
    paths
      .map((path) => form.versions?.paths.toKept(path) ?? path)
      .flatMap((path) => [path, allPaths.leftOpen(path)]),
  )
  const steps = reading.history.steps.filter(({ op }) => wanted.has(op.path)).reverse()
  return (
    <ol class="plain-list steps">
      {steps.map((step) => (
        <RegisterStep key={step.op.id} step={step} isOne={paths.length === 1} />
      ))}
    </ol>
  )
}

function RegisterStep({ step, isOne }: { step: HistoryStep; isOne: boolean }) {
  const { form, nameOf } = useCaseScreen()
  const { session } = useOpen().workspace
  const { op, seenAt } = step
  const by = historyWords.by(nameOf(op.author), deviceToWords(op.device, session.device))
  return (
    <li class="step">
      <p class="step__head">
        <span class="step__time">{toDayAndTime(seenAt)}</span> <span>{by}</span>
        {!isOne && <span class="muted">{describeRegister(form, op.path).name}</span>}
      </p>
      <StepChange form={form} step={step} />
      <StepRemarks step={step} isPractice={session.practice} />
      <StepActs step={step} />
    </li>
  )
}

function StepActs({ step: { op, seenAt } }: { step: HistoryStep }) {
  const { form } = useCaseScreen()
  const { open, canWrite, answer, isConflict, voice, marked } = useRegisters()
  const history = useCaseHistory()
  const isStanding = answer(op.path).value === (op.value ?? undefined) && !isConflict(op.path).value
  const { isText, kind } = describeRegister(form, op.path)
  const isOffered = canWrite.value && !isStanding && kind !== 'case' && kind !== 'other'
  return (
    <p class="step__acts">
      {isOffered && (op.value !== null || isText) && (
        <Button
          kind="quiet"
          onClick={() => {
            marked.value = op.path
            open.change(op.path, op.value)
            voice.say(historyWords.used)
          }}
        >
          {historyWords.useAgain}
        </Button>
      )}
      {history.show && (
        <Button kind="quiet" onClick={() => void history.show?.(seenAt)}>
          {historyWords.asThen}
        </Button>
      )}
    </p>
  )
}
