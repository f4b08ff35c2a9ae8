/**
 * A long text in parts, and back or not at all.
 */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cleanText, MAX_VALUE_LENGTH } from '../../../src/ops/text.ts'
import {
  MOST_TEXT_BYTES,
  packText,
  textToDigest,
  unpackText,
} from '../../../src/session/packed-text.ts'
import { makePrng } from '../../fixtures/prng.ts'

const noise = (length: number): string => {
  const prng = makePrng(7)
  return Array.from({ length }, () => String.fromCharCode(33 + prng.below(90))).join('')
}

describe('[EC11] a text', () => {
  test('[EC11] comes back as it was, in parts that each fit an operation', async () => {
    for (const text of ['', 'x', 'a'.repeat(500_000), noise(100_000), 'é„𝄞"\n'.repeat(9_000)]) {
      const packed = await packText(text)
      expect(Math.max(...packed.parts.map((part) => part.length))).toBeLessThanOrEqual(
        MAX_VALUE_LENGTH,
      )
      // What mends prose on its way must not touch it.
      expect(packed.parts.map(cleanText)).toEqual(packed.parts)
      expect(await unpackText(packed)).toBe(text)
    }
  })

  test('[EC11] any text comes back', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme' }), async (text) => {
        expect(await unpackText(await packText(text))).toBe(text.toWellFormed())
      }),
      { numRuns: 50, seed: 9 },
    )
  })

  test('[EC11] is deflated where that is shorter, and only there', async () => {
    expect((await packText('a'.repeat(500_000))).parts).toHaveLength(1)
    expect((await packText('a'.repeat(99))).parts[0]?.startsWith('d')).toBe(true)
    expect((await packText('xyz')).parts[0]?.startsWith('p')).toBe(true)
    expect((await packText(noise(100_000))).parts.length).toBeGreaterThan(2)
  })

  test('[EC11] gives nothing when a part is missing, changed, twice, or of another text', async () => {
    const { digest, parts } = await packText(noise(100_000))
    const [first = '', ...rest] = parts
    const other = await packText('something else')
    const torn = [
      rest,
      parts.slice(0, -1),
      [first.slice(0, 100), ...rest],
      [`${first.slice(0, 50)}A${first.slice(51)}`, ...rest],
      [...parts, first],
      ['!', ...rest],
      ['dAAAA'],
      ['p_w'],
      [],
      other.parts,
    ]
    for (const some of torn) expect(await unpackText({ digest, parts: some })).toBeUndefined()
  })

  test('[EC11] that unfolds to more than any edition has is refused', async () => {
    const text = 'a'.repeat(MOST_TEXT_BYTES + 1)
    const deflated = new Blob([text]).stream().pipeThrough(new CompressionStream('deflate-raw'))
    const bytes = Buffer.from(await new Response(deflated).arrayBuffer())
    const parts = [`d${bytes.toString('base64url')}`]
    expect(await unpackText({ digest: textToDigest(text), parts })).toBeUndefined()
  })
})
