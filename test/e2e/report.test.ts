/**
 * The report as a lead reads it, with 132 judged cases of one inspection, an
 * earlier round of the same provider, and another provider: figures, downloads,
 * pages to print, archive and comparison.
 */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { tablesVerb } from '../../server/cli/tables.ts'
import { audit } from './kit/audit.ts'
import { buildApp } from './kit/builds.ts'
import { lookOver } from './kit/look-over.ts'
import * as go from './kit/pages.ts'
import { type StaticSite, startSite } from './kit/static-site.ts'
import { startTablet, type Tablet } from './kit/tablet.ts'

let site: StaticSite
let tablet: Tablet
let page: Page

beforeAll(async () => {
  const dist = await buildApp({
    exchange: { module: 'shell/NotFound.tsx', by: 'doubles/JudgedInspections.tsx' },
  })
  site = await startSite(dist)
  tablet = await startTablet(site.origin, { withoutWorker: true })
  page = tablet.page
  await page.goto(site.origin)
  await page.getByRole('button', { name: 'Practise' }).click()
  await page.locator('main a[href^="/case/"]').first().waitFor()
  await visit('/made')
  await page.getByRole('button', { name: 'Make' }).click()
  await page.getByText('Made', { exact: true }).waitFor({ timeout: 120_000 })
})
afterAll(async () => {
  await tablet?.dispose()
  await site?.close()
})

/** By a link of the page itself: a load would lock the tablet. */
async function visit(path: string): Promise<void> {
  await page.evaluate((to) => {
    const link = document.createElement('a')
    link.href = to
    document.body.append(link)
    link.click()
    link.remove()
  }, path)
}

const section = (name: string) =>
  page.locator('.figure', { has: page.getByText(name, { exact: true }) })

async function download(act: () => Promise<void>): Promise<{ name: string; bytes: Buffer }> {
  const waiting = page.waitForEvent('download')
  await act()
  const file = await waiting
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) }
}

/** SHOTS=folder saves a picture of each figure, for the eye. */
async function shootFigures(): Promise<void> {
  const { SHOTS } = process.env
  if (!SHOTS) return
  for (const figure of await page.locator('.figures > .figure').all()) {
    const id = await figure.getAttribute('aria-labelledby')
    await figure.screenshot({ path: join(SHOTS, `figure-${id}.png`) })
  }
}

async function openReport(title: string): Promise<void> {
  await go.goTo(page, 'Board')
  await page.getByRole('link', { name: title }).click()
  await page.getByRole('link', { name: 'Report: tables and figures' }).click()
  await page.locator('.figure').first().waitFor()
}

test('[UI160 UI161 UI230 TB18] every table and figure of the edition, each with a chart or a table', async () => {
  await openReport('North East 2019')
  await page.getByText('Counted: 132 cases').waitFor()
  const names = await page.locator('.figures .figure__name').allTextContents()
  expect(names).toContain('Figure 2.1')
  expect(names).toContain('Table D2')
  expect(names).not.toContain('Table D3')
  await page
    .locator('.figures svg')
    .nth(names.length - 2)
    .waitFor()
  const label = await section('Figure 3.8').locator('svg').getAttribute('aria-label')
  expect(label).toContain('protecting the public')
  const basis = page.locator('.figures .figure > .basis')
  expect(await basis.count()).toBe(names.length)
  expect(await section('Figure 3.8').locator('.basis').textContent()).toBe(
    'Counted here: Finished cases only',
  )
  await shootFigures()
  await lookOver(page, 'report')
  await page.setViewportSize({ width: 1024, height: 768 })
  await page.emulateMedia({ forcedColors: 'active' })
  if (process.env.SHOTS) {
    const path = join(process.env.SHOTS, 'forced-colours.png')
    await section('Figure 3.8').screenshot({ path })
  }
  await page.emulateMedia({ forcedColors: 'none', colorScheme: 'dark' })
  if (process.env.SHOTS) {
    const path = join(process.env.SHOTS, 'dark.png')
    await section('Figure 3.8').screenshot({ path })
  }
  await page.emulateMedia({ colorScheme: 'light' })
  expect(tablet.faults).toEqual([])
})

test('[UI162 UI163 UI230] a figure is saved as CSV, as a workbook and as a picture', async () => {
  const figure = section('Figure 3.8')
  const save = (kind: string) =>
    download(() => figure.getByRole('button', { name: `as ${kind}` }).click())
  const csv = await save('CSV')
  expect(csv.name).toBe('figure-3.8-finished.csv')
  expect(csv.bytes.toString('utf8')).toContain('What is counted,n,of,%')
  const xlsx = await save('XLSX')
  const sheet = Buffer.from(unzipSync(xlsx.bytes)['xl/worksheets/sheet1.xml'] ?? []).toString()
  expect(sheet).toContain('protecting the public')
  const svg = (await save('SVG')).bytes.toString('utf8')
  expect(svg).toContain('<svg')
  expect(svg).not.toContain('var(')
  expect(svg).not.toContain('<style')
  expect(svg).toContain('Figure 3.8 · Counted here: Finished cases only</text>')
})

test('[UI164 UI165] sub-groups of a question, small ones left out; all inspections at once', async () => {
  await page.getByLabel('Key question or prompt').selectOption('2.1.3')
  const table = page.locator('section', { has: page.locator('#sub-groups') }).last()
  await table.getByText('The figures as a table').click()
  await table.getByRole('cell').first().waitFor()
  await page.getByLabel('Smallest sub-group shown').fill('30')
  await table.getByText('not shown').first().waitFor()
  await page.getByLabel('Smallest sub-group shown').fill('x')
  await page.getByText('Enter a whole number from 0 to 1,000.').first().waitFor()
  await page.getByLabel('Smallest sub-group shown').fill('5')
  await page.getByLabel('Inspections').selectOption('all')
  await page.getByText(/Counted: 2\d\d cases/).waitFor()
  await section('Table D3').waitFor()
  await page.locator('.figures svg').nth(20).waitFor()
  await shootFigures()
  expect(tablet.faults).toEqual([])
})

test('[UI262 TB53] the size that was chosen holds on paper, beside an earlier round and in the archive', async () => {
  await page.getByLabel('Inspections').selectOption('one')
  await page.getByLabel('Smallest sub-group shown').fill('9')
  await page.getByRole('link', { name: 'Printable report' }).click()
  await page.getByText('Sub-groups of fewer than 9 are not shown').first().waitFor()
  await page
    .locator('.printed__figure .figure__note', { hasText: 'fewer than 9 officers' })
    .first()
    .waitFor()
  await page.goBack()
  await page.getByLabel('Smallest sub-group shown').waitFor()
  expect(await page.getByLabel('Smallest sub-group shown').inputValue()).toBe('9')
  await page.getByRole('link', { name: 'Comparison' }).click()
  await page.getByText('Sub-groups of fewer than 9 are not shown').first().waitFor()
  await page.goBack()
  await page.getByRole('link', { name: 'Archive' }).click()
  await page.getByText('Sub-groups of fewer than 9 are not shown').first().waitFor()
  await page.getByRole('radio', { name: /^Plain/ }).check()
  await page.getByRole('button', { name: 'Make the archive' }).click()
  const zip = await download(() => page.getByRole('button', { name: 'Make it plain' }).click())
  const files = unzipSync(zip.bytes)
  const read = (name: string) => JSON.parse(Buffer.from(files[name] ?? []).toString('utf8'))
  expect(read('manifest.json').least).toBe(9)
  expect(read('tables.json').least).toBe(9)
  await page.goBack()
  await page.getByLabel('Smallest sub-group shown').fill('5')
  expect(tablet.faults).toEqual([])
})

test('[UI166 UI263 TB20 TB22] beside the national figures, and beside an earlier round', async () => {
  await page.getByRole('link', { name: 'Comparison' }).click()
  await page.getByLabel('Compare with').selectOption('national')
  await page.getByText('Open Government Licence').waitFor()
  expect(await page.getByRole('row').count()).toBeGreaterThan(40)
  // [UI263] What the data file says of a figure is told in sentences, below.
  const notes = page.getByRole('region', { name: 'Notes' }).getByRole('listitem')
  expect(await notes.count()).toBeGreaterThan(5)
  for (const note of await notes.allTextContents()) expect(note).toMatch(/^\d\S*: .*[.”]$/)
  // As the rows above spell it.
  expect((await notes.allTextContents()).join()).toContain('2.1.2(b): ')
  expect(await page.getByRole('table').first().textContent()).not.toMatch(/text:|section 3|KQ/)
  await lookOver(page, 'comparison, national')
  await page.getByLabel('Compare with').selectOption({ label: 'North East 2018' })
  await page.getByRole('heading', { name: 'Ratings then and now' }).waitFor()
  const then = page.getByRole('table', { name: 'Ratings then and now' })
  await then.getByRole('row', { name: /^Composite score \d+ \d+$/ }).waitFor()
  await then.getByRole('row', { name: /^Overall rating / }).waitFor()
  // Neither round has a rating of domain one: that is said beside the sum.
  await page.getByText('A standard that could not be rated adds 0').waitFor()
  expect(await page.getByText('A printed national figure').count()).toBe(0)
  await page
    .getByRole('cell', { name: /^[+−]\d+\.\d$/ })
    .first()
    .waitFor()
  await lookOver(page, 'comparison, earlier')
})

test('[UI169] the printable report fits its pages', async () => {
  await openReport('North East 2019')
  await page.getByRole('link', { name: 'Printable report' }).click()
  await page.getByRole('heading', { name: 'Method' }).waitFor()
  await page.locator('.printed__figure').first().waitFor()
  const charts = await page.locator('.printed__figure .chart').count()
  await page
    .locator('.printed__figure svg')
    .nth(charts - 1)
    .waitFor()
  // Its parts are those of the report, which was looked over at every size.
  expect(await audit(page)).toEqual([])
  await page.setViewportSize({ width: 1024, height: 768 })
  // Media that a test before has set would be printed as a screen.
  await page.emulateMedia({ media: null })
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true })
  // As wide as a sheet of A4 without its margins.
  await page.emulateMedia({ media: 'print' })
  // A part of a few lines shares its sheet with the one before it.
  const onNewSheet = await page
    .locator('.printed__part')
    .evaluateAll((parts) =>
      parts.flatMap((part) =>
        getComputedStyle(part).breakBefore === 'page'
          ? [part.querySelector('h2')?.textContent]
          : [],
      ),
    )
  expect(onNewSheet).toEqual(['Tables and figures', 'Practice examples'])
  await page.setViewportSize({ width: 688, height: 980 })
  expect(await page.evaluate(findUncut), 'what a sheet would cut or print over').toEqual([])
  if (process.env.SHOTS) {
    writeFileSync(join(process.env.SHOTS, 'report.pdf'), pdf)
    await page.screenshot({ path: join(process.env.SHOTS, 'printed.png'), fullPage: true })
  }
  const wide = await page
    .locator('.printed .table')
    .evaluateAll((tables) =>
      tables.flatMap((table) =>
        table.getBoundingClientRect().right > 688
          ? [table.querySelector('caption')?.textContent]
          : [],
      ),
    )
  expect(wide, 'tables that are wider than the sheet').toEqual([])
  await page.emulateMedia({ media: 'screen' })
  await page.setViewportSize({ width: 1024, height: 768 })
  const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0
  expect(pages).toBeGreaterThan(10)
  expect(tablet.faults).toEqual([])
})

test('[UI167 UI168 TB19 TB54] the archive, plain after a warning: the command line prints the same tables', async () => {
  await openReport('North East 2019')
  await page.getByRole('link', { name: 'Archive' }).click()
  await page.getByRole('radio', { name: /^Plain/ }).check()
  await page.getByRole('button', { name: 'Make the archive' }).click()
  await page.getByText('the profile and every judgement of 132 cases').waitFor()
  await lookOver(page, 'archive, warning')
  const zip = await download(() => page.getByRole('button', { name: 'Make it plain' }).click())
  expect(zip.name).toMatch(/^casebook-archive-\d{4}-\d\d-\d\d\.zip$/)
  const folder = mkdtempSync(join(tmpdir(), 'casebook-archive-'))
  for (const [name, bytes] of Object.entries(unzipSync(zip.bytes)))
    writeFileSync(join(folder, name), bytes)
  const printed = await printTables(folder)
  expect(printed.errors).toBe('')
  expect(JSON.parse(printed.text)).toEqual(
    JSON.parse(readFileSync(join(folder, 'tables.json'), 'utf8')),
  )
  const pick = (bytes: Buffer) =>
    page
      .locator('#archive-file')
      .setInputFiles({ name: 'a.casebook', mimeType: 'application/octet-stream', buffer: bytes })
  await pick(zip.bytes)
  await page.getByText('The archive is whole').waitFor()
  await page.getByRole('radio', { name: /^Sealed/ }).check()
  const sealed = await download(() =>
    page.getByRole('button', { name: 'Make the archive' }).click(),
  )
  expect(sealed.bytes.toString('latin1')).not.toContain('cases.csv')
  await pick(sealed.bytes)
  await page.getByText('The archive is whole').waitFor()
  await lookOver(page, 'archive')
  const changed = Buffer.from(sealed.bytes)
  changed[changed.length - 40] = (changed[changed.length - 40] ?? 0) ^ 1
  await pick(changed)
  await page.getByText('This archive was changed or is not whole').waitFor()
  await lookOver(page, 'archive, damaged')
  // [TB54] Beside another provider it is compared, and that is said.
  await openReport('Wessex 2019')
  await page.getByRole('link', { name: 'Comparison' }).click()
  await page.getByLabel('Compare with').selectOption({ label: 'An archive that was saved before' })
  await pick(zip.bytes)
  await page.getByText('This archive is of another provider: North East').waitFor()
  await page.getByText('It is of another kind of provider').waitFor()
  await openReport('North East 2019')
  await page.getByRole('link', { name: 'Comparison' }).click()
  await page.getByLabel('Compare with').selectOption({ label: 'An archive that was saved before' })
  await pick(zip.bytes)
  await page.getByRole('heading', { name: 'Ratings then and now' }).waitFor()
  expect(await page.getByText('This archive is of another provider').count()).toBe(0)
  expect(tablet.faults).toEqual([])
})

test('[PA16] after a first decision outside the rule the focus is at its key question', async () => {
  await openReport('North East 2019')
  await page
    .getByRole('navigation', { name: 'Parts of the report' })
    .getByRole('link', { name: 'Board' })
    .click()
  await page.getByRole('link', { name: 'Panel', exact: true }).click()
  const other = page.locator('#other-question')
  await other.selectOption({ index: 1 })
  const id = await other.inputValue()
  const point = page.getByRole('article', { name: new RegExp(`^${id} `) })
  await point.getByText(`Write down a decision on ${id}`).click()
  await point.getByLabel('Reason').fill('Looked at beside its neighbours.')
  await point.getByLabel('Who decided').fill('Lee Lead')
  await point.getByRole('button', { name: 'Keep the decision' }).click()
  await point.locator('.decision__line').waitFor()
  const focused = () => page.evaluate(() => document.activeElement?.id ?? '')
  await expect.poll(focused).toBe(`point-${id}`)
  await page.getByText('The decision is kept on this tablet.').waitFor()
  expect(await other.inputValue()).toBe('')
  expect(tablet.faults).toEqual([])
})

/**
 * Runs in the page. Chromium does not break what lies in a grid: it prints on over
 * what follows. A chart that is taller than a sheet is cut through its bars.
 */
function findUncut(): string[] {
  const found: string[] = []
  const figure = document.querySelector('.printed__figure')
  for (let at: Element | null = figure; at; at = at.parentElement)
    if (getComputedStyle(at).display !== 'block') found.push(`${at.className} is no block`)
  for (const chart of document.querySelectorAll('.printed .chart'))
    if (chart.getBoundingClientRect().height > 900) found.push('a chart taller than a sheet')
  return found
}

async function printTables(folder: string): Promise<{ text: string; errors: string }> {
  const out = { text: '', errors: '' }
  await tablesVerb.run([folder], {
    stdout: (text) => {
      out.text += text
    },
    stderr: (text) => {
      out.errors += text
    },
    readFile: async (path) => readFileSync(path),
    env: {},
    folder,
    stopping: new AbortController().signal,
    readInput: async () => new Uint8Array(),
    runNode: async () => 0,
  })
  return out
}
