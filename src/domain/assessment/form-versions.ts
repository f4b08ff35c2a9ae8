/**
 * A form that knows the versions before it: where each of its answers is kept,
 * what was asked when an answer was given, and what is asked no longer.
 * [EC3 EC4 EC5 EC6 EC8]
 *
 * Only a form with an earlier version has one. Pure, and made once per kind of
 * case: a hundred cases of an inspection share it.
 */

import { assert } from '../../base/assert.ts'
import { type EarlierPart, listEarlierParts } from '../edition/change/earlier-parts.ts'
import { indexParts, partsOf } from '../edition/change/edition-parts.ts'
import { keptName, type Version } from '../edition/change/kept-names.ts'
import { makePathNames, type PathNames } from './kept-paths.ts'
import { paths } from './paths.ts'

export interface AskedThen {
  readonly id: string
  readonly words: string
  /** It was asked in other words than now. */
  readonly isReworded: boolean
}

type Asked = Omit<AskedThen, 'isReworded'>

export interface FormVersions {
  readonly paths: PathNames
  /** What each version is called, by its id. */
  readonly titles: ReadonlyMap<string, string>
  /** What this form asks no longer. */
  readonly earlier: readonly EarlierPart[]
  /** Earlier parts whose answers stand beside this one, for a person to decide from. */
  beside(scope: EarlierPart['scope'], id: string): readonly EarlierPart[]
  /** What was asked under another version, where it had another id or other words. */
  askedThen(path: string, version: string): AskedThen | undefined
  /** What a field's answer was called that is not offered any more. */
  valueThen(path: string, value: string): string | undefined
  /** A register of something that is asked no longer. */
  isEarlier(kept: string): boolean
}

export function makeFormVersions(versions: readonly Version[], caseType: string): FormVersions {
  const now = versions.at(-1)
  assert(now, 'a form is of some version')
  const names = makePathNames(now.names)
  const earlier = listEarlierParts(versions.slice(0, -1), now, caseType)
  const registers = new Set(earlier.flatMap(partToPaths))
  const own = indexVersion(now)
  const known = new Map(versions.map((version) => [version.edition.id, indexVersion(version)]))
  return {
    paths: names,
    titles: new Map(versions.map(({ edition: { id, title } }) => [id, title])),
    earlier,
    beside: (scope, id) => earlier.filter((part) => part.scope === scope && part.to.includes(id)),
    askedThen(path, version) {
      const name = pathToName(names.toKept(path))
      const then = known.get(version)?.byName.get(name)
      const here = own.byName.get(name)
      if (!then) return undefined
      const isReworded = then.words !== here?.words
      return isReworded || then.id !== here?.id ? { ...then, isReworded } : undefined
    },
    valueThen(path, value) {
      const kept = names.toKept(path)
      if (own.byValue.has(`${kept}=${value}`)) return undefined
      const older = [...known.values()].toReversed()
      return older.map((one) => one.byValue.get(`${kept}=${value}`)).find((words) => words)
    },
    isEarlier: (kept) => registers.has(kept),
  }
}

/** The registers that an earlier part has: kept paths. */
export function partToPaths({ scope, kept }: Pick<EarlierPart, 'scope' | 'kept'>): string[] {
  if (scope === 'field') return [paths.field(kept)]
  if (scope === 'factor') return [paths.factorLinked(kept), paths.factorSufficient(kept)]
  const { judgement, note, reason, exampleKind, exampleText, exampleKept, exampleReady } = paths
  const all = [judgement, note, reason, exampleKind, exampleText, exampleKept, exampleReady]
  return all.map((path) => path(kept))
}

/** "profile/x", "factor/x" or the question: what all registers of one part share. */
function pathToName(kept: string): string {
  const [first = '', second = ''] = kept.split('/')
  return first === 'profile' || first === 'factor' ? `${first}/${second}` : first
}

interface VersionIndex {
  readonly byName: ReadonlyMap<string, Asked>
  /** Words of options, by kept path and kept value. */
  readonly byValue: ReadonlyMap<string, string>
}

const PREFIX = { question: '', field: 'profile/', factor: 'factor/' } as const

function indexVersion({ edition, names }: Version): VersionIndex {
  const parts = indexParts(edition)
  const byName = new Map<string, Asked>()
  const byValue = new Map<string, string>()
  for (const scope of ['question', 'field', 'factor'] as const)
    for (const { id, words } of partsOf(parts, scope))
      byName.set(`${PREFIX[scope]}${keptName(names, scope, id)}`, { id, words })
  for (const field of Object.keys(edition.profile)) {
    const path = `profile/${keptName(names, 'field', field)}`
    for (const { id, words } of partsOf(parts, `option/${field}`))
      byValue.set(`${path}=${keptName(names, `option/${field}`, id)}`, words)
  }
  return { byName, byValue }
}
