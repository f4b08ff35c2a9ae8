/**
 * The device's database: names, rows and indexes, and nothing personal in any of
 * them.  [DV1 DV2]
 *
 * Envelopes are opaque bytes; ids are random. Strict durability, because the
 * default acknowledges before the disk has anything (1,091 of 1,091 such writes
 * lost in a simulated power cut). Dexie's cache is off: it shows writes before
 * they are committed. One object store per kind, so most releases need no
 * upgrade; `FORMAT` is checked by the write gate besides.
 */
import { Dexie, type EntityTable } from 'dexie'
import type { InspectionId, KeyId, OpId, StreamId } from '../base/brand.ts'

export const FORMAT = 1

export interface MetaRow {
  readonly k: 'm'
  /** Random, made at enrolment; the same stands in localStorage and the vault's header. */
  readonly genesis: string
  readonly format: number
  /** Rows in `ops`. */
  readonly count: number
  readonly unsent: number
  /** Streams with operations after their line in the list was made. */
  readonly dirty: readonly StreamId[]
  /** Rows that carry a link of the device's chain. */
  readonly stamped: number
  /** The device's chain as far as it was stamped. */
  readonly head: { readonly number: number; readonly hash: Uint8Array }
  /** This tablet was withdrawn and has handed everything in: nothing is written any more. */
  readonly ended?: true
  /** Inspections that were deleted here: nothing of them is kept again. */
  readonly deleted?: readonly InspectionId[]
  /** The endpoint's epoch when it last answered. */
  readonly epoch: string | null
}

export interface OpRow {
  /** Order of arrival on this tablet. */
  readonly place?: number
  readonly id: OpId
  readonly inspection: InspectionId
  readonly stream: StreamId
  readonly bytes: Uint8Array
  /** 1 when this tablet wrote it. */
  readonly own: 0 | 1
  /** 1 while the office does not have it; absent otherwise, so the index holds only the queue. */
  readonly queue?: 1
  /** The device's link, made when first sent. */
  readonly number?: number
  readonly before?: Uint8Array
  /** The stream's number at the endpoint. */
  readonly seq?: number
  /** Why the endpoint keeps it aside. */
  readonly parked?: string
  /** The first operation of the burst whose place this one took; absent where none was exchanged. */
  readonly burst?: OpId
}

/** One per stream with anything in it: where its last row lies, so that a list need not walk the log. */
export interface StreamRow {
  readonly stream: StreamId
  readonly inspection: InspectionId
  readonly last: number
}

/** How far this tablet has a stream, as the endpoint numbers it. */
export interface CursorRow {
  readonly stream: StreamId
  readonly inspection: InspectionId
  readonly seq: number
  readonly chain: Uint8Array
  /** 1 when the endpoint no longer lets this person read it: the case was moved. */
  readonly gone: 0 | 1
}

export interface SnapshotRow {
  readonly stream: StreamId
  /** The last place that it folds, and how many rows lie up to there. */
  readonly covers: number
  readonly rows: number
  readonly key: KeyId
  readonly sealed: Uint8Array
}

export interface KeyRow {
  readonly key: KeyId
  readonly inspection: InspectionId
  /** HPKE, for this device. */
  readonly wrapped: string
  /** Order of arrival: the first key of an inspection is the one that is written with. */
  readonly n: number
}

/** A change of access that waits for the endpoint: random ids only. */
export interface OrderRow {
  readonly n?: number
  readonly change: unknown
}

export interface OfficeRow {
  readonly k: string
  readonly value: unknown
}

export class CasebookDatabase extends Dexie {
  readonly meta!: EntityTable<MetaRow, 'k'>
  readonly ops!: EntityTable<OpRow, 'place'>
  readonly streams!: EntityTable<StreamRow, 'stream'>
  readonly cursors!: EntityTable<CursorRow, 'stream'>
  readonly snapshots!: EntityTable<SnapshotRow, 'stream'>
  /** Sealed lines of the case list, one per stream. */
  readonly summaries!: EntityTable<SnapshotRow, 'stream'>
  readonly keys!: EntityTable<KeyRow, 'key'>
  readonly orders!: EntityTable<OrderRow, 'n'>
  readonly office!: EntityTable<OfficeRow, 'k'>

  constructor(name: string) {
    super(name, { chromeTransactionDurability: 'strict', cache: 'disabled' })
    this.version(1).stores({
      meta: 'k',
      ops: '++place, &id, [stream+place], queue, number, parked',
      streams: 'stream',
      cursors: 'stream',
      snapshots: 'stream',
      summaries: 'stream',
      keys: 'key',
      orders: '++n',
      office: 'k',
    })
  }
}
