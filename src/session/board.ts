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
import { assert } from '../base/assert.ts'
import type { PersonId, StreamId } from '../base/brand.ts'
import { err, ok, type Result } from '../base/result.ts'
import type { Edition, KeyQuestion, Standard } from '../domain/edition/edition.ts'
import type { Judgement, Rounding } from '../domain/edition/rules.ts'
import { fractionToBand, levelToLabel } from '../domain/rating/band.ts'
import { makeFraction } from '../domain/rating/fraction.ts'
import { providerStandards } from '../domain/rating/provider-standards.ts'
import { type InspectionRating, rateInspection } from '../domain/rating/rate.ts'
import { type InspectionReach, reachInspection } from '../domain/rating/reach-inspection.ts'
import type { RatedKeyQuestion } from '../domain/rating/standard.ts'
import { tallyJudgements } from '../domain/rating/tally.ts'
import type { CaseLine } from './case-line.ts'
import type { Inspection } from './inspections.ts'
import { createProfileCount } from './profile-count.ts'

/** 'judged': every judgement that was made. 'finished': those of finished cases alone. */
export type Counting = 'finished' | 'judged'

type Cases = readonly StreamId[]

/** A level's label, or null where there is no rating. */
type Level = string | null

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
  readonly cases: Readonly<Record<'sufficient' | 'insufficient' | 'notApplicable' | 'open', Cases>>
}

export interface BoardStandard {
  readonly id: string
  readonly name: string
  readonly basis: Standard['basis']
  readonly rating: Level
  readonly score: number
  readonly lowest: string | null
  readonly best: Level
  readonly worst: Level
  /** Some case is still open on one of its key questions. */
  readonly isSoFar: boolean
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
}

interface NoBoard {
  readonly kind: 'unknown-edition' | 'unknown-provider-type'
}

export function makeBoard(
  inspection: Inspection,
  lines: Iterable<CaseLine>,
  { count }: { readonly count: Counting },
): Result<Board, NoBoard> {
  const { edition, providerType } = inspection
  if (!edition) return err({ kind: 'unknown-edition' })
  if (!Object.hasOwn(edition.providerTypes, providerType))
    return err({ kind: 'unknown-provider-type' })
  const own = [...lines].filter(
    (line) => line.inspection === inspection.id && !inspection.setAside.has(line.stream),
  )
  const judged = own.flatMap((line) => readJudged(line, count))
  const tally = tallyJudgements(judged)
  const rating = rateInspection(edition, providerType, tally, {})
  const reach = reachInspection(edition, providerType, tally, { domainOne: {} })
  const parts = { edition, rating, reach, cases: sortCases(judged) }
  const standards = providerStandards(edition, providerType).map((one) => makeStandard(parts, one))
  const notHere = [...inspection.assessors.keys()].filter(
    (stream) => !own.some((line) => line.stream === stream),
  )
  const label = (level: string | null) => levelOf(edition, level)
  return ok({
    counting: count,
    cases: { ...sortByState(edition, providerType, own), notHere },
    standards,
    composite:
      rating.composite === null ? undefined : { score: rating.composite, ...reach.composite },
    overall: {
      level: label(rating.overall),
      best: label(reach.overall.best),
      worst: label(reach.overall.worst),
    },
    isSoFar: notHere.length > 0 || standards.some(({ isSoFar }) => isSoFar),
    caveats: rating.caveats,
    assessors: makeAssessors(inspection, own, notHere),
  })
}

interface Judged {
  readonly stream: StreamId
  readonly keyQuestion: string
  /** Undefined while open, and while its case does not count. */
  readonly judgement: Judgement | undefined
}

function readJudged({ stream, status, keyQuestions }: CaseLine, count: Counting): Judged[] {
  const counts = count === 'judged' || status === 'finished'
  return Object.entries(keyQuestions).map(([keyQuestion, judgement]) => ({
    stream,
    keyQuestion,
    judgement: counts && judgement !== 'open' ? judgement : undefined,
  }))
}

type SortedCases = ReadonlyMap<string, Record<keyof BoardKeyQuestion['cases'], StreamId[]>>

const KINDS = { yes: 'sufficient', no: 'insufficient', 'not-applicable': 'notApplicable' } as const

const noCases = () => ({ sufficient: [], insufficient: [], notApplicable: [], open: [] })

function sortCases(judged: readonly Judged[]): SortedCases {
  const sorted = new Map<string, Record<keyof BoardKeyQuestion['cases'], StreamId[]>>()
  for (const { stream, keyQuestion, judgement } of judged) {
    const cases = sorted.get(keyQuestion) ?? noCases()
    sorted.set(keyQuestion, cases)
    cases[judgement === undefined ? 'open' : KINDS[judgement]].push(stream)
  }
  return sorted
}

interface Parts {
  readonly edition: Edition
  readonly rating: InspectionRating
  readonly reach: InspectionReach
  readonly cases: SortedCases
}

function makeStandard(parts: Parts, standard: Standard): BoardStandard {
  const { edition, rating, reach } = parts
  const { id, name, basis } = standard
  const rated = rating.standards.find((one) => one.id === id)
  const reached = reach.standards.find((one) => one.id === id)
  assert(rated && reached, 'every standard of the provider is rated')
  const keyQuestions =
    basis === 'cases' ? standard.keyQuestions.map((one) => makeKeyQuestion(parts, one)) : []
  return {
    id,
    name,
    basis,
    rating: levelOf(edition, rated.rating),
    score: rated.score,
    lowest: rated.lowest,
    best: levelOf(edition, reached.best),
    worst: levelOf(edition, reached.worst),
    isSoFar: keyQuestions.some(({ cases }) => cases.open.length > 0),
    keyQuestions,
  }
}

function makeKeyQuestion(parts: Parts, asked: KeyQuestion): BoardKeyQuestion {
  const { edition, rating, reach, cases } = parts
  const { id, text, aspect } = asked
  const rated = rating.keyQuestions.find((one) => one.id === id)
  const reached = reach.keyQuestions.find((one) => one.id === id)
  const short = asked.short ?? (aspect && edition.aspects[aspect])
  assert(rated && reached && short, 'every key question of the provider is rated and has a name')
  const bound = ({ percent, band }: (typeof reached)['best']) => ({
    percent,
    band: levelOf(edition, band),
  })
  return {
    id,
    text,
    short,
    rated,
    band: levelOf(edition, rated.band),
    readings: readingsOf(edition, rated),
    best: bound(reached.best),
    worst: bound(reached.worst),
    cases: cases.get(id) ?? noCases(),
  }
}

function readingsOf(edition: Edition, rated: RatedKeyQuestion): BoardKeyQuestion['readings'] {
  if (rated.applicable === 0) return null
  const fraction = makeFraction(rated.sufficient, rated.applicable)
  const read = (rounding: Rounding) =>
    levelToLabel(edition.rating, fractionToBand(edition.rating, fraction, rounding))
  const [rounded, exact] = [read('half-up-to-integer'), read('exact')]
  return rounded === exact ? null : { rounded, exact }
}

const levelOf = (edition: Edition, level: string | null): Level =>
  level === null ? null : levelToLabel(edition.rating, level)

function sortByState(edition: Edition, providerType: string, lines: readonly CaseLine[]) {
  const profileCount = createProfileCount(edition, providerType)
  const sorted: Record<Exclude<keyof Board['cases'], 'notHere'>, StreamId[]> = {
    finished: [],
    judged: [],
    begun: [],
    notBegun: [],
    conflict: [],
  }
  for (const line of lines) {
    const judgements = Object.values(line.keyQuestions)
    if (line.conflicts > 0) sorted.conflict.push(line.stream)
    if (line.status === 'finished') sorted.finished.push(line.stream)
    else if (judgements.every((judgement) => judgement !== 'open')) sorted.judged.push(line.stream)
    else if (line.answered > profileCount(line)) sorted.begun.push(line.stream)
    else sorted.notBegun.push(line.stream)
  }
  return sorted
}

function makeAssessors(
  { assessors }: Inspection,
  lines: readonly CaseLine[],
  notHere: Cases,
): BoardAssessor[] {
  const people = new Set([...assessors.values()].map((person) => person ?? null))
  const assessorOf = (stream: StreamId) => assessors.get(stream) ?? null
  for (const { stream } of lines) people.add(assessorOf(stream))
  return [...people].map((person) => {
    const own = lines.filter(({ stream }) => assessorOf(stream) === person)
    const streamsOf = (status: CaseLine['status']) =>
      own.filter((line) => line.status === status).map(({ stream }) => stream)
    return {
      person,
      finished: streamsOf('finished'),
      open: streamsOf('open'),
      notHere: notHere.filter((stream) => assessorOf(stream) === person),
      answered: own.reduce((sum, line) => sum + line.answered, 0),
      total: own.reduce((sum, line) => sum + line.total, 0),
    }
  })
}
