/**
 * A real enrolled tablet with the network gone: navigation to the unlock screen,
 * unlock to the list of cases. The passphrase's own cost (Argon2id, meant to be
 * slow) is measured beside it and is in the second figure.
 */

import { startOffice } from '../e2e/kit/office.ts'
import * as go from '../e2e/kit/pages.ts'
import { makeSampledCsv } from '../fixtures/sampled-csv.ts'
import { startBrowser } from './browser.ts'
import type { Report } from './report.ts'
import { untilShown } from './start-up.ts'
import { toFigure } from './statistics.ts'

const RUNS = 50
const FIELD = '#passphrase'
const LIST = 'main a[href^="/case/"]'

export async function benchUnlock(report: Report, rates: readonly number[]): Promise<void> {
  const office = await startOffice()
  const browser = await startBrowser(office.origin)
  const { page } = browser
  const passphrase = await go.enrol(page, office.firstLink(), 'Bench')
  await go.untilOfflineReady(page)
  await page.getByRole('link', { name: 'Set up an inspection' }).click()
  await go.makeInspection(page, {
    title: 'Bench',
    provider: 'Bench',
    type: 'National Probation Service division',
    csv: makeSampledCsv({ seed: 1, cases: 20, provider: 'nps' }),
  })
  await office.stop()
  for (const rate of rates) {
    await browser.throttle(rate)
    const screen: number[] = []
    const list: number[] = []
    for (let run = 0; run < RUNS; run++) {
      await page.goto(`${office.origin}/cases`, { waitUntil: 'commit' })
      screen.push(await page.evaluate(untilShown, { selector: FIELD, click: null }))
      await page.locator(FIELD).fill(passphrase)
      list.push(
        await page.evaluate(untilShown, {
          selector: `${LIST}, main [role=radiogroup]`,
          click: 'form button[type=submit]',
        }),
      )
    }
    report.add({
      what: 'cold page, offline: navigation to the unlock screen, ms',
      throttle: rate,
      ours: toFigure(screen),
    })
    report.add({
      what: 'unlock to the list of 20 cases, with the passphrase’s own cost, ms',
      throttle: rate,
      ours: toFigure(list),
    })
  }
  await browser.close()
  await office.dispose()
}
