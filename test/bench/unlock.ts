/**
 * A real enrolled tablet with the network gone: navigation to the unlock screen,
 * unlock to the list of cases, a case to its form.
 *
 * The passphrase's own cost is Argon2id's time as its worker tells it, which is
 * meant to be slow; all else that an unlock does is counted. Words are typed for
 * a moment, as by a quick hand: what the app fetches meanwhile is its to use.
 */

import type { Page } from 'playwright-core'
import { startOffice } from '../e2e/kit/office.ts'
import * as go from '../e2e/kit/pages.ts'
import { makeSampledCsv } from '../fixtures/sampled-csv.ts'
import { startBrowser } from './browser.ts'
import type { Report } from './report.ts'
import { untilShown } from './start-up.ts'
import { toFigure } from './statistics.ts'

const RUNS = 50
const FIELD = '#passphrase'
const CASE = 'main a[href^="/case/"]'
const TYPING_MS = 1500

declare global {
  interface Window {
    argon2idMs: number
  }
}

interface Unlocks {
  readonly screenMs: number[]
  readonly listMs: number[]
  /** All three steps, less the passphrase's own cost and the typing. */
  readonly formMs: number[]
}

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
  await page.addInitScript(hearArgon2id)
  for (const rate of rates) {
    await browser.throttle(rate)
    const { screenMs, listMs, formMs } = await measureUnlocks(page, office.origin, passphrase)
    report.add({
      what: 'cold page, offline: navigation to the unlock screen, ms',
      throttle: rate,
      ours: toFigure(screenMs),
    })
    report.add({
      what: 'unlock to the list of 20 cases, with the passphrase’s own cost, ms',
      throttle: rate,
      ours: toFigure(listMs),
    })
    report.add({
      what: 'offline and warm, enrolled: navigation to a usable form, without the passphrase’s own cost, ms',
      throttle: rate,
      ours: toFigure(formMs),
      goal: rate === 1 ? 'at most 400 ms' : 'at most 900 ms',
    })
  }
  await browser.close()
  await office.dispose()
}

async function measureUnlocks(page: Page, origin: string, passphrase: string): Promise<Unlocks> {
  const all: Unlocks = { screenMs: [], listMs: [], formMs: [] }
  for (let run = 0; run < RUNS; run++) {
    await page.goto(`${origin}/cases`, { waitUntil: 'commit' })
    const screen = await page.evaluate(untilShown, { selector: FIELD, click: null })
    await page.waitForTimeout(TYPING_MS)
    await page.locator(FIELD).fill(passphrase)
    const list = await page.evaluate(untilShown, {
      selector: CASE,
      click: 'form button[type=submit]',
    })
    const form = await page.evaluate(untilShown, {
      selector: '[data-question] [role=radio]',
      click: CASE,
    })
    const ownCost = await page.evaluate(() => window.argon2idMs)
    all.screenMs.push(screen)
    all.listMs.push(list)
    all.formMs.push(screen + list - ownCost + form)
  }
  return all
}

/** Runs in the page before its own scripts: the worker's answer says how long it took. */
function hearArgon2id(): void {
  window.Worker = class extends Worker {
    constructor(url: string | URL, options?: WorkerOptions) {
      super(url, options)
      this.addEventListener('message', ({ data }: MessageEvent) => {
        if (typeof data?.tookMs === 'number') window.argon2idMs = data.tookMs
      })
    }
  }
}
