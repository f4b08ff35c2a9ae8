/**
 * The places of a case, in the order in which Previous and Next go through them:
 * profile, jottings, each key question, examples, check and finish.  [UI13]
 *
 * A place is its path under the case. Paths hold ids of the edition and random
 * ids only, never a word of a case: browsers keep addresses.
 */
import { brandId, isId, type StreamId } from '../../base/brand.ts'
import { parsePath } from '../../domain/assessment/paths.ts'
import type { Form, FormKeyQuestion } from '../../domain/edition/form.ts'

export type Place =
  | { readonly kind: 'profile' }
  | { readonly kind: 'question'; readonly id: string }
  | { readonly kind: 'jottings' }
  | { readonly kind: 'examples' }
  | { readonly kind: 'finish' }

export interface CaseAddress {
  /** Undefined for what cannot be a case. */
  readonly stream: StreamId | undefined
  /** Empty where the address names the case alone. */
  readonly rest: string
}

export const caseHref = (stream: StreamId): string => `/case/${stream}`

export function placeHref(stream: StreamId, place: Place): string {
  return `${caseHref(stream)}/${placeToRest(place)}`
}

export const placeToRest = (place: Place): string =>
  place.kind === 'question' ? `q/${encodeURIComponent(place.id)}` : place.kind

export function parseCaseAddress(path: string): CaseAddress {
  const [, , stream, ...rest] = path.split('/')
  return { stream: isId(stream) ? brandId<StreamId>(stream) : undefined, rest: rest.join('/') }
}

export function listPlaces(form: Form): Place[] {
  const questions = listQuestions(form).map(({ id }): Place => ({ kind: 'question', id }))
  return [
    { kind: 'profile' },
    { kind: 'jottings' },
    ...questions,
    { kind: 'examples' },
    { kind: 'finish' },
  ]
}

/** The place that an address names; the profile where it names none that exists. */
export function restToPlace(form: Form, rest: string): Place {
  return listPlaces(form).find((place) => placeToRest(place) === rest) ?? { kind: 'profile' }
}

export const isSamePlace = (a: Place, b: Place): boolean => placeToRest(a) === placeToRest(b)

export const listQuestions = (form: Form): FormKeyQuestion[] =>
  form.standards.flatMap(({ keyQuestions }) => keyQuestions)

/** Where a register is answered, and the id of its row there. */
export function pathToPlace(form: Form, path: string): { place: Place; row: string } | undefined {
  const parsed = parsePath(path)
  if (parsed.kind === 'field') return { place: { kind: 'profile' }, row: fieldRow(parsed.id) }
  if (parsed.kind === 'example') return { place: { kind: 'examples' }, row: exampleRow(parsed.id) }
  if (parsed.kind === 'status') return { place: { kind: 'finish' }, row: 'main' }
  if (parsed.kind === 'jotting') return { place: { kind: 'jottings' }, row: jotRow(parsed.id) }
  if (!OF_QUESTIONS.has(parsed.kind) || !('id' in parsed)) return
  const { id } = parsed
  for (const question of listQuestions(form)) {
    const place: Place = { kind: 'question', id: question.id }
    if (question.id === id) return { place, row: judgementRow(id) }
    if (question.prompts.some((prompt) => prompt.id === id)) return { place, row: promptRow(id) }
  }
  return undefined
}

const OF_QUESTIONS: ReadonlySet<string> = new Set(['judgement', 'note', 'reason', 'flag'])

export const jotRow = (id: string): string => `jot-${id}`
export const fieldRow = (id: string): string => `field-${id}`
export const promptRow = (id: string): string => `prompt-${id}`
export const judgementRow = (id: string): string => `judgement-${id}`
export const exampleRow = (id: string): string => `example-${id}`
