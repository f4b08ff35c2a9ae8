/**
 * A window of eligibility as a sentence with its days.  [SA50]
 */
import type { DayWindow } from '../../../domain/sampling/import/day-window.ts'
import { importWords } from '../../words/import.ts'

const words = importWords.result.window

/** "3 June 2025". */
export const toShortDay = (day: string): string => SHORT_DAY.format(new Date(`${day}T12:00:00Z`))

export function windowToWords(what: string, { from, to }: DayWindow): string {
  const [first, last] = [from, to].map((day) => day && toShortDay(day))
  if (first && last) return words.between(what, first, last)
  return first ? words.since(what, first) : words.until(what, last ?? '')
}

const SHORT_DAY = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
})
