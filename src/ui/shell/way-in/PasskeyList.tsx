/**
 * Each passkey by its name, with the button that takes it away.  [UI203 UN23]
 */
import { Button } from '../../parts/Button.tsx'
import { toDayAndTime } from '../../words/common.ts'
import { wayInWords } from '../../words/way-in.ts'
import type { Passkeys } from './use-passkeys.ts'

const words = wayInWords.passkeys

export function PasskeyList({ passkeys: { list, remove } }: { passkeys: Passkeys }) {
  return (
    <ul class="way-in-list" aria-label={words.label}>
      {list.map((passkey) => {
        const name = passkey.name === '' ? words.noName : passkey.name
        return (
          <li key={passkey.id} class="way-in-list__row">
            <div class="way-in-list__words">
              <strong>{name}</strong>
              <span class="muted">{words.added(toDayAndTime(passkey.addedAt))}</span>
            </div>
            <Button
              kind="secondary"
              label={words.removeLabel(name)}
              onClick={() => void remove(passkey)}
            >
              {words.remove}
            </Button>
          </li>
        )
      })}
    </ul>
  )
}
