/**
 * Which of the keys that this tablet was given it uses.  [SE4 RV20 RV23]
 *
 * HPKE's base mode tells nobody who wrapped a key, so a wrap from the endpoint is
 * no word for it. Used are the key under which the set-up begins, and each later
 * one that the set-up announces under a key that is used; its id is a hash of the
 * key, so another key cannot come in its place. What an endpoint names by itself
 * opens nothing and seals nothing.
 */
import type { DeviceId, InspectionId, KeyId } from '../base/brand.ts'
import { openEnvelope } from '../crypto/open.ts'
import { chooseKey } from '../domain/assessment/key-order.ts'
import { parseEnvelope } from '../ops/envelope/envelope.ts'
import { foldOp, type StreamState } from '../ops/fold.ts'
import type { OpRow } from '../store/database.ts'
import { type LogDeps, readStream } from '../store/log.ts'
import { setUpStreamOf } from './inspections.ts'
import { stateToKeyFacts } from './key-facts.ts'

export interface HeldKey {
  readonly id: KeyId
  readonly inspection: InspectionId
  readonly key: CryptoKey
  /** Its id is the hash of itself; the first key of an inspection has any id. */
  readonly isItsHash: boolean
}

export interface TrustedKeys {
  readonly trusted: ReadonlySet<KeyId>
  /** New work is sealed with it. */
  readonly writing: KeyId | undefined
}

type VerifierOf = (device: DeviceId) => Promise<CryptoKey | undefined>

/** `held` are those of one inspection, in order of arrival: at least one. */
export async function readTrusted(
  log: LogDeps,
  held: readonly [HeldKey, ...HeldKey[]],
  verifierOf: VerifierOf,
): Promise<TrustedKeys> {
  const [first, ...others] = held
  if (others.length === 0) return { trusted: new Set([first.id]), writing: first.id }
  const rows = await readStream(log, setUpStreamOf(first.inspection))
  const rowsByKey = Map.groupBy(rows, keyNamedIn)
  const root = held.find(({ id }) => id === (rows[0] && keyNamedIn(rows[0]))) ?? first
  const state: StreamState = new Map()
  const trusted = new Set<KeyId>()
  let facts = stateToKeyFacts(state)
  for (let next: readonly HeldKey[] = [root]; next.length > 0; ) {
    for (const { id, key } of next) {
      trusted.add(id)
      await foldInto(state, rowsByKey.get(id) ?? [], { keyOf: () => key, verifierOf })
    }
    facts = stateToKeyFacts(state)
    next = held.filter((one) => one.isItsHash && !trusted.has(one.id) && facts.follows.has(one.id))
  }
  return { trusted, writing: chooseKey([...trusted], facts) }
}

function keyNamedIn({ bytes }: OpRow): KeyId | undefined {
  const parsed = parseEnvelope(bytes)
  return parsed.ok ? parsed.value.key : undefined
}

async function foldInto(
  state: StreamState,
  rows: readonly OpRow[],
  keyring: Parameters<typeof openEnvelope>[1],
): Promise<void> {
  const opened = await Promise.all(
    rows.map((row) => openEnvelope(row.bytes, keyring, row.own === 1)),
  )
  for (const op of opened) if (op.ok) foldOp(state, op.value)
}
