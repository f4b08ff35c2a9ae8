/**
 * Words of the samples: sizes, strata, the draw, reserves, replacing.
 * [UI50 UI51 UI52 UI53]
 */
import { withCommas } from './common.ts'
import { plural } from './shell.ts'

/** 0.8 is "80%", 0.075 is "7.5%". */
const toFormat = (least: number, most: number) =>
  new Intl.NumberFormat('en-GB', { minimumFractionDigits: least, maximumFractionDigits: most })
// Made once: a table of strata has hundreds.
const WHOLE = toFormat(0, 1)
const TENTHS = toFormat(1, 1)

/** "47.5%"; whole ones without a decimal unless tenths are wanted. */
export const toPercent = (share: number, tenths = false): string =>
  `${(tenths ? TENTHS : WHOLE).format(share * 100)}%`

const decimals = (value: number, digits: number): string =>
  value.toLocaleString('en-GB', { minimumFractionDigits: digits, maximumFractionDigits: digits })

const listOf = (list: readonly string[]): string =>
  list.length < 2 ? list.join('') : `${list.slice(0, -1).join(', ')} and ${list.at(-1)}`

/** A question in the middle of a sentence. */
const toQuoted = (label: string): string => (label.endsWith('?') ? `“${label}”` : label)

export const hubWords = {
  title: 'Samples',
  back: 'Set up',
  lead: 'One sample for each kind of case that this provider is inspected for.',
  eligible: 'Eligible',
  none: 'No list of eligible cases yet.',
  listed: (rows: number, name: string, at: string) =>
    `List of ${plural(rows, 'eligible case')}, imported by ${name}, ${at}. Not drawn yet.`,
  listsDiffer: (count: number) =>
    `${withCommas(count)} lists were imported by people who did not know of each other. Choose one.`,
  drawsDiffer: (count: number) =>
    `${withCommas(count)} samples were drawn by people who did not know of each other. Choose one.`,
  drawn: (size: number, rows: number, seed: number) =>
    `${plural(size, 'case')} drawn of ${withCommas(rows)}, with the seed ${seed}.`,
  drawnBy: (name: string, at: string) => `Drawn by ${name}, ${at}.`,
  replaced: (count: number) => `${plural(count, 'case')} replaced from the reserve.`,
  sampled: (count: number) => `${plural(count, 'case')} from a list of cases sampled elsewhere.`,
  import: 'Import the list',
  importAgain: 'Import another list',
  size: 'Size and draw',
  choose: 'Choose',
  open: 'Open the sample',
  of: (act: string, kind: string) => `${act}: ${kind}`,
  unknownEdition: 'Made with an edition of the standards that this version of Casebook lacks.',
} as const

export const sampleWords = {
  title: (kind: string) => `Sample: ${kind}`,
  back: 'Samples',
  noType: 'This provider is not inspected for this kind of case.',
  reading: 'Reading the list',
  notHere:
    'The list is not whole on this tablet yet. It comes with the next contact with the office.',
  noList: 'There is no list of eligible cases yet. The size and the strata follow from it.',
  hasCases: (count: number) =>
    `${plural(count, 'case')} of this kind came from a list of cases sampled elsewhere. A second sample would be counted with them, so nothing is drawn here.`,
  list: (rows: number, name: string, at: string) =>
    `List of ${plural(rows, 'eligible case')}, imported by ${name}, ${at}.`,
} as const

export const sizeWords = {
  title: 'How many cases',
  lead: (confidence: string, margin: string) =>
    `Enough that, with ${confidence} confidence, a percentage of the sample is within ${margin} of that of all eligible cases.`,
  points: (margin: number) => {
    const points = Math.round(margin * 1000) / 10
    return points === 1 ? '1 point' : `${points} points`
  },
  result: (size: number) => plural(size, 'case'),
  formula: 'The formula with its numbers',
  given: 'Given',
  givenWords: (z: number, confidence: string, margin: number, proportion: number) =>
    `z = ${decimals(z, 4)} for ${confidence} confidence; margin e = ${margin}; p = ${proportion}, the case in which most are needed`,
  endless: 'For a population without end',
  endlessFormula: (z: number, margin: number, proportion: number, n0: number) =>
    `n₀ = z² × p × (1 − p) ÷ e² = ${decimals(z, 4)}² × ${proportion} × ${1 - proportion} ÷ ${margin}² = ${decimals(n0, 2)}`,
  finite: (rows: number) => `For ${plural(rows, 'eligible case')}`,
  finiteFormula: (n0: number, rows: number, corrected: number) =>
    `n = n₀ ÷ (1 + (n₀ − 1) ÷ N) = ${decimals(n0, 2)} ÷ (1 + ${decimals(n0 - 1, 2)} ÷ ${withCommas(rows)}) = ${decimals(corrected, 2)}`,
  rounded: 'Rounded up, and never more than there are',
  takeAll: (rows: number) =>
    `${rows === 1 ? 'The one eligible case is taken' : `All ${plural(rows, 'eligible case')} are taken`}: the formula asks for as many as there are. There is no reserve.`,
  whatIf: 'What other aims would take',
  whatIfCaption: 'Sizes by confidence and margin',
  whatIfLead:
    'Sizes for this list, by confidence and by the margin within which a percentage then is. The marked one is the rule of the edition.',
  confidence: 'Confidence',
  rule: (size: number) => `${withCommas(size)} (rule)`,
  other: 'Take another number of cases',
  size: 'Number of cases',
  sizeHint: (formula: number, rows: number) =>
    `The formula gives ${withCommas(formula)}. At most ${withCommas(rows)}.`,
  reason: 'Why not the formula’s number?',
  reasonHint: 'It is recorded with the draw, and everybody in the inspection can read it.',
  useFormula: 'Use the formula’s number',
  badSize: (rows: number) => `Enter a whole number from 1 to ${withCommas(rows)}`,
  noReason: 'Enter why the number is not the formula’s',
} as const

export const strataWords = {
  title: 'Strata before and after',
  titleOne: 'One stratum',
  lead: (fields: readonly string[]) =>
    `The sample is drawn with the same shares as the list, by ${listOf(fields.map(toQuoted))}. Whole numbers are given by largest remainder, so that the parts add up exactly.`,
  one: 'This kind of case has no strata: every case is equally likely to be drawn.',
  caption: 'Cases and shares by stratum',
  stratum: 'Stratum',
  all: 'All cases',
  list: 'List',
  sample: 'Sample',
  drawn: 'Drawn',
  now: 'Now',
  movedTitle: 'Replacements have moved the shares',
  moved:
    'Where the reserve of a stratum was used up, a case of another stratum took the place. What is in the sample now differs from what was drawn:',
  movedBy: (label: string, by: number) =>
    `${label}: ${plural(Math.abs(by), by > 0 ? 'case more' : 'case fewer', by > 0 ? 'cases more' : 'cases fewer')} than drawn.`,
  total: 'Together',
  notKnown: (label: string) => `${label} not known`,
  answered: (label: string, option: string) =>
    label.endsWith('?') ? `${label} ${option}` : `${label}: ${option}`,
  /** In the middle of a sentence. */
  andQuoted: (labels: readonly string[]) => listOf(labels.map(toQuoted)),
  tinyTitle: (count: number) =>
    count === 1
      ? 'One stratum is too small for a case'
      : `${withCommas(count)} strata are too small for a case`,
  tiny: (label: string, cases: number, exact: number) =>
    `${label}: ${plural(cases, 'case')} on the list, whose exact share is ${decimals(exact, 2)} of a case.`,
  tinyMeans:
    'Each is due less than one case, and the whole cases went to larger remainders. Nothing is drawn from these strata, so the sample says nothing about them by themselves.',
  unknownTitle: 'Some values are not known',
  unknown: (count: number) =>
    `${plural(count, 'case')} lack a value by which strata are made. They stand in strata of their own and are drawn in proportion, like all others. Ask the provider for the values if there are many.`,
  emptyTitle: (count: number) =>
    count === 1
      ? '1 combination has no case on the list'
      : `${withCommas(count)} combinations have no case on the list`,
  emptyMeans: 'Nothing can be drawn from these.',
} as const

export const drawWords = {
  title: 'Draw',
  seed: 'Seed',
  seedHint:
    'Any whole number decides the draw, and the same number repeats it. This one was made by chance; you may type one that was agreed in public.',
  newSeed: 'Another by chance',
  badSeed: 'Enter a whole number of at most 15 digits',
  recorded: 'What is recorded',
  records: [
    'The seed, the number of cases and, if it is not the formula’s, your reason.',
    'The digest of the list, so that nobody can exchange it unseen, and how many cases each stratum has and gives.',
    'Who drew and when. All of this is sealed, and everybody in the inspection can read it.',
    'Each sampled case becomes a case of the inspection, given to nobody yet. The others stay in the list, which leads and operations alone can read.',
  ],
  once: 'A sample is drawn once. After that cases are replaced one by one, each with a reason.',
  act: (size: number) => `Draw ${plural(size, 'case')}`,
  drawing: (size: number) => `Drawing and sealing ${plural(size, 'case')}`,
  ask: (size: number, rows: number) => `Draw ${withCommas(size)} of ${plural(rows, 'case')}?`,
  askBody: (seed: number) => `With the seed ${seed}. This cannot be drawn again.`,
  done: (size: number) => `${plural(size, 'case')} drawn. They can be allocated now.`,
  faults: {
    'already-drawn': 'This sample was drawn meanwhile. Nothing was changed.',
    'lists-differ': 'Another list was imported meanwhile. Choose one first. Nothing was drawn.',
    'no-population': 'The list is not whole on this tablet yet. Nothing was drawn.',
    'has-cases': 'There are cases of this kind from another list. Nothing was drawn.',
    'bad-seed': 'The seed is no whole number. Nothing was drawn.',
    'bad-size': 'There are not as many cases. Nothing was drawn.',
    'reason-needed': 'A reason is needed for this number. Nothing was drawn.',
  },
  notKept: (reason: string) => `Nothing was drawn: ${reason}.`,
} as const

export const drawnWords = {
  title: 'The draw',
  seed: 'Seed',
  cases: 'Cases',
  casesOf: (size: number, rows: number) => `${withCommas(size)} of ${withCommas(rows)}`,
  asFormula: 'as the formula gives',
  notFormula: (formula: number, reason: string) =>
    `the formula gives ${withCommas(formula)}; reason: ${reason}`,
  digest: 'Digest of the list',
  by: 'Drawn by',
  generator: 'Rules',
  repeat: 'Repeat it',
  repeatLead:
    'Anybody with the list and this command gets the same cases in the same order, outside Casebook.',
  download: 'Save the list as CSV',
  downloadWarning:
    'The file lies unsealed wherever you save it. In it: the reference of every eligible case, sampled or not, with officer, office and profile. Delete it when it has served.',
  fileName: 'population.csv',
  command: 'Command',
  copy: 'Copy the command',
  strata: 'Sampled cases and reserves',
  summary: (label: string, sample: number, reserve: number) =>
    `${label}: ${withCommas(sample)} sampled, ${withCommas(reserve)} in reserve`,
  caption: (label: string) => `Sampled cases: ${label}`,
  case: 'Case',
  officer: 'Officer',
  assessor: 'Assessor',
  nobody: 'nobody',
  act: 'Change',
  replace: 'Replace',
  replaceCase: (reference: string) => `Replace ${reference}`,
  cameIn: 'from the reserve',
  twice: 'stands here twice',
  noCases: 'No case of this stratum is in the sample.',
  reserve: 'Reserve, in the order in which it is used',
  noReserve: 'No reserve: every case of this stratum is or was in the sample.',
  used: 'used',
  away: (count: number) => `${plural(count, 'sampled case')} not on this tablet yet.`,
  anotherList:
    'A list was imported at the same time as the draw, by somebody who did not know of it. The draw stands on its own list, whose digest is below.',
  twiceTitle: 'A case stands in the sample twice',
  twiceBody:
    'Two people took the same case from the reserve without knowing of each other. Replace one of the two:',
} as const

export const replaceWords = {
  title: (reference: string) => `Replace ${reference}?`,
  reason: 'Reason',
  noReason: 'Choose a reason',
  takes: (reference: string) => `${reference} takes its place: the next of the same stratum.`,
  whatHappens: (name: string | undefined) =>
    name === undefined
      ? 'The case leaves every list and count. Its work is kept and can be read under “Replaced”.'
      : `The case is taken from ${name} and leaves every list and count. What was sent can be read under “Replaced”; what is not sent yet is set aside at the office when it arrives.`,
  newOne: 'The new case is given to nobody yet.',
  act: 'Replace it',
  empty: 'The reserve of this stratum is used up.',
  nearest: (label: string, left: number) =>
    `The nearest stratum with a reserve is: ${label} (${withCommas(left)} left).`,
  nearestWhy: (fields: string) =>
    `It differs in ${fields} alone, and of such strata its values stand nearest in the edition’s order. The shares of the sample will shift by one case.`,
  actOther: 'Take one from there',
  nobodyLeft: 'No stratum has a reserve left. The case can be replaced by nobody.',
  done: (reference: string) => `${reference} was replaced.`,
  faults: {
    'not-in-population': 'The case does not stand in the list of the draw. Nothing was changed.',
    'reserve-empty': 'The reserve was used up meanwhile. Nothing was changed.',
    'not-in-sample': 'The case is no longer in the sample. Nothing was changed.',
    'unknown-reason': 'Choose one of the reasons. Nothing was changed.',
    'not-here': 'A part of the sample is not on this tablet yet. Nothing was changed.',
  },
  notKept: (reason: string) => `Nothing was changed: ${reason}.`,
  more: (count: string) => `and ${count} more, in the order that the command prints.`,
  listTitle: 'Replaced',
  listLead: 'Out of every count. Their work stays readable.',
  caption: 'Replaced cases',
  case: 'Case',
  why: 'Reason',
  by: 'Taken over by',
  who: 'By whom and when',
  notHere: 'not on this tablet',
  undecided: 'two people replaced it: choose below',
  notChosenTitle: 'Of a draw or replacement that was not chosen',
} as const

export const chooseWords = {
  lists: 'Two lists were imported',
  draws: 'Two samples were drawn',
  replacements: (reference: string) => `${reference} was replaced twice`,
  body: 'By people who did not know of each other. Nothing is counted twice: choose the one that is to hold.',
  given:
    'Cases that somebody has been given stay with them until then. Cases of what is not chosen leave every list and count; their work stays readable.',
  list: (rows: number, name: string, at: string) =>
    `${plural(rows, 'case')}, imported by ${name}, ${at}`,
  draw: (size: number, seed: number, name: string, at: string) =>
    `${plural(size, 'case')} with the seed ${seed}, drawn by ${name}, ${at}`,
  replacement: (reference: string, reason: string, name: string, at: string) =>
    `${reference} takes its place: ${reason}; ${name}, ${at}`,
  legend: 'Which one holds?',
  act: 'Choose it',
  noChoice: 'Choose one first',
  gone: 'Somebody has chosen meanwhile. Nothing was changed.',
  notKept: (reason: string) => `Nothing was chosen: ${reason}.`,
  board: (kinds: string) =>
    `Samples are to be decided: ${kinds}. The numbers here may hold cases of both.`,
  toSamples: 'Decide',
} as const

export const originWords = {
  legend: 'How do the cases come?',
  draw: 'Drawn here, from the provider’s lists of eligible cases',
  list: 'Sampled already: a list of the sampled cases',
  none: 'Choose how the cases come',
  next: 'You import the lists and draw the samples next.',
} as const
