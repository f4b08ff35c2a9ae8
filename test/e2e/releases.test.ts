/**
 * Releases and the tablets that have them: the first one and the last one work
 * with today's endpoint, today's app takes their stores over, and a release that
 * is taken back finds everything that was kept. Real builds, stored as they were.
 */
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeSampledCsv } from '../fixtures/sampled-csv.ts'
import { type BuiltOffice, startBuiltOffice } from './kit/built-office.ts'
import { lookOver } from './kit/look-over.ts'
import * as go from './kit/pages.ts'
import { unpackRelease } from './kit/releases.ts'
import { startTablet, type Tablet } from './kit/tablet.ts'

const TODAY = resolve(import.meta.dirname, '../../dist')
const csv = makeSampledCsv({
  seed: 4,
  cases: 3,
  provider: 'crc',
  caseTypes: ['case-supervision'],
})
const folders: string[] = []
/** What the endpoint serves. */
const served = mkdtempSync(join(tmpdir(), 'casebook-served-'))
let office: BuiltOffice
let tablet: Tablet
let passphrase: string

function serve(release: 'first' | 'last' | 'today'): void {
  const from = release === 'today' ? TODAY : unpackRelease(release)
  if (release !== 'today') folders.push(from)
  rmSync(served, { recursive: true, force: true })
  cpSync(from, served, { recursive: true })
}

/** The next release is found, waits for the person's word, and starts locked. */
async function changeOver(page: Page): Promise<void> {
  const before = await scriptOf(page)
  await page.evaluate(async () => {
    await (await navigator.serviceWorker.getRegistration())?.update()
  })
  await page.getByText('A new version is ready.').waitFor({ timeout: 30_000 })
  await go.goTo(page, 'Cases')
  await Promise.all([
    page.waitForEvent('load', { timeout: 30_000 }),
    page.getByRole('button', { name: 'Restart now' }).click(),
  ])
  expect(await scriptOf(page)).not.toBe(before)
  await go.unlock(page, passphrase)
}

const scriptOf = (page: Page) =>
  page.evaluate(() => [...document.scripts].map(({ src }) => src).join())

async function sentAll(page: Page): Promise<void> {
  await page
    .getByRole('banner')
    .getByText(/^(All sent|Identical)/)
    .first()
    .waitFor({ timeout: 30_000 })
}

async function noteOn(page: Page, letter: string, text: string): Promise<void> {
  await go.writeNote(page, letter, text)
  await go.untilKept(page)
}

beforeAll(async () => {
  serve('first')
  office = await startBuiltOffice(served)
  tablet = await startTablet(office.origin)
})
afterAll(async () => {
  await tablet?.dispose()
  await office?.close()
  for (const folder of [...folders, served]) rmSync(folder, { recursive: true, force: true })
})

describe('releases', () => {
  test('[SW6] the first release enrols, judges and sends at today’s endpoint', async () => {
    const { page } = tablet
    passphrase = await go.enrol(page, office.link, 'Lee Quill')
    await go.goTo(page, 'Set up')
    await page.getByRole('link', { name: 'New inspection' }).click()
    await page.getByRole('radio', { name: /Community Rehabilitation Company/ }).click()
    await page.getByLabel('Name of the provider').fill('Northshire')
    await page.getByLabel('Title of the inspection').fill('Of the first release')
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'list.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) })
    await page.getByText('The list is clean').waitFor()
    await page.getByRole('button', { name: 'Make the inspection' }).click()
    await page.getByRole('button', { name: 'Choose all shown' }).click()
    await page.getByLabel('Give to').selectOption({ label: 'Lee Quill' })
    await page.getByRole('button', { name: 'Give', exact: true }).click()
    await go.goTo(page, 'Cases')
    await page.locator('main a[href^="/case/"]').first().click()
    await go.goToQuestion(page, '2.1.1')
    await go.answerPage(page, () => 'Yes')
    await noteOn(page, 'a', 'Written with the first release')
    await sentAll(page)
  })

  test('[SW7] today’s app takes its store over as it is, and goes on', async () => {
    const { page } = tablet
    serve('today')
    await changeOver(page)
    await page.locator('main a[href^="/case/"]').first().click()
    await go.goToQuestion(page, '2.1.1')
    await page.getByText('Written with the first release').first().waitFor()
    expect(await page.locator('.prompt [role=radio][aria-checked=true]').count()).toBeGreaterThan(1)
    await noteOn(page, 'b', 'Written with today’s app')
    await sentAll(page)
  })

  test('[SW6 SW7] a release that is taken back finds what the newer one kept, and sends its own', async () => {
    const { page } = tablet
    serve('last')
    await changeOver(page)
    await page.locator('main a[href^="/case/"]').first().click()
    await go.goToQuestion(page, '2.1.1')
    for (const text of ['Written with the first release', 'Written with today’s app']) {
      await page.getByText(text).first().waitFor()
    }
    await noteOn(page, 'c', 'Written after it was taken back')
    await sentAll(page)
    serve('today')
    await changeOver(page)
    await page.locator('main a[href^="/case/"]').first().click()
    await go.goToQuestion(page, '2.1.1')
    await page.getByText('Written after it was taken back').first().waitFor()
  })

  test('[CY11 UI189] an old build on a newer store leaves it alone and offers to save it', async () => {
    const { page } = tablet
    await page.evaluate(setFormat, 2)
    await page.goto(office.origin)
    await page
      .getByRole('heading', { name: 'A newer version of Casebook has used this store' })
      .waitFor()
    await lookOver(page, 'a newer store')
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save a copy' }).click(),
    ])
    await page.getByText(/^The copy was saved, with \d+ entries/).waitFor()
    const file = readFileSync(await download.path())
    expect(file.subarray(0, 15).toString()).toBe('casebook copy 1')
    expect(file.includes('Written')).toBe(false)
    await page.evaluate(setFormat, 1)
    await page.getByRole('button', { name: 'Try again' }).click()
    await go.unlock(page, passphrase)
    expect(tablet.faults).toEqual([])
  })
})

/** Runs in the page: the store's format, as a later version would write it. */
async function setFormat(format: number): Promise<void> {
  const db = await new Promise<IDBDatabase>((settle) => {
    const opening = indexedDB.open('casebook')
    opening.onsuccess = () => settle(opening.result)
  })
  const meta = db.transaction('meta', 'readwrite').objectStore('meta')
  await new Promise<void>((settle) => {
    const reading = meta.get('m')
    reading.onsuccess = () => {
      meta.put({ ...reading.result, format }).onsuccess = () => settle()
    }
  })
  db.close()
}
