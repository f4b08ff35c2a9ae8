/**
 * Words of the panel: its agenda, what it weighs, what it decides.
 * [UI144 UI145 UI146]
 */
import { plural } from './shell.ts'

const oneDecimal = (value: number): string => value.toFixed(1).replace(/\.0$/, '')
const points = (value: number): string => {
  const text = oneDecimal(Math.abs(value))
  return `${text} ${text === '1' ? 'point' : 'points'}`
}

export const panelWords = {
  title: 'Panel',
  paper: 'Print the paper',
  lead: 'Every key question near a boundary between ratings, or in which one case would change the rating. A decision changes the level of its key question and nothing else; the result from the cases always stands beside it.',
  reading: 'Reading the decisions',
  agenda: (count: number) => `Agenda: ${plural(count, 'key question')}`,
  agendaNone: 'No key question is on the agenda.',
  outside: 'Decided outside the rule',
  other: 'Another key question',
  otherHint:
    'One that the rule has not on the agenda. A decision on it is kept, and marked as outside the rule.',
  otherNone: 'Choose one',
  weighs: (what: readonly string[]) => `The panel weighs: ${what.join('; ')}.`,
  result: 'Result from the cases',
  resultOf: (percent: string, sufficient: number, applicable: number) =>
    `${percent}: ${sufficient} of ${plural(applicable, 'case')}`,
  noResult: 'No applicable case',
  why: 'Why it is here',
  reasons: {
    'near-boundary': (points: number) => `Within ${points} points of a boundary`,
    'one-case': 'One case would change its rating',
  },
  offAgenda: 'Not on the agenda by the rule',
  distance: 'Distance',
  oneMore: 'One more case sufficient',
  oneFewer: 'One case fewer sufficient',
  becomes: {
    keyQuestion: (level: string) => `the key question becomes ${level}`,
    standard: (level: string) => `its standard becomes ${level}`,
    composite: (score: number) => `the composite score becomes ${score}`,
    overall: (level: string) => `the overall rating becomes ${level}`,
    nothing: 'changes no rating',
  },
  neighbours: {
    caption: (id: string, standard: string) => `${id} among the key questions of ${standard}`,
    keyQuestion: 'Key question',
    percent: 'Sufficient',
    cases: 'Cases',
    level: 'Rating',
    apart: 'Apart',
    here: 'this one',
    points: (value: number) => `${value >= 0 ? '+' : '−'}${points(value)}`,
    spread: (value: number) => `From the lowest to the highest: ${points(value)}.`,
    none: '–',
  },
  precedents: {
    title: 'Earlier decisions near the same boundary',
    line: (percent: string, sufficient: number, applicable: number) =>
      `${percent}, ${sufficient} of ${plural(applicable, 'case')}`,
    none: 'None on this tablet.',
  },
  decision: {
    title: 'Decision',
    changed: (from: string, to: string) => `${from} counts as ${to}`,
    unchanged: (level: string) => `Stays ${level}`,
    reason: (reason: string) => `Reason: ${reason}`,
    who: (panel: string) => `Decided by: ${panel}`,
    kept: (by: string, at: string) => `Written down by ${by}, ${at}`,
    on: (sufficient: number, applicable: number, counting: string) =>
      `On ${sufficient} of ${plural(applicable, 'case')} (${counting})`,
    outside: 'Outside the rule: it was not on the agenda.',
    movedOn:
      'Cases have been judged since. The decision stays as it is until the panel decides again.',
    differing:
      'Two people wrote down different decisions without knowing of each other. Neither counts until one is written down again.',
    takeBack: 'Take the decision back',
    takeBackLabel: (id: string) => `Take the decision on ${id} back`,
    none: 'Nothing decided.',
  },
  form: {
    open: (id: string) => `Write down a decision on ${id}`,
    again: (id: string) => `Decide again on ${id}`,
    level: 'It counts as',
    stays: (level: string) => `${level}, as it is`,
    reason: 'Reason',
    reasonHint: 'What was weighed, and why it is an exception',
    panel: 'Who decided',
    panelHint: 'The names of the panel',
    act: 'Keep the decision',
    done: 'The decision is kept on this tablet.',
    refused: {
      'no-result': 'There is no result to decide on: no case applies. Nothing was kept.',
      'unknown-level': 'This edition of the standards has no such rating. Choose one of the list.',
      'no-reason': 'Write why. A decision without a reason is not kept.',
      'no-panel': 'Write who decided. A decision without names is not kept.',
    },
  },
  summary: {
    title: 'Ratings before and after',
    caption: 'Ratings from the cases and after the panel',
    standard: 'Standard',
    raw: 'From the cases and the evidence',
    after: 'After the panel',
    composite: 'Composite score',
    overall: 'Overall rating',
    same: 'the same',
    none: 'Not rated yet',
  },
  earlier: {
    title: 'All decisions on this tablet',
    lead: 'For consistency: what was decided before, in every inspection that is here. It binds nobody.',
    none: 'No panel has decided anything yet on this tablet.',
    caption: 'Decisions of all inspections',
    inspection: 'Inspection',
    keyQuestion: 'Key question',
    result: 'Result then',
    decision: 'Decision',
    reason: 'Reason',
    when: 'When',
    outside: 'Outside the rule',
  },
  tooLong:
    'This is too long to be kept in one piece. It is still on this page: shorten it, or split it.',
  notKept: (reason: string) => `Not kept: ${reason}.`,
} as const
