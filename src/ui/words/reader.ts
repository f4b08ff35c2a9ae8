/**
 * Words of the page that opens a copy when every server is gone.  [CY8]
 */
import { withCommas } from './common.ts'
import { plural } from './shell.ts'

export const readerWords = {
  title: 'Casebook: open a copy',
  about:
    'This page opens a copy that was saved on a tablet, with the office’s recovery key. It works without a network and sends nothing. What it shows is readable by anybody who sees this screen, and is gone when you close the page.',
  file: 'The copy',
  fileHint: 'A file that ends in .cbcopy.',
  key: 'The office’s recovery key',
  keyHint: '14 groups of four letters and figures, as it was printed when the office was set up.',
  open: 'Open',
  opening: 'Opening. A large copy takes a minute.',
  noFile: 'Choose a copy first.',
  faults: {
    'mistyped-key':
      'This is not a whole recovery key. Look for a letter that was misread or left out.',
    'other-key':
      'The recovery key opens nothing in this copy. It may be the key of another office.',
    'not-a-copy': 'This file is no copy of Casebook.',
    'newer-format': 'This copy was written by a newer version. Use the reader of that version.',
    'handed-over': 'This file holds one case, sealed for one tablet. Only that tablet can open it.',
  },
  states: {
    whole: 'The copy is whole.',
    cut: 'The copy was cut short. What is whole in it is shown.',
    changed: 'The copy was changed or damaged. What is whole in it is shown.',
  },
  made: (at: string, app: string) => `Written ${at} by Casebook ${app}.`,
  entries: (count: number) => `${plural(count, 'entry', 'entries')} in it.`,
  unopened: {
    title: (count: number) => `${plural(count, 'entry', 'entries')} could not be opened:`,
    'bad-envelope': (count: number) => `${withCommas(count)} damaged`,
    'unknown-key': (count: number) => `${withCommas(count)} under a key that is not in the copy`,
    'unknown-author': (count: number) => `${withCommas(count)} by a tablet that is not named in it`,
    forged: (count: number) => `${withCommas(count)} whose signature does not hold`,
    unreadable: (count: number) => `${withCommas(count)} changed under their seal`,
    'bad-body': (count: number) => `${withCommas(count)} that hold nothing known`,
    'newer-version': (count: number) => `${withCommas(count)} of a newer version`,
  },
  search: 'Search',
  searchHint: 'Words of a note, a reference, a name. Shows what has all of them.',
  found: (count: number) => `${plural(count, 'value')} found.`,
  close: 'Close and forget',
  print: 'Print what is shown',
  all: 'Show everything of this inspection',
  choose: 'Choose one, or search.',
  kinds: {
    case: 'Cases',
    interview: 'Interviews with officers',
    'set-up': 'Set-up',
    other: 'Other',
  },
  noTitle: 'An inspection whose set-up is not in the copy',
  noName: 'Without a name',
  assessor: (name: string) => `judged by ${name}`,
  columns: { what: 'What', value: 'Value', who: 'Who', when: 'When' },
  differ: 'Values that differ; nobody has chosen yet.',
  cleared: '(cleared)',
  somebody: 'not named in the copy',
} as const
