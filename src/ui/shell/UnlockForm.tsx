/**
 * One field, one button, and the truth about waiting.  [UI6 SE7]
 *
 * The words are hidden by the style sheet and not by a password field: browsers
 * offer to keep those, and a passphrase that the browser keeps is none.
 */
import { useState } from 'preact/hooks'
import { Button } from '../parts/Button.tsx'
import { TextField } from '../parts/TextField.tsx'
import { VisuallyHidden } from '../parts/VisuallyHidden.tsx'
import { unlockWords as words } from '../words/shell.ts'
import { SubmitForm } from './SubmitForm.tsx'
import { UnlockWait } from './UnlockWait.tsx'
import type { UnlockState } from './use-unlock.ts'

const FIELD = 'passphrase'

export function UnlockForm({ state }: { state: UnlockState }) {
  const [shown, setShown] = useState(false)
  const error = faultToWords(state)
  const submit = () => void state.submit().then(() => document.getElementById(FIELD)?.focus())
  return (
    <SubmitForm class="unlock" onSubmit={submit}>
      <div class="unlock__field">
        <TextField
          id={FIELD}
          label={words.label}
          value={state.typed}
          onInput={state.type}
          error={error}
          exact
          masked={!shown}
          autoFocus
        />
        <div role="alert">
          <VisuallyHidden>{error}</VisuallyHidden>
        </div>
      </div>
      <label class="checkbox">
        <input
          type="checkbox"
          autocomplete="off"
          checked={shown}
          onChange={({ currentTarget }) => setShown(currentTarget.checked)}
        />
        <span>{words.show}</span>
      </label>
      <div class="unlock__end">
        <UnlockWait seconds={state.waitSeconds} />
        <Button
          type="submit"
          kind={state.reentry === 'offered' ? 'secondary' : 'primary'}
          unavailable={state.opening || state.waitSeconds > 0}
        >
          {state.opening && !state.isAsking ? words.busy : words.act}
        </Button>
      </div>
    </SubmitForm>
  )
}

function faultToWords({ fault }: UnlockState): string | undefined {
  switch (fault?.kind) {
    case 'empty':
      return words.empty
    case 'wrong-passphrase':
    case 'bad-vault':
    case 'weak-vault':
      return words.faults[fault.kind]
    default:
      return undefined
  }
}
