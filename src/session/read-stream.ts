/**
 * A stream from disk to registers: the sealed snapshot, then what came after.
 * [FO6 DV7 SE3 OP6]
 *
 * What cannot be opened stays where it is and is counted, so that a screen can
 * say "3 entries made with a newer version". Operations of others are verified
 * before they are folded, and only folded ones go into a snapshot.
 */
import type { InspectionId, KeyId, StreamId } from '../base/brand.ts'
import { openEnvelope } from '../crypto/open.ts'
import { openText, sealText } from '../crypto/seal.ts'
import { foldOp, type StreamState } from '../ops/fold.ts'
import { encodeSnapshot, parseSnapshot } from '../ops/snapshot.ts'
import type { OpRow, SnapshotRow } from '../store/database.ts'
import { readStream } from '../store/log.ts'
import { isInStream } from '../store/put-away.ts'
import { putSnapshot, readFolded } from '../store/snapshots.ts'
import type { Session } from './session.ts'

export interface ReadStream {
  readonly state: StreamState
  /** The last place that is folded in. */
  last: number
  /** Rows up to there, for the snapshot's own check. */
  rows: number
  /** Rows that this build or this person cannot open. */
  unopened: number
}

/** From this many operations on, a snapshot is worth its write. */
const SNAPSHOT_FROM = 24

export const snapshotBinding = (stream: StreamId, covers: number): string =>
  `snapshot|${stream}|${covers}`

export const readFoldedStream = async (session: Session, stream: StreamId): Promise<ReadStream> =>
  (await readRows(session, stream)).read

/** The same, and a snapshot where so much was opened row by row that the next reading gains. */
export async function readKeepingSnapshot(
  session: Session,
  { stream, inspection }: { readonly stream: StreamId; readonly inspection: InspectionId },
): Promise<ReadStream> {
  const { read, fresh } = await readRows(session, stream)
  const key = session.keyring.writingKeyOf(inspection)
  if (key && fresh >= SNAPSHOT_FROM) await keepSnapshot(session, stream, key, read)
  return read
}

/** `fresh`: how many rows no snapshot held. */
async function readRows(
  session: Session,
  stream: StreamId,
): Promise<{ readonly read: ReadStream; readonly fresh: number }> {
  const { snapshot, tail } = await readFolded(session.log, stream)
  const state = snapshot && (await openSnapshot(session, snapshot))
  if (snapshot && state) {
    const { covers: last, rows } = snapshot
    const read = await foldRows(session, { state, last, rows, unopened: 0 }, tail)
    return { read, fresh: tail.length }
  }
  const all = snapshot ? await readStream(session.log, stream) : tail
  const nothing = { state: new Map(), last: 0, rows: 0, unopened: 0 }
  return { read: await foldRows(session, nothing, all), fresh: all.length }
}

/** Adds rows to what was read; rows already folded change nothing, and what was put away is in no case. */
export async function foldRows(
  session: Session,
  read: ReadStream,
  rows: readonly OpRow[],
): Promise<ReadStream> {
  const opened = await Promise.all(
    rows.filter(isInStream).map((row) => openEnvelope(row.bytes, session.keyring, row.own === 1)),
  )
  for (const op of opened) {
    if (op.ok) foldOp(read.state, op.value)
    else read.unopened += 1
  }
  read.last = rows.at(-1)?.place ?? read.last
  read.rows += rows.length
  return read
}

/** Writes a snapshot when there is enough to gain and nothing unopened to hide. */
export async function keepSnapshot(
  session: Session,
  stream: StreamId,
  key: { id: KeyId; key: CryptoKey },
  read: ReadStream,
): Promise<void> {
  if (read.rows < SNAPSHOT_FROM || read.unopened > 0) return
  const { last: covers, rows } = read
  const binding = snapshotBinding(stream, covers)
  const sealed = await sealText(encodeSnapshot(read.state), key.key, binding)
  await putSnapshot(session.log, { stream, covers, rows, key: key.id, sealed })
}

async function openSnapshot(
  session: Session,
  { stream, covers, key: id, sealed }: SnapshotRow,
): Promise<StreamState | undefined> {
  const key = session.keyring.keyOf(id)
  const text = key && (await openText(sealed, key, snapshotBinding(stream, covers)))
  return text === undefined ? undefined : parseSnapshot(text)
}
