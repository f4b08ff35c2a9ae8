/**
 * A lead puts a new version of the edition in the place of the one in use.
 * [EC2 EC11 EC12 EC14]
 *
 * Mark and text are kept in one transaction and travel with the set-up. Refused
 * where the version does not account for everything that was asked: an answer
 * must never be looked for in vain. Nothing of a case is written: what was
 * answered stays, byte for byte.
 */
import { assert } from '../base/assert.ts'
import { err, type Result } from '../base/result.ts'
import { setUpPaths } from '../domain/assessment/set-up-paths.ts'
import { findVersionFaults } from '../domain/edition/change/find-version-faults.ts'
import type { Edition } from '../domain/edition/edition.ts'
import type { EditionFault } from '../domain/edition/faults.ts'
import { readRegister, type StreamState } from '../ops/fold.ts'
import type { NotKept } from '../store/gate.ts'
import { makePack, type PackMark, parsePackMark } from './edition-packs.ts'
import { type Inspection, setUpStreamOf } from './inspections.ts'
import { readFoldedStream } from './read-stream.ts'
import type { Session } from './session.ts'
import { writeStream } from './write-stream.ts'

export type NextEditionFault =
  | NotKept
  | { readonly kind: 'does-not-follow'; readonly faults: readonly EditionFault[] }

export async function takeNextEdition(
  session: Session,
  inspection: Inspection,
  next: Edition,
): Promise<Result<number, NextEditionFault>> {
  const { edition } = inspection
  assert(edition, 'a version is taken in the place of one')
  const faults = findVersionFaults(edition, next)
  if (faults.length > 0) return err({ kind: 'does-not-follow', faults })
  const { mark, values } = await makePack(next)
  return writeStep(session, inspection, {
    of: edition.id,
    values: new Map([...values, [setUpPaths.nextEdition(edition.id), JSON.stringify(mark)]]),
  })
}

/** The versions between which somebody has to choose, where two people took different ones. */
export async function readDifferingEditions(
  session: Session,
  { id, editionId }: Inspection,
): Promise<readonly PackMark[]> {
  const { state } = await readFoldedStream(session, setUpStreamOf(id))
  const reading = readRegister(state.get(setUpPaths.nextEdition(editionId)))
  if (reading.kind !== 'conflict') return []
  return reading.heads.flatMap(({ value }) => parsePackMark(value) ?? [])
}

export const chooseNextEdition = (
  session: Session,
  inspection: Inspection,
  mark: PackMark,
): Promise<Result<number, NotKept>> =>
  writeStep(session, inspection, {
    of: inspection.editionId,
    values: new Map([[setUpPaths.nextEdition(inspection.editionId), JSON.stringify(mark)]]),
  })

async function writeStep(
  session: Session,
  { id }: Inspection,
  { of, values }: { readonly of: string; readonly values: ReadonlyMap<string, string> },
): Promise<Result<number, NotKept>> {
  const stream = setUpStreamOf(id)
  const { state } = await readFoldedStream(session, stream)
  // What stands there already need not be written again.
  const fresh = new Map([...values].filter(([path, value]) => readValue(state, path) !== value))
  return writeStream(session, { inspection: id, stream, edition: of, state, values: fresh })
}

function readValue(state: StreamState, path: string): string | undefined {
  const reading = readRegister(state.get(path))
  return reading.kind === 'value' ? reading.value : undefined
}
