/**
 * The store read from outside: what is not there is not made, what breaks is said.
 */
import 'fake-indexeddb/auto'
import { describe, expect, test } from 'vitest'
import {
  readRawHeader,
  readRawStore,
  type StoreRow,
} from '../../../../src/store/journal/read-store.ts'
import { appendOwn } from '../../../../src/store/log.ts'
import { createDeviceLog, makeMany } from '../../../contract/device-log-kit.ts'

const read = async (name: string, after = 0) => {
  const rows: StoreRow[] = []
  const reading = await readRawStore(indexedDB, name, after, (row) => rows.push(row))
  return { reading, rows }
}

describe('reading from outside', () => {
  test('[LO2] a database that is not there is not made by asking', async () => {
    const name = `none-${crypto.randomUUID()}`
    expect((await read(name)).reading).toBeUndefined()
    expect(await readRawHeader(indexedDB, name)).toBeUndefined()
    expect((await indexedDB.databases()).filter((one) => one.name?.startsWith(name))).toEqual([])
  })

  test('[JL1] rows come in order, in slices, and after a place only those behind it', async () => {
    const { log, names } = await createDeviceLog()
    await appendOwn(log, makeMany(1100))
    const { rows, reading } = await read(names.name)
    expect(rows.map(({ place }) => place)).toEqual(rows.map((_, at) => at + 1))
    expect(reading?.rows).toBe(1100)
    expect((await read(names.name, 1090)).rows.map(({ place }) => place).at(0)).toBe(1091)
  })

  test('[LO2] one that does not open, for any reason but that it is not there, is an error', async () => {
    const name = `broken-${crypto.randomUUID()}`
    const failing = {
      open: () => {
        const request = { error: new DOMException('', 'UnknownError'), onerror: () => undefined }
        queueMicrotask(() => request.onerror())
        return request
      },
    } as unknown as IDBFactory
    await expect(readRawStore(failing, name, 0, () => undefined)).rejects.toThrow()
    await expect(readRawHeader(failing, name)).rejects.toThrow()
  })

  test('[JL1] reading holds nothing open: the database can be deleted at once', async () => {
    const { log, names } = await createDeviceLog()
    await appendOwn(log, makeMany(2))
    await read(names.name)
    log.db.close()
    const blocked = await new Promise((resolve) => {
      const request = indexedDB.deleteDatabase(names.name)
      request.onsuccess = () => resolve(false)
      request.onblocked = () => resolve(true)
    })
    expect(blocked).toBe(false)
  })
})
