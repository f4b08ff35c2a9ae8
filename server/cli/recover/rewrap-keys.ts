/**
 * Opens what was wrapped for the office and wraps it for a device, one inspection
 * after another.  [UN31 SE5]
 *
 * A key is in the clear for the moment between the two, and wiped. One that does
 * not open is named and holds up no other.
 */
import type { InspectionId } from '../../../src/base/brand.ts'
import { base64urlToBytes, bytesToBase64url } from '../../../src/base/bytes.ts'
import { unwrapInspectionKey, wrapBinding, wrapInspectionKey } from '../../../src/crypto/keys.ts'
import type { KeyRow } from '../../log/access-rows.ts'
import type { LeadWish } from '../../log/recover-access.ts'

export interface Rewrapped {
  readonly keys: LeadWish['keys']
  /** Whose key does not open. */
  readonly failed: readonly InspectionId[]
}

export async function rewrapKeys(
  rows: readonly KeyRow[],
  recovery: { readonly agreement: CryptoKey },
  agreementKey: Uint8Array,
): Promise<Rewrapped> {
  const keys: LeadWish['keys'][number][] = []
  const failed: InspectionId[] = []
  for (const { inspection, key, wrapped } of rows) {
    const binding = wrapBinding(inspection, key)
    const bytes = base64urlToBytes(wrapped) ?? new Uint8Array()
    const raw = await unwrapInspectionKey(bytes, recovery, binding)
    if (!raw.ok) {
      failed.push(inspection)
      continue
    }
    const again = await wrapInspectionKey(raw.value, agreementKey, binding)
    raw.value.fill(0)
    keys.push({ inspection, key, wrapped: bytesToBase64url(again) })
  }
  return { keys, failed }
}
