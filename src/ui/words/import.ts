/**
 * Words of the import of a provider's list.  [UI56 UI57 UI58 UI59 UI60 UI61]
 */
import { withCommas } from './common.ts'
import { plural } from './shell.ts'

const BACK_HERE = 'Nothing was taken in.'

export const importWords = {
  title: 'Import a list',
  back: 'Set up',
  backSamples: 'Samples',
  chooseType: 'Which kind of case is on the list?',
  noType: 'This provider has no such kind of case.',
  lede: (caseType: string) => `Everybody who is eligible: ${caseType}`,
  steps: {
    pick: 'The file',
    sheets: 'Which sheet?',
    columns: 'What each column is',
    values: 'What each word means',
    result: 'The list',
  },
  pick: {
    label: 'The provider’s list',
    hint: 'CSV or Excel (.xlsx), at most 10 MB and 20,000 rows. It is read on this tablet and goes nowhere. Names, dates of birth and addresses in it are not taken in.',
    choose: 'Choose a file',
    drop: 'or drop it here',
    again: 'Choose another file',
    begun: (file: string) => `An import of ${file} was not finished.`,
    begunWhat:
      'What you said about its columns and words is kept on this tablet. The file is not: choose it again, and the import goes on where it was.',
    known: (rows: number) => `A list of ${plural(rows, 'case')} is kept already.`,
    knownWhat: 'A new list takes its place when you press “Keep this list”, and not before.',
    drawn: 'A sample was drawn from the list that is kept.',
    drawnWhat: 'The list stays as it is, so that the draw can be repeated. It cannot be replaced.',
    differs: 'Two people kept different lists. Settle on the samples page which one counts.',
  },
  progress: {
    title: (file: string) => `Reading ${file}`,
    reading: 'Reading the file',
    unpacking: 'Unpacking the workbook',
    parsing: 'Looking at the rows',
    judging: 'Judging each row',
    keeping: 'Sealing and keeping the list',
    of: (percent: number) => `${percent}%`,
    cancel: 'Cancel',
    cancelled: 'Cancelled. Nothing was taken in, and what was kept before is unchanged.',
  },
  sheets: {
    hint: 'The workbook has several. One of them is the list.',
    act: 'Read this sheet',
  },
  columns: {
    hint: 'Suggested by the headings and by what stands below them. Look at each one. Remembered for the next list of this provider.',
    headings: 'The headings are in row',
    headingsAct: 'Read again',
    what: (heading: string) => `What is the column “${heading}”?`,
    noHeading: (at: number) => `Column ${at}, without a heading`,
    empty: 'no cell is filled',
    uses: {
      'leave-out': 'Leave out',
      reference: 'Reference of the case',
      officer: 'Officer',
      office: 'Office',
    },
    day: (what: string) => `Day: ${what}`,
    refused: {
      name: 'names of people',
      birth: 'dates of birth',
      address: 'addresses or postcodes',
      contact: 'telephone numbers or e-mail addresses',
      number: 'numbers of a case system, which say who somebody is',
    },
    looks: (kind: string, by: 'heading' | 'cells') =>
      by === 'heading' ? `Its heading speaks of ${kind}.` : `Its cells look like ${kind}.`,
    leftOut: 'Casebook never keeps those: it is left out.',
    asReference:
      'It may serve as the reference, by which the team finds the case, and as nothing else.',
    kept: 'Columns:',
    act: 'Go on',
  },
  values: {
    hint: 'These are no words of the edition. Say once what each means: it counts for every row, and is remembered for the next list of this provider.',
    rows: (count: number, examples: string) => `${plural(count, 'row')}, for example ${examples}`,
    what: (found: string, field: string) =>
      `What does “${found}” mean for ${field.replace(/\?$/, '')}?`,
    blank: 'Leave it blank',
    fault: 'A fault: name its rows',
    choose: 'Choose',
    among: (labels: string) => `It stands for ${labels}. Which one counts?`,
    kept: 'Columns and words:',
    missing: (found: string, field: string) => `Say what “${found}” means: ${field}`,
    act: 'Go on',
  },
  result: {
    counts: {
      title: 'Counts',
      rows: 'Rows of the list',
      kept: 'Cases to keep',
      outside: 'Outside the window of eligibility',
      repeats: 'Rows that repeat a reference',
      bad: 'Other rows with a fault',
    },
    blanks: (list: string) => `Blank in cases to keep: ${list}.`,
    blank: (field: string, count: number) => `${field} ${withCommas(count)}`,
    window: {
      title: 'Eligibility',
      notLooked: 'Nobody looked at eligibility: no column of the list says when.',
      notLookedWhat: (window: string) => `The edition says: ${window}`,
      noWindow: 'The edition gives no days for this kind of case.',
      between: (what: string, from: string, to: string) => `${what} from ${from} to ${to}.`,
      until: (what: string, to: string) => `${what} by ${to}.`,
      since: (what: string, from: string) => `${what} from ${from} on.`,
      order: {
        'day-first': 'Days are read as day, month, year.',
        'month-first': 'Days are read as month, day, year: the column itself shows it.',
      },
      reference: 'Counted back from',
      referenceHint: 'A day as 2019-03-25. Today, unless the fieldwork says otherwise.',
      noDay: 'Enter a day as 2019-03-25',
      count: 'Count again',
      decide: (count: number) =>
        `${plural(count, 'person is', 'people are')} not shown to be inside the window`,
      leaveOut: 'Leave them out',
      keep: 'Keep them all the same',
      reason: 'Why?',
      caption: 'People outside the window',
      show: 'Show them',
      why: {
        before: 'too long ago',
        after: 'too recent',
        'no-day': 'no day is given',
      },
      file: {
        download: 'Make a CSV of everybody outside the window',
        save: 'Save who is outside the window',
        fileName: 'outside-the-window.csv',
      },
    },
    faults: {
      title: (count: number) => `${plural(count, 'fault')} in the list`,
      body: 'Mend the file and choose it again, which is best. Or leave these rows out.',
      repeats: 'Of rows with the same reference the first good one stays.',
      leaveOut: (count: number) => `Leave ${plural(count, 'row')} out`,
      reason: 'Why are they left out?',
      download: 'Make a CSV of all faults',
      save: 'Save the faults',
      fileName: 'faults.csv',
    },
    short: {
      title: (count: number) => `${plural(count, 'row ends', 'rows end')} before the last column`,
      body: 'What is missing counts as blank. Spreadsheets save rows like that where the last cells are empty, and then all is well. A line that was broken in two looks the same: look at these rows in the file.',
      show: 'Show them',
      caption: 'Rows that end early',
      last: 'Ends after',
      cells: 'Cells',
      headings: 'Headings',
      download: 'Make a CSV of these rows',
      save: 'Save these rows',
      fileName: 'rows-that-end-early.csv',
    },
    preview: {
      caption: (shown: number) => `The first ${withCommas(shown)} cases as they will be kept`,
      reference: 'Reference',
      officer: 'Officer',
      office: 'Office',
    },
    keep: 'Keep this list',
    row: 'Row',
    day: 'Day',
    found: 'Why',
    notKept: (reason: string) =>
      `The list was not kept: ${reason}. What was kept before is unchanged.`,
    drawn: 'a sample was drawn in the meantime',
    noCases: 'no case is left',
    backToColumns: 'Back to the columns',
  },
  missing: {
    reference: 'Say which column is the reference of the case',
    twice: (use: string) => `Two columns are the same: ${use}`,
    personal: (heading: string) => `The column “${heading}” cannot be that`,
    tooMany: (heading: string, count: number) =>
      `The column “${heading}” holds ${withCommas(count)} different words, too many for what was chosen. Leave it out or choose something else`,
    outside: 'Decide about the people outside the window',
    outsideReason: 'Say why, for the people outside the window',
    bad: 'Mend the file, or leave the rows with a fault out',
    badReason: 'Say why the rows are left out',
    nobody: 'No case is left to keep',
  },
  unread: {
    'too-large': (megabytes: number) =>
      `This file has ${withCommas(megabytes)} MB; at most 10 MB are read. Save the list alone, without pictures or other sheets. ${BACK_HERE}`,
    'not-readable': `The browser could not read the file. Was it changed or moved? Choose it once more. ${BACK_HERE}`,
    'not-a-list': `This file holds bytes that are no text, and it is no workbook. Save the list as CSV or .xlsx and choose that. ${BACK_HERE}`,
    empty: `This file is empty. ${BACK_HERE}`,
    'no-rows': `There is no row below the headings. Choose another sheet or file. ${BACK_HERE}`,
    'too-many-rows': (rows: number) =>
      `This list has ${withCommas(rows)} rows; at most 20,000 are read. One list holds one kind of case of one provider. ${BACK_HERE}`,
    'too-many-columns': (columns: number) =>
      `This list is ${withCommas(columns)} columns wide; at most 200 are read. Delete the columns that are not needed and save it again. ${BACK_HERE}`,
    'open-quote': (row: number) =>
      `Row ${withCommas(row)} has a quotation mark that is never closed, so nobody knows where its cell ends. Mend that row and choose the file again. ${BACK_HERE}`,
    'torn-quote': (row: number) =>
      `Row ${withCommas(row)} has a quotation mark in the middle of a cell. Mend that row and choose the file again. ${BACK_HERE}`,
    password: `This workbook is locked with a password. Save it without one and choose that file. ${BACK_HERE}`,
    'old-workbook': `This is a workbook of an old kind (.xls). Save it as .xlsx or CSV and choose that. ${BACK_HERE}`,
    'broken-workbook': `This workbook is damaged, or broken off in the middle. Save it once more and choose it again. ${BACK_HERE}`,
    'swollen-workbook': `This workbook unpacks to more than a list can be. It was not opened. Save the list alone and choose that. ${BACK_HERE}`,
    'bad-cell': (cell: string) =>
      `The cell ${cell} cannot be read. Open the workbook, save it once more, and choose it again. ${BACK_HERE}`,
    'no-sheets': `This workbook has no sheet that can be seen. ${BACK_HERE}`,
    'worker-failed': `The reading broke off: a fault of Casebook, or the tablet is short of memory. Choose the file once more, or save it as CSV. ${BACK_HERE}`,
  },
} as const
