/**
 * The report of an inspection, or of all on this tablet with its edition: the
 * reader's choices on top, then every table and figure.  [UI160 UI165]
 */
import { useMemo, useState } from 'preact/hooks'
import { makeReportSource } from '../../session/report/report-source.ts'
import { CountingChoice } from '../lead/CountingChoice.tsx'
import { useCounting } from '../lead/lead-memory.ts'
import { Notice } from '../parts/Notice.tsx'
import { Page } from '../parts/Page.tsx'
import { useOpen } from '../shell/app-model.ts'
import { reportWords as words } from '../words/report.ts'
import type { KnownInspection } from './InspectionScreen.tsx'
import { ReportChoices } from './ReportChoices.tsx'
import { ReportLinks } from './ReportLinks.tsx'
import { ReportTables } from './ReportTables.tsx'
import { useDecided } from './use-decided.ts'
import { useLeast } from './use-least.ts'
import { useReport } from './use-report.ts'

export function ReportOf({ inspection, edition }: KnownInspection) {
  const known = useOpen().workspace.inspections.value
  const [counting, setCounting] = useCounting()
  const [scope, setScope] = useState<'one' | 'all'>('one')
  const [least, setLeast] = useLeast(edition)
  const all = useMemo(
    () => [...known.values()].filter(({ edition: other }) => other?.id === edition.id),
    [known, edition],
  )
  const asked = useMemo(() => (scope === 'all' ? all : [inspection]), [scope, all, inspection])
  const facts = useReport(asked, edition)
  const decided = useDecided(asked)
  const source = useMemo(
    () => facts && decided && makeReportSource(facts, { counting, decided }),
    [facts, counting, decided],
  )
  const notHere = facts?.reduce((sum, one) => sum + one.notHere, 0) ?? 0
  return (
    <Page
      title={words.title}
      width="wide"
      aside={<CountingChoice count={counting} onChoose={setCounting} />}
    >
      <p class="lede">
        {inspection.title} · {inspection.provider}
      </p>
      <ReportLinks inspection={inspection.id} />
      <ReportChoices
        scope={scope}
        inspections={all.length}
        onScope={setScope}
        least={least}
        onLeast={setLeast}
      />
      {notHere > 0 && <Notice kind="warning">{words.notHere(notHere)}</Notice>}
      {source === undefined && <p aria-busy="true">{words.reading}</p>}
      {source && (
        <ReportTables edition={edition} source={source} least={least} counting={counting} />
      )}
    </Page>
  )
}
