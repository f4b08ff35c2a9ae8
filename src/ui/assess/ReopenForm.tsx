/**
 * Opening a finished case again: asks why, and keeps the reason with the case.
 * [UI21]
 */
import { useState } from 'preact/hooks'
import { paths } from '../../domain/assessment/paths.ts'
import { isBlank } from '../../domain/assessment/values.ts'
import { Button } from '../parts/Button.tsx'
import { ErrorSummary } from '../parts/ErrorSummary.tsx'
import { TextArea } from '../parts/TextArea.tsx'
import { useOwnDraft } from '../shell/use-own-draft.ts'
import { finishWords } from '../words/assess.ts'
import { useCaseScreen } from './case-screen.ts'
import { statusReasonPath } from './status-reason.ts'

export function ReopenForm() {
  const { open, voice } = useCaseScreen()
  const reason = useOwnDraft(`reopen ${open.stream}`)
  const [faults, setFaults] = useState<readonly { field: string; text: string }[]>([])
  const reopen = () => {
    if (isBlank(reason.text)) {
      return setFaults([{ field: 'reopen-reason', text: finishWords.reopenError }])
    }
    open.change(statusReasonPath, reason.text)
    open.change(paths.status, 'open')
    reason.settle('')
    voice.say(finishWords.reopened)
  }
  return (
    <section class="stack reopen" aria-labelledby="reopen-title">
      <h2 id="reopen-title">{finishWords.reopenTitle}</h2>
      <ErrorSummary errors={faults} />
      <TextArea
        id="reopen-reason"
        label={finishWords.reopenReason}
        hint={finishWords.reopenLead}
        error={faults[0]?.text}
        value={reason.text}
        onInput={reason.write}
        required
      />
      <Button kind="secondary" onClick={reopen}>
        {finishWords.reopen}
      </Button>
    </section>
  )
}
