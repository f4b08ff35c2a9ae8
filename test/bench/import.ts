/**
 * 20,000 rows of a provider's list in the real app, from the picked file to the
 * drawn sample: columns and words as suggested, every row judged, kept sealed.
 *
 *     node test/bench/import.ts
 *
 * The steps are pressed in the page itself, as soon as they are there. Long tasks
 * of the thread that paints are counted all the while.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { startOffice } from '../e2e/kit/office.ts'
import * as go from '../e2e/kit/pages.ts'
import { makeProviderRows, rowsToCsv } from '../fixtures/provider-list.ts'
import { makeWorkbook } from '../fixtures/workbook.ts'
import { startBrowser } from './browser.ts'
import { createReport, type Report } from './report.ts'
import { toFigure } from './statistics.ts'

const ROWS = 20_000
const RUNS = 5

interface ImportFigures {
  /** From the picked file to the judged list. */
  readonly judgedMs: number
  readonly keptMs: number
  readonly drawnMs: number
  readonly longestTaskMs: number
}

export async function benchImport(report: Report): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'casebook-bench-lists-'))
  const office = await startOffice()
  const browser = await startBrowser(office.origin)
  const { page } = browser
  await go.enrol(page, office.firstLink(), 'Bench')
  const today = new Date().toISOString().slice(0, 10)
  const rows = makeProviderRows({ seed: 1, rows: ROWS, referenceDay: today })
  const files = {
    CSV: join(folder, 'list.csv'),
    XLSX: join(folder, 'list.xlsx'),
  }
  writeFileSync(files.CSV, rowsToCsv(rows))
  writeFileSync(files.XLSX, makeWorkbook([{ name: 'List', rows }]))
  const goals = { CSV: 'at most 3,000 ms', XLSX: 'at most 8,000 ms' }
  for (const kind of ['CSV', 'XLSX'] as const) {
    const figures: ImportFigures[] = []
    for (let run = 0; run < RUNS; run++) figures.push(await importOnce(page, files[kind]))
    const of = (pick: (figure: ImportFigures) => number) => toFigure(figures.map(pick))
    report.add({
      what: `${ROWS} rows of ${kind}: picked to mapped and checked, ms`,
      throttle: 1,
      ours: of(({ judgedMs }) => judgedMs),
    })
    report.add({
      what: `${ROWS} rows of ${kind}: sealed and kept, ms`,
      throttle: 1,
      ours: of(({ keptMs }) => keptMs),
    })
    report.add({
      what: `${ROWS} rows of ${kind}: mapped, checked, kept and drawn, ms`,
      throttle: 1,
      ours: of(({ judgedMs, keptMs, drawnMs }) => judgedMs + keptMs + drawnMs),
      goal: goals[kind],
    })
    report.add({
      what: `${ROWS} rows of ${kind}: longest task of the painting thread (0: none over 50), ms`,
      throttle: 1,
      ours: of(({ longestTaskMs }) => longestTaskMs),
      goal: 'none over 100 ms',
    })
  }
  await browser.close()
  await office.dispose()
  rmSync(folder, { recursive: true, force: true })
}

async function importOnce(page: Page, file: string): Promise<ImportFigures> {
  await go.goTo(page, 'Set up')
  await page.getByRole('link', { name: 'New inspection' }).click()
  await page.getByRole('radio', { name: 'National Probation Service division' }).click()
  await page.getByLabel('Name of the provider').fill(`Bench ${Date.now()}`)
  await page.getByLabel('Title of the inspection').fill('Bench')
  await page.getByRole('radio', { name: /^Drawn here/ }).click()
  await page.getByRole('button', { name: 'Make the inspection' }).click()
  await page.getByRole('heading', { name: 'Samples', level: 1 }).waitFor()
  await page.getByRole('link', { name: /^Import the list.*Case supervision/ }).click()
  await page.locator('#import-file').waitFor({ state: 'attached' })
  // What the run before it left to send would be measured with it.
  await page
    .getByRole('banner')
    .getByText(/^(All sent|Identical)/)
    .waitFor()
  const measured = page.evaluate(pressAll)
  await page.locator('#import-file').setInputFiles(file)
  return measured
}

/** Runs in the page. */
async function pressAll(): Promise<ImportFigures> {
  const tasks: number[] = [0]
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) tasks.push(duration)
  })
  observer.observe({ type: 'longtask' })
  const until = <T>(look: () => T | undefined | false): Promise<T> =>
    new Promise((resolve) => {
      const again = () => {
        const found = look()
        if (found) resolve(found)
        else setTimeout(again, 2)
      }
      again()
    })
  const button = (words: RegExp) =>
    until(() =>
      [...document.querySelectorAll<HTMLElement>('main button, dialog button')]
        .filter((one) => words.test(one.textContent ?? ''))
        .at(-1),
    )
  const step = (words: RegExp) =>
    until(() =>
      [...document.querySelectorAll('h2')].find((one) => words.test(one.textContent ?? '')),
    )
  await new Promise((resolve) =>
    document.addEventListener('change', resolve, { capture: true, once: true }),
  )
  const from = performance.now()
  await step(/^What each column is/)
  ;(await button(/^Go on/)).click()
  await step(/^What each word means/)
  ;(await button(/^Go on/)).click()
  const keep = await button(/^Keep this list/)
  const judged = performance.now()
  keep.click()
  const sample = await until(
    () => document.querySelector<HTMLElement>('main a[href*="/set-up/sample?"]') ?? false,
  )
  const kept = performance.now()
  sample.click()
  ;(await button(/^Draw \d+ cases$/)).click()
  const dialog = await until(() => document.querySelector('dialog[open]') ?? false)
  ;(await until(() => dialog.querySelector('button') ?? false)).click()
  await step(/^The draw/)
  const drawn = performance.now()
  await new Promise((resolve) => setTimeout(resolve, 300))
  observer.disconnect()
  return {
    judgedMs: judged - from,
    keptMs: kept - judged,
    drawnMs: drawn - kept,
    longestTaskMs: Math.max(...tasks),
  }
}

if (process.argv[1] === import.meta.filename) {
  await benchImport(createReport({ node: process.version }))
}
