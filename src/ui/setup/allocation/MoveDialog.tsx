/**
 * Asks once more before cases are taken from somebody, and says what becomes of
 * their work and what their tablet last told.  [UI9 UI66 SV5]
 */
import type { Inspection } from '../../../session/inspections.ts'
import { Button } from '../../parts/Button.tsx'
import { Dialog } from '../../parts/Dialog.tsx'
import { allocationWords } from '../../words/allocation.ts'
import { commonWords, toDayAndTime } from '../../words/common.ts'
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
    <Dialog open={giving.isAsking} title={words.title(count)} onClose={giving.cancel}>
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
      <div class="row">
        <Button onClick={giving.confirm}>{words.act}</Button>
        <Button kind="secondary" onClick={giving.cancel}>
          {commonWords.cancel}
        </Button>
      </div>
    </Dialog>
  )
}

function toUnsent({ unsent, heardAt }: Taken): string {
  if (unsent === undefined || heardAt === undefined) return words.neverHeard
  const at = toDayAndTime(heardAt)
  return unsent === 0 ? words.nothingUnsent(at) : words.unsent(unsent, at)
}
