/**
 * One line of the case list, and of the board: what a case says in short.
 * [UI4 DV7 EC15]
 *
 * Computed from the registers, kept sealed beside them so that 150 cases are
 * listed without opening one. A line that does not parse is made again. What an
 * earlier version of the edition asked is read as this one asks it, once.
 */
import * as v from 'valibot'
import { brandId, type InspectionId, isId, type PersonId, type StreamId } from '../base/brand.ts'
import { paths } from '../domain/assessment/paths.ts'
import { readProgress } from '../domain/assessment/progress.ts'
import { appointmentPaths } from '../domain/assessment/set-up-paths.ts'
import { valueToStatus } from '../domain/assessment/status.ts'
import type { ReadValue } from '../domain/assessment/values.ts'
import type { Form } from '../domain/edition/form.ts'
import { readRegister, type StreamState } from '../ops/fold.ts'
import { listConflicts } from './conflicts/list-conflicts.ts'
import { hasWork } from './has-work.ts'
import { readJottings } from './read-jottings.ts'

const text = v.nullable(v.string())
const id = <T extends string>() => v.custom<T>((input) => isId(input))

const schema = v.object({
  v: v.literal(4),
  stream: id<StreamId>(),
  inspection: id<InspectionId>(),
  caseType: v.string(),
  reference: text,
  officer: text,
  office: text,
  day: text,
  time: text,
  place: text,
  status: v.picklist(['open', 'finished']),
  /** Who opened it again after it was finished; null while it is finished, or never was. */
  reopenedBy: v.nullable(id<PersonId>()),
  answered: v.number(),
  total: v.number(),
  /** Applicable key questions: the judgement, or 'open'. */
  keyQuestions: v.record(v.string(), v.picklist(['yes', 'no', 'not-applicable', 'open'])),
  /** Profile fields that have a value, for the board's filters. */
  profile: v.record(v.string(), v.string()),
  /** Registers in which two people differ. */
  conflicts: v.number(),
  /** Entries that this build cannot open. */
  unopened: v.number(),
  /** Somebody has worked in it. A line that an earlier version kept does not say so: it is made anew. */
  hasWork: v.boolean(),
})

export type CaseLine = v.InferOutput<typeof schema>

export interface LineSource {
  readonly stream: StreamId
  readonly inspection: InspectionId
  readonly form: Form
  readonly state: StreamState
  readonly unopened: number
}

export function makeCaseLine({ stream, inspection, form, state, unopened }: LineSource): CaseLine {
  const read = makeAskedReader(form, state)
  const progress = readProgress(form, read, readJottings(form, state))
  const keyQuestions: CaseLine['keyQuestions'] = {}
  for (const [key, { applies, judgement }] of Object.entries(progress.keyQuestions)) {
    if (applies) keyQuestions[key] = judgement ?? 'open'
  }
  const profile: CaseLine['profile'] = {}
  for (const { id: field } of form.fields) {
    const value = read(paths.field(field))
    if (value !== undefined) profile[field] = value
  }
  const conflicts = listConflicts(state).filter((path) => !form.versions?.isEarlier(path)).length
  const [reference, officer, office, day, time, place] = [
    paths.reference,
    paths.officer,
    paths.office,
    appointmentPaths.day,
    appointmentPaths.time,
    appointmentPaths.place,
  ].map((path) => read(path) ?? null)
  return {
    v: 4,
    stream: brandId<StreamId>(stream),
    inspection,
    caseType: form.caseType.id,
    reference: reference ?? null,
    officer: officer ?? null,
    office: office ?? null,
    day: day ?? null,
    time: time ?? null,
    place: place ?? null,
    status: valueToStatus(read(paths.status)),
    reopenedBy: reopenedBy(state),
    answered: progress.answered,
    total: progress.total,
    keyQuestions,
    profile,
    conflicts,
    unopened,
    hasWork: hasWork(state),
  }
}

/** A case begins without a status: one that says "open" was finished and opened again. */
function reopenedBy(state: StreamState): PersonId | null {
  const reading = readRegister(state.get(paths.status))
  return reading.kind === 'value' && reading.value === 'open' ? reading.head.author : null
}

/** Registers as the form asks for them, wherever an earlier version keeps them. */
export function makeAskedReader({ versions }: Form, state: StreamState): ReadValue {
  const names = versions?.paths
  return (path) => {
    const reading = readRegister(state.get(names?.toKept(path) ?? path))
    if (reading.kind !== 'value') return undefined
    return names?.toAskedValue(path, reading.value) ?? reading.value
  }
}

export function parseCaseLine(json: string | undefined): CaseLine | undefined {
  if (json === undefined) return undefined
  try {
    const parsed = v.safeParse(schema, JSON.parse(json))
    return parsed.success ? parsed.output : undefined
  } catch {
    return undefined
  }
}
