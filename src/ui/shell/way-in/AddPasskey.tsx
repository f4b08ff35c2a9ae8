/**
 * Adds a passkey: its name, the passphrase, then the tablet's own question.
 * [UI203 UN22]
 */
import { useMemo, useState } from 'preact/hooks'
import type { AddFault } from '../../../session/passkeys/keep-passkeys.ts'
import { Button } from '../../parts/Button.tsx'
import { ErrorSummary, type FormError } from '../../parts/ErrorSummary.tsx'
import { Notice } from '../../parts/Notice.tsx'
import { TextField } from '../../parts/TextField.tsx'
import { wayInWords } from '../../words/way-in.ts'
import { SubmitForm } from '../SubmitForm.tsx'
import type { Passkeys } from './use-passkeys.ts'

const words = wayInWords.passkeys
const NAME = 'passkey-name'
const PASSPHRASE = 'passkey-passphrase'

export interface AddPasskeyProps {
  readonly passkeys: Passkeys
  readonly onEnd: () => void
}

export function AddPasskey({ passkeys, onEnd }: AddPasskeyProps) {
  const [name, setName] = useState('')
  const [passphrase, setPassphrase] = useState('')
  const [faults, setFaults] = useState<readonly FormError[]>([])
  const [refusal, setRefusal] = useState<string>()
  const submit = async () => {
    const missing = [
      ...(name.trim() === '' ? [{ field: NAME, text: words.emptyName }] : []),
      ...(passphrase.trim() === '' ? [{ field: PASSPHRASE, text: words.emptyPassphrase }] : []),
    ]
    setFaults(missing)
    setRefusal(undefined)
    if (missing.length > 0 || passkeys.busy) return
    const fault = await passkeys.add({ name: name.trim(), passphrase })
    if (!fault) return onEnd()
    const text = faultToWords(fault.kind)
    if (isOfPassphrase(fault)) setFaults([{ field: PASSPHRASE, text }])
    else setRefusal(text)
  }
  const errorOf = (field: string) => faults.find((one) => one.field === field)?.text
  const summary = useMemo(() => faults, [faults])
  return (
    <SubmitForm class="unlock" onSubmit={() => void submit()}>
      <ErrorSummary errors={summary} />
      {refusal !== undefined && (
        <Notice kind="warning" urgent>
          {refusal}
        </Notice>
      )}
      <TextField
        id={NAME}
        label={words.name}
        hint={words.nameHint}
        value={name}
        onInput={setName}
        error={errorOf(NAME)}
        width="medium"
        maxLength={60}
      />
      <TextField
        id={PASSPHRASE}
        label={words.passphrase}
        value={passphrase}
        onInput={setPassphrase}
        error={errorOf(PASSPHRASE)}
        exact
        masked
      />
      <div class="shell-acts">
        <Button type="submit" unavailable={passkeys.busy}>
          {passkeys.busy ? words.busy : words.act}
        </Button>
        {!passkeys.busy && (
          <Button kind="secondary" onClick={onEnd}>
            {words.cancel}
          </Button>
        )}
      </div>
    </SubmitForm>
  )
}

const OF_PASSKEY = ['passkey-refused', 'passkey-known', 'no-prf']
const isOfPassphrase = ({ kind }: AddFault): boolean => !OF_PASSKEY.includes(kind)

function faultToWords(kind: AddFault['kind']): string {
  switch (kind) {
    case 'passkey-refused':
    case 'passkey-known':
    case 'no-prf':
    case 'wrong-passphrase':
    case 'wait':
      return words.faults[kind]
    default:
      return wayInWords.passphrase.faults.other
  }
}
