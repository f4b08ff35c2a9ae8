/**
 * Everything a screen needs to show one case type, with every label resolved.
 * [ED7]
 *
 * Pure and memo-free: the same edition and case type give an equal form, which
 * the caller keeps for as long as a case is open. Holds no answer. A standard
 * shows only the key questions that this case type asks.
 */
import { assert } from '../../base/assert.ts'
import type { FormVersions } from '../assessment/form-versions.ts'
import type { CaseType, Edition, KeyQuestion, ProfileField, Prompt, Standard } from './edition.ts'
import { answerToLabel, optionToLabel } from './labels.ts'
import type { AppliesWhen, Judgement } from './rules.ts'

export interface Option<Id extends string = string> {
  readonly id: Id
  readonly label: string
}

export interface FormField {
  readonly id: string
  readonly label: string
  readonly options: readonly Option[]
  readonly note?: string
  /** Its value follows from another field's, where that one has one of `in`. */
  readonly setBy?: NonNullable<ProfileField['setBy']>
}

export interface FormPrompt {
  /** Key question and letter, as in paths and in exports. */
  readonly id: string
  readonly letter: string
  readonly text: string
  readonly wording: string
  readonly note?: string
  readonly appliesWhen?: AppliesWhen
}

export interface FormKeyQuestion {
  readonly id: string
  readonly text: string
  /** What the rail calls it: its own short label, else that of its aspect. */
  readonly short: string
  readonly wording: string
  readonly aspect?: string
  readonly note?: string
  readonly appliesWhen?: AppliesWhen
  readonly prompts: readonly FormPrompt[]
}

export interface Form {
  readonly editionId: string
  readonly caseType: CaseType
  readonly fields: readonly FormField[]
  readonly standards: readonly {
    readonly id: string
    readonly name: string
    readonly keyQuestions: readonly FormKeyQuestion[]
  }[]
  /** Empty where the case type has none. */
  readonly factors: readonly Option[]
  readonly answers: {
    readonly prompt: readonly Option<Judgement>[]
    readonly keyQuestion: readonly Option<Judgement>[]
  }
  readonly terms: Edition['terms']
  readonly words: Edition['words']
  readonly suggestion: Edition['suggestion']
  readonly completeness: Edition['completeness']
  /** Where an earlier version of the edition asked before this one. */
  readonly versions?: FormVersions
}

/** `caseTypeId` must be one of the edition's: anything else is a bug of the caller. */
export function makeForm(edition: Edition, caseTypeId: string): Form {
  const caseType = edition.caseTypes.find((one) => one.id === caseTypeId)
  assert(caseType, 'the edition has the case type')
  return {
    editionId: edition.id,
    caseType,
    fields: Object.entries(edition.profile)
      .filter(([, field]) => field.in.includes(caseTypeId))
      .map(([id, field]) => makeFormField(edition, id, field)),
    standards: edition.domains
      .flatMap((domain) => domain.standards)
      .map((standard) => makeFormStandard(edition, standard, caseType))
      .filter((standard) => standard.keyQuestions.length > 0),
    factors: caseType.factors ? edition.factors : [],
    answers: {
      prompt: edition.answers.prompt.map((id) => ({ id, label: answerToLabel(edition, id) })),
      keyQuestion: edition.answers.keyQuestion.map((id) => ({
        id,
        label: answerToLabel(edition, id),
      })),
    },
    terms: edition.terms,
    words: edition.words,
    suggestion: edition.suggestion,
    completeness: edition.completeness,
  }
}

function makeFormField(edition: Edition, id: string, field: ProfileField): FormField {
  const { label, note, setBy } = field
  return {
    id,
    label,
    options: field.options.map((option) => ({
      id: option,
      label: optionToLabel(edition, id, option),
    })),
    ...(note !== undefined && { note }),
    ...(setBy && { setBy }),
  }
}

function makeFormStandard(edition: Edition, standard: Standard, caseType: CaseType) {
  return {
    id: standard.id,
    name: standard.name,
    keyQuestions: standard.keyQuestions
      .filter((keyQuestion) => caseType.keyQuestions.includes(keyQuestion.id))
      .map((keyQuestion) => makeFormKeyQuestion(edition, keyQuestion)),
  }
}

function makeFormKeyQuestion(edition: Edition, keyQuestion: KeyQuestion): FormKeyQuestion {
  const { id, text, aspect, wording, note, appliesWhen } = keyQuestion
  const short = keyQuestion.short ?? edition.aspects[aspect ?? '']
  assert(short !== undefined, 'a key question has a short label or an aspect')
  return {
    id,
    text,
    short,
    wording,
    ...(aspect !== undefined && { aspect }),
    ...(note !== undefined && { note }),
    ...(appliesWhen && { appliesWhen }),
    prompts: keyQuestion.prompts.map((prompt) => makeFormPrompt(id, prompt)),
  }
}

function makeFormPrompt(keyQuestionId: string, prompt: Prompt): FormPrompt {
  return { id: `${keyQuestionId}.${prompt.letter}`, ...prompt }
}
