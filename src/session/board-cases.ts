/**
 * The cases of the board, each counted once: how far they are, and whose.
 * [UI35 UI36 UI38]
 */
import type { PersonId, StreamId } from '../base/brand.ts'
import type { Edition } from '../domain/edition/edition.ts'
import type { Board, BoardAssessor } from './board.ts'
import type { CaseLine } from './case-line.ts'
import type { Inspection } from './inspections.ts'
import { createIsBegun } from './profile-count.ts'

export function sortByState(edition: Edition, providerType: string, lines: readonly CaseLine[]) {
  const isBegun = createIsBegun(edition, providerType)
  const sorted: Record<Exclude<keyof Board['cases'], 'notHere'>, StreamId[]> = {
    finished: [],
    judged: [],
    begun: [],
    notBegun: [],
    conflict: [],
  }
  for (const line of lines) {
    const judgements = Object.values(line.keyQuestions)
    if (line.conflicts > 0) sorted.conflict.push(line.stream)
    if (line.status === 'finished') sorted.finished.push(line.stream)
    else if (judgements.every((judgement) => judgement !== 'open')) sorted.judged.push(line.stream)
    else if (isBegun(line)) sorted.begun.push(line.stream)
    else sorted.notBegun.push(line.stream)
  }
  return sorted
}

export function makeAssessors(
  { assessors }: Inspection,
  lines: readonly CaseLine[],
  notHere: readonly StreamId[],
): BoardAssessor[] {
  const people = new Set([...assessors.values()].map((person) => person ?? null))
  const assessorOf = (stream: StreamId): PersonId | null => assessors.get(stream) ?? null
  for (const { stream } of lines) people.add(assessorOf(stream))
  return [...people].map((person) => {
    const own = lines.filter(({ stream }) => assessorOf(stream) === person)
    const streamsOf = (status: CaseLine['status']) =>
      own.filter((line) => line.status === status).map(({ stream }) => stream)
    return {
      person,
      finished: streamsOf('finished'),
      open: streamsOf('open'),
      notHere: notHere.filter((stream) => assessorOf(stream) === person),
      answered: own.reduce((sum, line) => sum + line.answered, 0),
      total: own.reduce((sum, line) => sum + line.total, 0),
    }
  })
}
