/**
 * Search over 20,000 notes, and typing in a note of 5,000 characters, at 1x and
 * 4x.
 *
 * The throttle slows the page's own thread and not its workers: the index is built
 * at the machine's speed, which is what a person waits for beside a slow page.
 */
import { rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import * as go from '../e2e/kit/pages.ts'
import { startSite } from '../e2e/kit/static-site.ts'
import { type BenchBrowser, startBrowser } from './browser.ts'
import { buildPage } from './build-page.ts'
import type { Report } from './report.ts'
import { toFigure } from './statistics.ts'

const DIST = join(resolve(import.meta.dirname, '../..'), 'dist')
const RATES = [1, 4]
const NOTE = 5000
const TEXT = 'Seen and heard on site. '.repeat(NOTE / 24)
const ROUNDS = 3
const KEYS = 20
const REST_MS = 400

export async function benchSearch(report: Report): Promise<void> {
  await benchWords(report)
  await benchKeys(report)
}

async function benchWords(report: Report): Promise<void> {
  const folder = await buildPage()
  const site = await startSite(folder, { plain: true })
  for (const rate of RATES) {
    const browser = await startBrowser(site.origin)
    await browser.page.waitForFunction(() => window.bench !== undefined)
    await browser.throttle(rate)
    const { buildMs, findMs, blockedMs } = await browser.page.evaluate(() => window.bench.search())
    report.add({
      what: 'index of 20,000 notes of 50 words, in a worker, ms',
      throttle: rate,
      ours: toFigure(buildMs),
      goal: 'at most 1,500 ms',
    })
    report.add({
      what: 'search over 20,000 notes, question to answer, ms',
      throttle: rate,
      ours: toFigure(findMs),
      goal: 'p95 at most 100 ms',
    })
    report.note(
      `handing a case over to the search held the page for ${Math.round(blockedMs)} ms at ${rate}x (goal: at most 50 ms)`,
    )
    await browser.close()
  }
  await site.close()
  rmSync(folder, { recursive: true, force: true })
}

/** A key in the note of a prompt, to the next frame: bursts go to the log meanwhile. */
async function benchKeys(report: Report): Promise<void> {
  const site = await startSite(DIST)
  for (const rate of RATES) {
    const browser = await startBrowser(site.origin)
    const { page } = browser
    await page.getByRole('button', { name: 'Practise' }).click()
    await go.goTo(page, 'Cases')
    await go.openCase(page, 'Practice 1')
    await go.goToQuestion(page, '2.1.1')
    await go.writeNote(page, 'a', TEXT)
    await page.getByRole('textbox', { name: 'Note on prompt a' }).focus()
    const plain = await startPlainNote()
    const ours: number[] = []
    const limit: number[] = []
    for (let round = 0; round < ROUNDS; round++) {
      limit.push(...(await plain.slowed(rate, () => timeKeys(plain))))
      ours.push(...(await browser.slowed(rate, () => timeKeys(browser))))
    }
    report.add({
      what: 'key to next paint in a note of 5,000 characters, ms',
      throttle: rate,
      ours: toFigure(ours),
      limit: toFigure(limit),
      limitIs: 'a bare text area of the same text and size',
      goal: 'p95 at most 50 ms',
    })
    await plain.close()
    await browser.close()
  }
  await site.close()
}

/** Nothing but the browser's own text area, as large as the note. */
async function startPlainNote(): Promise<BenchBrowser> {
  const browser = await startBrowser('about:blank')
  await browser.page.setContent(
    `<!doctype html><style>textarea{width:700px;height:640px;font:17px sans-serif}</style><textarea>${TEXT}</textarea>`,
  )
  await browser.page.locator('textarea').focus()
  return browser
}

async function timeKeys({ page }: BenchBrowser): Promise<number[]> {
  await page.evaluate(() => {
    const times: number[] = []
    const isFirst = !('keyTimes' in window)
    Object.assign(window, { keyTimes: times })
    if (!isFirst) return
    document.addEventListener(
      'keydown',
      ({ timeStamp }) => {
        // Behind the frame in which the letter is painted.
        requestAnimationFrame(() => {
          const channel = new MessageChannel()
          channel.port1.onmessage = () =>
            Reflect.get(window, 'keyTimes').push(performance.now() - timeStamp)
          channel.port2.postMessage(undefined)
        })
      },
      { capture: true },
    )
  })
  for (let key = 0; key < KEYS; key++) {
    await page.keyboard.press('e')
    // Every fifth pause is long enough for a burst.
    await page.waitForTimeout(key % 5 === 0 ? REST_MS : REST_MS / 5)
  }
  return page.evaluate(() => Reflect.get(window, 'keyTimes'))
}
