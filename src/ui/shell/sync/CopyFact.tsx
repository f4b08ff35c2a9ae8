/**
 * How much the second copy on this tablet holds, or that there is none.  [JL8 UI173]
 *
 * What the journal's last answer said, as it comes; nothing in practice, which has none.
 */
import { syncWords } from '../../words/sync.ts'
import { useApp, useOpen } from '../app-model.ts'
import { SyncFact } from './SyncFact.tsx'

const words = syncWords.facts

export function CopyFact() {
  const { journal } = useApp().deps
  const { practice } = useOpen().workspace.session
  const last = journal.last.value
  if (practice || !last) return null
  return (
    <SyncFact name={words.copy}>
      {last.kind === 'no-place' && words.copyNone}
      {last.kind === 'failed' && words.copyFailed(last.why)}
      {last.kind === 'look' && words.copyHeld(last.held)}
      {last.kind === 'look' && last.damaged > 0 && <p>{words.copyDamaged(last.damaged)}</p>}
    </SyncFact>
  )
}
