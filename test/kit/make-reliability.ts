/**
 * RELIABILITY.md from the stored results: a row says what was tried, how often it
 * failed, and how often it may at most.  [HN6]
 *
 * It invents nothing: a row without a run says so, a failure stands there as one,
 * and what one seed draws counts once, however often it was drawn.
 */
import type { MutantRow } from './mutant-table.ts'
import type { ReliabilityRow } from './reliability-rows.ts'
import type { Run } from './results.ts'
import { upperBound } from './upper-bound.ts'

export interface Reliability {
  readonly rows: readonly ReliabilityRow[]
  readonly runsOf: (id: string) => readonly Run[]
  readonly mutants: readonly MutantRow[]
  readonly notRun: readonly string[]
  /** Every figure that is asked for. */
  readonly goals: readonly string[]
}

export function makeReliability(given: Reliability): string {
  const tried = given.rows.flatMap(({ id }) => given.runsOf(id))
  const days = unique(tried.map(({ day }) => day)).sort()
  const engines = unique(tried.flatMap((run) => run.engines)).sort()
  const counted = new Set(given.rows.flatMap(({ goal }) => goal.split(' ')))
  const uncounted = given.goals.filter((goal) => !counted.has(goal))
  const silent = given.rows.filter(({ id }) => given.runsOf(id).length === 0)
  return `# What was tried, and how often it failed

Made by \`npm run reliability\` from the numbers that runs have written into \`test/results\`; nothing here is written by hand. Last run: ${days.at(-1) ?? 'none'}. A run writes its numbers when \`CASEBOOK_RESULTS=1\` is set before its command.

Zero of so many is not never. The bound is the one-sided upper bound of Clopper and Pearson at 95 %: without a failure about three over the trials, the rule of three. It holds for this fault, under these engines, on machines like this one.

| figure | tried, and what would be a failure | trials | failures | at most, each | seeds | again with |
|---|---|---|---|---|---|---|
${given.rows.map((row) => makeRow(row, given.runsOf(row.id))).join('\n')}

The figures are those of the goals: R for reliability, S for security. Of ${uncounted.join(', ')} no trials are counted: their tests pass or fail, the speed among them is in \`npm run bench\`, and what has no test yet is not claimed.

## Engines

${makeList(engines)}

## Builds without a safety net

Each lacks one net; the test beside it fails on that build and passes on the real one.

| | without | caught by |
|---|---|---|
${given.mutants.map(makeMutantRow).join('\n')}

## Not run

${makeList([...silent.map(({ what }) => `No run has written numbers yet: ${what}.`), ...given.notRun])}
`
}

function makeRow({ goal, what, again, isAll }: ReliabilityRow, all: readonly Run[]): string {
  const runs = all.filter(
    ({ seed }, at) => seed === '' || all.findLastIndex((run) => run.seed === seed) === at,
  )
  const trials = runs.reduce((sum, run) => sum + run.trials, 0)
  const failures = runs.reduce((sum, run) => sum + run.failures, 0)
  const seeds = unique(runs.map(({ seed }) => seed).filter((seed) => seed !== '')).join(', ')
  const cells =
    runs.length === 0
      ? ['not run', '', '']
      : [toCount(trials), toCount(failures), isAll ? 'all there are' : boundOf(failures, trials)]
  return `| ${[goal, what, ...cells, seeds, `\`${again}\``].join(' | ')} |`
}

function makeMutantRow({ id, without, test, name, instead }: MutantRow): string {
  const caught = `\`${test}\`: ${name}`
  return `| ${id} | ${without} | ${instead ? `${caught}. ${instead}` : caught} |`
}

const unique = (texts: readonly string[]): string[] => [...new Set(texts)]
const makeList = (lines: readonly string[]): string => lines.map((line) => `- ${line}`).join('\n')
const toCount = (count: number): string => count.toLocaleString('en-GB')
/** Rounded up: a bound is not made smaller by writing it down. */
const boundOf = (failures: number, trials: number): string =>
  `${(Math.ceil(upperBound(failures, trials) * 1e5) / 1e3).toFixed(3)} %`
