/**
 * A transport that says what a test tells it to, and remembers what it was asked.
 * Whatever is not scripted is a network that is not there.
 */
import type { PersonId } from '../../../src/base/brand.ts'
import { bytesToBase64url } from '../../../src/base/bytes.ts'
import { err } from '../../../src/base/result.ts'
import { type PushFrame, parsePush } from '../../../src/ops/envelope/frames.ts'
import type { HelloAnswer } from '../../../src/ops/envelope/protocol.ts'
import type { PullAsk, ReceiptAsk, Transport } from '../../../src/sync/transport.ts'
import { createSeededIds } from '../../kit/ids.ts'

export interface Asked {
  hellos: number
  readonly pushes: (readonly PushFrame[])[]
  readonly pulls: PullAsk[]
  readonly receipts: ReceiptAsk[]
  readonly orders: number[]
}

export interface Scripted {
  readonly transport: Transport
  readonly asked: Asked
}

const away = async () => err({ kind: 'no-network' as const })

export function createScripted(script: Partial<Transport> = {}): Scripted {
  const asked: Asked = { hellos: 0, pushes: [], pulls: [], receipts: [], orders: [] }
  const { hello = away, push = away, pull = away, access = away, receipt = away } = script
  const { parked = away, decide = away, revoke = away, farewell = away } = script
  const { end = away, deleted = away } = script
  return {
    asked,
    transport: {
      hello(ask) {
        asked.hellos += 1
        return hello(ask)
      },
      push(body) {
        const frames = parsePush(body)
        if (!frames.ok) throw new Error(frames.error.why)
        asked.pushes.push(frames.value)
        return push(body)
      },
      pull(ask) {
        asked.pulls.push(ask)
        return pull(ask)
      },
      access(changes) {
        asked.orders.push(changes.length)
        return access(changes)
      },
      parked,
      decide,
      revoke,
      farewell,
      end,
      deleted,
      receipt(ask) {
        asked.receipts.push(ask)
        return receipt(ask)
      },
    },
  }
}

const person = createSeededIds(11, 'scripted').next<PersonId>()

export const makeHello = (change: Partial<HelloAnswer> = {}): HelloAnswer => ({
  protocol: { min: 1, max: 1 },
  epoch: 'first',
  time: '2019-03-25T09:30:00.000Z',
  person,
  role: 'assessor',
  head: { number: 0, hash: bytesToBase64url(new Uint8Array(32)) },
  inspections: [],
  streams: [],
  keys: [],
  members: [],
  devices: [],
  granted: [],
  parked: [],
  decided: [],
  invitations: [],
  endings: [],
  ...change,
})
