/**
 * How far the interview with an officer is.  [FM9 FM10]
 *
 * Whether it was held is a person's word and not computed: a conversation may
 * leave questions open, and what is open drops out of that question's figures
 * alone. A number that cannot be right counts as open.
 */
import type { Form } from '../edition/form.ts'
import { interviewPaths } from './interview-paths.ts'
import { parseOfficerAnswer } from './officer-answer.ts'
import type { ReadValue } from './values.ts'

export type InterviewOutcome = 'open' | 'held' | 'not-held'

export interface InterviewProgress {
  readonly outcome: InterviewOutcome
  readonly answered: number
  readonly total: number
}

export function readInterview(
  { questions }: NonNullable<Form['officerInterview']>,
  read: ReadValue,
): InterviewProgress {
  const answered = questions.filter(
    (question) =>
      parseOfficerAnswer(question, read(interviewPaths.answer(question.id))).kind === 'answered',
  ).length
  return {
    outcome: valueToOutcome(read(interviewPaths.outcome)),
    answered,
    total: questions.length,
  }
}

export const valueToOutcome = (value: string | undefined): InterviewOutcome =>
  value === 'held' || value === 'not-held' ? value : 'open'
