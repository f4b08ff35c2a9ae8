/**
 * Puts fetched rows into a working copy, each where its kind belongs.
 *
 * A row that is there already stays as it is: it was fetched in this transaction,
 * under its lock, and a decision may have changed it since.
 */
import type { DeviceId, InspectionId, PersonId } from '../../../src/base/brand.ts'
import { parseInspection, parseKey, parseMember, parseStream } from '../columns/access-columns.ts'
import { type Columns, parseBytes, parseInteger } from '../columns/columns.ts'
import { parseHolder } from '../columns/ending-columns.ts'
import { parseId } from '../columns/id-columns.ts'
import {
  parseAudit,
  parseDecided,
  parseOp,
  parseParked,
  parseParkedMark,
  parseStoredParked,
} from '../columns/op-columns.ts'
import { parseDevice, parseInvite, parsePerson } from '../columns/people-columns.ts'
import { bytesToText } from '../id-bytes.ts'
import { appendTo } from './fetched.ts'
import { makeScope, type ScopeKind, scopeKey } from './scope.ts'
import type { Tables } from './working-copy.ts'

type Put = (tables: Tables, row: Columns) => void

function putOnce<Row>(known: Row | undefined, row: Row, put: (row: Row) => void): void {
  if (known === undefined) put(row)
}

const putDevice: Put = ({ people }, columns) => {
  const row = parseDevice(columns)
  putOnce(people.readDevice(row.id), row, people.appendDevice)
}

const putInvite: Put = ({ people }, columns) => {
  const row = parseInvite(columns)
  putOnce(people.readInvite(row.codeHash), row, people.appendInvite)
}

const putMember: Put = ({ access }, columns) => {
  const row = parseMember(columns)
  putOnce(access.readMember(row.inspection, row.person), row, access.writeMember)
}

const putStream: Put = ({ access, fetched }, columns) => {
  const row = parseStream(columns)
  putOnce(access.readStream(row.id), row, (fresh) => {
    access.appendStream(fresh)
    fetched.seqByStream.set(fresh.id, fresh.seq)
  })
}

const putInspection: Put = ({ access }, columns) => {
  const row = parseInspection(columns)
  putOnce(access.readInspection(row.id), row, access.appendInspection)
}

const putHolder: Put = ({ holders }, columns) => {
  const row = parseHolder(columns)
  const known = holders.readHolders(row.inspection).find(({ device }) => device === row.device)
  putOnce(known, row, holders.writeHolder)
}

const putKey: Put = ({ access }, columns) => {
  const row = parseKey(columns)
  putOnce(access.readKey(row.key, row.device), row, access.writeKey)
}

const pageKey = (kind: ScopeKind, { asked, after }: Columns): string =>
  scopeKey(makeScope(kind, parseId(asked), parseInteger(after)))

export const putByKind: Readonly<Record<ScopeKind, Put>> = {
  person: ({ people }, columns) => {
    const row = parsePerson(columns)
    putOnce(people.readPerson(row.id), row, people.appendPerson)
  },
  device: putDevice,
  'devices-of': putDevice,
  'any-device': putDevice,
  invite: putInvite,
  'invites-of': putInvite,
  inspection: putInspection,
  ended: putInspection,
  'holders-of': putHolder,
  holdings: putHolder,
  'parked-total': ({ fetched }, columns) =>
    void fetched.parkedTotals.set(parseId(columns.inspection), parseInteger(columns.count)),
  members: putMember,
  memberships: putMember,
  stream: putStream,
  'streams-of': putStream,
  key: putKey,
  'keys-of': putKey,
  op: ({ fetched }, columns) =>
    void fetched.opsById.set(bytesToText(parseBytes(columns.id)), parseOp(columns)),
  ops: ({ fetched }, columns) =>
    appendTo(fetched.opPages, pageKey('ops', columns), parseOp(columns)),
  'has-parked': ({ fetched }, columns) =>
    void fetched.parkingDevices.set(parseId(columns.device), true),
  'parked-marks': ({ fetched }, columns) => {
    const key = parseId(columns.device) + bytesToText(parseBytes(columns.hash))
    fetched.parkedMarks.set(key, parseParkedMark(columns))
  },
  'parked-by': ({ fetched }, columns) => {
    const key = scopeKey(makeScope('parked-by', parseId<PersonId>(columns.person)))
    appendTo(fetched.parkedCounts, key, parseParked(columns))
  },
  'parked-in': ({ fetched }, columns) => {
    const key = scopeKey(makeScope('parked-in', parseId<InspectionId>(columns.inspection)))
    appendTo(fetched.parkedCounts, key, parseParked(columns))
  },
  'parked-after': ({ fetched }, columns) =>
    appendTo(fetched.parkedPages, pageKey('parked-after', columns), parseStoredParked(columns)),
  'parked-at': ({ fetched }, columns) => {
    const row = parseStoredParked(columns)
    fetched.parkedByPlace.set(row.place, row)
  },
  'decided-of': ({ fetched }, columns) => {
    const key = scopeKey(makeScope('decided-of', parseId<DeviceId>(columns.device)))
    appendTo(fetched.decidedCounts, key, parseDecided(columns))
  },
  'audit-head': ({ fetched }, columns) => void fetched.audit.push(parseAudit(columns)),
  audit: ({ fetched }, columns) => void fetched.audit.push(parseAudit(columns)),
}
