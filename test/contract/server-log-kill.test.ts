/**
 * A real endpoint process, killed by SIGKILL the moment its answers are in:
 * whatever it acknowledged is there after the restart.  [SV1]
 *
 * The harness keeps its own ledger of what was promised, outside the endpoint. A
 * mutant that answers before it commits shows that the ledger would notice.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as v from 'valibot'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { sha256 } from '../../server/hash.ts'
import type { DeviceId, InspectionId, PersonId, StreamId } from '../../src/base/brand.ts'
import { bytesToBase64url } from '../../src/base/bytes.ts'
import { CHAIN_START, streamLinkBytes } from '../../src/ops/envelope/chain.ts'
import { encodePush, parsePullPage } from '../../src/ops/envelope/frames.ts'
import {
  enrolAnswer,
  helloAnswer,
  pullHeader,
  pushAnswer,
} from '../../src/ops/envelope/protocol.ts'
import { makeTestEnvelope } from '../kit/endpoint-device.ts'
import { freshBytes, freshId } from '../kit/endpoint-ids.ts'
import { type EndpointProcess, runVerb, startProcess } from '../kit/endpoint-process.ts'

const ROUNDS = 20
const DEVICES = 4
const MUTANT = join(import.meta.dirname, '..', 'kit', 'mutant-endpoint.ts')

/** A lead's device; each round it makes an inspection and writes its set-up stream. */
interface Device {
  readonly person: PersonId
  readonly device: DeviceId
  readonly authorization: string
}

interface Writer extends Device {
  readonly inspection: InspectionId
  readonly stream: StreamId
  number: number
  before: Uint8Array
  /** Hashes of what the endpoint has called accepted, in that order. */
  readonly promised: string[]
}

let folder: string
let started: EndpointProcess[]

beforeEach(async () => {
  folder = join(mkdtempSync(join(tmpdir(), 'casebook-kill-')), 'data')
  expect((await runVerb(folder, 'init')).code).toBe(0)
  started = []
})
afterEach(async () => {
  for (const one of started) await one.kill()
  rmSync(join(folder, '..'), { recursive: true, force: true })
})

async function start(script?: string): Promise<EndpointProcess> {
  const running = await startProcess(folder, script)
  started.push(running)
  return running
}

async function post(url: string, who: string, path: string, body: unknown): Promise<Response> {
  const isBytes = body instanceof Uint8Array
  return fetch(`${url}${path}`, {
    method: 'POST',
    headers: {
      ...(who === '' ? {} : { authorization: who }),
      'content-type': isBytes ? 'application/octet-stream' : 'application/json',
    },
    body: isBytes ? Uint8Array.from(body) : JSON.stringify(body),
  })
}

async function enrolDevice(url: string): Promise<Device> {
  const link = (await runVerb(folder, 'enrol', '--role', 'lead')).stdout
  const code = /#(\S{22})/.exec(link)?.[1]
  const [device, token] = [freshId<DeviceId>(), bytesToBase64url(freshBytes(32))]
  const [signingKey, agreementKey] = [freshBytes(32), freshBytes(32)].map(bytesToBase64url)
  const wish = { code, device, token, signingKey, agreementKey }
  const enrolled = await post(url, '', '/api/enrol', wish)
  const { person } = v.parse(enrolAnswer, await enrolled.json())
  return { person, device, authorization: `Bearer ${device}.${token}` }
}

async function makeWriter(url: string, device: Device): Promise<Writer> {
  const { authorization } = device
  const [inspection, stream] = [freshId<InspectionId>(), freshId<StreamId>()]
  const changes = [{ kind: 'inspection', inspection, setUp: stream }]
  const made = await post(url, authorization, '/api/access', { changes })
  expect(await made.json()).toEqual({ results: [{ done: true }] })
  const news = { protocol: 1, app: '1', time: '', unsent: 0 }
  const head = { number: 0, hash: bytesToBase64url(CHAIN_START) }
  const told = await post(url, authorization, '/api/hello', { ...news, head })
  const { number, hash } = v.parse(helloAnswer, await told.json()).head
  const before = Buffer.from(hash, 'base64url')
  return { ...device, inspection, stream, number, before, promised: [] }
}

/** Pushes until the connection breaks off. */
async function pushOn(url: string, writer: Writer, onPromise: () => void): Promise<void> {
  const { inspection, stream, person: author, device, authorization, promised } = writer
  for (;;) {
    const frames = Array.from({ length: 5 }, () => {
      const envelope = makeTestEnvelope({ inspection, stream, author, device })
      const frame = { number: ++writer.number, before: writer.before, envelope }
      writer.before = sha256(envelope)
      return frame
    })
    try {
      const response = await post(url, authorization, '/api/push', encodePush(frames))
      const { results } = v.parse(pushAnswer, await response.json())
      for (const [index, { result }] of results.entries()) {
        expect(result).toBe('accepted')
        promised.push(bytesToBase64url(sha256(frames[index]?.envelope ?? CHAIN_START)))
      }
      onPromise()
    } catch (thrown) {
      if (thrown instanceof TypeError || thrown instanceof SyntaxError) return
      throw thrown
    }
  }
}

/** What the endpoint holds of a writer's stream, in order; throws if the chain breaks. */
async function readHashes(
  url: string,
  { stream, authorization }: Writer,
): Promise<readonly string[]> {
  const streams = [{ stream, after: 0 }]
  const response = await post(url, authorization, '/api/pull', { streams, limitBytes: 4 << 20 })
  const page = parsePullPage(new Uint8Array(await response.arrayBuffer()))
  if (!page.ok) throw new Error(page.error.why)
  const { frames } = page.value
  const chain = frames.reduce<Uint8Array>((before, { seq, envelope }, index) => {
    expect(seq).toBe(index + 1)
    return sha256(streamLinkBytes(before, seq, sha256(envelope)))
  }, CHAIN_START)
  const [told] = v.parse(pullHeader, page.value.header).pages
  if (frames.length > 0) expect(told?.chain).toBe(bytesToBase64url(chain))
  return frames.map(({ envelope }) => bytesToBase64url(sha256(envelope)))
}

/** One round: push from all devices at once, kill after some answers, start again, compare. */
async function countLost(
  { running, devices }: { readonly running: EndpointProcess; readonly devices: readonly Device[] },
  afterAnswers: number,
  script?: string,
): Promise<{ readonly lost: number; readonly promised: number; readonly next: EndpointProcess }> {
  const { url } = running
  const writers = await Promise.all(devices.map((device) => makeWriter(url, device)))
  let answers = 0
  let killed: Promise<void> | undefined
  const onPromise = () => {
    if (++answers === afterAnswers) killed = running.kill()
  }
  await Promise.all(writers.map((writer) => pushOn(url, writer, onPromise)))
  await killed
  const next = await start(script)
  let lost = 0
  for (const writer of writers) {
    const kept = new Set(await readHashes(next.url, writer))
    lost += writer.promised.filter((hash) => !kept.has(hash)).length
  }
  const promised = writers.reduce((sum, writer) => sum + writer.promised.length, 0)
  return { lost, promised, next }
}

const enrolAll = async (url: string): Promise<readonly Device[]> =>
  Promise.all(Array.from({ length: DEVICES }, () => enrolDevice(url)))

test(`[SV1] killed ${ROUNDS} times right after it answered: nothing acknowledged is lost`, async () => {
  let running = await start()
  const devices = await enrolAll(running.url)
  let promised = 0
  for (let round = 0; round < ROUNDS; round++) {
    const counted = await countLost({ running, devices }, 1 + round)
    expect(counted.lost).toBe(0)
    promised += counted.promised
    running = counted.next
  }
  expect(promised).toBeGreaterThan(ROUNDS * 5)
}, 120_000)

test('[SV1] an endpoint that answers before it commits is caught by the same count', async () => {
  const running = await start(MUTANT)
  const devices = await enrolAll(running.url)
  const { lost } = await countLost({ running, devices }, 8, MUTANT)
  expect(lost).toBeGreaterThan(0)
}, 60_000)
