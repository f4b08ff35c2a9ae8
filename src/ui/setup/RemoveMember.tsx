/**
 * Removes a person, and takes one in again: asks first, and says what happens.
 * [UI71 PE6 PE8]
 */
import { useState } from 'preact/hooks'
import { Button } from '../parts/Button.tsx'
import { Dialog } from '../parts/Dialog.tsx'
import { commonWords } from '../words/common.ts'
import { removeWords as words } from '../words/people.ts'
import type { PersonRow } from './list-people.ts'

export interface RemoveMemberProps {
  readonly row: PersonRow
  readonly onRemove: () => void
  readonly onTakeBack: () => void
}

export function RemoveMember({ row, onRemove, onTakeBack }: RemoveMemberProps) {
  const [isAsking, setAsking] = useState(false)
  const { name, cases, leftAt, canRemove } = row
  if (!canRemove && !leftAt) return null
  const close = () => setAsking(false)
  const confirm = () => {
    close()
    if (leftAt) onTakeBack()
    else onRemove()
  }
  return (
    <>
      <Button
        kind="quiet"
        label={leftAt ? words.backFor(name) : words.actFor(name)}
        onClick={() => setAsking(true)}
      >
        {leftAt ? words.back : words.act}
      </Button>
      <Dialog
        open={isAsking}
        title={leftAt ? words.backTitle(name) : words.title(name)}
        onClose={close}
      >
        {leftAt ? (
          <p>{words.backBody(name)}</p>
        ) : (
          <ul>
            {words.points(name, cases).map((point) => (
              <li key={point}>{point}</li>
            ))}
          </ul>
        )}
        <div class="row">
          <Button kind={leftAt ? 'primary' : 'warning'} onClick={confirm}>
            {leftAt ? words.back : words.act}
          </Button>
          <Button kind="secondary" onClick={close}>
            {commonWords.cancel}
          </Button>
        </div>
      </Dialog>
    </>
  )
}
