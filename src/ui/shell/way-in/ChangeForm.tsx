/**
 * The old words, the new ones to be written down, and the new ones typed back.
 * [UI202 UN3]
 */
import { useMemo } from 'preact/hooks'
import { Button } from '../../parts/Button.tsx'
import { ErrorSummary } from '../../parts/ErrorSummary.tsx'
import { TextField } from '../../parts/TextField.tsx'
import { enrolWords } from '../../words/enrol.ts'
import { wayInWords } from '../../words/way-in.ts'
import { PassphraseList } from '../enrol/PassphraseList.tsx'
import { SubmitForm } from '../SubmitForm.tsx'
import type { PassphraseChange } from './use-change-passphrase.ts'

const words = wayInWords.passphrase
const CURRENT = 'passphrase-current'
const TYPED = 'passphrase-typed'

export function ChangeForm({ change }: { change: PassphraseChange }) {
  const { drawn, current, typed, busy, fault, write } = change
  const error = useMemo(() => faultToError(fault), [fault])
  const errorOf = (field: string) => (error?.field === field ? error.text : undefined)
  const errors = useMemo(() => (error ? [error] : []), [error])
  return (
    <SubmitForm class="unlock" onSubmit={() => void change.submit()}>
      <ErrorSummary errors={errors} />
      <TextField
        id={CURRENT}
        label={words.current}
        value={current}
        onInput={(text) => write({ current: text })}
        error={errorOf(CURRENT)}
        exact
        masked
      />
      <h3>{words.drawn}</h3>
      {drawn === undefined ? (
        <p role="status">{words.making}</p>
      ) : (
        <PassphraseList passphrase={drawn} label={enrolWords.words.label} />
      )}
      <Button kind="quiet" onClick={change.roll}>
        {words.other}
      </Button>
      <p>
        <strong>{words.write}</strong>
      </p>
      <TextField
        id={TYPED}
        label={words.typed}
        value={typed}
        onInput={(text) => write({ typed: text })}
        error={errorOf(TYPED)}
        exact
      />
      <div class="shell-acts">
        <Button type="submit" unavailable={busy}>
          {busy ? words.busy : words.act}
        </Button>
        {!busy && (
          <Button kind="secondary" onClick={change.close}>
            {words.cancel}
          </Button>
        )}
      </div>
    </SubmitForm>
  )
}

function faultToError(fault: PassphraseChange['fault']) {
  const { faults, empty } = words
  switch (fault) {
    case undefined:
      return undefined
    case 'empty-current':
      return { field: CURRENT, text: empty }
    case 'empty-typed':
      return { field: TYPED, text: empty }
    case 'passphrase-differs':
      return { field: TYPED, text: faults[fault] }
    case 'wrong-passphrase':
    case 'wait':
      return { field: CURRENT, text: faults[fault] }
    default:
      return { field: CURRENT, text: faults.other }
  }
}
