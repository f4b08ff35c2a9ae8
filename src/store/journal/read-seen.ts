/**
 * Header and store as seen from outside, or what is wrong with them.  [LO2 LO5]
 *
 * Nothing is thrown: what the browser refuses to open is 'unreadable', and what
 * could be read before that is still told.
 */
import type { JournalLook } from './journal-messages.ts'
import { type OfficeRows, readRawHeader, readRawStore, type StoreRow } from './read-store.ts'

export interface Seen {
  readonly header: unknown
  readonly store: JournalLook['store']
  /** Of the store itself. */
  readonly genesis?: string
  readonly rows: readonly StoreRow[]
  readonly office: OfficeRows | undefined
}

export async function readSeen(idb: IDBFactory, name: string, afterPlace: number): Promise<Seen> {
  const rows: StoreRow[] = []
  let header: unknown
  try {
    header = await readRawHeader(idb, name)
    const reading = await readRawStore(idb, name, afterPlace, (row) => rows.push(row))
    if (!reading) return { header, store: 'none', rows: [], office: undefined }
    const isOurs = header === undefined || genesisOf(header) === reading.genesis
    const genesis = genesisOf(reading)
    return {
      ...{ header, store: isOurs ? 'here' : 'other', rows, office: reading.office },
      ...(genesis === undefined ? {} : { genesis }),
    }
  } catch {
    return { header, store: 'unreadable', rows: [], office: undefined }
  }
}

export function genesisOf(header: unknown): string | undefined {
  const genesis: unknown =
    typeof header === 'object' && header !== null ? Reflect.get(header, 'genesis') : undefined
  return typeof genesis === 'string' && /^[\w-]{1,64}$/.test(genesis) ? genesis : undefined
}

export const hasReceipt = (office: OfficeRows | undefined): boolean =>
  (office?.office ?? []).some(
    (row) => typeof row === 'object' && row !== null && Reflect.get(row, 'k') === 'receipt',
  )
