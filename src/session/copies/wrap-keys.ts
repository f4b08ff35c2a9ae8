/**
 * All keys that an inspection's entries may be sealed with, wrapped for one other
 * holder: a tablet, or the office.  [CY5 CY9 RV21]
 */
import { assert } from '../../base/assert.ts'
import type { InspectionId } from '../../base/brand.ts'
import { bytesToBase64url } from '../../base/bytes.ts'
import { wrapBinding, wrapInspectionKey } from '../../crypto/keys.ts'
import type { CopyKey } from '../../ops/copy/copy-parts.ts'
import type { Session } from '../session.ts'

export async function wrapKeys(
  { keyring }: Session,
  inspection: InspectionId,
  { device, agreementKey }: { readonly device: string; readonly agreementKey: Uint8Array },
): Promise<CopyKey[]> {
  const keys: CopyKey[] = []
  for (const { id } of keyring.keysOf(inspection)) {
    const raw = await keyring.rawKeyOf(id)
    assert(raw, 'a key of the keyring has its wrap')
    const wrapped = await wrapInspectionKey(raw, agreementKey, wrapBinding(inspection, id))
    raw.fill(0)
    keys.push({ inspection, key: id, device, wrapped: bytesToBase64url(wrapped) })
  }
  return keys
}
