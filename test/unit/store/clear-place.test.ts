/**
 * What a withdrawn tablet lets go of by itself.
 */
import { IDBFactory } from 'fake-indexeddb'
import { expect, test } from 'vitest'
import { clearPlace } from '../../../src/store/clear-place.ts'

function openDatabase(databases: IDBFactory, name: string): Promise<IDBDatabase> {
  return new Promise((resolve) => {
    const request = databases.open(name)
    request.onsuccess = () => resolve(request.result)
  })
}

function makeFolder(names: string[], holds: readonly string[] = []) {
  return {
    async *keys() {
      yield* [...names]
    },
    async removeEntry(name: string) {
      if (holds.includes(name)) throw new DOMException('in use', 'NoModificationAllowedError')
      names.splice(names.indexOf(name), 1)
    },
  }
}

const makeMarker = () => {
  const state = { cleared: 0 }
  return {
    state,
    clear() {
      state.cleared += 1
    },
  }
}

test('[RV32] every database, the marks and the files', async () => {
  const databases = new IDBFactory()
  for (const name of ['casebook', 'casebook-vault']) (await openDatabase(databases, name)).close()
  const marker = makeMarker()
  const names = ['one', 'two']
  await clearPlace({ databases, marker, files: async () => makeFolder(names) })
  expect(await databases.databases()).toEqual([])
  expect(marker.state.cleared).toBe(1)
  expect(names).toEqual([])
})

test('[RV32] a page that still holds a database, and a browser without lists or files, hold up nothing', async () => {
  const databases = new IDBFactory()
  const held = await openDatabase(databases, 'casebook')
  const marker = makeMarker()
  const names = ['held', 'free']
  await clearPlace({ databases, marker, files: async () => makeFolder(names, ['held']) })
  expect(names).toEqual(['held', 'free'])
  held.close()
  const without = {
    databases: () => Promise.reject(new Error('not known')),
    deleteDatabase: databases.deleteDatabase.bind(databases),
  }
  await clearPlace({ databases: without, marker, files: () => Promise.reject(new Error('none')) })
  const nameless = { ...without, databases: async () => [{}] }
  await clearPlace({ databases: nameless, marker, files: () => Promise.reject(new Error('none')) })
  expect(marker.state.cleared).toBe(3)
})
