/**
 * Files one push: every envelope gets an answer, none is dropped.
 * [SV1 SV2 SV4 SV5 PK6]
 *
 * A frame must continue the device's chain. The first that leaves a gap, and all
 * after it, are refused unread, and the answer says where the device stands.
 * An envelope that is here already, byte for byte, is a duplicate. What may not
 * be filed is parked, one by one, and still moves the device's chain on: one bad
 * envelope never holds up the next.
 *
 * This is the hot path: ids stay bytes, a place is looked up and judged once, a
 * stream's head is written once, and an id is looked for once.
 */
import { assert } from '../../src/base/assert.ts'
import type { DeviceId } from '../../src/base/brand.ts'
import { type EnvelopeView, viewEnvelope } from '../../src/ops/envelope/envelope.ts'
import type { PushFrame } from '../../src/ops/envelope/frames.ts'
import type { PushAnswer } from '../../src/ops/envelope/protocol.ts'
import { judgeSender, type ParkCode } from '../auth/judge-envelope.ts'
import { isSameBytes, sha256 } from '../hash.ts'
import type { LogRows } from './engine.ts'
import { bytesToId, idToBytes } from './id-bytes.ts'
import type { ParkedMark, StoredOp } from './op-rows.ts'
import type { DeviceRow } from './people-rows.ts'
import { createPlaces, type Places } from './places.ts'

export interface Push {
  readonly device: DeviceId
  readonly frames: readonly PushFrame[]
  readonly at: string
}

export interface Pushed {
  readonly results: PushAnswer['results']
  readonly head: { readonly number: number; readonly hash: Uint8Array }
}

type FrameResult = PushAnswer['results'][number]

/** What stays the same for every frame of a push. */
interface Filing {
  readonly rows: LogRows
  readonly device: DeviceRow
  readonly pusher: { readonly device: Uint8Array; readonly person: Uint8Array }
  readonly places: Places
  readonly at: string
  readonly atMs: number
  /** True from the first parked envelope of this device on. */
  hasParked: boolean
}

interface Arrived {
  readonly frame: PushFrame
  readonly hash: Uint8Array
  /** False for a number that the device has used before. */
  readonly continues: boolean
}

export function appendPush(rows: LogRows, push: Push): Pushed {
  const filing = makeFiling(rows, push)
  const results: FrameResult[] = []
  let number = filing.device.head
  let hash = filing.device.headHash
  for (const frame of push.frames) {
    const continues = frame.number === number + 1
    if (frame.number > number + 1 || (continues && !isSameBytes(frame.before, hash))) break
    const arrived = { frame, continues, hash: sha256(frame.envelope) }
    results.push(fileFrame(filing, arrived))
    if (continues) {
      number = frame.number
      hash = arrived.hash
    }
  }
  filing.places.writeHeads()
  if (number !== filing.device.head) rows.writeDeviceHead(push.device, number, hash)
  while (results.length < push.frames.length) results.push({ result: 'refused', code: 'gap' })
  return { results, head: { number, hash } }
}

function makeFiling(rows: LogRows, { device: id, at }: Push): Filing {
  const device = rows.readDevice(id)
  assert(device !== undefined, 'only an enrolled device pushes')
  return {
    rows,
    device,
    pusher: { device: idToBytes(device.id), person: idToBytes(device.person) },
    places: createPlaces(rows, device.person),
    at,
    atMs: Date.parse(at),
    hasParked: rows.hasParked(id),
  }
}

function fileFrame(filing: Filing, arrived: Arrived): FrameResult {
  const { rows, device, places, atMs } = filing
  const { frame, hash } = arrived
  const parsed = viewEnvelope(frame.envelope)
  if (!parsed.ok) return park(filing, arrived, { code: 'malformed', view: undefined })
  const view = parsed.value
  const stored = () => rows.readOp(view.id)
  const parked = filing.hasParked ? rows.readParkedMark(device.id, hash) : undefined
  if (parked !== undefined)
    return duplicateOf(stored(), frame) ?? fileAgain(filing, arrived, { view, parked })
  const why = whyNotFiled(filing, arrived, view)
  if (why === undefined) {
    const { envelope, number } = frame
    const seq = places.append(places.find(view), { view, envelope, hash, number, atMs })
    if (seq !== undefined) return { result: 'accepted', seq }
  }
  const known = stored()
  const isIdTaken = why === undefined || (why === 'number-reused' && known !== undefined)
  return (
    duplicateOf(known, frame) ??
    park(filing, arrived, { code: isIdTaken ? 'id-reused' : why, view })
  )
}

/**
 * What was parked and comes again. Of a stream that was not known then it is
 * judged anew: its order may have come late. All else waits for a person.
 */
function fileAgain(
  filing: Filing,
  { frame, hash }: Arrived,
  { view, parked }: { readonly view: EnvelopeView; readonly parked: ParkedMark },
): FrameResult {
  const { rows, device, places, at, atMs } = filing
  const { code, act, place } = parked
  const isRevoked = device.state === 'revoked'
  if (act !== null || code !== 'unknown-stream' || isRevoked)
    return { result: 'parked', code: act ?? code }
  const there = places.find(view)
  if (there.code !== undefined) return { result: 'parked', code: there.code }
  const { envelope, number } = frame
  const seq = places.append(there, { view, envelope, hash, number, atMs })
  if (seq === undefined) return { result: 'parked', code: 'id-reused' }
  rows.appendDecision({ place, act: 'taken-in', person: null, device: null, at, seq })
  return { result: 'accepted', seq }
}

function duplicateOf(stored: StoredOp | undefined, frame: PushFrame): FrameResult | undefined {
  return stored !== undefined && isSameBytes(stored.envelope, frame.envelope)
    ? { result: 'duplicate', seq: stored.seq }
    : undefined
}

function whyNotFiled(filing: Filing, arrived: Arrived, view: EnvelopeView): ParkCode | undefined {
  const sender = judgeSender(view, filing.pusher)
  if (sender !== undefined) return sender
  if (filing.device.state === 'revoked') return 'device-revoked'
  // A tablet that was put back to yesterday counts again from there.
  return arrived.continues ? filing.places.find(view).code : 'number-reused'
}

interface Parking {
  readonly code: ParkCode
  readonly view: EnvelopeView | undefined
}

function park(filing: Filing, { frame, hash }: Arrived, { code, view }: Parking): FrameResult {
  const { rows, device, at } = filing
  rows.appendParked({
    device: device.id,
    hash,
    number: frame.number,
    before: frame.before,
    code,
    person: device.person,
    inspection: view === undefined ? null : bytesToId(view.inspection),
    stream: view === undefined ? null : bytesToId(view.stream),
    at,
    envelope: frame.envelope,
  })
  filing.hasParked = true
  return { result: 'parked', code }
}
