/**
 * From a judged list to a population: what is left out is decided by a person,
 * with a reason, and counted.  [SA49 SA52 SA53]
 *
 * All or nothing: while a bad row or somebody outside the window is undecided
 * there is no population. Rows that repeat a reference go with the bad ones; the
 * first row that had it stays.
 */
import { err, ok, type Result } from '../../../base/result.ts'
import type { Population } from '../population.ts'
import type { JudgedList } from './judge-list.ts'

/** What a person decided about people outside the window, and about bad rows. */
export interface ListDecision {
  readonly outside: 'leave-out' | 'keep' | undefined
  readonly outsideReason: string
  readonly bad: 'leave-out' | undefined
  readonly badReason: string
}

export type NotTaken =
  | { readonly kind: 'bad-rows' | 'outside-undecided' }
  | { readonly kind: 'no-reason'; readonly of: 'outside' | 'bad' }
  | { readonly kind: 'nobody-left' }

export interface ListCounts {
  readonly rows: number
  /** In the population, as decided so far; undecided ones are not counted in. */
  readonly kept: number
  readonly outside: number
  /** Rows with a fault of their own, and rows that repeat a reference. */
  readonly bad: number
  readonly repeats: number
}

export function countList(
  judged: JudgedList,
  { outside }: Pick<ListDecision, 'outside'>,
): ListCounts {
  const bad = new Set(judged.faults.filter(({ kind }) => kind === 'value').map(({ row }) => row))
  const repeats = new Set(
    judged.faults
      .filter(({ kind, row }) => kind === 'repeat' && !bad.has(row))
      .map(({ row }) => row),
  )
  const outsideCount = judged.cases.filter((one) => one.outside !== undefined).length
  return {
    rows: judged.rows,
    kept: judged.cases.length - (outside === 'keep' ? 0 : outsideCount),
    outside: outsideCount,
    bad: bad.size,
    repeats: repeats.size,
  }
}

export function takePopulation(
  judged: JudgedList,
  caseType: string,
  decision: ListDecision,
): Result<Population, NotTaken> {
  const { outside, bad } = decision
  const hasOutside = judged.cases.some((one) => one.outside !== undefined)
  if (judged.faults.length > 0) {
    if (bad === undefined) return err({ kind: 'bad-rows' })
    if (decision.badReason.trim() === '') return err({ kind: 'no-reason', of: 'bad' })
  }
  if (hasOutside) {
    if (outside === undefined) return err({ kind: 'outside-undecided' })
    if (decision.outsideReason.trim() === '') return err({ kind: 'no-reason', of: 'outside' })
  }
  const cases = judged.cases
    .filter((one) => one.outside === undefined || outside === 'keep')
    .map((one) => one.case)
  return cases.length === 0 ? err({ kind: 'nobody-left' }) : ok({ caseType, cases })
}
