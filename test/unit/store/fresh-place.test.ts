/**
 * Another place for the databases, where the browser has one to give.
 */
import 'fake-indexeddb/auto'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { chooseFreshPlace, enterPlace, readPlace } from '../../../src/store/fresh-place.ts'
import { createMemoryStorage } from '../../kit/memory-storage.ts'

const names = () => ({ name: 'tablet', marker: createMemoryStorage() })
const usual = globalThis.indexedDB
const other = Object.create(IDBFactory.prototype)

afterEach(() => {
  vi.unstubAllGlobals()
  Object.defineProperty(globalThis, 'indexedDB', { value: usual, configurable: true })
})

const withBuckets = (open: (name: string) => Promise<unknown>) =>
  vi.stubGlobal('navigator', { storageBuckets: { open } })

describe('a fresh place', () => {
  test('[LO5] is remembered by its name, and the next one has another', async () => {
    const opened: string[] = []
    withBuckets(async (name) => {
      opened.push(name)
      return { indexedDB: other }
    })
    const tablet = names()
    expect(readPlace(tablet)).toBeUndefined()
    expect(await chooseFreshPlace(tablet)).toBe(true)
    expect(readPlace(tablet)).toBe('tablet-1')
    expect(await chooseFreshPlace(tablet)).toBe(true)
    expect(readPlace(tablet)).toBe('tablet-2')
    expect(opened).toEqual(['tablet-1', 'tablet-2'])
  })

  test('[LO5] once entered, everything that opens a database opens it there', async () => {
    withBuckets(async () => ({ indexedDB: other }))
    await enterPlace('tablet-1')
    expect(globalThis.indexedDB).toBe(other)
  })

  test.each([
    ['has no buckets', () => vi.stubGlobal('navigator', {})],
    ['refuses', () => withBuckets(() => Promise.reject(new Error('no')))],
    ['gives something else', () => withBuckets(async () => ({ indexedDB: {} }))],
    ['gives nothing', () => withBuckets(async () => undefined)],
  ])('[LO5] a browser that %s: nothing changes', async (_, play) => {
    play()
    const tablet = names()
    expect(await chooseFreshPlace(tablet)).toBe(false)
    expect(readPlace(tablet)).toBeUndefined()
    await enterPlace('tablet-1')
    expect(globalThis.indexedDB).toBe(usual)
  })
})
