/**
 * The places of a case, in the order in which Previous and Next go through them:
 * profile, jottings, each key question, factors, officer, what is no longer asked, examples,
 * check and finish.  [UI13 UI80] The interview view and the history stand beside
 * them: each is left by its own way back.
 *
 * A place is its path under the case. Paths hold ids of the edition and random
 * ids only, never a word of a case: browsers keep addresses.
 */
import { brandId, isId, type StreamId } from '../../base/brand.ts'
import { parseInterviewPath } from '../../domain/assessment/interview-paths.ts'
import { parsePath } from '../../domain/assessment/paths.ts'
import type { Form, FormKeyQuestion } from '../../domain/edition/form.ts'

export type Place =
  | { readonly kind: 'profile' }
  | { readonly kind: 'question'; readonly id: string }
  | { readonly kind: 'jottings' | 'factors' | 'officer' | 'interview' | 'examples' }
  /** What earlier versions of the edition asked. */
  | { readonly kind: 'earlier' }
  | { readonly kind: 'finish' }
  /** Not on the way from place to place. */
  | { readonly kind: 'history' }

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
  const places: Place[] = [{ kind: 'profile' }, { kind: 'jottings' }, ...questions]
  if (form.factors.length > 0) places.push({ kind: 'factors' })
  if (form.officerInterview) places.push({ kind: 'officer' })
  if (form.versions?.earlier.length) places.push({ kind: 'earlier' })
  return [...places, { kind: 'examples' }, { kind: 'finish' }]
}

const HISTORY: Place = { kind: 'history' }

/** The place that an address names; the profile where it names none that exists. */
export function restToPlace(form: Form, rest: string): Place {
  const beside: Place[] = form.officerInterview ? [{ kind: 'interview' }, HISTORY] : [HISTORY]
  const places = [...listPlaces(form), ...beside]
  return places.find((place) => placeToRest(place) === rest) ?? { kind: 'profile' }
}

export const isSamePlace = (a: Place, b: Place): boolean => placeToRest(a) === placeToRest(b)

export const listQuestions = (form: Form): FormKeyQuestion[] =>
  form.standards.flatMap(({ keyQuestions }) => keyQuestions)

/** The same for the path that a register is kept under, whichever version asked. */
export function keptToPlace(form: Form, kept: string): PlacedRow | undefined {
  const { versions } = form
  if (versions?.isEarlier(kept)) return { place: { kind: 'earlier' }, row: 'main' }
  return pathToPlace(form, versions?.paths.toAsked(kept) ?? kept)
}

export interface PlacedRow {
  readonly place: Place
  readonly row: string
}

/** Where a register is answered, and the id of its row there. */
export function pathToPlace(form: Form, path: string): PlacedRow | undefined {
  const parsed = parsePath(path)
  switch (parsed.kind) {
    case 'field':
      return { place: { kind: 'profile' }, row: fieldRow(parsed.id) }
    case 'example':
      return { place: { kind: 'examples' }, row: exampleRow(parsed.id) }
    case 'status':
      return { place: { kind: 'finish' }, row: 'main' }
    case 'factor-linked':
    case 'factor-sufficient':
      return { place: { kind: 'factors' }, row: factorRow(parsed.id) }
    case 'officer-question':
      return { place: { kind: 'officer' }, row: officerRow(parsed.id) }
    case 'jotting':
      return { place: { kind: 'jottings' }, row: jotRow(parsed.id) }
    case 'judgement':
    case 'note':
    case 'reason':
    case 'flag':
      return questionToPlace(form, parsed.id)
    default:
      return interviewToPlace(path)
  }
}

/** Registers of the interview, which is a stream of its own. */
function interviewToPlace(path: string): PlacedRow | undefined {
  const parsed = parseInterviewPath(path)
  if (parsed.kind === 'other') return undefined
  const row = parsed.kind === 'outcome' ? OUTCOME_ROW : officerRow(parsed.id)
  return { place: { kind: 'officer' }, row }
}

function questionToPlace(form: Form, id: string): PlacedRow | undefined {
  for (const question of listQuestions(form)) {
    const place: Place = { kind: 'question', id: question.id }
    if (question.id === id) return { place, row: judgementRow(id) }
    if (question.prompts.some((prompt) => prompt.id === id)) return { place, row: promptRow(id) }
  }
  return undefined
}

export const jotRow = (id: string): string => `jot-${id}`
export const fieldRow = (id: string): string => `field-${id}`
export const promptRow = (id: string): string => `prompt-${id}`
export const judgementRow = (id: string): string => `judgement-${id}`
export const reasonRow = (id: string): string => `reason-${id}`
export const exampleRow = (id: string): string => `example-${id}`
export const factorRow = (id: string): string => `factor-${id}`
export const officerRow = (id: string): string => `officer-${id}`
export const OUTCOME_ROW = 'interview-outcome'

/** Where values that differ are settled, of one case or of all. */
export const conflictsHref = (stream?: StreamId): string =>
  stream === undefined ? '/conflicts' : `/conflicts/${stream}`
