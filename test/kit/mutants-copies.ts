/**
 * Nets of the copies and of storage faults, and the builds without them: a
 * signature that nobody verifies, everything shown, an end that nobody compares, a
 * closing that nobody remembers, a count that stands in the way.
 */
import './memory-storage.ts'
import { expect } from 'vitest'
import type { StreamId } from '../../src/base/brand.ts'
import { bytesToBase64url, concatBytes } from '../../src/base/bytes.ts'
import { makeDeviceKeys, openDeviceKeys } from '../../src/crypto/keys.ts'
import { COPY_MAGIC, createCopyWriter } from '../../src/ops/copy/copy-frames.ts'
import { createFrameReader } from '../../src/ops/copy/read-frames.ts'
import {
  encodeEnvelope,
  headerToBytes,
  parseEnvelope,
  signedBytes,
} from '../../src/ops/envelope/envelope.ts'
import { createJudge } from '../../src/session/copies/judge-envelope.ts'
import { appendOwn, type LogDeps } from '../../src/store/log.ts'
import { createDeviceLog, makeOwn } from '../contract/device-log-kit.ts'
import { makeNet, type Net } from './mutants.ts'

type Judge = typeof createJudge

/** An envelope of a device whose key is known, signed by it or not. */
async function makeSigned(isGood: boolean) {
  const bytes = await makeDeviceKeys()
  const { signing } = await openDeviceKeys(bytes)
  const parsed = parseEnvelope(makeOwn().bytes)
  if (!parsed.ok) throw new Error('an envelope')
  const { value } = parsed
  const signed = signedBytes(headerToBytes(value), value.sealed)
  const signature = new Uint8Array(await crypto.subtle.sign('Ed25519', signing, signed))
  const envelope = encodeEnvelope(isGood ? { ...value, signature } : value)
  const verifiers = new Map([[value.device, bytesToBase64url(bytes.signingPublic)]])
  return { envelope, verifiers, stream: value.stream }
}

const kept: Judge = (ground, handed) => async (bytes) => {
  const judged = await createJudge(ground, handed)(bytes)
  const parsed = parseEnvelope(bytes)
  if (judged.kind !== 'forged' || !parsed.ok) return judged
  return { kind: 'kept', envelope: { ...parsed.value, bytes, isShown: true } }
}

const signature = makeNet<Judge>({
  rule: 'CY4',
  promise: 'what the named device did not sign does not come in by a file',
  real: createJudge,
  mutants: { 'nobody verifies': kept },
  async hold(judgeOf) {
    const { envelope, verifiers, stream } = await makeSigned(false)
    const judge = judgeOf({ verifiers, streams: new Set([stream]) }, false)
    expect((await judge(envelope)).kind).toBe('forged')
  },
})

const shown = makeNet<Judge>({
  rule: 'CY4',
  promise: 'a case that is not this tablet’s is not shown, though a file brings it',
  real: createJudge,
  mutants: { 'everything is shown': (ground) => createJudge(ground, true) },
  async hold(judgeOf) {
    const { envelope, verifiers } = await makeSigned(true)
    const judged = await judgeOf({ verifiers, streams: new Set<StreamId>() }, false)(envelope)
    expect(judged).toMatchObject({ kind: 'kept', envelope: { isShown: false } })
  },
})

type Read = (bytes: Uint8Array) => string
const readReal: Read = (bytes) => {
  const reader = createFrameReader()
  reader.feed(bytes)
  return reader.end().state
}

const end = makeNet<Read>({
  rule: 'CY2',
  promise: 'a file from which an entry was taken out is not called whole',
  real: readReal,
  mutants: {
    'an end is enough': (bytes) => (readReal(bytes) === 'cut' ? 'cut' : 'whole'),
  },
  async hold(read) {
    const writer = createCopyWriter()
    const frames = [1, 2, 3].map((n) => writer.frame('E', new Uint8Array(40).fill(n)))
    const [first, , last] = frames
    if (!first || !last) throw new Error('three frames')
    expect(read(concatBytes(COPY_MAGIC, first, last, writer.end()))).toBe('changed')
  },
})

type Open = () => Promise<LogDeps & { readonly letGo: () => Promise<void> }>
const openReal: Open = async () => {
  const { log, names } = await createDeviceLog()
  const letGo = () =>
    new Promise<void>((resolve) => {
      const asked = indexedDB.open(names.name, 999)
      asked.onsuccess = () => {
        asked.result.close()
        resolve()
      }
    })
  return { ...log, letGo }
}

const closing = makeNet<Open>({
  rule: 'SF2',
  promise: 'a page that let go for a newer version does not say that it only waits',
  real: openReal,
  mutants: {
    'the reason is forgotten': async () => {
      const { faults: _faults, ...log } = await openReal()
      return log
    },
  },
  async hold(open) {
    const log = await open()
    await log.letGo()
    const kept = await appendOwn(log, [makeOwn()])
    expect(kept.ok ? 'kept' : kept.error.kind).toBe('newer-store')
  },
})

export const copyNets: readonly Net[] = [signature, shown, end, closing]
