/**
 * A new version beside the one before it, row by row, for a person to look at
 * before it is taken.  [EC14]
 *
 * Moved prompts of a key question that moved stand by themselves: each is a place
 * where somebody's answer goes. What only has other words now is a row too.
 */
import type { Edition } from '../edition.ts'
import { type EditionPart, indexParts, listParts, partIn } from './edition-parts.ts'
import { type ChangeKind, resolveChanges, scopeBefore } from './resolve-changes.ts'

export interface ChangeRow {
  readonly kind: ChangeKind | 'reworded'
  /** In the words of the new version: "question", "field", "factor", or the field of an option. */
  readonly scope: EditionPart['scope']
  readonly from: readonly EditionPart[]
  readonly to: readonly EditionPart[]
}

const ORDER = ['moved', 'split', 'merged', 'retired', 'new', 'reworded'] as const

export function describeChange(before: Edition, after: Edition): ChangeRow[] {
  const resolved = resolveChanges(before, after)
  const old = indexParts(before)
  const fresh = indexParts(after)
  const rows: ChangeRow[] = resolved.map(({ kind, scope, from, to }) => {
    const earlier = scopeBefore(resolved, before, scope)
    return {
      kind,
      scope,
      from: from.flatMap((id) => partIn(old, earlier, id) ?? []),
      to: to.flatMap((id) => partIn(fresh, scope, id) ?? []),
    }
  })
  const named = new Set(rows.flatMap(({ to }) => to.map(keyOf)))
  for (const part of listParts(after)) {
    if (named.has(keyOf(part))) continue
    const earlier = scopeBefore(resolved, before, part.scope)
    const was = partIn(old, earlier, part.id)
    if (was && was.words !== part.words)
      rows.push({
        kind: 'reworded',
        scope: part.scope,
        from: [was],
        to: [part],
      })
  }
  return rows.toSorted((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind))
}

const keyOf = ({ scope, id }: EditionPart): string => `${scope}|${id}`
