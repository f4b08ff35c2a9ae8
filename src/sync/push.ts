/**
 * Sends orders and the queue, batch by batch, until it is empty.  [SY1 SY3 SY10 SY20]
 *
 * Each batch is stamped and durable before the network sees it, so a cut at any
 * byte ends in a retry of the same bytes. One parked envelope never blocks the
 * rest. A gap that the endpoint names sends us back to hello, not into a loop.
 */
import { err, ok, type Result } from '../base/result.ts'
import { encodePush, MAX_PUSH_BYTES, MAX_PUSH_ENVELOPES } from '../ops/envelope/frames.ts'
import type { LogDeps } from '../store/log.ts'
import { recordPush, stampBatch } from '../store/queue.ts'
import type { SyncFault } from './status.ts'
import type { Transport } from './transport.ts'

export interface PushDeps {
  readonly log: LogDeps
  readonly transport: Transport
  readonly signal: AbortSignal
  /** Sends what was ordered and not sent yet; the number of the last order that went out. */
  readonly sendOrders: () => Promise<Result<number, SyncFault>>
  /** Told after each batch: envelopes that the endpoint has answered for. */
  readonly onSent: (count: number) => void
}

export async function pushQueue(deps: PushDeps): Promise<Result<number, SyncFault>> {
  const { log, transport, signal, sendOrders } = deps
  let sent = 0
  let ordered = await sendOrders()
  while (ordered.ok && !signal.aborted) {
    const ordersSent = ordered.value
    const limits = { envelopes: MAX_PUSH_ENVELOPES, bytes: MAX_PUSH_BYTES, ordersSent }
    const batch = await stampBatch(log, limits)
    if (!batch.ok) {
      if (batch.error.kind !== 'orders-first') return err(batch.error)
      ordered = await sendOrders()
      continue
    }
    if (batch.value.length === 0) break
    const frames = batch.value.map(({ number, before, bytes }) => ({
      number,
      before,
      envelope: bytes,
    }))
    const answer = await transport.push(encodePush(frames))
    if (!answer.ok) return answer
    const { results } = answer.value
    const recorded = await recordPush(log, batch.value, results)
    if (!recorded.ok) return recorded
    const settled = results.filter(({ result }) => result !== 'refused').length
    sent += settled
    deps.onSent(settled)
    const refused = results.find(({ result }) => result === 'refused')
    if (refused && 'code' in refused) return err({ kind: 'call-refused', code: refused.code })
    // An answer that settles nothing would send the same batch for ever.
    if (settled === 0) return err({ kind: 'not-the-office' })
  }
  return ordered.ok ? ok(sent) : ordered
}
