/**
 * Opening: an envelope becomes an operation again, or a named refusal.
 * [SE2 SE3 OP6]
 *
 * The signature is verified first, then the seal. What cannot be opened is kept
 * by the store as it is and counted on the screen; nothing is dropped here.
 */
import type { DeviceId, KeyId } from '../base/brand.ts'
import { err, ok, type Result } from '../base/result.ts'
import { parseBody } from '../ops/body.ts'
import {
  type Envelope,
  headerToBytes,
  parseEnvelope,
  signedBytes,
} from '../ops/envelope/envelope.ts'
import type { Op } from '../ops/op.ts'
import { openBytes } from './seal.ts'

export type NotOpened = {
  readonly kind:
    | 'bad-envelope'
    | 'unknown-key'
    | 'unknown-author'
    | 'forged'
    | 'unreadable'
    | 'bad-body'
    | 'newer-version'
}

export interface Keyring {
  /** The inspection key under this id, if it was granted to this device. */
  keyOf(id: KeyId): CryptoKey | undefined
  /** The verifying key of a device, if the office has named it. */
  verifierOf(device: DeviceId): Promise<CryptoKey | undefined>
}

/**
 * `trusted` skips the signature, for rows that this device wrote and sealed
 * itself: nobody without the inspection key can have put them there.
 */
export async function openEnvelope(
  bytes: Uint8Array,
  keyring: Keyring,
  trusted = false,
): Promise<Result<Op, NotOpened>> {
  const parsed = parseEnvelope(bytes)
  if (!parsed.ok) return err({ kind: 'bad-envelope' })
  const envelope = parsed.value
  const key = keyring.keyOf(envelope.key)
  if (!key) return err({ kind: 'unknown-key' })
  const header = headerToBytes(envelope)
  if (!trusted) {
    const forged = await signatureFault(envelope, header, keyring)
    if (forged) return err({ kind: forged })
  }
  const plain = await openBytes(envelope.sealed, key, header)
  if (!plain) return err({ kind: 'unreadable' })
  const body = parseBody(plain)
  if (!body.ok) return err({ kind: body.error.kind })
  if (body.value.after.includes(envelope.id)) return err({ kind: 'bad-body' })
  const { sealed: _sealed, signature: _signature, ...ids } = envelope
  return ok({ ...ids, ...body.value })
}

async function signatureFault(
  envelope: Envelope,
  header: Uint8Array,
  keyring: Keyring,
): Promise<'unknown-author' | 'forged' | undefined> {
  const verifier = await keyring.verifierOf(envelope.device)
  if (!verifier) return 'unknown-author'
  const signed = signedBytes(header, envelope.sealed)
  const signature = new Uint8Array(envelope.signature)
  const good = await crypto.subtle.verify('Ed25519', verifier, signature, signed)
  return good ? undefined : 'forged'
}
