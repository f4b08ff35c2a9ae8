/**
 * The write gate: every write of this app goes through here.  [DV1 DV2 DV3]
 *
 * One strict transaction that first reads the meta row. If the genesis or the
 * format is not what this page opened, nothing is written: the store was
 * cleared, exchanged or upgraded under the page, and Dexie alone would have
 * written into it and called it saved (measured; 0.2 ms buys this).
 * `work` may await nothing but this database: any other await tears the
 * transaction (20 of 20). Sealing therefore happens before the gate opens.
 */
import type { Table } from 'dexie'
import { assert } from '../base/assert.ts'
import type { InspectionId } from '../base/brand.ts'
import { err, ok, type Result } from '../base/result.ts'
import { type CasebookDatabase, FORMAT, type MetaRow } from './database.ts'
import type { StoreFaults } from './store-faults.ts'

export type NotKept = {
  readonly kind:
    | 'disk-full'
    | 'store-lost'
    | 'newer-store'
    | 'store-closed'
    | 'write-failed'
    | 'tablet-withdrawn'
    | 'inspection-deleted'
  readonly why: string
}

export interface Gate {
  readonly db: CasebookDatabase
  readonly genesis: string
  readonly faults?: StoreFaults
}

/** For `work` that finds that it may not: nothing is written, and the fault is returned. */
export function refuseWrite(fault: NotKept): never {
  throw new GateClosed(fault)
}

/** Thrown inside the transaction so that it rolls back; never leaves this file. */
class GateClosed extends Error {
  readonly fault: NotKept
  constructor(fault: NotKept) {
    super(fault.kind)
    this.fault = fault
  }
}

/** Why nothing may be written, by the meta row: the one check of every way to the disk. */
export function gateFault(
  meta: MetaRow | undefined,
  genesis: string,
  inspection?: InspectionId,
): NotKept | undefined {
  if (meta?.genesis !== genesis) return { kind: 'store-lost', why: 'another genesis, or none' }
  if (meta.format !== FORMAT) return { kind: 'newer-store', why: `format ${meta.format}` }
  if (meta.ended) return { kind: 'tablet-withdrawn', why: 'everything was handed in' }
  const isDeleted = inspection !== undefined && meta.deleted?.includes(inspection)
  return isDeleted ? { kind: 'inspection-deleted', why: 'its days were over' } : undefined
}

/**
 * Resolves with `ok` only when the transaction has completed: this is the moment
 * at which a screen may say "Kept on this tablet". `alsoEnded`: for who takes the
 * end of a withdrawn tablet back, and for nobody else.
 */
export async function writeThrough<T>(
  gate: Gate,
  tables: readonly Table[],
  work: (meta: MetaRow) => PromiseLike<T>,
  alsoEnded = false,
): Promise<Result<T, NotKept>> {
  const { db, genesis } = gate
  try {
    const value = await db.transaction('rw', [db.meta, ...tables], async () => {
      const meta = await db.meta.get('m')
      const fault = gateFault(meta, genesis)
      if (fault && !(alsoEnded && fault.kind === 'tablet-withdrawn')) throw new GateClosed(fault)
      assert(meta, 'a gate that is open has seen the meta row')
      return work(meta)
    })
    return ok(value)
  } catch (error) {
    return err(tellFault(gate, faultOf(error)))
  }
}

export const tellFault = ({ faults }: Gate, fault: NotKept): NotKept => faults?.told(fault) ?? fault

/**
 * Dexie wraps the cause: a full disk arrives as AbortError with an inner
 * QuotaExceededError, or as BulkError with one for each row.
 */
export function faultOf(error: unknown): NotKept {
  if (error instanceof GateClosed) return error.fault
  const names = namesOf(error)
  const why = names.join(' < ') || 'unknown'
  if (names.includes('QuotaExceededError')) return { kind: 'disk-full', why }
  if (names.includes('VersionError')) return { kind: 'newer-store', why }
  if (names.some((name) => name === 'DatabaseClosedError' || name === 'InvalidStateError'))
    return { kind: 'store-closed', why }
  return { kind: 'write-failed', why }
}

function namesOf(error: unknown): string[] {
  const names: string[] = []
  let at: unknown = error
  while (at instanceof Error && names.length < 5) {
    names.push(at.name)
    at = causeOf(at)
  }
  return names
}

function causeOf(error: Error): unknown {
  if ('failures' in error && Array.isArray(error.failures)) return error.failures[0]
  return 'inner' in error ? error.inner : error.cause
}
