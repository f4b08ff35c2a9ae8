/**
 * How far a case is, and what is missing before it can be finished.
 * [AS7 AS8 AS9 AS10 JO11]
 *
 * What does not apply counts nowhere, though its answers are kept. What is not
 * yet known to apply counts. Called on every tap: one pass over the form, no
 * copies of it. What must be there is the edition's rule, not this file's.
 */
import { isApplicable, makeFieldReader, type ReadField } from '../edition/applicability.ts'
import type { Form, FormKeyQuestion } from '../edition/form.ts'
import type { Judgement } from '../edition/rules.ts'
import { isUnlinked, type Jotting } from './jottings.ts'
import type { Missing } from './missing.ts'
import { parseOfficerAnswer } from './officer-answer.ts'
import { paths } from './paths.ts'
import { goesAgainst, suggest } from './suggestion.ts'
import { isBlank, type ReadValue, valueToOption } from './values.ts'

export interface KeyQuestionProgress {
  /** Absent while open, and where the key question does not apply. */
  readonly judgement?: Judgement
  /** False only where it is known not to apply. */
  readonly applies: boolean
  readonly answered: number
  /** Its applicable prompts and the judgement itself. */
  readonly total: number
  readonly complete: boolean
}

export interface CaseProgress {
  readonly answered: number
  readonly total: number
  readonly keyQuestions: Readonly<Record<string, KeyQuestionProgress>>
  readonly profile: Readonly<Count>
  /** Also where the edition holds no case open for them, and so counts them nowhere else. */
  readonly factors: Readonly<Count>
  /** Those about this case. */
  readonly officerQuestions: Readonly<Count>
  readonly complete: boolean
  readonly missing: readonly Missing[]
  /** What the edition wants to be reminded of, and holds no case open for. */
  readonly reminders: readonly Missing[]
}

interface Count {
  answered: number
  total: number
}

export function readProgress(
  form: Form,
  read: ReadValue,
  jottings: readonly Jotting[] = [],
): CaseProgress {
  const missing: Missing[] = []
  const reminders: Missing[] = []
  const readField = makeFieldReader(form, (id) => read(paths.field(id)))
  const profile = countProfile(form, readField, missing)
  const keyQuestions: Record<string, KeyQuestionProgress> = {}
  const counts: Count[] = [profile]
  for (const standard of form.standards) {
    for (const keyQuestion of standard.keyQuestions) {
      const progress = readKeyQuestion({ form, read, readField, missing }, keyQuestion)
      keyQuestions[keyQuestion.id] = progress
      counts.push(progress)
    }
  }
  const { completeness } = form
  const factors = countFactors(form, read, completeness.factors ? missing : [])
  if (completeness.factors) counts.push(factors)
  const holds = completeness.perCaseQuestions === 'holds'
  const officerQuestions = countOfficerQuestions({
    form,
    read,
    readField,
    missing: holds ? missing : reminders,
  })
  if (holds) counts.push(officerQuestions)
  // Left out of an edition, the rule is on. What was jotted is no answer, so it counts nowhere.
  if (completeness.jottings !== false) missing.push(...listUnlinked(jottings))
  return {
    answered: counts.reduce((sum, one) => sum + one.answered, 0),
    total: counts.reduce((sum, one) => sum + one.total, 0),
    keyQuestions,
    profile,
    factors,
    officerQuestions,
    complete: missing.length === 0,
    missing,
    reminders,
  }
}

const listUnlinked = (jottings: readonly Jotting[]): Missing[] =>
  jottings.filter(isUnlinked).map(({ id, text }) => ({ what: 'jotting', id, label: text }))

/** A field that follows from another one is answered with it. */
function countProfile(form: Form, readField: ReadField, missing: Missing[]): Count {
  const count = { answered: 0, total: form.fields.length }
  for (const { id, label, options } of form.fields) {
    if (valueToOption(options, readField(id)) !== undefined) count.answered++
    else if (form.completeness.profile) missing.push({ what: 'profile', id, label })
  }
  return count
}

/** What is not linked is asked no more about; what was said of its services is kept. */
function countFactors(form: Form, read: ReadValue, missing: Missing[]): Count {
  const count = { answered: 0, total: 0 }
  for (const { id, label } of form.factors) {
    const linked = toYesNo(read(paths.factorLinked(id)))
    const sufficient = toYesNo(read(paths.factorSufficient(id)))
    const open = linked === undefined
    const owed = linked === 'yes' && sufficient === undefined
    count.total += linked === 'yes' ? 2 : 1
    count.answered += (open ? 0 : 1) + (linked === 'yes' && !owed ? 1 : 0)
    if (open || owed) missing.push({ what: 'factor', id, label })
  }
  return count
}

/** Those about this case; the officer's own are in the interview. */
function countOfficerQuestions({ form, read, readField, missing }: Reading): Count {
  const count = { answered: 0, total: 0 }
  for (const question of form.officerInterview?.perCase ?? []) {
    if (isApplicable(question.appliesWhen, readField) === 'does-not-apply') continue
    count.total++
    const { id, label } = question
    if (parseOfficerAnswer(question, read(paths.officerQuestion(id))).kind === 'answered')
      count.answered++
    else missing.push({ what: 'officer-question', id, label })
  }
  return count
}

const toYesNo = (value: string | undefined) =>
  value === 'yes' || value === 'no' ? value : undefined

interface Reading {
  readonly form: Form
  readonly read: ReadValue
  readonly readField: ReadField
  readonly missing: Missing[]
}

function readKeyQuestion(reading: Reading, keyQuestion: FormKeyQuestion): KeyQuestionProgress {
  const { form, read, readField, missing } = reading
  const { id, text } = keyQuestion
  if (isApplicable(keyQuestion.appliesWhen, readField) === 'does-not-apply')
    return { applies: false, answered: 0, total: 0, complete: true }
  const missingBefore = missing.length
  const answers: (Judgement | undefined)[] = []
  let answered = 0
  for (const prompt of keyQuestion.prompts) {
    if (isApplicable(prompt.appliesWhen, readField) === 'does-not-apply') continue
    const answer = valueToOption(form.answers.prompt, read(paths.judgement(prompt.id)))
    answers.push(answer)
    if (answer !== undefined) answered++
    else if (form.completeness.prompts)
      missing.push({ what: 'prompt', id: prompt.id, keyQuestion: id, label: prompt.text })
  }
  const total = answers.length + 1
  const judgement = valueToOption(form.answers.keyQuestion, read(paths.judgement(id)))
  if (judgement === undefined) {
    if (form.completeness.judgements)
      missing.push({ what: 'judgement', id, keyQuestion: id, label: text })
    return { applies: true, answered, total, complete: missing.length === missingBefore }
  }
  if (
    form.completeness.reasons &&
    goesAgainst(judgement, suggest(form.suggestion, answers)) &&
    isBlank(read(paths.reason(id)))
  )
    missing.push({ what: 'reason', id, keyQuestion: id, label: text })
  const complete = missing.length === missingBefore
  return { judgement, applies: true, answered: answered + 1, total, complete }
}
