/**
 * The evidence on a standard, written, changed and removed here.  [UI150 DO1 DO6]
 */
import { useState } from 'preact/hooks'
import { type Evidence, removeEntry } from '../../../session/evidence.ts'
import { focusOn } from '../../parts/focus-on.ts'
import { Notice } from '../../parts/Notice.tsx'
import { useOpen } from '../../shell/app-model.ts'
import { canRate } from '../../shell/roles.ts'
import { commonWords } from '../../words/common.ts'
import { evidenceWords } from '../../words/evidence.ts'
import { panelWords } from '../../words/panel.ts'
import { Entry } from './Entry.tsx'
import { EntryForm } from './EntryForm.tsx'
import { useEvidence } from './evidence-view.ts'

const words = evidenceWords.entries

const TITLE = 'entries-title'

export type KeptEntry = Evidence['entries'][number]

export function Entries() {
  const { inspection, standard, evidence } = useEvidence()
  const { session } = useOpen().workspace
  const [changing, setChanging] = useState<KeptEntry>()
  const [fault, setFault] = useState<string>()
  const [isRemoved, setRemoved] = useState(false)
  const own = evidence.entries.filter((entry) => entry.standard === standard.id)
  const remove = async ({ id }: KeptEntry) => {
    const kept = await removeEntry(session, inspection, id)
    setFault(kept.ok ? undefined : commonWords.notKeptReasons[kept.error.kind])
    if (!kept.ok) return
    setRemoved(true)
    focusOn(TITLE)
  }
  return (
    <section class="stack" aria-labelledby={TITLE}>
      <h3 id={TITLE} tabIndex={-1}>
        {words.title(own.length)}
      </h3>
      {fault !== undefined && (
        <Notice kind="error" urgent>
          {panelWords.notKept(fault)}
        </Notice>
      )}
      {own.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <ul class="evidence-list">
          {own.map((entry) => (
            <Entry
              key={`${entry.id} ${entry.by} ${entry.at}`}
              entry={entry}
              isTwice={own.some((other) => other !== entry && other.id === entry.id)}
              onChange={() => setChanging(entry)}
              onRemove={() => void remove(entry)}
            />
          ))}
        </ul>
      )}
      {canRate(session) && (
        <EntryForm
          key={changing ? `${changing.id} ${changing.at}` : 'new'}
          changing={changing}
          isRemoved={isRemoved}
          onEnd={() => {
            setRemoved(false)
            // The form of a change goes, and the focus with it.
            if (changing) focusOn(TITLE)
            setChanging(undefined)
          }}
        />
      )}
    </section>
  )
}
