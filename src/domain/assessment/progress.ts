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
import { paths } from './paths.ts'
import { goesAgainst, suggest } from './suggestion.ts'
import { isBlank, type ReadValue, valueToOption } from './values.ts'

export interface Missing {
  readonly what: 'profile' | 'prompt' | 'judgement' | 'reason' | 'factor' | 'jotting'
  /** Of the field, the prompt, the key question, the factor or the jotting. */
  readonly id: string
  readonly keyQuestion?: string
  /** The question in words. */
  readonly label: string
}

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
  readonly profile: { readonly answered: number; readonly total: number }
  readonly complete: boolean
  readonly missing: readonly Missing[]
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
  const readField = makeFieldReader(form, (id) => read(paths.field(id)))
  const profile = countProfile(form, readField, missing)
  const factors = countFactors(form, read, missing)
  const keyQuestions: Record<string, KeyQuestionProgress> = {}
  let answered = profile.answered + factors.answered
  let total = profile.total + factors.total
  for (const standard of form.standards) {
    for (const keyQuestion of standard.keyQuestions) {
      const progress = readKeyQuestion({ form, read, readField, missing }, keyQuestion)
      keyQuestions[keyQuestion.id] = progress
      answered += progress.answered
      total += progress.total
    }
  }
  // Left out of an edition, the rule is on. What was jotted is no answer, so it counts nowhere.
  if (form.completeness.jottings !== false)
    for (const { id, text } of jottings.filter(isUnlinked))
      missing.push({ what: 'jotting', id, label: text })
  return { answered, total, keyQuestions, profile, complete: missing.length === 0, missing }
}

/** A field that follows from another one is answered with it. */
function countProfile(form: Form, readField: ReadField, missing: Missing[]): Count {
  const count = { answered: 0, total: form.fields.length }
  for (const { id, label, options } of form.fields) {
    if (valueToOption(options, readField(id)) !== undefined) count.answered++
    else if (form.completeness.profile) missing.push({ what: 'profile', id, label })
  }
  return count
}

/** Counted only where the edition holds a case open for them. */
function countFactors(form: Form, read: ReadValue, missing: Missing[]): Count {
  const count = { answered: 0, total: 0 }
  if (!form.completeness.factors) return count
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
