/**
 * Who takes the place of a case that cannot be judged: the next of its stratum's
 * reserve.  [SA33 SA34]
 *
 * The source states no rule; the edition's parameter says what happens where a
 * reserve is used up. With 'nearest-stratum' the stratum is named that agrees in
 * the most fields; of those the one whose differing values stand fewest options
 * away; then the one with more reserve left; then the first. It is offered with
 * that reason, and never taken without being asked for.
 */
import { err, ok, type Result } from '../../base/result.ts'
import type { Edition } from '../edition/edition.ts'
import type { Draw, DrawnStratum } from './draw.ts'
import type { EligibleCase } from './population.ts'
import { rankValue, type StrataField, strataFields } from './strata.ts'

export interface Replacing {
  readonly edition: Edition
  readonly caseType: string
  readonly draw: Draw
  /** References that are or were in the sample: nobody is drawn twice. */
  readonly used: ReadonlySet<string>
}

export interface NearestStratum {
  readonly stratum: DrawnStratum
  /** How many are left in its reserve. */
  readonly left: number
  /** The fields in which it differs from the case's own stratum. */
  readonly differsIn: readonly string[]
}

export type NoReserve =
  | { readonly kind: 'not-in-population' }
  /** `nearest` is undefined where no reserve is left anywhere, or the edition refuses. */
  | { readonly kind: 'reserve-empty'; readonly nearest: NearestStratum | undefined }

export function pickReserve(
  replacing: Replacing,
  reference: string,
  { mayBeOther }: { readonly mayBeOther: boolean },
): Result<EligibleCase, NoReserve> {
  const own = findStratum(replacing.draw, reference)
  if (!own) return err({ kind: 'not-in-population' })
  const [next] = listLeft(replacing, own)
  if (next) return ok(next)
  const nearest = findNearest(replacing, own)
  const [other] = nearest && mayBeOther ? listLeft(replacing, nearest.stratum) : []
  return other ? ok(other) : err({ kind: 'reserve-empty', nearest })
}

export const findStratum = (draw: Draw, reference: string): DrawnStratum | undefined =>
  draw.strata.find(({ cases, reserve }) =>
    [...cases, ...reserve].some((one) => one.reference === reference),
  )

/** What of a stratum's reserve is not used up, in its order. */
export const listLeft = (
  { used }: Pick<Replacing, 'used'>,
  { reserve }: DrawnStratum,
): readonly EligibleCase[] => reserve.filter(({ reference }) => !used.has(reference))

function findNearest(replacing: Replacing, own: DrawnStratum): NearestStratum | undefined {
  const { edition, caseType, draw } = replacing
  if (edition.sampling.replacement.whenReserveIsEmpty === 'refuse') return undefined
  const fields = strataFields(edition, caseType)
  const [nearest] = draw.strata
    .map((stratum) => ({
      stratum,
      left: listLeft(replacing, stratum).length,
      differsIn: fields.map(({ id }) => id).filter((id) => stratum.key[id] !== own.key[id]),
      steps: countSteps(fields, own, stratum),
    }))
    .filter(({ left }) => left > 0)
    .toSorted(
      (a, b) => a.differsIn.length - b.differsIn.length || a.steps - b.steps || b.left - a.left,
    )
  return nearest && { stratum: nearest.stratum, left: nearest.left, differsIn: nearest.differsIn }
}

const countSteps = (fields: readonly StrataField[], a: DrawnStratum, b: DrawnStratum): number =>
  fields.reduce(
    (sum, field) =>
      sum + Math.abs(rankValue(field, a.key[field.id]) - rankValue(field, b.key[field.id])),
    0,
  )
