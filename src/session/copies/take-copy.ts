/**
 * Takes a copy in, on any tablet, locked or not.  [CY2 CY3 CY4]
 *
 * Read as a stream and kept a few hundred at a time, through the log's own gate:
 * a cut leaves what was kept, and taking the same file again goes on from there.
 * Of a file that was cut or changed everything whole is taken, and it is said.
 */
import { ok, type Result } from '../../base/result.ts'
import { type CopyHeader, parseHeader } from '../../ops/copy/copy-parts.ts'
import { type CopyFrame, type CopyState, createFrameReader } from '../../ops/copy/read-frames.ts'
import { appendCopied, type CopiedEnvelope, readCopyGround } from '../../store/copied.ts'
import type { NotKept } from '../../store/gate.ts'
import type { LogDeps } from '../../store/log.ts'
import { createJudge, type JudgeEnvelope } from './judge-envelope.ts'

export interface TakenCopy {
  readonly state: CopyState
  /** Undefined where the file does not tell. */
  readonly header: CopyHeader | undefined
  /** New here and shown. */
  readonly came: number
  readonly here: number
  /** New here, offered to the office, and shown nowhere. */
  readonly foreign: number
  readonly refused: Readonly<Record<Refused, number>>
}

/** 'deleted': of an inspection whose days were over, and that this tablet has deleted. */
export type Refused = 'damaged' | 'forged' | 'other-bytes' | 'deleted'

export type Counts = {
  -readonly [Part in keyof Omit<TakenCopy, 'refused'>]: TakenCopy[Part]
} & { refused: Record<Refused, number> }

/** Bytes as they come: a file's stream, or the opened part of a file for one tablet. */
export type CopyBytes = AsyncIterable<Uint8Array>

const TOGETHER = 200

export async function takeCopy(
  log: LogDeps,
  bytes: CopyBytes,
  onProgress: (seen: number) => void,
): Promise<Result<TakenCopy, NotKept>> {
  const judge = createJudge(await readCopyGround(log), false)
  return takeFrames({ log, judge, onProgress }, bytes, () => undefined)
}

export interface Taking {
  readonly log: LogDeps
  readonly judge: JudgeEnvelope
  readonly onProgress: (seen: number) => void
}

/** `onOther` is told of every frame that is no envelope. */
export async function takeFrames(
  { log, judge, onProgress }: Taking,
  bytes: CopyBytes,
  onOther: (frame: CopyFrame) => void,
): Promise<Result<TakenCopy, NotKept>> {
  const counts = makeCounts()
  let waiting: Uint8Array[] = []
  const keep = async (least: number) => {
    while (waiting.length >= Math.max(least, 1)) {
      const kept = await keepSome(log, judge, waiting.slice(0, TOGETHER), counts)
      if (!kept.ok) return kept
      waiting = waiting.slice(TOGETHER)
      onProgress(countSeen(counts))
    }
    return ok(undefined)
  }
  const sort = (frames: readonly CopyFrame[]) => {
    for (const frame of frames) {
      if (frame.kind === 'E') waiting.push(frame.payload)
      else if (frame.kind === 'H') counts.header = parseHeader(frame.payload)
      else onOther(frame)
    }
  }
  const reader = createFrameReader()
  for await (const chunk of bytes) {
    sort(reader.feed(chunk))
    const kept = await keep(TOGETHER)
    if (!kept.ok) return kept
  }
  const { frames, state } = reader.end()
  sort(frames)
  counts.state = state
  const kept = await keep(1)
  return kept.ok ? ok(counts) : kept
}

async function keepSome(
  log: LogDeps,
  judge: JudgeEnvelope,
  some: readonly Uint8Array[],
  counts: Counts,
): Promise<Result<void, NotKept>> {
  const envelopes: CopiedEnvelope[] = []
  for (const judged of await Promise.all(some.map(judge))) {
    if (judged.kind === 'kept') envelopes.push(judged.envelope)
    else counts.refused[judged.kind] += 1
  }
  const kept = await appendCopied(log, envelopes)
  if (!kept.ok) return kept
  for (const [at, outcome] of kept.value.outcomes.entries()) {
    if (outcome === 'here') counts.here += 1
    else if (outcome === 'other-bytes' || outcome === 'deleted') counts.refused[outcome] += 1
    else if (envelopes[at]?.isShown) counts.came += 1
    else counts.foreign += 1
  }
  return ok(undefined)
}

const makeCounts = (): Counts => ({
  ...{ state: 'cut', header: undefined, came: 0, here: 0, foreign: 0 },
  refused: { damaged: 0, forged: 0, 'other-bytes': 0, deleted: 0 },
})

export const countRefused = ({ refused }: Pick<TakenCopy, 'refused'>): number =>
  Object.values(refused).reduce((sum, count) => sum + count, 0)

const countSeen = (counts: Counts): number =>
  counts.came + counts.here + counts.foreign + countRefused(counts)

/** A file's bytes; browsers do not all let a stream be walked. */
export async function* readFile(file: Blob): CopyBytes {
  for (let at = 0; at < file.size; at += CHUNK_BYTES) {
    yield new Uint8Array(await file.slice(at, at + CHUNK_BYTES).arrayBuffer())
  }
}

const CHUNK_BYTES = 256 * 1024
