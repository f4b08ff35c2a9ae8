/**
 * Quick re-entry: one button above the passphrase, while it is offered.  [UI204 UN21]
 *
 * Where there is no passkey there is nothing here. Where there is one and the
 * passphrase is due, one sentence says why.
 */
import { Button } from '../parts/Button.tsx'
import { Notice } from '../parts/Notice.tsx'
import { unlockWords } from '../words/shell.ts'
import type { UnlockState } from './use-unlock.ts'

const words = unlockWords.passkey

export function PasskeyUnlock({ state }: { state: UnlockState }) {
  const { reentry, fault, isAsking } = state
  if (reentry === 'no-passkey') return null
  // Where it is offered no longer "try again" would be wrong: the sentence says what to do.
  const said = reentry === 'offered' && fault && faultToWords(fault.kind)
  return (
    <div class="unlock-passkey">
      <div role="status">
        {reentry !== 'offered' && <p>{words.due[reentry]}</p>}
        {said && <Notice kind="warning">{said}</Notice>}
      </div>
      {reentry === 'offered' && (
        <>
          <Button
            icon="lock"
            unavailable={state.opening}
            onClick={() => void state.submit({ isPasskey: true })}
          >
            {isAsking ? words.busy : words.act}
          </Button>
          <p>{words.or}</p>
        </>
      )}
    </div>
  )
}

function faultToWords(kind: string): string | undefined {
  const known: Readonly<Record<string, string | undefined>> = words.faults
  return Object.hasOwn(known, kind) ? known[kind] : undefined
}
