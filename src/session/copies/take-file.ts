/**
 * Takes in a file that a person picks: a copy, or a case that was sealed for this
 * very tablet.  [CY3 CY9 CY10]
 *
 * The key that comes with a case is believed only where it opens an envelope
 * whose author's device is known and whose signature holds: else a file could
 * plant a key of its own for work that is still to be written.
 */
import type { DeviceId, InspectionId, KeyId } from '../../base/brand.ts'
import { base64urlToBytes, utf8ToBytes } from '../../base/bytes.ts'
import { err, ok, type Result } from '../../base/result.ts'
import { importInspectionKey, importVerifyKey, wrapBinding } from '../../crypto/keys.ts'
import { openEnvelope } from '../../crypto/open.ts'
import { openBytes } from '../../crypto/seal.ts'
import { type CopyKey, parseFileKey, parseHeader, parseKey } from '../../ops/copy/copy-parts.ts'
import { type CopyFrame, createFrameReader } from '../../ops/copy/read-frames.ts'
import { parseEnvelope } from '../../ops/envelope/envelope.ts'
import { type CopyGround, readCopyGround } from '../../store/copied.ts'
import type { NotKept } from '../../store/gate.ts'
import type { LogDeps } from '../../store/log.ts'
import { putKey, readKeys } from '../../store/office.ts'
import type { Session } from '../session.ts'
import { handOverBinding, partBinding } from './hand-over.ts'
import { createJudge, type JudgeEnvelope } from './judge-envelope.ts'
import { readFile, type TakenCopy, takeCopy, takeFrames } from './take-copy.ts'

export type NotTaken =
  | NotKept
  /** 'needs-unlock': sealed for one tablet, and nothing can be opened while it is locked. */
  | { readonly kind: 'not-for-this-tablet' | 'needs-unlock' }

/** `handed`: it was a case for this tablet. */
export type TakenFile = TakenCopy & { readonly handed: boolean }

export interface FileGround {
  readonly log: LogDeps
  /** Undefined while the tablet is locked. */
  readonly session: Session | undefined
  readonly onProgress: (seen: number) => void
}

export async function takeFile(
  { log, session, onProgress }: FileGround,
  file: Blob,
): Promise<Result<TakenFile, NotTaken>> {
  const addressee = await readAddressee(file)
  if (addressee === undefined) {
    const taken = await takeCopy(log, readFile(file), onProgress)
    return taken.ok ? ok({ ...taken.value, handed: false }) : taken
  }
  if (!session) return err({ kind: 'needs-unlock' })
  if (addressee !== session.device) return err({ kind: 'not-for-this-tablet' })
  return takeHanded(session, file, onProgress)
}

const FIRST_BYTES = 4096

/** The header is the first frame of every file. */
async function readAddressee(file: Blob): Promise<DeviceId | undefined> {
  const bytes = new Uint8Array(await file.slice(0, FIRST_BYTES).arrayBuffer())
  const header = createFrameReader()
    .feed(bytes)
    .find(({ kind }) => kind === 'H')
  return header && parseHeader(header.payload)?.for
}

async function takeHanded(
  session: Session,
  file: Blob,
  onProgress: (seen: number) => void,
): Promise<Result<TakenFile, NotTaken>> {
  const { log } = session
  const opened = await openParts(session, file)
  const ground = await readCopyGround(log)
  const samples = new Map<KeyId, Uint8Array>()
  const judge = noteSamples(createJudge(ground, true), samples)
  const keys: CopyKey[] = []
  const note = ({ kind, payload }: CopyFrame) => {
    const key = kind === 'K' ? parseKey(payload) : undefined
    if (key?.device === session.device) keys.push(key)
  }
  const taken = await takeFrames({ log, judge, onProgress }, inTurn(opened.parts), note)
  if (!taken.ok) return taken
  for (const key of keys) {
    const kept = await keepKey(session, ground, key, samples.get(key.key))
    if (!kept.ok) return kept
  }
  await session.keyring.refresh()
  const state = opened.isWhole ? taken.value.state : 'changed'
  return ok({ ...taken.value, state, header: opened.header, handed: true })
}

/** What opens, in order, up to the first part that does not. */
async function openParts(session: Session, file: Blob) {
  const reader = createFrameReader()
  const frames: CopyFrame[] = []
  for await (const chunk of readFile(file)) frames.push(...reader.feed(chunk))
  const { frames: last, state } = reader.end()
  frames.push(...last)
  const find = (kind: string) => frames.find((frame) => frame.kind === kind)?.payload
  const wrapped = base64urlToBytes(parseFileKey(find('K') ?? EMPTY) ?? '')
  const raw = wrapped && (await session.keyring.unwrapOwn(wrapped, handOverBinding(session.device)))
  const key = raw && (await importInspectionKey(raw))
  const parts: Uint8Array[] = []
  const sealed = frames.filter(({ kind }) => kind === 'S')
  for (const [at, { payload }] of sealed.entries()) {
    const bound = utf8ToBytes(partBinding(session.device, at))
    const part = key && (await openBytes(payload, key, bound))
    if (!part) break
    parts.push(part)
  }
  const isWhole = state === 'whole' && parts.length === sealed.length
  return { parts, isWhole, header: parseHeader(find('H') ?? EMPTY) }
}

const EMPTY = new Uint8Array()

async function* inTurn(parts: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* parts
}

/** One envelope for each key, whose author is known and who signed it. */
const noteSamples =
  (judge: JudgeEnvelope, samples: Map<KeyId, Uint8Array>): JudgeEnvelope =>
  async (bytes) => {
    const judged = await judge(bytes)
    const parsed = parseEnvelope(bytes)
    const isProof = judged.kind === 'kept' && judged.envelope.isShown
    if (isProof && parsed.ok) samples.set(parsed.value.key, bytes)
    return judged
  }

async function keepKey(
  session: Session,
  { verifiers }: CopyGround,
  { key: id, inspection, wrapped }: CopyKey,
  sample: Uint8Array | undefined,
): Promise<Result<void, NotKept>> {
  const { log, keyring } = session
  const isHere = (await readKeys(log)).some((row) => row.key === id)
  if (isHere || !sample || !isOf(sample, inspection)) return ok(undefined)
  const raw = await keyring.unwrapOwn(
    base64urlToBytes(wrapped) ?? EMPTY,
    wrapBinding(inspection, id),
  )
  const key = raw && (await importInspectionKey(raw))
  const opened = await openEnvelope(sample, {
    keyOf: () => key,
    verifierOf: (device) => importVerifyKey(base64urlToBytes(verifiers.get(device) ?? '') ?? EMPTY),
  })
  return opened.ok ? putKey(log, { key: id, inspection, wrapped }) : ok(undefined)
}

function isOf(sample: Uint8Array, inspection: InspectionId): boolean {
  const parsed = parseEnvelope(sample)
  return parsed.ok && parsed.value.inspection === inspection
}
