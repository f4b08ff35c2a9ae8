/**
 * A tablet that lost something, in words: what happened, what is safe and where,
 * what to do.  [UI6 UI170]
 *
 * The kinds are those of `session/look-for-loss.ts`. Shown before the first new
 * write, so that nobody goes on working on a store that has holes without knowing
 * it.
 */
import type { FoundLoss, MendWay } from '../../session/look-for-loss.ts'
import { plural } from './shell.ts'

interface LossWords {
  readonly title: string
  readonly happened: string
  readonly act: string
}

const PUT_BACK =
  'Put back what the second copy holds. Then unlock as always, and look at the cases that you worked on last.'
const FETCH =
  'Fetch again what the office has. Then unlock as always, look through the cases that you worked on last, and tell your lead if something is missing.'
const ENROL_ANEW =
  'Ask your lead for a new enrolment link, and say when you last saw “All sent”. Your cases come back from the office once you are enrolled.'

/** `act` where the kind itself decides; the others follow what can be offered. */
export const lossWords = {
  'store-gone': {
    title: 'The store of this tablet is gone',
    happened:
      'The browser’s data for Casebook were cleared, by a person or by the browser itself, or they were damaged on the disk.',
    act: FETCH,
  },
  'header-gone': {
    title: 'This tablet no longer knows whose it is',
    happened:
      'The part of the browser’s data in which Casebook keeps your sealed keys was cleared or damaged.',
    act: ENROL_ANEW,
  },
  'other-store': {
    title: 'This is not the store that this tablet was enrolled with',
    happened: 'The browser’s data for Casebook were exchanged, as after a restore from a backup.',
    act: 'Change nothing on this tablet, and tell your operations team: the store that is here may still hold work.',
  },
  'store-short': {
    title: 'Some kept work is missing from this tablet',
    happened: 'The store holds less than it did when Casebook was last used.',
    act: FETCH,
  },
  'bytes-changed': {
    title: 'Some kept work was damaged on this tablet',
    happened: 'The store no longer holds the same bytes that were kept. They cannot be opened.',
    act: PUT_BACK,
  },
  'keys-gone': {
    title: 'Keys are missing from this tablet',
    happened: 'The store has your work, but not all of the keys that open it.',
    act: PUT_BACK,
  },
  'chain-broken': {
    title: 'Some work that was sent is missing from this tablet',
    happened: 'The store has lost pieces that were stamped for sending.',
    act: FETCH,
  },
  'newer-store': {
    title: 'A newer version of Casebook has used this store',
    happened: 'This page is an older version. It leaves the newer store alone.',
    act: 'Close every tab and window of Casebook, then open it again with a connection.',
  },
  'store-unreadable': {
    title: 'The store of this tablet cannot be opened',
    happened: 'The browser did not let Casebook open its own store.',
    act: 'Close the browser, start it again, and try once more. If that does not help, begin a fresh store: what the second copy holds is then put back into it, and the office has the rest.',
  },
} as const satisfies Readonly<Record<FoundLoss['kind'], LossWords>>

export type LossKind = FoundLoss['kind']

const OFFICE =
  'At the office: everything that had been sent. Colleagues who share a case have it on their tablets too.'
const HERE_ALONE =
  'Only what was kept here and not yet sent may be lost: there is no second copy of it on this tablet.'

const COPY_WAITS = 'What the second copy holds then waits until it is put back.'

export interface SaidLoss extends LossWords {
  readonly missing: string | undefined
  readonly safe: readonly string[]
}

export function lossToWords({ kind, missing, streams, held, ways }: FoundLoss): SaidLoss {
  const said = lossWords[kind]
  const canPutBack = ways.includes('put-back')
  return {
    ...said,
    missing: missing > 0 ? missingToWords(kind, missing, streams) : undefined,
    safe: safeToWords(kind, canPutBack || ways.includes('afresh') ? held : undefined),
    act: toAct(said.act, ways),
  }
}

/** Without the sealed keys nothing that is fetched could be opened. */
function toAct(act: string, ways: FoundLoss['ways']): string {
  if (ways.includes('put-back')) return PUT_BACK
  return act === FETCH && ways.includes('enrol') ? ENROL_ANEW : act
}

/** What stands below the button of a way. */
export function wayToHint(way: MendWay, { held }: Pick<FoundLoss, 'held'>): string | undefined {
  const hint = lossScreenWords.hints[way]
  return way === 'enrol' && held !== undefined ? `${hint} ${COPY_WAITS}` : hint
}

function missingToWords(kind: LossKind, missing: number, streams: number): string {
  const said =
    kind === 'store-unreadable'
      ? `${plural(missing, 'entry', 'entries')} cannot be reached`
      : plural(missing, 'entry is missing', 'entries are missing')
  return streams === 0
    ? `${said}.`
    : `${said}, in ${plural(streams, 'case or part of an inspection', 'cases and parts of inspections')}.`
}

function safeToWords(kind: LossKind, held: number | undefined): readonly string[] {
  if (kind === 'newer-store') return ['On this tablet: all of your work.']
  if (held === undefined) return [OFFICE, HERE_ALONE]
  const copy = `On this tablet: a second copy with ${plural(held, 'entry', 'entries')}, sealed, in another place.`
  return [copy, OFFICE]
}

export const lossScreenWords = {
  happenedTitle: 'What happened',
  safeTitle: 'What is safe, and where',
  actTitle: 'What to do',
  ways: {
    'put-back': 'Put back from the second copy',
    fetch: 'Fetch again from the office',
    afresh: 'Begin a fresh store',
    again: 'Try again',
    enrol: 'Enrol this tablet anew',
  },
  working: {
    'put-back': 'Putting back',
    fetch: 'Making ready',
    afresh: 'Making ready',
    again: 'Trying',
    enrol: 'Opening',
  },
  hints: {
    'put-back': 'Putting back changes nothing that is still here, and can be done twice.',
    fetch: 'Needs a network, now or later. What is still here stays.',
    afresh: 'The store that does not open stays where it is, untouched.',
    again: undefined,
    enrol: 'Only if your lead gave you a new link.',
  },
  small: (why: string) => `For the operations team: ${why}`,
} as const satisfies {
  readonly ways: Readonly<Record<MendWay, string>>
  readonly [part: string]: unknown
}

export const lockedCopyWords = {
  title: 'If you cannot get the newer version now',
  body: 'Save everything that is on this tablet in one file, sealed as it is. It needs no passphrase, and changes nothing here. Another tablet of the inspection takes it in under “Copies”, and the office can take it in too.',
  save: 'Save a copy',
  saving: 'Writing the copy.',
  saved: (entries: number) =>
    `The copy was saved, with ${plural(entries, 'entry', 'entries')}. Keep it until your work is at the office.`,
  faults: {
    'store-unreadable':
      'The store could not be read, so no copy was saved. Nothing was changed. Close every other tab of Casebook and press again.',
    'no-owner':
      'This tablet does not say whose it is, so no copy was saved. Nothing was changed. Tell your operations team.',
    failed:
      'The copy could not be written. Nothing was changed here. Make room where downloads go, and press again.',
  },
} as const

export function notMendedToWords(kind: string): string {
  const known: Readonly<Record<string, string | undefined>> = {
    'disk-full':
      'This tablet has no room left, so nothing more was put back. The second copy is whole. Free some space and press again.',
    'no-copy':
      'The second copy cannot be read now. Nothing was changed. Close other tabs of Casebook and press again.',
    'no-fresh-place':
      'This browser has no other place for a store. Nothing was changed. Tell your operations team before anybody clears anything.',
    'no-header':
      'The second copy does not say whose tablet this is. Nothing was changed. Tell your operations team.',
  }
  return (
    (Object.hasOwn(known, kind) ? known[kind] : undefined) ??
    `It did not go well (${kind}). Nothing that was still here was changed. Close the browser, start it again and try once more.`
  )
}
