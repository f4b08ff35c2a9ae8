/**
 * Picks a file and says what came in, what was here, and what was refused.
 * [UI182]
 */
import { FieldFrame, fieldIds } from '../../parts/FieldFrame.tsx'
import { copiesWords } from '../../words/copies.ts'
import { TakeFault } from './TakeFault.tsx'
import { TakenNotice } from './TakenNotice.tsx'
import type { Taking } from './use-take-in.ts'

const words = copiesWords.take
const FIELD = { id: 'copy-file', label: words.label, hint: words.hint }

export function TakeIn({ taking: { state, pick } }: { taking: Taking }) {
  return (
    <div class="stack">
      <FieldFrame {...FIELD}>
        <div class="file-drop">
          <input
            class="file-drop__input"
            id={FIELD.id}
            type="file"
            accept=".cbcopy"
            autocomplete="off"
            disabled={state.kind === 'reading'}
            aria-describedby={fieldIds(FIELD)}
            onChange={({ currentTarget }) => {
              const file = currentTarget.files?.[0]
              if (file) pick(file)
              // The same file can then be chosen again.
              currentTarget.value = ''
            }}
          />
          <label class="button button--secondary" for={FIELD.id}>
            {words.pick}
          </label>
        </div>
      </FieldFrame>
      <div role="status">
        {state.kind === 'reading' && <p>{words.reading(state.seen)}</p>}
        {state.kind === 'taken' && <TakenNotice taken={state.taken} />}
      </div>
      {state.kind === 'fault' && <TakeFault kind={state.fault} />}
    </div>
  )
}
