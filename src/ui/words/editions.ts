/**
 * Words of the editions: the ones on this tablet, taking in a pack, and a new
 * version during an inspection.  [UI95 UI96]
 */
import { withCommas } from './common.ts'
import { plural } from './shell.ts'

export const editionsWords = {
  title: 'Editions',
  back: 'Set up',
  lead: 'An edition holds the questions, the words and the rules of one kind of inspection. A new inspection chooses one.',
  loading: 'Opening the editions',
  onTablet: 'On this tablet',
  bundled: 'Comes with Casebook',
  packed: 'Taken in on this tablet',
  follows: (edition: string) => `follows ${edition}`,
  counts: (types: number, questions: number, prompts: number, fields: number) =>
    [
      plural(types, 'kind of case', 'kinds of case'),
      plural(questions, 'key question'),
      plural(prompts, 'prompt'),
      plural(fields, 'profile field'),
    ].join(', '),
  source: 'Source',
  forms: 'Look at its forms',
  profile: 'Profile',
  factors: 'Factors',
  interview: 'Interview',
  officerOnce: 'Once for each',
  csv: 'CSV form',
  json: 'JSON',
  fileName: (id: string, ending: string) => `${id}.${ending}`,
  remove: 'Remove from this tablet',
  removed: 'The edition is no longer on this tablet. Inspections that use it carry their own copy.',
  take: {
    title: 'Take in an edition',
    label: 'Pack file',
    hint: 'A JSON pack, or the CSV form as it comes out of a spreadsheet, in UTF-8. Nothing is kept until it is without a fault. What is kept is sealed.',
    reading: 'Reading the file',
    kept: (title: string) => `“${title}” is on this tablet now. New inspections can use it.`,
    notReadable: 'the browser could not read it. Choose it once more',
    otherThere:
      'Another edition with this id is on this tablet already. Answers are kept under the id: give the new one an id of its own. Nothing was changed.',
    notKept: (reason: string) => `The edition was not kept: ${reason}.`,
  },
  faults: {
    title: (count: number) => `The pack has ${plural(count, 'fault')}`,
    body: 'Nothing was kept. Mend these in the file and choose it again.',
    shown: (shown: number, count: number) =>
      `The first ${withCommas(shown)} of ${withCommas(count)} are shown.`,
    caption: 'Faults of the pack',
    line: 'Line',
    row: 'Row',
    column: 'Column',
    place: 'Place in the edition',
    what: 'What is wrong',
    whole: '(whole)',
  },
  write: {
    title: 'Write an edition',
    lead: 'Begin with the CSV form of an edition above: change it in a spreadsheet, give it another id, and take it in. Or write JSON with the schema, which an editor checks while you type.',
    schema: 'JSON Schema',
    schemaName: 'edition.schema.json',
    rows: 'The rows of the CSV form',
    caption: 'Rows of the CSV form and what their columns hold',
    what: 'Row',
    columns: 'Columns',
  },
} as const

export const changeWords = {
  title: 'Version of the standards',
  back: 'Set up',
  link: 'Version of the standards',
  now: 'In use',
  earlier: (titles: string) => `Before: ${titles}`,
  promise:
    'A new version changes what is asked from now on. Everything that was answered stays, with the version under which it was answered. Tablets that do not have the new version yet go on with the one they have.',
  halted: {
    'not-here':
      'There is a later version that is not whole on this tablet yet. This tablet goes on with the one that it has. Connect it to the office.',
    differing:
      'Two people have taken different versions. Until one is chosen, everybody goes on with the version in use.',
  },
  choose: 'New version',
  chooseThis: (id: string) => `Use ${id}`,
  none: 'No edition on this tablet follows the one in use. Take in a pack that does.',
  toEditions: 'To the editions',
  looking: 'Looking through the cases',
  cannot: 'This version cannot be used here',
  cannotBody: 'It does not account for everything that was asked:',
  preview: 'What changes',
  caption: 'What becomes of each question, field and option',
  kinds: {
    moved: 'Moves',
    split: 'Splits',
    merged: 'Is merged',
    retired: 'Is no longer asked',
    new: 'Is new',
    reworded: 'Has other words',
  },
  scopes: { question: 'Question', field: 'Profile', factor: 'Factor', option: 'Option' },
  optionOf: (field: string) => `Option of ${field}`,
  kind: 'Change',
  about: 'Of',
  from: 'Until now',
  to: 'From now on',
  cases: 'Cases answered',
  nothing: 'Nothing that is asked changes.',
  counts: (touched: number, here: number) =>
    `${withCommas(touched)} of ${plural(here, 'case')} on this tablet ${touched === 1 ? 'has' : 'have'} answers that this touches.`,
  finished: (open: number) =>
    `${plural(open, 'finished case')} would have something open again. ${open === 1 ? 'It stays' : 'They stay'} finished until somebody reopens ${open === 1 ? 'it' : 'them'}.`,
  notHere: (count: number) =>
    `${plural(count, 'case is', 'cases are')} not on this tablet and in no number here.`,
  notices: {
    moved: 'What moves takes its answer along, marked with the version that it was given under.',
    split:
      'What splits or is merged keeps its old answers beside the new, empty ones. Nothing is copied: a person decides.',
    retired: 'What is no longer asked stays readable in each case, with who answered and when.',
  },
  take: 'Use this version from now on',
  taking: 'Keeping the new version',
  taken: (title: string) =>
    `“${title}” is in use from now on. Every tablet of the inspection gets it with the next contact.`,
  notTaken: (reason: string) => `The version was not taken: ${reason}.`,
} as const
