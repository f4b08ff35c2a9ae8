/**
 * A text to be written before a conflict is settled or left: the merged one, or
 * the reason. What is begun is there again after a lock.  [UI103 UI155]
 */
import { useState } from 'preact/hooks'
import { Button } from '../parts/Button.tsx'
import { TextArea } from '../parts/TextArea.tsx'
import { useOwnDraft } from '../shell/use-own-draft.ts'
import { conflictWords } from '../words/history.ts'

export interface ConflictWritingProps {
  readonly id: string
  readonly label: string
  readonly hint: string
  readonly save: string
  readonly first: string
  /** What is wrong with a text, in words. */
  readonly toFault: (text: string) => string | undefined
  /** True when it was kept: until then what is written here stays. */
  readonly onSave: (text: string) => Promise<boolean>
  readonly onCancel: () => void
}

export function ConflictWriting(props: ConflictWritingProps) {
  const { id, label, hint, save, first, toFault, onSave, onCancel } = props
  const draft = useOwnDraft(id, first)
  const [error, setError] = useState<string | undefined>(undefined)
  return (
    <div class="stack stack--close conflict-card__writing">
      <TextArea
        id={id}
        label={label}
        hint={hint}
        error={error}
        value={draft.text}
        onInput={draft.write}
        required
        autoFocus
      />
      <div class="row">
        <Button
          onClick={() => {
            const fault = toFault(draft.text)
            setError(fault)
            if (fault !== undefined) return document.getElementById(id)?.focus()
            void onSave(draft.text).then((isKept) => isKept && draft.settle(first))
          }}
        >
          {save}
        </Button>
        <Button kind="quiet" onClick={onCancel}>
          {conflictWords.cancel}
        </Button>
      </div>
    </div>
  )
}
