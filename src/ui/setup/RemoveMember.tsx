/**
 * Removes a person, and takes one in again: asks first, and says what happens.
 * [UI71 PE6 PE8]
 */
import { useState } from 'preact/hooks'
import { AskFirst } from '../parts/AskFirst.tsx'
import { Button } from '../parts/Button.tsx'
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
      <AskFirst
        kind={leftAt ? 'primary' : 'warning'}
        act={leftAt ? words.back : words.act}
        onAgree={confirm}
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
      </AskFirst>
    </>
  )
}
