import { describe, expect, test } from 'vitest'
import { canLead, canRead, canWrite } from '../../../../server/auth/roles.ts'
import type { InspectionId, PersonId, StreamId } from '../../../../src/base/brand.ts'
import { type Role, roles } from '../../../../src/ops/envelope/protocol.ts'
import { freshBytes, freshId } from '../../../kit/endpoint-ids.ts'

const inspection = { id: freshId<InspectionId>(), setUp: freshId<StreamId>() }
const person = freshId<PersonId>()
const ask = (role: Role, { writer, isSetUp }: { writer: PersonId | null; isSetUp: boolean }) => ({
  inspection,
  member: { inspection: inspection.id, person, role },
  stream: {
    id: isSetUp ? inspection.setUp : freshId<StreamId>(),
    inspection: inspection.id,
    writer,
    seq: 0,
    chain: freshBytes(32),
  },
})

describe('who may', () => {
  test('[SV6] lead: leads and operations', () => {
    expect(roles.filter(canLead)).toEqual(['lead', 'operations'])
  })

  test.each<[string, { writer: PersonId | null; isSetUp: boolean }, Role[], Role[]]>([
    [
      'their own case',
      { writer: person, isSetUp: false },
      [...roles],
      ['lead', 'operations', 'reviewer', 'analyst', 'assessor'],
    ],
    [
      "a colleague's case",
      { writer: freshId<PersonId>(), isSetUp: false },
      ['lead', 'operations', 'reviewer', 'analyst'],
      ['lead', 'operations'],
    ],
    [
      "nobody's case",
      { writer: null, isSetUp: false },
      ['lead', 'operations', 'reviewer', 'analyst'],
      ['lead', 'operations'],
    ],
    ['the set-up', { writer: null, isSetUp: true }, [...roles], ['lead', 'operations']],
    [
      'the set-up, were it given to them',
      { writer: person, isSetUp: true },
      [...roles],
      ['lead', 'operations'],
    ],
  ])('[SV6] read and write %s', (_what, stream, readers, writers) => {
    expect(roles.filter((role) => canRead(ask(role, stream)))).toEqual(readers)
    expect(roles.filter((role) => canWrite(ask(role, stream)))).toEqual(writers)
  })
})
