/**
 * Words of the report: its tables, downloads, printable pages, comparison and
 * archive.  [UI160]
 *
 * Titles of tables and the words of questions are the edition's.
 */
import type { ArchiveFault } from '../../domain/archive/archive-source.ts'
import { withCommas } from './common.ts'
import { plural } from './shell.ts'

/** Of what stands in a cell, so that one line stays one. */
const LONGEST_FOUND = 60

/** On every page whose figures hang on it. */
const leastLine = (least: number): string =>
  least <= 1
    ? 'Sub-groups of every size are shown.'
    : `Sub-groups of fewer than ${least} are not shown, nor what would tell them.`

export const groupWords: Readonly<Record<string, string>> = { all: 'All' }

export const reportWords = {
  title: 'Report',
  reading: 'Reading the cases of this inspection',
  counting: 'Counting the tables',
  workerFailed:
    'The tables could not be counted. Nothing is lost: close the page and open it again.',
  unknownEdition:
    'This inspection was made with an edition of the standards that this version of Casebook lacks. Nothing is lost: take the new version when it is offered.',
  notHere: (count: number) =>
    `${plural(count, 'case is', 'cases are')} not on this tablet yet and in no figure below.`,
  noFinished:
    'No case is finished yet. Choose “All that is judged” to see the figures as they stand.',
  scope: 'Inspections',
  scopeOne: 'This inspection',
  scopeAll: (count: number) => `All ${count} on this tablet with this edition`,
  least: 'Smallest sub-group shown',
  leastHint: 'Cases or officers. 0 shows all.',
  leastLine,
  leastError: 'Enter a whole number from 0 to 1,000.',
  countedOf: (cases: number, officers: number) =>
    `Counted: ${plural(cases, 'case', 'cases')} and ${plural(officers, 'officer interview', 'officer interviews')}.`,
  links: {
    label: 'Parts of the report',
    pages: 'Printable report',
    comparison: 'Comparison',
    archive: 'Archive',
    board: 'Board',
    examples: 'Practice examples',
  },
  contents: 'Tables and figures',
  asTable: 'The figures as a table',
  alternative: (title: string, count: number) =>
    `${title}. Chart of ${plural(count, 'row', 'rows')}; the same figures stand in the table below it.`,
  csv: 'CSV',
  xlsx: 'XLSX',
  svg: 'SVG',
  saveAs: (kind: string, table: string) => `Save ${table} as ${kind}`,
  allAsXlsx: 'Save all tables as one workbook',
  small: 'not shown',
  none: (of: 'cases' | 'officers' | 'inspections' | 'ratings') =>
    of === 'officers' ? 'no answer' : 'no case',
  notRated: 'not rated',
  parts: { linked: 'identified', sufficient: 'served' },
  columns: {
    row: 'What is counted',
    variable: 'Variable',
    part: 'Part',
    n: 'n',
    of: 'of',
    percent: '%',
    mean: 'Mean score',
    provider: 'Provider',
    kind: 'Kind',
    composite: 'Composite',
    overall: 'Overall',
  },
  subGroups: {
    title: 'By sub-group',
    question: 'Key question or prompt',
    none: 'Choose a question',
    body: 'How often it was judged sufficient, by gender, age and the other fields of the edition.',
    empty: 'No case has an answer to it.',
  },
  size: (count: number, of: 'cases' | 'officers' | 'inspections' | 'ratings') =>
    count === 1 ? `1 ${of.slice(0, -1)}` : `${withCommas(count)} ${of}`,
} as const

export const reportPagesWords = {
  title: 'Printable report',
  print: 'Print or save as PDF',
  back: 'Report',
  ratings: 'Ratings',
  ratingsCaption: 'Rating of each standard',
  standard: 'Standard',
  rating: 'Rating',
  score: 'Score',
  lowest: 'Lowest key question',
  raw: 'Before the panel',
  composite: 'Composite score',
  overall: 'Overall rating',
  caveats: 'What to know when reading these ratings',
  figures: 'Tables and figures',
  examples: 'Practice examples',
  noExamples: 'No example is ready.',
  examplesHeld:
    'The examples are left out: one that is said to be ready still holds a name or a place to decide on.',
  method: 'Method',
  sample: 'Sample',
  sampleCaption: 'Cases of each kind',
  sampleColumns: ['Kind of case', 'Eligible', 'Sampled', 'Counted here'],
  panel: 'Decisions of the panel',
  panelNone: 'No decision of a panel is recorded.',
  panelOutside: (reason: string) => `Outside the rule: it was not on the agenda. ${reason}`,
  panelColumns: ['Key question', 'From', 'To', 'Reason', 'Who', 'When'],
  unknown: 'not known',
  /** By the edition's rule. */
  rounding: {
    'half-up-to-integer':
      'Percentages are rounded half up to whole numbers before they are banded. Where the exact percentage would give another band, that is said.',
    exact:
      'Percentages are banded as they are, without rounding. Where the rounded percentage would give another band, that is said.',
  },
  methodLines: (of: { counting: string; least: number; rounding: string; edition: string }) => [
    `Cases are judged by the edition “${of.edition}”. ${of.counting}`,
    'A percentage is the share of cases judged sufficient among those where the question applied and was judged. What is missing drops out of its own question alone; “not clear from records” is an answer.',
    of.rounding,
    leastLine(of.least),
  ],
} as const

export const comparisonWords = {
  title: 'Comparison',
  back: 'Report',
  lead: 'This inspection beside an earlier round, or beside the published national figures.',
  with: 'Compare with',
  choose: 'Choose what to compare with',
  national: 'National figures 2018/19',
  archive: 'An archive that was saved before',
  pick: 'Pick the archive',
  nationalSource: (source: string) => `Source: ${source} Printed figures are rounded.`,
  notes: 'Notes',
  note: (question: string, text: string) => `${question}: ${text}`,
  differences: 'Differences in percentage points',
  columns: ['Figure', 'Now', 'Then', 'Difference, points', '95% interval'],
  nationalColumns: ['Figure', 'Here', 'National', 'Difference, points', '95% interval'],
  ratings: 'Ratings then and now',
  /** As in the tables below them. */
  ratingColumns: ['Standard', 'Now', 'Then'],
  composite: 'Composite score',
  overall: 'Overall rating',
  countedNow: (what: string) => `now “${what}”`,
  countedThen: (what: string) => `then “${what}”`,
  cell: (percent: string, n: number, of: number) =>
    `${percent}% (${withCommas(n)}\u00a0of\u00a0${withCommas(of)})`,
  interval: (low: string, high: string) => `${low}\u00a0to\u00a0${high}`,
  none: '–',
  method:
    'The interval is Newcombe’s from two Wilson intervals. Where it holds 0 the difference may be chance.',
  asPrinted: 'A printed national figure without its number of cases is taken as it stands.',
  otherProvider: (provider: string) => `This archive is of another provider: ${provider}.`,
  otherKind: 'It is of another kind of provider: only what both are asked is compared.',
  nothing: 'The two have no figure in common.',
} as const

export const archiveWords = {
  title: 'Archive',
  back: 'Report',
  lead: 'One file with everything that the report is counted from: to keep, to hand to an analyst, or to compare with later. The command “casebook tables” prints the same figures from it.',
  how: 'How it is saved',
  sealed: 'Sealed: opens only on a tablet of this inspection’s people',
  plain: 'Plain: anybody who has the file can read it',
  make: 'Make the archive',
  making: 'Making the archive',
  save: (kilobytes: string) => `Save the file (${kilobytes} KB)`,
  warningTitle: 'This file is readable by anybody who gets it',
  warning: 'A plain archive holds, without any lock:',
  inside: (counts: { cases: number; officers: number; examples: number }) => [
    `the profile and every judgement of ${plural(counts.cases, 'case', 'cases')}: gender, age, ethnic group, risk, abuse, safeguarding`,
    `what ${plural(counts.officers, 'officer', 'officers')} said of their workload and their service`,
    'references of the cases, officers’ names and offices (key.csv)',
    `${plural(counts.examples, 'practice example', 'practice examples')}, the ratings, the draw, and the panel’s decisions with their reasons and who decided`,
  ],
  notInside: 'Notes on cases, reasons of judgements, jottings and evidence are in no archive.',
  understand: 'Make it plain',
  cancel: 'Cancel',
  noKey:
    'This tablet has no key for this inspection, so it cannot seal the archive. Nothing is lost.',
  readTitle: 'Look into an archive',
  readLead: 'Sealed or plain. It is checked byte for byte and shown; nothing of it is kept.',
  pick: 'Pick the file',
  pickHint: 'A file that ends in .casebook or .zip.',
  good: 'The archive is whole: every file is as it was exported.',
  facts: (of: { title: string; provider: string; made: string; cases: number }) =>
    `${of.title}, ${of.provider}. Made ${of.made}, ${plural(of.cases, 'case', 'cases')}.`,
  unread: {
    'not-sealed': 'This is no archive of Casebook. Pick the file that ends in .casebook or .zip.',
    'not-an-archive':
      'This is no archive of Casebook. Pick the file that ends in .casebook or .zip.',
    'no-key':
      'This archive is sealed for people of another inspection. Open it on a tablet that has that inspection.',
    'newer-format':
      'This archive was made by a newer version of Casebook. Take the new version first.',
    'older-format':
      'This archive has an older format, which this version does not read. Open it with the version that made it.',
    damaged: 'This archive was changed or is not whole. Take another copy of it.',
    'no-manifest':
      'This archive has no manifest, so nothing in it can be checked. Take another copy.',
    'bad-manifest': 'The manifest of this archive cannot be read. Take another copy.',
    'too-large': 'This file is larger than an archive ever is. It was not opened.',
    'bad-edition': 'The standards in this archive cannot be read.',
    'bad-csv': 'A list in this archive cannot be read.',
    'bad-archive-rows': 'A list in this archive holds what its standards do not have.',
    'files-differ': 'This archive is not as it was exported. Take another copy of it.',
    short: 'This archive is short: it never held every list that a report is counted from.',
  },
  fault: (fault: ArchiveFault) =>
    `${fault.file}.csv, row ${fault.row}, ${fault.column}: there stands “${fault.found.slice(0, LONGEST_FOUND)}”, expected was ${fault.expected}.`,
  missing: (name: string) => `${name} is missing.`,
  changed: (name: string) => `${name} was changed.`,
  unlisted: (name: string) => `${name} was put in afterwards.`,
  lacking: (name: string, lost: string) => `${name} is not in it. Without it: ${lost}.`,
} as const
