/**
 * The rows of RELIABILITY.md: what was tried, for which figure, and the one command
 * that tries it again.  [HN6]
 *
 * A row's numbers lie in `test/results/<id>.json`; without them it says "not run".
 */
export interface ReliabilityRow {
  readonly id: string
  /** The figure of the goals that it counts for. */
  readonly goal: string
  /** What is tried, and what would be a failure. */
  readonly what: string
  readonly again: string
  /** All that there are were tried, and not some of many: there is nothing to estimate. */
  readonly isAll?: true
}

const nightly = (file: string) => `npx vitest run --project nightly test/nightly/${file}.test.ts`
const contract = (file: string) => `npx vitest run --project contract test/contract/${file}.test.ts`
const fuzz = (file: string) => `npx vitest run --project fuzz test/fuzz/${file}.test.ts`

export const ROWS: readonly ReliabilityRow[] = [
  {
    id: 'kill-tablet',
    goal: 'R1',
    what: 'The browser is killed right after "Kept on this tablet"; an answer or a note is gone at the next start',
    again: nightly('kill'),
  },
  {
    id: 'cut-tablet',
    goal: 'R1 R2',
    what: 'The tablet’s power is cut right after "Kept on this tablet" (only what was synced is left); an answer or a note is gone',
    again: nightly('kill'),
  },
  {
    id: 'worlds',
    goal: 'R3 R10',
    what: 'Seeded worlds of several tablets: offline, killed, cut, put back, wrong clocks; something promised is missing, twice, or not the same for all',
    again: nightly('fuzz'),
  },
  {
    id: 'purges',
    goal: 'R3',
    what: 'Seeded ends of an inspection: answers in between, cuts, locks, tablets away for weeks; something is deleted that a tablet alone had, before its day or on the office’s word alone, or is never deleted',
    again: nightly('fuzz'),
  },
  {
    id: 'kill-endpoint',
    goal: 'R5',
    what: 'The endpoint on SQLite is killed while four tablets push; something accepted is gone',
    again: contract('server-log-kill'),
  },
  {
    id: 'kill-endpoint-postgres',
    goal: 'R5',
    what: 'The endpoint on PostgreSQL is killed while three tablets push; something accepted is gone',
    again: contract('postgres-races'),
  },
  {
    id: 'cut-endpoint',
    goal: 'R5',
    what: 'The endpoint’s power is cut while four tablets push; something accepted is gone, or its file is not whole',
    again: nightly('cuts'),
  },
  {
    id: 'corruption-tablet',
    goal: 'R7',
    what: 'A file of the browser is cut, zeroed, swapped or changed; it is not seen before the first write, or not mended',
    again: nightly('loss'),
  },
  {
    id: 'eviction-tablet',
    goal: 'R7',
    what: 'The browser throws storage away, open or closed; it is not seen before the first write, or not mended',
    again: nightly('loss'),
  },
  {
    id: 'install-tablet',
    goal: 'R9',
    what: 'Each file of a new version is changed by a byte or cut; it installs all the same',
    again: nightly('install'),
    isAll: true,
  },
  {
    id: 'cut-network',
    goal: 'R10',
    what: 'The network breaks off at a drawn byte of a push or a pull; the next try leaves something missing or twice',
    again: contract('cut-network'),
  },
  {
    id: 'cut-every-byte',
    goal: 'R10',
    what: 'The same at every byte, both ways',
    again: nightly('cuts'),
    isAll: true,
  },
  {
    id: 'sweep-tablet',
    goal: 'S1',
    what: 'Words typed into a note and the search, the browser killed; one of them lies readable on the disk',
    again: 'npx vitest run --project e2e test/e2e/sweep.test.ts',
  },
  {
    id: 'lock-tablet',
    goal: 'S3',
    what: 'Two seconds after the lock; a word of the case or the passphrase is in the heap, the page, the title or the history',
    again: nightly('unlock'),
  },
  {
    id: 'fuzz-seal',
    goal: 'S5',
    what: 'A sealed operation is changed at random; it opens all the same',
    again: fuzz('envelope'),
  },
  {
    id: 'authorisation',
    goal: 'S8',
    what: 'Every route by every role, in an inspection of theirs and in another; somebody may what they may not, or the other way round',
    again: contract('authorisation'),
    isAll: true,
  },
  {
    id: 'fuzz-endpoint',
    goal: 'S9',
    what: 'Bodies, headers and paths, random and mutated, for every route; an answer of 5xx',
    again: fuzz('endpoint'),
  },
  {
    id: 'mutants',
    goal: 'S14',
    what: 'Builds without one safety net each; the tests stay green',
    again: 'npm run mutants',
    isAll: true,
  },
]

const numbered = (letter: string, count: number): string[] =>
  Array.from({ length: count }, (_, at) => `${letter}${at + 1}`)

/** All figures of the goals, R for reliability and S for security. */
export const GOALS: readonly string[] = [...numbered('R', 14), ...numbered('S', 15)]

/** What nothing here can show, whatever the numbers say. */
export const NOT_RUN: readonly string[] = [
  'Real tablets: flash that says it has synced and has not, heat, a flat battery.',
  'A power cut of a real machine: here what was synced stays, the rest goes, and renames count as done. Files of the renderer process, which hold the second copy, are not seen by the shim; they are left as the last sync of the browser process has them.',
  'iPad and Safari, Windows Hello, Android’s own authenticators.',
  'Management of devices: policies that clear storage or forbid it.',
  'Real radio, captive portals, and proxies that change what passes.',
  'Somebody who looks over a shoulder.',
]
