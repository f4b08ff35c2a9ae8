/**
 * What was fetched of the rows that are only ever added: by id, by page, counted.
 *
 * Pages are kept under the scope that asked for them.
 */
import type { InspectionId, StreamId } from '../../../src/base/brand.ts'
import type {
  AuditRow,
  DecidedCount,
  ParkedCount,
  ParkedMark,
  StoredOp,
  StoredParked,
} from '../op-rows.ts'

export interface Fetched {
  readonly opsById: Map<string, StoredOp>
  readonly opPages: Map<string, StoredOp[]>
  /** Where each stream stood in the database. */
  readonly seqByStream: Map<StreamId, number>
  readonly parkingDevices: Map<string, true>
  /** By device and hash. */
  readonly parkedMarks: Map<string, ParkedMark>
  readonly parkedByPlace: Map<number, StoredParked>
  readonly decidedCounts: Map<string, DecidedCount[]>
  readonly parkedPages: Map<string, StoredParked[]>
  readonly parkedCounts: Map<string, ParkedCount[]>
  readonly parkedTotals: Map<InspectionId, number>
  readonly audit: AuditRow[]
}

export const createFetched = (): Fetched => ({
  opsById: new Map(),
  opPages: new Map(),
  seqByStream: new Map(),
  parkingDevices: new Map(),
  parkedMarks: new Map(),
  parkedByPlace: new Map(),
  decidedCounts: new Map(),
  parkedPages: new Map(),
  parkedCounts: new Map(),
  parkedTotals: new Map(),
  audit: [],
})

/** Adds to the list under a key. */
export function appendTo<T>(listsByKey: Map<string, T[]>, key: string, value: T): void {
  const list = listsByKey.get(key)
  if (list === undefined) listsByKey.set(key, [value])
  else list.push(value)
}
