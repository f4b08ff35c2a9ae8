/**
 * Replaces a sampled case by the next of its stratum's reserve, with a reason.
 * [SA33 SA34 SA35]
 *
 * In one transaction the old case is marked and taken from whoever has it, and
 * the new one is made, given to nobody yet. What was judged of the old one stays
 * readable. The reserve is that of the recorded draw, repeated from its own
 * population; nobody is drawn twice.
 */
import type { StreamId } from '../base/brand.ts'
import { err, ok, type Result } from '../base/result.ts'
import { setUpPaths } from '../domain/assessment/set-up-paths.ts'
import type { Edition } from '../domain/edition/edition.ts'
import { drawFrom } from '../domain/sampling/draw.ts'
import type { DrawMark } from '../domain/sampling/marks.ts'
import { type NoReserve, pickReserve, type Replacing } from '../domain/sampling/reserve.ts'
import type { NotKept } from '../store/gate.ts'
import { asSampled } from './as-sampled.ts'
import type { CaseLine } from './case-line.ts'
import { readCaseLines, readSetAsideLines } from './case-list.ts'
import { makeCaseStream, sampledValues } from './draw-sample.ts'
import type { Inspection } from './inspections.ts'
import { type FreshSetUp, keepSetUp, readSetUp } from './keep-set-up.ts'
import { readDigested } from './population.ts'
import type { Sample } from './samples.ts'
import type { Session } from './session.ts'

export interface ReplaceReason {
  /** One of the edition's. */
  readonly reason: string
  /** A person has agreed to the nearest stratum, where the own reserve is used up. */
  readonly mayBeOther?: boolean
}

export type ReplaceFault =
  | NotKept
  | NoReserve
  | {
      readonly kind: /** No case of a draw that counts: replaced already, or never drawn. */
        | 'not-in-sample'
        | 'unknown-reason'
        /** The population, or a case of the sample, is not on this tablet yet. */
        | 'not-here'
    }

/** The stream of the case that takes the place. */
export async function replaceCase(
  session: Session,
  inspection: Inspection,
  stream: StreamId,
  { reason, mayBeOther = false }: ReplaceReason,
): Promise<Result<StreamId, ReplaceFault>> {
  const setUp = await readSetUp(session, inspection)
  const found = findCase(setUp, stream)
  if (!found.ok) return found
  const { edition, caseType, draw } = found.value
  if (!edition.sampling.replacement.reasons.some(({ id }) => id === reason))
    return err({ kind: 'unknown-reason' })
  const replacing = await readReplacing(session, setUp.inspection, found.value)
  const reference = replacing?.references.get(stream)
  if (!replacing || reference === undefined) return err({ kind: 'not-here' })
  const picked = pickReserve(replacing, reference, { mayBeOther })
  if (!picked.ok) return picked

  const made = makeCaseStream(session, caseType, picked.value)
  const values = new Map<string, string | null>([
    [setUpPaths.replaced(caseType, stream), JSON.stringify({ reason, by: made.stream })],
    ...sampledValues({ caseType, stream: made.stream, draw: draw.id, replaces: stream }),
  ])
  const kept = await keepSetUp(session, setUp, { values, streams: [made] })
  return kept.ok ? ok(made.stream) : kept
}

interface FoundCase {
  readonly edition: Edition
  readonly caseType: string
  readonly sample: Sample
  readonly draw: DrawMark
}

function findCase(
  { inspection }: FreshSetUp,
  stream: StreamId,
): Result<FoundCase, { kind: 'not-in-sample' }> {
  const { edition, samples, assessors } = asSampled(inspection)
  for (const [caseType, sample] of samples) {
    const { draw, cases } = sample
    if (edition && draw.kind === 'one' && cases.has(stream) && assessors.has(stream))
      return ok({ edition, caseType, sample, draw: draw.value })
  }
  return err({ kind: 'not-in-sample' })
}

/** Undefined while something that must be known is not on this tablet. */
async function readReplacing(
  session: Session,
  inspection: Inspection,
  { edition, caseType, sample, draw: mark }: FoundCase,
): Promise<(Replacing & { readonly references: ReadonlyMap<StreamId, string> }) | undefined> {
  const digested = await readDigested(session, inspection, caseType)
  const references = await readReferences(session, inspection, sample)
  if (!digested || references.size < sample.cases.size) return undefined
  const draw = drawFrom(edition, digested, mark)
  return { edition, caseType, draw, used: new Set(references.values()), references }
}

/** Of every case that the sample ever had. */
async function readReferences(
  session: Session,
  inspection: Inspection,
  { cases }: Sample,
): Promise<ReadonlyMap<StreamId, string>> {
  const own = new Map([[inspection.id, inspection]])
  const lines: CaseLine[] = [
    ...(await readCaseLines(session, own)).values(),
    ...(await readSetAsideLines(session, own)).values(),
  ]
  return new Map(
    lines.flatMap(({ stream, reference }) =>
      cases.has(stream) && reference !== null ? [[stream, reference]] : [],
    ),
  )
}
