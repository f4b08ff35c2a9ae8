/**
 * What the screen asks of the worker that reads a list, and what it hears.
 * [SA57]
 *
 * Between the two halves of one build. Rows stay in the worker: the screen hears
 * counts, first rows, masked examples, and at the end the cases to keep.
 */

import type { ColumnUse } from '../../domain/sampling/import/column-use.ts'
import type { DayWindow, OutsideWhy } from '../../domain/sampling/import/day-window.ts'
import type { ImportForm } from '../../domain/sampling/import/import-form.ts'
import type { ListColumn } from '../../domain/sampling/import/list-column.ts'
import type { ListMapping, MappingFault } from '../../domain/sampling/import/list-mapping.ts'
import type { UnknownValue } from '../../domain/sampling/import/list-values.ts'
import type { DayOrder } from '../../domain/sampling/import/parse-day.ts'
import type { RowFault } from '../../domain/sampling/import/repeats.ts'
import type { ShortRow } from '../../domain/sampling/import/short-rows.ts'
import type { RememberedUses } from '../../domain/sampling/import/suggest-uses.ts'
import type {
  ListCounts,
  ListDecision,
  NotTaken,
} from '../../domain/sampling/import/take-population.ts'
import type { EligibleCase } from '../../domain/sampling/population.ts'
import type { UnreadList } from './unread.ts'

export interface OpenAsk {
  readonly kind: 'open'
  readonly file: Blob
  readonly form: ImportForm
  readonly referenceDay: string
  readonly remembered: RememberedUses
}

export interface JudgeAsk {
  readonly kind: 'judge'
  readonly mapping: ListMapping
  readonly referenceDay: string
  readonly outside: ListDecision['outside']
}

/** The words of people outside: what was expected of their day, and what it is. */
export interface OutsideWords {
  readonly kind: 'outside'
  readonly expected: string
  readonly why: Readonly<Record<OutsideWhy, string>>
}

/** Rows of one sort as a file, below headings in the screen's words. */
export interface RowsCsvAsk {
  readonly kind: 'rows-csv'
  readonly headings: readonly string[]
  readonly of: { readonly kind: 'faults' | 'short' } | OutsideWords
}

export type ListAsk =
  | OpenAsk
  | { readonly kind: 'sheet'; readonly name: string }
  /** The row that holds the headings, as the person counts. */
  | { readonly kind: 'headings'; readonly row: number }
  | { readonly kind: 'values'; readonly uses: readonly ColumnUse[] }
  | JudgeAsk
  | RowsCsvAsk
  | { readonly kind: 'take'; readonly decision: ListDecision }

/** A column with a few examples to show; masked where it says who somebody is. */
export interface ShownColumn extends Omit<ListColumn, 'examples'> {
  readonly examples: readonly string[]
  readonly suggested: ColumnUse
}

export interface ShownList {
  readonly kind: 'columns'
  readonly columns: readonly ShownColumn[]
  readonly headingRow: number
  readonly rows: number
}

export interface OutsideRow {
  readonly row: number
  readonly reference: string
  readonly day: string | undefined
  readonly why: OutsideWhy
}

export interface ListVerdict {
  readonly kind: 'verdict'
  readonly counts: ListCounts
  readonly window: DayWindow | undefined
  readonly dayOrder: DayOrder
  /** The first of them; `faultCount` is all. */
  readonly faults: readonly RowFault[]
  readonly faultCount: number
  readonly outside: readonly OutsideRow[]
  /** The first rows that end early; `shortCount` is all. */
  readonly short: readonly ShortRow[]
  readonly shortCount: number
  readonly preview: readonly EligibleCase[]
  /** By field that the list has: how many kept cases are blank there. */
  readonly blanks: readonly { readonly field: string; readonly count: number }[]
}

export type ListAnswer =
  | { readonly kind: 'unread'; readonly fault: UnreadList }
  | { readonly kind: 'sheets'; readonly names: readonly string[] }
  | ShownList
  | {
      readonly kind: 'values'
      readonly values: readonly UnknownValue[]
      readonly faults: readonly MappingFault[]
    }
  | ListVerdict
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'taken'; readonly count: number }
  | { readonly kind: 'not-taken'; readonly fault: NotTaken }
  | { readonly kind: 'bad-mapping'; readonly faults: readonly MappingFault[] }

/** Told on the way to an answer. */
export type ListWord =
  | { readonly kind: 'progress'; readonly phase: string; readonly share: number }
  | { readonly kind: 'cases'; readonly cases: readonly EligibleCase[] }
