/**
 * Which cases stand on either side of a comparison, in words.  [UI230 UI166]
 *
 * An archive is counted by its own choice, which may be another than the page's.
 */
import type { Counting } from '../../domain/rating/count-cases.ts'
import { basisWords } from '../words/board.ts'
import { comparisonWords as words } from '../words/report.ts'

export const comparedBasis = (now: Counting, then: Counting): string =>
  basisWords.line(
    now === then
      ? [basisWords[now]]
      : [words.countedNow(basisWords[now]), words.countedThen(basisWords[then])],
  )
