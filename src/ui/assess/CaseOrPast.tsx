/**
 * The open case, or the same case as it was: the same screens, clearly marked,
 * over registers of their own.  [HI6 UI102]
 */
import { CaseFrame } from './CaseFrame.tsx'
import { CaseHistoryProvider, type CaseHistoryView } from './case-history.ts'
import type { Place } from './case-places.ts'
import { CaseProvider, type CaseScreen } from './case-screen.ts'
import { HistoryPart } from './HistoryPart.tsx'

export interface CaseOrPastProps {
  readonly screen: CaseScreen
  readonly history: CaseHistoryView
  readonly place: Place
}

const loadBar = async () => (await import('../history/PastBar.tsx')).PastBar

export function CaseOrPast({ screen, history, place }: CaseOrPastProps) {
  const past = history.past.value
  return (
    <CaseHistoryProvider value={history}>
      {past ? (
        <div class="past">
          <HistoryPart load={loadBar} props={{}} />
          <CaseProvider value={past.screen}>
            <CaseFrame key="past" place={place} />
          </CaseProvider>
        </div>
      ) : (
        <CaseProvider value={screen}>
          <CaseFrame key="now" place={place} />
        </CaseProvider>
      )}
    </CaseHistoryProvider>
  )
}
