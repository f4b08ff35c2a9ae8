/**
 * An operation: one change of one register, made and stamped once, at the tap.
 * [OP1 OP5]
 *
 * A retry sends the same bytes again; nothing is stamped while sending. `after`
 * names the register's heads that the author was looking at, so two people who
 * had not seen each other's answer are told so, whatever their clocks say.
 */
import { assert } from '../base/assert.ts'
import type { DeviceId, InspectionId, KeyId, OpId, PersonId, StreamId } from '../base/brand.ts'
import type { Clock, Ids } from '../base/ports.ts'
import { MAX_AFTER, type OpBody } from './body.ts'
import { cleanText, MAX_VALUE_LENGTH } from './text.ts'

/** Who writes where, under which key. */
export interface OpOrigin {
  readonly inspection: InspectionId
  readonly stream: StreamId
  readonly author: PersonId
  readonly device: DeviceId
  readonly key: KeyId
}

export interface Op extends OpBody, OpOrigin {
  readonly id: OpId
}

export interface Change {
  readonly path: string
  readonly value: string | null
  /** Heads of the register as its author saw them, in any order. */
  readonly after: readonly OpId[]
  readonly edition: string
}

/** Throws where a change could be kept and not be read again: fields stop people before that. */
export function makeOp(deps: { clock: Clock; ids: Ids }, origin: OpOrigin, change: Change): Op {
  const { inspection, stream, author, device, key } = origin
  const value = change.value === null ? null : cleanText(change.value)
  const after = [...new Set(change.after)].sort()
  assert(value === null || value.length <= MAX_VALUE_LENGTH, 'a value fits its envelope')
  assert(after.length <= MAX_AFTER, 'an operation replaces no more than it may name')
  return {
    id: deps.ids.next<OpId>(),
    inspection,
    stream,
    author,
    device,
    key,
    path: change.path,
    value,
    after,
    at: deps.clock.now(),
    edition: change.edition,
  }
}
