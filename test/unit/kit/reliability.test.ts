/**
 * RELIABILITY.md is what the stored results make of it, and says neither less nor
 * more than they do.  [HN6]
 */
import { existsSync, readFileSync } from 'node:fs'
import { expect, test, vi } from 'vitest'
import { makeReliability, type Reliability } from '../../kit/make-reliability.ts'
import { MUTANTS } from '../../kit/mutant-table.ts'
import { GOALS, NOT_RUN, ROWS } from '../../kit/reliability-rows.ts'
import { keepResult, type Run, readRuns } from '../../kit/results.ts'
import { upperBound } from '../../kit/upper-bound.ts'

const page: Reliability = {
  rows: ROWS,
  runsOf: readRuns,
  mutants: MUTANTS,
  notRun: NOT_RUN,
  goals: GOALS,
}
const run: Run = { day: '2026-11-26', trials: 200, failures: 0, seed: '6', engines: ['Node 24'] }
const rowOf = (text: string, id: string) =>
  text.split('\n').find((line) => line.includes(ROWS.find((row) => row.id === id)?.what ?? '?'))

test('[HN6] the page is what is made of the stored results', () => {
  expect(readFileSync('RELIABILITY.md', 'utf8')).toBe(makeReliability(page))
})

test('[HN6] the runs of a row add up, a failure stands there as one', () => {
  const runs = [run, { ...run, trials: 100, failures: 1, seed: '7' }]
  const row = rowOf(makeReliability({ ...page, runsOf: () => runs }), 'cut-tablet')
  expect(row).toContain('| 300 | 1 | 1.572 % | 6, 7 |')
})

test('[HN6] the same draw counts once, the last time', () => {
  const runs = [{ ...run, failures: 2 }, run, { ...run, seed: '' }, { ...run, seed: '' }]
  const row = rowOf(makeReliability({ ...page, runsOf: () => runs }), 'cut-tablet')
  expect(row).toContain('| 600 | 0 |')
})

test('[HN6] a row without a run says so, and stands among what was not run', () => {
  const text = makeReliability({ ...page, runsOf: () => [] })
  expect(rowOf(text, 'cut-tablet')).toContain('| not run |')
  expect(text.split('## Not run')[1]).toContain('The tablet’s power is cut')
})

test('[HN6] every figure is a row or is named as one without trials', () => {
  const text = makeReliability(page)
  expect(ROWS.flatMap(({ goal }) => goal.split(' ')).filter((g) => !GOALS.includes(g))).toEqual([])
  expect(text).toContain('Of R4, R6, R8, R11, ')
  expect(text).not.toMatch(/Of R4[^:]* R5,/)
})

test('[HN6] where all that there are were tried there is no bound', () => {
  const text = makeReliability({ ...page, runsOf: () => [run] })
  expect(rowOf(text, 'mutants')).toContain('| 200 | 0 | all there are |')
})

test('[HN6] a changed number makes another page', () => {
  const more = (id: string) => readRuns(id).map((one) => ({ ...one, trials: one.trials + 1 }))
  expect(makeReliability({ ...page, runsOf: more })).not.toBe(makeReliability(page))
})

test('[HN6] every command of the page names a file that is there', () => {
  const files = ROWS.flatMap(({ again }) => again.match(/test\/\S+\.ts/g) ?? [])
  expect(files.length).toBeGreaterThan(10)
  expect(files.filter((file) => !existsSync(file))).toEqual([])
})

test.each([
  [0, 200, 0.01487],
  [0, 1000, 0.00299],
  [1, 100, 0.04656],
  [3, 20, 0.34366],
])('[HN6] %i failures of %i: at most %f', (failures, trials, bound) => {
  expect(upperBound(failures, trials)).toBeCloseTo(bound, 4)
})

test('[HN6] where nothing was tried, or all failed, anything can be', () => {
  expect([upperBound(0, 0), upperBound(5, 5)]).toEqual([1, 1])
})

test('[HN6] nothing is written by a run that was not asked to', () => {
  vi.stubEnv('CASEBOOK_RESULTS', '')
  keepResult('nobody-asked', run)
  vi.unstubAllEnvs()
  expect(readRuns('nobody-asked')).toEqual([])
})
