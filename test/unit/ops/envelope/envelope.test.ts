/**
 * The envelope: one layout, and not one byte to spare.
 */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bytesToUtf8 } from '../../../../src/base/bytes.ts'
import {
  encodeEnvelope,
  HEADER_BYTES,
  headerToBytes,
  MAX_ENVELOPE_BYTES,
  parseEnvelope,
  signedBytes,
  viewEnvelope,
} from '../../../../src/ops/envelope/envelope.ts'
import { envelopes } from '../arbitraries.ts'

const why = (bytes: Uint8Array) => {
  const parsed = parseEnvelope(bytes)
  return parsed.ok ? 'taken' : parsed.error.why
}
const [sample] = fc.sample(envelopes, { numRuns: 1, seed: 7 })
if (!sample) throw new Error('fast-check gave no envelope')
const good = encodeEnvelope(sample)

describe('round trip', () => {
  test('[OP1] parse(encode(x)) = x', () => {
    fc.assert(
      fc.property(envelopes, (envelope) => {
        const parsed = parseEnvelope(encodeEnvelope(envelope))
        expect(parsed).toEqual({ ok: true, value: envelope })
      }),
      { numRuns: 300 },
    )
  })

  test('[OP1] whatever is taken is written again as the same bytes', () => {
    fc.assert(
      fc.property(envelopes, fc.nat(), fc.integer({ min: 1, max: 255 }), (envelope, at, change) => {
        const bytes = encodeEnvelope(envelope)
        const index = at % bytes.length
        bytes[index] = (bytes[index] ?? 0) ^ change
        const parsed = parseEnvelope(bytes)
        if (parsed.ok) expect(encodeEnvelope(parsed.value)).toEqual(bytes)
      }),
      { numRuns: 1000 },
    )
  })

  test('[OP1] a view shows the same parts without copying them', () => {
    const view = viewEnvelope(good)
    expect(view.ok).toBe(true)
    if (!view.ok) return
    expect(view.value.sealed).toEqual(sample.sealed)
    expect(view.value.signature).toEqual(sample.signature)
    expect(view.value.stream.buffer).toBe(good.buffer)
  })
})

describe('refusals', () => {
  test('[OP1] every truncation and every spare byte', () => {
    for (let length = 0; length < good.length; length++) {
      expect(why(good.subarray(0, length))).not.toBe('taken')
    }
    const longer = new Uint8Array(good.length + 1)
    longer.set(good)
    expect(why(longer)).toBe('length does not fit')
  })

  test('[OP1] another version, and more than fits on the wire', () => {
    const other = good.slice()
    other[0] = 2
    expect(why(other)).toBe('unknown version')
    expect(why(new Uint8Array(MAX_ENVELOPE_BYTES + 1))).toBe('too long')
  })

  test('[OP1] an envelope is read where it lies inside a larger buffer', () => {
    const around = new Uint8Array(good.length + 50)
    around.set(good, 17)
    expect(parseEnvelope(around.subarray(17, 17 + good.length))).toEqual({
      ok: true,
      value: sample,
    })
  })

  test('[OP1] an id that is none is a bug, not an envelope', () => {
    const { sealed: _sealed, signature: _signature, ...header } = sample
    const broken = Object.assign({}, header, { id: 'short' })
    expect(() => headerToBytes(broken)).toThrow('an id is 16 bytes')
  })
})

test('[OP2] the signature covers a domain tag, the header and the sealed bytes', () => {
  const header = headerToBytes(sample)
  expect(header).toHaveLength(HEADER_BYTES)
  const signed = signedBytes(header, sample.sealed)
  expect(bytesToUtf8(signed.subarray(0, 14))).toBe('casebook/op/1\n')
  expect(signed.subarray(14, 14 + HEADER_BYTES)).toEqual(header)
  expect(signed.subarray(14 + HEADER_BYTES)).toEqual(new Uint8Array(sample.sealed))
})
