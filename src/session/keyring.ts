/**
 * The keys of an unlocked person: inspection keys and colleagues' verifying keys.
 * [SE1 SE4 SE8 RV21]
 *
 * Filled from the wrapped keys on this tablet; lives in memory only and goes
 * when the page is replaced at the lock. An inspection may have several keys: all
 * that are used open, and one seals what is new.
 */
import type { DeviceId, InspectionId, KeyId } from '../base/brand.ts'
import { type Bytes, base64urlToBytes } from '../base/bytes.ts'
import { type DeviceKeys, importVerifyKey, unwrapInspectionKey } from '../crypto/keys.ts'
import type { Keyring } from '../crypto/open.ts'
import type { LogDeps } from '../store/log.ts'
import { readVerifiers } from '../store/verifiers.ts'
import { createHeldKeys } from './held-keys.ts'
import { setUpStreamOf } from './inspections.ts'
import { type HeldKey, readTrusted, type TrustedKeys } from './key-trust.ts'

export interface InspectionKey {
  readonly id: KeyId
  readonly inspection: InspectionId
  readonly key: CryptoKey
}

export interface SessionKeyring extends Keyring {
  /** The key under which new work of this inspection is sealed. */
  writingKeyOf(inspection: InspectionId): InspectionKey | undefined
  /** Every key of this inspection that is used, the one for new work too. */
  keysOf(inspection: InspectionId): readonly InspectionKey[]
  /** The raw key, for the moment of wrapping it for a colleague's device. */
  rawKeyOf(key: KeyId): Promise<Bytes | undefined>
  inspections(): readonly InspectionId[]
  /** What was wrapped for this very device; undefined for anything else. */
  unwrapOwn(wrapped: Uint8Array, binding: string): Promise<Bytes | undefined>
  /** Reads again what was granted and announced since. */
  refresh(): Promise<void>
  /** Another number whenever other keys are used or known: who has read under them reads again. */
  version(): number
}

export async function createKeyring(
  log: LogDeps,
  device: DeviceId,
  keys: DeviceKeys,
): Promise<SessionKeyring> {
  const held = createHeldKeys(log, keys)
  const verifiers = new Map<DeviceId, Promise<CryptoKey>>([
    [device, importVerifyKey(keys.signingPublic)],
  ])
  const used = new Map<InspectionId, TrustedKeys & { readonly mark: string }>()
  let version = 0
  const verifierOf = async (id: DeviceId) => verifiers.get(id)

  const readUsed = async (inspection: InspectionId, mine: readonly [HeldKey, ...HeldKey[]]) => {
    const setUp = await log.db.streams.get(setUpStreamOf(inspection))
    const before = used.get(inspection)
    const mark = `${mine.length} ${setUp?.last} ${verifiers.size}`
    if (before?.mark === mark) return
    const now = await readTrusted(log, mine, verifierOf)
    used.set(inspection, { ...now, mark })
    const isSame = before?.writing === now.writing && before?.trusted.size === now.trusted.size
    if (!isSame) version += 1
  }
  const refresh = async (): Promise<void> => {
    const [known] = await Promise.all([readVerifiers(log), held.read()])
    for (const [id, signingKey] of known) {
      const raw = base64urlToBytes(signingKey)
      if (!raw || verifiers.has(id)) continue
      verifiers.set(id, importVerifyKey(raw))
      version += 1
    }
    const byInspection = held.byInspection()
    for (const inspection of used.keys())
      if (!byInspection.has(inspection) && used.delete(inspection)) version += 1
    for (const [inspection, [first, ...others]] of byInspection) {
      if (first) await readUsed(inspection, [first, ...others])
    }
  }
  const usedKey = (id: KeyId): HeldKey | undefined => {
    const key = held.keyOf(id)
    return key && used.get(key.inspection)?.trusted.has(id) ? key : undefined
  }

  await refresh()
  return {
    keyOf: (id) => usedKey(id)?.key,
    verifierOf,
    writingKeyOf(inspection) {
      const writing = used.get(inspection)?.writing
      return writing && usedKey(writing)
    },
    keysOf: (inspection) =>
      [...(used.get(inspection)?.trusted ?? [])].flatMap((id) => usedKey(id) ?? []),
    rawKeyOf: held.unwrap,
    async unwrapOwn(wrapped, binding) {
      const raw = await unwrapInspectionKey(wrapped, keys, binding)
      return raw.ok ? raw.value : undefined
    },
    inspections: () => [...used.keys()],
    refresh,
    version: () => version,
  }
}
