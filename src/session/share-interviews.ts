/**
 * The interview streams of officers: one for each, however many of their cases
 * are sampled, written by everybody who judges one of them.  [FM9 FM11]
 *
 * Made by the tablet that hands cases out, since only there all cases, and so
 * their officers' names, can be read. The set-up then says which cases share an
 * interview, by random id and without a name. What is there is used again, also
 * for cases that come later; an inspection from before interviews gets them when
 * its cases are next handed out.
 */
import type { InspectionId, PersonId, StreamId } from '../base/brand.ts'
import { interviewPaths } from '../domain/assessment/interview-paths.ts'
import { setUpPaths } from '../domain/assessment/set-up-paths.ts'
import { isBlank } from '../domain/assessment/values.ts'
import type { AccessChange } from '../ops/envelope/protocol.ts'
import type { Op } from '../ops/op.ts'
import { readCaseLines } from './case-list.ts'
import { type Inspection, readInspection } from './inspections.ts'
import type { Session } from './session.ts'
import { makeOps } from './write-stream.ts'

export interface SharedInterviews {
  /** Of the new interview streams. */
  readonly ops: readonly Op[]
  /** For the set-up. */
  readonly entries: readonly (readonly [string, string])[]
  readonly orders: readonly AccessChange[]
}

/** `given`: the cases that change hands, with who judges them afterwards. */
export async function shareInterviews(
  session: Session,
  id: InspectionId,
  given: ReadonlyMap<StreamId, PersonId | null>,
): Promise<SharedInterviews> {
  // As it is on the disk: a screen may be a moment behind, and would make a second interview.
  const inspection = await readInspection(session, id)
  const assessors = new Map(inspection.assessors)
  for (const [stream, person] of given) assessors.set(stream, person ?? undefined)
  const officers = await readOfficers(session, inspection)
  const interviews = new Map(inspection.interviews)
  const ops: Op[] = []
  const entries: [string, string][] = []
  const touched = new Set<StreamId>()
  for (const stream of given.keys()) {
    const officer = officers.find((one) => one.cases.includes(stream))
    const known = [stream, ...(officer?.cases ?? [])].map((one) => interviews.get(one))
    const interview = known.find((one) => one !== undefined) ?? (officer && session.ids.next())
    if (interview === undefined) continue
    touched.add(interview)
    for (const one of officer?.cases ?? []) {
      if (interviews.has(one)) continue
      interviews.set(one, interview)
      entries.push([setUpPaths.interview(one), interview])
    }
    if (officer && known.every((one) => one === undefined))
      ops.push(...makeInterviewOps(session, inspection, interview, officer.name))
  }
  const orders = [...touched].map((interview) => {
    const cases = [...interviews].filter(([, one]) => one === interview).map(([stream]) => stream)
    const writers = new Set(cases.flatMap((stream) => assessors.get(stream) ?? []))
    return {
      kind: 'stream' as const,
      inspection: inspection.id,
      stream: interview,
      writer: null,
      writers: [...writers],
    }
  })
  return { ops, entries, orders }
}

interface Officer {
  readonly name: string
  readonly cases: readonly StreamId[]
}

/** Officers of the cases whose type has an interview. A case that names none has none. */
async function readOfficers(session: Session, inspection: Inspection): Promise<Officer[]> {
  const { edition } = inspection
  if (!edition) return []
  const lines = await readCaseLines(session, new Map([[inspection.id, inspection]]))
  const interviewed = new Set(
    edition.caseTypes.filter((one) => one.officerInterview).map(({ id }) => id),
  )
  const asked = [...lines.values()].filter(({ caseType }) => interviewed.has(caseType))
  const byName = Map.groupBy(asked, ({ officer }) => simplify(officer ?? ''))
  return [...byName]
    .filter(([name]) => !isBlank(name))
    .map(([, ofOne]) => ({
      // Of several spellings the one with capitals.
      name: ofOne.map(({ officer }) => tidy(officer ?? '')).sort()[0] ?? '',
      cases: ofOne.map(({ stream }) => stream),
    }))
}

const tidy = (name: string): string => name.normalize('NFC').trim().replaceAll(/\s+/g, ' ')

/** Lists are typed by people: capitals and blanks make no other officer. */
const simplify = (name: string): string => tidy(name).toLocaleLowerCase('en-GB')

const makeInterviewOps = (
  session: Session,
  { id, editionId }: Inspection,
  stream: StreamId,
  officer: string,
): Op[] =>
  makeOps(session, {
    inspection: id,
    stream,
    edition: editionId,
    state: new Map(),
    values: new Map([[interviewPaths.officer, officer]]),
  })
