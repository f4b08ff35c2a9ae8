/**
 * The receipt: are the tablet's streams and ours the same, byte for byte?
 * [SV11]
 *
 * Chains are computed again from the stored envelopes, not read from a column,
 * so the answer also notices a disk that changed them. A code is given only when
 * every stream asked for is readable and the same. Long streams are read in
 * steps, so that others are served in between; what was stored never changes,
 * so the steps add up to one truth.
 */
import { setImmediate } from 'node:timers/promises'
import { assert } from '../../src/base/assert.ts'
import type { DeviceId, PersonId, StreamId } from '../../src/base/brand.ts'
import { bytesToBase64url } from '../../src/base/bytes.ts'
import {
  CHAIN_START,
  receiptBytes,
  receiptCode,
  type StreamHead,
} from '../../src/ops/envelope/chain.ts'
import type { ReceiptAnswer } from '../../src/ops/envelope/protocol.ts'
import { sha256 } from '../hash.ts'
import type { LogEngine, LogRows } from './engine.ts'
import { idToBytes } from './id-bytes.ts'
import { createReadable } from './read-page.ts'
import { createStreamLink, type LinkStream } from './stream-link.ts'

export interface ReceiptWish {
  readonly device: DeviceId
  readonly person: PersonId
  readonly at: string
  readonly streams: readonly {
    readonly stream: StreamId
    readonly seq: number
    readonly chain: string
  }[]
}

/** Operations at a time. */
const STEP = 2_000

export async function readReceipt(engine: LogEngine, wish: ReceiptWish): Promise<ReceiptAnswer> {
  const asked = new Map(wish.streams.map((one) => [one.stream, one]))
  const heads = await readHeads(engine, wish.person, [...asked.keys()])
  const streams = heads.map(({ id, seq, chain }) => {
    const text = bytesToBase64url(chain)
    const theirs = asked.get(id)
    return { stream: id, seq, chain: text, same: seq === theirs?.seq && text === theirs.chain }
  })
  const areAllSame = streams.length === asked.size && streams.every(({ same }) => same)
  const code = areAllSame && streams.length > 0 ? receiptCode(sha256(receiptBytes(heads))) : null
  if (code !== null)
    await engine.report((rows) => writeReceipt(rows, wish, { code, count: streams.length }), {
      about: 'device',
      device: wish.device,
    })
  return { at: wish.at, code, streams }
}

/** What the stored bytes of streams come to, of those that this person may read. */
export const readHeads = async (
  engine: LogEngine,
  person: PersonId,
  ids: readonly StreamId[],
): Promise<readonly Folded[]> => foldChains(engine, await readTargets(engine, person, ids))

/** How far a stream was folded, and how far it goes. */
interface Folded extends StreamHead {
  readonly id: StreamId
  readonly target: number
}

/** Of the streams that may be read. */
const readTargets = async (
  engine: LogEngine,
  person: PersonId,
  ids: readonly StreamId[],
): Promise<readonly Folded[]> =>
  engine.read(
    (rows) => {
      const readable = createReadable(rows, person)
      return ids.flatMap((id) => {
        const target = readable(id)?.seq
        const start = { stream: idToBytes(id), seq: 0, chain: CHAIN_START }
        return target === undefined ? [] : [{ id, target, ...start }]
      })
    },
    { about: 'streams', streams: ids },
  )

async function foldChains(
  engine: LogEngine,
  streams: readonly Folded[],
): Promise<readonly Folded[]> {
  const link = createStreamLink()
  const folded = new Map<StreamId, Folded>()
  let open = streams
  while (open.length > 0) {
    const before = open
    const next = await engine.read((rows) => foldStep(rows, link, before), {
      about: 'ops',
      cursors: takeStep(before),
    })
    // Done, or a row is gone: the chain stops short, and so is not the same.
    const isDone = ({ seq, target }: Folded, at: number) =>
      seq >= target || (at === 0 && seq === before[0]?.seq)
    for (const one of next.filter(isDone)) folded.set(one.id, one)
    open = next.filter((one, at) => !isDone(one, at))
    await setImmediate()
  }
  return streams.flatMap(({ id }) => folded.get(id) ?? [])
}

/** The streams that one step has room for, from where they stand. */
function takeStep(streams: readonly Folded[]): { stream: StreamId; after: number }[] {
  let room = STEP
  return streams.flatMap(({ id, seq, target }) => {
    if (room <= 0) return []
    room -= target - seq
    return [{ stream: id, after: seq }]
  })
}

/** Goes on from where the streams stand, for one step. Pure: an engine may run it again. */
function foldStep(rows: LogRows, link: LinkStream, streams: readonly Folded[]): readonly Folded[] {
  let room = STEP
  return streams.map((stream) => {
    let { seq, chain } = stream
    if (room > 0)
      for (const op of rows.readOps(stream.id, seq)) {
        if (seq >= stream.target || room <= 0) break
        chain = link(chain, op.seq, sha256(op.envelope))
        seq = op.seq
        room -= 1
      }
    return { ...stream, seq, chain }
  })
}

function writeReceipt(
  rows: LogRows,
  { device: id, at }: ReceiptWish,
  { code, count }: { readonly code: string; readonly count: number },
): void {
  const device = rows.readDevice(id)
  assert(device !== undefined, 'only an enrolled device asks for a receipt')
  const { lastSeen, app, unsent, here, owed } = device
  const receipt = { code, at, streams: count }
  rows.writeDeviceReport(id, { lastSeen, app, unsent, receipt, here, owed })
}
