/**
 * The plan's twenty mutants: what each takes away, where it is built, and the test
 * that the build without it fails.  [HN4]
 *
 * `name` stands in the title of that test, or of a net of `test/fuzz/mutants.test.ts`.
 * A mutant that this design has no place for says what stands in its place.
 */
export interface MutantRow {
  readonly id: string
  /** The safety net that is taken away. */
  readonly without: string
  readonly builtIn: string
  readonly test: string
  readonly name: string
  readonly instead?: string
}

const NETS = 'test/fuzz/mutants.test.ts'
const inNets = (id: string, without: string, file: string, name: string): MutantRow => ({
  id,
  without,
  builtIn: `test/kit/${file}.ts`,
  test: NETS,
  name,
})

const inBrowser = (id: string, without: string, name: string): MutantRow => ({
  id,
  without,
  builtIn: 'test/e2e/kit/broken-builds.ts',
  test: 'test/e2e/plan-mutants.test.ts',
  name,
})

const QUIET = 'm10 m11 m20: remembered fields, a named window and a page that stays are caught'

export const MUTANTS: readonly MutantRow[] = [
  {
    id: 'm1',
    without: 'strict durability of the tablet’s writes',
    builtIn: 'test/e2e/kit/cut-world.ts',
    test: 'test/e2e/kill.test.ts',
    name: 'm1: a page whose writes do not wait for the disk loses in the same cut',
  },
  {
    id: 'm2',
    without: 'full durability of the endpoint’s file',
    builtIn: 'test/kit/mutant-relaxed-endpoint.ts',
    test: 'test/contract/power-cut.test.ts',
    name: 'm2: an endpoint that does not wait for the disk loses under the same cut',
  },
  {
    id: 'm3',
    without: 'the commit before the answer',
    builtIn: 'test/kit/mutant-endpoint.ts',
    test: 'test/contract/server-log-kill.test.ts',
    name: 'an endpoint that answers before it commits is caught by the same count',
  },
  {
    ...inNets(
      'm4',
      'numbers in commit order',
      'mutants-plan',
      'm4: numbers are given before the commit',
    ),
    instead:
      'No number here comes from a counter of the database: each stream has its own, given inside the transaction that files. The mutant is an endpoint that numbers as a counter would.',
  },
  inNets('m5', 'the write gate', 'mutants-store', 'no gate'),
  inNets(
    'm6',
    'the gate inside the transaction',
    'mutants-store',
    'a gate outside the transaction',
  ),
  inNets('m7', 'nothing awaited inside', 'mutants-store', 'waits for something else inside'),
  inNets('m8', 'ids bound to the seal', 'mutants-seal', 'no associated data'),
  inNets('m9', 'a fresh nonce for each seal', 'mutants-seal', 'a constant nonce'),
  inBrowser('m10', 'fields that no browser remembers', QUIET),
  inBrowser('m11', 'a title that names nothing', QUIET),
  inNets(
    'm12',
    'keys in the page alone',
    'mutants-plan',
    'm12: the key of the inspection is kept as it is used',
  ),
  inNets('m13', 'rows that stay when sent', 'mutants-store', 'rows go when they are acknowledged'),
  {
    ...inNets('m14', 'a look at the epoch', 'mutants-world', 'the epoch stays the same'),
    instead:
      'The tablet is told the epoch that it knows, which is what a tablet that does not look would do with another.',
  },
  inNets('m15', 'conflicts without clocks', 'mutants-seal', 'the last one by the clock wins'),
  inBrowser(
    'm16',
    'an update that waits for a person',
    'm16: a worker that does not wait takes over in the middle of a case, and is caught',
  ),
  inBrowser(
    'm17',
    'an install of all files or none',
    'm17: a worker that forgives a missing file installs, and is caught',
  ),
  inNets('m18', 'envelopes kept as bytes', 'mutants-plan', 'm18: envelopes are kept as text'),
  inNets('m19', 'membership at each pull', 'mutants-world', 'membership is not looked at'),
  inBrowser('m20', 'a lock that loads the page anew', QUIET),
]
