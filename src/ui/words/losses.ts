/**
 * A store that lost something, in words: what happened, where the work may still
 * be, what to do.  [UI6]
 *
 * The kinds are those of `store/open-store.ts`. Shown before the first new write,
 * so that nobody goes on working on a store that has holes without knowing it.
 */
interface LossWords {
  readonly title: string
  readonly happened: string
  readonly where: string
  readonly act: string
}

const AT_OFFICE =
  'Everything that had been sent is at the office, and on the tablets of colleagues who share the case. What was kept on this tablet and not sent was here alone.'
const ENROL_ANEW =
  'Ask your lead for a new enrolment link, and say when you last saw “All sent”. Before you open it, clear Casebook’s data in this browser’s settings: the store that is here cannot be used any more.'

export const lossWords = {
  'store-gone': {
    title: 'The store of this tablet is gone',
    happened: 'The browser’s data for Casebook were cleared, by a person or by the browser itself.',
    where: AT_OFFICE,
    act: ENROL_ANEW,
  },
  'other-store': {
    title: 'This is not the store that this tablet was enrolled with',
    happened: 'The browser’s data for Casebook were exchanged, as after a restore from a backup.',
    where: AT_OFFICE,
    act: 'Change nothing on this tablet, and tell your operations team: the store that is here may still hold work.',
  },
  'store-short': {
    title: 'Some kept work is missing from this tablet',
    happened: 'The store holds less than it did when Casebook was last used.',
    where: AT_OFFICE,
    act: 'You can go on with what is here. What the office has comes back by itself. Then look through the cases that you worked on last, and tell your lead if something is missing.',
  },
  'chain-broken': {
    title: 'Some work that was sent is missing from this tablet',
    happened: 'The store has lost pieces that were stamped for sending.',
    where: AT_OFFICE,
    act: 'You can go on with what is here. What the office has comes back by itself. Then look through the cases that you worked on last, and tell your lead if something is missing.',
  },
  'newer-store': {
    title: 'A newer version of Casebook has used this store',
    happened: 'This page is an older version. It leaves the newer store alone.',
    where: 'All of your work is still on this tablet.',
    act: 'Close every tab and window of Casebook, then open it again with a connection.',
  },
  'store-unreadable': {
    title: 'The store of this tablet cannot be opened',
    happened: 'The browser did not let Casebook open its own store.',
    where: `It may all still be here. ${AT_OFFICE}`,
    act: 'Close the browser, start it again, and try once more. If that does not help, change nothing and tell your operations team.',
  },
} as const satisfies Readonly<Record<string, LossWords>>

export type LossKind = keyof typeof lossWords

/** Where going on is safe: what is left is whole pieces, and the office has the rest. */
export const canGoOn = (kind: LossKind): boolean =>
  kind === 'store-short' || kind === 'chain-broken'
