/**
 * Files envelopes that came in a copy, past the tablets that wrote them.  [CY7]
 *
 * Each is judged as a push of its own device would be: the device's person must
 * be a member and may write the stream. What may not be filed is parked with its
 * reason, one by one; what is here already is a duplicate. No device's chain
 * moves on: when the tablet itself sends the same bytes they are a duplicate too.
 */
import type { DeviceId, PersonId } from '../../src/base/brand.ts'
import { CHAIN_START } from '../../src/ops/envelope/chain.ts'
import { type EnvelopeView, viewEnvelope } from '../../src/ops/envelope/envelope.ts'
import { judgeSender, type ParkCode } from '../auth/judge-envelope.ts'
import { isSameBytes, sha256 } from '../hash.ts'
import type { LogRows } from './engine.ts'
import { bytesToId, idToBytes } from './id-bytes.ts'
import { createPlaces, type Places } from './places.ts'

export interface CopiedEnvelope {
  readonly bytes: Uint8Array
  /** Its device is known here and did not sign it: nobody files that. */
  readonly isForged: boolean
}

export interface CopyWish {
  readonly envelopes: readonly CopiedEnvelope[]
  readonly at: string
}

export type FiledEnvelope =
  | { readonly result: 'accepted' | 'duplicate' }
  | { readonly result: 'parked'; readonly code: string }
  | { readonly result: 'refused'; readonly code: 'malformed' }

interface Arrived {
  readonly index: number
  readonly bytes: Uint8Array
  readonly view: EnvelopeView
  readonly isForged: boolean
}

/** What an import keeps aside has no number of a chain. */
const NO_NUMBER = 0

/** One answer for each envelope, in their order. */
export function fileCopy(rows: LogRows, { envelopes, at }: CopyWish): FiledEnvelope[] {
  const results: FiledEnvelope[] = envelopes.map(() => ({ result: 'refused', code: 'malformed' }))
  const arrived = envelopes.flatMap(({ bytes, isForged }, index): Arrived[] => {
    const view = viewEnvelope(bytes)
    return view.ok ? [{ index, bytes, view: view.value, isForged }] : []
  })
  // A person at a time: heads are counted in memory, by one person's places.
  const byAuthor = Map.groupBy(arrived, ({ view }) => bytesToId<PersonId>(view.author))
  for (const [author, theirs] of byAuthor) {
    const places = createPlaces(rows, author)
    for (const one of theirs) results[one.index] = fileOne(rows, places, one, at)
    places.writeHeads()
  }
  return results
}

function fileOne(rows: LogRows, places: Places, one: Arrived, at: string): FiledEnvelope {
  const { bytes, view } = one
  const hash = sha256(bytes)
  const stored = rows.readOp(view.id)
  if (stored !== undefined && isSameBytes(stored.envelope, bytes)) return { result: 'duplicate' }
  const device = bytesToId<DeviceId>(view.device)
  const mark = rows.readParkedMark(device, hash)
  // What waits for a person or was decided stays so; a stream that was not known may be by now.
  if (mark !== undefined && (mark.act !== null || mark.code !== 'unknown-stream'))
    return { result: 'parked', code: mark.act ?? mark.code }
  const code = stored === undefined ? whyNotFiled(rows, places, one) : 'id-reused'
  if (code === undefined) {
    const filed = { view, envelope: bytes, hash, number: NO_NUMBER, atMs: Date.parse(at) }
    const seq = places.append(places.find(view), filed)
    if (mark !== undefined && seq !== undefined)
      rows.appendDecision({
        place: mark.place,
        act: 'taken-in',
        person: null,
        device: null,
        at,
        seq,
      })
    return { result: 'accepted' }
  }
  if (mark !== undefined) return { result: 'parked', code: mark.code }
  rows.appendParked({
    ...{ device, hash, number: NO_NUMBER, before: CHAIN_START, code, at, envelope: bytes },
    person: bytesToId(view.author),
    inspection: bytesToId(view.inspection),
    stream: bytesToId(view.stream),
  })
  return { result: 'parked', code }
}

function whyNotFiled(
  rows: LogRows,
  places: Places,
  { view, isForged }: Arrived,
): ParkCode | undefined {
  const device = rows.readDevice(bytesToId<DeviceId>(view.device))
  if (device === undefined) return 'unknown-device'
  if (isForged) return 'bad-signature'
  if (device.state === 'revoked') return 'device-revoked'
  const pusher = { device: idToBytes(device.id), person: idToBytes(device.person) }
  return judgeSender(view, pusher) ?? places.find(view).code
}
