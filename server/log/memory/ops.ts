/**
 * Operations, parked envelopes and audit in memory.  [SV1 SV5 SV8]
 *
 * Copies what it keeps: a row is a view into a request's body, and holding on
 * to that would hold the whole body.
 */
import { assert } from '../../../src/base/assert.ts'
import type { InspectionId, StreamId } from '../../../src/base/brand.ts'
import { bytesToId, bytesToText } from '../id-bytes.ts'
import type {
  AuditRow,
  DecidedCount,
  OpRow,
  OpRows,
  ParkedCount,
  ParkedDecision,
  ParkedRow,
  ParkedRows,
  StoredParked,
} from '../op-rows.ts'
import type { Journal } from './journal.ts'

/** What these tables do for a deletion. */
interface EndingPart {
  countParkedOf(id: InspectionId): number
  eraseOps(streams: readonly StreamId[]): void
  eraseParked(id: InspectionId): void
}

export function createOpRows(journal: Journal): OpRows & EndingPart {
  const opsById = new Map<string, OpRow>()
  const opsByStream = new Map<StreamId, OpRow[]>()
  const audit: AuditRow[] = []
  return {
    ...createParkedRows(journal),
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
    eraseOps(streams) {
      for (const stream of streams) {
        for (const { id } of opsByStream.get(stream) ?? []) journal.delete(opsById, bytesToText(id))
        journal.delete(opsByStream, stream)
      }
    },
    readOps: (stream, after) => (opsByStream.get(stream) ?? []).slice(after),
    appendAudit: (row) => journal.push(audit, row),
    readAuditHead: () => audit.at(-1),
    readAudit: () => [...audit],
  }
}

function createParkedRows(journal: Journal): ParkedRows & Omit<EndingPart, 'eraseOps'> {
  const parkedByHash = new Map<string, ParkedRow & { readonly place: number }>()
  const decisionsByPlace = new Map<number, ParkedDecision>()
  let lastPlace = 0
  const rowsOf = (isWanted: (row: ParkedRow) => boolean): (ParkedRow & StoredParked)[] =>
    [...parkedByHash.values()]
      .filter(isWanted)
      .map((row) => ({ ...row, decision: decisionsByPlace.get(row.place) ?? null }))
  const countOpen = (isWanted: (row: ParkedRow) => boolean) =>
    countParked(rowsOf(isWanted).filter(({ decision }) => decision === null))
  return {
    hasParked: (id) => [...parkedByHash.values()].some(({ device }) => device === id),
    readParkedMark(device, hash) {
      const row = parkedByHash.get(device + bytesToText(hash))
      if (row === undefined) return undefined
      const { place, code } = row
      return { place, code, act: decisionsByPlace.get(place)?.act ?? null }
    },
    appendParked(row) {
      const key = row.device + bytesToText(row.hash)
      const kept = {
        ...row,
        place: lastPlace + 1,
        before: new Uint8Array(row.before),
        envelope: new Uint8Array(row.envelope),
      }
      if (parkedByHash.has(key)) return
      lastPlace += 1
      journal.set(parkedByHash, key, kept)
    },
    readParkedBy: (id) => countOpen(({ person }) => person === id),
    readParkedIn: (id) => countOpen(({ inspection }) => inspection === id),
    readParkedAfter: (id, after) =>
      rowsOf(({ inspection }) => inspection === id).filter(({ place }) => place > after),
    readParkedAt: (id, place) =>
      rowsOf(({ inspection }) => inspection === id).find((row) => row.place === place),
    appendDecision({ place, ...decision }) {
      assert(!decisionsByPlace.has(place), 'nobody decides twice')
      journal.set(decisionsByPlace, place, decision)
    },
    readDecidedOf: (id) => countDecided(rowsOf(({ device }) => device === id)),
    countParkedOf: (id) => rowsOf(({ inspection }) => inspection === id).length,
    eraseParked(id) {
      for (const [hash, { inspection, place }] of parkedByHash) {
        if (inspection !== id) continue
        journal.delete(parkedByHash, hash)
        journal.delete(decisionsByPlace, place)
      }
    },
  }
}

function countDecided(rows: readonly (ParkedRow & StoredParked)[]): readonly DecidedCount[] {
  const countsByKey = new Map<string, DecidedCount>()
  for (const { inspection, stream, decision } of rows) {
    if (decision === null) continue
    const { act, at } = decision
    const key = JSON.stringify([inspection, stream, act])
    const before = countsByKey.get(key)
    const latestAt = before !== undefined && before.latestAt > at ? before.latestAt : at
    countsByKey.set(key, { inspection, stream, act, count: (before?.count ?? 0) + 1, latestAt })
  }
  return [...countsByKey.values()]
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
