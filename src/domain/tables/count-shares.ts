/**
 * Counts by group: all, and by kind of provider.  [TB3 TB5]
 *
 * What is missing was left out before it came here, so each variable has its own
 * denominator. A group without anything has a cell of nothing, never a zero per
 * cent.
 */
import { ALL, type Cell, makeCell } from './table.ts'

export interface Counted {
  readonly providerType: string
  readonly isIt: boolean
}

export function countShares(
  groups: readonly string[],
  counted: Iterable<Counted>,
): Record<string, Cell> {
  const counts = new Map(groups.map((group) => [group, { n: 0, of: 0 }]))
  for (const { providerType, isIt } of counted) {
    for (const group of [ALL, providerType]) {
      const count = counts.get(group)
      if (!count) continue
      count.of++
      if (isIt) count.n++
    }
  }
  return Object.fromEntries([...counts].map(([group, { n, of }]) => [group, makeCell(n, of)]))
}

export function countSize(
  groups: readonly string[],
  counted: Iterable<{ readonly providerType: string }>,
): Record<string, number> {
  const sizes = Object.fromEntries(groups.map((group) => [group, 0]))
  for (const { providerType } of counted) {
    for (const group of [ALL, providerType]) {
      const size = sizes[group]
      if (size !== undefined) sizes[group] = size + 1
    }
  }
  return sizes
}
