/**
 * The rehearsal's one button, how far it is, and what it found.  [UI74 RT12]
 */
import { Button } from '../../parts/Button.tsx'
import { rehearsalWords as words } from '../../words/ready.ts'
import { useApp, useOpen } from '../app-model.ts'
import { RehearsalFindings } from './RehearsalFindings.tsx'

export function RehearsalBox() {
  const { rehearsal } = useApp()
  const { workspace, office } = useOpen()
  const state = rehearsal.state.value
  const isRunning = state.kind === 'running'
  const run = async () => {
    await rehearsal.run(workspace)
    // The loop to the office saw no network for a while: it need not wait for its next turn.
    void office?.sendNow()
  }
  return (
    <section class="rehearsal" aria-labelledby="rehearsal-title">
      <h2 id="rehearsal-title">{words.title}</h2>
      <p>{words.body}</p>
      <Button kind="secondary" icon="away" unavailable={isRunning} onClick={() => void run()}>
        {isRunning ? words.running : words.act}
      </Button>
      <div role="status">{state.kind === 'over' && <RehearsalFindings over={state} />}</div>
    </section>
  )
}
