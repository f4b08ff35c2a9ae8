/**
 * A new version beside the one before it, row by row, for a person to look at
 * before it is taken.  [EC14]
 *
 * Moved prompts of a key question that moved stand by themselves: each is a place
 * where somebody's answer goes. What only has other words now is a row too.
 */
import type { Edition } from '../edition.ts'
import { type EditionPart, indexParts, optionScope } from './edition-parts.ts'
import { type ChangeKind, earlierField, resolveChanges } from './resolve-changes.ts'

export interface ChangeRow {
  readonly kind: ChangeKind | 'reworded'
  /** In the words of the new version: "question", "field", "factor", or the field of an option. */
  readonly scope: EditionPart['scope']
  /** The scope as the version before names it. */
  readonly scopeBefore: EditionPart['scope']
  readonly from: readonly EditionPart[]
  readonly to: readonly EditionPart[]
}

const ORDER = ['moved', 'split', 'merged', 'retired', 'new', 'reworded'] as const

export function describeChange(before: Edition, after: Edition): ChangeRow[] {
  const resolved = resolveChanges(before, after)
  const old = indexParts(before)
  const fresh = indexParts(after)
  const scopeBefore = (scope: EditionPart['scope']) =>
    scope.startsWith('option/')
      ? optionScope(earlierField(resolved, before, scope.slice('option/'.length)) ?? '')
      : scope
  const rows: ChangeRow[] = resolved.map(({ kind, scope, from, to }) => {
    const earlier = scopeBefore(scope)
    return {
      kind,
      scope,
      scopeBefore: earlier,
      from: from.flatMap((id) => old.get(earlier)?.get(id) ?? []),
      to: to.flatMap((id) => fresh.get(scope)?.get(id) ?? []),
    }
  })
  const named = new Set(rows.flatMap(({ to }) => to))
  for (const parts of fresh.values()) {
    for (const part of parts.values()) {
      const earlier = scopeBefore(part.scope)
      const was = old.get(earlier)?.get(part.id)
      if (named.has(part) || !was || was.words === part.words) continue
      rows.push({
        kind: 'reworded',
        scope: part.scope,
        scopeBefore: earlier,
        from: [was],
        to: [part],
      })
    }
  }
  return rows.toSorted((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind))
}
