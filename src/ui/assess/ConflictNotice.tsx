/**
 * That two people differ somewhere in this case, and the way to choose.  [UI104]
 */
import { Notice } from '../parts/Notice.tsx'
import { conflictWords } from '../words/history.ts'
import { conflictsHref } from './case-places.ts'
import { useCaseScreen } from './case-screen.ts'

export function ConflictNotice() {
  const { open, conflicts, isPast } = useCaseScreen()
  const count = conflicts.value
  if (count === 0 || isPast) return null
  return (
    <Notice kind="warning">
      <p>
        {conflictWords.inCase(count)}{' '}
        <a href={conflictsHref(open.stream)}>{conflictWords.choose}</a>
      </p>
    </Notice>
  )
}
