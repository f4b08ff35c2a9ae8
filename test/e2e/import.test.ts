/**
 * A lead imports a provider's list of 3,308 people in a real browser: columns,
 * words, eligibility, faults; cancelled, killed in the middle, and gone on with.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeProviderCsv, makeProviderRows } from '../fixtures/provider-list.ts'
import { makeWorkbook } from '../fixtures/workbook.ts'
import { lookOver } from './kit/look-over.ts'
import { type Office, startOffice } from './kit/office.ts'
import * as go from './kit/pages.ts'
import { sweepFolder } from './kit/sweep.ts'
import { startTablet, type Tablet } from './kit/tablet.ts'

const TODAY = new Date().toISOString().slice(0, 10)
const POPULATION = 3308
/** Officers' names of the list stand nowhere else, and surnames even less. */
const OFFICER = 'Throssellby'
const SURNAME = 'Vantongeren17'

let office: Office
let tablet: Tablet
let folder: string
let inspection = ''
let passphrase = ''

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'casebook-lists-'))
  office = await startOffice()
  tablet = await startTablet(office.origin)
  passphrase = await go.enrol(tablet.page, office.firstLink(), 'Ada Quill')
  const { page } = tablet
  await page.getByRole('link', { name: 'Set up an inspection' }).click()
  await page.getByRole('link', { name: 'New inspection' }).click()
  await page.getByRole('radio', { name: 'National Probation Service division' }).click()
  await page.getByLabel('Name of the provider').fill('North East division')
  await page.getByLabel('Title of the inspection').fill('North East, spring')
  await page.getByRole('radio', { name: /^Drawn here/ }).click()
  await page.getByRole('button', { name: 'Make the inspection' }).click()
  await page.getByRole('heading', { name: 'Samples', level: 1 }).waitFor()
  inspection = new URL(page.url()).searchParams.get('inspection') ?? ''
})
afterAll(async () => {
  await tablet?.dispose()
  await office?.dispose()
  rmSync(folder, { recursive: true, force: true })
})

/** A file on disk: one handed over by the tool itself would be long in coming. */
function toFile(name: string, content: string | Buffer): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}
const pick = (page: Page, path: string) => page.locator('#import-file').setInputFiles(path)
const next = (page: Page) => page.getByRole('button', { name: 'Go on' }).click()
const heading = (page: Page, name: string) => page.getByRole('heading', { level: 2, name })

/** By the links of the app: loading the page anew would lock it. */
async function openImport(page: Page): Promise<void> {
  await go.goToSetUpPage(page, 'Samples')
  await page.getByRole('link', { name: /^Import (the|another) list.*Case supervision/ }).click()
  await heading(page, 'The file').waitFor()
}

/** What is left open is named a fault, so that its rows are. */
async function finishWords(page: Page): Promise<void> {
  await heading(page, 'What each word means').waitFor()
  for (const select of await page.locator('.import-value select').all()) {
    if ((await select.inputValue()) === '') await select.selectOption(':fault')
  }
  await next(page)
}

describe('[UI57] files that cannot be read', () => {
  test.each([
    ['torn.csv', 'Ref,Sex\nC1,"M\n', /Row 2 has a quotation mark that is never closed/],
    ['none.csv', 'Ref,Sex\n', /no row below the headings/],
    ['rubbish.csv', Buffer.alloc(5 * 1024 * 1024, '\u0001\u00ff\u0000'), /bytes that are no text/],
    ['broken.xlsx', Buffer.from('PK\u0003\u0004 broken'), /damaged, or broken off/],
  ])('[UI57 SA56] %s says why', async (name, content, words) => {
    await openImport(tablet.page)
    await pick(tablet.page, toFile(name, content))
    await tablet.page.getByText(words).waitFor()
    await heading(tablet.page, 'The file').waitFor()
  })

  test('[UI17 UI57] the file page with a fault, at every size', async () => {
    await lookOver(tablet.page, 'import: a file that cannot be read')
  })
})

describe('[SA57] cancelling', () => {
  test('[SA57 UI57] in the middle of reading: nothing is taken in, and another file can be picked', async () => {
    const { page } = tablet
    await openImport(page)
    const [headings = [], ...rows] = makeProviderRows({
      seed: 1,
      rows: 20_000,
      referenceDay: TODAY,
    })
    const book = makeWorkbook([{ name: 'List', rows: [headings, ...rows] }])
    await pick(page, toFile('large.xlsx', book))
    await page.getByRole('button', { name: 'Cancel' }).click()
    await page.getByText('Cancelled. Nothing was taken in').waitFor()
    await page.waitForTimeout(3000)
    await page.getByText('Cancelled. Nothing was taken in').waitFor()
    expect(await page.getByText('is kept already').count()).toBe(0)
  })
})

describe('[UI56] a whole list', () => {
  const wish = { seed: 7, referenceDay: TODAY, bad: 210, outside: 12, repeats: 3, delimiter: ';' }

  test('[UI58 SA45] columns are suggested; what says who somebody is, is masked and refused', async () => {
    const { page } = tablet
    await openImport(page)
    await pick(page, toFile('north east march.csv', makeProviderCsv(wish)))
    await heading(page, 'What each column is').waitFor()
    const birth = page.locator('.import-column', { hasText: 'D.O.B.' })
    await birth.getByText('dates of birth').waitFor()
    expect(await birth.getByRole('combobox').locator('option').allTextContents()).toEqual([
      'Leave out',
    ])
    expect(await birth.textContent()).not.toMatch(/19\d\d/)
    expect(await page.getByLabel('What is the column “Sex”?').inputValue()).toBe('field/gender')
    expect(await page.locator('main').textContent()).not.toContain('Quillfeather0')
    await lookOver(page, 'import: columns')
  })

  test('[UI58] without a reference it goes no further, and says so', async () => {
    const { page } = tablet
    await page.getByLabel('What is the column “Case ref”?').selectOption('leave-out')
    await next(page)
    await page.getByText('Say which column is the reference of the case').waitFor()
    await lookOver(page, 'import: columns with a fault')
    await page.getByLabel('What is the column “Case ref”?').selectOption('reference')
  })

  test('[UI59 UI56] words are asked about once each; the step takes the focus', async () => {
    const { page } = tablet
    await next(page)
    await heading(page, 'What each word means').waitFor()
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(
      'What each word means',
    )
    await page.getByText('Columns: Kept on this tablet').waitFor()
    expect(await page.getByLabel(/What does “M” mean/).inputValue()).toBe('male')
    await next(page)
    await page.getByText(/Say what “Purple” means/).waitFor()
    await lookOver(page, 'import: words')
  })

  test('[SA59] killed in the middle: the old state stands, and the same file goes on where it was', async () => {
    await tablet.kill()
    await tablet.start()
    const { page } = tablet
    await page.goto(`${office.origin}/set-up/import?inspection=${inspection}&type=case-supervision`)
    await go.unlock(page, passphrase)
    await page.getByText('An import of north east march.csv was not finished.').waitFor()
    expect(await page.getByText('is kept already').count()).toBe(0)
    await pick(page, join(folder, 'north east march.csv'))
    // Straight to the words: the columns are remembered.
    await finishWords(page)
    await heading(page, 'The list').waitFor()
  })

  test('[UI60 SA50] counts, eligibility and faults stand there before anything is kept', async () => {
    const { page } = tablet
    const counts = (await page.locator('.import-counts').textContent()) ?? ''
    expect(counts).toContain(`Rows of the list${(POPULATION + 3).toLocaleString('en-GB')}`)
    expect(counts).toContain('Outside the window of eligibility12')
    expect(counts).toContain('Rows that repeat a reference3')
    expect(counts).toContain('Other rows with a fault210')
    await page.getByText(/Supervision began from .* to/).waitFor()
    await page.getByRole('button', { name: 'Keep this list' }).click()
    await page.getByText('Mend the file, or leave the rows with a fault out').first().waitFor()
  })

  test('[UI61] all faults are saved as a CSV', async () => {
    const { page } = tablet
    await page.getByRole('button', { name: 'Make a CSV of all faults' }).click()
    const waiting = page.waitForEvent('download')
    await page.getByRole('link', { name: 'Save the faults' }).click()
    const download = await waiting
    expect(download.suggestedFilename()).toBe('faults.csv')
    const text = readFileSync(await download.path(), 'utf8')
    expect(text.trimEnd().split('\r\n')).toHaveLength(1 + 210 + 3)
    expect(text).toContain('Purple')
  })

  test('[SA52 SA53] decided with reasons, it is kept, and the samples page has it', async () => {
    const { page } = tablet
    await page.getByLabel('Leave them out').check()
    await page.getByLabel('Why?').fill('Began too long ago')
    await page.getByLabel(/Leave 213 rows out/).check()
    await page.getByLabel('Why are they left out?').fill('The provider could not say')
    await lookOver(page, 'import: result decided')
    await page.getByRole('button', { name: 'Keep this list' }).click()
    await page.waitForURL(/\/set-up\/samples/, { timeout: 30_000 })
    await page
      .getByText((POPULATION - 210 - 12).toLocaleString('en-GB'))
      .first()
      .waitFor()
  })

  test('[SA58] the next list of this provider is read without a question', async () => {
    const { page } = tablet
    await openImport(page)
    await page.getByText(/A list of 3,086 cases is kept already/).waitFor()
    await pick(
      page,
      toFile('april.csv', makeProviderCsv({ ...wish, bad: 0, outside: 0, repeats: 0 })),
    )
    await heading(page, 'What each column is').waitFor()
    await next(page)
    await heading(page, 'What each word means').waitFor()
    const open = await page
      .locator('.import-value select')
      .evaluateAll(
        (selects) =>
          selects.filter((one) => one instanceof HTMLSelectElement && one.value === '').length,
      )
    expect(open).toBe(0)
  })
})

test('[SA55 UI56] a workbook of several sheets with a title on top', async () => {
  const { page } = tablet
  const [headings = [], ...rows] = makeProviderRows({ seed: 9, rows: 40, referenceDay: TODAY })
  const book = makeWorkbook([
    { name: 'Read me', rows: [['Hello']] },
    { name: 'Cases', rows: [['Eligible cases'], [], headings, ...rows] },
  ])
  await openImport(page)
  await pick(page, toFile('two sheets.xlsx', book))
  await heading(page, 'Which sheet?').waitFor()
  await lookOver(page, 'import: sheets')
  await page.getByLabel('Cases').check()
  await page.getByRole('button', { name: 'Read this sheet' }).click()
  await page.getByText('The headings are in row 3').waitFor()
  expect(await page.getByLabel('What is the column “RoSH”?').inputValue()).toBe('field/roshLevel')
})

test('[SA57] 20,000 rows from the file to the disk: the screen stays alive', async () => {
  const { page } = tablet
  await openImport(page)
  await page.evaluate(() => {
    Reflect.set(window, 'longTasks', [])
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) Reflect.get(window, 'longTasks').push(duration)
    }).observe({ type: 'longtask' })
  })
  const from = Date.now()
  await pick(
    page,
    toFile('20000.csv', makeProviderCsv({ seed: 2, rows: 20_000, referenceDay: TODAY })),
  )
  await heading(page, 'What each column is').waitFor()
  await next(page)
  await finishWords(page)
  await page.getByRole('button', { name: 'Keep this list' }).click()
  await page.waitForURL(/\/set-up\/samples/, { timeout: 60_000 })
  const longest = await page.evaluate(() => Math.max(0, ...Reflect.get(window, 'longTasks')))
  console.log(
    `20,000 rows: ${Date.now() - from} ms with this test's hands, longest task ${longest} ms`,
  )
  expect(longest).toBeLessThan(400)
})

test('[SE9 SA42] nothing that says who somebody is lies on the disk, and no officer readable', async () => {
  await tablet.page.waitForTimeout(1000)
  await tablet.kill()
  expect(sweepFolder(tablet.profile, [OFFICER, SURNAME])).toEqual([])
})

test('[UI1] the browser complained of nothing', () => {
  expect(tablet.faults).toEqual([])
})
