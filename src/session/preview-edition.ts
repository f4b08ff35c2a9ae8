/**
 * What a new version of the edition would do to the cases on this tablet, before
 * anybody takes it.  [EC14]
 *
 * Read from the registers themselves and by the very forms that would be used
 * afterwards, so that the numbers are what will happen. Cases that are not here
 * are counted apart. Nothing is written.
 */
import type { StreamId } from '../base/brand.ts'
import { partToPaths } from '../domain/assessment/form-versions.ts'
import { paths } from '../domain/assessment/paths.ts'
import { readProgress } from '../domain/assessment/progress.ts'
import { valueToStatus } from '../domain/assessment/status.ts'
import { type ChangeRow, describeChange } from '../domain/edition/change/describe-change.ts'
import { findVersionFaults } from '../domain/edition/change/find-version-faults.ts'
import { makeVersions, type Version } from '../domain/edition/change/kept-names.ts'
import type { Edition } from '../domain/edition/edition.ts'
import type { EditionFault } from '../domain/edition/faults.ts'
import { readRegister, type StreamState } from '../ops/fold.ts'
import { makeAskedReader } from './case-line.ts'
import { formOf } from './form-of.ts'
import type { Inspection } from './inspections.ts'
import { readFoldedStream } from './read-stream.ts'
import type { Session } from './session.ts'

export interface PreviewedRow extends ChangeRow {
  /** Cases on this tablet with an answer to it. */
  readonly cases: number
}

export interface EditionPreview {
  /** With one of them the version cannot be taken. */
  readonly faults: readonly EditionFault[]
  readonly rows: readonly PreviewedRow[]
  readonly cases: {
    readonly here: number
    readonly notHere: number
    /** With an answer to something that moves, splits, merges or is asked no longer. */
    readonly touched: number
    readonly finished: number
    /** Finished ones that have something open afterwards. */
    readonly finishedOpen: number
  }
}

export async function previewEdition(
  session: Session,
  inspection: Inspection,
  next: Edition,
): Promise<EditionPreview> {
  const { edition, earlier = [], assessors } = inspection
  const faults = edition ? findVersionFaults(edition, next) : []
  const none = { here: 0, notHere: 0, touched: 0, finished: 0, finishedOpen: 0 }
  if (!edition || faults.length > 0) return { faults, rows: [], cases: none }
  const rows = describeChange(edition, next)
  const version = makeVersions([...earlier, edition]).at(-1)
  const registers = rows.map((row) => rowToRegisters(row, version))
  const counts = rows.map(() => 0)
  const after = { ...inspection, edition: next, editionId: next.id, earlier: [...earlier, edition] }
  const cases = { ...none }
  for (const stream of assessors.keys()) {
    const state = await readCase(session, stream)
    const caseType = state && readValue(state, paths.caseType)
    if (caseType === undefined || !state) {
      cases.notHere++
      continue
    }
    cases.here++
    const hits = registers.map((asked) => asked.some((register) => isAnswered(state, register)))
    hits.forEach((isHit, index) => {
      if (isHit) counts[index] = (counts[index] ?? 0) + 1
    })
    if (hits.some((isHit, index) => isHit && rows[index]?.kind !== 'reworded')) cases.touched++
    if (valueToStatus(readValue(state, paths.status)) !== 'finished') continue
    cases.finished++
    if (!isComplete(after, caseType, state)) cases.finishedOpen++
  }
  return { faults, rows: rows.map((row, at) => ({ ...row, cases: counts[at] ?? 0 })), cases }
}

async function readCase(session: Session, stream: StreamId): Promise<StreamState | undefined> {
  const { state, rows } = await readFoldedStream(session, stream)
  return rows > 0 ? state : undefined
}

interface AskedRegister {
  readonly path: string
  /** Only this value of it. */
  readonly value?: string
}

function rowToRegisters(
  { from, scopeBefore }: ChangeRow,
  version: Version | undefined,
): AskedRegister[] {
  const keptOf = (scope: string, id: string) => version?.names.get(scope)?.get(id) ?? id
  return from.flatMap(({ scope, id }) => {
    if (scope === 'question' || scope === 'field' || scope === 'factor')
      return partToPaths({ scope, kept: keptOf(scope, id) }).map((path) => ({ path }))
    const field = keptOf('field', scopeBefore.slice('option/'.length))
    return [{ path: paths.field(field), value: keptOf(scopeBefore, id) }]
  })
}

const isAnswered = (state: StreamState, { path, value }: AskedRegister): boolean =>
  (state.get(path)?.heads ?? []).some(
    (head) => head.value !== null && (value === undefined || head.value === value),
  )

function isComplete(inspection: Inspection, caseType: string, state: StreamState): boolean {
  const form = formOf(inspection, caseType)
  return form !== undefined && readProgress(form, makeAskedReader(form, state)).complete
}

function readValue(state: StreamState, path: string): string | undefined {
  const reading = readRegister(state.get(path))
  return reading.kind === 'value' ? reading.value : undefined
}
