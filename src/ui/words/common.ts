/**
 * Words that every screen shares: the promise words, times, errors.  [UI2]
 *
 * The promise words are said only when they are true. English first; another
 * language is another object of this shape.
 */
export const commonWords = {
  saving: 'Saving',
  kept: (at: string | undefined) =>
    at === undefined ? 'Kept on this tablet' : `Kept on this tablet ${at}`,
  notKept: (reason: string) => `Not kept yet: ${reason}`,
  sent: 'Sent',
  identical: 'Identical to the office’s copy',
  errorPrefix: 'Error:',
  errorTitle: 'There is a problem',
  charactersLeft: (left: number) =>
    left > 0 ? `${withCommas(left)} more characters fit` : 'This field is full',
  tryAgain: 'Try again',
  cancel: 'Cancel',
  back: 'Back',
  loading: 'Opening',
  unknownPerson: 'Somebody not named here',
  /** Why the tablet could not keep something; said after "Not kept yet:". */
  notKeptReasons: {
    'disk-full': 'the tablet has no room left. Free some space; it is tried again by itself',
    'store-lost': 'the tablet’s store was cleared or exchanged. Keep this page open',
    'newer-store':
      'a newer version of the app has this tablet’s store. Copy what you typed, then reload this page',
    'store-closed': 'the tablet closed its store. It is tried again by itself',
    'write-failed': 'the tablet refused the write. It is tried again by itself',
    'tablet-withdrawn':
      'the office has withdrawn this tablet. Copy what you typed, and ask your lead how to go on',
    'inspection-deleted':
      'this inspection had ended, and was deleted when its days were over. Copy what you typed, and tell your lead',
  },
} as const

/** Of a case: its assessor stands by what it says, or goes on. */
export const statusToWords = (value: string): string => (value === 'finished' ? 'Finished' : 'Open')

/** "1,204". */
// Made once: a table of a sample has a thousand numbers.
const COUNT = new Intl.NumberFormat('en-GB')

export const withCommas = (count: number): string => COUNT.format(count)

/** "10:31", from the time an operation carries; as this tablet's clock shows it. */
export function toClockTime(at: string): string {
  const date = new Date(at)
  return Number.isNaN(date.getTime()) ? '' : CLOCK.format(date)
}

/** "3 June, 10:31". */
export function toDayAndTime(at: string): string {
  const date = new Date(at)
  return Number.isNaN(date.getTime()) ? '' : DAY_AND_TIME.format(date)
}

/** "3 June 2025 at 10:31": of what is read in a later year. */
export function toDateAndTime(at: string): string {
  const date = new Date(at)
  return Number.isNaN(date.getTime()) ? '' : DATE_AND_TIME.format(date)
}

/** "Tuesday 3 June 2025", from a day as 2025-06-03. */
export function toLongDay(day: string): string {
  const date = new Date(`${day}T12:00:00Z`)
  return Number.isNaN(date.getTime()) ? day : LONG_DAY.format(date)
}

/** "2025-06-03": the day on which a time falls here. */
export function toDay(at: string): string {
  const date = new Date(at)
  return Number.isNaN(date.getTime()) ? '' : PLAIN_DAY.format(date)
}

const CLOCK = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' })
const DAY_AND_TIME = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  hour: '2-digit',
  minute: '2-digit',
})
const DATE_AND_TIME = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
})
/** Sweden writes days as ISO does. */
const PLAIN_DAY = new Intl.DateTimeFormat('sv-SE')
const LONG_DAY = new Intl.DateTimeFormat('en-GB', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
})
