/**
 * Which cases count, in words: finished or all judged ones, and of which part.
 * [UI140 UI141]
 */
import type { PersonId } from '../../base/brand.ts'
import { optionToLabel } from '../../domain/edition/labels.ts'
import type { Counting } from '../../domain/rating/count-cases.ts'
import type { BoardFilter } from '../../session/board-filter.ts'
import type { Inspection } from '../../session/inspections.ts'
import { basisWords, filterWords } from '../words/board.ts'
import { commonWords } from '../words/common.ts'

export function basisToWords(
  inspection: Inspection,
  count: Counting,
  filter: BoardFilter = {},
): string {
  const { edition } = inspection
  const { caseType, assessor, office, field } = filter
  const parts = [
    basisWords[count],
    edition?.caseTypes.find(({ id }) => id === caseType)?.label,
    assessor === undefined ? undefined : nameOf(inspection, assessor),
    office,
    edition && field
      ? `${edition.profile[field.id]?.label}: ${optionToLabel(edition, field.id, field.value)}`
      : undefined,
  ]
  return basisWords.line(parts.filter((part) => part !== undefined))
}

const nameOf = ({ people }: Inspection, person: PersonId | null): string =>
  person === null ? filterWords.nobody : (people.get(person)?.name ?? commonWords.unknownPerson)
