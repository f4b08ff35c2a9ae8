/**
 * An inspection with the edition that it was made with: samples are drawn, and can
 * be repeated, by that one whatever version is asked by later.  [EC17]
 *
 * A draw names its seed and not its rules. Strata of another version would give
 * other cases from the same seed, and a reserve that nobody drew.
 */
import type { Inspection } from './inspections.ts'

/** The same object for the same inspection: screens compare them. */
const made = new WeakMap<Inspection, Inspection>()

export function asSampled(inspection: Inspection): Inspection {
  const { earlier, ...rest } = inspection
  const first = earlier?.[0]
  if (!first) return inspection
  const sampled = made.get(inspection) ?? { ...rest, edition: first, editionId: first.id }
  made.set(inspection, sampled)
  return sampled
}
