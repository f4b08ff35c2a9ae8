/**
 * Finds what is known beforehand: the officer and other people, offices and
 * places, references.  [NC1]
 *
 * A person by first name, surname, both, initials, in any case, with or without
 * accents, apostrophes and hyphens, and in the possessive. A name that is also a
 * common word is found with a capital only, and initials that are also the
 * field's own abbreviation are not sought: both would be everywhere.
 */
import { foldLetters } from './fold-letters.ts'
import type { HitKind, HitWhy, KnownNames, NameLists, Span } from './hit.ts'

export const TITLES: ReadonlySet<string> = new Set(
  'mr mrs ms miss mx dr prof professor rev reverend sir lady'.split(' '),
)
export const PARTICLES: ReadonlySet<string> = new Set(
  'van der den de la le da di del bin ben binti el al von mac st ter'.split(' '),
)

/** Words of places that stand everywhere: an office is known by the rest of its name. */
export const FACILITIES: ReadonlySet<string> = new Set(
  'prison office offices probation court hostel house hospital centre school station street road hub hmp yoi hm unit approved premises north south east west central the of and at'.split(
    ' ',
  ),
)

export const findKnown = (letters: string, known: KnownNames, lists: NameLists): Span[] =>
  readPatterns(known, lists).flatMap(({ pattern, look }) =>
    [...letters.matchAll(pattern)].map(({ 0: found, index }) => ({
      from: index,
      to: index + found.length,
      ...look,
    })),
  )

interface KnownPattern {
  readonly pattern: RegExp
  readonly look: Look
}

/** An inspection has hundreds: made once for its names, and gone with them. */
const made = new WeakMap<KnownNames, { lists: NameLists; patterns: readonly KnownPattern[] }>()

function readPatterns(known: KnownNames, lists: NameLists): readonly KnownPattern[] {
  const before = made.get(known)
  if (before?.lists === lists) return before.patterns
  const patterns = makePatterns(known, lists)
  made.set(known, { lists, patterns })
  return patterns
}

function makePatterns(known: KnownNames, lists: NameLists): KnownPattern[] {
  const own = new Set(foldLetters(known.officerTerm).letters.toLowerCase().split(' '))
  const isCommon = (word: string) => lists.words.has(word) || lists.both.has(word) || own.has(word)
  const find = (patterns: readonly string[], look: Look) =>
    patterns.map((pattern) => ({ pattern: new RegExp(pattern, 'gu'), look }))
  const people = (names: readonly string[], look: Look) =>
    names.flatMap((name) => find(nameToPatterns(name, isCommon, lists), look))
  return [
    ...people(known.officers, {
      kind: 'officer',
      why: 'known-officer',
      mask: `the ${known.officerTerm}`,
    }),
    ...people(known.people, { kind: 'name', why: 'known-person', mask: '[name]' }),
    ...known.places.flatMap((place) =>
      find(placeToPatterns(place, isCommon), { kind: 'place', why: 'known-place', mask: '' }),
    ),
    ...known.references.flatMap((reference) =>
      find(referenceToPatterns(reference), {
        kind: 'reference',
        why: 'known-reference',
        mask: '[reference]',
      }),
    ),
  ]
}

interface Look {
  readonly kind: HitKind
  readonly why: HitWhy
  readonly mask: string
}

const toWords = (text: string): string[] =>
  text.match(/[\p{L}\p{N}]+(?:['-][\p{L}\p{N}]+)*/gu) ?? []

/** "Adeyemi, Rachel" is Rachel Adeyemi. What stands in brackets is no name. */
function nameToWords(name: string): string[] {
  const [first = '', ...rest] = foldLetters(name)
    .letters.replace(/\([^)]*\)/g, ' ')
    .split(',')
  return toWords([...rest, first].join(' ')).filter((word) => !TITLES.has(word.toLowerCase()))
}

function nameToPatterns(
  name: string,
  isCommon: (word: string) => boolean,
  { abbreviations }: NameLists,
): string[] {
  const words = nameToWords(name)
  const isInitials = (word: string) => word.length === 1 || /^[A-Z]{2}$/.test(word)
  const whole = words.filter((word) => !isInitials(word))
  const parts = whole
    .filter((word) => !PARTICLES.has(word.toLowerCase()))
    .flatMap((word) => [word, ...(word.includes('-') ? word.split('-') : [])])
    .filter((word) => word.length > 1)
  const initials = words
    .filter((word) => !PARTICLES.has(word.toLowerCase()))
    .map((word) => (isInitials(word) ? word : word.charAt(0)))
    .join('')
    .toUpperCase()
  const found = parts.map((part) => partToPattern(part, isCommon(part.toLowerCase())))
  const isFree = initials.length > 1 && !abbreviations.has(initials.toLowerCase())
  return isFree ? [...found, initialsToPattern(initials)] : found
}

const NO_LETTER_BEFORE = '(?<!\\p{L})'
const NO_LETTER_AFTER = '(?!\\p{L})'

/** A possessive without its apostrophe counts as the name. */
function partToPattern(part: string, isCommon: boolean): string {
  const needsCapital = isCommon || part.length < 3
  const spelt = [...part].map((letter, at) => letterToPattern(letter, needsCapital && at === 0))
  return `${NO_LETTER_BEFORE}${spelt.join('')}s?${NO_LETTER_AFTER}`
}

function letterToPattern(letter: string, isCapital: boolean): string {
  if (letter === "'") return "['-]?"
  if (letter === '-') return '[ -]?'
  const [lower, upper] = [letter.toLowerCase(), letter.toUpperCase()]
  return isCapital || lower === upper ? upper : `[${lower}${upper}]`
}

/** With dots the last one is of the name. */
const initialsToPattern = (initials: string): string =>
  `${NO_LETTER_BEFORE}(?:${[...initials].map((letter) => `${letter}\\.`).join(' ?')}|${[...initials].join('[. ]{0,2}')}${NO_LETTER_AFTER})`

/** The whole name, and what is its own in it. */
function placeToPatterns(place: string, isCommon: (word: string) => boolean): string[] {
  const words = toWords(foldLetters(place).letters)
  if (words.length === 0) return []
  const isOwn = (word: string) => {
    const lower = word.toLowerCase()
    return lower.length > 3 && !isCommon(lower) && !FACILITIES.has(lower)
  }
  const rest = words.filter((word) => !FACILITIES.has(word.toLowerCase()))
  const phrases = [words, ...(rest.length > 1 && rest.length < words.length ? [rest] : [])]
  return [
    ...phrases.map((phrase) => phraseToPattern(phrase)),
    // "the Northgate office" is one hit, and its mask says that it is an office.
    ...words.filter(isOwn).map((word) => `${phraseToPattern([word])}${FACILITY_AFTER}`),
  ]
}

const FACILITY_AFTER = '(?: (?:probation )?(?:office|hub|centre|hostel|prison|court)(?!\\p{L}))?'

const phraseToPattern = (words: readonly string[]): string =>
  `${NO_LETTER_BEFORE}${words
    .map((word) => [...word].map((letter) => letterToPattern(letter, false)).join(''))
    .join('[ ,-]{1,2}')}${NO_LETTER_AFTER}`

/** Blanks and dashes may be there or not; a reference of one sign is none. */
function referenceToPatterns(reference: string): string[] {
  const signs = foldLetters(reference).letters.match(/[\p{L}\p{N}]/gu) ?? []
  if (signs.length < 2) return []
  const spelt = signs.map((sign) => letterToPattern(sign, false)).join('[ /._-]?')
  return [`(?<![\\p{L}\\p{N}])${spelt}(?![\\p{L}\\p{N}])`]
}
