/**
 * The history of a stream: what each operation changed, from what to what, and
 * what stood beside it unseen.  [HI1 HI2]
 *
 * Two operations of one register of which neither had seen the other are said to
 * be so, however far apart their clocks put them. Says nothing of operations of
 * different registers: what an author saw there is not written down.
 */
import type { OpId } from '../../base/brand.ts'
import type { ShownTime } from '../../base/ports.ts'
import type { FoldableOp } from '../fold.ts'
import { type Mark, readMark } from '../marks.ts'
import { findReplaced } from '../replaced.ts'
import { orderOps } from './order-ops.ts'

export interface Step<T extends FoldableOp = FoldableOp> {
  readonly op: T
  /** Its own time, or the latest that it had seen. */
  readonly seenAt: ShownTime
  /** What it took the place of; several where they differed. */
  readonly from: readonly T[]
  /** Undefined for what came with a list. */
  readonly mark: Mark | undefined
  /** Nothing has taken its place. */
  readonly isNow: boolean
  /** Of the same register: neither had seen the other. */
  readonly beside: readonly T[]
}

/** In the order of what each had seen. `ops` in the order in which they arrived here. */
export function makeSteps<T extends FoldableOp>(ops: readonly T[]): Step<T>[] {
  const byId = new Map(ops.map((op) => [op.id, op]))
  const replaced = new Set(ops.flatMap(({ path, after }) => after.map((id) => `${id} ${path}`)))
  const ordered = orderOps(ops)
  const beside = findBeside(ordered.map(({ op }) => op))
  return ordered.map(({ op, seenAt }) => ({
    op,
    seenAt,
    from: findReplaced(op, (id) => byId.get(id)),
    mark: readMark(op.after),
    isNow: !replaced.has(`${op.id} ${op.path}`),
    beside: beside.get(op.id) ?? [],
  }))
}

/** Only registers in which somebody had not seen the one before need a look. */
function findBeside<T extends FoldableOp>(ordered: readonly T[]): ReadonlyMap<OpId, readonly T[]> {
  const beside = new Map<OpId, T[]>()
  for (const ops of Map.groupBy(ordered, ({ path }) => path).values()) {
    if (!isChain(ops)) addBeside(ops, beside)
  }
  return beside
}

const isChain = (ops: readonly FoldableOp[]): boolean =>
  ops.every(({ after }, at) => {
    const before = ops[at - 1]
    return !before || after.includes(before.id)
  })

/** What each had seen as a row of bits: a register with thousands costs no time. */
function addBeside<T extends FoldableOp>(ops: readonly T[], beside: Map<OpId, T[]>): void {
  const places = new Map(ops.map(({ id }, place) => [id, place]))
  const sights: Uint32Array[] = []
  for (const [at, op] of ops.entries()) {
    const sight = new Uint32Array(Math.ceil(ops.length / 32))
    for (const id of op.after) {
      const place = places.get(id)
      if (place === undefined) continue
      addBit(sight, place)
      for (const [word, bits] of (sights[place] ?? []).entries())
        sight[word] = (sight[word] ?? 0) | bits
    }
    sights.push(sight)
    const unseen = ops.slice(0, at).filter((_, place) => !hasBit(sight, place))
    if (unseen.length > 0) beside.set(op.id, unseen)
    for (const other of unseen) beside.set(other.id, [...(beside.get(other.id) ?? []), op])
  }
}

const addBit = (bits: Uint32Array, place: number) => {
  bits[place >> 5] = (bits[place >> 5] ?? 0) | (1 << (place & 31))
}
const hasBit = (bits: Uint32Array, place: number): boolean =>
  ((bits[place >> 5] ?? 0) & (1 << (place & 31))) !== 0
