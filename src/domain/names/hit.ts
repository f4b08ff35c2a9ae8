/**
 * What the name check finds, and what it is told beforehand.  [NC1 NC2]
 *
 * A hit is a place in a text that could say who or where somebody is. It is an
 * offer: a person keeps it or takes the mask. Offsets are those of the text as
 * it was given, in UTF-16 units.
 */
export type HitKind = 'officer' | 'name' | 'place' | 'date' | 'age' | 'reference' | 'contact'

export type HitWhy =
  | 'known-officer'
  | 'known-person'
  | 'known-place'
  | 'known-reference'
  | 'titled'
  | 'given-name'
  | 'capitalised'
  | 'place-words'
  | 'postcode'
  | 'date'
  | 'age'
  | 'like-a-reference'
  | 'phone'
  | 'address-online'

export interface Hit {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly kind: HitKind
  readonly why: HitWhy
  /** What may stand in its place. */
  readonly mask: string
}

/** What is known of a case and its inspection, as it was written there. */
export interface KnownNames {
  readonly officers: readonly string[]
  /** Assessors and others: not to be named either. */
  readonly people: readonly string[]
  readonly places: readonly string[]
  readonly references: readonly string[]
  /** What the edition calls a responsible officer. */
  readonly officerTerm: string
}

/** Lower case, without accents. */
export interface NameLists {
  readonly given: ReadonlySet<string>
  /** Names that are words too: Will, Grace, Brown. */
  readonly both: ReadonlySet<string>
  readonly words: ReadonlySet<string>
  readonly abbreviations: ReadonlySet<string>
  readonly phrases: readonly string[]
}

/** A find in folded letters, before masks and offsets. */
export interface Span {
  readonly from: number
  readonly to: number
  readonly kind: HitKind
  readonly why: HitWhy
  readonly mask: string
}
