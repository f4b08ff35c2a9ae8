/**
 * Words of the board beyond its first figures: parts of the cases, the aid, how
 * firmly a rating stands, the pages beside it, ratings across inspections.
 * [UI140 UI141 UI142 UI143]
 */
import { withCommas } from './common.ts'
import { plural } from './shell.ts'

const oneDecimal = (value: number): string => value.toFixed(1).replace(/\.0$/, '')

export const leadNavWords = {
  label: 'Pages of this inspection',
  board: 'Board',
  panel: 'Panel',
  evidence: 'Domain one',
  ratings: 'Ratings',
} as const

export const filterWords = {
  title: 'Only a part of the cases',
  caseType: 'Kind of case',
  assessor: 'Assessor',
  office: 'Office',
  field: 'Profile',
  value: (field: string) => `${field}: which`,
  all: 'All',
  any: 'Nothing of the profile',
  nobody: 'Cases of nobody',
  reset: 'All cases again',
  notRatings:
    'These are figures of a part of the cases. No rating follows from them: ratings stand on the board of all cases.',
  none: 'No case of this inspection fits all of that.',
} as const

export const basisWords = {
  finished: 'Finished cases only',
  judged: 'All that is judged',
  officers: 'Every officer who was interviewed',
  line: (parts: readonly string[]) => `Counted here: ${parts.join(' · ')}`,
} as const

export const aidWords = {
  interval: (low: number, high: number, confidence: number) =>
    `Aid to reading, not part of the rating: ${oneDecimal(confidence * 100)}% interval ${oneDecimal(low)}% to ${oneDecimal(high)}%`,
  population: (count: number) => `for about ${plural(count, 'eligible case')}`,
  noPopulation: 'not corrected: how many cases were eligible is not known here',
  whole: 'every eligible case is judged',
} as const

export const firmWords = {
  change: (count: number, level: string, keyQuestions: readonly string[]) =>
    `${plural(count, 'judgement')} made otherwise would make it ${level} (${keyQuestions.join(', ')}).`,
  decided: (level: string) => `After the panel: ${level}`,
} as const

export const ratingsWords = {
  title: 'Ratings of the inspections on this tablet',
  lead: 'Overall rating, composite score and the rating of each standard, as they stand here.',
  none: 'There is no inspection on this tablet yet.',
  reading: 'Reading the ratings',
  caption: (edition: string) => `Ratings under “${edition}”`,
  inspection: 'Inspection',
  type: 'Kind of provider',
  overall: 'Overall rating',
  composite: 'Composite score',
  noOverall: 'None',
  notAsked: '–',
  notAskedWords: 'not inspected on this',
  soFar: 'so far',
  decided: 'after the panel',
  missing: (titles: readonly string[]) =>
    `Not shown, because this version of Casebook lacks their standards: ${titles.join(', ')}.`,
  key: (short: string) =>
    `${short}: not rated, adds nothing to the score, and the bands stay as they are, so the score is understated. –: this kind of provider is not inspected on it. Without a rated standard in a whole domain there is no overall rating.`,
  count: (count: number) => withCommas(count),
} as const
