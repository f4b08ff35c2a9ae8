/**
 * The cases that match, by day.  [UI4]
 */
import { type ReadonlySignal, type Signal, useComputed } from '@preact/signals'
import { Button } from '../parts/Button.tsx'
import { useOpen } from '../shell/app-model.ts'
import { casesWords } from '../words/assess.ts'
import { toDay, toLongDay } from '../words/common.ts'
import { CaseRow } from './CaseRow.tsx'
import { filterCases, groupByDay, type ListedCase, type ListView } from './list-cases.ts'

export interface CaseListProps {
  readonly view: Signal<ListView>
  readonly cases: ReadonlySignal<readonly ListedCase[]>
}

export function CaseList({ view, cases }: CaseListProps) {
  const { session } = useOpen().workspace
  const found = useComputed(() => filterCases(cases.value, view.value))
  const today = toDay(session.clock.now())
  const showsAssessor = view.value.scope === 'all'
  return (
    <div class="case-list">
      <p class="hidden-words" role="status">
        {casesWords.found(found.value.length)}
      </p>
      {found.value.length === 0 && (
        <div class="stack">
          <p>{casesWords.nothingFound}</p>
          <Button
            kind="secondary"
            onClick={() => {
              view.value = { ...view.peek(), filter: 'all', search: '' }
            }}
          >
            {casesWords.showAll}
          </Button>
        </div>
      )}
      {groupByDay(found.value, today).map(({ day, cases: ofDay }) => (
        <section key={day} aria-labelledby={`day-${day}`}>
          <h2 class="case-list__day" id={`day-${day}`}>
            {dayToWords(day, today)}
          </h2>
          <ul class="plain-list">
            {ofDay.map((one) => (
              <CaseRow key={one.line.stream} listed={one} showsAssessor={showsAssessor} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

function dayToWords(day: string, today: string): string {
  if (day === '') return casesWords.noDay
  return day === today ? casesWords.today(toLongDay(day)) : toLongDay(day)
}
