/**
 * Finds by shape: references, phone numbers, addresses of mail and web. [NC5]
 *
 * Case and prison numbers, court and police numbers, National Insurance, and
 * what only looks like one: letters with four digits or more, six digits or
 * more. Years, money, hours and the numbers of questions are none.
 */
import type { HitKind, HitWhy, Span } from './hit.ts'

interface Shape {
  readonly kind: HitKind
  readonly why: HitWhy
  readonly mask: string
  readonly pattern: RegExp
  /** Not everything of that shape is one. */
  readonly isOne?: (found: string) => boolean
}

const reference = {
  kind: 'reference',
  why: 'like-a-reference',
  mask: '[reference]',
} as const
const contact = { kind: 'contact', why: 'address-online', mask: '[contact details]' } as const

const countDigits = (text: string): number => text.replace(/\D/g, '').length

/** 1990s, 1000th, 2000hrs, 2018-19. */
const COUNTED = /^\d+(?:s|st|nd|rd|th|hrs?|hours?|k|km|m|mg|ml|g|kg|am|pm)$|^\d{4}[-/]\d{2,4}$/i

const SHAPES: readonly Shape[] = [
  { ...contact, pattern: /[\p{L}\p{N}._%+'-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu },
  { ...contact, pattern: /\b(?:https?:\/\/|www\.)[^\s<>"]*[^\s<>".,;:!?)]/giu },
  { ...contact, pattern: /(?<![\p{L}\p{N}])@[\p{L}\p{N}_.]{2,}/gu },
  {
    ...contact,
    why: 'phone',
    pattern:
      /(?<![\p{L}\p{N}/])(?:\+\d{2}[ .-]?(?:\(0\)[ .-]?)?|\(?0)\d(?:[ ().-]{0,2}\d){7,10}(?!\d)/gu,
    isOne: (found) => countDigits(found) >= 10,
  },
  // Police and criminal-office numbers: 12/1234567A, 2012/1234567A, 123456/12A.
  { ...reference, pattern: /(?<![\p{L}\p{N}])\d{1,6}\/\d{1,7}[A-Z](?![\p{L}\p{N}])/giu },
  // National Insurance.
  {
    ...reference,
    pattern: /(?<![\p{L}\p{N}])[A-Z]{2}[ -]?\d{2}[ -]?\d{2}[ -]?\d{2}[ -]?[A-D](?![\p{L}\p{N}])/giu,
  },
  // A car.
  { ...reference, pattern: /(?<![\p{L}\p{N}])[A-Z]{2}\d{2} ?[A-Z]{3}(?![\p{L}\p{N}])/gu },
  // A letter and six digits, apart or together, after its name.
  { ...reference, pattern: /(?<=\bCRN\W{0,3})[A-Z] ?\d{3} ?\d{3}(?!\d)/giu },
  {
    ...reference,
    pattern:
      /(?<=\b(?:ref|reference|case number|case no|urn|crn|pnc|nomis|noms)\b\.?:? ?(?:no\.? |number )?)[A-Z]*\d[A-Z\d/-]{2,}/giu,
  },
  // Letters with four digits or more.
  {
    ...reference,
    pattern: /(?<![\p{L}\p{N}/-])(?=[A-Z\d/-]*\d{4})[A-Z\d]+(?:[/-][A-Z\d]+)*(?![\p{L}\p{N}])/giu,
    isOne: (found) => /[A-Z]/i.test(found) && !COUNTED.test(found),
  },
  // Six digits or more, also in groups of four.
  { ...reference, pattern: /(?<![\p{L}\p{N}£$€.,/-])\d{6,}(?![\p{L}\p{N}]|[.,]\d)/gu },
  { ...reference, pattern: /(?<![\p{L}\p{N}£])\d{3,4}[ -]\d{3,4}[ -]\d{3,4}(?!\d)/gu },
]

export function findPatterns(letters: string): Span[] {
  return SHAPES.flatMap(({ kind, why, mask, pattern, isOne }) =>
    [...letters.matchAll(pattern)]
      .filter(([found]) => isOne?.(found) ?? true)
      .map(({ 0: found, index }) => ({ from: index, to: index + found.length, kind, why, mask })),
  )
}
