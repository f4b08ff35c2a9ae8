/**
 * Operations, parked envelopes and audit of a working copy: reads pass the guard,
 * writes are noted.  [EP40 EP41]
 *
 * Reads of a page go on to the next scope lazily, so a reader that stops early
 * fetches no more.
 */

import { idToColumn } from '../columns/id-columns.ts'
import { bytesToText } from '../id-bytes.ts'
import type { OpRows, ParkedRows } from '../op-rows.ts'
import { makeScope, scopeKey } from './scope.ts'
import type { Guard, Tables } from './working-copy.ts'

const APPEND_AUDIT = `INSERT INTO audit(seq, at, person, device, what, detail, hash)
  VALUES($1, $2, $3, $4, $5, $6, $7)`

const APPEND_DECISION = `INSERT INTO parked_decision(place, act, person, device, at, seq)
  VALUES($1, $2, $3, $4, $5, $6)`

/** The place of what is parked in this very transaction: the database gives it at the end. */
const NOT_YET = 0

export const guardOpRows = (tables: Tables, guard: Guard): OpRows => ({
  ...guardOps(tables, guard),
  ...guardParked(tables, guard),
  appendAudit(row) {
    const { seq, at, person, device, what, detail, hash } = row
    guard.journal.push(tables.fetched.audit, row)
    guard.write(APPEND_AUDIT, seq, at, idToColumn(person), idToColumn(device), what, detail, hash)
  },
  readAuditHead: () => guard.ask('audit-head', '', () => tables.fetched.audit.at(-1)),
  readAudit: () => guard.ask('audit', '', () => [...tables.fetched.audit]),
})

type OpMethod = 'appendOp' | 'readOp' | 'readOps'

function guardOps({ access, fetched }: Tables, guard: Guard): Pick<OpRows, OpMethod> {
  const { journal, changes, ask, need } = guard
  const readOp = (id: string) => ask('op', id, () => fetched.opsById.get(id))
  return {
    appendOp(op) {
      const id = bytesToText(op.id)
      if (readOp(id) !== undefined) return false
      journal.set(fetched.opsById, id, op)
      journal.push(changes.ops, op)
      return true
    },
    readOp: (id) => readOp(bytesToText(id)),
    *readOps(stream, after) {
      const head = ask('stream', stream, () => access.readStream(stream)?.seq ?? 0)
      let at = after
      while (at < head) {
        need('ops', stream, at)
        const page = fetched.opPages.get(scopeKey(makeScope('ops', stream, at))) ?? []
        yield* page
        const last = page.at(-1)
        if (last === undefined) return
        at = last.seq
      }
    },
  }
}

function guardParked({ fetched }: Tables, guard: Guard): ParkedRows {
  const { journal, changes, ask, need } = guard
  const counts = (kind: 'parked-by' | 'parked-in', id: string) =>
    ask(kind, id, () => fetched.parkedCounts.get(scopeKey(makeScope(kind, id))) ?? [])
  return {
    hasParked: (id) => ask('has-parked', id, () => fetched.parkingDevices.has(id)),
    readParkedMark: (id, hash) =>
      ask('parked-marks', id, () => fetched.parkedMarks.get(id + bytesToText(hash))),
    appendParked(row) {
      const mark = { place: NOT_YET, code: row.code, act: null }
      journal.set(fetched.parkingDevices, row.device, true)
      journal.set(fetched.parkedMarks, row.device + bytesToText(row.hash), mark)
      journal.push(changes.parked, row)
    },
    readParkedBy: (id) => counts('parked-by', id),
    readParkedIn: (id) => counts('parked-in', id),
    *readParkedAfter(id, after) {
      for (let at = after; ; ) {
        need('parked-after', id, at)
        const page = fetched.parkedPages.get(scopeKey(makeScope('parked-after', id, at))) ?? []
        yield* page
        const last = page.at(-1)
        if (last === undefined) return
        at = last.place
      }
    },
    readParkedAt(id, place) {
      need('parked-at', id, place)
      return fetched.parkedByPlace.get(place)
    },
    appendDecision({ place, ...decision }) {
      const known = fetched.parkedByPlace.get(place)
      if (known) journal.set(fetched.parkedByPlace, place, { ...known, decision })
      const { act, person, device, at, seq } = decision
      const who = [idToColumn(person), idToColumn(device)] as const
      guard.write(APPEND_DECISION, place, act, ...who, at, seq)
    },
    readDecidedOf: (id) =>
      ask(
        'decided-of',
        id,
        () => fetched.decidedCounts.get(scopeKey(makeScope('decided-of', id))) ?? [],
      ),
  }
}
