/**
 * Words of the board.  [UI33]
 *
 * Levels, standards and key questions are the edition's own words; caveats come
 * with the rating.
 */
import { withCommas } from './common.ts'
import { plural } from './shell.ts'

const percent = (value: number): string => `${value.toFixed(1).replace(/\.0$/, '')}%`

export const boardWords = {
  title: 'Board',
  choose: 'Which inspection?',
  none: 'There is no inspection on this tablet yet. When the lead has given this tablet its key, the board appears by itself.',
  unknown: {
    'unknown-edition':
      'This inspection was made with an edition of the standards that this version of Casebook lacks. Nothing is lost: take the new version when it is offered.',
    'unknown-provider-type':
      'This inspection names a kind of provider that its edition of the standards does not have. Tell your operations team.',
  },
  percent,
  counting: {
    label: 'Which cases count',
    finished: 'Finished cases only',
    judged: 'All that is judged',
    finishedLine: 'Counted here: key questions of finished cases only.',
    judgedLine:
      'Counted here: every key question that is judged, in finished and unfinished cases.',
  },
  cases: {
    title: 'Cases',
    finished: (count: number) => `${withCommas(count)} finished`,
    judged: (count: number) => `${withCommas(count)} judged, not finished`,
    begun: (count: number) => `${withCommas(count)} begun`,
    notBegun: (count: number) => `${withCommas(count)} not started`,
    notHere: (count: number) => `${withCommas(count)} not on this tablet yet`,
    conflict: (count: number) => `${withCommas(count)} with a conflict`,
    of: (count: number) => `(${withCommas(count)})`,
    notHereLine: (count: number) =>
      `${plural(count, 'case is', 'cases are')} not on this tablet yet and in no figure below, nor in what can still be reached.`,
  },
  list: {
    title: (what: string) => `Cases: ${what}`,
    close: 'Close the list',
    noName: 'without a reference',
    finished: 'finished',
    progress: (answered: number, total: number) => `${answered} of ${total}`,
    notHere: 'not on this tablet yet',
  },
  overall: {
    title: 'Overall',
    rating: 'Overall rating',
    composite: 'Composite score',
    compositeReach: (worst: number, best: number) =>
      worst === best ? '' : `can still become ${worst} to ${best}`,
    none: 'Not rated yet',
    reach: (worst: string, best: string) => `can still become ${worst} to ${best}`,
    noneReach: 'some of it may stay without a rating',
    caveats: 'What to know when reading these ratings',
  },
  ratings: {
    title: 'Ratings as they stand',
    caption: 'Rating of each standard',
    standard: 'Standard',
    rating: 'Rating',
    lowest: 'Lowest key question',
    reach: 'Can still become',
    soFar: 'so far',
    notRated: 'Not rated yet',
    unrated: 'Proposed as not rated',
    evidence: 'judged on evidence',
    fixed: 'settled',
    fromTo: (worst: string, best: string) => (worst === best ? best : `${worst} to ${best}`),
  },
  keyQuestion: {
    percent,
    none: 'No applicable case yet',
    of: (sufficient: number, applicable: number) =>
      `${withCommas(sufficient)} of ${withCommas(applicable)} sufficient`,
    /** The cases of which a percentage is the share. */
    behind: (count: number) =>
      count === 1 ? 'the 1 applicable case' : `the ${withCommas(count)} applicable cases`,
    percentOpens: (percentage: string, applicable: number, about: string) =>
      `${percentage} of ${withCommas(applicable)} applicable: ${about}`,
    rounded: (whole: number) => `Rounded ${whole}%`,
    lowest: 'Lowest of the standard',
    /** A remark that begins a line. */
    sentence: (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`,
    readings: (rounded: string, exact: string) =>
      `Read rounded it is ${rounded}, read exactly ${exact}.`,
    above: (points: string, boundary: number) => `${points} above the boundary at ${boundary}%`,
    below: (points: string, boundary: number) => `${points} below the boundary at ${boundary}%`,
    at: (boundary: number) => `on the boundary at ${boundary}%`,
    points: (points: number) => {
      const text = points.toFixed(1).replace(/\.0$/, '')
      return `${text} ${text === '1' ? 'point' : 'points'}`
    },
    flips: 'one case judged differently gives another rating',
    panel: 'For the panel',
    reach: (worst: string, best: string) => `Open cases can still bring it to ${worst} – ${best}`,
    reachBands: (worst: string, best: string) =>
      worst === best ? `: ${best} either way` : `: ${worst} to ${best}`,
    sufficient: (count: number) => `${withCommas(count)} sufficient`,
    insufficient: (count: number) => `${withCommas(count)} not sufficient`,
    notApplicable: (count: number) => `${withCommas(count)} not applicable`,
    open: (count: number) => `${withCommas(count)} open`,
    chart: (now: string, worst: string, best: string) =>
      `Now ${now}; can still become ${worst} to ${best}`,
    chartNone: (worst: string, best: string) =>
      `No applicable case yet; can become ${worst} to ${best}`,
  },
  assessors: {
    title: 'Progress by assessor',
    caption: 'Cases and answers of each assessor',
    person: 'Assessor',
    cases: 'Cases',
    answered: 'Answered',
    answeredOf: (answered: number, total: number) =>
      `${withCommas(answered)} of ${withCommas(total)}`,
    contact: 'Last contact',
    unsent: 'Unsent, as last told',
    nobody: 'Not given to anybody',
    unknown: 'Somebody who is not named here',
    never: 'not heard of',
    none: '–',
    open: (count: number) => `${withCommas(count)} open`,
    practice: 'you',
  },
  legend: {
    title: 'How to read the bars',
    now: 'now',
    reach: 'what open cases can still make of it',
    boundary: 'boundaries between ratings',
  },
} as const
