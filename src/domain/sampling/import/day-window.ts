/**
 * From an edition's window of eligibility and a day of reference to two days:
 * who falls between them is eligible.  [SA50]
 *
 * Both ends count, and the edition's tolerance widens both. A month back from the
 * 31st ends at the end of a shorter month.
 */
import type { Eligibility } from '../../edition/edition.ts'

/** Days as 2019-03-25, which compare as text. */
export interface DayWindow {
  readonly from: string | undefined
  readonly to: string | undefined
}

export type OutsideWhy = 'before' | 'after' | 'no-day'

export function makeDayWindow(
  { from, to, toleranceDays }: Eligibility,
  referenceDay: string,
): DayWindow {
  return {
    from: from && moveDay(goBack(referenceDay, from), -toleranceDays),
    to: to && moveDay(goBack(referenceDay, to), toleranceDays),
  }
}

/** Undefined for who is inside. */
export function whyOutside(
  { from, to }: DayWindow,
  day: string | undefined,
): OutsideWhy | undefined {
  if (day === undefined) return 'no-day'
  if (from !== undefined && day < from) return 'before'
  return to !== undefined && day > to ? 'after' : undefined
}

function goBack(day: string, { count, unit }: NonNullable<Eligibility['from']>): string {
  if (unit !== 'months') return moveDay(day, unit === 'weeks' ? -7 * count : -count)
  const date = new Date(`${day}T00:00:00Z`)
  const dayOfMonth = date.getUTCDate()
  date.setUTCDate(1)
  date.setUTCMonth(date.getUTCMonth() - count)
  const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate()
  date.setUTCDate(Math.min(dayOfMonth, last))
  return date.toISOString().slice(0, 10)
}

function moveDay(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + days)
  return date.toISOString().slice(0, 10)
}
