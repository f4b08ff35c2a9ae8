/**
 * Who reads and writes what, in memory.  [SV6 SV7]
 */
import { assert } from '../../../src/base/assert.ts'
import type { InspectionId, StreamId } from '../../../src/base/brand.ts'
import type { AccessRows, InspectionRow, KeyRow, MemberRow, StreamRow } from '../access-rows.ts'
import type { Journal } from './journal.ts'

export function createAccessRows(journal: Journal): AccessRows {
  const inspectionsById = new Map<InspectionId, InspectionRow>()
  const streamsById = new Map<StreamId, StreamRow>()
  const membersByIds = new Map<string, MemberRow>()
  const keysByIds = new Map<string, KeyRow>()
  const writeStream = (id: StreamId, change: Partial<StreamRow>) => {
    const row = streamsById.get(id)
    assert(row !== undefined, 'a stream is made before it is written')
    journal.set(streamsById, id, { ...row, ...change })
  }
  const readAll = <Row>(map: Map<string, Row>, isWanted: (row: Row) => boolean) =>
    [...map.values()].filter(isWanted)
  return {
    readInspection: (id) => inspectionsById.get(id),
    appendInspection: (row) => journal.set(inspectionsById, row.id, row),
    readMember: (inspection, person) => membersByIds.get(inspection + person),
    readMembers: (id) => readAll(membersByIds, ({ inspection }) => inspection === id),
    readMemberships: (id) => readAll(membersByIds, ({ person }) => person === id),
    writeMember: (row) => journal.set(membersByIds, row.inspection + row.person, row),
    endMember: (inspection, person) => journal.delete(membersByIds, inspection + person),
    readStream: (id) => streamsById.get(id),
    readStreams: (id) => [...streamsById.values()].filter(({ inspection }) => inspection === id),
    appendStream: (row) => journal.set(streamsById, row.id, row),
    writeWriters: (id, writer, writers) => writeStream(id, { writer, writers }),
    writeStreamHead: (id, seq, chain) => writeStream(id, { seq, chain }),
    readKey: (key, device) => keysByIds.get(key + device),
    readKeyInspection: (id) => readAll(keysByIds, ({ key }) => key === id)[0]?.inspection,
    readKeys: (id) => readAll(keysByIds, ({ inspection }) => inspection === id),
    writeKey: (row) => journal.set(keysByIds, row.key + row.device, row),
  }
}
