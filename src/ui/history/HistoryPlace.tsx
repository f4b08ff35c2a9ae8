/**
 * The history of a case: its sittings, the latest first, filtered by person,
 * place and kind.  [UI101 HI18 HI19]
 */
import { useSignal } from '@preact/signals'
import type { CaseHistory } from '../../session/history/read-history.ts'
import { groupSittings } from '../../session/history/sittings.ts'
import { useCaseScreen } from '../assess/case-screen.ts'
import { PlaceHeading } from '../assess/PlaceHeading.tsx'
import { Notice } from '../parts/Notice.tsx'
import { historyWords } from '../words/history.ts'
import { EVERYTHING, filterSteps, listAuthors } from './filter-steps.ts'
import { HistoryFilters } from './HistoryFilters.tsx'
import { SittingSection } from './SittingSection.tsx'
import { useReadHistory } from './use-read-history.ts'

export function HistoryPlace() {
  const reading = useReadHistory().value
  return (
    <>
      <PlaceHeading title={historyWords.title} />
      <p class="place__note">{historyWords.lead}</p>
      {reading.kind === 'reading' && <p role="status">{historyWords.reading}</p>}
      {reading.kind === 'not-read' && (
        <Notice kind="error" urgent>
          <p>{historyWords.notRead}</p>
        </Notice>
      )}
      {reading.kind === 'read' && <Timeline history={reading.history} />}
    </>
  )
}

function Timeline({ history: { steps, unopened } }: { history: CaseHistory }) {
  const { form } = useCaseScreen()
  const filter = useSignal(EVERYTHING)
  const shown = filterSteps(form, steps, filter.value)
  const sittings = groupSittings(shown).reverse()
  const found = historyWords.count(shown.length, listAuthors(shown).length)
  const none = steps.length === 0 ? historyWords.empty : historyWords.none
  return (
    <>
      {unopened > 0 && (
        <Notice kind="warning">
          <p>{historyWords.unopened(unopened)}</p>
        </Notice>
      )}
      <HistoryFilters filter={filter} authors={listAuthors(steps)} />
      <p role="status" class="history-count">
        {shown.length === 0 ? none : found}
      </p>
      <div class="sittings">
        {sittings.map((sitting, at) => (
          <SittingSection key={sitting.steps[0].op.id} sitting={sitting} startsOpen={at === 0} />
        ))}
      </div>
    </>
  )
}
