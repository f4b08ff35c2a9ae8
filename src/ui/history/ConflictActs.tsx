/**
 * Besides choosing one: merge two texts, keep both, or leave it open with a
 * reason.  [UI103 HI14 HI15]
 */
import { useState } from 'preact/hooks'
import { NOTE_LIMIT } from '../../domain/assessment/join-texts.ts'
import { isBlank } from '../../domain/assessment/values.ts'
import { weaveTexts } from '../../domain/assessment/weave-texts.ts'
import { Button } from '../parts/Button.tsx'
import { conflictWords } from '../words/history.ts'
import { ConflictWriting } from './ConflictWriting.tsx'

export interface ConflictActsProps {
  readonly id: string
  readonly name: string
  /** Of prose, where there are two or more. */
  readonly texts: readonly string[]
  /** All of them under their authors; undefined where that is too long. */
  readonly joined: string | undefined
  readonly onSettle: (text: string) => Promise<boolean>
  readonly onLeave: (why: string) => Promise<boolean>
}

export function ConflictActs({ id, name, texts, joined, onSettle, onLeave }: ConflictActsProps) {
  const [shown, setShown] = useState<'none' | 'merge' | 'leave'>('none')
  const close = () => setShown('none')
  const canJoin = texts.length > 1
  if (shown === 'merge') {
    return (
      <ConflictWriting
        id={`${id}-merge`}
        label={`${conflictWords.mergeLabel}: ${name}`}
        hint={conflictWords.mergeHint}
        save={conflictWords.mergeSave}
        first={texts.reduce(weaveTexts)}
        toFault={(text) => {
          if (isBlank(text)) return conflictWords.mergeError
          return text.length > NOTE_LIMIT ? conflictWords.mergeTooLong : undefined
        }}
        onSave={onSettle}
        onCancel={close}
      />
    )
  }
  if (shown === 'leave') {
    return (
      <ConflictWriting
        id={`${id}-leave`}
        label={`${conflictWords.leaveLabel} ${name}`}
        hint={conflictWords.leaveHint}
        save={conflictWords.leaveSave}
        first=""
        toFault={(text) => (isBlank(text) ? conflictWords.leaveError : undefined)}
        onSave={async (why) => {
          const isKept = await onLeave(why)
          if (isKept) close()
          return isKept
        }}
        onCancel={close}
      />
    )
  }
  return (
    <div class="row">
      {canJoin && (
        <Button
          kind="secondary"
          label={`${conflictWords.merge}: ${name}`}
          onClick={() => setShown('merge')}
        >
          {conflictWords.merge}
        </Button>
      )}
      {canJoin && joined !== undefined && (
        <Button
          kind="secondary"
          label={`${conflictWords.keepBoth}: ${name}`}
          onClick={() => void onSettle(joined)}
        >
          {conflictWords.keepBoth}
        </Button>
      )}
      {canJoin && joined === undefined && <p>{conflictWords.tooLong}</p>}
      <Button
        kind="quiet"
        label={`${conflictWords.leave}: ${name}`}
        onClick={() => setShown('leave')}
      >
        {conflictWords.leave}
      </Button>
    </div>
  )
}
