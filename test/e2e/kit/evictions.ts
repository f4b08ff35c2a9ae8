/**
 * The twenty evictions of the test plan (D11): what a browser or a person clears,
 * between visits and while a page is open.  [LO2]
 */
import type { Page } from 'playwright-core'

export interface Eviction {
  readonly name: string
  /** While a case is open on the screen; otherwise while no page of the app is. */
  readonly isOpen: boolean
  clear(page: Page, origin: string): Promise<void>
}

type Clearing = Eviction['clear']

/** By the browser's own way of evicting. */
const byBrowser =
  (...types: readonly string[]): Clearing =>
  async (page, origin) => {
    const cdp = await page.context().newCDPSession(page)
    await cdp.send('Storage.clearDataForOrigin', { origin, storageTypes: types.join(',') })
    await cdp.detach()
  }

/** As another page of the origin, or a person with the browser's tools, would. */
const deleteDatabases =
  (...names: readonly string[]): Clearing =>
  (page) =>
    page.evaluate(async (all) => {
      for (const name of all) {
        await new Promise((resolve) => {
          const request = indexedDB.deleteDatabase(name)
          request.onsuccess = resolve
          request.onerror = resolve
          // Goes when the page that still holds it goes.
          request.onblocked = resolve
        })
      }
    }, names)

const clearMarks: Clearing = (page) => page.evaluate(() => localStorage.clear())

const emptyTables: Clearing = (page) =>
  page.evaluate(async () => {
    const told = (request: IDBRequest) =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error)
      })
    const opening = indexedDB.open('casebook')
    await told(opening)
    const db = opening.result
    const tx = db.transaction([...db.objectStoreNames], 'readwrite')
    for (const store of db.objectStoreNames) tx.objectStore(store).clear()
    await new Promise((resolve) => {
      tx.oncomplete = resolve
    })
    db.close()
  })

const both =
  (...clearings: readonly Clearing[]): Clearing =>
  async (page, origin) => {
    for (const clear of clearings) await clear(page, origin)
  }

/** What goes together when a browser needs the room; the marks in localStorage stay. */
const BUCKET = ['indexeddb', 'file_systems', 'cache_storage', 'service_workers']

const KINDS: readonly (readonly [name: string, clear: Clearing])[] = [
  ['IndexedDB, by the browser', byBrowser('indexeddb')],
  ['localStorage, by the browser', byBrowser('local_storage')],
  ['IndexedDB and localStorage', byBrowser('indexeddb', 'local_storage')],
  ['IndexedDB and the caches', byBrowser('indexeddb', 'cache_storage')],
  ['the log\u2019s database deleted', deleteDatabases('casebook')],
  ['the header\u2019s database deleted', deleteDatabases('casebook-vault')],
  ['both databases deleted', deleteDatabases('casebook', 'casebook-vault')],
  ['every table emptied', emptyTables],
  ['every table emptied, and localStorage', both(emptyTables, clearMarks)],
  ['the whole bucket, as a browser evicts', byBrowser(...BUCKET)],
]

export const EVICTIONS: readonly Eviction[] = [false, true].flatMap((isOpen) =>
  KINDS.map(([what, clear]) => ({
    name: `${isOpen ? 'while open' : 'between visits'}: ${what}`,
    ...{ isOpen, clear },
  })),
)
