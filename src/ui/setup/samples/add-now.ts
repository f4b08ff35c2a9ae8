/**
 * What is in a drawn sample now, beside what was drawn: a case from the reserve of
 * another stratum moves the shares.  [SA73 SA34]
 *
 * Said only where it differs, and only while every case of the sample is on this
 * tablet: one that is not here might stand in any stratum.
 */
import type { DrawnView } from './list-drawn.ts'
import type { StrataView } from './list-strata.ts'

export function addNow(view: StrataView, { strata, away }: DrawnView): StrataView {
  const rows = view.rows.map((row, at) => ({ ...row, now: strata[at]?.cases.length }))
  const isMoved = rows.some(({ sample, now }) => now !== sample)
  return isMoved && away === 0 ? { ...view, rows } : view
}
