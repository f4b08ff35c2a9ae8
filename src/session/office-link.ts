/**
 * The way to the office as the screens see it; `main.tsx` ties the sync loop to
 * it.  [UI1 SY9]
 *
 * The screens know this shape and not the loop behind it. Practice has no link.
 */
import type { ReadonlySignal } from '@preact/signals-core'
import type { InspectionId, PersonId, StreamId } from '../base/brand.ts'
import type { Result } from '../base/result.ts'

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

/** One runner for all tabs: who holds it talks to the office, and nobody else. */
export const syncLock = (name: string): string => `${name}-sync`

/** Something that the office set aside: whose, why, and the sealed bytes. */
export interface ParkedEnvelope {
  readonly person: PersonId
  readonly code: string
  readonly at: string
  readonly envelope: Uint8Array
}

/** What lies on this tablet and not at the office. Known while it is locked. */
export interface KeptHere {
  readonly unsent: number
  readonly parked: number
}

export interface OfficeLink {
  readonly status: ReadonlySignal<OfficeStatus>
  /** The button: resolves when the round has ended, well or not. */
  sendNow(): Promise<void>
  readKept(): Promise<KeptHere>
  /** For who leads the inspection: all that was set aside in it. */
  readParked(inspection: InspectionId): Promise<Result<readonly ParkedEnvelope[], OfficeFault>>
}
