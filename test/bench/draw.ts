/**
 * 20,000 eligible cases, drawn: how long, and the longest time in one piece on
 * the thread that paints.
 *
 *     node test/bench/draw.ts
 *
 * Pieces as the app takes them: rows to canonical cases and lines in slices of
 * 1,000, the sort, the draw. Digest and deflating run off that thread.
 */
import { drawFrom } from '../../src/domain/sampling/draw.ts'
import type { EligibleCase } from '../../src/domain/sampling/population.ts'
import {
  caseToLine,
  compareCases,
  parseCaseLine,
  populationToDigest,
  toCanonicalCase,
} from '../../src/domain/sampling/population-text.ts'
import { loadBundled } from '../fixtures/editions.ts'
import { makeEligible } from '../fixtures/eligible.ts'
import { type Figure, toFigure } from './statistics.ts'

const SLICE = 1000

export interface DrawFigures {
  /** Everything but digest and deflating, in milliseconds. */
  readonly whole: Figure
  readonly longestPiece: Figure
}

export async function measureDraw(rows = 20_000, runs = 5): Promise<DrawFigures> {
  const edition = await loadBundled()
  const cases = makeRows(rows)
  const whole: number[] = []
  const longest: number[] = []
  for (let run = 0; run < runs; run++) {
    const pieces: number[] = []
    const timed = <T>(piece: () => T): T => {
      const from = performance.now()
      const made = piece()
      pieces.push(performance.now() - from)
      return made
    }
    const inSlices = <T, U>(items: readonly T[], map: (item: T) => U): U[] => {
      const mapped: U[] = []
      for (let at = 0; at < items.length; at += SLICE)
        timed(() => mapped.push(...items.slice(at, at + SLICE).map(map)))
      return mapped
    }
    const canonical = inSlices(cases, toCanonicalCase)
    timed(() => canonical.sort(compareCases))
    const lines = inSlices(canonical, caseToLine)
    const parsed = inSlices(lines, parseCaseLine).filter((one) => one !== undefined)
    const population = { caseType: 'case-supervision', cases: parsed }
    const digest = populationToDigest(population)
    timed(() => drawFrom(edition, { population, digest }, { seed: run, size: 163 }))
    whole.push(pieces.reduce((sum, ms) => sum + ms, 0))
    longest.push(Math.max(...pieces))
  }
  return { whole: toFigure(whole), longestPiece: toFigure(longest) }
}

/** The cases of the report over and over, each with a reference of its own, in no order. */
function makeRows(rows: number): readonly EligibleCase[] {
  const { cases } = makeEligible({ seed: 1, table: 'D1' })
  return Array.from({ length: rows }, (_, index) => {
    const one = cases[index % cases.length]
    if (!one) throw new Error('the report has cases')
    return { ...one, reference: `CS${String((index * 7919) % rows).padStart(6, '0')}` }
  })
}

if (import.meta.main) console.log(await measureDraw())
