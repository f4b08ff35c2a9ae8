/**
 * The audit log: who let whom in, and who changed who reads what.  [SV8]
 *
 * Each entry hashes the one before it, so that a removed or changed line shows.
 * Ids and roles only: nothing here says what a case is about.
 */
import { bytesToBase64url, concatBytes, utf8ToBytes } from '../../src/base/bytes.ts'
import { CHAIN_START } from '../../src/ops/envelope/chain.ts'
import { sha256 } from '../hash.ts'
import type { LogRows } from './engine.ts'
import type { AuditRow } from './op-rows.ts'

const TAG = utf8ToBytes('casebook/audit/1\n')

export type AuditEntry = Pick<AuditRow, 'at' | 'person' | 'device' | 'what'> & {
  readonly detail: Readonly<Record<string, string | number | null>>
}

export function appendAudit(rows: LogRows, entry: AuditEntry): void {
  const before = rows.readAuditHead() ?? { seq: 0, hash: CHAIN_START }
  const row = { ...entry, seq: before.seq + 1, detail: JSON.stringify(entry.detail) }
  rows.appendAudit({ ...row, hash: auditHash(before.hash, row) })
}

/** The first entry whose hash does not follow, or undefined if the whole log holds. */
export function findBrokenAudit(entries: readonly AuditRow[]): number | undefined {
  let before: Uint8Array = CHAIN_START
  for (const [index, entry] of entries.entries()) {
    const isNext = entry.seq === index + 1
    if (!isNext || bytesToBase64url(auditHash(before, entry)) !== bytesToBase64url(entry.hash))
      return entry.seq
    before = entry.hash
  }
  return undefined
}

function auditHash(before: Uint8Array, entry: Omit<AuditRow, 'hash'>): Uint8Array {
  const { seq, at, person, device, what, detail } = entry
  const text = JSON.stringify([seq, at, person, device, what, detail])
  return sha256(concatBytes(TAG, before, utf8ToBytes(text)))
}
