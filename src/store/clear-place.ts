/**
 * Lets go of everything that this origin keeps on a tablet that was withdrawn.  [RV32]
 *
 * `Clear-Site-Data` does the same before the page hears of it; this is for browsers
 * that do not know the header. Nothing is waited for that an open page holds up: it
 * is let go of when the page is replaced. What a browser refuses is passed over,
 * for nothing here opens any more.
 */
export interface PlaceStorage {
  readonly databases: Pick<IDBFactory, 'databases' | 'deleteDatabase'>
  readonly marker: Pick<Storage, 'clear'>
  /** The origin's own files; rejects where the browser has none. */
  readonly files: () => Promise<ClearableFolder>
}

export interface ClearableFolder {
  keys(): AsyncIterable<string>
  removeEntry(name: string, options: { readonly recursive: true }): Promise<void>
}

export async function clearPlace({ databases, marker, files }: PlaceStorage): Promise<void> {
  marker.clear()
  const found = await databases.databases().catch(() => [])
  await Promise.all(found.map(({ name }) => letGo(databases, name ?? '')))
  try {
    const folder = await files()
    for await (const name of folder.keys()) await folder.removeEntry(name, { recursive: true })
  } catch {
    // No such place, or a worker still holds a file of it: it goes with the page.
    return
  }
}

const letGo = (databases: PlaceStorage['databases'], name: string): Promise<void> =>
  new Promise((resolve) => {
    const request = databases.deleteDatabase(name)
    for (const event of ['success', 'error', 'blocked']) {
      request.addEventListener(event, () => resolve())
    }
  })
