/**
 * An opened copy as it is read: inspections with their cases, interviews and
 * other logs, each register with its values, authors and times.  [CY8]
 *
 * Only what the file itself says: names come from its set-ups. A register that
 * this version does not know is listed under its path.
 */
import type { InspectionId, PersonId } from '../../base/brand.ts'
import { interviewPaths } from '../../domain/assessment/interview-paths.ts'
import { paths } from '../../domain/assessment/paths.ts'
import { readRegister, type StreamState } from '../../ops/fold.ts'
import { type Inspection, setUpStreamOf, stateToInspection } from '../inspections.ts'
import type { OpenedCopy, OpenedStream } from './open-copy.ts'

export interface CopyValue {
  /** null: cleared. */
  readonly value: string | null
  readonly author: string | undefined
  readonly at: string
}

export interface CopyRegister {
  readonly path: string
  /** More than one: values that differ, and nobody has chosen. */
  readonly values: readonly CopyValue[]
}

export interface CopyLog {
  readonly kind: 'case' | 'interview' | 'set-up' | 'other'
  /** A case's reference, an officer; undefined where the log does not say. */
  readonly name: string | undefined
  readonly assessor: string | undefined
  readonly stream: string
  readonly registers: readonly CopyRegister[]
}

export interface CopyInspection {
  readonly inspection: Inspection
  readonly logs: readonly CopyLog[]
}

export async function listCopy({ streams }: OpenedCopy): Promise<readonly CopyInspection[]> {
  const byInspection = Map.groupBy(streams, ({ inspection }) => inspection)
  return Promise.all([...byInspection].map(([id, theirs]) => listInspection(id, theirs)))
}

const KINDS: readonly CopyLog['kind'][] = ['case', 'interview', 'set-up', 'other']

async function listInspection(
  id: InspectionId,
  streams: readonly OpenedStream[],
): Promise<CopyInspection> {
  const setUp = streams.find(({ stream }) => stream === setUpStreamOf(id))
  const inspection = await stateToInspection(setUp?.state ?? new Map(), id)
  const logs = streams.map((one) => toLog(inspection, one)).toSorted(byKindAndName)
  return { inspection, logs }
}

const byKindAndName = (a: CopyLog, b: CopyLog): number =>
  KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) ||
  (a.name ?? '').localeCompare(b.name ?? '', 'en-GB', { numeric: true })

function toLog(inspection: Inspection, { stream, state }: OpenedStream): CopyLog {
  const nameOf = (person: PersonId | undefined) =>
    person === undefined ? undefined : inspection.people.get(person)?.name
  const kind = kindOf(inspection, { stream, state })
  const named = { case: paths.reference, interview: interviewPaths.officer }
  const known = kind === 'case' || kind === 'interview' ? readText(state, named[kind]) : undefined
  const name = kind === 'set-up' && inspection.title !== '' ? inspection.title : known
  return {
    ...{ kind, name, stream },
    assessor: nameOf(inspection.assessors.get(stream)),
    registers: [...state]
      .flatMap(([path, { heads }]) => {
        const values = heads.map(({ value, author, at }) => ({ value, author: nameOf(author), at }))
        const isEmpty = values.every(({ value }) => value === null)
        return isEmpty ? [] : [{ path, values: sameOnce(values) }]
      })
      .toSorted((a, b) => a.path.localeCompare(b.path, 'en-GB', { numeric: true })),
  }
}

/** Several heads with one value are that value. */
const sameOnce = (values: readonly CopyValue[]): readonly CopyValue[] =>
  values.filter(({ value }, at) => values.findIndex((other) => other.value === value) === at)

/** Also of a case whose set-up is not in the file. */
function kindOf(
  inspection: Inspection,
  { stream, state }: Pick<OpenedStream, 'stream' | 'state'>,
): CopyLog['kind'] {
  if (stream === setUpStreamOf(inspection.id)) return 'set-up'
  if (state.has(paths.caseType)) return 'case'
  return state.has(interviewPaths.officer) ? 'interview' : 'other'
}

function readText(state: StreamState, path: string): string | undefined {
  const reading = readRegister(state.get(path))
  return reading.kind === 'value' ? reading.value : undefined
}
