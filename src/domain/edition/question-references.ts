/**
 * What domains, standards, key questions and prompts name must exist.  [ED2 ED3]
 *
 * Ids are unique, since each stands in a path that an operation writes to: two
 * prompts of one path would overwrite each other. A condition may ask only for
 * a field that every case type with that question has, else it could never be
 * answered there.
 */
import type { Edition, KeyQuestion } from './edition.ts'
import { type AddFault, addRepeats, addUnknown } from './faults.ts'
import type { AppliesWhen } from './rules.ts'

/** First words of other registers: `case/type`, `profile/…`, `factor/…`, `example/…`, `status`. */
const RESERVED = new Set(['case', 'example', 'factor', 'profile', 'status'])

export function addQuestionFaults(edition: Edition, add: AddFault): void {
  const standards = edition.domains.flatMap((domain) => domain.standards)
  const keyQuestions = standards.flatMap((standard) => standard.keyQuestions)
  addRepeats(
    add,
    'domains (ids)',
    edition.domains.map((domain) => domain.id),
  )
  addRepeats(
    add,
    'standards (ids)',
    standards.map((standard) => standard.id),
  )
  addRepeats(add, 'key questions and prompts (ids)', keyQuestions.flatMap(questionToIds))
  for (const keyQuestion of keyQuestions) addKeyQuestionFaults(edition, keyQuestion, add)
  addAnswerFaults(edition, add)
  addUnknown(add, 'guidance.texts', Object.keys(edition.guidance?.texts ?? {}), {
    what: 'question',
    has: (name) => listQuestionIds(edition).has(name),
  })
}

/** Every key question and prompt, named as in paths. */
export const listQuestionIds = ({ domains }: Edition): ReadonlySet<string> =>
  new Set(
    domains
      .flatMap(({ standards }) => standards)
      .flatMap(({ keyQuestions }) => keyQuestions)
      .flatMap(questionToIds),
  )

const questionToIds = (keyQuestion: KeyQuestion): readonly string[] => [
  keyQuestion.id,
  ...keyQuestion.prompts.map((prompt) => `${keyQuestion.id}.${prompt.letter}`),
]

function addKeyQuestionFaults(edition: Edition, keyQuestion: KeyQuestion, add: AddFault): void {
  const at = `key question ${keyQuestion.id}`
  const { aspect, short } = keyQuestion
  if (RESERVED.has(keyQuestion.id)) add(`${at}.id`, 'the word names another register')
  if (aspect === undefined && short === undefined)
    add(at, 'expected an aspect or a short label, found neither')
  if (aspect !== undefined && !Object.hasOwn(edition.aspects, aspect))
    add(`${at}.aspect`, `"${aspect}" is no aspect of this edition`)
  const caseTypes = edition.caseTypes.filter((type) => type.keyQuestions.includes(keyQuestion.id))
  const asked = caseTypes.map((type) => type.id)
  for (const part of [keyQuestion, ...keyQuestion.prompts]) {
    const path = 'letter' in part ? `${at}.prompts.${part.letter}` : at
    if (!Object.hasOwn(edition.wording, part.wording))
      add(`${path}.wording`, `"${part.wording}" is no wording of this edition`)
    if (part.appliesWhen)
      addConditionFaults(
        edition,
        { path: `${path}.appliesWhen`, when: part.appliesWhen, asked },
        add,
      )
  }
}

interface Condition {
  readonly path: string
  readonly when: AppliesWhen
  /** Ids of the case types that ask the question. */
  readonly asked: readonly string[]
}

function addConditionFaults(edition: Edition, condition: Condition, add: AddFault): void {
  const { path, when, asked } = condition
  const field = Object.hasOwn(edition.profile, when.field) ? edition.profile[when.field] : undefined
  if (!field) {
    add(`${path}.field`, `"${when.field}" is no profile field of this edition`)
    return
  }
  if (!field.options.includes(when.is))
    add(`${path}.is`, `"${when.is}" is no option of ${when.field}`)
  for (const caseType of asked) {
    if (!field.in.includes(caseType))
      add(`${path}.field`, `${when.field} is not asked of ${caseType}, which asks this question`)
  }
}

function addAnswerFaults(edition: Edition, add: AddFault): void {
  for (const kind of ['prompt', 'keyQuestion'] as const) {
    const answers = edition.answers[kind]
    addRepeats(add, `answers.${kind}`, answers)
    for (const answer of answers) {
      if (!Object.hasOwn(edition.answerLabels, answer))
        add('answerLabels', `expected a label for "${answer}"`)
    }
  }
}
