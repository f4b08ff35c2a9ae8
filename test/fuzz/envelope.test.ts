/**
 * Bytes from anywhere at every door: refused by name or taken whole, never a
 * throw, and whatever is taken is spelt that way again.
 *
 * Real bytes are cut, grown, flipped, spliced and shuffled. FUZZ_RUNS plays
 * more; the seed is fixed.
 */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { openEnvelope } from '../../src/crypto/open.ts'
import { encodeBody, parseBody } from '../../src/ops/body.ts'
import { encodeEnvelope, parseEnvelope } from '../../src/ops/envelope/envelope.ts'
import {
  encodePullPage,
  encodePush,
  parsePullPage,
  parsePush,
} from '../../src/ops/envelope/frames.ts'
import { foldOps } from '../../src/ops/fold.ts'
import { encodeSnapshot, parseSnapshot } from '../../src/ops/snapshot.ts'
import { keepTrials } from '../kit/results.ts'
import { makeSealedOp } from '../unit/crypto/sealed-op.ts'
import { bodies, envelopes, histories } from '../unit/ops/arbitraries.ts'

const numRuns = Number(process.env.FUZZ_RUNS ?? 1500)

/** What a disk, a wire or an enemy makes of bytes. */
const damages = fc.array(
  fc.record({
    kind: fc.constantFrom('flip', 'cut', 'grow', 'splice', 'zero'),
    at: fc.nat({ max: 5000 }),
    count: fc.nat({ max: 400 }),
    value: fc.nat({ max: 255 }),
  }),
  { maxLength: 4 },
)
type Damage = typeof damages extends fc.Arbitrary<infer List> ? List : never

function damage(bytes: Uint8Array, list: Damage): Uint8Array {
  return list.reduce((whole, { kind, at, count, value }) => {
    const from = whole.length === 0 ? 0 : at % whole.length
    const copy = Array.from(whole)
    if (kind === 'flip') copy[from] = (copy[from] ?? 0) ^ (value || 1)
    if (kind === 'cut') copy.splice(from, count)
    if (kind === 'grow') copy.splice(from, 0, ...new Array<number>(count).fill(value))
    if (kind === 'splice') copy.splice(from, 0, ...copy.slice(0, count))
    if (kind === 'zero') copy.fill(0, from, from + count)
    return Uint8Array.from(copy)
  }, bytes)
}

describe('damaged bytes', () => {
  test('[OP1] at the door of a body', () => {
    fc.assert(
      fc.property(bodies, damages, (body, list) => {
        const bytes = damage(encodeBody(body), list)
        const parsed = parseBody(bytes)
        if (parsed.ok) expect(encodeBody(parsed.value)).toEqual(bytes)
      }),
      { numRuns, seed: 1 },
    )
  })

  test('[OP1] at the door of an envelope', () => {
    fc.assert(
      fc.property(envelopes, damages, (envelope, list) => {
        const bytes = damage(encodeEnvelope(envelope), list)
        const parsed = parseEnvelope(bytes)
        if (parsed.ok) expect(encodeEnvelope(parsed.value)).toEqual(bytes)
      }),
      { numRuns, seed: 2 },
    )
  })

  test('[SY1] at the door of a push', () => {
    const frames = fc.array(envelopes.map(encodeEnvelope), { maxLength: 4 })
    fc.assert(
      fc.property(frames, damages, (list, harm) => {
        const before = new Uint8Array(32)
        const body = encodePush(list.map((envelope, at) => ({ number: at + 1, before, envelope })))
        const bytes = damage(body, harm)
        const parsed = parsePush(bytes)
        if (parsed.ok) expect(encodePush(parsed.value)).toEqual(bytes)
      }),
      { numRuns, seed: 3 },
    )
  })

  test('[SY2] at the door of a page', () => {
    const frames = fc.array(envelopes.map(encodeEnvelope), { maxLength: 4 })
    fc.assert(
      fc.property(frames, damages, (list, harm) => {
        const header = { pages: [], more: false }
        const body = encodePullPage(
          header,
          list.map((envelope, at) => ({ seq: at + 1, envelope })),
        )
        expect(() => parsePullPage(damage(body, harm))).not.toThrow()
      }),
      { numRuns, seed: 4 },
    )
  })

  test('[FO6] at the door of a snapshot', () => {
    fc.assert(
      fc.property(histories, damages, (ops, harm) => {
        const bytes = damage(new TextEncoder().encode(encodeSnapshot(foldOps(ops))), harm)
        expect(() => parseSnapshot(new TextDecoder().decode(bytes))).not.toThrow()
      }),
      { numRuns, seed: 5 },
    )
  })

  test('[SE2] at the door of a sealed operation nothing that was touched opens', async () => {
    const sealed = await makeSealedOp({ value: 'A note of some length. '.repeat(20) })
    const original = Buffer.from(sealed.bytes)
    const opensUntouched = fc.asyncProperty(damages, async (harm) => {
      const bytes = damage(sealed.bytes, harm)
      const opened = await openEnvelope(bytes, sealed.keyring)
      expect(opened.ok).toBe(original.equals(bytes))
    })
    await keepTrials('fuzz-seal', { trials: numRuns, seed: '6' }, () =>
      fc.assert(opensUntouched, { numRuns, seed: 6 }),
    )
  })
})
