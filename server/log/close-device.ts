/**
 * A withdrawn tablet says that it has handed everything in, and is told whether its
 * browser may let go of what it has.  [RV30 RV31]
 *
 * Only where both remember the same last envelope: an endpoint that was put back
 * to an earlier state lacks some of it, and says where it stands instead. Never for
 * a tablet that is not withdrawn. It may come again, and changes nothing then but
 * the audit log.
 */
import type { DeviceId } from '../../src/base/brand.ts'
import { isEqualBytes } from '../../src/base/bytes.ts'
import { appendAudit } from './audit.ts'
import type { LogRows } from './engine.ts'

export interface Closing {
  readonly device: DeviceId
  /** Of its own chain, as the tablet has it. */
  readonly head: { readonly number: number; readonly hash: Uint8Array }
  readonly unsent: number
  readonly at: string
}

export interface Closed {
  readonly done: boolean
  readonly head: { readonly number: number; readonly hash: Uint8Array }
}

/** Undefined where it is not withdrawn. */
export function closeDevice(rows: LogRows, wish: Closing): Closed | undefined {
  const device = rows.readDevice(wish.device)
  if (device?.state !== 'revoked') return undefined
  const head = { number: device.head, hash: device.headHash }
  const isSame = wish.head.number === head.number && isEqualBytes(wish.head.hash, head.hash)
  const done = isSame && wish.unsent === 0
  if (done) {
    const detail = { of: device.person, tablet: device.id, number: head.number }
    const { id, person } = device
    appendAudit(rows, { at: wish.at, person, device: id, what: 'device-cleared', detail })
  }
  return { done, head }
}
