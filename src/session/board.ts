/**
 * The lead's board: from the lines of an inspection's cases to its ratings as
 * they stand.  [UI33 RA5 RA10 RA15]
 *
 * Pure composition; the counting, banding and reach are `domain/rating`'s. Which
 * cases count is the reader's choice and stands in the result. A case that does
 * not count is open on every key question that it is asked, so the reach says
 * what it can still do. Cases that this tablet does not hold are named, never
 * silently left out. Every number comes with the cases behind it.
 */
import type { PersonId, StreamId } from '../base/brand.ts'
import { err, ok, type Result } from '../base/result.ts'
import type { Standard } from '../domain/edition/edition.ts'
import type { Judgement } from '../domain/edition/rules.ts'
import { type Decided, rateDecided } from '../domain/panel/rate-decided.ts'
import { type Counting, countsUnder } from '../domain/rating/count-cases.ts'
import type { FewestChanges } from '../domain/rating/fewest-changes.ts'
import type { Interval } from '../domain/rating/interval.ts'
import { providerStandards } from '../domain/rating/provider-standards.ts'
import { type DomainOne, rateInspection } from '../domain/rating/rate.ts'
import { reachInspection } from '../domain/rating/reach-inspection.ts'
import type { RatedKeyQuestion } from '../domain/rating/standard.ts'
import { type OpenTally, tallyJudgements } from '../domain/rating/tally.ts'
import { confidenceToZ } from '../domain/sampling/confidence-to-z.ts'
import { makeAssessors, sortByState } from './board-cases.ts'
import { type BoardFilter, makeLineFilter } from './board-filter.ts'
import { estimatePopulations } from './board-populations.ts'
import { levelOf, makeStandard, noCases, type Parts, type SortedCases } from './board-standards.ts'
import type { CaseLine } from './case-line.ts'
import type { Inspection } from './inspections.ts'

type Cases = readonly StreamId[]

/** A level's label, or null where there is no rating. */
export type Level = string | null

export interface BoardKeyQuestion {
  readonly id: string
  readonly text: string
  readonly short: string
  readonly rated: RatedKeyQuestion
  readonly band: Level
  /** Both readings of the bands, where they give different levels. */
  readonly readings: { readonly rounded: string; readonly exact: string } | null
  readonly best: { readonly percent: number | null; readonly band: Level }
  readonly worst: { readonly percent: number | null; readonly band: Level }
  /** An aid: where the share in the population may lie, by the edition's confidence. */
  readonly interval: (Interval & { readonly population: number | undefined }) | null
  /** What the panel made of it; null where it decided nothing. */
  readonly decided: Level
  readonly cases: Readonly<Record<'sufficient' | 'insufficient' | 'notApplicable' | 'open', Cases>>
}

export interface BoardStandard {
  readonly id: string
  readonly name: string
  readonly basis: Standard['basis']
  readonly rating: Level
  /** It was proposed, with its grounds, that it is not rated: another thing than not yet. */
  readonly isUnrated: boolean
  readonly score: number
  readonly lowest: string | null
  readonly best: Level
  readonly worst: Level
  /** Some case is still open on one of its key questions. */
  readonly isSoFar: boolean
  /** How firmly the rating stands. Levels are labels. */
  readonly fewest: FewestChanges
  /** After the panel's decisions, where that is another one; else null. */
  readonly decided: Level
  readonly keyQuestions: readonly BoardKeyQuestion[]
}

export interface BoardAssessor {
  /** Null for the cases that nobody has been given. */
  readonly person: PersonId | null
  readonly finished: Cases
  readonly open: Cases
  /** Given to this person, and not on this tablet yet. */
  readonly notHere: Cases
  readonly answered: number
  readonly total: number
}

export interface Board {
  readonly counting: Counting
  /** Each case once: how far it is. */
  readonly cases: Readonly<
    Record<'finished' | 'judged' | 'begun' | 'notBegun' | 'notHere' | 'conflict', Cases>
  >
  readonly standards: readonly BoardStandard[]
  /** Undefined where the edition makes no sum of its standards; a caveat says why. */
  readonly composite:
    | { readonly score: number; readonly best: number; readonly worst: number }
    | undefined
  readonly overall: { readonly level: Level; readonly best: Level; readonly worst: Level }
  readonly isSoFar: boolean
  readonly caveats: readonly string[]
  readonly assessors: readonly BoardAssessor[]
  /** After the panel's decisions; undefined where they change nothing of it. */
  readonly decided: { readonly composite: number | null; readonly overall: Level } | undefined
  /** For whoever reckons on: the panel's agenda. */
  readonly tally: Readonly<Record<string, OpenTally>>
}

export interface BoardWish {
  readonly count: Counting
  /** A part of the cases. */
  readonly filter?: BoardFilter
  /** Level ids by standard, as proposed on evidence. */
  readonly domainOne?: DomainOne
  /** Level ids by key question, as the panel decided. */
  readonly decided?: Decided
}

export interface NoBoard {
  readonly kind: 'unknown-edition' | 'unknown-provider-type'
}

export function makeBoard(
  inspection: Inspection,
  lines: Iterable<CaseLine>,
  { count, filter = {}, domainOne = {}, decided = new Map() }: BoardWish,
): Result<Board, NoBoard> {
  const { edition, providerType } = inspection
  if (!edition) return err({ kind: 'unknown-edition' })
  if (!Object.hasOwn(edition.providerTypes, providerType))
    return err({ kind: 'unknown-provider-type' })
  const all = [...lines].filter(
    (line) => line.inspection === inspection.id && !inspection.setAside.has(line.stream),
  )
  const own = all.filter(makeLineFilter(filter, inspection.assessors))
  const judged = own.flatMap((line) => readJudged(line, count))
  const tally = tallyJudgements(judged)
  const rating = rateInspection(edition, providerType, tally, domainOne)
  const parts: Parts = {
    edition,
    rating,
    reach: reachInspection(edition, providerType, tally, { domainOne }),
    cases: sortCases(judged),
    populations: estimatePopulations(inspection, judged),
    z: confidenceToZ(edition.sampling.confidence),
    decided,
    after: rateDecided(edition, providerType, rating, decided),
  }
  const standards = providerStandards(edition, providerType).map((one) => makeStandard(parts, one))
  const notHere = listNotHere(inspection, all, filter)
  return ok({
    counting: count,
    cases: { ...sortByState(edition, providerType, own), notHere },
    standards,
    ...makeOverall(parts),
    isSoFar: notHere.length > 0 || standards.some(({ isSoFar }) => isSoFar),
    caveats: rating.caveats,
    assessors: makeAssessors(inspection, own, notHere),
    tally,
  })
}

/** What is not here cannot be looked into: of a part only its assessor is known. */
function listNotHere(
  { assessors }: Inspection,
  lines: readonly CaseLine[],
  { assessor }: BoardFilter,
): StreamId[] {
  const here = new Set(lines.map(({ stream }) => stream))
  return [...assessors]
    .filter(([stream]) => !here.has(stream))
    .filter(([, person]) => assessor === undefined || (person ?? null) === assessor)
    .map(([stream]) => stream)
}

function makeOverall({ edition, rating, reach, after }: Parts) {
  const label = (level: string | null) => levelOf(edition, level)
  const isOther = after.composite !== rating.composite || after.overall !== rating.overall
  return {
    composite:
      rating.composite === null ? undefined : { score: rating.composite, ...reach.composite },
    overall: {
      level: label(rating.overall),
      best: label(reach.overall.best),
      worst: label(reach.overall.worst),
    },
    decided: isOther ? { composite: after.composite, overall: label(after.overall) } : undefined,
  }
}

interface Judged {
  readonly stream: StreamId
  readonly caseType: string
  readonly keyQuestion: string
  /** Undefined while open, and while its case does not count. */
  readonly judgement: Judgement | undefined
}

function readJudged(line: CaseLine, count: Counting): Judged[] {
  const { stream, caseType, status, keyQuestions } = line
  const counts = countsUnder(count)({ isFinished: status === 'finished' })
  return Object.entries(keyQuestions).map(([keyQuestion, judgement]) => ({
    stream,
    caseType,
    keyQuestion,
    judgement: counts && judgement !== 'open' ? judgement : undefined,
  }))
}

const KINDS = { yes: 'sufficient', no: 'insufficient', 'not-applicable': 'notApplicable' } as const

function sortCases(judged: readonly Judged[]): SortedCases {
  const sorted = new Map<string, Record<keyof BoardKeyQuestion['cases'], StreamId[]>>()
  for (const { stream, keyQuestion, judgement } of judged) {
    const cases = sorted.get(keyQuestion) ?? noCases()
    sorted.set(keyQuestion, cases)
    cases[judgement === undefined ? 'open' : KINDS[judgement]].push(stream)
  }
  return sorted
}
