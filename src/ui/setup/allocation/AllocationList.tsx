/**
 * The cases as a list: filter, choose, give by plain selects.  [UI9 UI65]
 */
import { Chip } from '../../parts/Chip.tsx'
import { allocationWords } from '../../words/allocation.ts'
import { AllocationTable } from './AllocationTable.tsx'
import { GiveBar } from './GiveBar.tsx'
import { filterAllocation } from './list-allocation.ts'
import { type ColumnsSource, listColumns } from './list-columns.ts'
import { useAllocation } from './use-allocation.ts'
import type { Giving } from './use-giving.ts'

const words = allocationWords.list

export interface AllocationListProps {
  readonly source: ColumnsSource
  readonly giving: Giving
}

export function AllocationList({ source, giving }: AllocationListProps) {
  const { inspection, rows } = source
  const state = useAllocation(rows, giving)
  const filters = [
    { id: 'all' as const, text: words.all },
    { id: 'free' as const, text: words.free },
    ...listColumns(source).flatMap(({ person, name }) =>
      person === null ? [] : [{ id: person, text: name ?? '' }],
    ),
  ]
  return (
    <>
      <fieldset class="allocation-filter">
        <legend class="field__label">{words.filter}</legend>
        <div class="row">
          {filters.map(({ id, text }) => (
            <Chip
              key={id}
              pressed={state.filter === id}
              count={filterAllocation(rows, id).length}
              onClick={() => state.setFilter(id)}
            >
              {text}
            </Chip>
          ))}
        </div>
      </fieldset>
      <GiveBar inspection={inspection} state={state} />
      <AllocationTable inspection={inspection} state={state} />
    </>
  )
}
