/**
 * That two people differ somewhere in this case or in the interview with its
 * officer, and the way to choose.  [UI104]
 */
import { Notice } from '../parts/Notice.tsx'
import { conflictWords } from '../words/history.ts'
import { conflictsHref } from './case-places.ts'
import { useCaseScreen } from './case-screen.ts'

export function ConflictNotice() {
  const { open, conflicts, officer, isPast } = useCaseScreen()
  const [inCase, inInterview] = [conflicts.value, officer.conflicts.value]
  if (inCase + inInterview === 0 || isPast) return null
  return (
    <Notice kind="warning">
      <p>
        {inCase > 0 && `${conflictWords.inCase(inCase)} `}
        {inInterview > 0 && `${conflictWords.inInterview(inInterview)} `}
        <a href={conflictsHref(open.stream)}>{conflictWords.choose}</a>
      </p>
    </Notice>
  )
}
