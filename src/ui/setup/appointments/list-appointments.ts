/**
 * The officers to be interviewed, each with their cases and appointment, by day.
 * [UI68 AL13]
 *
 * An officer is listed who has a case of a type with an interview; the
 * appointment is then that of all their sampled cases.
 */
import type { PersonId, StreamId } from '../../../base/brand.ts'
import {
  type Appointment,
  type Clash,
  type Fieldwork,
  listClashes,
} from '../../../domain/assessment/appointment-clashes.ts'
import type { Edition } from '../../../domain/edition/edition.ts'
import type { CaseLine } from '../../../session/case-line.ts'
import type { Inspection } from '../../../session/inspections.ts'

export interface OfficerRow {
  readonly key: string
  readonly officer: string | null
  /** Of its first case, where it has no officer. */
  readonly reference: string
  readonly streams: readonly StreamId[]
  readonly assessors: readonly PersonId[]
  readonly offices: readonly string[]
  readonly day: string | null
  readonly time: string | null
  readonly place: string | null
  /** Its cases do not all say the same. */
  readonly differs: boolean
}

type Known = Pick<Inspection, 'assessors'> & { readonly edition: Edition }

export function listOfficers(
  { assessors, edition }: Known,
  lines: ReadonlyMap<StreamId, CaseLine>,
): readonly OfficerRow[] {
  const groups = new Map<string, CaseLine[]>()
  for (const stream of assessors.keys()) {
    const line = lines.get(stream)
    if (!line) continue
    const key = line.officer === null ? `case/${stream}` : `officer/${line.officer}`
    groups.set(key, [...(groups.get(key) ?? []), line])
  }
  const hasInterview = createHasInterview(edition)
  return [...groups]
    .filter(([, cases]) => cases.some(hasInterview))
    .map(([key, cases]) => toRow(key, cases, assessors))
    .toSorted((a, b) => ORDER.compare(toOrder(a), toOrder(b)))
}

const createHasInterview = ({ caseTypes }: Edition) => {
  const types = new Set(caseTypes.filter((one) => one.officerInterview).map(({ id }) => id))
  return ({ caseType }: CaseLine) => types.has(caseType)
}

function toRow(
  key: string,
  cases: readonly CaseLine[],
  assessors: Inspection['assessors'],
): OfficerRow {
  const whens = unique(cases.map(({ day, time, place }) => JSON.stringify([day, time, place])))
  const first = cases.find(({ day }) => day !== null) ?? cases[0]
  return {
    key,
    officer: first?.officer ?? null,
    reference: first?.reference ?? '',
    streams: cases.map(({ stream }) => stream),
    assessors: unique(cases.flatMap(({ stream }) => assessors.get(stream) ?? [])),
    offices: unique(cases.flatMap(({ office }) => office ?? [])),
    day: first?.day ?? null,
    time: first?.time ?? null,
    place: first?.place ?? null,
    differs: whens.length > 1,
  }
}

const unique = <T>(values: readonly T[]): readonly T[] => [...new Set(values)]

const ORDER = new Intl.Collator('en-GB', { numeric: true })
const toOrder = ({ day, time, officer, reference }: OfficerRow): string =>
  [day ?? '', time ?? '99', officer ?? '\uFFFF', reference].join('\n')

export function listAppointmentClashes(
  { assessors, edition }: Known,
  lines: ReadonlyMap<StreamId, CaseLine>,
  fieldwork: Fieldwork,
): readonly Clash[] {
  const hasInterview = createHasInterview(edition)
  const appointments = [...assessors].flatMap(([stream, assessor]): Appointment[] => {
    const line = lines.get(stream)
    if (!line || !hasInterview(line)) return []
    const { officer, office, day, time, place } = line
    return [{ stream, officer, assessor, day, time, place: place ?? office }]
  })
  const { interviewMinutes } = edition.allocation
  return listClashes(appointments, { fieldwork, interviewMinutes })
}

/** What is no clash and costs a journey, or a second visit. */
export const isRemark = ({ kind }: Clash): boolean =>
  kind === 'journey' || kind === 'officer-differs'
