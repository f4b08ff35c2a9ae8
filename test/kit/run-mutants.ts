/**
 * Plays the tests that catch the twenty mutants and counts which were caught:
 * `npm run mutants`.  [HN4 HN6]
 *
 * A mutant is caught when its test ran and passed. Of several tests whose titles
 * have its words, all must have.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as v from 'valibot'
import { installChromium } from './chromium.ts'
import { MUTANTS } from './mutant-table.ts'
import { keepResult } from './results.ts'

const report = v.object({
  testResults: v.array(
    v.object({
      name: v.string(),
      assertionResults: v.array(v.object({ fullName: v.string(), status: v.string() })),
    }),
  ),
})

function playTests(file: string): v.InferOutput<typeof report>['testResults'] {
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  const tests = [...new Set(MUTANTS.map(({ test }) => test))]
  spawnSync('vitest', [...args, ...tests], {
    stdio: 'inherit',
    // What is counted here is mutants, and not the trials of their tests.
    env: { ...process.env, CASEBOOK_RESULTS: '' },
  })
  return v.parse(report, JSON.parse(readFileSync(file, 'utf8'))).testResults
}

process.env.CHROMIUM = installChromium()
const scratch = mkdtempSync(join(tmpdir(), 'casebook-mutants-'))
const results = playTests(join(scratch, 'report.json'))
rmSync(scratch, { recursive: true, force: true })
const missed = MUTANTS.filter(({ test, name }) => {
  const played = results
    .filter((result) => result.name.endsWith(test))
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ fullName }) => fullName.includes(name))
  return played.length === 0 || played.some(({ status }) => status !== 'passed')
})
keepResult('mutants', { trials: MUTANTS.length, failures: missed.length })
for (const { id, without } of missed) console.log(`NOT CAUGHT: ${id}, without ${without}`)
console.log(`\n${MUTANTS.length - missed.length} of ${MUTANTS.length} mutants caught`)
process.exitCode = missed.length === 0 ? 0 : 1
