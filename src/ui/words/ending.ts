/**
 * Words of the end of an inspection and of its deletion.  [UI240 UI241 UI242]
 */
import { toDayAndTime, toLongDay, withCommas } from './common.ts'
import { plural } from './shell.ts'

export const endWords = {
  title: 'End of the inspection',
  back: 'Set up',
  lede: 'When an inspection has ended and its days are over, it is deleted: by each tablet, and then by the office.',
  days: 'Days until it is deleted',
  daysHint: (least: number) =>
    `At least ${least}. They count from today, and again from whatever is sent after the end.`,
  badDays: (least: number, most: number) =>
    `Enter a whole number of days from ${least} to ${withCommas(most)}`,
  act: 'End this inspection',
  again: 'Say the end again',
  busy: 'Asking the office',
  ask: 'End this inspection?',
  points: (days: string) => [
    'The office compares every case with this tablet. Where something is missing it says so, and nothing ends.',
    'Everybody can go on writing. What is sent after the end moves the deletion.',
    `After ${days} days each tablet deletes it by itself. Nobody can take that back.`,
    'Save the archive of the report first.',
  ],
  done: 'The office has all of it, and has acknowledged the end.',
  refused: {
    'not-allowed': 'Only who leads this inspection may end it. Nothing has ended.',
    'already-deleted': 'The office has deleted it already.',
    'not-whole': 'It has not ended: something is missing.',
  },
  differing: (count: number) =>
    `${plural(count, 'case or page', 'cases or pages')} not the same on this tablet and at the office. Send and fetch on the page of what is sent, then try again.`,
  unsent: (name: string, count: number) =>
    `The tablet of ${name} has ${plural(count, 'entry', 'entries')} that it has not sent. It sends them by itself when it is switched on where there is a network.`,
  parked: (count: number) =>
    `${plural(count, 'entry', 'entries')} set aside that nobody has decided about. Decide on the board.`,
  ended: (at: string, due: string) =>
    `Ended ${toDayAndTime(at)}. It is deleted from ${toLongDay(due.slice(0, 10))} on.`,
  late: (count: number) =>
    `${plural(count, 'entry', 'entries')} came after the end: the days count from the last of them.`,
  officeDeleted: (at: string) => `The office deleted its own ${toDayAndTime(at)}.`,
  tablets: 'Tablets that held it',
  person: 'Tablet of',
  receipt: 'Deleted',
  owed: 'Not yet',
  leftOut: 'Not waited for: the office went on without it',
  you: 'This tablet',
  unknown: (device: string) => `Somebody, ${device.slice(0, 6)}`,
} as const

export const goneWords = {
  title: 'Ended inspections',
  name: (title: string | undefined, inspection: string) =>
    title || `Inspection ${inspection.slice(0, 6)}`,
  kept: (due: string) =>
    `Has ended. It is deleted from this tablet from ${toLongDay(due.slice(0, 10))} on.`,
  waits:
    'Is due to be deleted, and waits: something of it is not at the office yet, or waits for a decision there, or the lead’s own word of the end has not been read here. Nothing of it goes before.',
  here: {
    why: 'The office has deleted its own already, and with it the lead’s word that could be read here. Ask the lead whether it has ended.',
    act: 'Delete it from this tablet',
    ask: (name: string) => `Delete ${name} from this tablet?`,
    point:
      'What is not sent yet goes to the office first, and nothing is deleted before that. Nobody can take the deletion back.',
    notKept: 'Nothing was deleted: this tablet could not keep your word. Try again.',
  },
  deleted: (at: string, operations: number) =>
    `Deleted from this tablet ${toDayAndTime(at)}: ${plural(operations, 'entry', 'entries')}.`,
  sent: 'The office has the receipt.',
  owed: 'The receipt goes out with the next contact.',
  files:
    'Files that somebody has saved from it, copies and archives, stay where they were saved: delete them too.',
} as const
