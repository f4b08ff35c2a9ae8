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

/** `ops` in the order in which they arrived here; each once. */
export function orderOps<T extends OrderableOp>(ops: readonly T[]): Ordered<T>[] {
  const times = new Map<OpId, ShownTime>()
  const lastOf = new Map<DeviceId, ShownTime>()
  const ordered = sortBySight(ops).map((op) => {
    const seenAt = latest([
      op.at,
      ...op.after.flatMap((id) => times.get(id) ?? []),
      lastOf.get(op.device) ?? op.at,
    ])
    times.set(op.id, seenAt)
    lastOf.set(op.device, seenAt)
    return { op, seenAt }
  })
  // Stable: among equal times, what was seen stays before who saw it.
  return ordered.sort((a, b) => (a.seenAt < b.seenAt ? -1 : a.seenAt > b.seenAt ? 1 : 0))
}

function latest([first, ...others]: readonly [ShownTime, ...ShownTime[]]): ShownTime {
  let found = first
  for (const time of others) if (time > found) found = time
  return found
}

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
