/**
 * What earlier versions asked of a case and the one in use does not: retired,
 * split, or merged.  [EC5 EC6]
 *
 * Each once, with the words under which it was last asked and what it became. A
 * key question that this kind of case is no longer asked is one too, though
 * other cases still are: an answer is never without a place.
 */
import { makeForm, type Option } from '../form.ts'
import { keptName, type Version } from './kept-names.ts'

export interface EarlierPart {
  readonly scope: 'question' | 'field' | 'factor'
  /** The name that its registers are kept under. */
  readonly kept: string
  /** As it was last asked. */
  readonly id: string
  readonly words: string
  /** The version that asked it last. */
  readonly version: string
  readonly became: 'split' | 'merged' | 'retired'
  /** What takes its place now: ids of the version in use. */
  readonly to: readonly string[]
  /** What its answers are called, by kept value. */
  readonly options: readonly Option[]
}

type Asked = Pick<EarlierPart, 'scope' | 'id' | 'kept' | 'words' | 'options'>

/** `now` is the version in use, `before` those that it followed, oldest first. */
export function listEarlierParts(
  before: readonly Version[],
  now: Version,
  caseType: string,
): EarlierPart[] {
  const versions = [...before, now]
  const seen = new Set(listAsked(now, caseType).map(keyOf))
  return [...before.entries()].toReversed().flatMap(([at, version]) =>
    listAsked(version, caseType).flatMap((asked) => {
      const isKnown = seen.has(keyOf(asked))
      seen.add(keyOf(asked))
      const since = versions.slice(at + 1)
      return isKnown ? [] : [{ ...asked, version: version.edition.id, ...findPlace(since, asked) }]
    }),
  )
}

const keyOf = ({ scope, kept }: Asked) => `${scope}|${kept}`

/** Everything that a case of this kind is asked; nothing where the version has no such kind. */
function listAsked({ edition, names }: Version, caseType: string): Asked[] {
  if (!edition.caseTypes.some(({ id }) => id === caseType)) return []
  const form = makeForm(edition, caseType)
  const named = (asked: Omit<Asked, 'kept'>): Asked => ({
    ...asked,
    kept: keptName(names, asked.scope, asked.id),
  })
  const questions = form.standards
    .flatMap(({ keyQuestions }) => keyQuestions)
    .flatMap(({ id, text, prompts }) => [
      named({ scope: 'question', id, words: text, options: form.answers.keyQuestion }),
      ...prompts.map((prompt) =>
        named({
          scope: 'question',
          id: prompt.id,
          words: prompt.text,
          options: form.answers.prompt,
        }),
      ),
    ])
  const fields = form.fields.map(({ id, label, options }) =>
    named({
      scope: 'field',
      id,
      words: label,
      options: options.map((one) => ({ ...one, id: keptName(names, `option/${id}`, one.id) })),
    }),
  )
  const factors = form.factors.map(({ id, label }) =>
    named({ scope: 'factor', id, words: label, options: [] }),
  )
  return [...questions, ...fields, ...factors]
}

/** `since` are the versions after the one that asked last. */
function findPlace(since: readonly Version[], asked: Asked): Pick<EarlierPart, 'became' | 'to'> {
  const [next] = since
  const change = next?.changes.find(
    ({ scope, from }) => scope === asked.scope && from.includes(asked.id),
  )
  if (!next || (change?.kind !== 'split' && change?.kind !== 'merged'))
    return { became: 'retired', to: [] }
  const wanted = new Set(change.to.map((id) => keptName(next.names, asked.scope, id)))
  return { became: change.kind, to: since.slice(-1).flatMap((now) => namesOf(now, asked, wanted)) }
}

/** What kept names are called in a version, as far as it still asks for them. */
const namesOf = ({ names }: Version, { scope }: Asked, wanted: ReadonlySet<string>): string[] =>
  [...names]
    .flatMap(([one, ids]) => (one === scope ? [...ids] : []))
    .flatMap(([id, kept]) => (wanted.has(kept) ? [id] : []))
