/**
 * What a reader of a rating must be told, in sentences.  [RA4 RA11 RA13 RA14]
 *
 * A rating is never printed without them: two readings of a band that differ,
 * a key question or a standard without a rating, a domain that is missing.
 */
import type { Edition, Standard } from '../edition/edition.ts'
import { levelToLabel } from './band.ts'
import type { OverallRating } from './overall.ts'
import type { RatedKeyQuestion, StandardRating } from './standard.ts'

export interface RatedInspection {
  readonly standards: readonly Standard[]
  readonly keyQuestions: readonly RatedKeyQuestion[]
  readonly ratings: readonly StandardRating[]
  readonly overall: OverallRating
}

export function ratingCaveats(edition: Edition, rated: RatedInspection): readonly string[] {
  return [
    ...rated.keyQuestions.flatMap((one) => readingCaveats(edition, one)),
    ...rated.standards.flatMap((standard) => standardCaveats(edition, standard, rated)),
    ...domainCaveats(edition, rated.overall),
  ]
}

function readingCaveats(edition: Edition, one: RatedKeyQuestion): readonly string[] {
  const rounded = edition.rating.keyQuestionBands.find(({ from }) => (one.rounded ?? 0) >= from)
  if (one.exactBand === null || !rounded || rounded.level === one.exactBand) return []
  const [whole, exact] = [rounded.level, one.exactBand].map((id) =>
    levelToLabel(edition.rating, id),
  )
  const used = one.band === one.exactBand ? 'the exact one' : 'the rounded one'
  return [
    `${one.id}: ${one.percent} per cent is ${whole} when rounded to ${one.rounded} and ${exact} when read exactly; ${used} is used.`,
  ]
}

function standardCaveats(
  edition: Edition,
  standard: Standard,
  { keyQuestions, ratings }: RatedInspection,
): readonly string[] {
  const title = `${standard.id} ${standard.name}`
  const rating = ratings.find(({ id }) => id === standard.id)?.rating ?? null
  if (rating === null) {
    const { words, rating: rules } = edition
    if (rules.noComposite !== undefined) return [`${title} has no result (${words.notRated}).`]
    return [
      `${title} is not rated (${words.notRated}): it adds ${rules.notRatedScore} and the bands stay as they are, so the score is understated.`,
    ]
  }
  if (standard.basis === 'evidence') return []
  const own = new Set(standard.keyQuestions.map(({ id }) => id))
  const empty = keyQuestions.filter((one) => own.has(one.id) && one.applicable === 0)
  if (empty.length === 0) return []
  const names = empty.map(({ id }) => id).join(', ')
  return [
    `${title} is rated on ${own.size - empty.length} of its ${own.size} key questions: no applicable case for ${names}.`,
  ]
}

function domainCaveats(edition: Edition, overall: OverallRating): readonly string[] {
  const { noComposite } = edition.rating
  if (noComposite !== undefined) return [noComposite]
  return edition.domains
    .filter(({ id }) => overall.missingDomains.includes(id))
    .map(
      ({ id, name }) =>
        `No overall rating: no standard of domain ${id}, ${name}, is rated. The composite is the sum of the others.`,
    )
}
