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
import { alsoAsked, isAskedOf } from './asked-of.ts'
import type { CaseType, Edition, KeyQuestion, ProfileField, Prompt } from './edition.ts'
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
  readonly factorQuestions: Edition['factorQuestions']
  /** The officer's questions; undefined where this case type has no interview. */
  readonly officerInterview: Edition['officerInterview'] | undefined
  /** For factors and for the officer's questions. */
  readonly yesNo: readonly Option[]
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

/**
 * `caseTypeId` must be one of the edition's: anything else is a bug of the caller.
 * Without a provider type the form holds what every provider's cases are asked.
 */
export function makeForm(edition: Edition, caseTypeId: string, providerType?: string): Form {
  const caseType = edition.caseTypes.find((one) => one.id === caseTypeId)
  assert(caseType, 'the edition has the case type')
  return {
    editionId: edition.id,
    caseType,
    fields: Object.entries(edition.profile)
      .filter(([, field]) => isAskedOf(field, caseTypeId, providerType))
      .map(([id, field]) => makeFormField(edition, id, field)),
    standards: makeFormStandards(edition, caseType, providerType),
    factors: caseType.factors ? edition.factors : [],
    factorQuestions: edition.factorQuestions,
    officerInterview: caseType.officerInterview ? edition.officerInterview : undefined,
    yesNo: makeOptions(edition, YES_NO),
    answers: {
      prompt: makeOptions(edition, edition.answers.prompt),
      keyQuestion: makeOptions(edition, edition.answers.keyQuestion),
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

const YES_NO = ['yes', 'no'] as const

const makeOptions = <Id extends string>(edition: Edition, ids: readonly Id[]): Option<Id>[] =>
  ids.map((id) => ({ id, label: answerToLabel(edition, id) }))

function makeFormStandards(
  edition: Edition,
  caseType: CaseType,
  providerType: string | undefined,
): Form['standards'] {
  const own = new Set(caseType.keyQuestions)
  const also = new Map(
    alsoAsked(caseType, providerType).flatMap(({ keyQuestions, appliesWhen }) =>
      keyQuestions.map((id) => [id, appliesWhen] as const),
    ),
  )
  return edition.domains
    .flatMap((domain) => domain.standards)
    .map(({ id, name, keyQuestions }) => ({
      id,
      name,
      keyQuestions: keyQuestions
        .filter((asked) => own.has(asked.id) || also.has(asked.id))
        .map((asked) => makeFormKeyQuestion(edition, asked, also.get(asked.id))),
    }))
    .filter((standard) => standard.keyQuestions.length > 0)
}

/** `onlyWhen`: asked besides the case type's own ones; its condition is that one. */
function makeFormKeyQuestion(
  edition: Edition,
  keyQuestion: KeyQuestion,
  onlyWhen: AppliesWhen | undefined,
): FormKeyQuestion {
  const { id, text, aspect, wording, note } = keyQuestion
  const appliesWhen = onlyWhen ?? keyQuestion.appliesWhen
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
