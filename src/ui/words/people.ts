/**
 * Words of people and tablets.  [UI69 UI70 UI71]
 */
import { withCommas } from './common.ts'
import type { roleWords } from './roles.ts'
import { plural, shellWords } from './shell.ts'

/** What each role may do, in one sentence. */
export const roleMeaning: Readonly<Record<keyof typeof roleWords, string>> = {
  assessor:
    'Reads the set-up and their own cases, and judges those cases. Sees no colleague’s case.',
  lead: 'Sets the inspection up, names people, gives cases, reads and writes everything, and proposes the ratings.',
  operations:
    'Sets the inspection up and looks after tablets as a lead does; replaces no key that a tablet has.',
  reviewer: 'Reads every case, and writes in those that are given to them.',
  analyst: 'Reads every case for tables and figures, and writes in those that are given to them.',
}

export const rolesWords = {
  summary: 'What each role may do',
  caption: 'Roles',
  role: 'Role',
  may: 'May do',
} as const

export const qrWords = {
  label: (name: string) => `The link for ${name} as a QR code`,
  hint: 'Or hold this up to the camera of a telephone and send the link on; the code holds the link and nothing else.',
} as const

export const invitationWords = {
  open: (until: string) => `A link that nobody has used yet. It works until ${until}.`,
  expired: (since: string) => `A link that nobody used. It ended ${since}.`,
  fresh: 'Fresh link',
  freshFor: (name: string) => `Fresh link for ${name}; the one before ends`,
  withdraw: 'Withdraw the link',
  withdrawFor: (name: string) => `Withdraw the link for ${name}`,
  withdrawing: 'The link is being withdrawn: it ends at the next contact with the office.',
} as const

export const tabletWords = {
  title: (name: string) => `Tablets of ${name}`,
  facts: {
    contact: 'Last contact',
    cases: 'Cases',
    unsent: 'Not sent',
    version: 'Version',
    receipt: 'Receipt',
  },
  never: 'not since it was enrolled',
  silent: (since: string) => `${since}: ask after this tablet`,
  untold: 'it has not said yet',
  cases: (whole: number, of: number) =>
    of === 0 ? 'none given yet' : shellWords.sync.here(whole, of),
  casesBefore: (text: string) => `${text}, told before the latest change`,
  unsent: (count: number) => `${withCommas(count)} when last heard of`,
  allSent: 'nothing when last heard of',
  version: (version: string) => `Casebook ${version}`,
  older: (version: string, ours: string) =>
    `Casebook ${version}, older than this tablet’s ${ours}: ask them to take the update`,
  receipt: (code: string, since: string) => `${code}, ${since}`,
  noReceipt: 'none yet',
  extra: {
    title: (name: string) => `${name} has a tablet already`,
    body: (name: string) =>
      `This is another one. If ${name} did not ask for it, somebody else may have opened the link: ask ${name} before you give the key, not by the way in which the link was sent.`,
  },
} as const

export const removeWords = {
  act: 'Remove',
  actFor: (name: string) => `Remove ${name} from the inspection`,
  title: (name: string) => `Remove ${name}?`,
  points: (name: string, cases: number) => [
    `From the next contact on the office gives ${name}’s tablets nothing more of this inspection.`,
    'What they have not sent yet is set aside at the office when it arrives. It is not lost, and you can read it under “Kept and sent”.',
    cases === 0
      ? 'They have no cases.'
      : `Their ${plural(cases, 'case')} ${cases === 1 ? 'is' : 'are'} nobody’s then, and can be given anew.`,
    'What they wrote stays in the cases, with their name.',
    'A new key is made: what is written from now on opens on no tablet of theirs.',
    'What is on their tablet already stays readable there: a tablet that was stolen must be locked or wiped besides.',
  ],
  left: (since: string) => `Removed ${since}. What they wrote stays.`,
  back: 'Take in again',
  backFor: (name: string) => `Take ${name} in again`,
  backTitle: (name: string) => `Take ${name} in again?`,
  backBody: (name: string) =>
    `A tablet that ${name} still has works again at once, without cases. You also get a fresh link, for a new tablet.`,
  removed: (name: string, cases: number) =>
    `${name} is removed. ${plural(cases, 'case')} can be given anew.`,
} as const

export const revokeWords = {
  act: 'Withdraw this tablet',
  actFor: (name: string) => `Withdraw this tablet of ${name}`,
  title: (name: string) => `Withdraw this tablet of ${name}?`,
  points: (name: string) => [
    'For a tablet that was lost or stolen. The office gives it nothing more, from now on.',
    'At its next contact it sends what it has not sent yet, sealed, and then its browser lets go of all that is on it. What it sends is set aside, and you decide about it.',
    'Until that contact, what is on it opens with its passphrase: tell the police and your operations team of a theft besides.',
    'A new key is made: what is written from now on does not open on it.',
    `${name} and their cases stay in the inspection, and they can go on with a fresh link on another tablet.`,
    'It cannot be taken back.',
  ],
  done: 'This tablet is withdrawn. What is written from now on is sealed with a new key, which it does not get.',
  keyOwed:
    'This tablet is withdrawn. The new key could not be kept on this tablet, and is made as soon as there is room.',
  refused: 'It was not withdrawn: the office does not know it as a tablet of this inspection.',
} as const
