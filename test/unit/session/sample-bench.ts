/**
 * A tablet with an inspection without cases and a population to draw from; and
 * the operations that another lead's tablet would send, folded in as they come.
 */
import type { StreamId } from '../../../src/base/brand.ts'
import { setUpPaths } from '../../../src/domain/assessment/set-up-paths.ts'
import { makeDraw } from '../../../src/domain/sampling/draw.ts'
import type { DrawMark } from '../../../src/domain/sampling/marks.ts'
import type { Population } from '../../../src/domain/sampling/population.ts'
import type { StreamState } from '../../../src/ops/fold.ts'
import { readCaseLines } from '../../../src/session/case-list.ts'
import { drawSample, type SampleWish } from '../../../src/session/draw-sample.ts'
import { type Inspection, readInspection, setUpStreamOf } from '../../../src/session/inspections.ts'
import { keepPopulation } from '../../../src/session/population.ts'
import { type Sample, sampleOf } from '../../../src/session/samples.ts'
import type { Session } from '../../../src/session/session.ts'
import { writeStream } from '../../../src/session/write-stream.ts'
import { makeSmall } from '../../fixtures/eligible.ts'
import { createTestInspection, createTestSession } from './session-bench.ts'

export const CASE_TYPE = 'unpaid-work'
const MALE = { gender: 'male', roshLevel: 'low' }

/** 40 cases in three strata; the formula draws 33 of them: 25, 7 and 1. */
export const population: Population = makeSmall(CASE_TYPE, [
  [30, MALE],
  [9, { gender: 'female', roshLevel: 'low' }],
  [1, { gender: 'female', roshLevel: 'high' }],
])
export const FORMULA_SIZE = 33

export interface SampleBench {
  readonly session: Session
  read(): Promise<Inspection>
  sample(): Promise<Sample>
}

export async function createSampleBench(cases = 0): Promise<SampleBench> {
  const session = await createTestSession()
  const { id } = await createTestInspection(session, cases)
  const read = () => readInspection(session, id)
  return { session, read, sample: async () => sampleOf((await read()).samples, CASE_TYPE) }
}

export async function createListed(cases = 0): Promise<SampleBench> {
  const bench = await createSampleBench(cases)
  const kept = await keepPopulation(bench.session, await bench.read(), population)
  if (!kept.ok) throw new Error(kept.error.kind)
  return bench
}

export const WISH: SampleWish = { caseType: CASE_TYPE, seed: 7, size: FORMULA_SIZE }

/** `cases` of another kind come from a list of sampled ones. */
export async function createDrawn(wish: Partial<SampleWish> = {}, cases = 0) {
  const bench = await createListed(cases)
  const drawn = await drawSample(bench.session, await bench.read(), { ...WISH, ...wish })
  if (!drawn.ok) throw new Error(drawn.error.kind)
  return { ...bench, mark: drawn.value }
}

export type Drawn = Awaited<ReturnType<typeof createDrawn>>

export async function linesOf({ session, read }: SampleBench) {
  const inspection = await read()
  return readCaseLines(session, new Map([[inspection.id, inspection]]))
}

export async function streamOf(bench: SampleBench, reference: string): Promise<StreamId> {
  const found = [...(await linesOf(bench)).values()].find((line) => line.reference === reference)
  if (!found) throw new Error(`no case ${reference}`)
  return found.stream
}

/** References, in the order of the draw. */
export async function strataOf({ read, mark }: Drawn) {
  const { edition } = await read()
  if (!edition) throw new Error('an edition')
  return makeDraw(edition, population, mark).strata.map(({ cases, reserve }) => ({
    cases: cases.map(({ reference }) => reference),
    reserve: reserve.map(({ reference }) => reference),
  }))
}

/**
 * Cases with a reserve of their own. The first of all cases may be the one of the
 * third stratum, which has none: their ids are random, and so is their order.
 */
export async function listReplaceable(bench: Drawn): Promise<readonly StreamId[]> {
  const [first] = await strataOf(bench)
  return Promise.all((first?.cases ?? []).map((reference) => streamOf(bench, reference)))
}

/** Registers of the set-up as somebody wrote them who had seen nothing. */
export async function writeUnseen(
  { session, read }: SampleBench,
  values: readonly (readonly [string, string | null])[],
): Promise<void> {
  const { id, editionId } = await read()
  const state: StreamState = new Map()
  const writing = { inspection: id, stream: setUpStreamOf(id), edition: editionId, state }
  const written = await writeStream(session, { ...writing, values: new Map(values) })
  if (!written.ok) throw new Error(written.error.kind)
}

/** Another draw of the same list, made meanwhile, with so many cases. */
export async function drawUnseen(bench: SampleBench, mark: DrawMark, cases: number) {
  const other = { ...mark, id: 'the-other-draw', seed: mark.seed + 1 }
  const streams = Array.from({ length: cases }, () => bench.session.ids.next())
  await writeUnseen(bench, [
    [setUpPaths.draw(CASE_TYPE), JSON.stringify(other)],
    ...streams.flatMap((stream) => [
      [
        setUpPaths.sampledCase(CASE_TYPE, stream),
        JSON.stringify({ draw: other.id, replaces: null }),
      ] as const,
      [setUpPaths.assessor(stream), null] as const,
    ]),
  ])
  return { other, streams }
}
