/**
 * Rounds of pushing to a real endpoint process until it dies, and of looking what
 * is left: the ledger of what was promised lies here, outside the endpoint.
 * [SV1 HN1]
 */
import * as v from 'valibot'
import { expect } from 'vitest'
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
import { makeTestEnvelope } from './endpoint-device.ts'
import { freshBytes, freshId } from './endpoint-ids.ts'
import { type EndpointProcess, runVerb } from './endpoint-process.ts'

/** A lead's device; each round it makes an inspection and writes its set-up stream. */
export interface Device {
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

async function enrolDevice(folder: string, url: string): Promise<Device> {
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
  // It has forgotten the tablet itself, and with it all that the tablet sent.
  if (response.status === 401) return []
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

export interface DyingEndpoint {
  readonly running: EndpointProcess
  readonly devices: readonly Device[]
  /** Ends it without a word; may be called once. */
  readonly end: () => Promise<void>
  readonly restart: () => Promise<EndpointProcess>
}

export interface Round {
  readonly lost: number
  readonly promised: number
  readonly next: EndpointProcess
}

/** Push from all devices at once, end it after some answers, start again, compare. */
export async function countLost(dying: DyingEndpoint, afterAnswers: number): Promise<Round> {
  const { url } = dying.running
  const writers = await Promise.all(dying.devices.map((device) => makeWriter(url, device)))
  let answers = 0
  let ended: Promise<void> | undefined
  const onPromise = () => {
    if (++answers === afterAnswers) ended = dying.end()
  }
  await Promise.all(writers.map((writer) => pushOn(url, writer, onPromise)))
  await ended
  const next = await dying.restart()
  let lost = 0
  for (const writer of writers) {
    const kept = new Set(await readHashes(next.url, writer))
    lost += writer.promised.filter((hash) => !kept.has(hash)).length
  }
  const promised = writers.reduce((sum, writer) => sum + writer.promised.length, 0)
  return { lost, promised, next }
}

export const enrolDevices = (
  folder: string,
  url: string,
  count: number,
): Promise<readonly Device[]> =>
  Promise.all(Array.from({ length: count }, () => enrolDevice(folder, url)))
