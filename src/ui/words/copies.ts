/**
 * Words of the copies: save one, take one in, hand a case over.  [UI180]
 */
import { plural } from './shell.ts'

export const copiesWords = {
  title: 'Copies',
  link: 'Copies: save one, take one in, hand a case over',
  back: 'Kept and sent',
  practice: 'This is practice: there is nothing here that needs a copy.',
  save: {
    title: 'Save a copy',
    body: 'Everything that is kept on this tablet, in one file, sealed. Keep it on a stick or in a shared folder. It opens on tablets of the inspection’s people and with the office’s recovery key, and nowhere else.',
    choose: 'Choose a file for the copy',
    chooseHint: 'Casebook then writes it again by itself as you work.',
    now: 'Write it again now',
    allow: 'Allow Casebook to write the file',
    allowHint: 'The browser has forgotten the permission, as it does after a restart.',
    other: 'Choose another file',
    forget: 'Write it no more by itself',
    download: 'Save a copy as a download',
    downloadHint:
      'A download is not written again by itself. Save a new one at the end of each day.',
    writing: 'Writing the copy.',
    last: (at: string, entries: number) =>
      `Last copy: ${at}, with ${plural(entries, 'entry', 'entries')}.`,
    behind: (count: number) =>
      count === 0
        ? 'Everything that is kept here is in it.'
        : `${plural(count, 'newer entry is', 'newer entries are')} not in it yet.`,
    none: 'No copy has been saved from this tablet yet.',
    byItself: 'It is written again by itself, a minute after something was kept.',
    faults: {
      'not-allowed':
        'The browser did not let Casebook write the file. Allow it, or choose another.',
      'file-gone': 'The file is not there any more. Was the stick taken out? Choose another file.',
      'no-room': 'There is no room for the copy where the file is. Choose another place.',
      failed: 'The copy could not be written. The last one is as it was. Try again.',
    },
  },
  take: {
    title: 'Take a file in',
    body: 'A copy of this tablet or another one, or a case that was handed to this tablet. What is here stays as it is, and taking the same file in twice changes nothing.',
    lockedBody:
      'A copy can be taken in while Casebook is locked. A case that was handed to you needs you to unlock first.',
    pick: 'Choose a file',
    label: 'The file',
    hint: 'It ends in .cbcopy.',
    reading: (seen: number) => `Reading: ${plural(seen, 'entry', 'entries')} so far.`,
    done: { copy: 'The copy was taken in', handed: 'The case was taken in' },
    states: {
      whole: 'The file is whole.',
      cut: 'The file was cut short. What is whole in it was taken in.',
      changed: 'The file was changed or damaged. What is whole in it was taken in.',
    },
    made: (at: string) => `Written ${at}.`,
    came: (count: number) => `${plural(count, 'entry', 'entries')} came in.`,
    here: (count: number) => `${plural(count, 'entry was', 'entries were')} here already.`,
    foreign: (count: number) =>
      `${plural(count, 'entry belongs', 'entries belong')} to cases that are not on this tablet. They are kept sealed and offered to the office, and shown nowhere here.`,
    refused: {
      damaged: (count: number) => `${plural(count, 'entry', 'entries')} refused: damaged.`,
      forged: (count: number) =>
        `${plural(count, 'entry', 'entries')} refused: the signature does not hold.`,
      'other-bytes': (count: number) =>
        `${plural(count, 'entry', 'entries')} refused: not the same as the one that is here.`,
      deleted: (count: number) =>
        `${plural(count, 'entry', 'entries')} not taken in: of an inspection that had ended and was deleted on this tablet. The file still holds them; if they matter, give it to your operations team.`,
    },
    sent: 'What came in is offered to the office by itself. What was written on another tablet is set aside there until a lead looks at it.',
    handed:
      'Whose case it is has not changed. Ask the lead to give it to you; until then what you write in it is set aside at the office.',
    faults: {
      'not-a-copy': {
        title: 'This file is no copy of Casebook',
        body: 'Nothing was taken in. Choose a file that ends in .cbcopy.',
      },
      'newer-format': {
        title: 'This copy was written by a newer version',
        body: 'Nothing was taken in. Update Casebook on this tablet, then take it in again.',
      },
      'not-for-this-tablet': {
        title: 'This case was handed to another tablet',
        body: 'Nothing was taken in. Only the tablet that it was sealed for can open it.',
      },
      'needs-unlock': {
        title: 'Unlock first',
        body: 'This file holds a case that was handed to one tablet. Nothing was taken in. Unlock Casebook, then take it in under “Copies”.',
      },
    },
    half: 'What had been taken in by then is kept. Take the same file in again afterwards: it goes on from there.',
  },
  hand: {
    title: 'Hand a case to another tablet',
    body: 'Where there is no network: one case as a file, sealed for one tablet. Its person can read and go on with the case at once. Whose case it is does not change: only the lead gives cases.',
    noCases: 'There is no case on this tablet.',
    case: 'Case',
    chooseCase: 'Choose a case',
    tablet: 'Tablet',
    chooseTablet: 'Choose a tablet',
    noTablets:
      'No other tablet of this inspection is known here. It must have been in contact with the office once.',
    device: (name: string, end: string) => `${name}, tablet ${end}`,
    somebody: 'Somebody without a name',
    compare: 'Their tablet shows these figures under “Kept and sent”, beside “This tablet”:',
    same: 'I have compared them: they are the same',
    save: 'Save the file for this tablet',
    saved: (entries: number) =>
      `Saved, with ${plural(entries, 'entry', 'entries')}. Give them the file; they take it in under “Copies”.`,
  },
  reader: {
    title: 'When every server is gone',
    body: 'One page opens a copy with the office’s recovery key, in any browser, without a network. Keep it with the recovery key.',
    save: 'Save the reader',
    saving: 'Fetching the reader',
    failed:
      'The reader is fetched from the office, which did not answer. Try again with a connection.',
    saved: 'Saved.',
  },
  locked: {
    back: 'Back to unlocking',
  },
} as const
