/**
 * A clash as a sentence: who, when, where.  [UI68 AL14 AL15 AL16]
 */

import type { StreamId } from '../../../base/brand.ts'
import type { Clash, Interview } from '../../../domain/assessment/appointment-clashes.ts'
import type { CaseLine } from '../../../session/case-line.ts'
import type { Inspection } from '../../../session/inspections.ts'
import { allocationWords } from '../../words/allocation.ts'
import { appointmentWords } from '../../words/appointments.ts'
import { commonWords, toLongDay } from '../../words/common.ts'

const words = appointmentWords.clashes

export interface Names {
  readonly people: Inspection['people']
  readonly lines: ReadonlyMap<StreamId, CaseLine>
}

export function clashToWords({ kind, interviews }: Clash, names: Names): string {
  const [first, second = first] = interviews
  if (!first || !second) return ''
  const day = toLongDay(first.day)
  switch (kind) {
    case 'assessor-twice':
      return words.assessorTwice(
        toAssessor(first, names),
        toAt(first, toOfficer(first, names)),
        toAt(second, toOfficer(second, names)),
        day,
      )
    case 'officer-twice':
      return words.officerTwice(
        toOfficer(first, names),
        toAt(first, toAssessor(first, names)),
        toAt(second, toAssessor(second, names)),
        day,
      )
    case 'outside-fieldwork':
      return words.outside(toOfficer(first, names), day)
    case 'officer-differs':
      return words.officerDiffers(
        toOfficer(first, names),
        interviews.map((one) => words.day(toLongDay(one.day), one.time)),
      )
    case 'journey':
      return words.journey(
        toAssessor(first, names),
        day,
        interviews.map((one) => toAt(one, toOfficer(one, names))),
      )
  }
}

const toAt = ({ time, place }: Interview, whom: string): string => words.at(time, whom, place)

const toAssessor = ({ assessor }: Interview, { people }: Names): string =>
  assessor === undefined
    ? allocationWords.board.nobody
    : (people.get(assessor)?.name ?? commonWords.unknownPerson)

function toOfficer({ officer, streams }: Interview, { lines }: Names): string {
  const [stream] = streams
  const reference = stream && lines.get(stream)?.reference
  return officer ?? appointmentWords.row.noOfficer(reference ?? '')
}
