/**
 * Finds likely names: given names, names after titles, and capitals where no
 * sentence begins and no word of the field stands.  [NC7]
 *
 * Errs on the side of asking: a hit costs a tap, a miss can cost somebody their
 * safety. A word that is both a name and a word ("Will", "Grace") counts where it
 * stands like a name. What was found once is found everywhere in the text.
 */
import { FACILITIES, PARTICLES, TITLES } from './find-known.ts'
import { toPlaceMask } from './find-places.ts'
import type { HitWhy, NameLists, Span } from './hit.ts'
import { type Word, wordsOf } from './words-of.ts'

/** "to Leeds", "from Leeds": only after these, since letters come from people too. */
const GOES = new Set(
  'move moves moving moved back went travelled relocated returned transferred released came comes originally away bus train'.split(
    ' ',
  ),
)
const PLACE_BEFORE = new Set(
  'in at near outside around across into towards via throughout'.split(' '),
)
const DOES = new Set(
  'said told says tells stated reported disclosed admitted denied explained felt feels thinks thought wants wanted lives lived attends attended missed moved phoned called rang texted emailed asked replied agreed refused confirmed believes believed knew knows saw met spoke shouted hit threatened took came went left returned gave made has had was is did does works worked failed completed accepted described claimed'.split(
    ' ',
  ),
)
const MEETS = new Set('with met saw told asked named called spoke'.split(' '))
const MONTHS = new Set(
  'january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec'.split(
    ' ',
  ),
)
const NOUN_LIKE = /(?:tion|sion|ment|ness|ity|ship|ance|ence|ing|ism|age|ure|ers|ies|[^s]s)$/

type Weight = 'none' | 'joins' | 'name'

interface Scene {
  readonly words: readonly Word[]
  readonly lists: NameLists
  readonly isKnown: (word: Word) => boolean
  readonly isPhrase: (word: Word) => boolean
}

export function findPeople(letters: string, known: readonly Span[], lists: NameLists): Span[] {
  const words = wordsOf(letters)
  const covered = coveredBy(known)
  const phrases = coveredBy(findPhrases(letters, lists.phrases))
  const scene: Scene = { words, lists, isKnown: covered, isPhrase: phrases }
  const weights = words.map((_, at) => weigh(scene, at))
  const found = new Set(
    words.filter((word, at) => weights[at] === 'name' && isCapital(word)).map(({ lower }) => lower),
  )
  // Found once, found everywhere: also where a sentence begins with it.
  words.forEach((word, at) => {
    const isSpread = weights[at] !== 'name' && found.has(word.lower) && isCapital(word)
    if (isSpread && !MONTHS.has(word.lower) && !phrases(word)) weights[at] = 'name'
  })
  return toRuns(words, weights).flatMap((run) => runToSpan(scene, run))
}

const coveredBy = (spans: readonly Span[]) => (word: Word) =>
  spans.some(({ from, to }) => word.from < to && from < word.to)

function findPhrases(letters: string, phrases: readonly string[]): Span[] {
  const lower = letters.toLowerCase()
  return phrases.flatMap((phrase) =>
    [...lower.matchAll(new RegExp(`(?<!\\p{L})${phrase}(?!\\p{L})`, 'gu'))].map(({ index }) => ({
      from: index,
      to: index + phrase.length,
      kind: 'name' as const,
      why: 'capitalised' as const,
      mask: '',
    })),
  )
}

const isCapital = ({ text }: Word): boolean => /^\p{Lu}/u.test(text)
const isShout = ({ text }: Word): boolean => /^[\p{Lu}\p{N}'-]+$/u.test(text) && text.length > 1
/** Scripts without capitals, in an English text. */
const isForeign = ({ text }: Word): boolean =>
  /^[\p{Lo}\p{N}]+$/u.test(text) && /\p{Lo}/u.test(text)

/** How much a word is a name; 'joins' only beside one that is. */
function weigh(scene: Scene, at: number): Weight {
  const { words, lists, isKnown, isPhrase } = scene
  const word = words[at]
  if (!word || /^\d/.test(word.text) || isPhrase(word)) return 'none'
  if (isKnown(word) || isForeign(word)) return 'name'
  const { lower } = word
  const parts = lower.split('-')
  if (lists.given.has(lower)) return isShort(word, lists) ? 'none' : 'name'
  if (TITLES.has(lower)) return isCapital(word) ? 'joins' : 'none'
  if (PARTICLES.has(lower)) return isShout(word) ? 'none' : 'joins'
  if (!isCapital(word)) return 'none'
  if (word.text.length === 1) return lower === 'i' ? 'none' : 'joins'
  if (isShout(word) && (word.text.length < 6 || lists.abbreviations.has(lower))) return 'none'
  if (lists.both.has(lower)) return weighBoth(scene, at, word)
  if (parts.every((part) => lists.words.has(part) || part.length < 2 || /^\d+$/.test(part)))
    return weighWord(scene, at)
  return word.isStart ? weighStart(scene, at, word) : 'name'
}

/** "AL" and "JO" in capitals are abbreviations more often than names. */
const isShort = (word: Word, { abbreviations }: NameLists): boolean =>
  isShout(word) && (abbreviations.has(word.lower) || word.text.length < 4)

/** A word of the field is a name only after a title. */
function weighWord({ words }: Scene, at: number): Weight {
  const before = words[at - 1]
  const isTitled = before && TITLES.has(before.lower) && isCapital(before)
  return isTitled && /^\.? $/.test(words[at]?.gap ?? '') ? 'name' : 'none'
}

/** Will, Grace, May: where it stands as a name does. */
function weighBoth(scene: Scene, at: number, word: Word): Weight {
  const { words } = scene
  const [before, after] = [words[at - 1], words[at + 1]]
  if (weighWord(scene, at) === 'name') return 'name'
  const acts = after !== undefined && after.gap === ' ' && DOES.has(after.lower)
  const isMet = before !== undefined && word.gap === ' ' && MEETS.has(before.lower)
  if (MONTHS.has(word.lower)) return acts || isMet ? 'name' : 'joins'
  if (word.isStart) return acts || word.isPossessive ? 'name' : 'joins'
  return 'name'
}

/** A word that nobody knows, where a capital says nothing. */
function weighStart({ words }: Scene, at: number, word: Word): Weight {
  const after = words[at + 1]
  const acts = after !== undefined && after.gap === ' ' && DOES.has(after.lower)
  if (word.isPossessive) return 'name'
  return acts && !NOUN_LIKE.test(word.lower) ? 'name' : 'joins'
}

function capitalsAfter(words: readonly Word[], last: number): readonly Word[] {
  const rest = words.slice(last + 1)
  const isPart = (word: Word) => word.gap === ' ' && isCapital(word) && !isShout(word)
  const end = rest.findIndex((word) => !isPart(word))
  return words[last]?.isPossessive ? [] : rest.slice(0, end === -1 ? rest.length : end)
}

interface Run {
  readonly first: number
  readonly last: number
}

/** Neighbours that are one name: "Dr. J. van der Berg". At least one must be a name. */
function toRuns(words: readonly Word[], weights: readonly Weight[]): Run[] {
  const runs: Run[] = []
  let first = 0
  for (let at = 0; at < words.length; at++) {
    const next = at + 1
    const isJoined =
      weights[at] !== 'none' && weights[next] !== 'none' && joins(words[at], words[next])
    if (isJoined) continue
    const run = trim({ first, last: at }, words, weights)
    if (run) runs.push(run)
    first = next
  }
  return runs
}

function joins(before: Word | undefined, after: Word | undefined): boolean {
  if (!before || !after || before.isPossessive) return false
  if (after.gap === ' ') return true
  const isShortened = before.text.length === 1 || TITLES.has(before.lower)
  return isShortened && /^\. ?$/.test(after.gap)
}

/** A small word at the end is not of the name; before a name a particle is. */
function trim(run: Run, words: readonly Word[], weights: readonly Weight[]): Run | undefined {
  const { first } = run
  let { last } = run
  const named = (at: number) => weights[at] === 'name'
  const isSmall = (at: number) => PARTICLES.has(words[at]?.lower ?? '')
  while (first <= last && !named(last) && isSmall(last)) last--
  for (let at = first; at <= last; at++) if (named(at)) return { first, last }
  return undefined
}

function runToSpan({ words, lists, isKnown }: Scene, { first, last }: Run): Span[] {
  const named = words.slice(first, last + 1)
  const isTitled = TITLES.has(named[0]?.lower ?? '')
  const isGiven = named.some(({ lower }) => lists.given.has(lower))
  // "Newcastle United": what has no given name takes its capitals along.
  const more = isTitled || isGiven || named.some(isKnown) ? [] : capitalsAfter(words, last)
  const run = [...named, ...more]
  const [head, tail] = [run[0], run.at(-1)]
  if (!head || !tail) return []
  const before = words[first - 1]
  const leadsThere =
    PLACE_BEFORE.has(before?.lower ?? '') ||
    (/^(?:to|from)$/.test(before?.lower ?? '') && GOES.has(words[first - 2]?.lower ?? ''))
  const isPlace = leadsThere && head.gap === ' ' && !isTitled && !run.some(isKnown)
  const why: HitWhy = isTitled ? 'titled' : isGiven ? 'given-name' : 'capitalised'
  const span = { from: head.from, to: tail.to }
  const isFacility = FACILITIES.has(tail.lower)
  if (isPlace && (!isGiven || isFacility))
    return [{ ...span, kind: 'place', why: 'place-words', mask: toPlaceMask(tail.text) }]
  return [{ ...span, kind: 'name', why, mask: '[name]' }]
}
