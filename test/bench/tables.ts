/**
 * Every table and figure of a report, counted from the 3,308 cases of the
 * national one. Pure code, as the worker runs it, measured where it is quickest to
 * measure.
 */
import { makeTables } from '../../src/domain/tables/make-tables.ts'
import { loadBundled } from '../fixtures/editions.ts'
import { makeMarginCases, noSource } from '../fixtures/report-cases.ts'
import type { Report } from './report.ts'
import { toFigure } from './statistics.ts'

const RUNS = 20
const LEAST = 5

export async function benchTables(report: Report): Promise<void> {
  const edition = await loadBundled()
  const source = { ...noSource, cases: makeMarginCases('D1') }
  const times = Array.from({ length: RUNS }, () => {
    const from = performance.now()
    makeTables(edition, source, { least: LEAST })
    return performance.now() - from
  })
  report.add({
    what: 'all tables of 3,308 cases, ms',
    throttle: 1,
    ours: toFigure(times),
    goal: 'at most 1,500 ms',
  })
}
