/**
 * A suggested allocation: 330 cases to twelve assessors, and the 3,308 cases of
 * the report to forty. Pure code, measured where it is quickest to measure: the
 * engine is the tablet's own.
 */
import { makeAllocation } from '../../src/domain/sampling/allocation/make-allocation.ts'
import { makeLargeWish, makeReportWish } from '../fixtures/allocation-wish.ts'
import type { Report } from './report.ts'
import { toFigure } from './statistics.ts'

const RUNS = 50

export function benchAllocation(report: Report): void {
  const inspection = { seed: 9, cases: 330, assessors: 12, offices: 10 }
  report.add({
    what: 'allocation of 330 cases to 12 assessors, ms',
    throttle: 1,
    ours: measure(makeLargeWish(inspection)),
    goal: 'at most 200 ms',
  })
  report.add({
    what: 'the same with appointments on twelve days, ms',
    throttle: 1,
    ours: measure(makeLargeWish({ ...inspection, days: 12 })),
    goal: 'at most 200 ms',
  })
  report.add({
    what: 'allocation of the 3,308 cases of the report to 40 assessors, ms',
    throttle: 1,
    ours: measure(makeReportWish(1, 40)),
  })
}

function measure(wish: Parameters<typeof makeAllocation>[0]) {
  const times = Array.from({ length: RUNS }, () => {
    const start = performance.now()
    makeAllocation(wish)
    return performance.now() - start
  })
  return toFigure(times)
}
