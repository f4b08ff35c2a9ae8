/**
 * The endpoint's word and the orders to it.
 */
import 'fake-indexeddb/auto'
import { describe, expect, test } from 'vitest'
import type { DeviceId, KeyId, PersonId } from '../../../src/base/brand.ts'
import { bytesToBase64url } from '../../../src/base/bytes.ts'
import type { AccessChange, HelloAnswer } from '../../../src/ops/envelope/protocol.ts'
import { appendPulled, readCursors } from '../../../src/store/inbox.ts'
import {
  appendOrders,
  dropOrders,
  putHello,
  putKey,
  putReceipt,
  readHello,
  readKeys,
  readKeysOf,
  readOrders,
  readReceipt,
} from '../../../src/store/office.ts'
import type { Told } from '../../../src/store/watch.ts'
import {
  createDeviceLog,
  createOfficeStream,
  INSPECTION,
  makeMany,
  OTHER_INSPECTION,
  STREAM,
} from '../../contract/device-log-kit.ts'
import { createSeededIds } from '../../kit/ids.ts'

const ids = createSeededIds(9, 'office')
const KEY = ids.next<KeyId>()
const hello: HelloAnswer = {
  protocol: { min: 1, max: 1 },
  epoch: 'first',
  time: '2019-03-25T09:30:00.000Z',
  person: ids.next<PersonId>(),
  role: 'lead',
  head: { number: 0, hash: bytesToBase64url(new Uint8Array(32)) },
  inspections: [],
  streams: [],
  keys: [{ key: KEY, inspection: INSPECTION, wrapped: 'AAAA', by: ids.next<DeviceId>() }],
  members: [],
  devices: [],
  granted: [],
  parked: [],
  decided: [],
  invitations: [],
  endings: [],
}
const order = (writer: PersonId | null): AccessChange => ({
  kind: 'stream',
  inspection: INSPECTION,
  stream: STREAM,
  writer,
})

describe('the endpoint\u2019s word', () => {
  test('[SE4] is kept with every wrapped key in it', async () => {
    const { log, meta } = await createDeviceLog()
    expect(await readHello(log)).toBeUndefined()
    expect((await putHello(log, hello)).ok).toBe(true)
    expect(await readHello(log)).toEqual(hello)
    const kept = { key: KEY, inspection: INSPECTION, wrapped: 'AAAA', n: 1 }
    expect(await readKeys(log)).toEqual([kept])
    expect((await meta()).epoch).toBe('first')
  })

  test('[SE4] keys are found by inspection, and one of our own may come first', async () => {
    const { log } = await createDeviceLog()
    await putKey(log, { key: KEY, inspection: OTHER_INSPECTION, wrapped: 'BBBB' })
    expect(await readKeysOf(log, OTHER_INSPECTION)).toEqual([KEY])
    expect(await readKeysOf(log, INSPECTION)).toEqual([])
  })

  test('[SY7] what no longer parses is as if it had not been said', async () => {
    const { log } = await createDeviceLog()
    await log.db.office.put({ k: 'hello', value: { epoch: 3 } })
    await log.db.office.put({ k: 'receipt', value: 'yes' })
    expect(await readHello(log)).toBeUndefined()
    expect(await readReceipt(log)).toBeUndefined()
  })

  test('[SE4] a wrap that is here stays: nobody exchanges it from outside', async () => {
    const { log } = await createDeviceLog()
    await putHello(log, hello)
    const [row] = hello.keys
    if (!row) throw new Error('the endpoint’s word holds a key')
    await putHello(log, { ...hello, keys: [{ ...row, wrapped: 'CCCC' }] })
    expect((await readKeys(log)).map(({ wrapped }) => wrapped)).toEqual(['AAAA'])
  })

  test('[SY6] a new epoch starts every cursor over and takes the receipt back', async () => {
    const { log, rows } = await createDeviceLog()
    const office = createOfficeStream()
    office.append(...makeMany(2))
    await putHello(log, hello)
    await appendPulled(log, office.page(0))
    await putReceipt(log, { code: '7F3A-91C2', at: hello.time, cases: 1 })
    await putHello(log, hello)
    expect(await readCursors(log)).toHaveLength(1)
    expect(await readReceipt(log)).toBeDefined()
    await putHello(log, { ...hello, epoch: 'second' })
    expect(await readCursors(log)).toEqual([])
    expect(await readReceipt(log)).toBeUndefined()
    expect(await rows()).toHaveLength(2)
  })
})

describe('orders', () => {
  test('[SY4] wait in order and go when they are dropped, not before', async () => {
    const { log } = await createDeviceLog()
    const [ann, ben] = [ids.next<PersonId>(), ids.next<PersonId>()]
    await appendOrders(log, [order(ann), order(null)])
    await appendOrders(log, [order(ben)])
    const waiting = await readOrders(log)
    expect(waiting.map(({ change }) => change)).toEqual([order(ann), order(null), order(ben)])
    await dropOrders(
      log,
      waiting.slice(0, 2).map(({ n }) => n),
    )
    expect((await readOrders(log)).map(({ change }) => change)).toEqual([order(ben)])
  })

  test('[SY4] one that this build does not know stays, unsent', async () => {
    const { log } = await createDeviceLog()
    await log.db.orders.add({ change: { kind: 'of a newer version' } })
    await appendOrders(log, [order(null)])
    expect((await readOrders(log)).map(({ change }) => change)).toEqual([order(null)])
    expect(await log.db.orders.count()).toBe(2)
  })

  test('[DV4] screens hear of each word, of what was kept only', async () => {
    const { log } = await createDeviceLog()
    const told: Told[] = []
    log.watchers.watch((one) => told.push(one))
    await putHello(log, hello)
    await appendOrders(log, [order(null)])
    await putReceipt(log, { code: '7F3A-91C2', at: hello.time, cases: 1 })
    await putHello({ ...log, genesis: 'other' }, hello)
    // A person ordered the second one: the loop to the office wakes for it.
    expect(told).toEqual(['word', 'written', 'word'].map((what) => ({ streams: [], what })))
  })
})
