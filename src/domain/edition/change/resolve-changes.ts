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
    addSilent(resolved, scope, old.get(scope), fresh.get(scope))
  for (const field of Object.keys(after.profile)) {
    const earlier = earlierField(resolved, before, field)
    // The options of a field that was not there before are new with it.
    if (earlier === undefined) continue
    const scope = optionScope(field)
    addSilent(resolved, scope, old.get(optionScope(earlier)), fresh.get(scope))
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
  const promptsOf = (index: PartIndex, id: string | undefined): EditionPart[] =>
    [...(index.get('question')?.values() ?? [])].filter(({ keyQuestion }) => keyQuestion === id)
  const imply = (kind: ChangeKind, gone: readonly string[], come: readonly string[]) =>
    resolved.push({ kind, scope: 'question', from: gone, to: come, said: 'implied' })
  for (const change of [...resolved]) {
    if (change.scope !== 'question') continue
    const [source] = change.from
    const [target] = change.to
    if (change.kind === 'moved') {
      for (const { id } of promptsOf(old, source)) {
        const moved = `${target}${id.slice(source?.length)}`
        if (!from.has(id) && !to.has(moved) && fresh.get('question')?.has(moved))
          imply('moved', [id], [moved])
      }
    }
    if (change.kind === 'retired')
      for (const { id } of promptsOf(old, source)) if (!from.has(id)) imply('retired', [id], [])
    if (change.kind === 'new')
      for (const { id } of promptsOf(fresh, target)) if (!to.has(id)) imply('new', [], [id])
  }
}

type Ids = ReadonlyMap<string, EditionPart> | undefined

/** What is gone or there without a word. */
function addSilent(resolved: ResolvedChange[], scope: Scope, old: Ids, fresh: Ids): void {
  const from = namesFrom(resolved, scope)
  const to = namesTo(resolved, scope)
  const stays = (id: string) => old?.has(id) && fresh?.has(id) && !from.has(id) && !to.has(id)
  for (const id of old?.keys() ?? [])
    if (!from.has(id) && !stays(id))
      resolved.push({ kind: 'retired', scope, from: [id], to: [], said: 'silent' })
  for (const id of fresh?.keys() ?? [])
    if (!to.has(id) && !stays(id))
      resolved.push({ kind: 'new', scope, from: [], to: [id], said: 'silent' })
}
