/**
 * The whole report in one document: ratings, figures and tables, examples, sample
 * and method, in the edition's words.  [UI169]
 *
 * On paper the app's own bars and buttons are gone, and no figure is torn from its
 * heading.
 */
import { useMemo } from 'preact/hooks'
import { makeReportSource, NOTHING_DECIDED, rateFacts } from '../../session/report/report-source.ts'
import { CountingChoice } from '../lead/CountingChoice.tsx'
import { useCounting } from '../lead/lead-memory.ts'
import { Button } from '../parts/Button.tsx'
import { Page } from '../parts/Page.tsx'
import { boardWords } from '../words/lead.ts'
import { reportWords, reportPagesWords as words } from '../words/report.ts'
import type { KnownInspection } from './InspectionScreen.tsx'
import { PrintedExamples } from './PrintedExamples.tsx'
import { PrintedFigures } from './PrintedFigures.tsx'
import { PrintedMethod } from './PrintedMethod.tsx'
import { PrintedPanel } from './PrintedPanel.tsx'
import { PrintedRatings } from './PrintedRatings.tsx'
import { PrintedSample } from './PrintedSample.tsx'
import { useDecided } from './use-decided.ts'
import { useLeast } from './use-least.ts'
import { useReport } from './use-report.ts'

export function ReportPagesOf({ inspection, edition }: KnownInspection) {
  const [counting, setCounting] = useCounting()
  const asked = useMemo(() => [inspection], [inspection])
  const facts = useReport(asked, edition)?.[0]
  const decided = useDecided(asked)
  const wish = useMemo(() => decided && { counting, decided }, [counting, decided])
  const source = useMemo(() => facts && wish && makeReportSource([facts], wish), [facts, wish])
  const rating = useMemo(() => facts && wish && rateFacts(facts, wish), [facts, wish])
  const [least] = useLeast(edition)
  const { panel } = decided?.get(inspection.id) ?? NOTHING_DECIDED
  const { finishedLine, judgedLine } = boardWords.counting
  return (
    <Page
      title={words.title}
      width="wide"
      back={{ href: `/report?inspection=${inspection.id}`, text: words.back }}
      aside={
        <div class="print-choices">
          <CountingChoice count={counting} onChoose={setCounting} />
          <Button onClick={() => window.print()}>{words.print}</Button>
        </div>
      }
    >
      {!facts || !source || !rating ? (
        <p aria-busy="true">{reportWords.reading}</p>
      ) : (
        <article class="printed">
          <header class="printed__head">
            <p class="printed__title">{inspection.title}</p>
            <p>
              {inspection.provider} · {edition.providerTypes[inspection.providerType]?.label}
            </p>
            <p class="muted">{edition.title}</p>
            <p class="muted">{counting === 'finished' ? finishedLine : judgedLine}</p>
            <p class="muted">{reportWords.leastLine(least)}</p>
            {facts.notHere > 0 && <p>{reportWords.notHere(facts.notHere)}</p>}
          </header>
          <PrintedRatings edition={edition} rating={rating} counting={counting} />
          <PrintedPanel edition={edition} panel={panel} />
          <PrintedFigures edition={edition} source={source} least={least} counting={counting} />
          <PrintedExamples inspection={inspection} edition={edition} />
          <PrintedSample facts={facts} counted={source.cases} />
          <PrintedMethod edition={edition} counting={counting} least={least} />
        </article>
      )}
    </Page>
  )
}
