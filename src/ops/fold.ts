/**
 * Fold: operations to registers.  [FO1 FO2 FO3 FO4 FO5]
 *
 * A register holds its heads, the operations that nothing replaced, and the ids
 * of all that was replaced, so that an operation may arrive before or after the
 * one that replaces it, once or ten times, and the result is the same. Several
 * heads with equal values are that value; several that differ are a conflict
 * for a person to choose from. No clock is read here.
 *
 * The state is a Map that the caller owns and that `foldOp` changes in place: a
 * case of 700 operations is folded on each opening, and copies would cost more
 * than the fold. Registers themselves are never changed, only exchanged, so a
 * screen may compare them by identity.
 */
import type { DeviceId, OpId, PersonId } from '../base/brand.ts'
import type { ShownTime } from '../base/ports.ts'
import type { OpBody } from './body.ts'
import { isMark } from './marks.ts'

/** A value that nothing replaced, with what people need to judge it. */
export interface Head {
  readonly id: OpId
  readonly author: PersonId
  readonly device: DeviceId
  readonly value: string | null
  readonly at: ShownTime
  readonly edition: string
}

export interface Register {
  /** Sorted by id, so that equal sets of operations give equal registers. */
  readonly heads: readonly Head[]
  readonly replaced: ReadonlySet<OpId>
}

export type StreamState = Map<string, Register>

export type Reading =
  | { readonly kind: 'unanswered' }
  | { readonly kind: 'value'; readonly value: string; readonly head: Head }
  | { readonly kind: 'conflict'; readonly heads: readonly Head[] }

/** What the fold needs of an operation; the envelope's ids stay outside. */
export type FoldableOp = OpBody & Pick<Head, 'id' | 'author' | 'device'>

const EMPTY: Register = { heads: [], replaced: new Set() }
const UNANSWERED: Reading = { kind: 'unanswered' }

/** Returns the register as it is now; the same object as before when nothing changed. */
export function foldOp(state: StreamState, op: FoldableOp): Register {
  const before = state.get(op.path) ?? EMPTY
  const known = before.replaced.has(op.id) || before.heads.some((head) => head.id === op.id)
  const fresh = op.after.filter((id) => !before.replaced.has(id) && !isMark(id))
  if (known && fresh.length === 0) return before
  const replaced = fresh.length > 0 ? new Set([...before.replaced, ...fresh]) : before.replaced
  const heads = before.heads.filter((head) => !replaced.has(head.id))
  if (!known) insertHead(heads, headOf(op))
  const register: Register = { heads, replaced }
  state.set(op.path, register)
  return register
}

export function foldOps(ops: Iterable<FoldableOp>, state: StreamState = new Map()): StreamState {
  for (const op of ops) foldOp(state, op)
  return state
}

/** One value, none, or the values that a person must choose from. */
export function readRegister(register: Register | undefined): Reading {
  const [first, ...others] = register?.heads ?? []
  if (!first) return UNANSWERED
  if (others.some((head) => head.value !== first.value)) {
    return { kind: 'conflict', heads: register?.heads ?? [] }
  }
  return first.value === null ? UNANSWERED : { kind: 'value', value: first.value, head: first }
}

/** What the next operation of this register replaces. */
export const headIds = (register: Register | undefined): readonly OpId[] =>
  register?.heads.map((head) => head.id) ?? []

function headOf({ id, author, device, value, at, edition }: FoldableOp): Head {
  return { id, author, device, value, at, edition }
}

function insertHead(heads: Head[], head: Head): void {
  const at = heads.findIndex((other) => other.id > head.id)
  heads.splice(at === -1 ? heads.length : at, 0, head)
}
