/**
 * What waits, group by group, what cannot be opened, and what was decided.
 * [UI190 PK2 PK9]
 */
import type { Inspection } from '../../../session/inspections.ts'
import { Button } from '../../parts/Button.tsx'
import { Details } from '../../parts/Details.tsx'
import { FaultNotice } from '../../shell/sync/FaultNotice.tsx'
import { parkedPageWords as words } from '../../words/parked.ts'
import { DecidedList } from './DecidedList.tsx'
import { ParkedClosed } from './ParkedClosed.tsx'
import { ParkedGroupCard } from './ParkedGroupCard.tsx'
import { useParked } from './use-parked.ts'

export function ParkedOf({ inspection }: { inspection: Inspection }) {
  const desk = useParked(inspection)
  const { found, fault, isBusy, said } = desk
  const { accept, handOver, putAway, final } = words.meaning
  const isNone = found?.groups.length === 0 && found.closed.length === 0
  return (
    <>
      <p class="prose">{words.lead}</p>
      <Details summary={words.meaning.summary} quiet>
        {[accept, handOver, putAway, final].map((line) => (
          <p key={line}>{line}</p>
        ))}
      </Details>
      <div role="status" class="parked__said">
        {fault && <FaultNotice fault={fault} />}
        {said.map((line) => (
          <p key={line}>{line}</p>
        ))}
        {isNone && <p class="lede">{words.none}</p>}
      </div>
      {found?.groups.map((group) => (
        <ParkedGroupCard key={group.key} inspection={inspection} group={group} desk={desk} />
      ))}
      {found && found.closed.length > 0 && <ParkedClosed closed={found.closed} desk={desk} />}
      <Button kind="secondary" unavailable={isBusy} onClick={() => void desk.fetchAgain()}>
        {isBusy ? words.reading : words.again}
      </Button>
      <DecidedList inspection={inspection} said={said} />
    </>
  )
}
