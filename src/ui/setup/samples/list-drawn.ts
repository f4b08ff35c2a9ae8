/**
 * A drawn sample as its page shows it: each stratum with the cases that are in
 * it now and its reserve, in the order of the draw.  [UI53 SA27]
 *
 * The draw says which references; the case lines say which streams they are and
 * who has them. A reference that stands in two counted cases is named.
 */
import type { StreamId } from '../../../base/brand.ts'
import type { Edition } from '../../../domain/edition/edition.ts'
import type { Draw } from '../../../domain/sampling/draw.ts'
import type { CaseLine } from '../../../session/case-line.ts'
import type { Inspection } from '../../../session/inspections.ts'
import type { Sample } from '../../../session/samples.ts'
import { keyToLabel } from './list-strata.ts'
import { nameOf } from './state-to-words.ts'

export interface DrawnCase {
  readonly stream: StreamId
  readonly reference: string
  readonly officer: string | undefined
  /** Undefined while nobody has it. */
  readonly assessor: string | undefined
  readonly isFromReserve: boolean
  readonly isTwice: boolean
}

export interface ReserveCase {
  readonly reference: string
  readonly isUsed: boolean
}

export interface DrawnStratumView {
  readonly label: string
  readonly cases: readonly DrawnCase[]
  readonly reserve: readonly ReserveCase[]
  readonly left: number
}

export interface DrawnView {
  readonly strata: readonly DrawnStratumView[]
  readonly twice: readonly DrawnCase[]
  /** Counted cases that are not on this tablet yet. */
  readonly away: number
  /** References that are or were in the sample. */
  readonly used: ReadonlySet<string>
}

export interface DrawnSources {
  readonly inspection: Inspection
  readonly edition: Edition
  readonly sample: Sample
  readonly draw: Draw
  readonly lines: ReadonlyMap<StreamId, CaseLine>
  /** Lines of cases that do not count any more. */
  readonly aside: ReadonlyMap<StreamId, CaseLine>
}

export function listDrawn(sources: DrawnSources): DrawnView {
  const { sample, edition, draw, lines, aside, inspection } = sources
  const counted = [...sample.cases.keys()].filter((stream) => inspection.assessors.has(stream))
  const byReference = Map.groupBy(
    counted.flatMap((stream) => lineToCase(sources, stream)),
    ({ reference }) => reference,
  )
  const used = new Set(
    [...sample.cases.keys()].flatMap(
      (stream) => (lines.get(stream) ?? aside.get(stream))?.reference ?? [],
    ),
  )
  const found = [...byReference.values()].map((cases) =>
    cases.map((one) => ({ ...one, isTwice: cases.length > 1 })),
  )
  const ready = new Map(found.map((cases) => [cases[0]?.reference ?? '', cases]))
  return {
    strata: draw.strata.map(({ key, cases, reserve }) => ({
      label: keyToLabel(edition, key),
      cases: [...cases, ...reserve].flatMap(({ reference }) => ready.get(reference) ?? []),
      reserve: reserve.map(({ reference }) => ({ reference, isUsed: used.has(reference) })),
      left: reserve.filter(({ reference }) => !used.has(reference)).length,
    })),
    twice: found.flat().filter(({ isTwice }) => isTwice),
    away: counted.filter((stream) => !lines.has(stream)).length,
    used,
  }
}

function lineToCase(
  { inspection, sample, lines }: DrawnSources,
  stream: StreamId,
): Omit<DrawnCase, 'isTwice'>[] {
  const line = lines.get(stream)
  if (!line || line.reference === null) return []
  const assessor = inspection.assessors.get(stream)
  return [
    {
      stream,
      reference: line.reference,
      officer: line.officer ?? undefined,
      assessor: assessor && nameOf(inspection, assessor),
      isFromReserve: (sample.cases.get(stream)?.replaces ?? null) !== null,
    },
  ]
}
