/**
 * Which of an inspection's keys new work is sealed with.  [RV20 RV23 RV24]
 *
 * A key takes the place of those that it names. Where two leads made one each,
 * apart, both are heads: one that nobody holds who has left goes first, then the
 * smaller id, so every tablet that holds both takes the same. Never refuses: a
 * tablet goes on with the best key that it has.
 */
import type { DeviceId, KeyId, PersonId } from '../../base/brand.ts'

/** A tablet whose figures a lead has compared. */
export interface KeyHolder {
  readonly device: DeviceId
  readonly person: PersonId
  /** X25519, raw, as base64url. */
  readonly agreementKey: string
}

export interface KeyFacts {
  /** By key: the ones that it takes the place of. The first key of an inspection is not in it. */
  readonly follows: ReadonlyMap<KeyId, readonly KeyId[]>
  readonly holders: ReadonlyMap<KeyId, ReadonlySet<DeviceId>>
  readonly tablets: ReadonlyMap<DeviceId, KeyHolder>
  /** Tablets that were withdrawn, and those of people who were removed. */
  readonly left: ReadonlySet<DeviceId>
}

/** Undefined where none is held. */
export const chooseKey = (held: readonly KeyId[], facts: KeyFacts): KeyId | undefined =>
  listHeads(held, facts).sort(
    (a, b) => Number(!isFit(a, facts)) - Number(!isFit(b, facts)) || (a < b ? -1 : 1),
  )[0]

/** No tablet has it that is to have nothing more. */
export const isFit = (key: KeyId, { holders, left }: KeyFacts): boolean =>
  [...(holders.get(key) ?? [])].every((device) => !left.has(device))

/** Of those that are held: the ones that no other takes the place of. */
export function listHeads(held: readonly KeyId[], { follows }: KeyFacts): KeyId[] {
  const replaced = new Set<KeyId>()
  const open = held.flatMap((key) => follows.get(key) ?? [])
  for (let key = open.pop(); key !== undefined; key = open.pop()) {
    if (replaced.has(key)) continue
    replaced.add(key)
    open.push(...(follows.get(key) ?? []))
  }
  const heads = held.filter((key) => !replaced.has(key))
  // Keys that name each other in a ring are nobody's work; work goes on all the same.
  return heads.length > 0 ? heads : [...held]
}
