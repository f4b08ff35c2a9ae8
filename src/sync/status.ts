/**
 * What the screens may say of the way to the office, and on what ground.  [UI1 SY9]
 *
 * One object, replaced whole. Counts come from the store after a transaction;
 * `receipt` only after both sides compared every stream.
 */
import type { StreamId } from '../base/brand.ts'
import type { NotKept } from '../store/gate.ts'
import type { BadPage } from '../store/inbox.ts'
import type { TransportFault } from './transport.ts'

export type SyncFault =
  | TransportFault
  | NotKept
  | BadPage
  /** The endpoint's copy of these differs from this tablet's. */
  | { readonly kind: 'copies-differ'; readonly streams: readonly StreamId[] }
  /** The endpoint remembers more of this tablet than the tablet does. */
  | { readonly kind: 'tablet-put-back' }
  | { readonly kind: 'access-refused'; readonly code: string }

export interface SyncStatus {
  readonly phase: 'idle' | 'running' | 'waiting'
  /** While running. */
  readonly sentNow: number
  readonly receivedNow: number
  /** When the last round ended, in words of the wall clock; null before the first. */
  readonly lastContact: string | null
  /** Since when the office could not be reached. */
  readonly offlineSince: string | null
  readonly fault: SyncFault | null
  /** The tablet's clock against the office's, in minutes, when more than five apart. */
  readonly clockOffMinutes: number | null
}

export const IDLE: SyncStatus = {
  phase: 'idle',
  sentNow: 0,
  receivedNow: 0,
  lastContact: null,
  offlineSince: null,
  fault: null,
  clockOffMinutes: null,
}
