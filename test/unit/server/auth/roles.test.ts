import { describe, expect, test } from 'vitest'
import { canLead, canRead, canWrite } from '../../../../server/auth/roles.ts'
import type { InspectionId, PersonId, StreamId } from '../../../../src/base/brand.ts'
import { type Role, roles } from '../../../../src/ops/envelope/protocol.ts'
import { freshBytes, freshId } from '../../../kit/endpoint-ids.ts'

const inspection = { id: freshId<InspectionId>(), setUp: freshId<StreamId>(), ending: null }
const person = freshId<PersonId>()
interface Asking {
  readonly writer: PersonId | null
  readonly writers?: readonly PersonId[]
  readonly isSetUp: boolean
}
const ask = (role: Role, { writer, writers = [], isSetUp }: Asking) => ({
  inspection,
  member: { inspection: inspection.id, person, role },
  stream: {
    id: isSetUp ? inspection.setUp : freshId<StreamId>(),
    inspection: inspection.id,
    writer,
    writers,
    seq: 0,
    chain: freshBytes(32),
  },
})

describe('who may', () => {
  test('[SV6] lead: leads and operations', () => {
    expect(roles.filter(canLead)).toEqual(['lead', 'operations'])
  })

  test.each<[string, Asking, Role[], Role[]]>([
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
    [
      'an interview that they share',
      { writer: null, writers: [freshId<PersonId>(), person], isSetUp: false },
      [...roles],
      ['lead', 'operations', 'reviewer', 'analyst', 'assessor'],
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
