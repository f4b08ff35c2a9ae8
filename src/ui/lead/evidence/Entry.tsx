/**
 * One piece of evidence: what, where from, how strong, on what, by whom.  [UI150]
 */
import { Button } from '../../parts/Button.tsx'
import { useOpen } from '../../shell/app-model.ts'
import { canRate } from '../../shell/roles.ts'
import { toDayAndTime } from '../../words/common.ts'
import { evidenceWords } from '../../words/evidence.ts'
import { personToName } from '../person-to-name.ts'
import type { KeptEntry } from './Entries.tsx'
import { useEvidence } from './evidence-view.ts'

const words = evidenceWords.entries

export interface EntryProps {
  readonly entry: KeptEntry
  /** Another person wrote it differently. */
  readonly isTwice: boolean
  readonly onChange: () => void
  readonly onRemove: () => void
}

export function Entry({ entry, isTwice, onChange, onRemove }: EntryProps) {
  const { inspection, edition } = useEvidence()
  const { session } = useOpen().workspace
  const { text, strength, questions, by, at } = entry
  const source = edition.rating.domainOne.sources?.find(({ id }) => id === entry.source)
  const name = personToName(session, inspection, by)
  return (
    <li>
      <div class="evidence-list__words">
        <p>{text}</p>
        {questions.length > 0 && <p class="muted">{words.links(questions)}</p>}
        <p class="muted">
          {words.by(source?.label ?? '', words.strength[strength], name, toDayAndTime(at))}
        </p>
        {isTwice && <p>{words.twice}</p>}
      </div>
      {canRate(session) && (
        <div class="evidence-list__acts">
          <Button kind="quiet" label={words.changeLabel(text)} onClick={onChange}>
            {words.change}
          </Button>
          <Button kind="quiet" label={words.removeLabel(text)} onClick={onRemove}>
            {words.remove}
          </Button>
        </div>
      )}
    </li>
  )
}
