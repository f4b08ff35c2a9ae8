/**
 * Asks once more before cases are taken from somebody, and says what becomes of
 * their work.  [UI9 SV5]
 */
import type { Inspection } from '../../session/inspections.ts'
import { Button } from '../parts/Button.tsx'
import { Dialog } from '../parts/Dialog.tsx'
import { commonWords } from '../words/common.ts'
import { peopleWords } from '../words/setup.ts'
import type { AllocationState } from './use-allocation.ts'

const words = peopleWords.move

export interface MoveDialogProps {
  readonly inspection: Inspection
  readonly state: AllocationState
}

export function MoveDialog({ inspection, state }: MoveDialogProps) {
  const taken = [...state.taken]
  const count = taken.reduce((sum, [, cases]) => sum + cases, 0)
  return (
    <Dialog open={state.isAsking} title={words.title(count)} onClose={state.cancel}>
      <ul>
        {taken.map(([person, cases]) => (
          <li key={person}>{words.from(cases, inspection.people.get(person)?.name ?? '')}</li>
        ))}
      </ul>
      <p>{words.body}</p>
      <div class="row">
        <Button onClick={state.confirm}>{words.act}</Button>
        <Button kind="secondary" onClick={state.cancel}>
          {commonWords.cancel}
        </Button>
      </div>
    </Dialog>
  )
}
