/**
 * Words of "Ready to travel" and of the rehearsal.  [UI73 UI74]
 *
 * One entry per line: what it is about, what is so, and for each way in which it
 * can fail, what that means. English first; another language is another object
 * of this shape.
 */
import type { CaseNotOpened } from '../../session/open-every-case.ts'
import type { MendId, ReadyLineId, Why } from '../../session/readiness.ts'
import { withCommas } from './common.ts'
import { plural, shellWords } from './shell.ts'

export const readyWords = {
  title: 'Ready to travel',
  body: 'Everything here was looked at just now. A line that does not hold has one button that mends it.',
  looking: 'Looking',
  holds: 'Holds:',
  broken: 'Not yet:',
  summary: {
    looking: 'Looking at this tablet',
    ready: 'This tablet is ready to travel',
    left: (count: number) =>
      `${plural(count, 'line does', 'lines do')} not hold yet. Mend ${count === 1 ? 'it' : 'them'} while there is a network.`,
  },
  names: {
    app: 'Casebook itself',
    cases: 'Cases',
    guidance: 'Standards and guidance',
    storage: 'Storage',
    room: 'Room',
    clock: 'Clock',
    copy: 'Copy',
    lock: 'Lock',
    receipt: 'Receipt',
  } satisfies Readonly<Record<ReadyLineId, string>>,
  holding: {
    app: 'Casebook is complete on this tablet and opens without a network',
    cases: (of: number) => `${shellWords.sync.here(of, of)}, and each was opened just now`,
    guidance: 'The standards and the guidance that your inspections need are on this tablet',
    storage: 'The browser has promised to keep Casebook’s store',
    room: (free: string) => `${free} are free for Casebook`,
    clock: 'This tablet’s clock agrees with the office’s',
    copy: 'Everything kept here has been sent: the office has a copy',
    lock: 'This tablet is sealed with your passphrase',
    receipt: (code: string, age: string) => `Both copies were compared ${age}, receipt ${code}`,
  },
  lookingAt: {
    app: 'Looking whether Casebook is complete on this tablet',
    cases: (opened: number, of: number) =>
      `Opening each case: ${withCommas(opened)} of ${withCommas(of)}`,
    guidance: 'Opening the standards and the guidance',
    storage: 'Asking the browser',
    room: 'Asking the browser how much room is left',
    lock: 'Looking at the lock',
    clock: '',
    copy: 'Counting what waits to be sent',
    receipt: '',
  } satisfies Readonly<Record<ReadyLineId, unknown>>,
  why: {
    incomplete:
      'Casebook is not complete on this tablet: without a network some of it would not open',
    'no-word': 'This tablet has not heard from the office yet, so it does not know its cases',
    'no-inspection': 'There is no inspection yet: you make one from a list of cases',
    'no-key': 'Your lead has not given this tablet its key yet. Read these figures to them:',
    'none-given': 'Your lead has not given you any cases yet. They come by themselves',
    missing: 'The others are still at the office. Stay connected until all are here',
    'not-opened': 'They have not been opened since you came to this page',
    failed: 'These do not open on this tablet:',
    lacking: 'An inspection here uses standards that this version of Casebook lacks',
    'not-granted':
      'The browser may clear Casebook’s store when the tablet is short of room. If it will not promise, install Casebook (“Add to home screen” or “Install” in the browser’s menu) and open it from there',
    low: 'Little room is left, and a full tablet cannot keep answers. Delete what you do not need: films, photographs, other apps',
    untold: 'This browser does not say how much room is left. Look in the tablet’s settings',
    'not-compared': 'It has not been compared with the office’s since Casebook was opened',
    off: 'It is wrong. Set it in the tablet’s settings; nothing is refused because of it, but times would be wrong',
    unsent: 'What is kept here has not all been sent: this tablet holds the only copy',
    practice: 'Practice is not protected by a passphrase. Nothing real belongs in it',
    parked: 'Some of your work is set aside at the office, so no receipt is given',
    'no-receipt': 'Both copies have not been compared since something changed',
    old: 'The last comparison is more than a day old',
  } satisfies Readonly<Record<Why, string>>,
  mend: {
    'fetch-app': 'Fetch what is missing',
    'fetch-cases': 'Fetch now',
    'open-cases': 'Open the cases',
    'set-up': 'Make an inspection',
    'ask-storage': 'Ask the browser to keep it',
    'look-again': 'Look again',
    'compare-clock': 'Compare the clock',
    'send-now': 'Send now',
    enrol: 'Leave practice',
    'see-parked': 'See what and why',
    'compare-copies': 'Compare the copies',
  } satisfies Readonly<Record<MendId, string>>,
  mending: 'Working',
  clockOff: (minutes: number) =>
    minutes > 0
      ? `The clock is ${plural(minutes, 'minute')} ahead of the office’s.`
      : `The clock is ${plural(-minutes, 'minute')} behind the office’s.`,
  freeBytes: (free: string) => `${free} are free.`,
  receiptAge: (code: string, age: string) => `Receipt ${code}, ${age}.`,
  wayIn: 'Change the passphrase, or add a fingerprint, face or key',
  goToCases: 'Go to your cases',
  goToSetUp: 'Set up an inspection',
  goToBoard: 'Go to the board',
  enrolledFor: (name: string, role: string) => `Enrolled for ${name} as ${role}`,
} as const

export const rehearsalWords = {
  title: 'Rehearsal',
  body: 'Cuts the network inside Casebook, fetches every screen and opens every case from this tablet alone. Then the network comes back by itself. Nothing is changed.',
  act: 'Rehearse without a network',
  running: 'Rehearsing',
  banner: 'Rehearsal: no network in this app',
  progress: (done: number, of: number) =>
    `${withCommas(done)} of ${plural(of, 'case')} opened so far`,
  progressLabel: 'Cases opened so far',
  end: 'End the rehearsal',
  back: 'The network is back.',
  wentWell: (cases: number) =>
    `Every screen and ${plural(cases, 'case')} opened without a network.`,
  noCases: 'Every screen opened without a network. There are no cases here to open.',
  broken: 'The rehearsal found what would not have worked',
  ended: (cases: number) => `The rehearsal was ended early: ${plural(cases, 'case')} had opened.`,
  opened: (cases: number) => `${plural(cases, 'case')} opened.`,
  screens: (count: number) =>
    `${plural(count, 'screen is', 'screens are')} not on this tablet: fetch what is missing of Casebook above.`,
  missing: (count: number) =>
    `${plural(count, 'case is', 'cases are')} not here yet: fetch them above.`,
  failing: 'These cases do not open:',
  fault: (reference: string, reason: string) => `${reference}: ${reason}`,
  noReference: 'A case whose reference cannot be read',
} as const

export const openFaultWords: Readonly<Record<CaseNotOpened, string>> = {
  'key-missing': 'this tablet has not been given the key of its inspection',
  'edition-unknown': 'its standards are not in this version of Casebook; take the update',
  'not-here': 'nothing of it is on this tablet yet',
  'entries-unopened':
    'some of its entries cannot be opened here; take the update, and if it stays tell your lead',
  'kind-unknown': 'its kind of case is not in these standards',
  broken: 'what lies on the disk is damaged; tell your operations team, the office has its copy',
}

/** "1.4 GB", "220 MB": what a person reads off a tablet's own settings. */
export function toSize(bytes: number): string {
  const megabytes = bytes / 1_000_000
  return megabytes >= 1000
    ? `${(megabytes / 1000).toFixed(1)} GB`
    : `${withCommas(Math.floor(megabytes))} MB`
}
