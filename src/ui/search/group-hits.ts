/**
 * From what was found, or from filters alone, to groups by case, in the order of
 * the list.  [SR4 SR5]
 *
 * Every filter is a plain question to a case or to a place in it; several must all
 * hold. What belongs to no case stands in a group of its own, unless a filter asks
 * about answers: then a question is found in each case where the filter holds.
 */
import type { StreamId } from '../../base/brand.ts'
import { paths } from '../../domain/assessment/paths.ts'
import type { CaseLine } from '../../session/case-line.ts'
import type { CaseTexts, OpenFact, SearchText, TextKind } from '../../session/search/case-texts.ts'
import type { FoundHit } from '../../session/search/create-search.ts'
import { compareCases } from '../assess/list-cases.ts'

export type SearchFilter =
  | 'unanswered'
  | 'flagged'
  | 'conflict'
  | 'returned'
  | 'parked'
  | 'unsent'
  | 'today'

export interface ShownHit {
  readonly kind: TextKind | OpenFact['kind'] | 'conflict' | 'case'
  readonly path: string
  readonly text: string
  readonly question: string | undefined
}

export interface HitGroup {
  readonly stream: StreamId | undefined
  readonly hits: readonly ShownHit[]
}

export interface HitSources {
  readonly cases: ReadonlyMap<StreamId, CaseTexts>
  readonly lines: ReadonlyMap<StreamId, CaseLine>
  readonly questions: readonly SearchText[]
  readonly returned: ReadonlySet<StreamId>
  readonly parked: ReadonlySet<StreamId>
  readonly unsent: ReadonlySet<StreamId>
  readonly today: string
}

/** `found` is undefined while nothing was typed. */
export function groupHits(
  sources: HitSources,
  filters: ReadonlySet<SearchFilter>,
  found: readonly FoundHit[] | undefined,
): HitGroup[] {
  const streams = inOrderListed(sources).filter((stream) => isCaseIn(sources, filters, stream))
  const asks = ABOUT_ANSWERS.some((filter) => filters.has(filter))
  const byStream = Map.groupBy(found ?? [], ({ stream }) => stream)
  const free = (byStream.get(undefined) ?? []).map(({ text }) => text)
  const groups = streams.map((stream): HitGroup => {
    const own = (byStream.get(stream) ?? []).map(({ text }) => text)
    const texts = found ? [...own, ...(asks ? free : [])] : []
    const hits = found ? texts.map(toShown) : withoutWords(sources, filters, stream)
    return { stream, hits: hits.filter((hit) => isHitIn(sources, filters, stream, hit)) }
  })
  const standards = asks || filters.size > 0 ? [] : [{ stream: undefined, hits: free.map(toShown) }]
  return [...inOrderFound(groups, found), ...standards].filter(({ hits }) => hits.length > 0)
}

const ABOUT_ANSWERS: readonly SearchFilter[] = ['unanswered', 'flagged', 'conflict']

const toShown = ({ kind, path, text, question }: SearchText): ShownHit => ({
  kind,
  path,
  text,
  question,
})

/** The store gives them in the order of their ids, which says nothing to anybody. */
function inOrderListed({ cases, lines }: HitSources): StreamId[] {
  return [...cases.keys()].sort((a, b) => {
    const [one, other] = [lines.get(a), lines.get(b)]
    return one && other ? compareCases(one, other) : 0
  })
}

/** The case of the best hit first; without words as they are listed. */
function inOrderFound(groups: HitGroup[], found: readonly FoundHit[] | undefined): HitGroup[] {
  if (!found) return groups
  const place = new Map<StreamId | undefined, number>()
  for (const [at, { stream }] of found.entries()) if (!place.has(stream)) place.set(stream, at)
  const placeOf = ({ stream }: HitGroup) => place.get(stream) ?? found.length
  return groups.toSorted((a, b) => placeOf(a) - placeOf(b))
}

function isCaseIn(
  { lines, returned, parked, unsent, today }: HitSources,
  filters: ReadonlySet<SearchFilter>,
  stream: StreamId,
): boolean {
  if (filters.has('returned') && !returned.has(stream)) return false
  if (filters.has('parked') && !parked.has(stream)) return false
  if (filters.has('unsent') && !unsent.has(stream)) return false
  return !filters.has('today') || lines.get(stream)?.day === today
}

function isHitIn(
  { cases }: HitSources,
  filters: ReadonlySet<SearchFilter>,
  stream: StreamId,
  { question = '', path }: ShownHit,
): boolean {
  const one = cases.get(stream)
  const isOpen = one?.open.has(question) || one?.openFacts.some((fact) => fact.path === path)
  if (filters.has('unanswered') && !isOpen) return false
  if (filters.has('flagged') && !one?.flagged.has(question)) return false
  return !filters.has('conflict') || one?.conflicts.includes(path) === true
}

/** The places that the filters are about; the case itself where they are about cases. */
function withoutWords(
  { cases, questions }: HitSources,
  filters: ReadonlySet<SearchFilter>,
  stream: StreamId,
): ShownHit[] {
  const one = cases.get(stream)
  if (!one) return []
  if (filters.has('conflict'))
    return one.conflicts.map((path) => ({ kind: 'conflict', path, text: '', question: idOf(path) }))
  if (!filters.has('unanswered') && !filters.has('flagged'))
    return [{ kind: 'case', path: '', text: '', question: undefined }]
  const wanted = filters.has('unanswered') ? one.open : one.flagged
  const texts = new Map(
    questions.filter(({ kind }) => kind === 'question').map((text) => [text.question, text]),
  )
  const asked = [...wanted].map(
    (id): ShownHit => ({
      kind: 'question',
      path: paths.judgement(id),
      text: texts.get(id)?.text ?? id,
      question: id,
    }),
  )
  const facts = filters.has('unanswered') ? one.openFacts : []
  return [...facts.map((fact) => ({ ...fact, question: undefined })), ...asked]
}

const idOf = (path: string): string | undefined => path.split('/')[0]
