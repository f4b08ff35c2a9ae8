/**
 * Appointments that cannot all be kept, and some that cost a journey.
 * [AL13 AL14 AL15 AL16]
 *
 * An interview takes the edition's time. Refuses nothing: a provider may know
 * better, and a lead sees the words. Cases without a day are no appointment yet,
 * and one without a time clashes with nothing but the days of the fieldwork.
 */
import type { PersonId, StreamId } from '../../base/brand.ts'
import { timeToMinute } from './time-to-minute.ts'

export interface Appointment {
  readonly stream: StreamId
  readonly officer: string | null
  readonly assessor: PersonId | undefined
  readonly day: string | null
  readonly time: string | null
  /** Where the interview is: the place, else the office. */
  readonly place: string | null
}

export interface Fieldwork {
  readonly from: string | undefined
  readonly to: string | undefined
}

/** One officer, one assessor, one time: usually several cases. */
export interface Interview extends Omit<Appointment, 'stream' | 'day'> {
  readonly day: string
  readonly streams: readonly StreamId[]
}

/**
 * Two interviews of one assessor, or of one officer, at once; a day outside the
 * fieldwork; an officer who is asked to come twice, where one interview is the
 * rule; and, no clash but a journey, an assessor at two places on one day.
 */
export type ClashKind =
  | 'assessor-twice'
  | 'officer-twice'
  | 'outside-fieldwork'
  | 'officer-differs'
  | 'journey'

export interface Clash {
  readonly kind: ClashKind
  /** At least one; in the order of day and time. */
  readonly interviews: readonly Interview[]
}

export function listInterviews(appointments: readonly Appointment[]): Interview[] {
  const interviews = new Map<string, Interview>()
  for (const { stream, day, ...one } of appointments) {
    if (day === null) continue
    const { officer, assessor, time, place } = one
    const key = JSON.stringify([officer ?? stream, assessor, day, time, place])
    const streams = [...(interviews.get(key)?.streams ?? []), stream]
    interviews.set(key, { ...one, day, streams })
  }
  return [...interviews.values()].toSorted((a, b) => (toOrder(a) < toOrder(b) ? -1 : 1))
}

export function listClashes(
  appointments: readonly Appointment[],
  { fieldwork, interviewMinutes }: { fieldwork: Fieldwork; interviewMinutes: number },
): Clash[] {
  const interviews = listInterviews(appointments)
  return [
    ...listAtOnce(interviews, interviewMinutes),
    ...interviews
      .filter(({ day }) => isOutside(day, fieldwork))
      .map((one): Clash => ({ kind: 'outside-fieldwork', interviews: [one] })),
    ...groupBy(interviews, ({ officer }) => officer ?? undefined)
      .filter((group) => new Set(group.map(toWhen)).size > 1)
      .map((group): Clash => ({ kind: 'officer-differs', interviews: group })),
    ...groupBy(interviews, ({ assessor, day }) => assessor && `${assessor}/${day}`)
      .filter((group) => countPlaces(group) > 1)
      .map((group): Clash => ({ kind: 'journey', interviews: group })),
  ]
}

function listAtOnce(interviews: readonly Interview[], minutes: number): Clash[] {
  const clashes: Clash[] = []
  for (const [at, a] of interviews.entries()) {
    for (const b of interviews.slice(at + 1)) {
      if (!isOverlap(a, b, minutes)) continue
      const isOneOfficer = a.officer !== null && a.officer === b.officer
      const isOneAssessor = a.assessor !== undefined && a.assessor === b.assessor
      if (isOneOfficer) clashes.push({ kind: 'officer-twice', interviews: [a, b] })
      else if (isOneAssessor) clashes.push({ kind: 'assessor-twice', interviews: [a, b] })
    }
  }
  return clashes
}

const isOutside = (day: string, { from, to }: Fieldwork): boolean =>
  (from !== undefined && day < from) || (to !== undefined && day > to)

function isOverlap(a: Interview, b: Interview, minutes: number): boolean {
  if (a.day !== b.day || a.time === null || b.time === null) return false
  return Math.abs(timeToMinute(a.time) - timeToMinute(b.time)) < minutes
}

/** Who has no key is in no group. */
function groupBy(
  interviews: readonly Interview[],
  toKey: (one: Interview) => string | undefined,
): Interview[][] {
  const groups = new Map<string, Interview[]>()
  for (const one of interviews) {
    const key = toKey(one)
    if (key !== undefined) groups.set(key, [...(groups.get(key) ?? []), one])
  }
  return [...groups.values()]
}

const toWhen = ({ day, time }: Interview): string => `${day} ${time}`

const countPlaces = (group: readonly Interview[]): number =>
  new Set(group.flatMap(({ place }) => place ?? [])).size

const toOrder = ({ day, time, officer, streams }: Interview): string =>
  [day, time ?? '', officer ?? '', streams[0]].join('\n')
