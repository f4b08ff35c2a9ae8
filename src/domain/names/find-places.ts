/**
 * Finds places by the words around them: "HMP X", streets, schools and hospitals
 * with a name, postcodes.  [NC5]
 *
 * No gazetteer: it would be large, out of date, and blind to small places. A
 * capitalised word after "in", "at" or "near" is found with the names.
 */
import type { Span } from './hit.ts'

const NAMED = "(?:[A-Z][\\p{L}'-]*)"
const PRISON = new RegExp(
  `(?<!\\p{L})(?:HMPYOI|HMP(?: ?[/&] ?(?:HM)?YOI)?|HMYOI|YOI|HM Prison)(?: (?:and YOI ?)?(?:The )?${NAMED}(?: ${NAMED}){0,2})`,
  'gu',
)
const STREET = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(?:flat |no\\.? ?)?\\d{1,4}[a-zA-Z]?,? )?(?:${NAMED} ){1,3}(?:Street|Road|Rd|Lane|Avenue|Ave|Close|Drive|Crescent|Way|Place|Gardens|Terrace|Grove|Square|Mews|Row|Parade|Walk)(?![\\p{L}])`,
  'gu',
)
/** Named by at least one word that is not the field's own. */
const FACILITY = new RegExp(
  `(?<![\\p{L}\\p{N}])((?:${NAMED} ){1,4})(Crown Court|Magistrates'? Court|County Court|Family Court|Combined Court|Prison|prison|Hospital|hospital|Infirmary|School|school|Academy|Primary|College|college|University|House|Lodge|Hall|Park|Bridge|Station|station|Police|Constabulary|Surgery|surgery|Clinic|clinic|Centre|centre|Hub|hub|Hostel|hostel|Council|council|Church|church|Mosque|mosque|Temple|Hotel|hotel|Estate|estate|Probation Office|probation office|Office|office|Approved Premises|approved premises)(?!\\p{L})`,
  'gu',
)
const POSTCODE = /(?<![\p{L}\p{N}])[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}(?![\p{L}\p{N}])/giu
const DISTRICT =
  /(?<=\b(?:in|near|from|around|postcode) )(?:[A-Z]{2}\d{1,2}|[BEGLMNSW]\d{1,2}[A-Z]?)(?![\p{L}\p{N}])/gu

/** What a place is called when its name is taken away, by the last word of it. */
const NOUNS: readonly (readonly [RegExp, string])[] = [
  [/prison$|^HM|^YOI/i, 'the prison'],
  [/court$/i, 'the court'],
  [/hospital$|infirmary$/i, 'the hospital'],
  [/school$|academy$|primary$/i, 'the school'],
  [/college$|university$/i, 'the college'],
  [/surgery$|clinic$/i, 'the clinic'],
  [/office$/i, 'the office'],
  [/hub$|centre$/i, 'the centre'],
  [/hostel$|premises$|hotel$/i, 'the hostel'],
  [/council$/i, 'the council'],
  [/police$|constabulary$/i, 'the police'],
  [/station$/i, 'the station'],
  [/church$|mosque$|temple$/i, 'the place of worship'],
  [/house$|lodge$|hall$/i, 'the house'],
  [/street$|road$|\brd$|lane$|ave$|avenue$|close$|drive$|crescent$|terrace$|grove$/i, 'the street'],
]

export const toPlaceMask = (found: string): string =>
  NOUNS.find(([pattern]) => pattern.test(found))?.[1] ?? 'the town'

export function findPlaces(letters: string, isOrdinary: (word: string) => boolean): Span[] {
  const spans = [PRISON, STREET].flatMap((pattern) =>
    [...letters.matchAll(pattern)].map(({ 0: found, index }) => toSpan(found, index)),
  )
  for (const { 0: found, 1: names = '', 2: noun = '', index } of letters.matchAll(FACILITY)) {
    const words = names.trimEnd().split(' ')
    // Words before the name are the sentence's, not the place's.
    const first = words.findIndex((word) => word === 'St' || !isOrdinary(word))
    if (first === -1) continue
    const skipped = words.slice(0, first).join(' ').length
    const from = skipped === 0 ? 0 : skipped + 1
    spans.push(toSpan(found.slice(from), index + from, noun))
  }
  for (const pattern of [POSTCODE, DISTRICT]) {
    for (const { 0: found, index } of letters.matchAll(pattern))
      spans.push({ ...toSpan(found, index), why: 'postcode', mask: '[postcode]' })
  }
  return spans
}

const toSpan = (found: string, index: number, noun = found): Span => ({
  from: index,
  to: index + found.length,
  kind: 'place',
  why: 'place-words',
  mask: toPlaceMask(noun),
})
