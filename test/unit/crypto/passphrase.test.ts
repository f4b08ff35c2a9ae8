/**
 * Passphrases are drawn evenly: every word exactly as often as any other.
 */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { makePassphrase, PASSPHRASE_WORDS } from '../../../src/crypto/passphrase.ts'
import { normalisePassphrase } from '../../../src/crypto/vault.ts'
import { createSeededIds } from '../../kit/ids.ts'

const words = readFileSync(
  new URL('../../../src/crypto/words/eff-large.txt', import.meta.url),
  'utf8',
)
  .trim()
  .split('\n')

/** What one 16-bit draw gives; undefined when it is thrown away. */
async function drawWord(draw: number): Promise<string | undefined> {
  let asked = 0
  const passphrase = await makePassphrase(() => {
    asked += 1
    return asked === 1 ? Uint8Array.of(draw >> 8, draw & 0xff) : Uint8Array.of(0, 0)
  })
  return asked === PASSPHRASE_WORDS ? passphrase.split(' ')[0] : undefined
}

test('[SE6] every word belongs to exactly eight of the 65,536 draws', async () => {
  expect(new Set(words).size).toBe(7776)
  for (let index = 0; index < 7776; index += 61) {
    const draws = Array.from({ length: 8 }, (_, turn) => drawWord(turn * 7776 + index))
    expect(new Set(await Promise.all(draws))).toEqual(new Set([words[index]]))
    const ninth = 8 * 7776 + index
    if (ninth < 0x10000) expect(await drawWord(ninth)).toBeUndefined()
  }
  expect(await drawWord(0xffff)).toBeUndefined()
})

test('[SE6] a draw past the last whole multiple is thrown away, not folded back', async () => {
  const draws = [0xffff, 0xf300, 0xf2ff, 0, 0, 0]
  const passphrase = await makePassphrase(() => {
    const next = draws.shift() ?? 0
    return Uint8Array.of(next >> 8, next & 0xff)
  })
  expect(passphrase.split(' ')[0]).toBe('zoom')
  expect(draws).toEqual([])
})

test('[SE6] four words, as they are typed back', async () => {
  const ids = createSeededIds(6, 'passphrase')
  for (let round = 0; round < 200; round++) {
    const passphrase = await makePassphrase((count) => ids.randomBytes(count))
    expect(passphrase.split(' ')).toHaveLength(4)
    expect(normalisePassphrase(passphrase.toUpperCase())).toBe(normalisePassphrase(passphrase))
  }
})
