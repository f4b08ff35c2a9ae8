/**
 * Copies by file in real browsers: a tablet that is wiped is made good from its
 * copy, the office files it by the command line, the reader opens it from a disk,
 * and a case goes from tablet to tablet without a network.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeSampledCsv } from '../fixtures/sampled-csv.ts'
import { startLeadAndAssessor } from './kit/lead-and-assessor.ts'
import { lookOver } from './kit/look-over.ts'
import type { Office } from './kit/office.ts'
import * as go from './kit/pages.ts'
import { startTablet, type Tablet } from './kit/tablet.ts'

const csv = makeSampledCsv({ seed: 21, cases: 4, provider: 'nps' })
const [reference = '', another = ''] = csv
  .split('\n')
  .slice(1)
  .map((row) => row.split(',')[0] ?? '')
const NOTE = 'Canary: the plan was seen in the file'

let office: Office
let lead: Tablet
let ann: Tablet
let folder: string
let passphrase = ''
let copy = Buffer.alloc(0)

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'casebook-copies-'))
  const started = await startLeadAndAssessor(csv)
  office = started.office
  lead = started.lead
  ann = started.assessor
  const link = await go.invite(lead.page, 'Ann')
  await go.giveCases(lead.page, [reference], 'Ann')
  passphrase = await enrolWithKey(link)
})
afterAll(async () => {
  await lead?.dispose()
  await ann?.dispose()
  await office?.dispose()
  rmSync(folder, { recursive: true, force: true })
})

describe('a copy by file', () => {
  test('[CY6 UI180 UI181] a file that is chosen once holds the work of a day offline, and is written again by itself', async () => {
    const { page } = ann
    await page.clock.install()
    await page.route('**/api/**', (route) => route.abort('connectionreset'))
    await goToCopies(page)
    await page.getByText('No copy has been saved from this tablet yet.').waitFor()
    await pickOpfsFile(page)
    await page.getByRole('button', { name: 'Choose a file for the copy' }).click()
    await page.getByText('Everything that is kept here is in it.').waitFor()
    await judge(page)
    await goToCopies(page)
    await page.getByText(/newer entr(y is|ies are) not in it yet/).waitFor()
    await page.clock.fastForward(61_000)
    await page.getByText('Everything that is kept here is in it.').waitFor()
    await lookOver(page, 'copies: chosen')
    copy = await readOpfsFile(page)
    expect(copy.includes('Canary')).toBe(false)
    const saved = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Save a copy as a download' }).click()
    expect((await saved).suggestedFilename()).toMatch(/^casebook-\d{4}-\d\d-\d\d\.cbcopy$/)
    expect(readFileSync(await (await saved).path()).length).toBe(copy.length)
    expect(page.url()).toMatch(/\/copies$/)
  })

  test('[CY2 CY3 UI182 UI183] the tablet is wiped and enrolled again: a cut copy at the lock, the whole one inside, and everything is there', async () => {
    await ann.dispose()
    ann = await startTablet(office.origin)
    passphrase = await enrolWithKey(await freshLink('Ann'))
    const { page } = ann
    await page.route('**/api/**', (route) => route.abort('connectionreset'))
    await page.getByRole('button', { name: 'Hide' }).click()
    await page.getByRole('link', { name: 'Take a copy in' }).click()
    await takeIn(page, copy.subarray(0, copy.length - 900))
    await page.getByText('The file was cut short.').waitFor()
    await lookOver(page, 'copies: a cut copy at the lock')
    await page.getByRole('link', { name: 'Back to unlocking' }).click()
    await go.unlock(page, passphrase)
    await goToCopies(page)
    await takeIn(page, Buffer.from('something else'))
    await page.getByText('This file is no copy of Casebook').waitFor()
    await takeIn(page, copy)
    await page.getByText('The file is whole.').waitFor()
    await lookOver(page, 'copies: taken in')
    await takeIn(page, copy)
    await page.getByText('0 entries came in.').waitFor()
    await go.goTo(page, 'Cases')
    await go.openCase(page, reference)
    await go.goToQuestion(page, '2.1.1')
    await page.getByText(NOTE).first().waitFor()
    expect(await page.locator('[role=radio][aria-checked=true]').count()).toBeGreaterThan(2)
    await page.unroute('**/api/**')
  })

  test('[CY7] the office files the copy by the command line, and the lead sees it', async () => {
    writeFileSync(join(folder, 'ann.cbcopy'), copy)
    const said = office.run('import', join(folder, 'ann.cbcopy'))
    expect(said).toMatch(/^[1-9]\d* filed$/m)
    const { page } = lead
    await go.sendNow(page)
    await go.goTo(page, 'Cases')
    await page.getByRole('radio', { name: 'All cases' }).click()
    await go.openCase(page, reference)
    await go.goToQuestion(page, '2.1.1')
    await page.getByText(NOTE).first().waitFor()
  })

  test('[CY8 UI185] the reader opens the copy from a disk, without a network, with the recovery key', async () => {
    const html = join(folder, 'reader.html')
    writeFileSync(html, office.run('reader'))
    await goToCopies(lead.page)
    const saved = lead.page.waitForEvent('download')
    await lead.page.getByRole('button', { name: 'Save the reader' }).click()
    expect(readFileSync(await (await saved).path()).equals(readFileSync(html))).toBe(true)
    const { page } = await openReader(html)
    try {
      await page.setInputFiles('#copy', join(folder, 'ann.cbcopy'))
      await page.getByLabel('The office’s recovery key').fill('0000-1111')
      await page.getByRole('button', { name: 'Open' }).click()
      await page.getByText('This is not a whole recovery key.').first().waitFor()
      await page.getByLabel('The office’s recovery key').fill(recoveryText())
      await page.getByRole('button', { name: 'Open' }).click()
      await page.getByText('The copy is whole.').waitFor()
      await page.getByText(reference, { exact: false }).first().click()
      await page.getByText(NOTE).first().waitFor()
      await lookOver(page, 'reader: a case')
      await page.getByLabel('Search').fill('canary PLAN')
      await page.getByText('1 value found.').waitFor()
    } finally {
      await page.context().browser()?.close()
    }
  })

  test('[CY9 UI184] a case is handed to another tablet by file, compared first, and whose case it is stays', async () => {
    const fingerprint = await fingerprintOf(ann.page)
    const { page } = lead
    await goToCopies(page)
    await page.getByLabel('Case', { exact: true }).selectOption({ label: another })
    await page
      .getByLabel('Tablet', { exact: true })
      .selectOption({ label: await labelOf(page, fingerprint) })
    await page.locator('.fingerprint', { hasText: fingerprint }).waitFor()
    await lookOver(page, 'copies: hand over')
    await page.getByLabel('I have compared them: they are the same').check()
    const saved = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Save the file for this tablet' }).click()
    const file = readFileSync(await (await saved).path())
    await page.getByText(/^Saved, with/).waitFor()
    await goToCopies(page)
    await takeIn(page, file)
    await page.getByText('This case was handed to another tablet').waitFor()
    await goToCopies(ann.page)
    await takeIn(ann.page, file)
    await ann.page.getByText('The case was taken in').waitFor()
    await go.goTo(ann.page, 'Cases')
    await go.openCase(ann.page, another)
    await ann.page.getByText('This case has been moved to').first().waitFor()
    expect([...lead.faults, ...ann.faults].filter((fault) => !isOfTheCut(fault))).toEqual([])
  })
})

const isOfTheCut = (fault: string) => /ERR_CONNECTION_RESET|ERR_FAILED/.test(fault)

/** Enrols Ann's tablet, has the lead give it the key, and fetches her case. */
async function enrolWithKey(link: string): Promise<string> {
  const words = await go.enrol(ann.page, link, 'Ann')
  const fingerprint = await ann.page.locator('.fingerprint').first().textContent()
  await go.giveKey(lead.page, fingerprint)
  await ann.page.getByRole('button', { name: 'Fetch now' }).click()
  await ann.page.getByText('1 of 1 case here').first().waitFor({ timeout: 30_000 })
  // The case may have been here, sealed, before the key was given: a whole round brings that.
  await go.sendNow(ann.page)
  return words
}

async function freshLink(name: string): Promise<string> {
  const { page } = lead
  await go.goTo(page, 'Set up')
  await page
    .getByRole('link', { name: /^People/ })
    .first()
    .click()
  await page.getByRole('button', { name: `New link for ${name}` }).click()
  await page.getByText('The office has it: it works now.').waitFor({ timeout: 30_000 })
  return page.getByLabel('Enrolment link').inputValue()
}

async function goToCopies(page: Page): Promise<void> {
  await page.getByRole('banner').locator('a[href="/sync"]').click()
  await page.getByRole('link', { name: 'Save a copy, take one in, hand a case over' }).click()
  await page.getByRole('heading', { name: 'Copies', level: 1 }).waitFor()
}

async function judge(page: Page): Promise<void> {
  await go.goTo(page, 'Cases')
  await go.openCase(page, reference)
  await go.goToQuestion(page, '2.1.1')
  await go.answerPage(page, () => 'Yes')
  await go.writeNote(page, 'a', NOTE)
  await go.untilKept(page)
}

async function takeIn(page: Page, buffer: Buffer): Promise<void> {
  await page
    .locator('#copy-file')
    .setInputFiles({ name: 'a.cbcopy', mimeType: 'application/octet-stream', buffer })
}

/** The picker is the browser's own window; a file of the page's private folder is as real a handle. */
async function pickOpfsFile(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.showSaveFilePicker = async () => {
      const folder = await navigator.storage.getDirectory()
      return folder.getFileHandle('copy', { create: true })
    }
  })
}

async function readOpfsFile(page: Page): Promise<Buffer<ArrayBuffer>> {
  const bytes = await page.evaluate(async () => {
    const folder = await navigator.storage.getDirectory()
    const file = await (await folder.getFileHandle('copy')).getFile()
    return [...new Uint8Array(await file.arrayBuffer())]
  })
  return Buffer.from(bytes)
}

function recoveryText(): string {
  const found = /((?:[0-9A-Z]{4}-){7})\s+((?:[0-9A-Z]{4}-){6}[0-9A-Z]{4})/.exec(office.printed())
  return `${found?.[1]}${found?.[2]}`
}

async function openReader(html: string): Promise<{ page: Page }> {
  const { chromium } = await import('playwright-core')
  const { installChromium } = await import('../kit/chromium.ts')
  const browser = await chromium.launch({
    executablePath: installChromium(),
    args: ['--no-sandbox', '--disable-gpu'],
  })
  const context = await browser.newContext({ viewport: { width: 1024, height: 768 } })
  await context.setOffline(true)
  const page = await context.newPage()
  page.on('console', (message) => {
    if (message.type() === 'error') throw new Error(message.text())
  })
  await page.goto(pathToFileURL(html).href)
  return { page }
}

async function fingerprintOf(page: Page): Promise<string> {
  await page.getByRole('banner').locator('a[href="/sync"]').click()
  return (await page.locator('.fingerprint').first().textContent()) ?? ''
}

const labelOf = async (page: Page, fingerprint: string): Promise<string> =>
  (await page
    .getByLabel('Tablet', { exact: true })
    .locator('option', { hasText: `tablet ${fingerprint.slice(-4)}` })
    .textContent()) ?? ''
