/**
 * The samples of an inspection, from its set-up: populations, draws,
 * replacements, and which cases count.  [SA30 SA32 SA35]
 *
 * A case that came from a draw counts while its draw is the chosen one and
 * nobody has replaced it; one that came from a reserve while it is the chosen
 * replacement of a case that counted. Where two people drew without knowing of
 * each other, a case that somebody has been given stays with them until one draw
 * is chosen: work is never taken away by a conflict. All others wait outside.
 */
import { brandId, type OpId, type PersonId, type StreamId } from '../base/brand.ts'
import type { ShownTime } from '../base/ports.ts'
import { type ParsedSetUpPath, parseSetUpPath } from '../domain/assessment/set-up-paths.ts'
import {
  type CaseMark,
  type DrawMark,
  type PopulationMark,
  parseCaseMark,
  parseDrawMark,
  parsePopulationMark,
  parseReplacedMark,
  type ReplacedMark,
} from '../domain/sampling/marks.ts'
import { type Head, type Register, readRegister, type StreamState } from '../ops/fold.ts'

/** One of the values of a register, as its author wrote it. */
export interface Marked<T> {
  readonly value: T
  /** The register's own text, to be written again where it is chosen. */
  readonly text: string
  readonly id: OpId
  readonly author: PersonId
  readonly at: ShownTime
}

export type Agreed<T> =
  | { readonly kind: 'none' }
  | ({ readonly kind: 'one' } & Marked<T>)
  /** People differ, and one of them is to be chosen. */
  | { readonly kind: 'differing'; readonly choices: readonly Marked<T>[] }

export interface Sample {
  readonly population: Agreed<PopulationMark>
  readonly draw: Agreed<DrawMark>
  /** By the case that was replaced. */
  readonly replacements: ReadonlyMap<StreamId, Agreed<ReplacedMark>>
  /** Every case that a draw or a replacement made, whether it counts or not. */
  readonly cases: ReadonlyMap<StreamId, CaseMark>
}

export interface SetAside {
  readonly caseType: string
  readonly assessor: PersonId | undefined
  /** 'undecided': it waits for a choice between two draws or replacements. */
  readonly why: 'replaced' | 'not-chosen' | 'undecided'
}

export type Assessors = ReadonlyMap<StreamId, PersonId | undefined>

export const NONE = { kind: 'none' } as const

interface Folding extends Sample {
  population: Sample['population']
  draw: Sample['draw']
  readonly replacements: Map<StreamId, Agreed<ReplacedMark>>
  readonly cases: Map<StreamId, CaseMark>
}

const makeEmpty = (): Folding => ({
  population: NONE,
  draw: NONE,
  replacements: new Map(),
  cases: new Map(),
})

export const sampleOf = (samples: ReadonlyMap<string, Sample>, caseType: string): Sample =>
  samples.get(caseType) ?? makeEmpty()

export function foldSamples(state: StreamState): ReadonlyMap<string, Sample> {
  const samples = new Map<string, Folding>()
  for (const [path, register] of state) {
    const parsed = parseSetUpPath(path)
    if (!('caseType' in parsed)) continue
    const sample = samples.get(parsed.caseType) ?? makeEmpty()
    samples.set(parsed.caseType, sample)
    foldMark(sample, parsed, register)
  }
  return samples
}

type SamplePath = Extract<ParsedSetUpPath, { caseType: string }>

function foldMark(sample: Folding, parsed: SamplePath, register: Register): void {
  if (parsed.kind === 'population') {
    sample.population = readMark(register, parsePopulationMark)
    return
  }
  if (parsed.kind === 'draw') {
    sample.draw = readMark(register, parseDrawMark)
    return
  }
  const stream = brandId<StreamId>(parsed.id)
  if (parsed.kind === 'replaced') {
    sample.replacements.set(stream, readMark(register, parseReplacedMark))
    return
  }
  const mark = readMark(register, parseCaseMark)
  if (mark.kind === 'one') sample.cases.set(stream, mark.value)
}

/** The cases that do not count, and why. */
export function listSetAside(
  samples: ReadonlyMap<string, Sample>,
  assessors: Assessors,
): ReadonlyMap<StreamId, SetAside> {
  const setAside = new Map<StreamId, SetAside>()
  for (const [caseType, sample] of samples) {
    for (const stream of sample.cases.keys()) {
      const assessor = assessors.get(stream)
      const standing = standingOf(sample, stream, new Set())
      if (standing === 'counts' || (standing === 'undecided' && assessor !== undefined)) continue
      setAside.set(stream, { caseType, assessor, why: standing })
    }
  }
  return setAside
}

type Standing = 'counts' | SetAside['why']

function standingOf(sample: Sample, stream: StreamId, seen: Set<StreamId>): Standing {
  const origin = originOf(sample, stream, seen)
  const isReplaced = (sample.replacements.get(stream) ?? NONE).kind !== 'none'
  return origin === 'counts' && isReplaced ? 'replaced' : origin
}

/** Whether it came in rightly, before anybody replaced it. */
function originOf(sample: Sample, stream: StreamId, seen: Set<StreamId>): Standing {
  const mark = sample.cases.get(stream)
  // A circle of replacements is nobody's work; it counts nowhere.
  if (!mark || seen.has(stream)) return 'not-chosen'
  seen.add(stream)
  const { draw, replacements } = sample
  const ofDraw = standingIn(draw, ({ id }) => id === mark.draw)
  if (ofDraw !== 'counts' || mark.replaces === null) return ofDraw
  const ofPlace = standingIn(replacements.get(mark.replaces) ?? NONE, ({ by }) => by === stream)
  return ofPlace === 'counts' ? originOf(sample, mark.replaces, seen) : ofPlace
}

function standingIn<T>(agreed: Agreed<T>, isIt: (value: T) => boolean): Standing {
  switch (agreed.kind) {
    case 'none':
      return 'not-chosen'
    case 'one':
      return isIt(agreed.value) ? 'counts' : 'not-chosen'
    case 'differing':
      return agreed.choices.some(({ value }) => isIt(value)) ? 'undecided' : 'not-chosen'
  }
}

function readMark<T>(register: Register, parse: (text: string) => T | undefined): Agreed<T> {
  const reading = readRegister(register)
  if (reading.kind === 'unanswered') return NONE
  const heads = reading.kind === 'value' ? [reading.head] : reading.heads
  const choices = heads.flatMap((head) => headToMarked(head, parse))
  const [first, ...others] = choices
  if (!first) return NONE
  return others.length === 0 ? { kind: 'one', ...first } : { kind: 'differing', choices }
}

function headToMarked<T>(
  { value: text, id, author, at }: Head,
  parse: (text: string) => T | undefined,
): Marked<T>[] {
  const value = text === null ? undefined : parse(text)
  return text === null || value === undefined ? [] : [{ value, text, id, author, at }]
}
