/**
 * What earlier versions asked of a case and the one in use does not: retired,
 * split, or merged.  [EC5 EC6]
 *
 * Each once, with the words under which it was last asked and what it became. A
 * key question that this kind of case is no longer asked is one too, though
 * other cases still are: an answer is never without a place.
 */
import type { Option } from '../form.ts'
import { makeForm } from '../form.ts'
import type { Version } from './kept-names.ts'

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

type Asked = Pick<EarlierPart, 'scope' | 'id' | 'words' | 'options'>

export function listEarlierParts(versions: readonly Version[], caseType: string): EarlierPart[] {
  const now = versions.at(-1)
  const seen = new Set(now && listAsked(now, caseType).map((one) => keyOf(now, one)))
  const earlier: EarlierPart[] = []
  for (let at = versions.length - 2; at >= 0; at--) {
    const version = versions[at]
    if (!version) continue
    for (const asked of listAsked(version, caseType)) {
      const key = keyOf(version, asked)
      if (seen.has(key)) continue
      seen.add(key)
      earlier.push({ ...asked, ...placeOf(versions, at, asked) })
    }
  }
  return earlier
}

const keptOf = ({ names }: Version, { scope, id }: Pick<Asked, 'scope' | 'id'>): string =>
  names.get(scope)?.get(id) ?? id
const keyOf = (version: Version, asked: Asked) => `${asked.scope}|${keptOf(version, asked)}`

/** Everything that a case of this kind is asked; nothing where the version has no such kind. */
function listAsked({ edition, names }: Version, caseType: string): Asked[] {
  if (!edition.caseTypes.some(({ id }) => id === caseType)) return []
  const form = makeForm(edition, caseType)
  const questions = form.standards
    .flatMap(({ keyQuestions }) => keyQuestions)
    .flatMap(({ id, text, prompts }): Asked[] => [
      { scope: 'question', id, words: text, options: form.answers.keyQuestion },
      ...prompts.map(
        (prompt): Asked => ({
          scope: 'question',
          id: prompt.id,
          words: prompt.text,
          options: form.answers.prompt,
        }),
      ),
    ])
  const fields = form.fields.map(({ id, label, options }): Asked => {
    const kept = names.get(`option/${id}`)
    const named = options.map((option) => ({ ...option, id: kept?.get(option.id) ?? option.id }))
    return { scope: 'field', id, words: label, options: named }
  })
  const factors = form.factors.map(
    ({ id, label }): Asked => ({ scope: 'factor', id, words: label, options: [] }),
  )
  return [...questions, ...fields, ...factors]
}

function placeOf(versions: readonly Version[], at: number, asked: Asked) {
  const version = versions[at]
  const kept = version ? keptOf(version, asked) : asked.id
  const common = { kept, version: version?.edition.id ?? '' }
  const next = versions[at + 1]
  const change = next?.changes.find(
    ({ scope, from }) => scope === asked.scope && from.includes(asked.id),
  )
  if (!next || (change?.kind !== 'split' && change?.kind !== 'merged'))
    return { ...common, became: 'retired' as const, to: [] }
  return { ...common, became: change.kind, to: followOn(versions, at + 1, asked.scope, change.to) }
}

/** What ids of one version are called in the version in use, as far as they are still asked. */
function followOn(
  versions: readonly Version[],
  at: number,
  scope: string,
  ids: readonly string[],
): string[] {
  const now = versions.at(-1)?.names.get(scope)
  const then = versions[at]?.names.get(scope)
  const wanted = new Set(ids.map((id) => then?.get(id)))
  return [...(now ?? [])].filter(([, kept]) => wanted.has(kept)).map(([id]) => id)
}
