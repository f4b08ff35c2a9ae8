/**
 * The lead's board of 330 cases and about 70,000 operations, in the real app: from
 * the unlock to its first paint, an operation that arrives, and the memory of the
 * page.
 *
 * What arrives is written in a second tab of the same tablet: the store tells this
 * tab of it as it does of a pulled page.
 */
import { rmSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { buildApp } from '../e2e/kit/builds.ts'
import { startBuiltOffice } from '../e2e/kit/built-office.ts'
import * as go from '../e2e/kit/pages.ts'
import { startBrowser } from './browser.ts'
import type { Report } from './report.ts'
import { untilShown } from './start-up.ts'
import { toFigure } from './statistics.ts'

const RUNS = 10
const ARRIVALS = 20
const BOARD = 'main article'

export async function benchBoard(report: Report): Promise<void> {
  const dist = await buildApp({
    exchange: { module: 'shell/NotFound.tsx', by: 'doubles/FullInspection.tsx' },
  })
  const office = await startBuiltOffice(dist)
  const browser = await startBrowser(office.origin)
  const { page, cdp } = browser
  const passphrase = await go.enrol(page, office.link, 'Bench')
  await go.untilOfflineReady(page)
  await office.close()
  const operations = await makeFull(page)
  await go.goTo(page, 'Board')
  const address = page.url()
  const shown: number[] = []
  for (let run = 0; run < RUNS; run++) {
    await page.goto(address, { waitUntil: 'commit' })
    await page.locator('#passphrase').fill(passphrase)
    shown.push(
      await page.evaluate(untilShown, { selector: BOARD, click: 'form button[type=submit]' }),
    )
  }
  report.add({
    what: `unlock to the board of 330 cases and ${operations} operations, with the passphrase’s own cost, ms`,
    throttle: 1,
    ours: toFigure(shown),
    goal: 'at most 1,000 ms without the passphrase’s own cost',
  })
  report.add({
    what: 'an operation that arrives, told by the store to changed board, ms',
    throttle: 1,
    ours: toFigure(await measureArrivals(page, passphrase)),
    goal: 'at most 50 ms',
  })
  await cdp.send('HeapProfiler.collectGarbage')
  const bytes = await page.evaluate(async () => {
    const measured = await Reflect.get(performance, 'measureUserAgentSpecificMemory').call(
      performance,
    )
    return Number(measured.bytes)
  })
  report.note(`memory of the lead’s page: ${Math.round(bytes / 1e6)} MB (goal: at most 200)`)
  await browser.close()
  rmSync(dist, { recursive: true, force: true })
}

/** How many operations lie in the cases. */
async function makeFull(page: Page): Promise<number> {
  await page.evaluate(() => {
    const link = document.createElement('a')
    link.href = '/nowhere'
    document.body.append(link)
    link.click()
    link.remove()
  })
  await page.getByRole('button', { name: 'Make' }).click()
  const said = page.getByRole('status').filter({ hasText: /^Made \d+/ })
  await said.waitFor({ timeout: 600_000 })
  return Number((await said.textContent())?.replace(/\D/g, ''))
}

async function measureArrivals(page: Page, passphrase: string): Promise<number[]> {
  await page.getByRole('radio', { name: 'All that is judged' }).click()
  const other = await page.context().newPage()
  await other.goto(new URL('/cases', page.url()).href)
  await go.unlock(other, passphrase)
  await other.locator('main a[href^="/case/"]').first().click()
  await go.goToQuestion(other, '2.1.1')
  const answers = other.locator('.judgement').getByRole('radio')
  await page.bringToFront()
  const times: number[] = []
  for (let run = 0; run < ARRIVALS; run++) {
    const changed = page.evaluate(untilChanged)
    // Pressed by script: the tab lies behind the other one.
    await answers.nth(run % 2).evaluate((radio: HTMLElement) => radio.click())
    times.push(await changed)
    await page.waitForTimeout(700)
  }
  return times
}

/** Runs in the page: from the store's word to the board's next change. */
function untilChanged(): Promise<number> {
  return new Promise((resolve) => {
    const channel = new BroadcastChannel('casebook-log')
    channel.onmessage = () => {
      const told = performance.now()
      channel.close()
      const watch = new MutationObserver(() => {
        watch.disconnect()
        resolve(performance.now() - told)
      })
      const board = document.querySelector('main')
      if (board) watch.observe(board, { subtree: true, childList: true, characterData: true })
    }
  })
}
