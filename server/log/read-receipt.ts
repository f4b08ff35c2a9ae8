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
import { createStreamLink } from './stream-link.ts'

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

const STEP = 2_000

export async function readReceipt(engine: LogEngine, wish: ReceiptWish): Promise<ReceiptAnswer> {
  const asked = new Map(wish.streams.map((one) => [one.stream, one]))
  const heads: StreamHead[] = []
  const streams: ReceiptAnswer['streams'] = []
  for (const { stream, seq, chain } of asked.values()) {
    const target = await engine.read((rows) => createReadable(rows, wish.person)(stream)?.seq)
    if (target === undefined) continue
    const head = await foldChain(engine, stream, target)
    const text = bytesToBase64url(head.chain)
    heads.push(head)
    streams.push({ stream, seq: head.seq, chain: text, same: seq === head.seq && chain === text })
  }
  const areAllSame = streams.length === asked.size && streams.every(({ same }) => same)
  const code = areAllSame && streams.length > 0 ? receiptCode(sha256(receiptBytes(heads))) : null
  if (code !== null)
    await engine.report((rows) => writeReceipt(rows, wish, { code, count: streams.length }), {
      about: 'device',
      device: wish.device,
    })
  return { at: wish.at, code, streams }
}

async function foldChain(engine: LogEngine, id: StreamId, target: number): Promise<StreamHead> {
  const link = createStreamLink()
  let seq = 0
  let chain: Uint8Array = CHAIN_START
  while (seq < target) {
    const [from, before] = [seq, chain]
    const upTo = Math.min(from + STEP, target)
    // From local values alone: an engine may run it again.
    const step = await engine.read((rows) => {
      let last = { seq: from, chain: before }
      for (const op of rows.readOps(id, from)) {
        last = { seq: op.seq, chain: link(last.chain, op.seq, sha256(op.envelope)) }
        if (op.seq >= upTo) break
      }
      return last
    })
    // A row that is gone: the chain stops short, and so is not the same.
    if (step.seq === from) break
    seq = step.seq
    chain = step.chain
    await setImmediate()
  }
  return { stream: idToBytes(id), seq, chain }
}

function writeReceipt(
  rows: LogRows,
  { device: id, at }: ReceiptWish,
  { code, count }: { readonly code: string; readonly count: number },
): void {
  const device = rows.readDevice(id)
  assert(device !== undefined, 'only an enrolled device asks for a receipt')
  const { lastSeen, app, unsent, here } = device
  const receipt = { code, at, streams: count }
  rows.writeDeviceReport(id, { lastSeen, app, unsent, receipt, here })
}
