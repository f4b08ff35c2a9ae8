/**
 * The keys of an unlocked person: inspection keys and colleagues' verifying keys.
 * [SE1 SE4 SE8]
 *
 * Filled from the wrapped keys on this tablet; lives in memory only and goes
 * when the page is replaced at the lock.
 */
import type { DeviceId, InspectionId, KeyId } from '../base/brand.ts'
import { type Bytes, base64urlToBytes } from '../base/bytes.ts'
import {
  type DeviceKeys,
  importInspectionKey,
  importVerifyKey,
  unwrapInspectionKey,
  wrapBinding,
} from '../crypto/keys.ts'
import type { Keyring } from '../crypto/open.ts'
import type { KeyRow } from '../store/database.ts'
import type { LogDeps } from '../store/log.ts'
import { readKeys } from '../store/office.ts'
import { readVerifiers } from '../store/verifiers.ts'

export interface InspectionKey {
  readonly id: KeyId
  readonly inspection: InspectionId
  readonly key: CryptoKey
}

export interface SessionKeyring extends Keyring {
  /** The key under which new work of this inspection is sealed. */
  writingKeyOf(inspection: InspectionId): InspectionKey | undefined
  /** The raw key, for the moment of wrapping it for a colleague's device. */
  rawKeyOf(inspection: InspectionId): Promise<Bytes | undefined>
  inspections(): readonly InspectionId[]
  /** What was wrapped for this very device; undefined for anything else. */
  unwrapOwn(wrapped: Uint8Array, binding: string): Promise<Bytes | undefined>
  /** Reads again what the office has granted since. True when there was something new. */
  refresh(): Promise<boolean>
}

export async function createKeyring(
  log: LogDeps,
  device: DeviceId,
  keys: DeviceKeys,
): Promise<SessionKeyring> {
  const byId = new Map<KeyId, InspectionKey>()
  const verifiers = new Map<DeviceId, Promise<CryptoKey>>([
    [device, importVerifyKey(keys.signingPublic)],
  ])

  const unwrap = async ({ key, inspection, wrapped }: KeyRow): Promise<Bytes | undefined> => {
    const bytes = base64urlToBytes(wrapped)
    if (!bytes) return undefined
    const raw = await unwrapInspectionKey(bytes, keys, wrapBinding(inspection, key))
    return raw.ok ? raw.value : undefined
  }
  const refresh = async (): Promise<boolean> => {
    for (const [id, signingKey] of await readVerifiers(log)) {
      const raw = base64urlToBytes(signingKey)
      if (raw && !verifiers.has(id)) verifiers.set(id, importVerifyKey(raw))
    }
    const before = byId.size
    const fresh = (await readKeys(log)).filter(({ key }) => !byId.has(key))
    for (const row of fresh) {
      const raw = await unwrap(row)
      if (!raw) continue
      const { key: id, inspection } = row
      byId.set(id, { id, inspection, key: await importInspectionKey(raw) })
    }
    return byId.size > before
  }
  // The first that arrived: an endpoint that names a key of its own later on would
  // otherwise read what is written from then on.
  const writingKeyOf = (inspection: InspectionId) =>
    [...byId.values()].find((entry) => entry.inspection === inspection)

  await refresh()
  return {
    keyOf: (id) => byId.get(id)?.key,
    verifierOf: async (id) => verifiers.get(id),
    writingKeyOf,
    async rawKeyOf(inspection) {
      const id = writingKeyOf(inspection)?.id
      const row = (await readKeys(log)).find(({ key }) => key === id)
      return row && unwrap(row)
    },
    async unwrapOwn(wrapped, binding) {
      const raw = await unwrapInspectionKey(wrapped, keys, binding)
      return raw.ok ? raw.value : undefined
    },
    inspections: () => [...new Set([...byId.values()].map(({ inspection }) => inspection))],
    refresh,
  }
}
