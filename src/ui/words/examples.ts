/**
 * The words of practice examples and of the name check.  [NC10 UI90]
 */
import type { ExampleState } from '../../domain/examples/check-example.ts'
import type { HitKind, HitWhy } from '../../domain/names/hit.ts'

const WHY: Readonly<Record<HitWhy, string>> = {
  'known-officer': 'the officer of a case',
  'known-person': 'a person of this inspection',
  'known-place': 'an office or place of a case',
  'known-reference': 'the reference of a case',
  titled: 'a name after a title',
  'given-name': 'a given name',
  capitalised: 'a capital where no sentence begins',
  'place-words': 'reads like a place',
  postcode: 'a postcode',
  date: 'a date',
  age: 'an age',
  'like-a-reference': 'looks like a reference',
  phone: 'a telephone number',
  'address-online': 'an address online',
}

const KIND: Readonly<Record<HitKind, string>> = {
  officer: 'Officer',
  name: 'Name',
  place: 'Place',
  date: 'Date',
  age: 'Age',
  reference: 'Reference',
  contact: 'Contact',
}

const STATE: Readonly<Record<ExampleState, string>> = {
  conflict: 'Two people differ',
  'no-text': 'Not written yet',
  'open-hits': 'Names to decide',
  'to-confirm': 'To be confirmed',
  ready: 'Ready',
}

export const exampleWords = {
  kinds: [
    { id: 'good', label: 'Good' },
    { id: 'poor', label: 'Poor' },
  ],
  kindOf: { good: 'Good example', poor: 'Poor example' },
  state: STATE,
  mark: 'Mark as example',
  markLead: 'For the report, in words of its own and without names.',
  write: 'Write the example',
  remove: 'Not an example',
  title: 'Examples',
  lead: 'Write each example from your notes. Casebook looks for names, places, dates and references. You decide on each one; an example leaves this inspection only when all are decided.',
  none: 'No key question of this case is marked as an example. Mark one at the foot of its page.',
  count: (count: number) => (count === 0 ? 'none' : `${count}`),
  which: 'Which kind of example',
  notes: (count: number) => (count === 1 ? 'Start from 1 note' : `Start from ${count} notes`),
  noNotes: 'There are no notes on this key question yet.',
  noteOn: (letter: string) => `Prompt ${letter}`,
  noteOnQuestion: 'Key question',
  reasonOn: 'Reason',
  takeNote: 'Add to the example',
  taken: 'In the example',
  noRoom: 'The example has no room for this note.',
  text: 'The example',
  textHint: 'What was done, what came of it, and why it matters.',
  hits: (count: number) =>
    count === 0
      ? 'Nothing is left to decide.'
      : count === 1
        ? '1 thing to decide'
        : `${count} things to decide`,
  checking: 'Looking for names',
  listsAway:
    'The lists that the name check needs are not on this tablet yet. What you write is kept. Connect to a network once and open this page again.',
  hitKind: KIND,
  why: WHY,
  times: (count: number) => (count === 1 ? '' : `, ${count} times`),
  change: (mask: string) => `Change to “${mask}”`,
  keep: 'Keep as it is',
  keepAbout: (text: string) => `: ${text}`,
  changeAll: 'Change all as suggested',
  kept: (count: number) => (count === 1 ? '1 kept on purpose' : `${count} kept on purpose`),
  keptBy: (name: string) => `kept by ${name}`,
  askAgain: 'Ask again',
  keptLabel: (texts: string) => `Kept: ${texts}`,
  ready: 'This example is ready',
  readySaid: 'The example is ready',
  readyTitle: 'Ready. It may leave with the report.',
  takeBack: 'Not ready after all',
  whyNot: {
    conflict: 'Choose between the two above first.',
    'no-text': 'Write the example first.',
    'open-hits': 'Decide on everything above first.',
  },
  you: 'you',
} as const

export const leadExampleWords = {
  title: 'Practice examples',
  lead: 'Ready examples of the cases on this tablet, by standard. Only these are copied and saved.',
  none: 'There is no inspection on this tablet yet.',
  noneHere: 'No case on this tablet is marked as an example yet.',
  noneOfKind: 'No ready example of this kind.',
  unknown:
    'This inspection was made with an edition of the standards that this version of Casebook lacks. Take the new version when it is offered.',
  filter: 'Show',
  filters: { all: 'All', good: 'Good', poor: 'Poor' },
  notHere: (count: number) =>
    `${count === 1 ? '1 case is' : `${count} cases are`} not on this tablet yet; their examples are missing here.`,
  refusedTitle: 'Nothing can leave yet',
  refused:
    'These examples are said to be ready, but something in them is not decided. Decide on it, or take back that they are ready.',
  unready: (count: number) => (count === 1 ? '1 not ready' : `${count} not ready`),
  copy: 'Copy as text',
  csv: 'Save as CSV',
  text: 'Save as text',
  link: 'Practice examples',
  columns: ['Standard', 'Key question', 'Kind', 'Example'],
  kinds: { good: 'Good practice example', poor: 'Poor practice example' },
  reading: 'Reading the cases',
} as const
