/**
 * Sends what was ordered: streams, members, keys, in the order in which it was
 * kept.  [SY6 SY20]
 *
 * One that the endpoint refuses stays queued and is reported at the end of the
 * round: it must not keep evidence from being sent, and is not asked for twice in
 * a round.
 */
import { ok, type Result } from '../base/result.ts'
import { dropOrders, lastOrderOf, readOrders } from '../store/office.ts'
import type { PushDeps } from './push.ts'
import type { SyncFault } from './status.ts'

export interface Orders {
  readonly send: PushDeps['sendOrders']
  /** How many the endpoint has done in this round. */
  done(): number
  refused(): SyncFault | undefined
}

const ORDERS_AT_ONCE = 200

export function createOrders({ log, transport }: Pick<PushDeps, 'log' | 'transport'>): Orders {
  let done = 0
  let last = 0
  let refused: SyncFault | undefined
  return {
    async send(): Promise<Result<number, SyncFault>> {
      // One that cannot be read is nothing to wait for.
      const until = await lastOrderOf(log)
      const orders = (await readOrders(log)).filter(({ n }) => n > last)
      for (let at = 0; at < orders.length; at += ORDERS_AT_ONCE) {
        const batch = orders.slice(at, at + ORDERS_AT_ONCE)
        const answer = await transport.access(batch.map(({ change }) => change))
        if (!answer.ok) return answer
        const { results } = answer.value
        const settled = batch.filter((_, index) => results[index]?.done)
        const dropped = await dropOrders(
          log,
          settled.map(({ n }) => n),
        )
        if (!dropped.ok) return dropped
        done += settled.length
        last = batch.at(-1)?.n ?? last
        const no = results.find((result) => !result.done)
        if (no) refused = { kind: 'access-refused', code: no.code ?? 'unknown' }
      }
      last = Math.max(last, until)
      return ok(last)
    },
    done: () => done,
    refused: () => refused,
  }
}
