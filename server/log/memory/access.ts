/**
 * Who reads and writes what, in memory.  [SV6 SV7]
 */
import { assert } from '../../../src/base/assert.ts'
import type { InspectionId, StreamId } from '../../../src/base/brand.ts'
import type {
  AccessRows,
  EndingRow,
  InspectionRow,
  KeyRow,
  MemberRow,
  StreamRow,
} from '../access-rows.ts'
import type { Journal } from './journal.ts'

/** What this table does for the ends of inspections. */
interface EndingPart {
  readEnded(): readonly InspectionRow[]
  writeEnding(id: InspectionId, row: EndingRow): void
  writeLate(id: InspectionId, at: string): void
  /** Keys and writers. */
  eraseAccess(id: InspectionId): void
}

export function createAccessRows(journal: Journal): AccessRows & EndingPart {
  const inspectionsById = new Map<InspectionId, InspectionRow>()
  const streamsById = new Map<StreamId, StreamRow>()
  const membersByIds = new Map<string, MemberRow>()
  const keysByIds = new Map<string, KeyRow>()
  const writeStream = (id: StreamId, change: Partial<StreamRow>) => {
    const row = streamsById.get(id)
    assert(row !== undefined, 'a stream is made before it is written')
    journal.set(streamsById, id, { ...row, ...change })
  }
  const writeEnding = (id: InspectionId, ending: EndingRow) => {
    const row = inspectionsById.get(id)
    assert(row !== undefined, 'an inspection is made before it ends')
    journal.set(inspectionsById, id, { ...row, ending })
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
    readEnded: () => [...inspectionsById.values()].filter(({ ending }) => ending !== null),
    writeEnding,
    writeLate(id, lateAt) {
      const ending = inspectionsById.get(id)?.ending
      assert(ending, 'what is late came after an end')
      writeEnding(id, { ...ending, lateAt })
    },
    eraseAccess(id) {
      for (const [ids, { inspection }] of keysByIds)
        if (inspection === id) journal.delete(keysByIds, ids)
      for (const row of streamsById.values())
        if (row.inspection === id) writeStream(row.id, { writer: null, writers: [] })
    },
  }
}
