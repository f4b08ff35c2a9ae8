/**
 * The passphrase, and how to get another one.  [UI202 UN3]
 */
import { Button } from '../../parts/Button.tsx'
import { Notice } from '../../parts/Notice.tsx'
import { wayInWords } from '../../words/way-in.ts'
import { ChangeForm } from './ChangeForm.tsx'
import { usePassphraseChange } from './use-change-passphrase.ts'

const words = wayInWords.passphrase

export function ChangePassphrase() {
  const change = usePassphraseChange()
  return (
    <section>
      <h2>{words.title}</h2>
      <p>{words.body}</p>
      <div role="status">{change.isDone && <Notice kind="success">{words.done}</Notice>}</div>
      {change.isOpen ? (
        <ChangeForm change={change} />
      ) : (
        <Button kind="secondary" onClick={change.open}>
          {words.change}
        </Button>
      )}
    </section>
  )
}
