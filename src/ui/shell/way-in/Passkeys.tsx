/**
 * Fingerprint, face or key: a list, a form to add one, and one sentence where
 * there is nothing to add.  [UI203 UN22 UN23]
 */
import { useState } from 'preact/hooks'
import { Button } from '../../parts/Button.tsx'
import { Notice } from '../../parts/Notice.tsx'
import { wayInWords } from '../../words/way-in.ts'
import { AddPasskey } from './AddPasskey.tsx'
import { PasskeyList } from './PasskeyList.tsx'
import { usePasskeys } from './use-passkeys.ts'

const words = wayInWords.passkeys

export function Passkeys() {
  const passkeys = usePasskeys()
  const { isOffered, list, did } = passkeys
  const [isAdding, setAdding] = useState(false)
  return (
    <section>
      <h2>{words.title}</h2>
      {isOffered === false && <p>{words.away}</p>}
      {(isOffered || list.length > 0) && <p>{words.body}</p>}
      <div role="status">
        {did && (
          <Notice kind="success">
            {did.what === 'added' ? words.done(did.name) : words.removed(did.name)}
          </Notice>
        )}
      </div>
      {list.length > 0 && <PasskeyList passkeys={passkeys} />}
      {isOffered &&
        (isAdding ? (
          <AddPasskey passkeys={passkeys} onEnd={() => setAdding(false)} />
        ) : (
          <>
            {list.length === 1 && <p>{words.two}</p>}
            <Button kind="secondary" onClick={() => setAdding(true)}>
              {list.length === 0 ? words.add : words.addAnother}
            </Button>
          </>
        ))}
    </section>
  )
}
