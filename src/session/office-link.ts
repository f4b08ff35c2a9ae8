/**
 * The way to the office as the screens see it; `main.tsx` ties the sync loop to
 * it.  [UI1 SY9]
 *
 * The screens know this shape and not the loop behind it. Practice has no link.
 */
import type { ReadonlySignal } from '@preact/signals-core'
import type { StreamId } from '../base/brand.ts'

export interface OfficeFault {
  /** A code of `sync/status.ts`; the screens have words for each, and for one they do not know. */
  readonly kind: string
  readonly code?: string
  /** The cases that a fault names. */
  readonly streams?: readonly StreamId[]
}

export interface OfficeStatus {
  readonly phase: 'idle' | 'running' | 'waiting'
  readonly sentNow: number
  readonly receivedNow: number
  readonly lastContact: string | null
  readonly offlineSince: string | null
  readonly fault: OfficeFault | null
  readonly clockOffMinutes: number | null
}

export interface OfficeLink {
  readonly status: ReadonlySignal<OfficeStatus>
  /** The button: resolves when the round has ended, well or not. */
  sendNow(): Promise<void>
}
