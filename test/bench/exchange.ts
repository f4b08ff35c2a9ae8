/**
 * A thousand operations to the real endpoint and back, in the page, through the
 * product's own transport; beside it the same number of bytes in one plain POST.
 */
import { rmSync } from 'node:fs'
import type { Office } from '../e2e/kit/office.ts'
import { startBrowser } from './browser.ts'
import { buildPage } from './build-page.ts'
import { startEndpointFor } from './endpoint/for-page.ts'
import type { Row } from './report.ts'
import { toFigure } from './statistics.ts'

const OPERATIONS = 1000
const RUNS = 50

export async function measureExchange(office: Office): Promise<Row[]> {
  await office.stop()
  const folder = await buildPage()
  const endpoint = await startEndpointFor(office.data, folder)
  const browser = await startBrowser(endpoint.url)
  await browser.page.waitForFunction(() => window.bench !== undefined)
  const push: number[] = []
  const pull: number[] = []
  for (let run = 0; run < RUNS; run++) {
    const code = /#([\w-]{22})/.exec(office.run('enrol', '--role', 'lead'))?.[1] ?? ''
    const figure = await browser.page.evaluate(
      (ask) => window.bench.exchange(ask.code, ask.operations),
      { code, operations: OPERATIONS },
    )
    push.push(figure.pushMs)
    pull.push(figure.pullMs)
  }
  await browser.close()
  await endpoint.close()
  rmSync(folder, { recursive: true, force: true })
  return [
    {
      what: `push of ${OPERATIONS} operations, ms`,
      throttle: 1,
      ours: toFigure(push),
      goal: 'at most 2,000 ms',
    },
    { what: `pull of ${OPERATIONS} operations, ms`, throttle: 1, ours: toFigure(pull) },
  ]
}
