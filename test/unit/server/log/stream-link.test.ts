import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sha256 } from '../../../../server/hash.ts'
import { createStreamLink } from '../../../../server/log/stream-link.ts'
import { bytesToBase64url } from '../../../../src/base/bytes.ts'
import { streamLinkBytes } from '../../../../src/ops/envelope/chain.ts'

test('[SV2] the quick link is the link of the wire contract, for any three parts', () => {
  const link = createStreamLink()
  const hash = fc.uint8Array({ minLength: 32, maxLength: 32 })
  fc.assert(
    fc.property(hash, fc.maxSafeNat(), hash, (before, seq, envelopeHash) => {
      expect(bytesToBase64url(link(before, seq, envelopeHash))).toBe(
        bytesToBase64url(sha256(streamLinkBytes(before, seq, envelopeHash))),
      )
    }),
  )
})
