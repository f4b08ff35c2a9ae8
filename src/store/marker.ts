/**
 * The mark in localStorage that a store was made here.  [DV10]
 *
 * Chrome evicts IndexedDB and keeps localStorage: so a tablet that held work and
 * has lost its store can say so. A file of its own, since the start screen reads
 * it before anything of the database is loaded.
 */
export interface StoreNames {
  /** Database, channel, lock and localStorage key all start with it. */
  readonly name: string
  readonly marker: Pick<Storage, 'getItem' | 'setItem'>
  /** Told while another window holds an older store open, and when it no longer does. */
  readonly onBlocked?: (isBlocked: boolean) => void
}

export const markerKey = (name: string) => `${name}-genesis`

/** True when localStorage remembers a store although nothing else does. */
export const isMarked = ({ name, marker }: StoreNames): boolean =>
  marker.getItem(markerKey(name)) !== null
