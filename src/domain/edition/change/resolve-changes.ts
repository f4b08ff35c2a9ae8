/**
 * From what a version says of the one before to what became of every part.
 * [EC1 EC2]
 *
 * Total, so that reading never fails: a key question that moved takes its prompts
 * along by their letters, one that was retired takes them with it, and what is
 * gone without a word counts as retired, what is there without a word as new.
 * Whether that silence is a fault is asked in `findVersionFaults`.
 */
import type { Edition } from '../edition.ts'
import {
  type EditionPart,
  indexParts,
  optionScope,
  type PartIndex,
  partsOf,
  type Scope,
} from './edition-parts.ts'

export type ChangeKind = 'moved' | 'split' | 'merged' | 'retired' | 'new'

export interface ResolvedChange {
  readonly kind: ChangeKind
  /** In the new version's own names. */
  readonly scope: Scope
  readonly from: readonly string[]
  readonly to: readonly string[]
  /** Said by the edition, followed from what it says, or said by nobody. */
  readonly said: 'named' | 'implied' | 'silent'
}

type Follows = NonNullable<Edition['follows']>
type NamedChange = Follows['changes'][number]

export function resolveChanges(before: Edition, after: Edition): ResolvedChange[] {
  const resolved = (after.follows?.changes ?? []).map(toResolved)
  const old = indexParts(before)
  const fresh = indexParts(after)
  addPrompts(resolved, old, fresh)
  for (const scope of ['question', 'field', 'factor'] as const)
    addSilent(resolved, scope, partsOf(old, scope), partsOf(fresh, scope))
  for (const field of Object.keys(after.profile)) {
    const scope = optionScope(field)
    const earlier = scopeBefore(resolved, before, scope)
    // The options of a field that was not there before are new with it.
    if (earlier) addSilent(resolved, scope, partsOf(old, earlier), partsOf(fresh, scope))
  }
  return resolved
}

/** The field of the version before that this one is, or undefined for a new one. */
export function earlierField(
  resolved: readonly ResolvedChange[],
  before: Edition,
  field: string,
): string | undefined {
  const came = resolved.find(({ scope, to }) => scope === 'field' && to.includes(field))
  if (came) return came.kind === 'moved' ? came.from[0] : undefined
  return Object.hasOwn(before.profile, field) ? field : undefined
}

/** The scope as the version before names it: options are found under the earlier name of their field. */
export function scopeBefore(
  resolved: readonly ResolvedChange[],
  before: Edition,
  scope: string,
): Scope | undefined {
  if (scope === 'question' || scope === 'field' || scope === 'factor') return scope
  const earlier = earlierField(resolved, before, scope.slice(optionScope('').length))
  return earlier === undefined ? undefined : optionScope(earlier)
}

export function toResolved(change: NamedChange): ResolvedChange {
  const { kind, what, of } = change
  return {
    kind,
    scope: what === 'option' ? optionScope(of ?? '') : what,
    from: 'from' in change ? [change.from].flat() : [],
    to: 'to' in change ? [change.to].flat() : [],
    said: 'named',
  }
}

const namesFrom = (resolved: readonly ResolvedChange[], scope: Scope) =>
  new Set(resolved.filter((one) => one.scope === scope).flatMap(({ from }) => from))
const namesTo = (resolved: readonly ResolvedChange[], scope: Scope) =>
  new Set(resolved.filter((one) => one.scope === scope).flatMap(({ to }) => to))

/** Prompts that their key question takes along. */
function addPrompts(resolved: ResolvedChange[], old: PartIndex, fresh: PartIndex): void {
  const from = namesFrom(resolved, 'question')
  const to = namesTo(resolved, 'question')
  const there = new Set(partsOf(fresh, 'question').map(({ id }) => id))
  const promptsOf = (index: PartIndex, ids: readonly string[]) =>
    partsOf(index, 'question').filter(({ keyQuestion = '' }) => ids.includes(keyQuestion))
  const imply = (kind: ChangeKind, gone: readonly string[], come: readonly string[]) =>
    resolved.push({ kind, scope: 'question', from: gone, to: come, said: 'implied' })
  for (const change of resolved.filter(({ scope }) => scope === 'question')) {
    const { kind } = change
    const gone = promptsOf(old, change.from).filter(({ id }) => !from.has(id))
    if (kind === 'retired') for (const { id } of gone) imply(kind, [id], [])
    if (kind === 'new')
      for (const { id } of promptsOf(fresh, change.to)) if (!to.has(id)) imply(kind, [], [id])
    if (kind !== 'moved') continue
    for (const { id, keyQuestion = '' } of gone) {
      const moved = `${change.to.join()}${id.slice(keyQuestion.length)}`
      if (!to.has(moved) && there.has(moved)) imply(kind, [id], [moved])
    }
  }
}

/** What is gone or there without a word. */
function addSilent(
  resolved: ResolvedChange[],
  scope: Scope,
  old: readonly EditionPart[],
  fresh: readonly EditionPart[],
): void {
  const from = namesFrom(resolved, scope)
  const to = namesTo(resolved, scope)
  const now = new Set(fresh.map(({ id }) => id))
  const both = new Set(old.map(({ id }) => id).filter((id) => now.has(id)))
  const stays = (id: string) => both.has(id) && !from.has(id) && !to.has(id)
  for (const { id } of old)
    if (!from.has(id) && !stays(id))
      resolved.push({ kind: 'retired', scope, from: [id], to: [], said: 'silent' })
  for (const { id } of fresh)
    if (!to.has(id) && !stays(id))
      resolved.push({ kind: 'new', scope, from: [], to: [id], said: 'silent' })
}
