/**
 * The figures of a long case: opening one of 2,000 operations, what is missing in
 * it, undo, and reading its history without being in anybody's way.
 */
import { rmSync } from 'node:fs'
import { startSite } from '../e2e/kit/static-site.ts'
import { startBrowser } from './browser.ts'
import { buildPage } from './build-page.ts'
import type { Report } from './report.ts'
import { toFigure } from './statistics.ts'

const OPERATIONS = 2000

export async function benchHistory(report: Report, rates: readonly number[]): Promise<void> {
  const folder = await buildPage()
  const site = await startSite(folder, { plain: true })
  for (const rate of rates) {
    const browser = await startBrowser(site.origin)
    await browser.page.waitForFunction(() => window.bench !== undefined)
    await browser.throttle(rate)
    const opened = await browser.page.evaluate((n) => window.bench.openCaseOf(n, 10), OPERATIONS)
    report.add({
      what: `open a case of ${OPERATIONS} operations, ms`,
      throttle: rate,
      ours: toFigure(opened.ours),
      limit: toFigure(opened.limit),
      limitIs: 'raw IndexedDB get of as many bytes',
      ...(rate === 4 && { goal: 'at most 100 ms' }),
    })
    const counted = await browser.page.evaluate((n) => window.bench.progressOf(n), OPERATIONS)
    report.add({
      what: 'completeness and suggestions of a whole case, after a change, ms',
      throttle: rate,
      ours: toFigure(counted),
      ...(rate === 4 && { goal: 'at most 5 ms' }),
    })
    const undone = await browser.page.evaluate((n) => window.bench.undoOf(n), OPERATIONS)
    report.add({
      what: `undo in a case of ${OPERATIONS} operations, press to changed register, ms`,
      throttle: rate,
      ours: toFigure(undone.shown),
      ...(rate === 4 && { goal: 'at most 50 ms' }),
    })
    report.add({
      what: `undo in a case of ${OPERATIONS} operations, press to kept, ms`,
      throttle: rate,
      ours: toFigure(undone.kept),
      ...(rate === 4 && { goal: 'at most 50 ms' }),
    })
    report.add({
      what: `recall ${OPERATIONS} own operations for undo, behind the first paint, ms`,
      throttle: rate,
      ours: toFigure(undone.recall),
    })
    report.add({
      what: 'longest block while they are recalled, ms',
      throttle: rate,
      ours: toFigure(undone.blocks),
      ...(rate === 4 && { goal: 'at most 50 ms' }),
    })
    const read = await browser.page.evaluate((n) => window.bench.historyOf(n), OPERATIONS)
    report.add({
      what: `read the history of ${OPERATIONS} operations, ms`,
      throttle: rate,
      ours: toFigure(read.whole),
    })
    report.add({
      what: 'longest block while it is read, ms',
      throttle: rate,
      ours: toFigure(read.blocks),
      ...(rate === 4 && { goal: 'at most 50 ms' }),
    })
    await browser.close()
  }
  await site.close()
  rmSync(folder, { recursive: true, force: true })
}
