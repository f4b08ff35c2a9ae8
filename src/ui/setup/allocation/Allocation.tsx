/**
 * Who judges which case: filter, choose, give, with the loads side by side.  [UI9]
 */
import type { Inspection } from '../../session/inspections.ts'
import { Chip } from '../parts/Chip.tsx'
import { peopleWords } from '../words/setup.ts'
import { AllocationTable } from './AllocationTable.tsx'
import { GiveBar } from './GiveBar.tsx'
import { Loads } from './Loads.tsx'
import { filterAllocation } from './list-allocation.ts'
import { listLoads } from './list-loads.ts'
import { MoveDialog } from './MoveDialog.tsx'
import { useAllocation } from './use-allocation.ts'

const words = peopleWords.cases

export function Allocation({ inspection }: { inspection: Inspection }) {
  const state = useAllocation(inspection)
  const loads = listLoads(inspection)
  const filters = [
    { id: 'all' as const, text: words.all },
    { id: 'free' as const, text: words.free },
    ...loads.flatMap(({ person, name }) =>
      person === undefined ? [] : [{ id: person, text: name ?? '' }],
    ),
  ]
  return (
    <section aria-labelledby="allocation-title">
      <h2 id="allocation-title">{words.title}</h2>
      <Loads loads={loads} />
      <fieldset class="allocation-filter">
        <legend class="field__label">{words.filter}</legend>
        <div class="row">
          {filters.map(({ id, text }) => (
            <Chip
              key={id}
              pressed={state.filter === id}
              count={filterAllocation(state.rows, id).length}
              onClick={() => state.setFilter(id)}
            >
              {text}
            </Chip>
          ))}
        </div>
      </fieldset>
      <GiveBar inspection={inspection} state={state} />
      <AllocationTable inspection={inspection} state={state} />
      <MoveDialog inspection={inspection} state={state} />
    </section>
  )
}
