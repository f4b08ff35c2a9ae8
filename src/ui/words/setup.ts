/**
 * Words of the set-up: inspections, the list of cases, people, who judges what.
 * [UI9]
 */
import { withCommas } from './common.ts'
import { plural } from './shell.ts'

export const setUpWords = {
  title: 'Set up',
  none: 'There is no inspection on this tablet yet. Make one: its samples are drawn here, or come as a list.',
  new: 'New inspection',
  inspections: 'Inspections',
  counts: (cases: number, given: number, people: number) =>
    `${plural(cases, 'case')}, ${withCommas(given)} given to somebody, ${plural(people, 'person', 'people')}`,
  samples: 'Samples',
  people: 'People and tablets',
  board: 'Board',
  noTitle: 'An inspection without a title',
  unknownEdition: 'Made with an edition of the standards that this version of Casebook lacks.',
} as const

export const newWords = {
  title: 'New inspection',
  back: 'Set up',
  edition: 'Edition of the standards',
  editionHint: 'What is asked and how it counts. Others can be taken in under Editions.',
  type: 'Kind of provider',
  provider: 'Name of the provider',
  providerHint: 'For example: Midlands division. It is sealed: the office cannot read it.',
  name: 'Title of the inspection',
  nameHint: 'As your team will see it. It is sealed too.',
  list: 'List of sampled cases',
  listHint:
    'A CSV file, saved from any spreadsheet, at most 5 MB. Nothing is imported until it is without a fault.',
  choose: 'Choose a file',
  drop: 'or drop it here',
  chooseOther: 'Choose another file',
  reading: 'Reading the file',
  file: (name: string) => `File: ${name}`,
  needsType: 'Choose the kind of provider first: the list is read against it.',
  make: 'Make the inspection',
  making: (cases: number) =>
    cases === 0 ? 'Sealing the inspection' : `Sealing ${plural(cases, 'case')}`,
  noType: 'Choose the kind of provider',
  noProvider: 'Enter the name of the provider',
  noName: 'Enter a title',
  noList: 'Choose a list of cases',
  badList: 'Mend the list of cases first',
  notAList: (why: string) => `This file cannot be read as a list: ${why}.`,
  notReadable: 'the browser could not read it. Choose it once more',
  tooLarge: (megabytes: number) => `it has ${withCommas(megabytes)} MB; at most 5 MB`,
  notKept: (reason: string) => `The inspection was not made: ${reason}.`,
  columns: {
    summary: 'The columns of the list',
    caption: 'Columns',
    body: 'The first row names the columns, in any order. Capitals and spaces do not matter. No names of people under supervision, no dates of birth, no case numbers of the provider that say who somebody is.',
    column: 'Column',
    what: 'What it holds',
    needed: 'Needed',
    yes: 'yes',
    no: 'no',
    case: 'The reference by which the team knows the case, each once',
    caseType: (types: string) => `The kind of case: ${types}`,
    officer: (officer: string) => `The ${officer}; cases of one officer can then be given together`,
    office: 'The office',
    day: 'The day of the interview, as 2019-03-25',
    time: 'The time of the interview, as 09:30',
    place: 'Where the interview is',
    options: (label: string, options: string) => `${label}: ${options}`,
    sample: 'Download a sample list',
    sampleName: 'sample-list.csv',
  },
  faults: {
    title: (count: number) => `The list has ${plural(count, 'fault')}`,
    body: 'Nothing was imported. Mend these in the spreadsheet, save it as CSV and choose it again.',
    shown: (shown: number, count: number) =>
      `The first ${withCommas(shown)} of ${withCommas(count)} are shown.`,
    caption: 'Faults of the list',
    row: 'Row',
    column: 'Column',
    found: 'Found',
    expected: 'Expected',
    empty: '(empty)',
    whole: '(whole row)',
    download: 'Download all faults as CSV',
    fileName: 'faults.csv',
  },
  preview: {
    title: (count: number) => `The list is clean: ${plural(count, 'case')}`,
    byType: 'By kind of case',
    type: 'Kind of case',
    cases: 'Cases',
    caption: 'The cases',
    shown: (shown: number, count: number) =>
      `The first ${withCommas(shown)} of ${withCommas(count)} are shown.`,
    reference: 'Case',
    officer: 'Officer',
    office: 'Office',
    when: 'Interview',
    known: 'Profile known',
    knownOf: (known: number, of: number) => `${known} of ${of}`,
    unsaid: {
      title: 'What the list does not say',
      officer: (officer: string) =>
        `It names no ${officer}: cases of one cannot be kept together, and no interview is shared.`,
      office: 'It names no office.',
      fields: (count: number) => `${plural(count, 'part')} of the profile: filled in at each case`,
    },
  },
} as const

export const peopleWords = {
  title: 'People and tablets',
  back: 'Set up',
  choose: 'Which inspection?',
  notFound: 'This inspection is not on this tablet.',
  invite: {
    title: 'Name a person',
    name: 'Name',
    role: 'Role',
    act: 'Make an enrolment link',
    noName: 'Enter a name',
    known: (name: string) =>
      `Somebody here is called ${name} already. Add something that tells them apart`,
    notKept: (reason: string) => `Nothing was made: ${reason}.`,
  },
  link: {
    title: (name: string) => `Link for ${name}`,
    once: 'Shown this once. It works once, on one tablet, for 48 hours from when the office has it. Hand it over by a way that you trust: whoever opens it first is let in under this name.',
    waiting:
      'It does not work yet: the office has not heard of it. It is told at the next contact.',
    works: 'The office has it: it works now.',
    label: 'Enrolment link',
    copy: 'Copy the link',
    copied: 'Copied',
    notCopied: 'The browser did not copy it. Select the link and copy it by hand.',
    close: 'I have handed it over',
  },
  people: {
    title: 'People',
    about: (role: string, cases: number) => `${role}, ${plural(cases, 'case')}`,
    you: (name: string) => `${name} (you)`,
    thisTablet: 'This tablet.',
    notEnrolled: 'Not enrolled yet.',
    newLink: 'New link',
    newLinkFor: (name: string) => `New link for ${name}`,
    waiting:
      'Waiting for its key. It shows these figures under “Kept and sent” and “Ready to travel”:',
    same: 'It is the same on their tablet: give the key',
    sameFor: (name: string) => `It is the same on the tablet of ${name}: give the key`,
    differs: 'If it is not the same, do not give the key, and tell your operations team.',
    onItsWay: 'The key is on its way.',
    hasKey: 'Has the key.',
    lastContact: (at: string) => `Last contact ${at}.`,
    never: 'Not heard of since it was enrolled.',
    receipt: (code: string, at: string) => `Receipt ${code}, ${at}.`,
    unsent: (count: number) => `${plural(count, 'answer')} not sent when last heard of.`,
    notGiven: (reason: string) => `Nothing was changed: ${reason}.`,
  },
  allocation: 'Who judges which case',
} as const

export const setUpNavWords = {
  label: 'Set-up of this inspection',
  samples: 'Samples',
  allocation: 'Allocation',
  appointments: 'Appointments',
  people: 'People and tablets',
  version: 'Standards',
  end: 'End',
  board: 'Board',
} as const
