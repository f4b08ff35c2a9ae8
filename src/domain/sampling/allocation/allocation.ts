/**
 * The words of an allocation: what is asked, and what is suggested.  [AL1 AL9]
 *
 * A suggestion changes nothing by itself: a lead looks at it and keeps it or
 * not. Each case stands in it once: placed with the rest of its officer's, left
 * where it is, or named as one that nobody may take.
 */
import type { PersonId, StreamId } from '../../../base/brand.ts'
import type { DeclaredInterest } from './interests.ts'

export interface AllocationCase {
  readonly stream: StreamId
  /** A case type of the edition. */
  readonly caseType: string
  readonly officer: string | null
  readonly office: string | null
  /** The appointment, where there is one: 2019-03-25 and 09:30. */
  readonly day: string | null
  readonly time: string | null
  readonly assessor: PersonId | undefined
  /** Somebody has answered a question of it. */
  readonly isBegun: boolean
}

export interface AllocationAssessor {
  readonly person: PersonId
  /** Whole per cent of a full load: 50 for half. */
  readonly share: number
}

/** Which cases may go to somebody else: those that nobody has; those not begun; all. */
export type MayMove = 'free' | 'not-begun' | 'all'

export interface AllocationWish {
  readonly cases: readonly AllocationCase[]
  readonly assessors: readonly AllocationAssessor[]
  readonly interests: readonly DeclaredInterest[]
  readonly rules: {
    readonly caseWeights: Readonly<Record<string, number>>
    readonly interviewMinutes: number
  }
  readonly mayMove: MayMove
}

/** Why some cases go where they go, each a fact of the finished suggestion. */
export type Ground =
  /** All of the officer's cases that this assessor has then. */
  | { readonly kind: 'together'; readonly cases: number }
  /** The assessor had some of them before. */
  | { readonly kind: 'has-officer'; readonly cases: number }
  /** Nobody may take all of the officer's cases. */
  | { readonly kind: 'shared-officer' }
  | { readonly kind: 'same-office'; readonly office: string; readonly cases: number }
  | { readonly kind: 'same-day'; readonly office: string; readonly day: string }
  | { readonly kind: 'left-out'; readonly people: readonly PersonId[] }
  | { readonly kind: 'only-one' }
  /** What the assessor carries then, beside an even share of all. */
  | { readonly kind: 'load'; readonly weight: number; readonly even: number }

/** Cases of one officer, or one case without one, that go to one assessor. */
export interface PlacedBlock {
  readonly officer: string | null
  readonly cases: readonly AllocationCase[]
  readonly weight: number
  readonly assessor: PersonId
  readonly grounds: readonly Ground[]
}

/** Left where it is. */
export interface KeptCase {
  readonly case: AllocationCase
  readonly assessor: PersonId
  readonly why: 'begun' | 'given'
  /** It is begun, and its assessor has a conflict of interest: for a person to decide. */
  readonly interest: DeclaredInterest | undefined
}

/** With nobody: each assessor has a conflict of interest, or there are none. */
export interface UnplacedCase {
  readonly case: AllocationCase
  readonly interests: readonly DeclaredInterest[]
}

export interface AssessorLoad {
  readonly person: PersonId
  readonly share: number
  readonly before: Load
  readonly after: Load
}

export interface Load {
  readonly cases: number
  readonly weight: number
}

export interface Allocation {
  readonly placed: readonly PlacedBlock[]
  readonly kept: readonly KeptCase[]
  readonly unplaced: readonly UnplacedCase[]
  readonly loads: readonly AssessorLoad[]
}
