/**
 * New versions of an edition, made up by chance: parts moved, split, merged,
 * retired, new, reworded, put in another order, letters used again for something
 * else, options of fields changed.
 *
 * The change description is derived from what was done, never guessed: each part
 * of the working copy remembers the parts that it came from.
 */

import type { Edition } from '../../src/domain/edition/edition.ts'
import { parseEdition } from '../../src/domain/edition/parse-edition.ts'
import { makePrng, type Prng } from '../fixtures/prng.ts'

interface Part {
  id: string
  /** Ids of the version before. */
  readonly origins: readonly string[]
}
type Prompt = Part & {
  readonly source: Edition['domains'][0]['standards'][0]['keyQuestions'][0]['prompts'][0]
  words: string
}
interface Question extends Part {
  readonly source: Edition['domains'][0]['standards'][0]['keyQuestions'][0]
  words: string
  prompts: Prompt[]
}
interface Field extends Part {
  readonly source: Edition['profile'][string]
  label: string
  options: Part[]
}
interface Draft {
  readonly questions: Question[]
  /** Of what is asked besides, and of the officer's questions. */
  readonly conditions: readonly { readonly field: string; readonly is: string }[]
  fields: Field[]
  factors: (Part & { label: string })[]
}

type Change = NonNullable<Edition['follows']>['changes'][number]

/** The version after `before` that this seed stands for, and the words of what was done. */
export function makeNextVersion(before: Edition, seed: number): Edition {
  const prng = makePrng(seed)
  const draft = toDraft(before)
  const count = 6 + prng.below(18)
  for (let done = 0; done < count; done++) ACTS[prng.below(ACTS.length)]?.(draft, prng)
  const next = fromDraft(before, draft, `${before.id.split('_')[0]}_v${seed}`)
  const parsed = parseEdition(next)
  if (!parsed.ok) throw new Error(`seed ${seed}: ${JSON.stringify(parsed.error.faults)}`)
  return parsed.value
}

function toDraft(edition: Edition): Draft {
  const questions = edition.domains
    .flatMap(({ standards }) => standards)
    .flatMap(({ keyQuestions }) => keyQuestions)
  const asked = [
    ...edition.caseTypes.flatMap(({ alsoAsks }) => alsoAsks ?? []),
    ...edition.officerInterview.perCase,
  ]
  return {
    conditions: asked.flatMap(({ appliesWhen }) => appliesWhen ?? []),
    questions: questions.map((source) => ({
      id: source.id,
      origins: [source.id],
      source,
      words: source.text,
      prompts: source.prompts.map((prompt) => ({
        id: prompt.letter,
        origins: [`${source.id}.${prompt.letter}`],
        source: prompt,
        words: prompt.text,
      })),
    })),
    fields: Object.entries(edition.profile).map(([id, source]) => ({
      id,
      origins: [id],
      source,
      label: source.label,
      options: source.options.map((option) => ({ id: option, origins: [option] })),
    })),
    factors: edition.factors.map(({ id, label }) => ({ id, origins: [id], label })),
  }
}

type Act = (draft: Draft, prng: Prng) => void

const pick = <T>(prng: Prng, list: readonly T[]): T | undefined =>
  list[prng.below(list.length || 1)]
const LETTERS = 'abcdefghijklmnopqrstuvwxyzPQRSTU'.split('')
/** A letter that is free here: those of prompts that went away come back first. */
const freeLetter = ({ prompts, source }: Question): string =>
  [...source.prompts.map(({ letter }) => letter), ...LETTERS].find(
    (letter) => !prompts.some(({ id }) => id === letter),
  ) ?? 'z9'

function withPrompt(draft: Draft, prng: Prng, act: (at: Question, prompt: Prompt) => void): void {
  const at = pick(
    prng,
    draft.questions.filter(({ prompts }) => prompts.length > 0),
  )
  const prompt = at && pick(prng, at.prompts)
  if (at && prompt) act(at, prompt)
}

const isWhole = ({ prompts }: Pick<Question, 'prompts'>, { origins }: Part): boolean =>
  origins.length === 1 && prompts.filter((one) => one.origins[0] === origins[0]).length === 1

const retirePrompt: Act = (draft, prng) =>
  withPrompt(draft, prng, (at, prompt) => {
    at.prompts = at.prompts.filter((one) => one !== prompt)
  })

const addPrompt: Act = (draft, prng) =>
  withPrompt(draft, prng, (at, { source }) => {
    at.prompts.push({ id: freeLetter(at), origins: [], source, words: 'Something new?' })
  })

const movePrompt: Act = (draft, prng) =>
  withPrompt(draft, prng, (at, prompt) => {
    const to = pick(
      prng,
      draft.questions.filter(({ source }) => source.prompts.length > 0),
    )
    // A condition may name a field that the other kind of case does not have.
    if (!to || prompt.source.appliesWhen) return
    at.prompts = at.prompts.filter((one) => one !== prompt)
    to.prompts.push({ ...prompt, id: freeLetter(to) })
  })

const splitPrompt: Act = (draft, prng) =>
  withPrompt(draft, prng, (at, prompt) => {
    const all = draft.questions.flatMap(({ prompts }) => prompts)
    if (!isWhole({ prompts: all }, prompt)) return
    at.prompts.push({ ...prompt, id: freeLetter(at), words: `${prompt.words} (second half)` })
    prompt.words = `${prompt.words} (first half)`
  })

const mergePrompts: Act = (draft, prng) =>
  withPrompt(draft, prng, (at, prompt) => {
    const all = draft.questions.flatMap(({ prompts }) => prompts)
    const other = at.prompts.find((one) => one !== prompt && isWhole({ prompts: all }, one))
    if (!other || !isWhole({ prompts: all }, prompt)) return
    const origins = [...prompt.origins, ...other.origins]
    at.prompts = at.prompts.filter((one) => one !== prompt && one !== other)
    at.prompts.push({ ...prompt, origins, words: 'Both together?' })
  })

const swapLetters: Act = (draft, prng) =>
  withPrompt(draft, prng, (at, prompt) => {
    const other = pick(prng, at.prompts)
    if (!other) return
    const { id } = prompt
    prompt.id = other.id
    other.id = id
  })

const reword: Act = (draft, prng) =>
  withPrompt(draft, prng, (_, prompt) => {
    prompt.words = `Put otherwise: ${prompt.words}`
  })

const reorder: Act = (draft, prng) =>
  withPrompt(draft, prng, (at) => {
    at.prompts = [...prng.shuffle(at.prompts)]
  })

const renameQuestion: Act = (draft, prng) => {
  const question = pick(prng, draft.questions)
  if (question) question.id = `KQ-${prng.below(100_000)}`
}

const swapQuestions: Act = (draft, prng) => {
  const [a, b] = [pick(prng, draft.questions), pick(prng, draft.questions)]
  if (!a || !b) return
  const { id } = a
  a.id = b.id
  b.id = id
}

const renameField: Act = (draft, prng) => {
  const field = pick(prng, draft.fields)
  if (field) field.id = `field-${prng.below(100_000)}`
}

const addField: Act = (draft, prng) => {
  const like = pick(prng, draft.fields)
  if (!like) return
  const { setBy: _, reportGroups: __, optionLabels: ___, alsoCalled: ____, ...source } = like.source
  const options = ['one', 'two'].map((id) => ({ id, origins: [] }))
  draft.fields.push({
    id: `fresh-${prng.below(100_000)}`,
    origins: [],
    source,
    label: 'New',
    options,
  })
}

const changeOptions: Act = (draft, prng) => {
  const field = pick(prng, draft.fields)
  const option = field && pick(prng, field.options)
  if (!field || !option || isNeeded(draft, field, option.id)) return
  const turn = prng.below(4)
  if (turn === 0) option.id = `option-${prng.below(1000)}`
  if (turn === 1) field.options.push({ id: `option-${prng.below(1000)}`, origins: [] })
  if (turn === 2 && field.options.length > 1)
    field.options = field.options.filter((one) => one !== option)
  const other = pick(prng, field.options)
  if (turn === 3 && other && !isNeeded(draft, field, other.id)) {
    const { id } = option
    option.id = other.id
    other.id = id
  }
}

/** Conditions and fields that follow from others name options: those stay as they are here. */
function isNeeded(
  { questions, fields, conditions: others }: Draft,
  field: Field,
  option: string,
): boolean {
  const own = field.origins[0]
  const conditions = questions
    .flatMap(({ source }) => [source, ...source.prompts])
    .flatMap(({ appliesWhen }) => appliesWhen ?? [])
  return (
    [...conditions, ...others].some((when) => when.field === own && when.is === option) ||
    fields.some(({ source: { setBy } }) => setBy?.field === own && setBy?.in.includes(option)) ||
    field.source.setBy?.is === option ||
    Object.keys(field.source.optionLabels ?? {}).length > 0 ||
    Object.keys(field.source.reportGroups ?? {}).length > 0
  )
}

const changeFactors: Act = (draft, prng) => {
  const factor = pick(prng, draft.factors)
  const turn = prng.below(3)
  if (turn === 0 && factor) factor.id = `factor-${prng.below(1000)}`
  if (turn === 1) draft.factors.push({ id: `f-${prng.below(1000)}`, origins: [], label: 'New' })
  if (turn === 2) draft.factors = draft.factors.filter((one) => one !== factor)
}

const ACTS: readonly Act[] = [
  retirePrompt,
  addPrompt,
  movePrompt,
  splitPrompt,
  mergePrompts,
  swapLetters,
  reword,
  reorder,
  renameQuestion,
  swapQuestions,
  renameField,
  addField,
  changeOptions,
  changeOptions,
  changeFactors,
]

function fromDraft(before: Edition, draft: Draft, id: string): unknown {
  const fieldNames = new Map(draft.fields.map((field) => [field.origins[0], field.id]))
  const questionNames = new Map(draft.questions.map((one) => [one.origins[0], one.id]))
  const rename = <
    T extends {
      appliesWhen?: Edition['domains'][0]['standards'][0]['keyQuestions'][0]['appliesWhen']
    },
  >(
    part: T,
  ): T =>
    part.appliesWhen
      ? {
          ...part,
          appliesWhen: { ...part.appliesWhen, field: fieldNames.get(part.appliesWhen.field) },
        }
      : part
  const toQuestion = (source: Question['source']) => {
    const question = draft.questions.find((one) => one.source === source)
    if (!question) return undefined
    const prompts = question.prompts.map((prompt) =>
      rename({ ...prompt.source, letter: prompt.id, text: prompt.words }),
    )
    return rename({ ...source, id: question.id, text: question.words, prompts })
  }
  // A version brings its guidance and its report anew; Casebook's own stand in for what it leaves out.
  const { guidance: _guidance, report: _report, ...rest } = before
  return {
    ...rest,
    id,
    title: `${before.title} (${id})`,
    follows: {
      edition: before.id,
      note: 'Made up by chance.',
      changes: listChanges(draft, before),
    },
    domains: before.domains.map((domain) => ({
      ...domain,
      standards: domain.standards.map((standard) => ({
        ...standard,
        keyQuestions: standard.keyQuestions.map(toQuestion),
      })),
    })),
    caseTypes: before.caseTypes.map(({ alsoAsks, ...caseType }) => ({
      ...caseType,
      keyQuestions: caseType.keyQuestions.map((name) => questionNames.get(name)),
      ...(alsoAsks && { alsoAsks: alsoAsks.map((also) => toAlso(also, questionNames, rename)) }),
    })),
    officerInterview: {
      ...before.officerInterview,
      perCase: before.officerInterview.perCase.map(rename),
    },
    profile: Object.fromEntries(
      draft.fields.map((field) => [field.id, toField(field, fieldNames)]),
    ),
    factors: draft.factors.map(({ id: factor, label }) => ({ id: factor, label })),
    sampling: {
      ...before.sampling,
      strata: Object.fromEntries(
        Object.entries(before.sampling.strata).map(([caseType, fields]) => [
          caseType,
          fields.map((field) => fieldNames.get(field)),
        ]),
      ),
    },
    optionLabels: {},
  }
}

type AlsoAsked = NonNullable<Edition['caseTypes'][number]['alsoAsks']>[number]

const toAlso = (
  also: AlsoAsked,
  names: ReadonlyMap<string | undefined, string>,
  rename: (also: AlsoAsked) => AlsoAsked,
) => ({ ...rename(also), keyQuestions: also.keyQuestions.map((name) => names.get(name)) })

function toField(
  { source, label, options }: Field,
  names: ReadonlyMap<string | undefined, string>,
) {
  const { setBy } = source
  const moved = setBy && { setBy: { ...setBy, field: names.get(setBy.field) } }
  return { ...source, label, options: options.map(({ id }) => id), ...moved }
}

function listChanges(draft: Draft, before: Edition): Change[] {
  const questions = draft.questions.map(({ id, origins }) => ({ id, origins }))
  const prompts = draft.questions.flatMap((question) =>
    question.prompts.map((prompt) => ({
      id: `${question.id}.${prompt.id}`,
      origins: prompt.origins,
      // What a key question takes along by itself need not be named.
      isTaken:
        prompt.origins.length === 1 && prompt.origins[0] === `${question.origins[0]}.${prompt.id}`,
    })),
  )
  const oldPrompts = before.domains
    .flatMap(({ standards }) => standards)
    .flatMap(({ keyQuestions }) => keyQuestions)
    .flatMap(({ id, prompts: own }) => own.map(({ letter }) => `${id}.${letter}`))
  const options = draft.fields.flatMap((field) =>
    field.origins.length === 0
      ? []
      : changesOf({ what: 'option', of: field.id }, field.options, field.source.options),
  )
  return [
    ...changesOf(
      { what: 'question' },
      questions,
      questions.flatMap(({ origins }) => origins),
    ),
    ...changesOf({ what: 'question' }, prompts, oldPrompts),
    ...changesOf({ what: 'field' }, draft.fields, Object.keys(before.profile)),
    ...changesOf(
      { what: 'factor' },
      draft.factors,
      before.factors.map(({ id }) => id),
    ),
    ...options,
  ]
}

function changesOf(
  about: Pick<Change, 'what'> & { of?: string },
  parts: readonly (Part & { isTaken?: boolean })[],
  old: readonly string[],
): Change[] {
  const changes: Change[] = []
  const children = (origin: string) => parts.filter(({ origins }) => origins.includes(origin))
  for (const part of parts) {
    const [origin, ...more] = part.origins
    if (origin === undefined) changes.push({ ...about, kind: 'new', to: part.id })
    else if (more.length > 0)
      changes.push({ ...about, kind: 'merged', from: [...part.origins], to: part.id })
    else if (children(origin).length === 1 && part.id !== origin && !part.isTaken)
      changes.push({ ...about, kind: 'moved', from: origin, to: part.id })
  }
  for (const origin of old) {
    const now = children(origin)
    if (now.length === 0) changes.push({ ...about, kind: 'retired', from: origin })
    if (now.length > 1)
      changes.push({ ...about, kind: 'split', from: origin, to: now.map(({ id }) => id) })
  }
  return changes
}
