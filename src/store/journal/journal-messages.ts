/**
 * What the page asks of the journal's worker, and what it hears.  [JL1 LO1]
 *
 * Between the two halves of one build. Counts and sealed bytes; nothing of a case.
 */
import type { StreamId } from '../../base/brand.ts'
import type { OpEntry } from './entries.ts'

export type JournalAsk =
  /** Compares store and journal, whole. Writes only where nothing is missing. */
  | { readonly kind: 'look' }
  /** Appends what the store has and the journal lacks. */
  | { readonly kind: 'keep' }
  /** Everything that the journal holds. */
  | { readonly kind: 'read' }

export interface JournalLook {
  readonly kind: 'look'
  /** What became of the database, seen from outside the app's own handle. */
  readonly store: 'here' | 'none' | 'other' | 'unreadable'
  /** The header as the journal has it, where the tablet has none; parse it. */
  readonly header?: unknown
  /** Operations that the journal holds. */
  readonly held: number
  /** Of those: not in the store, or there with other bytes. */
  readonly missing: number
  readonly changed: number
  /** Cases and other streams that these belong to. */
  readonly streams: readonly StreamId[]
  /** Keys that the journal has, of inspections that the store has work of and no such key. */
  readonly keys: number
  /** Frames of the journal that were damaged themselves. */
  readonly damaged: number
  /** When something was last appended (ms since 1970). */
  readonly lastMs: number | undefined
}

export interface HeldJournal {
  readonly kind: 'held'
  readonly entries: readonly OpEntry[]
  /** Rows of the office's word, keys and orders, as they were; parse them. */
  readonly office: unknown
  readonly header: unknown
}

export type NoJournal =
  /** The browser has no OPFS, or keeps it from us. */
  { readonly kind: 'no-place' } | { readonly kind: 'failed'; readonly why: string }

export type JournalAnswer = JournalLook | HeldJournal | NoJournal
