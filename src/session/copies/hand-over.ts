/**
 * A case for one other tablet, as a file sealed for it.  [CY9 CY10]
 *
 * The file's key and the inspection's key are wrapped for that tablet alone; all
 * else is inside the seal. Whose case it is stays what the lead has said: what
 * the other tablet sends of it is filed or set aside by the rules of the office.
 */
import { assert } from '../../base/assert.ts'
import type { DeviceId, StreamId } from '../../base/brand.ts'
import { base64urlToBytes, bytesToBase64url, concatBytes, utf8ToBytes } from '../../base/bytes.ts'
import {
  importInspectionKey,
  makeInspectionKeyBytes,
  wrapInspectionKey,
} from '../../crypto/keys.ts'
import { sealBytes } from '../../crypto/seal.ts'
import { COPY_MAGIC, createCopyWriter, MAX_PAYLOAD_BYTES } from '../../ops/copy/copy-frames.ts'
import type { CopyHeader } from '../../ops/copy/copy-parts.ts'
import { readEnvelopes } from '../../store/copied.ts'
import { type Inspection, setUpStreamOf } from '../inspections.ts'
import type { Session } from '../session.ts'
import { wrapKeys } from './wrap-keys.ts'
import { listVerifiers, toJson, type WritePart } from './write-copy.ts'

export interface HandOver {
  readonly inspection: Inspection
  readonly stream: StreamId
  readonly to: { readonly device: DeviceId; readonly agreementKey: string }
}

/** What the file's key and its parts are bound to: the same words at both ends. */
export const handOverBinding = (device: DeviceId): string => `hand-over|${device}`
export const partBinding = (device: DeviceId, part: number): string =>
  `${handOverBinding(device)}|${part}`

const PART_BYTES = MAX_PAYLOAD_BYTES / 2

/** Resolves to how many entries are in it. */
export async function writeHandOver(
  session: Session,
  handOver: HandOver,
  appVersion: string,
  write: WritePart,
): Promise<number> {
  const { device: to } = handOver.to
  const agreementKey = base64urlToBytes(handOver.to.agreementKey)
  assert(agreementKey?.length === 32, 'keys were parsed at the door')
  const raw = makeInspectionKeyBytes()
  const wrapped = await wrapInspectionKey(raw, agreementKey, handOverBinding(to))
  const key = await importInspectionKey(raw)
  raw.fill(0)
  const outer = createCopyWriter()
  const { device, person, clock } = session
  const header: CopyHeader = { made: clock.now(), app: appVersion, device, person, for: to }
  await write(COPY_MAGIC)
  await write(outer.frame('H', toJson(header)))
  await write(outer.frame('K', toJson({ fileKey: bytesToBase64url(wrapped) })))
  const parts = createParts(async (part, at) => {
    const sealed = await sealBytes(part, key, utf8ToBytes(partBinding(to, at)))
    await write(outer.frame('S', sealed))
  })
  const entries = await writeInside(session, { ...handOver, agreementKey }, parts.put)
  await parts.end()
  await write(outer.end())
  return entries
}

/** A whole file of its own, which nobody sees before it is opened. */
async function writeInside(
  session: Session,
  { inspection, stream, to, agreementKey }: HandOver & { readonly agreementKey: Uint8Array },
  put: WritePart,
): Promise<number> {
  const inner = createCopyWriter()
  await put(COPY_MAGIC)
  await put(inner.frame('V', toJson(await listVerifiers(session))))
  for (const key of await wrapKeys(session, inspection.id, { device: to.device, agreementKey })) {
    await put(inner.frame('K', toJson(key)))
  }
  let entries = 0
  for await (const envelopes of readEnvelopes(session.log, streamsOf(inspection, stream))) {
    for (const envelope of envelopes) await put(inner.frame('E', envelope))
    entries += envelopes.length
  }
  await put(inner.end())
  return entries
}

/** Gathers bytes and hands them on in parts of one size; the last may be smaller. */
function createParts(use: (part: Uint8Array, at: number) => Promise<void>) {
  let held = new Uint8Array()
  let parts = 0
  const flush = async (least: number) => {
    while (held.length >= least) {
      await use(held.subarray(0, PART_BYTES), parts)
      held = held.slice(PART_BYTES)
      parts += 1
    }
  }
  return {
    async put(part: Uint8Array) {
      held = concatBytes(held, part)
      await flush(PART_BYTES)
    },
    end: () => flush(1),
  }
}

/** The case, the interview with its officer, and the set-up without which neither is shown. */
function streamsOf({ id, interviews }: Inspection, stream: StreamId): ReadonlySet<StreamId> {
  const interview = interviews.get(stream)
  return new Set([setUpStreamOf(id), stream, ...(interview ? [interview] : [])])
}
