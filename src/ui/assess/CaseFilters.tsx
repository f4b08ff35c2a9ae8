/**
 * Search and filters of the list. The numbers on the chips are those of the
 * cases in view without the search.  [UI4]
 */
import { type ReadonlySignal, type Signal, useComputed } from '@preact/signals'
import { Chip } from '../parts/Chip.tsx'
import { TextField } from '../parts/TextField.tsx'
import { casesWords } from '../words/assess.ts'
import { type CaseFilter, isInFilter, type ListedCase, type ListView } from './list-cases.ts'

const FILTERS: readonly CaseFilter[] = ['all', 'new', 'started', 'finished', 'attention']
const SEARCH_ID = 'case-search'

export interface CaseFiltersProps {
  readonly view: Signal<ListView>
  readonly cases: ReadonlySignal<readonly ListedCase[]>
}

export function CaseFilters({ view, cases }: CaseFiltersProps) {
  const counts = useComputed(() =>
    FILTERS.map((filter) => cases.value.filter((one) => isInFilter(one, filter)).length),
  )
  const change = (part: Partial<ListView>) => {
    view.value = { ...view.peek(), ...part }
  }
  return (
    <div class="case-filters">
      <search class="case-filters__search">
        <TextField
          id={SEARCH_ID}
          label={casesWords.search}
          value={view.value.search}
          onInput={(search) => change({ search })}
          inputMode="search"
        />
      </search>
      <fieldset class="case-filters__chips">
        <legend class="hidden-words">{casesWords.filters}</legend>
        {FILTERS.map((filter, index) => (
          <Chip
            key={filter}
            pressed={view.value.filter === filter}
            onClick={() => change({ filter })}
            count={counts.value[index] ?? 0}
          >
            {casesWords.filter[filter]}
          </Chip>
        ))}
      </fieldset>
    </div>
  )
}
