/**
 * Every inspection key that was wrapped for this tablet and opens.  [SE4]
 *
 * Held is not used: `key-trust.ts` says which are. A wrap for another tablet, or
 * none at all, is passed over.
 */
import type { InspectionId, KeyId } from '../base/brand.ts'
import { type Bytes, base64urlToBytes } from '../base/bytes.ts'
import {
  type DeviceKeys,
  importInspectionKey,
  keyIdOf,
  unwrapInspectionKey,
  wrapBinding,
} from '../crypto/keys.ts'
import type { KeyRow } from '../store/database.ts'
import type { LogDeps } from '../store/log.ts'
import { readKeys } from '../store/office.ts'
import type { HeldKey } from './key-trust.ts'

export interface HeldKeys {
  /** Opens what has come since. */
  read(): Promise<void>
  keyOf(id: KeyId): HeldKey | undefined
  /** In order of arrival. */
  byInspection(): ReadonlyMap<InspectionId, readonly HeldKey[]>
  /** The raw key, from its wrap. */
  unwrap(id: KeyId): Promise<Bytes | undefined>
}

export function createHeldKeys(log: LogDeps, keys: Pick<DeviceKeys, 'agreement'>): HeldKeys {
  const byId = new Map<KeyId, HeldKey>()
  const unwrapRow = async ({ key, inspection, wrapped }: KeyRow): Promise<Bytes | undefined> => {
    const bytes = base64urlToBytes(wrapped)
    if (!bytes) return undefined
    const raw = await unwrapInspectionKey(bytes, keys, wrapBinding(inspection, key))
    return raw.ok ? raw.value : undefined
  }
  return {
    async read() {
      const rows = await readKeys(log)
      // What was dropped from the disk, by the office's word, goes from memory too.
      const here = new Set(rows.map(({ key }) => key))
      for (const id of byId.keys()) if (!here.has(id)) byId.delete(id)
      for (const row of rows) {
        const raw = byId.has(row.key) ? undefined : await unwrapRow(row)
        if (!raw) continue
        const { key: id, inspection } = row
        const key = await importInspectionKey(raw)
        byId.set(id, { id, inspection, key, isItsHash: keyIdOf(raw) === id })
        raw.fill(0)
      }
    },
    keyOf: (id) => byId.get(id),
    byInspection: () => Map.groupBy(byId.values(), ({ inspection }) => inspection),
    async unwrap(id) {
      const row = (await readKeys(log)).find(({ key }) => key === id)
      return row && unwrapRow(row)
    },
  }
}
