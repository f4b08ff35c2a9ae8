/**
 * The button that does not wait, and how far the round is.  [UI30 SY12]
 */
import { Button } from '../../parts/Button.tsx'
import { syncWords as words } from '../../words/sync.ts'
import { useOpen } from '../app-model.ts'

export function SendNow() {
  const { office, workspace } = useOpen()
  if (!office) return null
  const { phase, sentNow, receivedNow } = office.status.value
  const isRunning = phase === 'running'
  const of = sentNow + workspace.queue.value.unsent
  return (
    <section>
      <Button icon="send" unavailable={isRunning} onClick={() => void office.sendNow()}>
        {isRunning ? words.sending : words.sendNow}
      </Button>
      {isRunning && (
        <>
          <progress
            class="sync-progress"
            aria-label={words.progressLabel}
            max={Math.max(of, 1)}
            value={of === 0 ? 1 : sentNow}
          />
          <p class="tabular">{words.progress(sentNow, of, receivedNow)}</p>
        </>
      )}
    </section>
  )
}
