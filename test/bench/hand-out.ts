/**
 * Handing 31 cases to a tablet, in the page, through the product's own session,
 * sync and endpoint on loopback.
 */
import { rmSync } from 'node:fs'
import type { Office } from '../e2e/kit/office.ts'
import { startBrowser } from './browser.ts'
import { buildPage } from './build-page.ts'
import { startEndpointFor } from './endpoint/for-page.ts'
import type { Row } from './report.ts'
import { toFigure } from './statistics.ts'

const CASES = 31
const RUNS = 50

export async function measureHandOut(office: Office, runs = RUNS): Promise<Row[]> {
  await office.stop()
  const folder = await buildPage()
  const endpoint = await startEndpointFor(office.data, folder)
  const browser = await startBrowser(endpoint.url)
  try {
    await browser.page.waitForFunction(() => window.bench !== undefined)
    const code = /#([\w-]{22})/.exec(office.run('enrol', '--role', 'lead'))?.[1] ?? ''
    const figures = await browser.page.evaluate(
      (ask) => window.bench.handOut(ask.code, ask.cases, ask.runs),
      { code, cases: CASES, runs },
    )
    return [
      {
        what: `handing ${CASES} cases to a tablet: given, sent, fetched, listed, ms`,
        throttle: 1,
        ours: toFigure(figures.map(({ giveMs, fetchMs }) => giveMs + fetchMs)),
        goal: 'at most 3,000 ms',
      },
      {
        what: `of that, the tablet's own: fetch ${CASES} cases and list them, ms`,
        throttle: 1,
        ours: toFigure(figures.map(({ fetchMs }) => fetchMs)),
      },
    ]
  } finally {
    await browser.close()
    await endpoint.close()
    rmSync(folder, { recursive: true, force: true })
  }
}
