/**
 * Asks once more before cases are taken from somebody, and says what becomes of
 * their work and what their tablet last told.  [UI9 UI66 SV5]
 */
import type { Inspection } from '../../../session/inspections.ts'
import { AskFirst } from '../../parts/AskFirst.tsx'
import { allocationWords } from '../../words/allocation.ts'
import { toDayAndTime } from '../../words/common.ts'
import type { Taken } from './list-taken.ts'
import type { Giving } from './use-giving.ts'

const words = allocationWords.move

export interface MoveDialogProps {
  readonly inspection: Inspection
  readonly giving: Giving
}

export function MoveDialog({ inspection, giving }: MoveDialogProps) {
  const { taken } = giving
  const count = taken.reduce((sum, { cases }) => sum + cases, 0)
  return (
    <AskFirst
      kind="primary"
      act={words.act}
      onAgree={giving.confirm}
      open={giving.isAsking}
      title={words.title(count)}
      onClose={giving.cancel}
    >
      <ul class="move-list">
        {taken.map((one) => (
          <li key={one.person}>
            {words.from(one.cases, inspection.people.get(one.person)?.name ?? '', one.begun)}
            <br />
            {toUnsent(one)}
          </li>
        ))}
      </ul>
      <p>{words.body}</p>
    </AskFirst>
  )
}

function toUnsent({ unsent, heardAt }: Taken): string {
  if (unsent === undefined || heardAt === undefined) return words.neverHeard
  const at = toDayAndTime(heardAt)
  return unsent === 0 ? words.nothingUnsent(at) : words.unsent(unsent, at)
}
