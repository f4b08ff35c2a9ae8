/**
 * Operations in the order of what each had seen.  [HI2 HI5]
 *
 * Clocks are shown, never obeyed: an operation stands after all that its author
 * had seen, whatever its tablet's clock said. It had seen what it names, what
 * stands behind that, and what its own tablet had written before. Its `seenAt` is
 * its own time, or the latest of theirs where its clock was behind: so whatever
 * is not later than a time is whole, and holds all that it rests on.
 */
import type { DeviceId, OpId } from '../../base/brand.ts'
import type { ShownTime } from '../../base/ports.ts'

export interface OrderableOp {
  readonly id: OpId
  readonly device: DeviceId
  readonly after: readonly OpId[]
  readonly at: ShownTime
}

export interface Ordered<T> {
  readonly op: T
  readonly seenAt: ShownTime
}

/** `ops` in the order in which they arrived here; each once. The same order on every tablet. */
export function orderOps<T extends OrderableOp>(ops: readonly T[]): Ordered<T>[] {
  const placed = new Map<OpId, Placed<T>>()
  const lastOf = new Map<DeviceId, Placed<T>>()
  for (const op of sortBySight(ops)) {
    const own = lastOf.get(op.device)
    const seen = [...op.after.flatMap((id) => placed.get(id) ?? []), ...(own ? [own] : [])]
    const place = placeAfter(op, seen)
    placed.set(op.id, place)
    lastOf.set(op.device, place)
  }
  return [...placed.values()].sort(comparePlaces).map(({ op, seenAt }) => ({ op, seenAt }))
}

interface Placed<T> extends Ordered<T> {
  /** How many of the same time it comes after. */
  readonly depth: number
}

function placeAfter<T extends OrderableOp>(op: T, seen: readonly Placed<T>[]): Placed<T> {
  let { at: seenAt } = op
  let depth = 0
  for (const other of seen) {
    if (other.seenAt > seenAt) {
      seenAt = other.seenAt
      depth = other.depth + 1
    } else if (other.seenAt === seenAt) depth = Math.max(depth, other.depth + 1)
  }
  return { op, seenAt, depth }
}

/** Ids break what is left: random, and the same everywhere. */
function comparePlaces<T extends OrderableOp>(a: Placed<T>, b: Placed<T>): number {
  return (
    compareText(a.seenAt, b.seenAt) ||
    a.depth - b.depth ||
    compareText(a.op.at, b.op.at) ||
    compareText(a.op.id, b.op.id)
  )
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/**
 * As near to the order of arrival as what they name allows. Written with a stack
 * of its own: a register may have thousands. Two that name each other, which only
 * a broken build could make, stand as they came.
 */
function sortBySight<T extends OrderableOp>(ops: readonly T[]): T[] {
  const byId = new Map(ops.map((op) => [op.id, op]))
  const begun = new Set<OpId>()
  const sorted: T[] = []
  for (const first of ops) {
    const stack: { readonly op: T; readonly left: OpId[] }[] = []
    const visit = (op: T) => {
      if (begun.has(op.id)) return
      begun.add(op.id)
      stack.push({ op, left: [...op.after] })
    }
    visit(first)
    for (let top = stack.at(-1); top; top = stack.at(-1)) {
      const next = top.left.pop()
      const seen = next === undefined ? undefined : byId.get(next)
      if (seen) visit(seen)
      else if (next === undefined) {
        sorted.push(top.op)
        stack.pop()
      }
    }
  }
  return sorted
}
