/**
 * Writes several registers of one stream at once: a new case, a set-up, an
 * allocation.  [DV1 OP5]
 *
 * All of it is kept or none of it is.
 */
import type { InspectionId, OpId, StreamId } from '../base/brand.ts'
import type { Result } from '../base/result.ts'
import type { AccessChange } from '../ops/envelope/protocol.ts'
import { headIds, type StreamState } from '../ops/fold.ts'
import { makeOp, type Op } from '../ops/op.ts'
import type { NotKept } from '../store/gate.ts'
import { keepOps } from './keep-change.ts'
import type { Session } from './session.ts'

export interface StreamWriting {
  readonly inspection: InspectionId
  readonly stream: StreamId
  readonly edition: string
  /** What the author has seen of the stream; empty for a new one. */
  readonly state: StreamState
  readonly values: ReadonlyMap<string, string | null>
  /** Of what a person did to a case, and can take back in it. */
  readonly mark?: OpId
}

export function makeOps(session: Session, writing: StreamWriting): Op[] {
  const { inspection, stream, edition, state, values, mark } = writing
  const key = session.keyring.writingKeyOf(inspection)
  if (!key) throw new Error('broken invariant: an inspection is written only with its key')
  const { person: author, device } = session
  const origin = { inspection, stream, author, device, key: key.id }
  return [...values].map(([path, value]) =>
    makeOp(session, origin, {
      path,
      value,
      after: [...headIds(state.get(path)), ...(mark === undefined ? [] : [mark])],
      edition,
    }),
  )
}

export const writeStream = (
  session: Session,
  writing: StreamWriting,
  orders: readonly AccessChange[] = [],
): Promise<Result<number, NotKept>> => keepOps(session, makeOps(session, writing), orders)
