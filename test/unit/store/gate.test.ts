/**
 * The write gate: nothing is written into a store that is not the one that this
 * page opened, by either way to the disk.
 */
import 'fake-indexeddb/auto'
import { Dexie } from 'dexie'
import { describe, expect, test } from 'vitest'
import { appendOne } from '../../../src/store/append-one.ts'
import { CasebookDatabase } from '../../../src/store/database.ts'
import { faultOf, writeThrough } from '../../../src/store/gate.ts'
import { appendOwn, type LogDeps, type OwnEnvelope } from '../../../src/store/log.ts'
import { createDeviceLog, fillDisk, makeMany, makeOwn } from '../../contract/device-log-kit.ts'

type Append = (
  log: LogDeps,
  envelope: OwnEnvelope,
) => Promise<{ ok: boolean; error?: { kind: string } }>
const ways: readonly (readonly [string, Append])[] = [
  ['appendOwn', (log, envelope) => appendOwn(log, [envelope])],
  ['appendOne', appendOne],
]
const kindOf = (kept: Awaited<ReturnType<Append>>) => (kept.ok ? 'kept' : kept.error?.kind)

describe.each(ways)('%s', (_, append) => {
  test('[DV1] keeps one envelope, counted, for every handle', async () => {
    const { log, again, rows, meta } = await createDeviceLog()
    await appendOwn(log, makeMany(1))
    const envelope = makeOwn()
    expect(kindOf(await append(log, envelope))).toBe('kept')
    expect((await rows()).at(-1)).toMatchObject({
      id: envelope.id,
      bytes: envelope.bytes,
      own: 1,
      queue: 1,
    })
    expect(await meta()).toMatchObject({ count: 2, unsent: 2 })
    expect(await (await again()).db.ops.count()).toBe(2)
  })

  test('[DV5] a second time changes nothing', async () => {
    const { log, rows, meta } = await createDeviceLog()
    const envelope = makeOwn()
    await append(log, envelope)
    const before = [await rows(), (await meta()).count, (await meta()).unsent]
    expect(kindOf(await append(log, envelope))).toBe('kept')
    expect([await rows(), (await meta()).count, (await meta()).unsent]).toEqual(before)
  })

  test('[DV2] another genesis under the page: nothing is written', async () => {
    const { log, rows, meta } = await createDeviceLog()
    await log.db.meta.put({ ...(await meta()), genesis: 'of another tablet' })
    expect(kindOf(await append(log, makeOwn()))).toBe('store-lost')
    expect(await rows()).toEqual([])
  })

  test('[DV2] a newer format under the page: nothing is written', async () => {
    const { log, rows, meta } = await createDeviceLog()
    await log.db.meta.put({ ...(await meta()), format: 2 })
    expect(kindOf(await append(log, makeOwn()))).toBe('newer-store')
    expect(await rows()).toEqual([])
  })

  test('[DV2] a store that was emptied under the page is never filled again', async () => {
    const { log, rows } = await createDeviceLog()
    await Promise.all(log.db.tables.map((table) => table.clear()))
    expect(kindOf(await append(log, makeOwn()))).toBe('store-lost')
    expect(await rows()).toEqual([])
  })

  test('[DV2] a database that was deleted under the page does not come back empty and "saved"', async () => {
    const { log, names } = await createDeviceLog()
    await append(log, makeOwn())
    await Dexie.delete(names.name)
    const kept = await append(log, makeOwn())
    expect(kept.ok).toBe(false)
    const left = new CasebookDatabase(names.name)
    expect(await left.ops.count()).toBe(0)
    left.close()
  })

  test('[DV2] a newer version of the app has upgraded the database: this one lets go', async () => {
    const { log, names, rows } = await createDeviceLog()
    await append(log, makeOwn())
    const before = await rows()
    const newer = new Dexie(names.name)
    newer.version(2).stores({ meta: 'k', ops: '++place, &id', extra: 'k' })
    await newer.open()
    // The short way only says that it is closed; the long way, tried next, says for what.
    expect(kindOf(await append(log, makeOwn()))).toMatch(/^(store-closed|newer-store)$/)
    expect(kindOf(await appendOwn(log, makeMany(1)))).toBe('newer-store')
    expect(await newer.table('ops').toArray()).toEqual(before)
    newer.close()
  })

  test.each(['request', 'commit'] as const)(
    '[DV3] a full disk at the %s is named, nothing half kept',
    async (how) => {
      const { log, rows, meta } = await createDeviceLog()
      const before = [await rows(), await meta()]
      const disk = fillDisk(how, 2)
      const kept = await append(log, makeOwn())
      disk.makeRoom()
      expect(kindOf(kept)).toBe('disk-full')
      expect([await rows(), await meta()]).toEqual(before)
    },
  )
})

describe('appendOne', () => {
  test('[DV7] notes that the line of the stream is out of date, once', async () => {
    const { log, meta } = await createDeviceLog()
    const [a, b] = makeMany(2)
    if (!a || !b) throw new Error('two')
    await appendOne(log, a)
    await appendOne(log, b)
    expect((await meta()).dirty).toEqual([a.stream])
  })

  test('[DV3] a connection that is not open is said, not opened behind the page\u2019s back', async () => {
    const { log } = await createDeviceLog()
    log.db.close()
    expect(await appendOne(log, makeOwn())).toMatchObject({ error: { kind: 'store-closed' } })
  })

  test('[DV4] tells the screens after it is kept', async () => {
    const { log } = await createDeviceLog()
    const told: unknown[] = []
    log.watchers.watch((one) => told.push(one))
    const envelope = makeOwn()
    await appendOne(log, envelope)
    await appendOne({ ...log, genesis: 'other' }, makeOwn())
    expect(told).toEqual([{ streams: [envelope.stream], what: 'written' }])
  })
})

describe('writeThrough', () => {
  test('[DV1] what throws inside takes everything back', async () => {
    const { log, rows, meta } = await createDeviceLog()
    const before = [await rows(), await meta()]
    const kept = await writeThrough(log, [log.db.ops], async (row) => {
      await log.db.ops.add({ ...makeOwn(), own: 1 })
      await log.db.meta.put({ ...row, count: 1 })
      throw new RangeError('a bug in the middle')
    })
    expect(kept).toMatchObject({ ok: false, error: { kind: 'write-failed', why: 'RangeError' } })
    expect([await rows(), await meta()]).toEqual(before)
  })

  test('[DV1] every transaction asks for strict durability', async () => {
    const asked: unknown[] = []
    const { transaction } = IDBDatabase.prototype
    IDBDatabase.prototype.transaction = function (...args: Parameters<typeof transaction>) {
      if (args[1] === 'readwrite') asked.push(args[2]?.durability)
      return Reflect.apply(transaction, this, args)
    }
    const { log } = await createDeviceLog()
    await appendOwn(log, makeMany(1))
    await appendOne(log, makeOwn())
    IDBDatabase.prototype.transaction = transaction
    expect(asked).toEqual(['strict', 'strict', 'strict'])
  })
})

describe('what a failed write is called', () => {
  const named = (name: string, inner?: unknown) => Object.assign(new Error(name), { name, inner })
  test.each([
    [named('QuotaExceededError'), 'disk-full'],
    [named('AbortError', named('QuotaExceededError')), 'disk-full'],
    [new Error('outer', { cause: named('QuotaExceededError') }), 'disk-full'],
    [new DOMException('no room', 'QuotaExceededError'), 'disk-full'],
    [named('VersionError'), 'newer-store'],
    [named('DatabaseClosedError'), 'store-closed'],
    [named('InvalidStateError'), 'store-closed'],
    [named('UnknownError'), 'write-failed'],
    ['a string', 'write-failed'],
    [null, 'write-failed'],
  ])('[DV3] %s', (error, kind) => {
    expect(faultOf(error).kind).toBe(kind)
  })

  test('[DV3] the reason names errors, never what was being written', () => {
    const error = named('AbortError', named('QuotaExceededError'))
    expect(faultOf(error).why).toBe('AbortError < QuotaExceededError')
    expect(faultOf('a note about somebody').why).toBe('unknown')
  })
})
