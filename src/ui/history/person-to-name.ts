/**
 * What a person is called: as the set-up names them.
 */
import type { PersonId } from '../../base/brand.ts'
import type { Inspection } from '../../session/inspections.ts'
import type { Session } from '../../session/session.ts'
import { commonWords } from '../words/common.ts'

export const personToName =
  ({ person: own, personName }: Session, { people }: Inspection) =>
  (person: PersonId): string =>
    people.get(person)?.name ?? (person === own ? personName : commonWords.unknownPerson)
