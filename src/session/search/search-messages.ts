/**
 * What the screens and the search worker say to each other.  [SR1 SR6]
 *
 * Words of a case travel inside the page's own process and end with it.
 */
export interface IndexedText {
  readonly key: string
  readonly text: string
}

export type SearchAsk =
  | { readonly kind: 'add'; readonly group: string; readonly texts: readonly IndexedText[] }
  | { readonly kind: 'find'; readonly n: number; readonly typed: string }

export interface SearchAnswer {
  readonly n: number
  /** The best first; at most `MOST_FOUND`. */
  readonly keys: readonly string[]
  /** The words of the texts that are like those typed: for showing them. */
  readonly words: readonly string[]
  readonly total: number
}

export const MOST_FOUND = 2000
