/**
 * Sealing and opening: what was sealed comes back, and nothing that was touched.
 */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { KeyId, PersonId } from '../../../src/base/brand.ts'
import { bytesToHex } from '../../../src/base/bytes.ts'
import {
  importInspectionKey,
  importVerifyKey,
  makeDeviceKeys,
  makeInspectionKeyBytes,
  openDeviceKeys,
} from '../../../src/crypto/keys.ts'
import { openEnvelope } from '../../../src/crypto/open.ts'
import { IV_BYTES, openText, sealBytes, sealOp, sealText } from '../../../src/crypto/seal.ts'
import { encodeBody, PADDING_BYTES } from '../../../src/ops/body.ts'
import {
  encodeEnvelope,
  headerToBytes,
  parseEnvelope,
  signedBytes,
} from '../../../src/ops/envelope/envelope.ts'
import { bodies } from '../ops/arbitraries.ts'
import { ids, makeSealedOp, makeSomeOp, type SealedOp } from './sealed-op.ts'

const kindOf = async (bytes: Uint8Array, { keyring }: SealedOp, trusted = false) => {
  const opened = await openEnvelope(bytes, keyring, trusted)
  return opened.ok ? 'opened' : opened.error.kind
}

/** Seals any plain bytes as if they were a body, and signs them: what a newer app would send. */
async function sealPlain({ op, key, device }: SealedOp, plain: Uint8Array): Promise<Uint8Array> {
  const header = headerToBytes(op)
  const sealed = await sealBytes(plain, key, header)
  const signed = signedBytes(header, sealed)
  const signature = new Uint8Array(await crypto.subtle.sign('Ed25519', device.signing, signed))
  return encodeEnvelope({ ...op, sealed, signature })
}

describe('round trip', () => {
  test('[SE1] open(seal(x)) = x', async () => {
    await fc.assert(
      fc.asyncProperty(bodies, async (body) => {
        const sealed = await makeSealedOp(body)
        expect(await openEnvelope(sealed.bytes, sealed.keyring)).toEqual({
          ok: true,
          value: sealed.op,
        })
      }),
      { numRuns: 100 },
    )
  })

  test('[SE1] an envelope is as long as its padded body, and tells nothing else', async () => {
    const overhead = 97 + 4 + IV_BYTES + 16 + 64
    await fc.assert(
      fc.asyncProperty(bodies, async (body) => {
        const { bytes } = await makeSealedOp(body)
        expect((bytes.length - overhead) % PADDING_BYTES).toBe(0)
        expect(bytes.length - overhead).toBe(encodeBody(body).length)
      }),
      { numRuns: 60 },
    )
    const lengths = ['yes', 'no', null].map(
      async (value) => (await makeSealedOp({ value })).bytes.length,
    )
    expect(new Set(await Promise.all(lengths)).size).toBe(1)
  })

  test('[SE1] nothing of what was written stands in the envelope', async () => {
    const value = 'canary-in-the-prison-7f3a'
    const { bytes } = await makeSealedOp({ value, path: 'a-path-that-is-no-secret-but-sealed' })
    const text = Buffer.from(bytes).toString('latin1')
    expect(text).not.toContain('canary')
    expect(text).not.toContain('a-path')
  })

  test('[SE1] 20,000 seals, no nonce twice', async () => {
    const key = await importInspectionKey(makeInspectionKeyBytes())
    const plain = new Uint8Array(1)
    const nonces = new Set<string>()
    for (let round = 0; round < 40; round++) {
      const sealed = await Promise.all(
        Array.from({ length: 500 }, () => sealBytes(plain, key, plain)),
      )
      for (const bytes of sealed) nonces.add(bytesToHex(bytes.subarray(0, IV_BYTES)))
    }
    expect(nonces.size).toBe(20_000)
  })
})

describe('any change is refused', () => {
  test('[SE2] every single flipped bit of an envelope', async () => {
    const sealed = await makeSealedOp({ value: 'Evidence. '.repeat(20) })
    expect(sealed.bytes.length).toBeGreaterThan(600)
    for (let at = 0; at < sealed.bytes.length; at++) {
      const kinds = await Promise.all(
        Array.from({ length: 8 }, (_, bit) => {
          const changed = sealed.bytes.slice()
          changed[at] = (changed[at] ?? 0) ^ (1 << bit)
          return kindOf(changed, sealed)
        }),
      )
      expect(kinds).not.toContain('opened')
    }
  })

  test('[SE2] every single flipped bit of the header and the seal, even for a trusted row', async () => {
    const sealed = await makeSealedOp()
    const end = sealed.bytes.length - 64
    for (let at = 0; at < end; at++) {
      const changed = sealed.bytes.slice()
      changed[at] = (changed[at] ?? 0) ^ (1 << (at % 8))
      expect(await kindOf(changed, sealed, true)).not.toBe('opened')
    }
  })

  test('[SE2] sampled bits of longer envelopes', async () => {
    const sealed = await makeSealedOp({ value: 'A long note. '.repeat(900) })
    const bits = fc.nat({ max: sealed.bytes.length * 8 - 1 })
    await fc.assert(
      fc.asyncProperty(bits, async (bit) => {
        const changed = sealed.bytes.slice()
        changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7))
        expect(await kindOf(changed, sealed)).not.toBe('opened')
      }),
      { numRuns: 300 },
    )
  })

  test('[OP2] a seal that was moved under another header', async () => {
    const one = await makeSealedOp()
    const other = await sealOp(makeSomeOp({ ...one.op, value: 'no' }), one.key, one.device.signing)
    const [a, b] = [parseEnvelope(one.bytes), parseEnvelope(other)]
    if (!a.ok || !b.ok) throw new Error('both are envelopes')
    const moved = { ...a.value, id: ids.next<typeof a.value.id>(), sealed: b.value.sealed }
    const signed = signedBytes(headerToBytes(moved), moved.sealed)
    const signature = new Uint8Array(
      await crypto.subtle.sign('Ed25519', one.device.signing, signed),
    )
    expect(await kindOf(encodeEnvelope({ ...moved, signature }), one)).toBe('unreadable')
  })

  test('[SE2] another key of the same name', async () => {
    const sealed = await makeSealedOp()
    const other = await importInspectionKey(makeInspectionKeyBytes())
    const keyring = { ...sealed.keyring, keyOf: () => other }
    expect(await kindOf(sealed.bytes, { ...sealed, keyring })).toBe('unreadable')
  })

  test('[SE3] signed by another device, or with an author put in after signing', async () => {
    const sealed = await makeSealedOp()
    const stranger = await openDeviceKeys(await makeDeviceKeys())
    const forged = await sealOp(sealed.op, sealed.key, stranger.signing)
    expect(await kindOf(forged, sealed)).toBe('forged')
    const parsed = parseEnvelope(sealed.bytes)
    if (!parsed.ok) throw new Error('it is an envelope')
    const claimed = encodeEnvelope({ ...parsed.value, author: ids.next<PersonId>() })
    expect(await kindOf(claimed, sealed)).toBe('forged')
  })
})

describe('named refusals', () => {
  test('[SE3] no key, no known device, no envelope: each by its name, nothing thrown', async () => {
    const sealed = await makeSealedOp()
    const none = { ...sealed.keyring, keyOf: () => undefined }
    expect(await kindOf(sealed.bytes, { ...sealed, keyring: none })).toBe('unknown-key')
    const alone = { ...sealed.keyring, verifierOf: async () => undefined }
    expect(await kindOf(sealed.bytes, { ...sealed, keyring: alone })).toBe('unknown-author')
    expect(await kindOf(new Uint8Array(10), sealed)).toBe('bad-envelope')
  })

  test('[OP6] a body of a newer version is told apart from a broken one', async () => {
    const sealed = await makeSealedOp()
    const newer = encodeBody(sealed.op)
    newer[0] = 2
    expect(await kindOf(await sealPlain(sealed, newer), sealed)).toBe('newer-version')
    expect(await kindOf(await sealPlain(sealed, new Uint8Array(256)), sealed)).toBe('bad-body')
  })

  test('[OP5] an operation that replaces itself is no operation', async () => {
    const op = makeSomeOp()
    const sealed = await makeSealedOp({ ...op, after: [op.id] })
    expect(await kindOf(sealed.bytes, sealed)).toBe('bad-body')
  })

  test('[SE3] a trusted row is opened without its author, never without its key', async () => {
    const sealed = await makeSealedOp()
    const keyring = { keyOf: () => undefined, verifierOf: async () => undefined }
    expect(await kindOf(sealed.bytes, { ...sealed, keyring }, true)).toBe('unknown-key')
    const own = { ...sealed.keyring, verifierOf: async () => undefined }
    expect(await kindOf(sealed.bytes, { ...sealed, keyring: own }, true)).toBe('opened')
  })

  test('[SE3] a signature is not one for other bytes of the same length', async () => {
    const sealed = await makeSealedOp({ key: ids.next<KeyId>() })
    const verifier = await importVerifyKey(sealed.device.signingPublic)
    const other = await crypto.subtle.sign('Ed25519', sealed.device.signing, new Uint8Array(3))
    const parsed = parseEnvelope(sealed.bytes)
    if (!parsed.ok) throw new Error('it is an envelope')
    const swapped = encodeEnvelope({ ...parsed.value, signature: new Uint8Array(other) })
    const keyring = { ...sealed.keyring, verifierOf: async () => verifier }
    expect(await kindOf(swapped, { ...sealed, keyring })).toBe('forged')
  })
})

test('[DV7] text that stays on this tablet opens only where it was sealed for', async () => {
  const key = await importInspectionKey(makeInspectionKeyBytes())
  const sealed = await sealText('a line', key, 'line|A|3')
  expect(await openText(sealed, key, 'line|A|3')).toBe('a line')
  expect(await openText(sealed, key, 'line|A|4')).toBeUndefined()
  expect(await openText(sealed.subarray(0, 5), key, 'line|A|3')).toBeUndefined()
  expect(await openText(new Uint8Array(), key, 'line|A|3')).toBeUndefined()
})
