/**
 * Words of the first load: header, start and lock.  [UI1 UI5 UI6]
 *
 * English first; another language is another object of this shape. Counts come
 * in as numbers, times as text.
 */
import { withCommas } from './common.ts'

export const plural = (count: number, one: string, many = `${one}s`): string =>
  `${withCommas(count)} ${count === 1 ? one : many}`

export const shellWords = {
  shielded:
    'Covered while you are elsewhere. Nothing is lost: come back to this page and it is here.',
  app: 'Casebook',
  skip: 'Skip to the content',
  opening: 'Opening',
  nav: { label: 'Casebook', cases: 'Cases', search: 'Search', board: 'Board', setUp: 'Set up' },
  hide: 'Hide',
  hidden: 'Hidden',
  hiding: 'What you typed is being kept. Then Casebook locks.',
  sync: {
    /** Before the line, for screen readers. */
    about: 'Kept and sent:',
    practice: 'Practice: nothing is sent',
    offline: (since: string, left: string) => `Offline since ${since} · ${left}`,
    keptNotSent: (count: number, isLead: boolean) =>
      `${plural(count, isLead ? 'change' : 'answer')} kept, not sent`,
    nothingToSend: 'nothing waits to be sent',
    sending: (sent: number, of: number) => `Sending ${withCommas(sent)} of ${withCommas(of)}`,
    fetching: (count: number) => `Fetching: ${withCommas(count)} so far`,
    /** While some are still to come: never "sent", never "identical". */
    here: (whole: number, of: number) => `${withCommas(whole)} of ${plural(of, 'case')} here`,
    allSent: 'All sent',
    same: (at: string, code: string) => `Identical to the office’s copy ${at} · ${code}`,
    parked: (count: number) => `${plural(count, 'answer')} set aside at the office`,
    trouble: (left: string) => `Not sent: see why · ${left}`,
    troubleSent: 'Trouble with the office: see why',
    noContact: 'Not in contact yet',
  },
  idle: {
    title: 'Casebook is about to lock',
    body: 'Nothing has been touched for a while. What you typed is kept. Press any key, or touch the screen, to stay.',
    left: (seconds: number) => `Locks in ${plural(seconds, 'second')}`,
    stay: 'Stay',
  },
  update: {
    ready: 'A new version is ready.',
    waits: 'It waits until you have left this case.',
    restart: 'Restart now',
    asksAgain: 'You will be asked for your passphrase.',
  },
  crash: {
    title: 'Something went wrong in Casebook',
    happened: 'This screen could not be shown. It is a fault of Casebook, not of yours.',
    safe: 'Everything that said “Kept on this tablet” is kept, and goes on being sent.',
    act: 'Restart Casebook. If it happens again in the same place, tell your operations team the words below.',
    restart: 'Restart Casebook',
    noticed:
      'A fault of Casebook happened in the background. What says “Kept on this tablet” is kept. If something here stops working, restart.',
    dismiss: 'Go on',
  },
  notFound: {
    title: 'There is no such page',
    body: 'The address may have been typed wrongly, or the page may have moved.',
    home: 'Go to the start',
  },
  notAllowed: {
    title: 'This page is for leads',
    body: 'Only a lead inspector or the operations team sets up inspections and sees the board.',
  },
  alreadyEnrolled: {
    title: 'This tablet is enrolled already',
    body: 'The enrolment link was not used: it still works on another tablet. A tablet belongs to one person.',
  },
  lockedEnrolled:
    'This tablet is enrolled already, so the enrolment link was not used. It still works on another tablet. If your lead sent it because you have forgotten your passphrase, go on below.',
} as const

export const leftWords = {
  title: (inspection: string) => `You are no longer part of this inspection: ${inspection}`,
  body: 'Its cases are not yours any more. What is on this tablet stays readable; the office gives it nothing more of them, and sets aside for the lead what you still write there. If that is a mistake, tell your lead.',
} as const

export const startWords = {
  title: 'Start on this tablet',
  lead: 'Judge cases with or without a network. Everything is kept on this tablet, sealed, and sent when there is a connection.',
  withdrawn: {
    title: 'This tablet was withdrawn by the office',
    happened:
      'It has handed in everything that was kept on it, sealed, and then its browser let go of all of it.',
    act: 'To work on this tablet again you need a fresh link from your lead.',
  },
  enrol: {
    title: 'Use this tablet for your work',
    body: 'You need the one-time link or code that your lead gave you. Open the link on this tablet, or type the code. It takes two minutes and needs a connection.',
    act: 'Enter a code',
  },
  practise: {
    title: 'Practise first',
    body: 'A made-up inspection with twelve cases. Nothing is sent, and nothing real belongs in it: practice is not protected by a passphrase.',
    act: 'Practise',
    opening: 'Opening practice',
    fault: (words: string) => `Practice could not be opened: ${words}`,
    faults: {
      'disk-full': 'this tablet has no room left. Free some space and try again.',
      'newer-store': 'a newer version of Casebook is open in another tab. Close this one.',
      other:
        'the browser does not let Casebook keep anything here. A private window does this: use an ordinary one.',
    },
  },
  wasHere: {
    title: 'This tablet held work, and its store is gone',
    happened:
      'Casebook was used on this tablet before. Since then the browser’s data for it have been cleared, by a person or by the browser itself.',
    safe: 'Everything that had been sent is at the office. What was kept here and not yet sent is no longer on this tablet.',
    act: 'Ask your lead for a new enrolment link, and tell them when you last saw “All sent”. Your cases come back from the office once you are enrolled. If you have just been told to enrol this tablet anew, carry on.',
  },
} as const

export const unlockWords = {
  title: 'Casebook is locked',
  label: 'Your passphrase: four words',
  act: 'Unlock',
  busy: 'Opening',
  show: 'Show what I type',
  empty: 'Type your four words',
  sends: 'While it is locked, what is kept here goes on being sent, sealed.',
  faults: {
    'wrong-passphrase': 'That is not the passphrase of this tablet. Nothing is ever wiped for it',
    'bad-vault':
      'The keys on this tablet cannot be read. What had been sent is at the office: ask your lead for a new link',
    'weak-vault':
      'The keys on this tablet were sealed by a method that is no longer accepted. Ask your operations team',
  },
  wait: (seconds: number) => `You can try again in ${plural(seconds, 'second')}.`,
  waitOver: 'You can try again now.',
  waitWhy: 'Each wrong try waits longer, up to a minute. Nothing on this tablet is wiped.',
  takeCopy: 'Take a copy in',
  forgotten: 'I have forgotten my passphrase',
  passkey: {
    act: 'Unlock with fingerprint, face or key',
    busy: 'Follow your tablet’s own words',
    or: 'Or with your passphrase:',
    due: {
      'too-late': 'An hour has passed since your passphrase: type it once more.',
      'too-often': 'After five refusals only the passphrase opens this tablet.',
    },
    faults: {
      'passkey-refused': 'It did not open. Try again, or type your passphrase.',
      'passkey-known': 'It did not open. Try again, or type your passphrase.',
      'no-prf': 'This one cannot open a sealed store. Type your passphrase.',
      'wrong-passkey': 'This one does not open this tablet. Type your passphrase.',
      'passphrase-due': 'Type your passphrase once more.',
    },
  },
} as const
