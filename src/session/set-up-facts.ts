/**
 * What the set-up says besides people and titles: the days of the fieldwork, and
 * cases that two leads gave to different people.  [AL15 AL18]
 *
 * A case that is in dispute is nobody's on the screens until a person has chosen,
 * though the endpoint lets the one work on it whom it heard of last.
 */
import { brandId, type InspectionId, type PersonId, type StreamId } from '../base/brand.ts'
import type { ShownTime } from '../base/ports.ts'
import type { Result } from '../base/result.ts'
import type { Fieldwork } from '../domain/assessment/appointment-clashes.ts'
import { parseSetUpPath, setUpPaths } from '../domain/assessment/set-up-paths.ts'
import { type Reading, readRegister } from '../ops/fold.ts'
import type { NotKept } from '../store/gate.ts'
import { type Inspection, setUpStreamOf } from './inspections.ts'
import { readFoldedStream } from './read-stream.ts'
import type { Session } from './session.ts'
import { writeSetUp } from './write-set-up.ts'

/** One of several givings that nobody has chosen between. */
export interface Giving {
  readonly assessor: PersonId | undefined
  readonly by: PersonId
  readonly at: ShownTime
}

export interface SetUpFacts {
  readonly fieldwork: Fieldwork
  readonly disputed: ReadonlyMap<StreamId, readonly Giving[]>
}

export async function readSetUpFacts(session: Session, id: InspectionId): Promise<SetUpFacts> {
  const { state } = await readFoldedStream(session, setUpStreamOf(id))
  const disputed = new Map<StreamId, readonly Giving[]>()
  for (const [path, register] of state) {
    const parsed = parseSetUpPath(path)
    const reading = readRegister(register)
    if (parsed.kind !== 'assessor' || reading.kind !== 'conflict') continue
    disputed.set(brandId<StreamId>(parsed.id), reading.heads.map(toGiving))
  }
  const dayOf = (path: string) => toValue(readRegister(state.get(path)))
  const fieldwork = { from: dayOf(setUpPaths.fieldworkFrom), to: dayOf(setUpPaths.fieldworkTo) }
  return { fieldwork, disputed }
}

export const writeFieldwork = (
  session: Session,
  inspection: Inspection,
  { from, to }: Fieldwork,
): Promise<Result<number, NotKept>> =>
  writeSetUp(session, inspection, [
    [setUpPaths.fieldworkFrom, from ?? null],
    [setUpPaths.fieldworkTo, to ?? null],
  ])

const toValue = (reading: Reading): string | undefined =>
  reading.kind === 'value' ? reading.value : undefined

type Heads = Extract<Reading, { kind: 'conflict' }>['heads']

const toGiving = ({ value, author: by, at }: Heads[number]): Giving => ({
  assessor: value === null ? undefined : brandId<PersonId>(value),
  by,
  at,
})
