/**
 * What cannot be opened or verified on this tablet: it can be put away, and no
 * more.  [UI190 PK3 PK9]
 */
import type { ParkedEnvelope } from '../../../session/office-link.ts'
import { parkedPageWords as words } from '../../words/parked.ts'
import { PutAway } from './PutAway.tsx'
import type { ParkedDesk } from './use-parked.ts'

export interface ParkedClosedProps {
  readonly closed: readonly ParkedEnvelope[]
  readonly desk: ParkedDesk
}

export function ParkedClosed({ closed, desk }: ParkedClosedProps) {
  return (
    <section class="parked" aria-labelledby="parked-closed">
      <h2 id="parked-closed">{words.closed.title}</h2>
      <p>{words.closed.body(closed.length)}</p>
      <PutAway
        count={closed.length}
        isBusy={desk.isBusy}
        label={`${words.acts['put-away']}: ${words.closed.title}`}
        onPutAway={() => void desk.decide('put-away', closed)}
      />
    </section>
  )
}
