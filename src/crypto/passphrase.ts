/**
 * Generated passphrases: words drawn evenly from a list of 7,776.  [SE6]
 *
 * People re-roll, they do not choose: a chosen passphrase is guessed. The list
 * is the EFF's large word list (CC BY 3.0), loaded only where a passphrase is
 * made, and written shorter than `words/eff-large.txt` is: each word by how many
 * letters it has in common with the one before it, and the rest. Half the bytes.
 */
import { assert } from '../base/assert.ts'

export const PASSPHRASE_WORDS = 4
const LIST_LENGTH = 7776

export async function makePassphrase(randomBytes: (count: number) => Uint8Array): Promise<string> {
  const { default: text } = await import('./words/eff-large.front.txt?raw')
  const words = readWords(text.trim())
  assert(words.length === LIST_LENGTH, 'the word list is whole')
  return Array.from({ length: PASSPHRASE_WORDS }, () => words[drawIndex(randomBytes)]).join(' ')
}

function readWords(text: string): readonly string[] {
  let before = ''
  return text.split(/(?=\d)/).map((part) => {
    before = before.slice(0, Number(part[0])) + part.slice(1)
    return before
  })
}

/** Even over 0..7775: 16-bit draws past the last whole multiple are thrown away. */
function drawIndex(randomBytes: (count: number) => Uint8Array): number {
  const limit = Math.floor(0x10000 / LIST_LENGTH) * LIST_LENGTH
  for (;;) {
    const [high = 0, low = 0] = randomBytes(2)
    const draw = high * 256 + low
    if (draw < limit) return draw % LIST_LENGTH
  }
}
