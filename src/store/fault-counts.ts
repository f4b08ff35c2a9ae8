/**
 * How often the browser's store failed on this tablet, by kind.  [SF5]
 *
 * In localStorage, which still answers when the database does not. Kinds and
 * counts, and nothing of any work. A count that cannot be kept is let go: it must
 * never stand in the way of what it counts.
 */
import * as v from 'valibot'
import type { StoreNames } from './marker.ts'

export type FaultCounts = Readonly<Record<string, number>>

const schema = v.record(
  v.pipe(v.string(), v.regex(/^[a-z-]{1,40}$/)),
  v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
)

const keyOf = (name: string): string => `${name}-faults`

export function readFaultCounts({ name, marker }: StoreNames): FaultCounts {
  try {
    const parsed = v.safeParse(schema, JSON.parse(marker.getItem(keyOf(name)) ?? '{}'))
    return parsed.success ? parsed.output : {}
  } catch {
    return {}
  }
}

/** False where the count could not be kept. */
export function countFault(names: StoreNames, kind: string): boolean {
  const counts = readFaultCounts(names)
  try {
    const next = { ...counts, [kind]: (counts[kind] ?? 0) + 1 }
    names.marker.setItem(keyOf(names.name), JSON.stringify(next))
    return true
  } catch {
    return false
  }
}
