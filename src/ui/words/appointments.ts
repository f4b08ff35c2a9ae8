/**
 * Words of the appointments: officer, day, time, place.  [UI68]
 */
import { withCommas } from './common.ts'
import { plural } from './shell.ts'

export const appointmentWords = {
  title: 'Appointments',
  back: 'Set up',
  unknownEdition:
    'This inspection was made with an edition of the standards that this version of Casebook lacks. Nothing is lost; update the app to arrange its interviews.',
  none: 'No case of this inspection has an officer to be interviewed.',
  fieldwork: {
    title: 'Days on site',
    from: 'First day',
    to: 'Last day',
    act: 'Keep these days',
    done: 'The days on site are kept.',
    backwards: 'The last day is before the first',
    notKept: (reason: string) => `Nothing was changed: ${reason}.`,
  },
  clashes: {
    title: (count: number) => plural(count, 'clash', 'clashes'),
    none: 'No clashes.',
    remarks: (count: number) => plural(count, 'remark'),
    interview: (minutes: number) => `An interview takes ${withCommas(minutes)} minutes.`,
    assessorTwice: (name: string, first: string, second: string, day: string) =>
      `${name} is in two interviews at once on ${day}: ${first} and ${second}.`,
    officerTwice: (name: string, first: string, second: string, day: string) =>
      `${name} is asked for twice at once on ${day}: ${first} and ${second}.`,
    outside: (name: string, day: string) => `${name} on ${day} is outside the days on site.`,
    officerDiffers: (name: string, times: readonly string[]) =>
      `${name} is asked to come ${times.length === 2 ? 'twice' : 'several times'}: ${times.join('; ')}. One interview is the rule.`,
    journey: (name: string, day: string, places: readonly string[]) =>
      `${name} travels on ${day}: ${places.join(', ')}.`,
    at: (time: string | null, officer: string, place: string | null) =>
      [time ?? 'no time', officer, ...(place === null ? [] : [place])].join(', '),
    day: (day: string, time: string | null) => (time === null ? day : `${day}, ${time}`),
    marked: 'Clash',
    remarked: 'Remark',
  },
  filter: {
    title: 'Show',
    all: 'All',
    open: 'Not arranged',
    clashing: 'With a clash',
    none: 'No interview is like this.',
  },
  open: (count: number) => `Not arranged yet: ${plural(count, 'officer')}`,
  allArranged: 'Every officer has an appointment.',
  day: (day: string, count: number) => `${day}: ${plural(count, 'interview')}`,
  row: {
    noOfficer: (reference: string) => `Case ${reference}`,
    cases: (count: number, offices: readonly string[]) =>
      [plural(count, 'case'), ...offices].join(' · '),
    with: (names: readonly string[]) => `with ${names.join(' and ')}`,
    nobody: 'with nobody yet',
    differs: 'Not all of these cases say the same: set one appointment for all.',
    arrange: 'Arrange',
    arrangeLabel: (officer: string) => `Arrange: ${officer}`,
    change: 'Change',
    changeLabel: (officer: string) => `Change: ${officer}`,
    day: 'Day',
    time: 'Time',
    place: 'Place',
    placeHint: 'Left empty: the office.',
    act: (count: number) => `Keep for ${plural(count, 'case')}`,
    clear: 'Take the appointment away',
    noDay: 'Choose a day, or take the appointment away',
    done: (officer: string, cases: number) =>
      `Kept: ${officer}, written into ${plural(cases, 'case')}.`,
    notKept: (reason: string) => `Nothing was changed: ${reason}.`,
  },
} as const

/** "Mon 25 Mar", from a day as 2019-03-25. */
export function toShortDay(day: string): string {
  const date = new Date(`${day}T12:00:00Z`)
  return Number.isNaN(date.getTime()) ? day : SHORT_DAY.format(date).replace(',', '')
}

const SHORT_DAY = new Intl.DateTimeFormat('en-GB', {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  timeZone: 'UTC',
})
