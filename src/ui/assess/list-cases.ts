/**
 * From the tablet's case lines to the list on the screen: what a case is called,
 * how far it is, what needs attention; filtered, searched, by day and time.
 * [UI4]
 *
 * Pure, and once per change for the whole list: 150 rows do no work of their own.
 */
import type { InspectionId, PersonId, StreamId } from '../../base/brand.ts'
import { derivedFieldValue } from '../../domain/edition/applicability.ts'
import { isAskedOf } from '../../domain/edition/asked-of.ts'
import type { Edition } from '../../domain/edition/edition.ts'
import type { CaseLine } from '../../session/case-line.ts'
import type { Inspection } from '../../session/inspections.ts'

export type Stage = 'new' | 'started' | 'finished'
export type CaseFilter = 'all' | Stage | 'attention'

export interface ListedCase {
  readonly line: CaseLine
  /** The kind of case, in the edition's words. */
  readonly kind: string
  readonly isMine: boolean
  /** Whose it is; undefined while nobody has it. */
  readonly assessor: string | undefined
  readonly stage: Stage
  readonly isParked: boolean
  /** Was on this tablet to be judged here, and has been given to somebody else. */
  readonly isMoved: boolean
  readonly isReturned: boolean
  /** Whoever opened it again, by name. */
  readonly reopener: string | undefined
  readonly needsAttention: boolean
  readonly haystack: string
}

export interface ListView {
  readonly scope: 'mine' | 'all'
  readonly filter: CaseFilter
  readonly search: string
}

export interface ListSources {
  readonly lines: ReadonlyMap<StreamId, CaseLine>
  readonly inspections: ReadonlyMap<InspectionId, Inspection>
  /** Cases of which the office has set work aside. */
  readonly parked: ReadonlySet<StreamId>
  readonly person: PersonId
  readonly isAssessor: boolean
}

export interface DayOfCases {
  /** Empty where no day is set. */
  readonly day: string
  readonly cases: readonly ListedCase[]
}

export function listCases(sources: ListSources): ListedCase[] {
  const listed: ListedCase[] = []
  for (const line of sources.lines.values()) {
    const inspection = sources.inspections.get(line.inspection)
    if (inspection?.edition && !inspection.setAside.has(line.stream))
      listed.push(lineToCase(sources, line, inspection, inspection.edition))
  }
  return listed.sort((a, b) => compareCases(a.line, b.line))
}

function lineToCase(
  { parked, person, isAssessor }: ListSources,
  line: CaseLine,
  inspection: Inspection,
  edition: Edition,
): ListedCase {
  const { assessors, people, providerType } = inspection
  const assessor = assessors.get(line.stream)
  const isMine = assessor === person
  const isParked = parked.has(line.stream)
  const isMoved = isAssessor && !isMine
  const isReturned = isReturnedCase(line, inspection)
  return {
    line,
    kind: edition.caseTypes.find(({ id }) => id === line.caseType)?.label ?? line.caseType,
    isMine,
    assessor: assessor && people.get(assessor)?.name,
    stage: stageOf(line, edition, providerType),
    isParked,
    isMoved,
    isReturned,
    reopener: line.reopenedBy === null ? undefined : people.get(line.reopenedBy)?.name,
    needsAttention: isReturned || isParked || isMoved || line.conflicts > 0 || line.unopened > 0,
    haystack: fold([line.reference, line.officer, line.place, line.office].join(' ')),
  }
}

/** Finished by its assessor, and opened again by somebody else: they are to look at it once more. */
export function isReturnedCase(
  { reopenedBy, stream }: CaseLine,
  inspection: Pick<Inspection, 'assessors'> | undefined,
): boolean {
  const assessor = inspection?.assessors.get(stream)
  return reopenedBy !== null && assessor !== undefined && reopenedBy !== assessor
}

/** A case that brought its profile along is not started: somebody must have worked in it. */
function stageOf(line: CaseLine, edition: Edition, providerType: string): Stage {
  if (line.status === 'finished') return 'finished'
  if (line.hasWork) return 'started'
  if (Object.values(line.keyQuestions).some((judgement) => judgement !== 'open')) return 'started'
  return line.answered > countProfile(line, edition, providerType) ? 'started' : 'new'
}

function countProfile(
  { profile, caseType }: CaseLine,
  edition: Edition,
  providerType: string,
): number {
  let count = Object.keys(profile).length
  for (const [id, field] of Object.entries(edition.profile)) {
    if (!field.setBy || !isAskedOf(field, caseType, providerType) || profile[id] !== undefined)
      continue
    if (derivedFieldValue({ setBy: field.setBy }, (other) => profile[other]) !== undefined) count++
  }
  return count
}

export const filterCases = (
  cases: readonly ListedCase[],
  { scope, filter, search }: ListView,
): ListedCase[] => {
  const words = fold(search).split(' ').filter(Boolean)
  return cases.filter(
    (one) =>
      isInScope(one, scope) &&
      isInFilter(one, filter) &&
      words.every((word) => one.haystack.includes(word)),
  )
}

/** What was moved away stays in "My cases" until a person has seen to it. */
export const isInScope = ({ isMine, isMoved }: ListedCase, scope: ListView['scope']): boolean =>
  scope === 'all' || isMine || isMoved

export const isInFilter = (one: ListedCase, filter: CaseFilter): boolean =>
  filter === 'all' || (filter === 'attention' ? one.needsAttention : one.stage === filter)

/**
 * Today and what is to come, then what has no day, then the days gone by, the
 * latest first: in the third week nobody scrolls past the first two.
 */
export function groupByDay(cases: readonly ListedCase[], today: string): DayOfCases[] {
  const days = [...Map.groupBy(cases, ({ line }) => line.day ?? '')].map(([day, ofDay]) => ({
    day,
    cases: ofDay,
  }))
  const isPast = ({ day }: DayOfCases) => day !== '' && day < today
  return [...days.filter((one) => !isPast(one)), ...days.filter(isPast).reverse()]
}

/** By day, then by time, those without one last; then by reference as people count. */
export function compareCases(a: CaseLine, b: CaseLine): number {
  return (
    compareText(a.day, b.day) ||
    compareText(a.time, b.time) ||
    COLLATOR.compare(a.reference ?? '', b.reference ?? '')
  )
}

function compareText(a: string | null, b: string | null): number {
  if (a === b) return 0
  if (a === null) return 1
  if (b === null) return -1
  return a < b ? -1 : 1
}

const COLLATOR = new Intl.Collator('en-GB', { numeric: true })

const fold = (text: string): string =>
  text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLocaleLowerCase('en-GB')
