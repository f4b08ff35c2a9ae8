/**
 * A person of an inspection by name. Who works on this tablet need not stand
 * among its people.
 */
import type { PersonId } from '../../base/brand.ts'
import type { Inspection } from '../../session/inspections.ts'
import type { Session } from '../../session/session.ts'
import { commonWords } from '../words/common.ts'

export function personToName(session: Session, { people }: Inspection, person: PersonId): string {
  const own = person === session.person ? session.personName : undefined
  return people.get(person)?.name ?? own ?? commonWords.unknownPerson
}
