/**
 * Builds without a safety net, in a real browser: each is caught by the look that
 * the real build passes.  [HN4]
 *
 * A worker that does not wait (m16), one that forgives a missing file (m17), fields
 * that are remembered (m10), a title that names the case (m11), a lock that leaves
 * the page as it is (m20).
 */
import { rmSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeBuilds } from './kit/broken-builds.ts'
import { findLoud } from './kit/findings.ts'
import { findInPage } from './kit/heap.ts'
import * as go from './kit/pages.ts'
import { type StaticSite, startSite } from './kit/static-site.ts'
import { startTablet, type Tablet } from './kit/tablet.ts'

const NOTE = 'Quillfeather said it twice'
/** Long enough for a worker that waits for nobody, which takes over within a tenth of it. */
const WAITS_MS = 1500
let builds: ReturnType<typeof makeBuilds>
let site: StaticSite
let tablet: Tablet

beforeAll(async () => {
  builds = makeBuilds()
  site = await startSite(builds.real)
  tablet = await startTablet(site.origin)
  await writeInCase(tablet.page)
  await tablet.page.waitForFunction(() => navigator.serviceWorker.controller !== null)
})
afterAll(async () => {
  await tablet?.dispose()
  await site?.close()
  for (const folder of Object.values(builds ?? {})) rmSync(folder, { recursive: true })
})

async function writeInCase(page: Page): Promise<void> {
  await page.goto(site.origin)
  await page.getByRole('button', { name: 'Practise' }).click()
  await go.goTo(page, 'Cases')
  await go.openCase(page, 'Practice 1')
  await go.goToQuestion(page, '2.1.1')
  await go.writeNote(page, 'a', NOTE)
  await go.untilKept(page)
}

/** Where a new version stands: within so long after its install it has taken over, or it waits. */
const stateOfUpdate = (page: Page, patienceMs: number): Promise<string> =>
  page.evaluate(async (waitMs) => {
    const registration = await navigator.serviceWorker.ready
    const found = new Promise<ServiceWorker | null>((resolve) => {
      registration.addEventListener('updatefound', () => resolve(registration.installing))
    })
    await registration.update()
    const worker = await found
    if (!worker) return 'none'
    const leaves = (state: ServiceWorkerState) =>
      new Promise<void>((resolve) => {
        const look = () => worker.state !== state && resolve()
        worker.addEventListener('statechange', look)
        look()
      })
    await leaves('installing')
    if (worker.state === 'redundant') return 'redundant'
    await Promise.race([leaves('installed'), new Promise((go) => setTimeout(go, waitMs))])
    return worker.state
  }, patienceMs)

/** As anything of the case would be that nobody thought of. */
const leaveInMemory = (page: Page) =>
  page.evaluate((note) => void Object.assign(globalThis, { leftOver: [note] }), NOTE)

const hide = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Hide' }).click()
  await page.getByRole('button', { name: 'Practise' }).waitFor()
}

test('[SE8 UI22] the real build is quiet, and leaves nothing behind when it is hidden', async () => {
  const { page } = tablet
  await page.getByRole('button', { name: /^Note ?: Prompt b/ }).click()
  expect(await findLoud(page)).toEqual([])
  await leaveInMemory(page)
  await hide(page)
  expect(await findInPage(page, [NOTE])).toEqual([])
})

test('[SW1 SW3] the real worker waits, and one of its files missing it does not install', async () => {
  const { page } = tablet
  site.serve(builds.cut)
  expect(await stateOfUpdate(page, WAITS_MS)).toBe('redundant')
  site.serve(builds.next)
  expect(await stateOfUpdate(page, WAITS_MS)).toBe('installed')
})

test('[SW1] m17: a worker that forgives a missing file installs, and is caught', async () => {
  site.serve(builds.forgives)
  expect(await stateOfUpdate(tablet.page, WAITS_MS)).toBe('installed')
})

test('[SW3] m16: a worker that does not wait takes over in the middle of a case, and is caught', async () => {
  site.serve(builds.skips)
  expect(await stateOfUpdate(tablet.page, 30_000)).toMatch(/^activat/)
})

test('[UI22] m10 m11 m20: remembered fields, a named window and a page that stays are caught', async () => {
  await tablet.dispose()
  site.serve(builds.careless)
  // The worker would refuse files that were changed after the build.
  tablet = await startTablet(site.origin, { withoutWorker: true })
  const { page } = tablet
  await writeInCase(page)
  await page.getByRole('button', { name: /^Note ?: Prompt b/ }).click()
  await page.waitForFunction(() => document.title !== 'Casebook')
  const loud = await findLoud(page)
  expect(loud).toContainEqual(expect.stringMatching(/^field /))
  expect(loud).toContainEqual(expect.stringMatching(/^title: /))
  await leaveInMemory(page)
  await page.getByRole('button', { name: 'Hide' }).click()
  await page.waitForURL(`${site.origin}/`)
  expect(await findInPage(page, [NOTE])).toContain(`heap: ${NOTE}`)
})
