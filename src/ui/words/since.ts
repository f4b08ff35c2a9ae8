/**
 * How long ago something was, as people say it.  [PE10 UI69]
 *
 * Up to a day in hours, beyond it with the day and the time: "two days ago" does
 * not say whether it was before or after work.
 */
import { toClockTime, toDayAndTime } from './common.ts'
import { plural } from './shell.ts'

const MINUTE_MS = 60_000
export const HOUR_MS = 60 * MINUTE_MS
export const DAY_MS = 24 * HOUR_MS

/** "just now", "12 minutes ago", "2 hours ago", "on Monday 14:02", "on 3 June, 14:02". */
export function toSince(at: string, nowMs: number): string {
  const ageMs = nowMs - Date.parse(at)
  // A clock that runs a little behind makes things happen in the future.
  if (ageMs < 2 * MINUTE_MS) return 'just now'
  if (ageMs < HOUR_MS) return `${plural(Math.floor(ageMs / MINUTE_MS), 'minute')} ago`
  if (ageMs < DAY_MS) return `${plural(Math.floor(ageMs / HOUR_MS), 'hour')} ago`
  return `on ${toDayName(at, ageMs)}`
}

/** "2 hours ago", and from a day on "not since Monday 14:02". */
export function toLastContact(at: string, nowMs: number): string {
  const ageMs = nowMs - Date.parse(at)
  return ageMs < DAY_MS ? toSince(at, nowMs) : `not since ${toDayName(at, ageMs)}`
}

/** Within a week the weekday says it. */
function toDayName(at: string, ageMs: number): string {
  return ageMs < 6 * DAY_MS
    ? `${WEEKDAY.format(new Date(at))} ${toClockTime(at)}`
    : toDayAndTime(at)
}

const WEEKDAY = new Intl.DateTimeFormat('en-GB', { weekday: 'long' })
