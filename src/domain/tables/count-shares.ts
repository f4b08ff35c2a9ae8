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
  const yes = new Map<string, number>()
  const all = new Map<string, number>()
  for (const { providerType, isIt } of counted) {
    for (const group of [ALL, providerType]) {
      all.set(group, (all.get(group) ?? 0) + 1)
      if (isIt) yes.set(group, (yes.get(group) ?? 0) + 1)
    }
  }
  return Object.fromEntries(
    groups.map((group) => [group, makeCell(yes.get(group) ?? 0, all.get(group) ?? 0)]),
  )
}

export function countSize(
  groups: readonly string[],
  counted: readonly { readonly providerType: string }[],
): Record<string, number> {
  return Object.fromEntries(
    groups.map((group) => [
      group,
      group === ALL
        ? counted.length
        : counted.filter(({ providerType }) => providerType === group).length,
    ]),
  )
}
