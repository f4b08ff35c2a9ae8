/**
 * Which option of a field a value of a list means, as a suggestion that a person
 * confirms once: "M" male, "V. High" very high, "Y" yes, "50 and over" 50+.
 * [SA43 SA44]
 *
 * A report's group of
 * several options ("High/Very high") is never turned into one of them by guess:
 * its options are named, and a person chooses.
 */
import type { ImportField, ImportOption } from './import-form.ts'
import { wordLikeness } from './likeness.ts'
import { fieldToBands, spellingToBand } from './number-bands.ts'
import { simplify, textToWords } from './simplify.ts'

export type ValueMeaning =
  | { readonly kind: 'option'; readonly option: string }
  | { readonly kind: 'blank' }
  /** Several options are possible; none is suggested. */
  | { readonly kind: 'among'; readonly options: readonly string[] }
  | { readonly kind: 'unknown' }

const YES = new Set('y yes true t 1'.split(' '))
const NO = new Set('n no false f 0'.split(' '))
const BLANK = new Set([
  '',
  'n a',
  'na',
  'nil',
  'none',
  'null',
  'blank',
  'unknown',
  'not known',
  'not recorded',
  'not stated',
  'missing',
  'tbc',
])

export function suggestValue(field: ImportField, cell: string): ValueMeaning {
  const words = textToWords(cell)
  const text = words.join(' ')
  const group = field.groups.find(({ label }) => simplify(label) === text)
  if (group) return toMeaning(group.options)
  const bands = fieldToBands(field)
  if (bands) {
    const band = spellingToBand(bands, cell.trim())
    if (band !== undefined) return { kind: 'option', option: band }
    return { kind: BLANK.has(text) ? 'blank' : 'unknown' }
  }
  for (const find of [findYesOrNo, findAbbreviated, findContained]) {
    const found = find(field.options, words)
    if (found.length > 0) return toMeaning(found)
  }
  if (BLANK.has(text)) return { kind: 'blank' }
  return toMeaning(findMisspelt(field.options, text))
}

function toMeaning(options: readonly string[]): ValueMeaning {
  const [option, ...more] = options
  if (option === undefined) return { kind: 'unknown' }
  return more.length === 0 ? { kind: 'option', option } : { kind: 'among', options }
}

type Find = (options: readonly ImportOption[], words: readonly string[]) => readonly string[]

const findYesOrNo: Find = (options, words) => {
  const [word, ...more] = words
  if (word === undefined || more.length > 0) return []
  return options
    .map(({ id }) => id)
    .filter((id) => (YES.has(word) && YES.has(id)) || (NO.has(word) && NO.has(id)))
}

/** Each word begins the option's word in its place ("V High"), or the letters are its initials ("VH"). */
const findAbbreviated: Find = (options, words) => {
  const alike = options.filter(({ label }) => {
    const own = textToWords(label)
    const isBegun =
      words.length === own.length && own.every((word, at) => word.startsWith(String(words[at])))
    return (
      isBegun || (own.length > 1 && own.map((word) => word.charAt(0)).join('') === words.join(''))
    )
  })
  return words.length === 0 ? [] : alike.map(({ id }) => id)
}

/** "White British" holds "White"; the longest that is held counts: "Very high risk" is not "High". */
const findContained: Find = (options, words) => {
  const held = options
    .map(({ id, label }) => {
      const lengths = [label, id].map((name) => {
        const own = textToWords(name)
        return own.every((word) => words.includes(word)) ? own.length : 0
      })
      return { id, length: Math.max(...lengths) }
    })
    .filter(({ length }) => length > 0)
  const longest = Math.max(0, ...held.map(({ length }) => length))
  return held.filter(({ length }) => length === longest).map(({ id }) => id)
}

const ALIKE = 0.6
const CLEARLY = 0.15

/** The one that is clearly most alike; where two are, nothing is suggested. */
function findMisspelt(options: readonly ImportOption[], text: string): readonly string[] {
  const ranked = options
    .map(({ id, label }) => ({ id, likeness: wordLikeness(simplify(label), text) }))
    .sort((a, b) => b.likeness - a.likeness)
  const [best, ...others] = ranked
  if (!best || best.likeness < ALIKE) return []
  const isClear = others.every(({ likeness }) => best.likeness - likeness >= CLEARLY)
  return isClear ? [best.id] : []
}
