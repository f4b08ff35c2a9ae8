/**
 * Did the device that an envelope names really sign it?  [CY7]
 *
 * Only for what comes by file: over the wire a device shows its token, and the
 * tablets verify each signature themselves. Of a device that is not known here
 * nothing can be said.
 */
import { createPublicKey, verify } from 'node:crypto'
import { brandId, type DeviceId } from '../../src/base/brand.ts'
import { bytesToBase64url } from '../../src/base/bytes.ts'
import { HEADER_BYTES, signedBytes, viewEnvelope } from '../../src/ops/envelope/envelope.ts'
import type { Log } from '../log/port.ts'

export async function isForged(log: Log, bytes: Uint8Array): Promise<boolean> {
  const view = viewEnvelope(bytes)
  if (!view.ok) return false
  const { device, sealed, signature } = view.value
  const known = await log.readDevice(brandId<DeviceId>(bytesToBase64url(device)))
  if (known === undefined) return false
  const x = bytesToBase64url(known.signingKey)
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' })
  return !verify(null, signedBytes(bytes.subarray(0, HEADER_BYTES), sealed), key, signature)
}
