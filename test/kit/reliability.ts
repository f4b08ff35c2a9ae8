/**
 * Writes RELIABILITY.md: `npm run reliability`.  [HN6]
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeReliability } from './make-reliability.ts'
import { MUTANTS } from './mutant-table.ts'
import { GOALS, NOT_RUN, ROWS } from './reliability-rows.ts'
import { readRuns } from './results.ts'

const page = { rows: ROWS, runsOf: readRuns, mutants: MUTANTS, notRun: NOT_RUN, goals: GOALS }
writeFileSync(join(import.meta.dirname, '../../RELIABILITY.md'), makeReliability(page))
