/**
 * The browser's stores in memory: IndexedDB (fake-indexeddb) for the whole
 * process, and a localStorage for each tablet.
 *
 * Must be imported before Dexie: it takes `indexedDB` from the globals once.
 */
import 'fake-indexeddb/auto'

export interface MemoryStorage {
  getItem(key: string): string | null
  setItem(key: string, value: string): void
  /** What a person does who clears the browser's data. */
  clear(): void
}

export function createMemoryStorage(): MemoryStorage {
  const items = new Map<string, string>()
  return {
    getItem: (key) => items.get(key) ?? null,
    setItem(key, value) {
      items.set(key, value)
    },
    clear: () => items.clear(),
  }
}
