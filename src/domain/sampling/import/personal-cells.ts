/**
 * Cells that say who somebody is, by their look: names, dates of birth, addresses,
 * ways to reach a person, numbers of case systems.  [SA42]
 *
 * Looks at the whole column: one odd cell is no proof, a third of a column with
 * the shape of a number of Delius is. Names are told from names of officers and
 * offices by how often each stands there: a person under supervision has one row.
 * By that alone names are known that were typed in small letters.  [SA62]
 */
import { parseDay } from './parse-day.ts'
import type { PersonalKind } from './personal-heading.ts'

const NUMBERS: readonly RegExp[] = [
  // Delius: X123456. NOMIS: A1234BC.
  /^[a-z]\d{6}$/i,
  /^[a-z]\d{4}[a-z]{2}$/i,
  // PNC: 2002/1234567A. CRO: 123456/02B.
  /^(?:\d{2}|\d{4})\/\d{1,7}[a-z]$/i,
  /^\d{1,6}\/\d{2}[a-z]$/i,
  // National Insurance: AB 12 34 56 C.
  /^[a-ceghj-prtw-z]{2}\s?\d{2}\s?\d{2}\s?\d{2}\s?[a-d]$/i,
]
const POSTCODE = /(?:^|[\s,])[a-z]{1,2}\d[a-z\d]?\s?\d[a-z]{2}$/i
const STREET =
  /^(?:flat\s+\w+,?\s+)?\d+[a-z]?,?\s+(?:\p{L}+\s+){1,4}(?:street|st|road|rd|lane|ln|avenue|ave|close|drive|way|terrace|gardens|crescent|court)\b/iu
const CONTACT = /^(?:[^\s@]+@[^\s@]+\.[a-z]{2,}|(?:\+44|0)[\d\s()-]{9,14})$/i
const NAME = /^(?:(?:mr|mrs|ms|miss|dr)\.?\s+)?\p{Lu}[\p{L}'’.-]*(?:,?\s+\p{Lu}[\p{L}'’.-]*){1,3}$/u
/** Words without a figure, as a name is typed in haste; nothing else proves a name here. */
const TYPED_NAME = /^\p{L}[\p{L}'’.-]*(?:,?\s+\p{L}[\p{L}'’.-]*){0,3}$/u
/** Longer cells are prose, which no column can take in. */
const LONGEST = 200
/** Nobody younger is on an adult's list; nothing that is sampled began so long ago. */
const YOUNGEST_YEARS = 15

/** From this share of the filled cells on, the column is of that kind. */
const SHARE: Readonly<Record<PersonalKind, number>> = {
  number: 0.3,
  contact: 0.2,
  address: 0.3,
  birth: 0.5,
  name: 0.5,
}
const KINDS = ['number', 'contact', 'address', 'birth', 'name'] as const
/** A name that stands in fewer rows than this, on average, is not an officer's. */
const ROWS_PER_OFFICER = 1.5
/** Fewer cells prove nothing about names: "Black African" has the shape of one. */
const LEAST_NAMES = 5
/** So many different words without a capital, each in a row of its own, are no vocabulary. */
const LEAST_TYPED_NAMES = 20
/** So many cells tell what a column is; all of them would take a second. */
const LOOKED_AT = 2000

export interface PersonalLook {
  readonly kind: PersonalKind
  /** Each stands in several rows, as the names of officers and offices do. */
  readonly isRepeated: boolean
}

export function findPersonalCells(
  cells: readonly string[],
  referenceDay: string,
): PersonalLook | undefined {
  const filled = cells.filter((cell) => cell !== '')
  const step = Math.ceil(filled.length / LOOKED_AT)
  const looked = filled.filter((_, at) => at % step === 0)
  const counts = new Map<PersonalKind | undefined, number>()
  for (const cell of looked) {
    const kind = findPersonalCell(cell, referenceDay)
    counts.set(kind, (counts.get(kind) ?? 0) + 1)
  }
  const kind = KINDS.find((one) => {
    const count = counts.get(one) ?? 0
    return count > 0 && count >= looked.length * SHARE[one]
  })
  const isRepeated = filled.length >= new Set(filled).size * ROWS_PER_OFFICER
  if (kind === undefined) {
    return !isRepeated && areTypedNames(looked) ? { kind: 'name', isRepeated } : undefined
  }
  return kind === 'name' && looked.length < LEAST_NAMES ? undefined : { kind, isRepeated }
}

const areTypedNames = (cells: readonly string[]): boolean =>
  cells.length >= LEAST_TYPED_NAMES &&
  cells.filter((cell) => TYPED_NAME.test(cell)).length >= cells.length * SHARE.name

/** What one cell looks like. A number with the shape of two kinds is the first. */
export function findPersonalCell(cell: string, referenceDay: string): PersonalKind | undefined {
  if (cell.length > LONGEST) return undefined
  if (NUMBERS.some((shape) => shape.test(cell))) return 'number'
  if (CONTACT.test(cell)) return 'contact'
  if (POSTCODE.test(cell) || STREET.test(cell)) return 'address'
  if (NAME.test(cell)) return 'name'
  const day = parseDay(cell, 'day-first')
  const youngest = Number(referenceDay.slice(0, 4)) - YOUNGEST_YEARS
  return day !== undefined && Number(day.slice(0, 4)) < youngest ? 'birth' : undefined
}

/** The first letter and a dot for each other: what it is can be seen, whose it is cannot. */
export const maskCell = (cell: string): string =>
  cell.slice(0, 1) + cell.slice(1).replaceAll(/[\p{L}\p{N}]/gu, '•')
