/**
 * Words of the sync page.  [UI30]
 */
import { withCommas } from './common.ts'
import { plural } from './shell.ts'

export const syncWords = {
  title: 'Kept and sent',
  practice: {
    body: 'This is practice. Everything is kept on this tablet, and nothing is sent: there is no office behind it.',
  },
  facts: {
    here: 'On this tablet',
    hereBody: (cases: number) =>
      `${plural(cases, 'case')}. What says “Kept on this tablet” is on its disk, sealed.`,
    ready: 'Is this tablet ready to travel?',
    copy: 'Second copy on this tablet',
    copyNone:
      'None: this browser has no place for it. What is kept here is on the disk once, so send it as often as you can.',
    copyFailed: (why: string) =>
      `It could not be written (${why}). It is tried again with the next answer. What says “Kept on this tablet” is kept.`,
    copyHeld: (held: number) =>
      `${plural(held, 'entry', 'entries')}, sealed, in a file of its own.`,
    copyDamaged: (damaged: number) =>
      `${plural(damaged, 'place')} in it could not be read; the store itself is whole.`,
    toSend: 'Still to be sent',
    none: 'Nothing: all that was kept here has been sent.',
    unsent: (count: number, isLead: boolean) =>
      `${plural(count, isLead ? 'change' : 'answer')} kept on this tablet, not sent yet.`,
    orders: (count: number) =>
      `${plural(count, 'change')} of people or cases, which the office has not taken yet.`,
    parked: 'Set aside',
    parkedBody: (count: number) =>
      `${plural(count, 'answer')} of this tablet, kept aside at the office: see below.`,
    contact: 'Last contact with the office',
    noContact: 'None yet.',
    offline: (since: string) => `Offline since ${since}. It is tried again by itself.`,
    receipt: 'Receipt',
    same: (cases: number, of: number, at: string, code: string) =>
      `${withCommas(cases)} of ${plural(of, 'case')} identical to the office’s copy, ${at}, receipt ${code}`,
    sameSetUp: (at: string, code: string) =>
      `The set-up is identical to the office’s copy, ${at}, receipt ${code}`,
    noReceipt: 'None yet: it is made when everything is sent and both copies have been compared.',
    noReceiptParked: 'None while something is set aside.',
    copies: 'Copies',
    copiesLink: 'Save a copy, take one in, hand a case over',
    fingerprint: 'This tablet',
    version: (version: string) => `Casebook ${version}`,
  },
  sendNow: 'Send now',
  sending: 'Working',
  progress: (sent: number, of: number, received: number) =>
    `${withCommas(sent)} of ${withCommas(of)} sent, ${withCommas(received)} received`,
  progressLabel: 'Sent so far',
  clock: {
    title: 'The clock of this tablet is wrong',
    ahead: (minutes: number) => `It is ${plural(minutes, 'minute')} ahead of the office’s.`,
    behind: (minutes: number) => `It is ${plural(minutes, 'minute')} behind the office’s.`,
    body: 'Nothing is refused or put in another order because of it, but the times shown beside answers are wrong. Set the clock in the tablet’s settings.',
  },
  fault: {
    safe: 'What is safe:',
    act: 'What to do:',
    code: (code: string, meaning: string | undefined) =>
      meaning === undefined ? `Code: ${code}` : `Code: ${code} (${meaning})`,
    cases: 'The cases:',
    interview: 'The interview with an officer',
  },
  parked: {
    title: 'Set aside at the office',
    body: 'Nothing of this is lost. The office has it, and could not put it into a case by itself.',
    line: (count: number, who: string, place: string, at: string) =>
      `${plural(count, 'answer')} by ${who}, ${place}, ${at}`,
    you: 'you',
    somebody: 'somebody who is not named here',
    inCase: (reference: string) => `in case ${reference}`,
    inInterview: 'in the interview with an officer',
    inSetUp: (title: string) => `in the set-up of ${title}`,
    unknownCase: 'in a case that is not on this tablet',
    decide: (inspection: string) => `Read and decide: ${inspection}`,
    because: (reason: string) => `Reason: ${reason}.`,
  },
  compared: {
    summary: (count: number) => `${plural(count, 'copy', 'copies')} compared, one by one`,
    body: 'A code stands for every byte of a case. Where both codes are the same, so are the copies. Another tablet that holds the same case shows the same code.',
    caption: (at: string) => `Compared with the office, ${at}`,
    what: 'Case',
    count: 'Changes',
    here: 'Here',
    there: 'At the office',
    state: 'Result',
    none: 'none',
    states: {
      same: 'identical',
      behind: 'the office has more: it is fetched at the next contact',
      differs: 'differs: what is on this tablet stays as it is; tell your operations team',
    },
    setUp: (title: string) => `Set-up of ${title}`,
    interview: 'Interview with an officer',
    other: 'List, desk or case not shown here',
  },
  tablets: {
    title: (inspection: string) => `Tablets: ${inspection}`,
    person: 'Person',
    lastContact: 'Last contact',
    version: 'Version',
    unsent: 'Unsent, as last told',
    receipt: 'Their receipt',
    never: 'never',
    notEnrolled: 'not enrolled yet',
    unknown: '–',
    you: (name: string) => `${name} (you)`,
  },
  noName: 'without a name',
} as const
