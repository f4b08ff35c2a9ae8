/**
 * Kept, sent, set aside, last contact, receipt: a line for each.  [UI30]
 */
import { toDayAndTime } from '../../words/common.ts'
import { diagnosticsWords } from '../../words/diagnostics.ts'
import { syncWords } from '../../words/sync.ts'
import { useApp, useOpen } from '../app-model.ts'
import { Fingerprint } from '../enrol/Fingerprint.tsx'
import { HandOutProgress } from '../HandOutProgress.tsx'
import { isLead } from '../roles.ts'
import { countCases } from '../sync-line.ts'
import { CopyFact } from './CopyFact.tsx'
import { receiptToWords } from './receipt-words.ts'
import { SyncFact } from './SyncFact.tsx'

const words = syncWords.facts

export function SyncFacts() {
  const { deps } = useApp()
  const { workspace, office } = useOpen()
  const { session } = workspace
  const { unsent, parked, orders } = workspace.queue.value
  const status = office?.status.value
  // From the store: also known after a start without a network.
  const lastContact = status?.lastContact ?? workspace.hello.value?.time
  const { whole, of } = countCases(workspace.handOut.value)
  const isNone = unsent === 0 && orders === 0
  return (
    <dl class="sync-facts">
      <SyncFact name={words.here}>
        <HandOutProgress />
        {whole === of && <p>{words.hereBody(workspace.lines.value.size)}</p>}
        <p>
          <a href="/ready">{words.ready}</a>
        </p>
      </SyncFact>
      <CopyFact />
      <SyncFact name={words.toSend}>
        {isNone && words.none}
        {unsent > 0 && <p>{words.unsent(unsent, isLead(session))}</p>}
        {orders > 0 && <p>{words.orders(orders)}</p>}
      </SyncFact>
      {parked > 0 && <SyncFact name={words.parked}>{words.parkedBody(parked)}</SyncFact>}
      <SyncFact name={words.contact}>
        {lastContact === undefined ? words.noContact : toDayAndTime(lastContact)}
        {status && status.offlineSince !== null && (
          <p>{words.offline(toDayAndTime(status.offlineSince))}</p>
        )}
      </SyncFact>
      <SyncFact name={words.receipt}>{receiptToWords(workspace)}</SyncFact>
      <SyncFact name={words.copies}>
        <a href="/copies">{words.copiesLink}</a>
      </SyncFact>
      <SyncFact name={words.fingerprint}>
        <Fingerprint text={session.fingerprint} />
        <p class="muted">{words.version(deps.appVersion)}</p>
        <p>
          <a href="/diagnostics">{diagnosticsWords.link}</a>
        </p>
      </SyncFact>
    </dl>
  )
}
