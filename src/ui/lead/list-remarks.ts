/**
 * What must be said beside a percentage: how near a boundary it is, what one case
 * would do, where two readings differ, what is still possible.  [RA4 RA6 RA7 RA15]
 */
import type { BoardKeyQuestion } from '../../session/board.ts'
import { aidWords } from '../words/board.ts'
import { boardWords } from '../words/lead.ts'

const words = boardWords.keyQuestion

export interface Remarks {
  /** Why the panel looks at it. */
  readonly panel: string
  readonly others: readonly string[]
}

/** `confidence` is that of the intervals, a share. */
export function listRemarks(keyQuestion: BoardKeyQuestion, confidence: number): Remarks {
  const { rated, readings } = keyQuestion
  const distance = distanceToWords(keyQuestion)
  const panel = [distance, rated.oneCaseFlips ? words.flips : undefined]
  const others = [
    rated.panel ? undefined : distance && words.sentence(distance),
    readings ? words.readings(readings.rounded, readings.exact) : undefined,
    reachToWords(keyQuestion),
    intervalToWords(keyQuestion, confidence),
  ]
  const said = panel.filter(isSaid).join('; ')
  return { panel: words.sentence(said), others: others.filter(isSaid) }
}

/** Of a part of the cases: no boundary and no rating is spoken of. */
export function listPartRemarks(keyQuestion: BoardKeyQuestion, confidence: number): string[] {
  const { cases, best, worst } = keyQuestion
  const reach =
    cases.open.length === 0 || best.percent === null || worst.percent === null
      ? undefined
      : words.sentence(
          words.reach(boardWords.percent(worst.percent), boardWords.percent(best.percent)),
        )
  return [reach, intervalToWords(keyQuestion, confidence)].filter(isSaid)
}

function distanceToWords({ rated: { percent, toBoundary } }: BoardKeyQuestion): string | undefined {
  if (percent === null || toBoundary === null) return undefined
  const boundary = Math.round(percent - toBoundary)
  if (toBoundary === 0) return words.at(boundary)
  const points = words.points(Math.abs(toBoundary))
  return toBoundary > 0 ? words.above(points, boundary) : words.below(points, boundary)
}

/** Nothing to say when nothing is open. */
function reachToWords({ cases, best, worst }: BoardKeyQuestion): string | undefined {
  if (cases.open.length === 0 || best.percent === null || worst.percent === null) return undefined
  const reach = words.reach(boardWords.percent(worst.percent), boardWords.percent(best.percent))
  return `${reach}${words.reachBands(worst.band ?? '', best.band ?? '')}.`
}

/** Always named as an aid: no rating is made from it. */
function intervalToWords(
  { interval, rated }: BoardKeyQuestion,
  confidence: number,
): string | undefined {
  if (!interval) return undefined
  const { low, high, population } = interval
  const about =
    population === undefined
      ? aidWords.noPopulation
      : population <= rated.applicable
        ? aidWords.whole
        : aidWords.population(population)
  return words.sentence(`${aidWords.interval(low, high, confidence)}, ${about}`)
}

const isSaid = (text: string | undefined): text is string => text !== undefined && text !== ''
