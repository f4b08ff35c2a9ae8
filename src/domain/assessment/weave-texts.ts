/**
 * Where two texts become one: what to begin with.  [HI14]
 *
 * Nothing of either is left out. Texts that mostly agree are woven together,
 * with what only one has where it stood; texts that do not stand one after the
 * other. A person goes over it before it is kept.
 */
import { diffTexts } from './diff-texts.ts'

export function weaveTexts(a: string, b: string): string {
  const pieces = diffTexts(a, b)
  const common = pieces.reduce(
    (sum, piece) => sum + (piece.in === 'both' ? piece.text.length : 0),
    0,
  )
  if (common * 2 < Math.max(a.length, b.length)) return `${a}\n\n${b}`
  let woven = ''
  for (const { text } of pieces) woven += needsSpace(woven, text) ? ` ${text}` : text
  return woven
}

/** A word that ended one text must not run into the word that follows in the other. */
const needsSpace = (before: string, text: string): boolean =>
  /[\p{L}\p{M}\p{N}]$/u.test(before) && /^[\p{L}\p{M}\p{N}]/u.test(text)
