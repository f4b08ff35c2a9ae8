/**
 * Operations, parked envelopes and audit in memory.  [SV1 SV5 SV8]
 *
 * Copies what it keeps: a row is a view into a request's body, and holding on
 * to that would hold the whole body.
 */
import { assert } from '../../../src/base/assert.ts'
import type { StreamId } from '../../../src/base/brand.ts'
import { bytesToId, bytesToText } from '../id-bytes.ts'
import type { AuditRow, OpRow, OpRows, ParkedCount, ParkedRow, StoredParked } from '../op-rows.ts'
import type { Journal } from './journal.ts'

export function createOpRows(journal: Journal): OpRows {
  const opsById = new Map<string, OpRow>()
  const opsByStream = new Map<StreamId, OpRow[]>()
  const parkedByHash = new Map<string, ParkedRow & StoredParked>()
  const audit: AuditRow[] = []
  const readParked = (isWanted: (row: ParkedRow) => boolean) =>
    countParked([...parkedByHash.values()].filter(isWanted))
  return {
    appendOp(op) {
      const id = bytesToText(op.id)
      if (opsById.has(id)) return false
      const stream = bytesToId<StreamId>(op.stream)
      const ops = opsByStream.get(stream) ?? []
      assert(op.seq === ops.length + 1, 'a stream counts without gaps')
      const kept = {
        ...op,
        id: new Uint8Array(op.id),
        stream: new Uint8Array(op.stream),
        envelope: new Uint8Array(op.envelope),
      }
      journal.set(opsById, id, kept)
      if (ops.length === 0) journal.set(opsByStream, stream, ops)
      journal.push(ops, kept)
      return true
    },
    readOp: (id) => opsById.get(bytesToText(id)),
    readOps: (stream, after) => (opsByStream.get(stream) ?? []).slice(after),
    hasParked: (id) => [...parkedByHash.values()].some(({ device }) => device === id),
    readParkedCode: (device, hash) => parkedByHash.get(device + bytesToText(hash))?.code,
    appendParked(row) {
      const key = row.device + bytesToText(row.hash)
      const kept = {
        ...row,
        place: parkedByHash.size + 1,
        before: new Uint8Array(row.before),
        envelope: new Uint8Array(row.envelope),
      }
      if (!parkedByHash.has(key)) journal.set(parkedByHash, key, kept)
    },
    readParkedBy: (id) => readParked(({ person }) => person === id),
    readParkedIn: (id) => readParked(({ inspection }) => inspection === id),
    readParkedAfter: (id, after) =>
      [...parkedByHash.values()].filter(
        ({ inspection, place }) => inspection === id && place > after,
      ),
    appendAudit: (row) => journal.push(audit, row),
    readAuditHead: () => audit.at(-1),
    readAudit: () => [...audit],
  }
}

function countParked(rows: readonly ParkedRow[]): readonly ParkedCount[] {
  const countsByKey = new Map<string, ParkedCount>()
  for (const { person, inspection, stream, code, at } of rows) {
    const key = JSON.stringify([person, inspection, stream, code])
    const before = countsByKey.get(key)
    const latestAt = before !== undefined && before.latestAt > at ? before.latestAt : at
    const count = (before?.count ?? 0) + 1
    countsByKey.set(key, { person, inspection, stream, code, count, latestAt })
  }
  return [...countsByKey.values()]
}
