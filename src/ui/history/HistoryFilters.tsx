/**
 * By whom, where, and what: three choices above the history.  [UI101]
 */
import type { Signal } from '@preact/signals'
import type { PersonId } from '../../base/brand.ts'
import { useCaseScreen } from '../assess/case-screen.ts'
import { Select } from '../parts/Select.tsx'
import { historyWords } from '../words/history.ts'
import { listParts, type StepFilter } from './filter-steps.ts'

export interface HistoryFiltersProps {
  readonly filter: Signal<StepFilter>
  readonly authors: readonly PersonId[]
}

export function HistoryFilters({ filter, authors }: HistoryFiltersProps) {
  const { form, nameOf } = useCaseScreen()
  const change = (part: Partial<StepFilter>) => {
    filter.value = { ...filter.peek(), ...part }
  }
  const { person, part, kind } = filter.value
  return (
    <fieldset class="history-filters">
      <legend class="hidden-words">{historyWords.filters}</legend>
      <Select
        id="history-person"
        label={historyWords.person}
        none={historyWords.everybody}
        options={authors.map((id) => ({ id, label: nameOf(id) }))}
        value={person}
        onChoose={(id) => change({ person: id })}
      />
      <Select
        id="history-part"
        label={historyWords.part}
        none={historyWords.everything}
        options={listParts(form)}
        value={part}
        onChoose={(id) => change({ part: id })}
      />
      <Select
        id="history-kind"
        label={historyWords.kind}
        none={historyWords.everyKind}
        options={Object.entries(historyWords.kinds).map(([id, label]) => ({ id, label }))}
        value={kind}
        onChoose={(id) => change({ kind: id })}
      />
    </fieldset>
  )
}
