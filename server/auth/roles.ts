/**
 * Who may read, write and lead: the whole of it, as pure functions.  [SV6]
 *
 * Leads and operations of an inspection read and write all its streams and
 * change its access. Reviewers and analysts read all and write only what is
 * theirs. An assessor reads the set-up and the streams of which they are a
 * writer, and nothing of a colleague's. The set-up is written by leads and
 * operations alone.
 */
import type { PersonId } from '../../src/base/brand.ts'
import type { Role } from '../../src/ops/envelope/protocol.ts'
import type { InspectionRow, MemberRow, StreamRow } from '../log/access-rows.ts'

export const canLead = (role: Role): boolean => role === 'lead' || role === 'operations'

const canReadAll = (role: Role): boolean => role !== 'assessor'

/** Somebody's membership, and the stream that they ask for. */
export interface Asked {
  readonly inspection: InspectionRow
  readonly member: MemberRow
  readonly stream: StreamRow
}

const isWriter = (person: PersonId, { writer, writers }: StreamRow): boolean =>
  writer === person || writers.includes(person)

export const canRead = ({ inspection, member, stream }: Asked): boolean =>
  canReadAll(member.role) || stream.id === inspection.setUp || isWriter(member.person, stream)

export const canWrite = ({ inspection, member, stream }: Asked): boolean =>
  canLead(member.role) || (stream.id !== inspection.setUp && isWriter(member.person, stream))
