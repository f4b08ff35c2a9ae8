/**
 * What the set-up says of an inspection's keys: which follows which, which tablets
 * were given them, and which have left.  [RV20 RV23]
 *
 * The endpoint names devices and hands wraps on; who is to have a key is read from
 * the sealed set-up alone.
 */
import { brandId, type DeviceId, isId, type KeyId, type PersonId } from '../base/brand.ts'
import { base64urlToBytes } from '../base/bytes.ts'
import type { KeyFacts, KeyHolder } from '../domain/assessment/key-order.ts'
import { parseSetUpPath, setUpPaths } from '../domain/assessment/set-up-paths.ts'
import type { StreamState } from '../ops/fold.ts'

export const holderToValue = ({ person, agreementKey }: Omit<KeyHolder, 'device'>): string =>
  `${person} ${agreementKey}`

export function stateToKeyFacts(state: StreamState): KeyFacts {
  const follows = new Map<KeyId, readonly KeyId[]>()
  const holders = new Map<KeyId, Set<DeviceId>>()
  const tablets = new Map<DeviceId, KeyHolder>()
  const left = new Set<DeviceId>()
  for (const path of state.keys()) {
    const parsed = parseSetUpPath(path)
    if (!('id' in parsed) || !isId(parsed.id)) continue
    const values = readAll(state, path)
    if (parsed.kind === 'key-follows') {
      const ids = values.flatMap((value) => value.split(' ')).filter((id) => isId(id))
      follows.set(
        brandId<KeyId>(parsed.id),
        ids.map((id) => brandId<KeyId>(id)),
      )
    } else if (parsed.kind === 'tablet-left' && values.length > 0) {
      left.add(brandId<DeviceId>(parsed.id))
    } else if (parsed.kind === 'key-holder') {
      const holder = parseHolder(parsed.device, values[0])
      if (!holder) continue
      const key = brandId<KeyId>(parsed.id)
      holders.set(key, (holders.get(key) ?? new Set()).add(holder.device))
      tablets.set(holder.device, holder)
    }
  }
  for (const { device, person } of tablets.values()) {
    if (readAll(state, setUpPaths.personLeft(person)).length > 0) left.add(device)
  }
  return { follows, holders, tablets, left }
}

/** Of values that differ every one counts: who has left for one lead has left. */
const readAll = (state: StreamState, path: string): readonly string[] =>
  (state.get(path)?.heads ?? []).flatMap(({ value }) => (value === null ? [] : [value]))

function parseHolder(device: string, value = ''): KeyHolder | undefined {
  const [person, agreementKey = ''] = value.split(' ')
  const isWhole = isId(device) && isId(person) && base64urlToBytes(agreementKey)?.length === 32
  if (!isWhole) return undefined
  return { device: brandId<DeviceId>(device), person: brandId<PersonId>(person), agreementKey }
}
