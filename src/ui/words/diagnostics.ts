/**
 * Words of the page on which a tablet says how it is, and of the faults of the
 * browser's store that stand on other pages.  [UI186]
 */
import { withCommas } from './common.ts'

export const diagnosticsWords = {
  title: 'How this tablet is',
  link: 'How this tablet is: version, storage, faults',
  about:
    'For your operations team. There are counts and versions here, and nothing of any case or person.',
  copy: 'Copy as text',
  copied: 'Copied.',
  notCopied: 'The browser did not copy it. Select the text and copy it yourself.',
  notPersisted: {
    title: 'The browser has not promised to keep what is here',
    body: 'In a private window everything on this page goes when the window is closed. What was sent is at the office. Use an ordinary window, and ask for the promise on “Ready to travel”. Until then send your work, or save a copy.',
  },
  rows: {
    version: 'Casebook',
    engine: 'Browser',
    storeVersion: 'Layout of the store',
    use: 'Storage used',
    persisted: 'Promise of the browser to keep it',
    entries: 'Entries kept',
    unsent: 'Not sent yet',
    parked: 'Set aside at the office',
    streams: 'Cases and other logs',
    contact: 'Last contact with the office',
    copy: 'Last copy',
    offline: 'Casebook complete for offline use',
  },
  yes: 'yes',
  no: 'no',
  unknown: 'the browser does not say',
  never: 'never',
  use: (used: number, quota: number) => `${toMegabytes(used)} of ${toMegabytes(quota)}`,
  copyOf: (at: string, entries: number) => `${at}, ${withCommas(entries)} entries`,
  faults: {
    title: 'Faults of the browser’s store, since this tablet was set up',
    none: 'None.',
    columns: { what: 'What happened', times: 'Times' },
    kinds: {
      'disk-full': 'There was no room to keep something',
      'store-lost': 'The store was cleared or exchanged while it was open',
      'newer-store': 'A newer version of Casebook had the store',
      'store-closed': 'The browser closed the store',
      'write-failed': 'The browser refused to write',
      'tablet-withdrawn': 'Something was written after the tablet had been withdrawn',
      'inspection-deleted': 'Something was written in an inspection that had been deleted here',
      'upgrade-blocked': 'Another window held up an update of the store',
      'second-tab': 'Casebook was opened in a second tab',
      'not-persisted': 'It was opened without the browser’s promise to keep the store',
      'store-gone': 'The store was gone at the start',
      'other-store': 'Another store was there at the start',
      'store-short': 'Kept work was missing at the start',
      'chain-broken': 'Sent work was missing at the start',
      'store-unreadable': 'The store could not be opened at the start',
    },
  },
} as const

export const faultToLabel = (kind: string): string => {
  const known: Readonly<Record<string, string | undefined>> = diagnosticsWords.faults.kinds
  return (Object.hasOwn(known, kind) ? known[kind] : undefined) ?? kind
}

function toMegabytes(bytes: number): string {
  return `${withCommas(Math.round(bytes / 1_000_000))} MB`
}
