/**
 * Words of what opens a tablet: a forgotten passphrase, another one, passkeys.
 * [UI201 UI202 UI203]
 */
import { plural } from './shell.ts'

export const forgottenWords = {
  title: 'You have forgotten your passphrase',
  back: 'Back to the lock',
  lead: 'Nobody can look it up. Nothing is lost by it: the three steps below bring you back to all your work, on this tablet.',
  send: {
    title: '1. What is kept here is sent',
    looking: 'Looking at what is kept here',
    unsent: (count: number) =>
      `${plural(count, 'answer')} kept on this tablet, not sent yet. They go out sealed, by themselves, while this tablet is connected.`,
    offline:
      'There is no connection to the office. Connect this tablet and leave it switched on, with Casebook open. It may take until tomorrow: nothing is lost by waiting.',
    none: 'Everything that was kept here has been sent.',
    parked: (count: number) =>
      `${plural(count, 'answer')} of this tablet are set aside at the office. The office has them; your lead sees them.`,
    act: 'Send now',
    busy: 'Sending',
    trouble: 'It is not being sent:',
    noStore:
      'Casebook cannot look into the store of this tablet. Nothing has been deleted. Go back and unlock with any words: the next screen says what is wrong.',
  },
  link: {
    title: '2. Your lead makes you a new link',
    body: 'Ask your lead for a new enrolment link: in People and tablets, beside your name. Open it on this tablet, or type its code in the next step. If you are the only lead, ask your operations team: they can bring you back with the office’s recovery key.',
    here: 'You have opened a link: its code is used in the next step.',
  },
  enrol: {
    title: '3. Enrol this tablet again',
    body: 'You get four new words, and write them down. Then your lead compares the figures on both screens and gives this tablet its key. Your cases open again then; until then they stay on this tablet, sealed.',
    act: 'Enrol this tablet again',
    wait: 'You can go on when everything has been sent.',
  },
} as const

export const wayInWords = {
  title: 'What opens this tablet',
  back: 'Back',
  practice: 'Practice is not protected by a passphrase.',
  passphrase: {
    title: 'Passphrase',
    body: 'Four words that Casebook draws for you. Nobody can look them up. Change them if somebody may have seen them.',
    change: 'Change the passphrase',
    cancel: 'Leave it as it is',
    current: 'Your passphrase now',
    drawn: 'Your new four words',
    making: 'Making your words',
    other: 'Give me other words',
    write:
      'Write them on paper now. The old words open this tablet until you have typed the new ones.',
    typed: 'The new four words, with spaces',
    act: 'Use the new words',
    busy: 'Changing: this takes a few seconds',
    empty: 'Type the four words',
    done: 'Changed. From now on the new words open this tablet, and the old ones do not.',
    faults: {
      'passphrase-differs': 'These are not the new four words. Compare them with your paper',
      'wrong-passphrase': 'That is not the passphrase of this tablet. It has not been changed',
      wait: 'After several wrong tries the next one waits, up to a minute. It has not been changed',
      other: 'The keys on this tablet cannot be read. Tell your operations team',
    },
  },
  passkeys: {
    title: 'Fingerprint, face or security key',
    body: 'Opens this tablet again within an hour of your passphrase. After that, or after five refusals, it asks for the four words. The passphrase always works.',
    none: 'None yet.',
    label: 'Ways to open this tablet again',
    added: (day: string) => `Added ${day}`,
    noName: 'Without a name',
    remove: 'Remove',
    removeLabel: (name: string) => `Remove ${name}`,
    removed: (name: string) => `${name} does not open this tablet any more.`,
    add: 'Add a fingerprint, face or security key',
    addAnother: 'Add another',
    two: 'Two are better than one: a key can be lost, a reader can break.',
    name: 'What you call it',
    nameHint: 'For example “this tablet’s fingerprint”. Only you can read it.',
    passphrase: 'Your passphrase now',
    act: 'Add it',
    busy: 'Follow your tablet’s own words',
    cancel: 'Add none',
    emptyPassphrase: 'Type your four words',
    emptyName: 'Enter a name',
    done: (name: string) => `${name} opens this tablet from now on.`,
    away: 'This browser has no passkeys, so there is nothing to add: the passphrase opens this tablet.',
    faults: {
      'passkey-refused':
        'It was not added: your tablet did not see the finger, face or key, or it was cancelled. Try again',
      'passkey-known': 'This one opens this tablet already',
      'no-prf':
        'This one can sign you in elsewhere, but cannot open a sealed store. Use another, or go on with the passphrase',
      'wrong-passphrase': 'That is not the passphrase of this tablet. Nothing has been added',
      wait: 'After several wrong tries the next one waits, up to a minute. Nothing has been added',
    },
  },
} as const
