/**
 * How many cases are chosen, for whom, and the button that gives them.  [UI9]
 *
 * Stays in view while the list is scrolled.
 */
import { type Inspection, listMembers } from '../../../session/inspections.ts'
import { Button } from '../../parts/Button.tsx'
import { Select } from '../../parts/Select.tsx'
import { allocationWords } from '../../words/allocation.ts'
import type { AllocationState } from './use-allocation.ts'
import type { Receiver } from './use-giving.ts'

const words = allocationWords.list
const NOBODY = 'nobody'

export interface GiveBarProps {
  readonly inspection: Inspection
  readonly state: AllocationState
}

export function GiveBar({ inspection, state }: GiveBarProps) {
  const people = listMembers(inspection)
  const toReceiver = (id: string): Receiver | undefined =>
    id === NOBODY ? null : people.find((one) => one.id === id)?.id
  return (
    <div class="give-bar">
      <div class="give-bar__row">
        <p class="give-bar__count tabular" role="status">
          {words.chosen(state.chosen.size)}
        </p>
        <Button
          kind="quiet"
          onClick={() =>
            state.choose(
              state.shown.map(({ stream }) => stream),
              true,
            )
          }
        >
          {words.chooseAll}
        </Button>
        {state.chosen.size > 0 && (
          <Button kind="quiet" onClick={() => state.choose([...state.chosen], false)}>
            {words.chooseNone}
          </Button>
        )}
        <div class="give-bar__who">
          <Select
            id="give-to"
            label={words.giveTo}
            none={words.choosePerson}
            options={[
              ...people.map(({ id, name }) => ({ id, label: name })),
              { id: NOBODY, label: words.nobodyOption },
            ]}
            value={state.receiver === null ? NOBODY : state.receiver}
            onChoose={(id) => state.setReceiver(toReceiver(id))}
          />
          <Button onClick={state.give}>{words.give}</Button>
        </div>
      </div>
    </div>
  )
}
