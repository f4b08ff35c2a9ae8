/**
 * The way to the office as the screens see it; `main.tsx` ties the sync loop to
 * it.  [UI1 SY9]
 *
 * The screens know this shape and not the loop behind it. Practice has no link.
 */
import type { ReadonlySignal } from '@preact/signals-core'
import type { DeviceId, InspectionId, PersonId, StreamId } from '../base/brand.ts'
import type { Result } from '../base/result.ts'
import type { HelloAnswer } from '../ops/envelope/protocol.ts'
import type { DecidedAct, ParkedAct } from '../ops/envelope/protocol-parked.ts'
import { type EndAnswer, LEAST_DAYS, MOST_DAYS } from '../ops/envelope/protocol-purge.ts'

export type { EndAnswer, HelloAnswer }

/** Between the end of an inspection and its deletion. */
export const leastDays = LEAST_DAYS
export const mostDays = MOST_DAYS

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

/** Something that the office set aside: whose, why, the sealed bytes, and what was decided. */
export interface ParkedEnvelope {
  /** Where it lies at the office. */
  readonly place: number
  readonly person: PersonId
  readonly code: string
  readonly at: string
  readonly envelope: Uint8Array
  readonly decision?:
    | { readonly act: DecidedAct; readonly person: PersonId | null; readonly at: string }
    | undefined
}

/** What a lead decided about several at once. */
export interface ParkedWish {
  readonly inspection: InspectionId
  readonly act: ParkedAct
  readonly parked: readonly ParkedEnvelope[]
}

/** `code` where it was not done: decided otherwise by then, or fit for no case. */
export interface ParkedDone {
  readonly done: boolean
  readonly code?: string | undefined
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
  readParked(
    inspection: InspectionId,
    which?: 'open' | 'decided',
  ): Promise<Result<readonly ParkedEnvelope[], OfficeFault>>
  /** A tablet is withdrawn, at once: this is not kept until there is a network. */
  revokeTablet(device: DeviceId): Promise<Result<ParkedDone, OfficeFault>>
  /** A lead says that it has ended: at once, by what this tablet holds of it. */
  endInspection(inspection: InspectionId, days: number): Promise<Result<EndAnswer, OfficeFault>>
  /** One answer for each, in order. */
  decideParked(wish: ParkedWish): Promise<Result<readonly ParkedDone[], OfficeFault>>
}
