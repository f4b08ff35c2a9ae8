/**
 * The composite score and the overall rating.  [RA12 RA13 RA14]
 *
 * Unweighted sum of the standards' scores, banded. A standard that is not rated
 * adds the edition's score for it and rescales nothing; where a whole domain
 * has no rating there is no overall one, whatever the sum. An edition that makes
 * no sum of its standards has neither.
 */
import type { Edition } from '../edition/edition.ts'
import { compositeToBand } from './band.ts'
import type { StandardRating } from './standard.ts'

export interface OverallRating {
  /** Null where the edition makes no sum of its standards. */
  readonly composite: number | null
  /** Of the scores, composite or not. */
  readonly sum: number
  /** A level id, or null where a whole domain is missing. */
  readonly overall: string | null
  /** Ids of the standards that are not rated. */
  readonly notRated: readonly string[]
  /** Ids of the domains without one rated standard. */
  readonly missingDomains: readonly string[]
}

/** `standards` are all those of one provider type. */
export function rateOverall(edition: Edition, standards: readonly StandardRating[]): OverallRating {
  const hasComposite = edition.rating.noComposite === undefined
  const sum = standards.reduce((all, standard) => all + standard.score, 0)
  const missingDomains = edition.domains
    .filter((domain) => {
      const ids = new Set(domain.standards.map(({ id }) => id))
      const own = standards.filter(({ id }) => ids.has(id))
      return own.length > 0 && own.every(({ rating }) => rating === null)
    })
    .map(({ id }) => id)
  return {
    composite: hasComposite ? sum : null,
    sum,
    overall:
      hasComposite && missingDomains.length === 0 ? compositeToBand(edition.rating, sum) : null,
    notRated: standards.filter(({ rating }) => rating === null).map(({ id }) => id),
    missingDomains,
  }
}
