import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseRecoveryText, recoveryKeyToText } from '../../../src/ops/recovery-text.ts'

const key = fc.uint8Array({ minLength: 32, maxLength: 32 })

test('[CL14] every key reads back, also in lower case, with spaces, and with O, I and L', () => {
  fc.assert(
    fc.property(key, (bytes) => {
      const text = recoveryKeyToText(bytes)
      expect(text).toMatch(/^(?:[0-9A-HJKMNP-TV-Z]{4}-){13}[0-9A-HJKMNP-TV-Z]{4}$/)
      const sloppy = text
        .toLowerCase()
        .replaceAll('-', ' ')
        .replaceAll('0', 'O')
        .replaceAll('1', 'l')
      expect(parseRecoveryText(text)).toEqual(Uint8Array.from(bytes))
      expect(parseRecoveryText(sloppy)).toEqual(Uint8Array.from(bytes))
    }),
  )
})

test('[CL14] one wrong letter, or two that changed places, is noticed', () => {
  fc.assert(
    fc.property(
      key,
      fc.nat(55),
      fc.constantFrom(...'0123456789ABCDEFGHJKMNPQRSTVWXYZ'),
      (bytes, at, letter) => {
        const letters = recoveryKeyToText(bytes).replaceAll('-', '')
        const wrong = letters.slice(0, at) + letter + letters.slice(at + 1)
        const swapped = [
          letters.slice(0, at),
          letters[at + 1],
          letters[at],
          letters.slice(at + 2),
        ].join('')
        for (const text of [wrong, swapped])
          if (text !== letters) expect(parseRecoveryText(text)).toBeUndefined()
      },
    ),
  )
})

test('[CL14] what is no key at all', () => {
  for (const text of ['', 'hello', '0'.repeat(55), '0'.repeat(56), 'U'.repeat(56)])
    expect(parseRecoveryText(text)).toBeUndefined()
})
