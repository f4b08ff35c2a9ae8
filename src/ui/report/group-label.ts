/**
 * What a group of a table is called: the edition's short word for a kind of
 * provider, else its label.
 */
import type { Edition } from '../../domain/edition/edition.ts'
import { ALL } from '../../domain/tables/table.ts'
import { groupWords } from '../words/report.ts'

export function groupLabel({ optionLabels, providerTypes }: Edition, group: string): string {
  if (group === ALL) return groupWords.all ?? group
  const short = Object.hasOwn(optionLabels, group) ? optionLabels[group] : undefined
  return short ?? providerTypes[group]?.label ?? group
}

/** With one kind of provider all is that kind, and is shown once. */
export const shownGroups = (groups: readonly string[]): readonly string[] =>
  groups.length <= 2 ? groups.slice(0, 1) : groups
