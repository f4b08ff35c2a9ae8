/**
 * Each fault in words: what happened, what is safe, what to do.  [UI1 UI30]
 *
 * The kinds are those of `sync/status.ts`, `store/gate.ts`, `store/inbox.ts` and
 * the loss kinds of `store/open-store.ts`; a test holds the lists together, since
 * screens may not import those folders. A kind or code of a newer version has
 * words too: nobody is shown a bare code and nothing else.
 */
export interface FaultWords {
  readonly title: string
  readonly happened: string
  readonly safe: string
  readonly act: string
}

const STAYS = 'Everything that says “Kept on this tablet” is on this tablet and stays there.'
const AGAIN = 'What was here before is unchanged, and nothing of this was taken in.'
const TELL = 'If it is still here after the next contact, tell your lead or operations team.'

export const faultWords = {
  'no-network': {
    title: 'No connection to the office',
    happened: 'This tablet could not reach the office.',
    safe: STAYS,
    act: 'Go on working. What is kept is sent by itself as soon as there is a connection.',
  },
  'not-the-office': {
    title: 'Something else answered in place of the office',
    happened:
      'The network sent a page of its own. Guest networks in hotels and on trains do this until you sign in to them.',
    safe: 'Nothing was given to it, and nothing of its answer was believed.',
    act: 'Sign in to that network in the browser, or use another one. Then press “Send now”.',
  },
  'not-admitted': {
    title: 'The office does not let this tablet in',
    happened: 'The office does not know this tablet, or has shut it out.',
    safe: STAYS,
    act: 'Tell your lead or operations team, with the code below. Until then, do not clear the browser’s data: what is kept here is the only copy of what was not sent.',
  },
  busy: {
    title: 'The office is busy',
    happened: 'The office asked this tablet to wait before it calls again.',
    safe: STAYS,
    act: 'Nothing to do. Casebook calls again by itself.',
  },
  'endpoint-fault': {
    title: 'The office has a fault',
    happened: 'The office answered that it cannot work at the moment.',
    safe: STAYS,
    act: 'Nothing to do. Casebook tries again by itself. If it lasts for more than an hour, tell your operations team.',
  },
  'call-refused': {
    title: 'The office did not understand this tablet',
    happened: 'This version of Casebook and the office’s do not fit together, or one has a fault.',
    safe: STAYS,
    act: 'If Casebook offers a new version, take it. Otherwise tell your operations team, with the code below.',
  },
  'disk-full': {
    title: 'This tablet is full',
    happened: 'There is no room left on this tablet to keep anything more.',
    safe: 'What says “Kept on this tablet” is kept. What says “Not kept yet” is on the screen only, and is tried again.',
    act: 'Make room: delete files or apps that are not needed. Do not close Casebook while anything says “Not kept yet”.',
  },
  'store-lost': {
    title: 'Casebook’s store was taken away while it was open',
    happened: 'The browser’s data for Casebook were cleared or exchanged.',
    safe: 'What was sent is at the office. Nothing is written into the wrong store.',
    act: 'Type no further. Note down what is on the screen and not sent, then restart Casebook and follow what it says.',
  },
  'newer-store': {
    title: 'A newer version of Casebook has this store',
    happened: 'Another tab or window opened the store with a newer version of Casebook.',
    safe: STAYS,
    act: 'Close this tab and use the other one, or restart Casebook.',
  },
  'store-closed': {
    title: 'The browser closed Casebook’s store',
    happened: 'This happens when another tab is updated, or when the tablet is short of memory.',
    safe: STAYS,
    act: 'Restart Casebook.',
  },
  'write-failed': {
    title: 'The tablet could not keep a change',
    happened: 'The browser refused to write to its own store.',
    safe: 'What says “Kept on this tablet” is kept. What says “Not kept yet” is tried again.',
    act: 'Wait a moment. If it goes on saying “Not kept yet”, note down what is on the screen and restart Casebook.',
  },
  'tablet-withdrawn': {
    title: 'This tablet is withdrawn',
    happened: 'The office has withdrawn it. It has handed in everything that was kept on it.',
    safe: 'What was kept here is at the office. What says “Not kept yet” is on the screen only.',
    act: 'Copy what is on the screen and not kept, and ask your lead for a fresh link on another tablet.',
  },
  'inspection-deleted': {
    title: 'This inspection was deleted',
    happened: 'It had ended, the office had all of it, and its days were over.',
    safe: 'All that was kept before is as the office has it. What says “Not kept yet” is on the screen only.',
    act: 'If it still matters, copy what is on the screen and tell your lead.',
  },
  gap: {
    title: 'Work from the office arrived with a part missing',
    happened: 'A stretch of one case did not arrive.',
    safe: AGAIN,
    act: `Casebook asks for it again by itself. ${TELL}`,
  },
  'chain-differs': {
    title: 'Work from the office does not match its own seal',
    happened: 'What arrived is not what the office says that it sent.',
    safe: AGAIN,
    act: `Casebook asks for it again by itself. ${TELL}`,
  },
  'other-stream': {
    title: 'Work arrived under the wrong case',
    happened: 'The office sent work of one case as that of another.',
    safe: AGAIN,
    act: TELL,
  },
  'bad-envelope': {
    title: 'Work from the office cannot be read',
    happened: 'One sealed piece that arrived is damaged.',
    safe: AGAIN,
    act: TELL,
  },
  'changed-bytes': {
    title: 'Work came back from the office changed',
    happened: 'Something that this tablet had sent is not the same at the office.',
    safe: 'This tablet’s own copy is unchanged.',
    act: 'Tell your lead or operations team today: this should never happen.',
  },
  'copies-differ': {
    title: 'The office’s copy differs from this tablet’s',
    happened: 'Both sides were compared, and the cases named here are not the same.',
    safe: 'Nothing was overwritten on either side.',
    act: 'Press “Send now” once more. If they still differ, tell your operations team and leave this tablet as it is.',
  },
  'tablet-put-back': {
    title: 'This tablet was put back to an earlier state',
    happened:
      'The office remembers work from this tablet that the tablet itself no longer has, as after it was restored from a backup.',
    safe: 'What the office has comes back by itself. What was kept here and not sent has been sent again.',
    act: 'Look through the cases that you worked on last. If anything is missing, tell your lead.',
  },
  'access-refused': {
    title: 'The office refused a change of people or cases',
    happened: 'A change that was made in Set up on this tablet was not accepted.',
    safe: 'All answers are sent all the same. The change stays here and is asked again.',
    act: 'Look at the reason below. If it is not clear, tell your operations team.',
  },
} as const satisfies Readonly<Record<string, FaultWords>>

const UNKNOWN_FAULT: FaultWords = {
  title: 'Something went wrong on the way to the office',
  happened: 'This version of Casebook has no words for what the office or the tablet reported.',
  safe: STAYS,
  act: 'Casebook tries again by itself. Tell your operations team, with the code below.',
}

export function faultToWords(kind: string): FaultWords {
  const known: Readonly<Record<string, FaultWords | undefined>> = faultWords
  return (Object.hasOwn(known, kind) ? known[kind] : undefined) ?? UNKNOWN_FAULT
}

/** What a code of the office means, where a fault has one. */
export const codeWords: Readonly<Record<string, string | undefined>> = {
  'unknown-device': 'the office has no such tablet, or it was enrolled anew',
  'revoked-device': 'this tablet was shut out',
  'not-allowed': 'only a lead or operations may change this',
  'unknown-inspection': 'the office does not have this inspection',
  'inspection-known': 'the office has this inspection already, from somebody else',
  'stream-elsewhere': 'the case belongs to another inspection',
  'not-yourself': 'nobody can invite themselves',
  'not-your-person': 'this person was invited by somebody else',
  'last-lead': 'an inspection must keep a lead',
  'set-up-stream': 'the set-up of an inspection is given to nobody',
  'key-elsewhere': 'the key belongs to another inspection',
  'key-known': 'the tablet has been given a key already',
  'code-differs': 'the invitation is known under another name',
  'role-differs': 'the person has another role at the office',
  malformed: 'the office could not read it',
}

interface ParkedWords {
  readonly reason: string
  readonly act: string
}

const LEAD_FILES =
  'It is safe at the office, set aside. Speak with the lead of the inspection about it.'
/** The same, to a lead. */
const YOU_DECIDE = 'It is safe at the office, set aside, until you read it and decide.'

export const parkedWords = {
  'not-your-case': {
    reason: 'the case was given to somebody else before this work was sent',
    act: LEAD_FILES,
  },
  'not-a-member': {
    reason: 'this person is no longer part of the inspection',
    act: LEAD_FILES,
  },
  'unknown-stream': { reason: 'the office does not know this case yet', act: LEAD_FILES },
  'unknown-inspection': {
    reason: 'the office does not know this inspection yet',
    act: 'It is safe at the office. It is filed when the lead’s tablet has been in contact.',
  },
  'inspection-deleted': {
    reason: 'the inspection had ended and was deleted before this was sent',
    act: 'It is safe at the office for as long again as the inspection was kept. If it matters, tell your operations team now.',
  },
  'not-this-device': { reason: 'it was written on another tablet', act: LEAD_FILES },
  'not-the-author': { reason: 'it was written by somebody else', act: LEAD_FILES },
  'device-revoked': {
    reason: 'the tablet had been withdrawn before it sent this',
    act: LEAD_FILES,
  },
  'id-reused': {
    reason: 'other work has the same number',
    act: 'It is safe at the office. Tell your operations team.',
  },
  'number-reused': {
    reason: 'the tablet had been put back to an earlier state',
    act: LEAD_FILES,
  },
  'unknown-device': {
    reason: 'it came in a copy, and the office does not know the tablet that wrote it',
    act: LEAD_FILES,
  },
  'bad-signature': {
    reason: 'it came in a copy, and the tablet that it names did not sign it',
    act: 'Believe nothing of it. Tell your operations team.',
  },
  malformed: {
    reason: 'the office cannot read it',
    act: 'It is safe at the office. Tell your operations team.',
  },
} as const satisfies Readonly<Record<string, ParkedWords>>

export function parkedToWords(code: string, { mayDecide = false } = {}): ParkedWords {
  const known: Readonly<Record<string, ParkedWords | undefined>> = parkedWords
  const words = Object.hasOwn(known, code) ? known[code] : undefined
  const { reason, act } = words ?? {
    reason: `the office gave the reason “${code}”`,
    act: LEAD_FILES,
  }
  return { reason, act: mayDecide && act === LEAD_FILES ? YOU_DECIDE : act }
}
