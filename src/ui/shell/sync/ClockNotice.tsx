/**
 * A clock that is off: reported, never punished.  [SY8 UI30]
 */
import { Notice } from '../../parts/Notice.tsx'
import { syncWords } from '../../words/sync.ts'

const words = syncWords.clock

export function ClockNotice({ minutes }: { minutes: number }) {
  return (
    <Notice kind="warning" title={words.title}>
      <p>
        {minutes > 0 ? words.ahead(minutes) : words.behind(-minutes)} {words.body}
      </p>
    </Notice>
  )
}
