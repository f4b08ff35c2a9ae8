/**
 * Another place for the databases of this origin, where the first one does not
 * open any more.  [LO5]
 *
 * Chromium keeps all databases of an origin in one folder; where its list of files
 * is broken none opens, and none can be deleted (measured: CURRENT with one bit
 * changed, MANIFEST gone). A storage bucket has a folder of its own. Which one is
 * in use stands in localStorage; the broken one stays as it is.
 */
import type { StoreNames } from './marker.ts'

const keyOf = (name: string) => `${name}-place`

/** The bucket in use; undefined for the usual place. */
export const readPlace = ({ name, marker }: StoreNames): string | undefined =>
  marker.getItem(keyOf(name)) ?? undefined

/** True when the next start has a fresh place; false where the browser has none to give. */
export async function chooseFreshPlace(names: StoreNames): Promise<boolean> {
  const number = Number(/-(\d+)$/.exec(readPlace(names) ?? '')?.[1] ?? 0) + 1
  const place = `${names.name}-${number}`
  if (!(await openBucket(place))) return false
  names.marker.setItem(keyOf(names.name), place)
  return true
}

/** Before any database is opened: from now on `indexedDB` is that of the place. */
export async function enterPlace(place: string): Promise<void> {
  const value = await openBucket(place)
  if (value) Object.defineProperty(globalThis, 'indexedDB', { value, configurable: true })
}

/** The API is young: whatever it lacks or refuses, there is no such place. */
async function openBucket(name: string): Promise<IDBFactory | undefined> {
  const buckets: unknown = Reflect.get(navigator, 'storageBuckets')
  if (typeof buckets !== 'object' || buckets === null) return undefined
  try {
    const opened: unknown = await Reflect.get(buckets, 'open').call(buckets, name, {
      persisted: true,
    })
    return parseFactory(opened)
  } catch {
    return undefined
  }
}

function parseFactory(bucket: unknown): IDBFactory | undefined {
  const factory: unknown =
    typeof bucket === 'object' && bucket !== null ? Reflect.get(bucket, 'indexedDB') : undefined
  return factory instanceof IDBFactory ? factory : undefined
}
