/**
 * Under which name an answer is kept, whatever version asks for it.  [EC3 EC4 EC16]
 *
 * A part keeps the name under which it was first asked, for as long as it only
 * moves. A part of a later version gets that version's id behind an @, which no
 * id may hold: so a letter that is used again for another question never meets
 * the old one's answers. Two tablets with different versions therefore write the
 * same register for the same question, and the fold needs to know of no version.
 */
import type { Edition } from '../edition.ts'
import { indexParts } from './edition-parts.ts'
import { type ResolvedChange, resolveChanges, scopeBefore } from './resolve-changes.ts'

/** By scope in the version's own names: from the id that it asks under to the kept one. */
export type KeptNames = ReadonlyMap<string, ReadonlyMap<string, string>>

/** A word that no part of the edition has stands for itself. */
export const keptName = (names: KeptNames, scope: string, id: string): string =>
  names.get(scope)?.get(id) ?? id

export interface Version {
  readonly edition: Edition
  readonly names: KeptNames
  /** What became of the parts of the version before; empty for the first. */
  readonly changes: readonly ResolvedChange[]
}

/** Oldest first; each follows the one before it. */
export function makeVersions(editions: readonly Edition[]): Version[] {
  const versions: Version[] = []
  for (const edition of editions) {
    const last = versions.at(-1)
    versions.push(last ? makeNext(last, edition) : makeFirst(edition))
  }
  return versions
}

const makeFirst = (edition: Edition): Version => ({
  edition,
  changes: [],
  names: new Map(
    [...indexParts(edition)].map(([scope, parts]) => [
      scope,
      new Map([...parts.keys()].map((id) => [id, id])),
    ]),
  ),
})

function makeNext({ edition: before, names: old }: Version, edition: Edition): Version {
  const changes = resolveChanges(before, edition)
  const names = new Map<string, ReadonlyMap<string, string>>()
  for (const [scope, parts] of indexParts(edition)) {
    const came = new Map(
      changes
        .filter((change) => change.scope === scope)
        .flatMap((change) => change.to.map((id) => [id, change] as const)),
    )
    const keptBefore = old.get(scopeBefore(changes, before, scope) ?? '')
    const nameOf = (id: string): string => {
      const change = came.get(id)
      const earlier = change ? (change.kind === 'moved' ? change.from[0] : undefined) : id
      return (earlier && keptBefore?.get(earlier)) ?? `${id}@${edition.id}`
    }
    names.set(scope, new Map([...parts.keys()].map((id) => [id, nameOf(id)])))
  }
  return { edition, names, changes }
}
