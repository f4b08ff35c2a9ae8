/**
 * An answer of the officer as it counts.  [FM13 FM14 FM50]
 *
 * What was typed is the register and is kept as it is; here it is read. A number
 * that is none, or lies outside the edition's bounds, is a fault with a name and
 * counts as unanswered until it is mended.
 */
import type { OfficerQuestion } from '../edition/edition.ts'
import { isBlank } from './values.ts'

export type OfficerAnswer =
  | { readonly kind: 'open' }
  | { readonly kind: 'answered'; readonly value: string }
  | { readonly kind: 'not-whole' | 'out-of-bounds'; readonly min: number; readonly max: number }

const OPEN: OfficerAnswer = { kind: 'open' }

export function parseOfficerAnswer(
  question: OfficerQuestion,
  typed: string | undefined,
): OfficerAnswer {
  if (typed === undefined || isBlank(typed)) return OPEN
  switch (question.type) {
    case 'text':
      return { kind: 'answered', value: typed }
    case 'yes-no':
      return typed === 'yes' || typed === 'no' ? { kind: 'answered', value: typed } : OPEN
    case 'integer':
      return parseWhole(question, typed.trim())
  }
}

/** No sign in front of nought or of a plus, no noughts in front: those are codes or slips, and no counts. */
const PLAIN = /^(0|-?[1-9]\d*|-?[1-9]\d{0,2}(,\d{3})+)$/

function parseWhole(
  { min, max }: { readonly min: number; readonly max: number },
  typed: string,
): OfficerAnswer {
  // Hyphens, minus signs and dashes: people type all of them; and 9,999 is a number.
  const plain = typed.replace(/^[\u2010-\u2013\u2212]/, '-')
  if (!PLAIN.test(plain)) return { kind: 'not-whole', min, max }
  const value = Number(plain.replaceAll(',', ''))
  if (value < min || value > max) return { kind: 'out-of-bounds', min, max }
  return { kind: 'answered', value: String(value) }
}
