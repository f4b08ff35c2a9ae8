/**
 * A sample from size to replaced case, in a real browser: drawn from the 3,308
 * cases of the report, and repeated by the command that its page shows.
 */
import { rmSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeEligible } from '../fixtures/eligible.ts'
import { buildApp } from './kit/builds.ts'
import { type BuiltOffice, startBuiltOffice } from './kit/built-office.ts'
import { lookOver } from './kit/look-over.ts'
import * as go from './kit/pages.ts'
import { repeatDraw } from './kit/repeat-draw.ts'
import { startTablet, type Tablet } from './kit/tablet.ts'

const population = makeEligible({ seed: 2, table: 'D1' })
const SEED = '20190401'

let build: string
let office: BuiltOffice
let tablet: Tablet

beforeAll(async () => {
  build = await buildApp({
    exchange: { module: '/ui/shell/NotFound.tsx', by: 'doubles/TakeIn.tsx' },
  })
  office = await startBuiltOffice(build)
  tablet = await startTablet(office.origin)
})
afterAll(async () => {
  await tablet?.dispose()
  await office?.close()
  rmSync(build, { recursive: true, force: true })
})

/** As a link of the app would: loading the page anew would lock it. */
const follow = (page: Page, href: string) =>
  page.evaluate((to) => {
    const link = document.createElement('a')
    link.href = to
    document.body.append(link)
    link.click()
    link.remove()
  }, href)

const card = (page: Page, kind: string) => page.getByRole('listitem').filter({ hasText: kind })

async function openSample(page: Page, link: string, kind: string) {
  await card(page, kind).getByRole('link', { name: link }).click()
  await page.getByRole('heading', { name: `Sample: ${kind}` }).waitFor()
}

describe('a sample', () => {
  test('[UI55] an inspection is made before its cases are known, and leads to its samples', async () => {
    const { page } = tablet
    await go.enrol(page, office.link, 'Ada Quill')
    await page.getByRole('link', { name: 'Set up an inspection' }).click()
    await page.getByRole('link', { name: 'New inspection' }).click()
    await page.getByRole('button', { name: 'Make the inspection' }).click()
    await page.getByRole('link', { name: 'Choose how the cases come' }).waitFor()
    await lookOver(page, 'new inspection errors')
    await page.getByRole('radio', { name: 'National Probation Service division' }).click()
    await page.getByLabel('Name of the provider').fill('North East division')
    await page.getByLabel('Title of the inspection').fill('North East, spring')
    await page.getByRole('radio', { name: /^Drawn here/ }).click()
    await page.getByRole('button', { name: 'Make the inspection' }).click()
    await page.getByRole('heading', { name: 'Samples', level: 1 }).waitFor()
  })

  test('[UI50 UI54] one card for each kind of case that this provider is inspected for', async () => {
    const { page } = tablet
    const titles = await page.locator('.sample-card h2').allTextContents()
    expect(titles).toEqual([
      'Case supervision',
      'Court report and allocation',
      'Statutory victim contact',
    ])
    await expect.poll(() => card(page, 'Court report').textContent()).toContain('No list')
    expect(await card(page, 'Court report').textContent()).toContain('nine weeks ago')
    const nav = page.getByRole('navigation', { name: 'Set-up of this inspection' })
    expect(await nav.getByRole('link').allTextContents()).toEqual([
      'Samples',
      'Allocation',
      'Appointments',
      'People and tablets',
      'Standards',
      'End',
      'Board',
    ])
    const query = new URL(page.url()).search
    await follow(page, `/take-in${query}`)
    await page.getByLabel('Population').setInputFiles({
      name: 'population.json',
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify(population)),
    })
    await page.getByText('Taken in').waitFor()
    await follow(page, `/set-up/samples${query}`)
    await page.getByText('List of 3,308 eligible cases, imported by Ada Quill').waitFor()
    await lookOver(page, 'samples')
  })

  test('[UI51] the size with its formula, other aims, strata with words for the tiny ones', async () => {
    const { page } = tablet
    await openSample(page, 'Size and draw', 'Case supervision')
    await page.getByText('n₀ = z² × p × (1 − p) ÷ e²').waitFor()
    expect(await page.locator('.sample-steps').textContent()).toContain('164.24')
    expect(await page.locator('.sample-number').textContent()).toBe('157 cases')
    await page.locator('summary', { hasText: 'What other aims would take' }).click()
    await page.getByRole('cell', { name: '157 (rule)' }).waitFor()
    const total = page.locator('.strata-table tbody tr').last()
    expect(await total.locator('td').allTextContents()).toEqual(['3,308 100.0%', '157 100.0%'])
    await page.getByText(/strata are too small for a case/).waitFor()
    await page.getByText('lack a value by which strata are made').waitFor()
    await lookOver(page, 'sample before the draw')
  })

  test('[UI52] another number needs a reason; what is recorded is said, and asked once more', async () => {
    const { page } = tablet
    await page.getByRole('button', { name: 'Take another number of cases' }).click()
    await page.getByLabel('Number of cases').fill('4000')
    await page.getByLabel('Seed').fill('x')
    await page.getByRole('button', { name: 'Draw 157 cases' }).click()
    await page.getByRole('link', { name: 'Enter a whole number from 1 to 3,308' }).waitFor()
    await page.getByRole('link', { name: 'Enter a whole number of at most 15 digits' }).waitFor()
    await page.getByLabel('Number of cases').fill('160')
    await page.getByLabel('Seed').fill(SEED)
    await page.getByRole('button', { name: 'Draw 160 cases' }).click()
    await page.getByRole('link', { name: 'Enter why the number is not' }).waitFor()
    await lookOver(page, 'sample errors')
    await page.getByLabel(/^Why not the formula/).fill('A round number for four teams')
    await page.getByRole('button', { name: 'Draw 160 cases' }).click()
    const dialog = page.getByRole('dialog', { name: 'Draw 160 of 3,308 cases?' })
    await dialog.waitFor()
    await lookOver(page, 'sample dialog')
    await dialog.getByRole('button', { name: 'Draw 160 cases' }).click()
    await page.getByRole('heading', { name: 'The draw' }).waitFor({ timeout: 60_000 })
    await lookOver(page, 'sample after the draw')
  })

  test('[UI53 CL20] the list and the command on the page repeat it to the last case', async () => {
    const { page } = tablet
    const digest = await page.locator('.sample-digest').textContent()
    const command = await page.locator('.sample-command').textContent()
    expect(command).toBe(
      `npx casebook sample population.csv --case-type case-supervision --seed ${SEED} --size 160`,
    )
    await page.getByRole('button', { name: 'Save the list as CSV' }).click()
    await page.getByText('The file lies unsealed wherever you save it').waitFor()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'population.csv' }).click(),
    ])
    const printed = JSON.parse(await repeatDraw(command ?? '', await download.path()))
    expect(printed).toMatchObject({ digest, sampleSize: 160, populationSize: 3308 })
    const summaries = await page.locator('.drawn-strata summary').all()
    for (const summary of summaries) await summary.click()
    const shown = await page.locator('.drawn-cases tbody th strong').allTextContents()
    expect(shown).toEqual(printed.strata.flatMap(({ cases }: { cases: string[] }) => cases))
    // One that is open is enough for the eye: all of them are 2,000 lines.
    const [, , few, ...others] = summaries
    for (const summary of [...summaries.slice(0, 2), ...others]) await summary.click()
    expect(await few?.isVisible()).toBe(true)
    await lookOver(page, 'sample cases and reserves')
  })

  test('[SA33 SA35 SA65] a case is replaced from the reserve, leaves all lists, and its work is readable', async () => {
    const { page } = tablet
    const button = page.locator('.drawn-cases').getByRole('button').first()
    const old = (await button.getAttribute('aria-label'))?.replace('Replace ', '') ?? ''
    await button.click()
    const dialog = page.getByRole('dialog', { name: `Replace ${old}?` })
    const takes = await dialog.getByText('takes its place').textContent()
    await dialog.getByRole('button', { name: 'Replace it' }).click()
    await dialog.getByText('Choose a reason').waitFor()
    await lookOver(page, 'replace dialog')
    await dialog.getByRole('radio', { name: 'The file is not available' }).click()
    await dialog.getByRole('button', { name: 'Replace it' }).click()
    await page.getByText(`${old} was replaced.`).waitFor()
    const row = page.getByRole('row').filter({ hasText: 'The file is not available' })
    await row.getByText(takes?.split(' ')[0] ?? '').waitFor()
    // [SA65] The pressed button is gone: the focus stands at the case that took over.
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(
      `Replace ${takes?.split(' ')[0]}`,
    )
    await lookOver(page, 'sample with a replaced case')
    await row.getByRole('link', { name: old }).click()
    await page.getByText('This case is out of the sample').waitFor()
    await lookOver(page, 'a replaced case')
    await go.goTo(page, 'Cases')
    await page.getByRole('radio', { name: 'All cases' }).click()
    await page.locator('main a[href^="/case/"]').first().waitFor()
    expect(await page.getByRole('link', { name: new RegExp(`${old}\\b`) }).count()).toBe(0)
    expect(tablet.faults).toEqual([])
  })

  test('[UI50] the card says how far it is, and the page of a kind that is not inspected says so', async () => {
    const { page } = tablet
    await go.goTo(page, 'Set up')
    await page.getByRole('link', { name: 'Samples' }).click()
    await page.getByText(`160 cases drawn of 3,308, with the seed ${SEED}.`).waitFor()
    await page.getByText('1 case replaced from the reserve.').waitFor()
    await lookOver(page, 'samples drawn')
    await openSampleWithout(page)
    const query = new URL(page.url()).searchParams.get('inspection')
    await follow(page, `/set-up/sample?inspection=${query}&type=unpaid-work`)
    await page.getByText('not inspected for this kind of case').waitFor()
    await lookOver(page, 'no such sample')
  })
})

/** A card without a list leads to the import; its own page says what is missing. */
async function openSampleWithout(page: Page) {
  const { search } = new URL(page.url())
  await follow(page, `/set-up/sample${search}&type=victim-contact`)
  await page.getByText('There is no list of eligible cases yet').waitFor()
  await lookOver(page, 'sample without a list')
}
