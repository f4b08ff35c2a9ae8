/**
 * Finishing: possible once nothing is missing. Until then the button says why it
 * does nothing.  [UI21]
 */
import { useComputed } from '@preact/signals'
import { paths } from '../../domain/assessment/paths.ts'
import { Button } from '../parts/Button.tsx'
import { SaidWith } from '../parts/SaidWith.tsx'
import { finishWords } from '../words/assess.ts'
import { useCaseScreen } from './case-screen.ts'
import { statusReasonPath } from './status-reason.ts'

export function FinishForm() {
  const { open, answer, canWrite, check, voice } = useCaseScreen()
  const isComplete = useComputed(() => check.value.missing.length === 0)
  const reason = answer(statusReasonPath).value
  if (!canWrite.value) return null
  const finish = () => {
    open.change(paths.status, 'finished')
    voice.say(finishWords.finishedSaid)
  }
  return (
    <div class="stack">
      {reason !== undefined && (
        <p class="muted">
          <SaidWith words={finishWords.lastReason} text={reason} />
        </p>
      )}
      <p id="finish-lead">{finishWords.finishLead}</p>
      <Button unavailable={!isComplete.value} describedBy="finish-lead" onClick={finish}>
        {finishWords.finish}
      </Button>
    </div>
  )
}
