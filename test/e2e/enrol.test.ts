/**
 * The code of an enrolment: half of one is told at once, and a link that is opened
 * in a tab that is here already is taken.  [UI5]
 */
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type StaticSite, startSite } from './kit/static-site.ts'
import { startTablet, type Tablet } from './kit/tablet.ts'

const DIST = join(resolve(import.meta.dirname, '../..'), 'dist')
const CODE = 'tYHum_S6_b-UbDliTUm0kg'
let site: StaticSite
let tablet: Tablet

beforeAll(async () => {
  site = await startSite(DIST)
  tablet = await startTablet(site.origin)
  await tablet.page.goto(`${site.origin}/enrol`)
})
afterAll(async () => {
  await tablet?.dispose()
  await site?.close()
})

test('[UI5] half a code is refused before any words are written down', async () => {
  const { page } = tablet
  await page.getByLabel('One-time code').fill('abc 123')
  await page.getByLabel('Your name').fill('Ann')
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.getByRole('link', { name: /not a whole code/ }).waitFor()
  expect(await page.getByRole('heading', { name: 'Your passphrase' }).count()).toBe(0)
})

test('[UI5] a link that is opened in this very tab is taken, and leaves the address', async () => {
  const { page } = tablet
  await page.evaluate((code) => {
    location.hash = code
  }, CODE)
  await expect.poll(() => page.getByLabel('One-time code').inputValue()).toBe(CODE)
  expect(await page.evaluate(() => location.hash)).toBe('')
  expect(await page.getByLabel('Your name').inputValue()).toBe('Ann')
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.getByRole('heading', { name: 'Your passphrase' }).waitFor()
})
