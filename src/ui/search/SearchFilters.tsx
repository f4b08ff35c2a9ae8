/**
 * The filters of the search as chips; several at once must all hold.  [SR4]
 */
import type { Signal } from '@preact/signals'
import { Chip } from '../parts/Chip.tsx'
import { useOpen } from '../shell/app-model.ts'
import { searchWords as words } from '../words/search.ts'
import type { SearchFilter } from './group-hits.ts'

const FILTERS: readonly SearchFilter[] = ['unanswered', 'flagged', 'conflict', 'today']
/** Practice has no office, and nobody else who could return a case. */
const WITH_OFFICE: readonly SearchFilter[] = ['returned', 'unsent', 'parked']

export function SearchFilters({ filters }: { filters: Signal<ReadonlySet<SearchFilter>> }) {
  const { practice } = useOpen().workspace.session
  const toggle = (filter: SearchFilter) => {
    const chosen = new Set(filters.peek())
    if (!chosen.delete(filter)) chosen.add(filter)
    filters.value = chosen
  }
  return (
    <fieldset class="case-filters__chips">
      <legend class="hidden-words">{words.filters}</legend>
      {[...FILTERS, ...(practice ? [] : WITH_OFFICE)].map((filter) => (
        <Chip key={filter} pressed={filters.value.has(filter)} onClick={() => toggle(filter)}>
          {words.filter[filter]}
        </Chip>
      ))}
    </fieldset>
  )
}
