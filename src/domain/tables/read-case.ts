/**
 * The facts of one case and of one interview, as a report counts them.
 * [TB2 TB5]
 *
 * What does not apply counts nowhere, whatever was once answered there; a value in
 * conflict, or one that the edition does not offer, is missing.
 */

import { valueToOutcome } from '../assessment/interview.ts'
import { interviewPaths } from '../assessment/interview-paths.ts'
import { parseOfficerAnswer } from '../assessment/officer-answer.ts'
import { paths } from '../assessment/paths.ts'
import { type ReadValue, valueToOption } from '../assessment/values.ts'
import { isApplicable, makeFieldReader, type ReadField } from '../edition/applicability.ts'
import type { OfficerQuestion } from '../edition/edition.ts'
import type { Form } from '../edition/form.ts'
import type { Judgement } from '../edition/rules.ts'
import type { ReportCase, ReportFactor, ReportOfficer } from './source.ts'

export interface CaseOf {
  readonly providerType: string
  readonly officer: string | undefined
}

export function readReportCase(form: Form, of: CaseOf, read: ReadValue): ReportCase {
  const readField = makeFieldReader(form, (id) => read(paths.field(id)))
  const profile: Record<string, string> = {}
  for (const { id, options } of form.fields) {
    const value = valueToOption(options, readField(id))
    if (value !== undefined) profile[id] = value
  }
  return {
    caseType: form.caseType.id,
    ...of,
    profile,
    answers: readAnswers(form, readField, read),
    factors: Object.fromEntries(form.factors.map(({ id }) => [id, readFactor(id, read)])),
    perCase: readPerCase(form, readField, read),
  }
}

function readAnswers(form: Form, readField: ReadField, read: ReadValue): Record<string, Judgement> {
  const answers: Record<string, Judgement> = {}
  const add = (id: string, offered: Form['answers']['prompt']) => {
    const answer = valueToOption(offered, read(paths.judgement(id)))
    if (answer !== undefined) answers[id] = answer
  }
  for (const question of form.standards.flatMap(({ keyQuestions }) => keyQuestions)) {
    if (isApplicable(question.appliesWhen, readField) === 'does-not-apply') continue
    add(question.id, form.answers.keyQuestion)
    for (const prompt of question.prompts) {
      if (isApplicable(prompt.appliesWhen, readField) !== 'does-not-apply')
        add(prompt.id, form.answers.prompt)
    }
  }
  return answers
}

const readFactor = (id: string, read: ReadValue): ReportFactor => ({
  linked: toYesNo(read(paths.factorLinked(id))),
  sufficient: toYesNo(read(paths.factorSufficient(id))),
})

const toYesNo = (value: string | undefined) =>
  value === 'yes' || value === 'no' ? value : undefined

function readPerCase(form: Form, readField: ReadField, read: ReadValue): Record<string, string> {
  const asked = (form.officerInterview?.perCase ?? []).filter(
    ({ appliesWhen }) => isApplicable(appliesWhen, readField) !== 'does-not-apply',
  )
  return readNumbersAndChoices(asked, (id) => read(paths.officerQuestion(id)))
}

/** Undefined while the interview was not held. */
export function readReportOfficer(
  { questions }: NonNullable<Form['officerInterview']>,
  of: { readonly providerType: string; readonly officer: string },
  read: ReadValue,
): ReportOfficer | undefined {
  if (valueToOutcome(read(interviewPaths.outcome)) !== 'held') return undefined
  const answers = readNumbersAndChoices(questions, (id) => read(interviewPaths.answer(id)))
  return { ...of, answers }
}

/** Prose is in no figure, and is not read. */
function readNumbersAndChoices(
  questions: readonly OfficerQuestion[],
  readOne: (id: string) => string | undefined,
): Record<string, string> {
  const answers: Record<string, string> = {}
  for (const question of questions) {
    if (question.type === 'text') continue
    const answer = parseOfficerAnswer(question, readOne(question.id))
    if (answer.kind === 'answered') answers[question.id] = answer.value
  }
  return answers
}
