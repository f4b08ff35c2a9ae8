/**
 * Draws the sample of one case type: the draw, its cases and their orders in one
 * transaction.  [SA30 SA31 SA32]
 *
 * Once for each case type. Refuses another size than the formula's without a
 * reason, and a case type that has cases from a list of sampled ones. The
 * set-up gets seed, sizes, counts and digest; what is known of a case goes into
 * its own stream alone.
 */
import type { StreamId } from '../base/brand.ts'
import { bytesToBase64url } from '../base/bytes.ts'
import { err, ok, type Result } from '../base/result.ts'
import { setUpPaths } from '../domain/assessment/set-up-paths.ts'
import { type DigestedPopulation, type Draw, drawFrom } from '../domain/sampling/draw.ts'
import type { DrawMark, PopulationMark } from '../domain/sampling/marks.ts'
import type { EligibleCase } from '../domain/sampling/population.ts'
import { makeSampleSize } from '../domain/sampling/sample-size.ts'
import { GENERATOR, isSeed } from '../domain/sampling/shuffle.ts'
import type { NotKept } from '../store/gate.ts'
import { asSampled } from './as-sampled.ts'
import { readCaseLines } from './case-list.ts'
import { caseToValues } from './case-values.ts'
import type { Inspection } from './inspections.ts'
import { isDrawn, keepSetUp, type NewStream, readSetUp } from './keep-set-up.ts'
import { nextTask } from './next-task.ts'
import { readDigested } from './population.ts'
import { sampleOf } from './samples.ts'
import type { Session } from './session.ts'

export interface SampleWish {
  readonly caseType: string
  readonly seed: number
  readonly size: number
  /** Needed where the size is not the formula's. */
  readonly sizeReason?: string | undefined
}

export type DrawFault =
  | NotKept
  | {
      readonly kind:
        | 'already-drawn'
        /** Two lists were imported, and none is chosen yet. */
        | 'lists-differ'
        /** None was imported, or it is not whole on this tablet. */
        | 'no-population'
        | 'has-cases'
        | 'bad-seed'
        | 'bad-size'
        | 'reason-needed'
    }

/** `known` is the list as it was read for the screen; another is read anew. */
export async function drawSample(
  session: Session,
  inspection: Inspection,
  wish: SampleWish,
  known?: DigestedPopulation,
): Promise<Result<DrawMark, DrawFault>> {
  const setUp = await readSetUp(session, inspection)
  const { caseType, seed } = wish
  const { edition, samples } = asSampled(setUp.inspection)
  const list = sampleOf(samples, caseType).population
  if (isDrawn(setUp, caseType)) return err({ kind: 'already-drawn' })
  if (list.kind === 'differing') return err({ kind: 'lists-differ' })
  if (!edition || list.kind === 'none') return err({ kind: 'no-population' })
  const digested =
    known?.digest === list.value.digest
      ? known
      : await readDigested(session, setUp.inspection, caseType)
  if (!digested) return err({ kind: 'no-population' })
  const rows = digested.population.cases.length
  const formulaSize = makeSampleSize(edition.sampling, rows).size
  const reason = (wish.sizeReason ?? '').trim()
  const fault = findFault(wish, { formulaSize, rows, reason })
  if (fault) return err(fault)
  if (await hasOtherCases(session, setUp.inspection, caseType)) return err({ kind: 'has-cases' })

  await nextTask()
  const draw = drawFrom(edition, digested, { seed, size: wish.size })
  await nextTask()
  const mark = makeMark(session, { draw, list: list.value, formulaSize, reason })
  const cases = draw.strata.flatMap((stratum) =>
    stratum.cases.map((one) => makeCaseStream(session, caseType, one)),
  )
  const values = new Map<string, string | null>([
    [setUpPaths.draw(caseType), JSON.stringify(mark)],
    ...cases.flatMap(({ stream }) =>
      sampledValues({ caseType, stream, draw: mark.id, replaces: null }),
    ),
  ])
  const kept = await keepSetUp(session, setUp, { values, streams: cases })
  return kept.ok ? ok(mark) : kept
}

export const makeCaseStream = (
  session: Session,
  caseType: string,
  one: EligibleCase,
): NewStream => ({
  stream: session.ids.next<StreamId>(),
  values: caseToValues({ ...one, caseType }),
})

/** The registers of a new case in the set-up; nobody has it yet. */
export function sampledValues(made: {
  readonly caseType: string
  readonly stream: StreamId
  readonly draw: string
  readonly replaces: StreamId | null
}): [string, string | null][] {
  const { caseType, stream, draw, replaces } = made
  return [
    [setUpPaths.sampledCase(caseType, stream), JSON.stringify({ draw, replaces })],
    [setUpPaths.assessor(stream), null],
  ]
}

function findFault(
  { seed, size }: SampleWish,
  known: { readonly formulaSize: number; readonly rows: number; readonly reason: string },
): DrawFault | undefined {
  if (!isSeed(seed)) return { kind: 'bad-seed' }
  if (!Number.isSafeInteger(size) || size < 1 || size > known.rows) return { kind: 'bad-size' }
  if (size !== known.formulaSize && known.reason === '') return { kind: 'reason-needed' }
  return undefined
}

/** A second sample beside a list of sampled cases would be counted with it. */
async function hasOtherCases(
  session: Session,
  inspection: Inspection,
  caseType: string,
): Promise<boolean> {
  const lines = await readCaseLines(session, new Map([[inspection.id, inspection]]))
  const { cases } = sampleOf(inspection.samples, caseType)
  return [...lines.values()].some((line) => line.caseType === caseType && !cases.has(line.stream))
}

function makeMark(
  session: Session,
  from: {
    readonly draw: Draw
    readonly list: PopulationMark
    readonly formulaSize: number
    readonly reason: string
  },
): DrawMark {
  const { draw, list, formulaSize, reason } = from
  return {
    id: bytesToBase64url(session.ids.randomBytes(16)),
    population: list.stream,
    populationRows: draw.populationSize,
    digest: draw.digest,
    generator: GENERATOR,
    seed: draw.seed,
    size: draw.sampleSize,
    formulaSize,
    reason: draw.sampleSize === formulaSize ? null : reason,
    strata: draw.strata.map(({ population, sample }) => [population, sample]),
    at: session.clock.now(),
  }
}
