/**
 * What an envelope of a file is to this tablet.  [CY4 SE3]
 *
 * 'shown': its author's device is known, its signature holds, and its stream is
 * one that this tablet has or was granted. 'foreign': kept and offered to the
 * office, in no list. 'forged' and 'damaged' are refused. Opens nothing, so it
 * works while the tablet is locked.
 */
import { base64urlToBytes } from '../../base/bytes.ts'
import { importVerifyKey } from '../../crypto/keys.ts'
import { headerToBytes, parseEnvelope, signedBytes } from '../../ops/envelope/envelope.ts'
import type { CopiedEnvelope, CopyGround } from '../../store/copied.ts'

export type JudgedEnvelope =
  | { readonly kind: 'kept'; readonly envelope: CopiedEnvelope }
  | { readonly kind: 'forged' | 'damaged' }

export type JudgeEnvelope = (bytes: Uint8Array) => Promise<JudgedEnvelope>

/** `handed`: the file was sealed for this tablet, so its streams are to be shown here. */
export function createJudge(ground: CopyGround, handed: boolean): JudgeEnvelope {
  const verifiers = new Map<string, Promise<CryptoKey>>()
  return async (bytes) => {
    const parsed = parseEnvelope(bytes)
    if (!parsed.ok) return { kind: 'damaged' }
    const { id, inspection, stream, device, sealed, signature } = parsed.value
    const raw = base64urlToBytes(ground.verifiers.get(device) ?? '')
    const isKnown = raw?.length === 32
    if (isKnown) {
      const verifier = verifiers.get(device) ?? importVerifyKey(raw)
      verifiers.set(device, verifier)
      const signed = signedBytes(headerToBytes(parsed.value), sealed)
      const good = await crypto.subtle.verify(
        'Ed25519',
        await verifier,
        new Uint8Array(signature),
        signed,
      )
      if (!good) return { kind: 'forged' }
    }
    const isShown = isKnown && (handed || ground.streams.has(stream))
    return { kind: 'kept', envelope: { id, inspection, stream, bytes, isShown } }
  }
}
