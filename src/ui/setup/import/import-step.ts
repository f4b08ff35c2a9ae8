/**
 * Where an import stands: one step at a time, and what that step shows.  [UI56]
 */
import type { ColumnUse } from '../../../domain/sampling/import/column-use.ts'
import type { MappingFault } from '../../../domain/sampling/import/list-mapping.ts'
import type { UnknownValue } from '../../../domain/sampling/import/list-values.ts'
import type { ListDecision, NotTaken } from '../../../domain/sampling/import/take-population.ts'
import type { ListVerdict, RowsCsvAsk, ShownList } from '../../../session/import/list-messages.ts'
import type { UnreadList } from '../../../session/import/unread.ts'

/** An option id, blank, a fault on purpose; undefined while nobody has said. */
export type ValueChoice =
  | { readonly kind: 'means'; readonly option: string | null }
  | { readonly kind: 'fault' }

export interface PickStep {
  readonly kind: 'pick'
  readonly fault?: UnreadList | { readonly kind: 'worker-failed' }
  readonly isCancelled?: boolean
}

export type BusyPhase = 'reading' | 'unpacking' | 'parsing' | 'judging' | 'keeping'

export interface BusyStep {
  readonly kind: 'busy'
  readonly phase: BusyPhase
  /** Undefined where nobody can tell. */
  readonly share: number | undefined
}

export interface ColumnsStep {
  readonly kind: 'columns'
  readonly list: ShownList
  readonly uses: readonly ColumnUse[]
  readonly faults: readonly MappingFault[]
}

export interface ValuesStep {
  readonly kind: 'values'
  readonly values: readonly UnknownValue[]
  /** By `valueId`. */
  readonly choices: ReadonlyMap<string, ValueChoice>
  /** Asked for and not said. */
  readonly missing: readonly UnknownValue[]
}

export interface ResultStep {
  readonly kind: 'result'
  readonly verdict: ListVerdict
  readonly referenceDay: string
  readonly decision: ListDecision
  readonly notTaken: NotTaken | undefined
  /** Why the list was not kept, in words. */
  readonly notKept: string | undefined
  /** Rows as files, by what they are: made when they are asked for. */
  readonly files: Partial<Record<RowsCsvAsk['of']['kind'], string>>
}

export type ImportStep =
  | PickStep
  | BusyStep
  | { readonly kind: 'sheets'; readonly names: readonly string[] }
  | ColumnsStep
  | ValuesStep
  | ResultStep

export const valueId = ({ field, key }: UnknownValue): string => `${field}/${key}`

export const UNDECIDED: ListDecision = {
  outside: undefined,
  outsideReason: '',
  bad: undefined,
  badReason: '',
}

const PHASES: readonly BusyPhase[] = ['reading', 'unpacking', 'parsing', 'judging', 'keeping']

/** The worker's word, as the screen knows it. */
export const toBusyPhase = (word: string): BusyPhase =>
  PHASES.find((phase) => phase === word) ?? 'parsing'
