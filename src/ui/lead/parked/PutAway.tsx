/**
 * Puts work away, after a question: it cannot be taken back.  [UI190 PK2]
 */
import { useState } from 'preact/hooks'
import { AskFirst } from '../../parts/AskFirst.tsx'
import { Button } from '../../parts/Button.tsx'
import { parkedPageWords as words } from '../../words/parked.ts'

export interface PutAwayProps {
  readonly count: number
  readonly isBusy: boolean
  readonly label: string
  readonly onPutAway: () => void
}

export function PutAway({ count, isBusy, label, onPutAway }: PutAwayProps) {
  const [isAsking, setAsking] = useState(false)
  const close = () => setAsking(false)
  return (
    <>
      <Button
        kind="secondary"
        label={label}
        unavailable={isBusy || count === 0}
        onClick={() => setAsking(true)}
      >
        {words.acts['put-away']}
      </Button>
      <AskFirst
        act={words.acts['put-away']}
        onAgree={() => {
          close()
          onPutAway()
        }}
        open={isAsking}
        title={words.ask.title(count)}
        onClose={close}
      >
        <p>{words.ask.body}</p>
      </AskFirst>
    </>
  )
}
