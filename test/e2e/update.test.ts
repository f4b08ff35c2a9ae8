/**
 * A new version while a note is open: it waits, says so, and takes over only on
 * the person's word. One bad file, and the old version stays.
 */
import { rmSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildApp } from './kit/builds.ts'
import { freshFile, tryInstall } from './kit/install.ts'
import * as go from './kit/pages.ts'
import { type StaticSite, startSite } from './kit/static-site.ts'
import { startTablet, type Tablet } from './kit/tablet.ts'

const NOTE = 'Half a sentence about the plan'
const SPOILS = ['missing', 'refused', 'login page', 'cut', 'one byte'] as const
const folders: string[] = []
let site: StaticSite
let tablet: Tablet

beforeAll(async () => {
  folders.push(await buildApp({ version: '1.0.0' }), await buildApp({ version: '1.0.1' }))
  site = await startSite(folders[0] ?? '')
  tablet = await startTablet(site.origin)
})
afterAll(async () => {
  await tablet?.dispose()
  await site?.close()
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

test('[SW3] a new version waits while a case is open, and the note goes on', async () => {
  const { page } = tablet
  await page.goto(site.origin)
  await page.getByRole('button', { name: 'Practise' }).click()
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
  await go.goTo(page, 'Cases')
  await go.openCase(page, 'Practice 1')
  await go.goToQuestion(page, '2.1.1')
  await page.getByRole('button', { name: /^Note ?: Prompt a/ }).click()
  const field = page.getByRole('textbox', { name: 'Note on prompt a' })
  await field.pressSequentially(NOTE)

  site.serve(folders[1] ?? '')
  await lookForUpdate(page)
  await page.getByText('A new version is ready.').waitFor({ timeout: 30_000 })
  await page.getByText('It waits until you have left this case.').waitFor()
  await field.pressSequentially(', and the rest of it')
  expect(await field.inputValue()).toBe(`${NOTE}, and the rest of it`)
  expect(await versionOf(page)).toBe('1.0.0')
})

test('[SW3] it takes over on the person’s word, and the note is there', async () => {
  const { page } = tablet
  await go.untilKept(page)
  await go.goTo(page, 'Cases')
  await Promise.all([
    page.waitForEvent('load', { timeout: 30_000 }),
    page.getByRole('button', { name: 'Restart now' }).click(),
  ])
  expect(await versionOf(page)).toBe('1.0.1')
  await page.getByRole('button', { name: 'Practise' }).click()
  await go.goTo(page, 'Cases')
  await go.openCase(page, 'Practice 1')
  await go.goToQuestion(page, '2.1.1')
  await page.getByText(`${NOTE}, and the rest of it`).first().waitFor()
})

test.each(SPOILS)(
  '[SW1] with one file of the next version spoiled (%s) the old one stays',
  async (how) => {
    const { page } = tablet
    folders[2] ??= await buildApp({ version: '1.0.2' })
    site.serve(folders[2], { path: freshFile(folders[1] ?? '', folders[2]), how })
    expect(await tryInstall(page)).toBe('redundant')
    expect(await page.getByText('A new version is ready.').count()).toBe(0)
  },
)

test('[SW1] and it starts offline; with whole files the next version installs', async () => {
  const { page } = tablet
  site.serve(folders[2] ?? '')
  expect(await tryInstall(page)).toBe('installed')
  await site.close()
  await page.reload()
  await page.getByRole('button', { name: 'Practise' }).click()
  await page.getByRole('button', { name: 'Hide' }).waitFor()
  expect(await versionOf(page)).toBe('1.0.1')
})

test('[SW2] the worker leaves everything but GET alone', async () => {
  await site.close()
  const answered = await tablet.page.evaluate(async () => {
    try {
      const response = await fetch('/', { method: 'POST', body: 'x'.repeat(5 * 1024 * 1024) })
      return `answered ${response.status}`
    } catch {
      return 'went to the network'
    }
  })
  // The site is closed: an answer could only have come from the worker's cache.
  expect(answered).toBe('went to the network')
})

const lookForUpdate = (page: Tablet['page']) =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration()
    await registration?.update().catch(() => undefined)
  })

const versionOf = (page: Tablet['page']) =>
  page.evaluate(async () => {
    const scripts = [...document.scripts].map(({ src }) => src).filter(Boolean)
    const text = await Promise.all(scripts.map(async (src) => (await fetch(src)).text()))
    return /1\.0\.[0-2]/.exec(text.join(''))?.[0]
  })
