/**
 * What domains, standards, key questions and prompts name must exist.  [ED2 ED3]
 *
 * Ids are unique, since each stands in a path that an operation writes to: two
 * prompts of one path would overwrite each other. A condition may ask only for
 * a field that every case with that question has.
 */
import { addConditionFaults, kindsThatAsk } from './condition-references.ts'
import type { Edition, KeyQuestion } from './edition.ts'
import { type AddFault, addRepeats, addUnknown } from './faults.ts'

/** First words of other registers: `case/type`, `profile/…`, `factor/…`, `officer/…`, `status`. */
const RESERVED = new Set(['case', 'example', 'factor', 'officer', 'profile', 'status'])

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
  const known = listQuestionIds(edition)
  addUnknown(add, 'guidance.texts', Object.keys(edition.guidance?.texts ?? {}), {
    what: 'question',
    has: (name) => known.has(name),
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
  const { own, also } = kindsThatAsk(edition, keyQuestion.id)
  for (const part of [keyQuestion, ...keyQuestion.prompts]) {
    const isPrompt = 'letter' in part
    const path = isPrompt ? `${at}.prompts.${part.letter}` : at
    if (!Object.hasOwn(edition.wording, part.wording))
      add(`${path}.wording`, `"${part.wording}" is no wording of this edition`)
    const { appliesWhen: when } = part
    // Where a key question is asked besides, its own condition gives way to that one.
    const asked = isPrompt ? [...own, ...also] : own
    if (when) addConditionFaults(edition, { path: `${path}.appliesWhen`, when, asked }, add)
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
