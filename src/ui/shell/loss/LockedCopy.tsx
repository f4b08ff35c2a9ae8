/**
 * An old build on a newer store: it writes nothing there, and offers to save what
 * is there as it lies.  [CY11 UI189]
 */
import { useState } from 'preact/hooks'
import { type NoLockedCopy, writeLockedCopy } from '../../../session/copies/write-locked-copy.ts'
import { Button } from '../../parts/Button.tsx'
import { Notice } from '../../parts/Notice.tsx'
import { lockedCopyWords as words } from '../../words/losses.ts'
import { useApp } from '../app-model.ts'
import { downloadFile } from '../copies/copy-file.ts'

type Said =
  | { readonly kind: 'saving' | 'failed' | NoLockedCopy['kind'] }
  | { readonly kind: 'saved'; readonly entries: number }

export function LockedCopy() {
  const { device, appVersion } = useApp().deps
  const [said, setSaid] = useState<Said>()
  const save = async () => {
    setSaid({ kind: 'saving' })
    const { clock, names } = device
    // Asked for now: the start may have exchanged it for that of another place.
    const store = { idb: indexedDB, name: names.name, clock, appVersion }
    try {
      const saved = await downloadFile(
        clock.now(),
        (write) => writeLockedCopy(store, write),
        isSaved,
      )
      setSaid(saved.ok ? { kind: 'saved', entries: saved.value.entries } : saved.error)
    } catch {
      setSaid({ kind: 'failed' })
    }
  }
  const isFault = said && said.kind !== 'saving' && said.kind !== 'saved'
  return (
    <section class="loss__copy">
      <h2>{words.title}</h2>
      <p>{words.body}</p>
      {isFault && (
        <Notice kind="error" urgent>
          {words.faults[said.kind]}
        </Notice>
      )}
      <div class="shell-acts">
        <Button kind="secondary" unavailable={said?.kind === 'saving'} onClick={() => void save()}>
          {said?.kind === 'saving' ? words.saving : words.save}
        </Button>
      </div>
      <p role="status">{said?.kind === 'saved' && words.saved(said.entries)}</p>
    </section>
  )
}

/** A copy that does not say whose it is would help nobody: no file then. */
const isSaved = ({ ok }: { readonly ok: boolean }): boolean => ok
