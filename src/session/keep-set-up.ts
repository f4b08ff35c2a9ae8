/**
 * Changes of a set-up, with the new cases and streams that belong to them, in
 * one transaction.  [SA29 SA30 SA32 DV8]
 *
 * The set-up as it will be is folded first: a case that the change sets aside is
 * taken from whoever has it by an order of the same transaction, so that nobody
 * goes on judging what no longer counts.
 */
import type { StreamId } from '../base/brand.ts'
import type { Result } from '../base/result.ts'
import { setUpPaths } from '../domain/assessment/set-up-paths.ts'
import type { AccessChange } from '../ops/envelope/protocol.ts'
import { foldOps, readRegister, type StreamState } from '../ops/fold.ts'
import type { NotKept } from '../store/gate.ts'
import { type Inspection, setUpStreamOf, stateToInspection } from './inspections.ts'
import { keepOps } from './keep-change.ts'
import { mapInSlices } from './next-task.ts'
import { readFoldedStream } from './read-stream.ts'
import type { Session } from './session.ts'
import { makeOps } from './write-stream.ts'

export interface FreshSetUp {
  readonly state: StreamState
  /** As the set-up says now, which may be more than the screen has seen. */
  readonly inspection: Inspection
}

export async function readSetUp(session: Session, { id }: Inspection): Promise<FreshSetUp> {
  const { state } = await readFoldedStream(session, setUpStreamOf(id))
  return { state, inspection: await stateToInspection(state, id) }
}

/** Also by a draw that only a newer version can read. */
export const isDrawn = ({ state }: FreshSetUp, caseType: string): boolean =>
  readRegister(state.get(setUpPaths.draw(caseType))).kind !== 'unanswered'

/** A stream that the change makes: leads and operations alone read and write it at first. */
export interface NewStream {
  readonly stream: StreamId
  readonly values: ReadonlyMap<string, string | null>
}

export interface SetUpChange {
  readonly values: ReadonlyMap<string, string | null>
  readonly streams?: readonly NewStream[]
}

/** So many new cases at a time that a screen stays alive between them. */
const SLICE = 50

export async function keepSetUp(
  session: Session,
  { state, inspection }: FreshSetUp,
  { values, streams = [] }: SetUpChange,
): Promise<Result<number, NotKept>> {
  const { id, editionId: edition } = inspection
  const common = { inspection: id, edition }
  const setUp = makeOps(session, { ...common, stream: setUpStreamOf(id), state, values })
  const made = await mapInSlices(streams, SLICE, (one) =>
    makeOps(session, { ...common, ...one, state: new Map() }),
  )
  const after = await stateToInspection(foldOps(setUp, new Map(state)), id)
  const taken = [...after.setAside.keys()].filter((stream) => inspection.assessors.has(stream))
  const orders: AccessChange[] = [...streams.map(({ stream }) => stream), ...taken].map(
    (stream) => ({ kind: 'stream', inspection: id, stream, writer: null }),
  )
  return keepOps(session, [...setUp, ...made.flat()], orders)
}
