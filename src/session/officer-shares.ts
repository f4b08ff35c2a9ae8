/**
 * What the officers of an inspection answered, as shares: beside the standards
 * that are judged on evidence.  [DO7]
 *
 * Each officer counts once, however many of their cases are sampled. Who has not
 * answered a question, or in whose interview two people differ, is in no
 * denominator of it.
 */
import { interviewPaths } from '../domain/assessment/interview-paths.ts'
import { parseOfficerAnswer } from '../domain/assessment/officer-answer.ts'
import { readRegister } from '../ops/fold.ts'
import type { Inspection } from './inspections.ts'
import { readFoldedStream } from './read-stream.ts'
import type { Session } from './session.ts'

export interface OfficerShare {
  readonly id: string
  readonly label: string
  readonly yes: number
  /** Officers who answered yes or no. */
  readonly answered: number
}

export interface OfficerShares {
  readonly officers: number
  /** The edition's questions that are answered yes or no. */
  readonly shares: readonly OfficerShare[]
}

export async function readOfficerShares(
  session: Session,
  { edition, interviews, assessors }: Inspection,
): Promise<OfficerShares> {
  const counting = [...interviews].filter(([stream]) => assessors.has(stream))
  const streams = [...new Set(counting.map(([, interview]) => interview))]
  const states = await Promise.all(
    streams.map(async (stream) => (await readFoldedStream(session, stream)).state),
  )
  const questions = edition?.officerInterview.questions ?? []
  const shares = questions
    .filter(({ type }) => type === 'yes-no')
    .map((question) => {
      const answers = states.flatMap((state) => {
        const reading = readRegister(state.get(interviewPaths.answer(question.id)))
        if (reading.kind !== 'value') return []
        const answer = parseOfficerAnswer(question, reading.value)
        return answer.kind === 'answered' ? [answer.value] : []
      })
      const yes = answers.filter((answer) => answer === 'yes').length
      return { id: question.id, label: question.label, yes, answered: answers.length }
    })
  return { officers: streams.length, shares }
}
