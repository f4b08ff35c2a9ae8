/**
 * What a new version of the edition would do to the cases on this tablet, before
 * anybody takes it.  [EC14]
 *
 * Read from the registers themselves and by the very forms that would be used
 * afterwards, so that the numbers are what will happen. Cases that are not here
 * are counted apart. Nothing is written.
 */
import { assert } from '../base/assert.ts'
import { partToPaths } from '../domain/assessment/form-versions.ts'
import { paths } from '../domain/assessment/paths.ts'
import { readProgress } from '../domain/assessment/progress.ts'
import { valueToStatus } from '../domain/assessment/status.ts'
import { type ChangeRow, describeChange } from '../domain/edition/change/describe-change.ts'
import { findVersionFaults } from '../domain/edition/change/find-version-faults.ts'
import { keptName, makeVersions, type Version } from '../domain/edition/change/kept-names.ts'
import type { Edition } from '../domain/edition/edition.ts'
import type { EditionFault } from '../domain/edition/faults.ts'
import { type Register, readRegister, type StreamState } from '../ops/fold.ts'
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
  assert(edition, 'a version is looked at beside the one in use')
  const faults = findVersionFaults(edition, next)
  if (faults.length > 0) return { faults, rows: [], cases: NO_CASES }
  const asked = listAsked(describeChange(edition, next), [...earlier, edition])
  const after = { ...inspection, edition: next, editionId: next.id, earlier: [...earlier, edition] }
  const here: SeenCase[] = []
  for (const stream of assessors.keys()) {
    const { state } = await readFoldedStream(session, stream)
    const caseType = readValue(state, paths.caseType)
    if (caseType !== undefined) here.push(seeCase(after, asked, { state, caseType }))
  }
  const finished = here.filter((one) => one.isFinished)
  return {
    faults,
    rows: asked.map(({ row }) => ({
      ...row,
      cases: here.filter(({ touched }) => touched.has(row)).length,
    })),
    cases: {
      here: here.length,
      notHere: assessors.size - here.length,
      touched: here.filter(({ touched }) => [...touched].some(isFelt)).length,
      finished: finished.length,
      finishedOpen: finished.filter((one) => one.isOpen).length,
    },
  }
}

const NO_CASES = { here: 0, notHere: 0, touched: 0, finished: 0, finishedOpen: 0 }

/** Other words alone leave an answer where it is. */
const isFelt = ({ kind }: ChangeRow): boolean => kind !== 'reworded'

interface SeenCase {
  /** Rows to which the case has an answer. */
  readonly touched: ReadonlySet<ChangeRow>
  readonly isFinished: boolean
  /** Something would be missing under the new version. */
  readonly isOpen: boolean
}

function seeCase(
  after: Inspection,
  asked: readonly AskedRow[],
  { state, caseType }: { readonly state: StreamState; readonly caseType: string },
): SeenCase {
  const hit = asked.filter(({ registers }) => registers.some((one) => isAnswered(state, one)))
  return {
    touched: new Set(hit.map(({ row }) => row)),
    isFinished: valueToStatus(readValue(state, paths.status)) === 'finished',
    isOpen: !isComplete(after, caseType, state),
  }
}

interface AskedRow {
  readonly row: ChangeRow
  /** Where answers to what it changes are kept. */
  readonly registers: readonly AskedRegister[]
}

function listAsked(rows: readonly ChangeRow[], editions: readonly Edition[]): AskedRow[] {
  const version = makeVersions(editions).at(-1)
  assert(version, 'there is a version in use')
  return rows.map((row) => ({ row, registers: rowToRegisters(row, version) }))
}

interface AskedRegister {
  readonly path: string
  /** Only this value of it. */
  readonly value?: string
}

function rowToRegisters({ from }: ChangeRow, version: Version): AskedRegister[] {
  const keptOf = (scope: string, id: string) => keptName(version.names, scope, id)
  return from.flatMap(({ scope, id }) => {
    if (scope === 'question' || scope === 'field' || scope === 'factor')
      return partToPaths({ scope, kept: keptOf(scope, id) }).map((path) => ({ path }))
    const field = keptOf('field', scope.slice('option/'.length))
    return [{ path: paths.field(field), value: keptOf(scope, id) }]
  })
}

const isAnswered = (state: StreamState, { path, value }: AskedRegister): boolean =>
  headsOf(state, path).some(
    (head) => head.value !== null && (value === undefined || head.value === value),
  )

const headsOf = (state: StreamState, path: string): Register['heads'] =>
  state.get(path)?.heads ?? []

function isComplete(inspection: Inspection, caseType: string, state: StreamState): boolean {
  const form = formOf(inspection, caseType)
  return form !== undefined && readProgress(form, makeAskedReader(form, state)).complete
}

function readValue(state: StreamState, path: string): string | undefined {
  const reading = readRegister(state.get(path))
  return reading.kind === 'value' ? reading.value : undefined
}
