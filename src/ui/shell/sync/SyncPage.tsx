/**
 * What is kept and what is sent, in words and numbers.  [UI30]
 *
 * Each sentence stands on what the store or the office said; "identical" only on
 * a receipt with nothing left to send.
 */
import { Page } from '../../parts/Page.tsx'
import { diagnosticsWords } from '../../words/diagnostics.ts'
import { syncWords as words } from '../../words/sync.ts'
import { useApp, useOpen } from '../app-model.ts'
import { canSeeBoard } from '../roles.ts'
import { ClockNotice } from './ClockNotice.tsx'
import { ComparedCases } from './ComparedCases.tsx'
import { EndedInspections } from './EndedInspections.tsx'
import { FaultNotice } from './FaultNotice.tsx'
import { OwnDecided } from './OwnDecided.tsx'
import { ParkedList } from './ParkedList.tsx'
import { SendNow } from './SendNow.tsx'
import { SyncFacts } from './SyncFacts.tsx'
import { TabletTable } from './TabletTable.tsx'

export function SyncPage() {
  const { deps } = useApp()
  const { workspace, office } = useOpen()
  const { session, inspections, hello } = workspace
  if (session.practice || !office) {
    return (
      <Page title={words.title}>
        <p>{words.practice.body}</p>
        <p>
          <a href="/ready">{words.facts.ready}</a>
        </p>
        <p class="muted">{words.facts.version(deps.appVersion)}</p>
        <p>
          <a href="/diagnostics">{diagnosticsWords.link}</a>
        </p>
      </Page>
    )
  }
  const { fault, clockOffMinutes } = office.status.value
  return (
    <Page title={words.title} width={canSeeBoard(session) ? 'wide' : 'narrow'}>
      {fault && <FaultNotice fault={fault} />}
      {clockOffMinutes !== null && <ClockNotice minutes={clockOffMinutes} />}
      <SendNow />
      <SyncFacts />
      <ParkedList />
      <OwnDecided />
      <ComparedCases />
      <EndedInspections />
      {canSeeBoard(session) &&
        hello.value &&
        [...inspections.value.values()].map((inspection) => (
          <TabletTable key={inspection.id} inspection={inspection} />
        ))}
    </Page>
  )
}
