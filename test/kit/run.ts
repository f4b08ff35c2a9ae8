/**
 * The one test command: every check in turn, one count at the end.
 *
 *     node test/kit/run.ts test      everything but the long sweeps
 *     node test/kit/run.ts e2e       build, then the browser tests alone
 *     node test/kit/run.ts engines   build, then WebKit and Firefox alone
 *     node test/kit/run.ts nightly   everything, with the long sweeps and those
 *
 * Ends with a line "N passed, N failed"; exit code 1 when anything failed. A
 * step that breaks before it can count is counted as one failure.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { installChromium } from './chromium.ts'
import { installEngines, listNotRun } from './other-engines.ts'

interface Count {
  passed: number
  failed: number
}

const QUICK = ['unit', 'contract', 'scenario', 'fuzz']
const count: Count = { passed: 0, failed: 0 }
const scratch = mkdtempSync(join(tmpdir(), 'casebook-test-'))

function runStep(name: string, command: string, args: readonly string[]): boolean {
  console.log(`\n== ${name}`)
  const { status } = spawnSync(command, args, { stdio: 'inherit', env: process.env })
  return status === 0
}

function runCheck(name: string, command: string, args: readonly string[]): void {
  if (runStep(name, command, args)) count.passed += 1
  else {
    count.failed += 1
    console.log(`FAILED: ${name}`)
  }
}

function runVitest(projects: readonly string[]): void {
  const report = join(scratch, `${projects.join('-')}.json`)
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const isGood = runStep(projects.join(', '), 'vitest', [
    ...args,
    ...projects.flatMap((project) => ['--project', project]),
  ])
  const told = readReport(report)
  count.passed += told.passed
  // A file that does not load has no failed test, but the run has failed all the same.
  count.failed += Math.max(told.failed, isGood ? 0 : 1)
}

function readReport(path: string): Count {
  try {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(path, 'utf8'))
    return { passed: Number(numPassedTests), failed: Number(numFailedTests) }
  } catch {
    return { passed: 0, failed: 1 }
  }
}

function runAll(mode: string): void {
  process.env.CHROMIUM = installChromium()
  if (mode === 'nightly') process.env.CASEBOOK_AUDIT = 'all'
  const isWhole = mode === 'test' || mode === 'nightly'
  if (isWhole) {
    for (const runtime of ['pure', 'browser', 'worker', 'node']) {
      runCheck(`types: ${runtime}`, 'tsc', ['-p', `tsconfig.${runtime}.json`])
    }
    runCheck('lint', 'biome', ['check', '--error-on-warnings', '.'])
  }
  runCheck('build', 'vite', ['build', '--logLevel', 'warn'])
  if (isWhole) runVitest(QUICK)
  if (mode !== 'engines') runVitest(['e2e'])
  if (mode === 'nightly') runVitest(['nightly'])
  if (mode === 'nightly' || mode === 'engines') runEngines()
  if (mode === 'test') console.log('\nnot run: WebKit and Firefox, by npm run engines')
}

/** An engine that is neither here nor can be installed is told, and not counted as passed. */
function runEngines(): void {
  installEngines()
  runVitest(['engines'])
  for (const line of listNotRun()) console.log(line)
}

const mode = process.argv[2] ?? 'test'
if (!['test', 'e2e', 'engines', 'nightly'].includes(mode)) {
  console.error(`Unknown: ${mode}. Use test, e2e, engines or nightly.`)
  process.exit(2)
}
try {
  runAll(mode)
} finally {
  rmSync(scratch, { recursive: true, force: true })
}
console.log(`\n${count.passed} passed, ${count.failed} failed`)
process.exitCode = count.failed === 0 ? 0 : 1
