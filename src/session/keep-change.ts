/**
 * A tap's way to the disk: make the operation, seal it, append it.  [DV1 SE1 OP5]
 *
 * Resolves when the sealed operation is on disk. Never refuses because a clock
 * looks wrong or the network is away. A failed write comes back as a failure
 * with the sealed bytes, so that trying again keeps the very same operation.
 */
import type { Result } from '../base/result.ts'
import { sealOp } from '../crypto/seal.ts'
import type { AccessChange } from '../ops/envelope/protocol.ts'
import type { Op } from '../ops/op.ts'
import type { NotKept } from '../store/gate.ts'
import { appendOwn, type OwnEnvelope } from '../store/log.ts'
import { mapInSlices } from './next-task.ts'
import type { Session } from './session.ts'

export async function sealForLog(session: Session, op: Op): Promise<OwnEnvelope> {
  const key = session.keyring.keyOf(op.key)
  if (!key) throw new Error('broken invariant: a case is open only with its key')
  const { id, inspection, stream } = op
  return { id, inspection, stream, bytes: await sealOp(op, key, session.signing) }
}

/** A draw makes thousands: begun all at once they would hold the screen up. */
const SLICE = 25

/** Seals and keeps operations in one transaction, with the orders that belong to them: all or none. */
export async function keepOps(
  session: Session,
  ops: readonly Op[],
  orders: readonly AccessChange[] = [],
): Promise<Result<number, NotKept>> {
  const envelopes = await mapInSlices(ops, SLICE, (op) => sealForLog(session, op))
  // Practice has no endpoint: nobody to order anything from.
  return appendOwn(session.log, envelopes, session.practice ? [] : orders)
}
