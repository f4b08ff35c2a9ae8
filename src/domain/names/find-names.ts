/**
 * The name check: everything in a text that could say who or where somebody is,
 * with what may stand in its place.  [NC1 NC2 NC3]
 *
 * Pure: the same text, names and lists give the same hits, in order, none inside
 * another. Where finds overlap they are one hit, as wide as all of them, of the
 * kind that is known best.
 */
import { findAges } from './find-ages.ts'
import { findDates } from './find-dates.ts'
import { findKnown } from './find-known.ts'
import { findPatterns } from './find-patterns.ts'
import { findPeople } from './find-people.ts'
import { findPlaces, toPlaceMask } from './find-places.ts'
import { type Folded, foldLetters } from './fold-letters.ts'
import type { Hit, HitKind, KnownNames, NameLists, Span } from './hit.ts'

const RANK: readonly HitKind[] = ['contact', 'reference', 'officer', 'age', 'date', 'place', 'name']

export function findNames(text: string, known: KnownNames, lists: NameLists): Hit[] {
  const folded = foldLetters(text)
  const { letters } = folded
  const isOrdinary = (word: string) => lists.words.has(word.toLowerCase().replace(/'s?$/, ''))
  const knownSpans = findKnown(letters, known, lists)
  const shaped = [
    ...findPatterns(letters),
    ...findAges(letters),
    ...findDates(letters),
    ...findPlaces(letters, isOrdinary),
  ]
  const people = knownSpans.filter(({ kind }) => kind === 'officer' || kind === 'name')
  const isApart = (span: Span) => !shaped.some((other) => overlaps(other, span))
  const names = findPeople(letters, people, lists).filter(
    (span) => span.why !== 'capitalised' || isApart(span),
  )
  return unite([...knownSpans, ...shaped, ...names]).map((span) => spanToHit(text, folded, span))
}

const overlaps = (a: Span, b: Span): boolean => a.from < b.to && b.from < a.to

function unite(spans: readonly Span[]): Span[] {
  const united: Span[] = []
  for (const span of spans.toSorted((a, b) => a.from - b.from || b.to - a.to)) {
    const last = united.at(-1)
    if (last && span.from < last.to) united[united.length - 1] = merge(last, span)
    else united.push(span)
  }
  return united
}

function merge(a: Span, b: Span): Span {
  const best = RANK.indexOf(b.kind) < RANK.indexOf(a.kind) ? b : a
  return { ...best, from: Math.min(a.from, b.from), to: Math.max(a.to, b.to) }
}

function spanToHit(text: string, { letters, starts, ends }: Folded, span: Span): Hit {
  const [start, end] = [starts[span.from] ?? 0, ends[span.to - 1] ?? text.length]
  const { kind, why } = span
  const found = text.slice(start, end)
  const plain = span.why === 'known-place' ? toPlaceMask(found) : span.mask
  return { start, end, text: found, kind, why, mask: fitMask(plain, letters.slice(0, span.from)) }
}

/** No "the the town"; a capital where a sentence begins. */
function fitMask(mask: string, before: string): string {
  const isDetermined = /(?:^|\P{L})(?:the|a|an|his|her|their|my|our|your) $/iu.test(before)
  const bare = isDetermined ? mask.replace(/^the /, '') : mask
  const isStart = /(?:^|[.!?\n]["')\u005d]?\s*|^\s*["'(\u005b]?)$/u.test(before)
  return isStart ? bare.charAt(0).toUpperCase() + bare.slice(1) : bare
}
