/**
 * A tablet's real push and pull through a network that breaks off at one byte,
 * and what the endpoint and a second tablet hold afterwards.  [HN2]
 *
 * Real: the store, stamp, transport, socket, endpoint and its SQLite file. Only
 * the seals are random bytes, which neither side opens.
 */
import 'fake-indexeddb/auto'
import { bytesToBase64url } from '../../src/base/bytes.ts'
import { CHAIN_START } from '../../src/ops/envelope/chain.ts'
import { parseEnvelope } from '../../src/ops/envelope/envelope.ts'
import type { HelloAnswer } from '../../src/ops/envelope/protocol.ts'
import { readCursors } from '../../src/store/inbox.ts'
import { appendOwn, type OwnEnvelope } from '../../src/store/log.ts'
import { pullAll } from '../../src/sync/pull.ts'
import { pushQueue } from '../../src/sync/push.ts'
import { createTransport, type Transport } from '../../src/sync/transport.ts'
import { createDeviceLog, type DeviceLog } from '../contract/device-log-kit.ts'
import { createTestClock } from './clock.ts'
import { startTestEndpoint } from './endpoint.ts'
import type { TestDevice } from './endpoint-device.ts'
import { freshId } from './endpoint-ids.ts'
import { makeTestInspection } from './endpoint-inspection.ts'
import { type Direction, startFaultProxy } from './fault-proxy.ts'

/** What one call came to: its bytes either way, and whether the tablet took it for done. */
export interface Exchange {
  readonly isDone: boolean
  readonly hasCut: boolean
  readonly up: number
  readonly down: number
}

export interface CutExchange {
  /** Keeps some envelopes on the tablet, then sends what is queued. */
  keep(count: number): Promise<void>
  push(cut?: Cut): Promise<Exchange>
  /** A tablet that has nothing fetches all, then again until it has it. */
  pull(cut?: Cut): Promise<Exchange>
  forget(): Promise<void>
  /** What is not as it was kept: at the endpoint, and on the tablet that fetches. */
  findFaults(where: 'endpoint' | 'reader'): Promise<string[]>
  close(): Promise<void>
}

export interface Cut {
  readonly direction: Direction
  readonly bytes: number
}

interface Side {
  readonly own: TestDevice
  device: DeviceLog
}

export async function createCutExchange(): Promise<CutExchange> {
  const endpoint = await startTestEndpoint()
  const proxy = await startFaultProxy(endpoint.url)
  const place = await makeTestInspection(endpoint.log)
  const writer: Side = { own: place.assessor, device: await createDeviceLog() }
  const reader: Side = { own: place.lead, device: await createDeviceLog() }
  const kept: OwnEnvelope[] = []
  const { signal } = new AbortController()
  // What lies before it was compared already; numbers have no gap, so nothing can slip in.
  let checked = 0
  const readIdsAfter = async (after: number) => {
    const streams = [{ stream: place.stream, after }]
    const { person } = reader.own
    const { frames } = await endpoint.log.readPage({ person, streams, limitBytes: 1 << 22 })
    return frames.map(({ envelope }) => {
      const parsed = parseEnvelope(envelope)
      return parsed.ok ? parsed.value.id : 'not an envelope'
    })
  }
  const transportOf = ({ own }: Side) =>
    createTransport({
      bearer: own.authorization.replace('Bearer ', ''),
      fetch: (path, init) =>
        // One connection for each call, so that its bytes are its own.
        fetch(proxy.url + path, { ...init, headers: { ...init.headers, connection: 'close' } }),
    })
  const through = async (cut: Cut | undefined, call: () => Promise<{ ok: boolean }>) => {
    proxy.clear()
    if (cut) proxy.cutAt(cut.direction, cut.bytes)
    const { ok: isDone } = await call()
    return { isDone, ...proxy.counted() }
  }
  return {
    async keep(count) {
      const more = Array.from({ length: count }, () => makeEnvelope(writer.own, place))
      kept.push(...more)
      await appendOwn(writer.device.log, more)
    },
    push: (cut) =>
      through(cut, () =>
        pushQueue({
          log: writer.device.log,
          transport: transportOf(writer),
          signal,
          sendOrders: async () => ({ ok: true, value: 0 }),
          onSent: () => undefined,
        }),
      ),
    async pull(cut) {
      proxy.clear()
      const transport = transportOf(reader)
      const hello = await helloOf(transport)
      const deps = { log: reader.device.log, clock: createTestClock(), transport, signal }
      return through(cut, () => pullAll({ ...deps, onReceived: () => undefined }, hello))
    },
    async forget() {
      await reader.device.log.db.delete()
      reader.device = await createDeviceLog()
    },
    async findFaults(where) {
      if (where === 'endpoint') {
        const { unsent } = await writer.device.meta()
        const wanted = kept.slice(checked).map(({ id }) => id)
        const found = await readIdsAfter(checked)
        checked = kept.length
        return [...differences(wanted, found), ...(unsent > 0 ? [`${unsent} unsent`] : [])]
      }
      const rows = await reader.device.rows()
      const [cursor] = await readCursors(reader.device.log)
      const at = cursor?.seq === kept.length ? [] : [`cursor at ${cursor?.seq}`]
      const found = rows.map(({ id }) => id)
      return [
        ...differences(
          kept.map(({ id }) => id),
          found,
        ),
        ...at,
      ]
    },
    async close() {
      await proxy.close()
      await endpoint.close()
    },
  }
}

type Place = Awaited<ReturnType<typeof makeTestInspection>>

function makeEnvelope(own: TestDevice, { inspection, stream }: Place): OwnEnvelope {
  const id = freshId<OwnEnvelope['id']>()
  return { id, inspection, stream, bytes: own.envelope({ inspection, stream }, { id }) }
}

async function helloOf(transport: Transport): Promise<HelloAnswer> {
  const head = { number: 0, hash: bytesToBase64url(CHAIN_START) }
  const told = await transport.hello({ protocol: 1, app: '1', time: '', unsent: 0, head })
  if (!told.ok) throw new Error(told.error.kind)
  return told.value
}

function differences(wanted: readonly string[], found: readonly string[]): string[] {
  const missing = wanted.filter((id) => !found.includes(id)).map((id) => `missing ${id}`)
  const strange = found.filter((id) => !wanted.includes(id)).map((id) => `strange ${id}`)
  const twice = found.filter((id, at) => found.indexOf(id) !== at).map((id) => `twice ${id}`)
  return [...missing, ...strange, ...twice]
}
