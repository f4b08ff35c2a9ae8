/**
 * The parts of an edition that answers hang on, by scope: questions, fields,
 * factors, and the options of each field.  [EC1]
 *
 * A scope is a namespace: within it an id stands once. Words come along, so that
 * an answer can be shown with the question as it was asked then.
 */
import type { Edition } from '../edition.ts'
import { optionToLabel } from '../labels.ts'

export type Scope = 'question' | 'field' | 'factor' | `option/${string}`

export interface EditionPart {
  readonly scope: Scope
  readonly id: string
  readonly words: string
  /** Of a prompt: the key question it stands under. */
  readonly keyQuestion?: string
}

export const optionScope = (field: string): Scope => `option/${field}`

export function listParts(edition: Edition): EditionPart[] {
  const questions = edition.domains
    .flatMap(({ standards }) => standards)
    .flatMap(({ keyQuestions }) => keyQuestions)
    .flatMap(({ id, text, prompts }): EditionPart[] => [
      { scope: 'question', id, words: text },
      ...prompts.map(
        ({ letter, text: words }): EditionPart => ({
          scope: 'question',
          id: `${id}.${letter}`,
          words,
          keyQuestion: id,
        }),
      ),
    ])
  const fields = Object.entries(edition.profile).flatMap(([id, { label, options }]) => [
    { scope: 'field' as const, id, words: label },
    ...options.map((option) => ({
      scope: optionScope(id),
      id: option,
      words: optionToLabel(edition, id, option),
    })),
  ])
  const factors = edition.factors.map(({ id, label }) => ({
    scope: 'factor' as const,
    id,
    words: label,
  }))
  return [...questions, ...fields, ...factors]
}

/** Those of one scope; none where the edition has no such scope. */
export const partsOf = (index: PartIndex, scope: string): readonly EditionPart[] => [
  ...(index.get(scope)?.values() ?? []),
]

/** A part by its scope and id; undefined where there is none, and no scope. */
export const partIn = (
  index: PartIndex,
  scope: string | undefined,
  id: string,
): EditionPart | undefined => index.get(scope ?? '')?.get(id)

/** By scope, then by id. */
export type PartIndex = ReadonlyMap<string, ReadonlyMap<string, EditionPart>>

export function indexParts(edition: Edition): PartIndex {
  const index = new Map<string, Map<string, EditionPart>>()
  for (const part of listParts(edition)) {
    const scope = index.get(part.scope) ?? new Map<string, EditionPart>()
    index.set(part.scope, scope.set(part.id, part))
  }
  return index
}
