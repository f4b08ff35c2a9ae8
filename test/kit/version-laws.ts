/**
 * What must hold when a half-done case is read under a later version of its
 * edition: a list of what does not, in words; empty when all is well.
 *
 * Broken builds of the mapping are put in the place of the real one to see that
 * the laws notice.
 */
import { type FormVersions, partToPaths } from '../../src/domain/assessment/form-versions.ts'
import { parsePath } from '../../src/domain/assessment/paths.ts'
import type { Version } from '../../src/domain/edition/change/kept-names.ts'
import type { Form } from '../../src/domain/edition/form.ts'
import { readRegister, type StreamState } from '../../src/ops/fold.ts'
import { makeAskedReader } from '../../src/session/case-line.ts'
import { listRegisters } from './half-done-case.ts'

export interface Reading {
  readonly before: Form
  readonly after: Form & { readonly versions: FormVersions }
  readonly state: StreamState
  /** The last two versions. */
  readonly versions: readonly [Version, Version]
}

export function findBroken(reading: Reading): string[] {
  return [...findLost(reading), ...findTornNames(reading), ...findWrongReadings(reading)]
}

/** Each answered register has exactly one named place, and its heads are there as they were. */
function findLost({ after, state }: Reading): string[] {
  const { versions } = after
  const asked = new Set(listRegisters(after).map(({ path }) => versions.paths.toKept(path)))
  const earlier = new Set(versions.earlier.flatMap(partToPaths))
  return [...state.keys()].flatMap((kept) => {
    const places = [asked.has(kept), earlier.has(kept)].filter(Boolean).length
    return places === 1 ? [] : [`${kept} has ${places} places`]
  })
}

/** Asked to kept and back is the same, both ways, and no two ask for one register. */
function findTornNames({ after, state }: Reading): string[] {
  const names = after.versions.paths
  const asked = listRegisters(after).map(({ path }) => path)
  const torn = asked
    .filter((path) => names.toAsked(names.toKept(path)) !== path)
    .map((path) => `${path} does not come back`)
  const kept = new Set(asked.map(names.toKept))
  const back = [...state.keys()].flatMap((path) => {
    const form = names.toAsked(path)
    return form === undefined || names.toKept(form) === path ? [] : [`${path} becomes another`]
  })
  const values = listRegisters(after).flatMap(({ path, values: all }) =>
    all
      .filter((value) => names.toAskedValue(path, names.toKeptValue(path, value)) !== value)
      .map((value) => `${path}=${value} does not come back`),
  )
  const met = kept.size === asked.length ? [] : ['two questions share a register']
  return [...torn, ...back, ...values, ...met]
}

/** What stayed or moved reads as before; what is new, split off or merged is open. */
function findWrongReadings({ before, after, state, versions: [old, now] }: Reading): string[] {
  const was = makeAskedReader(before, state)
  const is = makeAskedReader(after, state)
  return listRegisters(after).flatMap(({ path }) => {
    const source = sourceOf(path, old, now)
    const expected = source === undefined ? undefined : was(source)
    const found = is(path)
    if (parsePath(path).kind === 'field') return fieldFault(path, { expected, found, source })
    return found === expected ? [] : [`${path} reads ${found} for ${expected}`]
  })
}

/** Options may have other names: a field reads something where it read something that is still offered. */
function fieldFault(
  path: string,
  {
    expected,
    found,
    source,
  }: { expected?: string | undefined; found?: string | undefined; source: string | undefined },
): string[] {
  if (source === undefined && found !== undefined) return [`${path} is new and has ${found}`]
  return (expected === undefined) === (found === undefined) ? [] : [`${path} lost ${expected}`]
}

/** The path in the version before from which this one took its answer; undefined for an open one. */
function sourceOf(path: string, old: Version, now: Version): string | undefined {
  const parts = path.split('/')
  const at = ['profile', 'factor', 'example'].includes(parts[0] ?? '') ? 1 : 0
  const scope = parts[0] === 'profile' ? 'field' : parts[0] === 'factor' ? 'factor' : 'question'
  const id = parts[at] ?? ''
  const change = now.changes.find((one) => one.scope === scope && one.to.includes(id))
  if (change && change.kind !== 'moved') return undefined
  const from = change ? (change.from[0] ?? '') : id
  if (!old.names.get(scope)?.has(from)) return undefined
  return parts.with(at, from).join('/')
}

/** What every register says, to compare byte for byte. */
export const toBytes = (state: StreamState): string =>
  JSON.stringify(
    [...state.keys()]
      .sort()
      .map((path) => [path, readRegister(state.get(path)), state.get(path)?.heads]),
  )
