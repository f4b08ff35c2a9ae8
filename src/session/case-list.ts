/**
 * The list of cases: sealed lines where they are fresh, folded anew where the
 * log has moved on.  [UI4 DV7]
 */

import type { InspectionId, StreamId } from '../base/brand.ts'
import { openText, sealText } from '../crypto/seal.ts'
import { paths } from '../domain/assessment/paths.ts'
import { readRegister } from '../ops/fold.ts'
import type { SnapshotRow, StreamRow } from '../store/database.ts'
import { readStreams } from '../store/log.ts'
import { putSummaries, readDirty, readSummaries } from '../store/snapshots.ts'
import { type CaseLine, makeCaseLine, parseCaseLine } from './case-line.ts'
import { formOf } from './form-of.ts'
import type { Inspection } from './inspections.ts'
import { mapInSlices } from './next-task.ts'
import type { LineOf, OpenedLines } from './opened-lines.ts'
import { keepSnapshot, type ReadStream, readFoldedStream } from './read-stream.ts'
import type { Session } from './session.ts'

export { formOf } from './form-of.ts'

/** A line made under another version of the edition does not open: it is made anew. */
const lineBinding = (stream: StreamId, covers: number, edition: string): string =>
  `line|${stream}|${covers}|${edition}`

type Inspections = ReadonlyMap<InspectionId, Inspection>

/** What lines are made from, sealed: read beside the inspections, which say what they are. */
export interface LineRows {
  readonly streams: readonly StreamRow[]
  readonly summaries: ReadonlyMap<StreamId, SnapshotRow>
  readonly dirty: ReadonlySet<StreamId>
}

export async function readLineRows({ log }: Session): Promise<LineRows> {
  const [streams, kept, dirty] = await Promise.all([
    readStreams(log),
    readSummaries(log),
    readDirty(log),
  ])
  return { streams, summaries: new Map(kept.map((row) => [row.stream, row])), dirty }
}

/** Every case on this tablet that counts and whose inspection is known here. */
export const readCaseLines = async (
  session: Session,
  inspections: Inspections,
  rows?: LineRows,
  opened?: OpenedLines,
): Promise<Map<StreamId, CaseLine>> =>
  openLines(
    session,
    { inspections, rows: rows ?? (await readLineRows(session)), opened },
    ({ assessors }, stream) => assessors.has(stream),
  )

/** Those that do not count: replaced, or of a draw that was not chosen. */
export const readSetAsideLines = async (
  session: Session,
  inspections: Inspections,
): Promise<Map<StreamId, CaseLine>> =>
  openLines(session, { inspections, rows: await readLineRows(session) }, ({ setAside }, stream) =>
    setAside.has(stream),
  )

interface LineSources {
  readonly inspections: Inspections
  readonly rows: LineRows
  readonly opened?: OpenedLines | undefined
}

async function openLines(
  session: Session,
  { inspections, rows, opened }: LineSources,
  isAsked: (inspection: Inspection, stream: StreamId) => boolean,
): Promise<Map<StreamId, CaseLine>> {
  const { streams, summaries, dirty } = rows
  // Set-ups, populations and what else is no case are not folded here.
  const cases = streams.filter(({ stream, inspection: id }) => {
    const inspection = inspections.get(id)
    return inspection?.edition && isAsked(inspection, stream)
  })
  const lines = new Map<StreamId, CaseLine>()
  const stale: StreamRow[] = []
  await mapInSlices(cases, SLICE, async (row) => {
    const { stream } = row
    const of = { ...row, edition: inspections.get(row.inspection)?.editionId ?? '' }
    const line = dirty.has(stream)
      ? undefined
      : (opened?.find(of) ?? (await openLine(session, summaries.get(stream), of)))
    if (!line) {
      stale.push(row)
      return
    }
    opened?.add(of, line)
    lines.set(stream, line)
  })
  for (const line of await remakeLines(session, inspections, stale)) lines.set(line.stream, line)
  return lines
}

type Asked = Pick<StreamRow, 'stream' | 'inspection'>

/** A line, and what it was made of. */
export interface MadeLine {
  readonly line: CaseLine
  readonly read: ReadStream
  readonly edition: string
}

/** Folds streams anew, keeps their lines and, where it gains something, snapshots. */
export async function remakeLines(
  session: Session,
  inspections: Inspections,
  streams: readonly Asked[],
): Promise<CaseLine[]> {
  const lines: CaseLine[] = []
  const rows: SnapshotRow[] = []
  // A few together: one after another, the cases of a draw waited a second for the disk.
  for (let at = 0; at < streams.length; at += TOGETHER) {
    const made = await makeLines(session, inspections, streams.slice(at, at + TOGETHER))
    rows.push(...(await sealLines(session, made)))
    lines.push(...made.map(({ line }) => line))
  }
  await keepSealed(session, rows)
  return lines
}

/** Lines that are opened in one turn. */
const SLICE = 64
/** Streams that are folded side by side. */
const TOGETHER = 16

/** Folds streams anew and writes nothing: whoever shows the lines keeps them afterwards. */
export async function makeLines(
  session: Session,
  inspections: Inspections,
  streams: readonly Asked[],
): Promise<MadeLine[]> {
  const made = await Promise.all(streams.map((one) => makeLine(session, inspections, one)))
  return made.filter((one) => one !== undefined)
}

/** Keeps lines that were made, sealed, and their snapshots. */
export const keepLines = async (session: Session, made: readonly MadeLine[]): Promise<void> =>
  keepSealed(session, await sealLines(session, made))

async function keepSealed({ log }: Session, rows: readonly SnapshotRow[]): Promise<void> {
  if (rows.length > 0) await putSummaries(log, rows)
}

async function sealLines(session: Session, made: readonly MadeLine[]): Promise<SnapshotRow[]> {
  const rows = await Promise.all(made.map((one) => sealLine(session, one)))
  return rows.filter((row) => row !== undefined)
}

async function makeLine(
  session: Session,
  inspections: Inspections,
  { stream, inspection: id }: Asked,
): Promise<MadeLine | undefined> {
  const inspection = inspections.get(id)
  if (!inspection?.edition || !session.keyring.writingKeyOf(id) || !isCase(inspection, stream))
    return undefined
  const read = await readFoldedStream(session, stream)
  const form = formOf(inspection, caseTypeOf(read.state))
  if (!form) return undefined
  const line = makeCaseLine({ ...read, stream, inspection: id, form })
  return { line, read, edition: inspection.editionId }
}

/** The line, sealed; its snapshot is kept where it gains something. */
async function sealLine(
  session: Session,
  { line, read, edition }: MadeLine,
): Promise<SnapshotRow | undefined> {
  const { stream, inspection } = line
  const { last: covers, rows } = read
  const key = session.keyring.writingKeyOf(inspection)
  if (!key) return undefined
  const sealed = await sealText(JSON.stringify(line), key.key, lineBinding(stream, covers, edition))
  await keepSnapshot(session, stream, key, read)
  return { stream, covers, rows, key: key.id, sealed }
}

/** The set-up names every case, also those that do not count; interviews and other streams are none. */
const isCase = ({ assessors, setAside }: Inspection, stream: StreamId): boolean =>
  assessors.has(stream) || setAside.has(stream)

function caseTypeOf(state: Parameters<typeof makeCaseLine>[0]['state']): string {
  const reading = readRegister(state.get(paths.caseType))
  return reading.kind === 'value' ? reading.value : ''
}

async function openLine(
  session: Session,
  row: SnapshotRow | undefined,
  { last, edition }: LineOf,
): Promise<CaseLine | undefined> {
  if (!row || row.covers !== last) return undefined
  const key = session.keyring.keyOf(row.key)
  if (!key) return undefined
  const line = parseCaseLine(
    await openText(row.sealed, key, lineBinding(row.stream, row.covers, edition)),
  )
  // What could not be opened then may open now: after an update, or with a key that has come.
  return line?.unopened === 0 ? line : undefined
}
