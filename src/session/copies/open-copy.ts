/**
 * Opens a copy with the office's recovery key, without any server or tablet.
 * [CY5 CY8]
 *
 * Each entry's signature is verified with the key that the file names for its
 * device, then its seal; what does not open is counted by its reason. Folded as a
 * tablet folds it: values that differ stay side by side. Nothing is kept.
 */
import type { DeviceId, InspectionId, KeyId, StreamId } from '../../base/brand.ts'
import { base64urlToBytes } from '../../base/bytes.ts'
import { err, ok, type Result } from '../../base/result.ts'
import {
  importInspectionKey,
  importVerifyKey,
  unwrapInspectionKey,
  wrapBinding,
} from '../../crypto/keys.ts'
import { type Keyring, type NotOpened, openEnvelope } from '../../crypto/open.ts'
import { openRecoveryKey } from '../../crypto/recovery-key.ts'
import {
  type CopyHeader,
  parseHeader,
  parseKey,
  parseVerifiers,
} from '../../ops/copy/copy-parts.ts'
import { type CopyFrame, type CopyState, createFrameReader } from '../../ops/copy/read-frames.ts'
import { RECOVERY } from '../../ops/envelope/protocol.ts'
import { foldOp, type StreamState } from '../../ops/fold.ts'
import { parseRecoveryText } from '../../ops/recovery-text.ts'

export interface OpenedStream {
  readonly stream: StreamId
  readonly inspection: InspectionId
  readonly state: StreamState
}

export interface OpenedCopy {
  readonly state: CopyState
  readonly header: CopyHeader | undefined
  readonly streams: readonly OpenedStream[]
  readonly entries: number
  /** Entries that do not open, by reason. */
  readonly unopened: ReadonlyMap<NotOpened['kind'], number>
}

export interface NotRead {
  /** 'mistyped-key': no key of any office. 'other-key': a good key that opens nothing here. */
  readonly kind: 'mistyped-key' | 'other-key' | 'not-a-copy' | 'newer-format' | 'handed-over'
}

export async function openCopy(
  bytes: Uint8Array,
  recoveryText: string,
): Promise<Result<OpenedCopy, NotRead>> {
  const raw = parseRecoveryText(recoveryText)
  if (!raw) return err({ kind: 'mistyped-key' })
  const reader = createFrameReader()
  const first = reader.feed(bytes)
  const { frames: last, state } = reader.end()
  const frames = [...first, ...last]
  if (state === 'not-a-copy' || state === 'newer-format') return err({ kind: state })
  if (frames.some(({ kind }) => kind === 'S')) return err({ kind: 'handed-over' })
  const keys = await readCopyKeys(frames, await openRecoveryKey(raw))
  if (keys.size === 0) return err({ kind: 'other-key' })
  const verifiers = readCopyVerifiers(frames)
  const keyring = { keyOf: (id: KeyId) => keys.get(id), verifierOf: verifiers }
  const header = frames.find(({ kind }) => kind === 'H')
  return ok({
    state,
    header: header && parseHeader(header.payload),
    ...(await foldEntries(frames, keyring)),
  })
}

async function foldEntries(frames: readonly CopyFrame[], keyring: Keyring) {
  const streams = new Map<StreamId, OpenedStream>()
  const unopened = new Map<NotOpened['kind'], number>()
  const envelopes = frames.filter(({ kind }) => kind === 'E')
  for (const { payload } of envelopes) {
    const op = await openEnvelope(payload, keyring)
    if (!op.ok) {
      unopened.set(op.error.kind, (unopened.get(op.error.kind) ?? 0) + 1)
      continue
    }
    const { stream, inspection } = op.value
    const known = streams.get(stream) ?? { stream, inspection, state: new Map() }
    streams.set(stream, known)
    foldOp(known.state, op.value)
  }
  return { streams: [...streams.values()], entries: envelopes.length, unopened }
}

async function readCopyKeys(
  frames: readonly CopyFrame[],
  recovery: { readonly agreement: CryptoKey },
): Promise<ReadonlyMap<KeyId, CryptoKey>> {
  const keys = new Map<KeyId, CryptoKey>()
  for (const { kind, payload } of frames) {
    const found = kind === 'K' ? parseKey(payload) : undefined
    const wrapped = found?.device === RECOVERY ? base64urlToBytes(found.wrapped) : undefined
    if (!found || !wrapped) continue
    const raw = await unwrapInspectionKey(
      wrapped,
      recovery,
      wrapBinding(found.inspection, found.key),
    )
    if (raw.ok) keys.set(found.key, await importInspectionKey(raw.value))
  }
  return keys
}

function readCopyVerifiers(
  frames: readonly CopyFrame[],
): (device: DeviceId) => Promise<CryptoKey | undefined> {
  const payload = frames.find(({ kind }) => kind === 'V')?.payload
  const named = new Map(
    (payload ? (parseVerifiers(payload) ?? []) : []).map(({ device, signingKey }) => [
      device,
      base64urlToBytes(signingKey),
    ]),
  )
  const imported = new Map<DeviceId, Promise<CryptoKey>>()
  return async (device) => {
    const raw = named.get(device)
    if (raw?.length !== 32) return undefined
    const key = imported.get(device) ?? importVerifyKey(raw)
    imported.set(device, key)
    return key
  }
}
