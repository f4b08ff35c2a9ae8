/**
 * "Ready to travel" on a real tablet: conditions that are really broken, each
 * mended by its own button, and the rehearsal with the network really cut.
 */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeSampledCsv } from '../fixtures/sampled-csv.ts'
import { startLeadAndAssessor } from './kit/lead-and-assessor.ts'
import { lookOver } from './kit/look-over.ts'
import type { Office } from './kit/office.ts'
import * as go from './kit/pages.ts'
import * as ready from './kit/ready.ts'
import { startTablet, type Tablet } from './kit/tablet.ts'

const ALL_HOLD = 'This tablet is ready to travel'
const csv = makeSampledCsv({ seed: 11, cases: 12, provider: 'nps' })
const references = csv
  .split('\n')
  .slice(1)
  .filter((row) => row !== '')
  .map((row) => row.split(',')[0] ?? '')

let office: Office
let lead: Tablet
let ann: Tablet
let passphrase = ''

beforeAll(async () => {
  const started = await startLeadAndAssessor(csv)
  office = started.office
  lead = started.lead
  ann = started.assessor
  const link = await go.invite(lead.page, 'Ann')
  passphrase = await go.enrol(ann.page, link, 'Ann')
})
afterAll(async () => {
  await lead?.dispose()
  await ann?.dispose()
  await office?.dispose()
})

describe('each line is true and is mended by its one button', () => {
  test('[UI73 RT6] a tablet without its key says so, with the figures to read out', async () => {
    const { page } = ann
    await go.untilOfflineReady(page)
    await ready.untilLooked(page)
    await ready.line(page, 'cases').locator('.fingerprint').waitFor()
    expect(await ready.brokenLines(page)).toMatchObject({ cases: 'Fetch now' })
    expect(await ready.wrongSigns(page)).toEqual([])
    await lookOver(page, 'ready: no key')
  })

  test('[UI72 RT1] given the key and six cases, a hand-out that is cut says how many are here, everywhere', async () => {
    await giveKeyAndCases(references.slice(0, 6))
    const { page } = ann
    let pulls = 0
    await page.route('**/api/pull', (route) => {
      pulls += 1
      if (pulls > 2) return route.abort('connectionreset')
      const asked = { ...route.request().postDataJSON(), limitBytes: 1024 }
      return route.continue({ postData: JSON.stringify(asked) })
    })
    await ready.line(page, 'cases').getByRole('button', { name: 'Fetch now' }).click()
    const here = page.getByText(/[0-5] of 6 cases here/)
    await here.first().waitFor({ timeout: 30_000 })
    await page.locator('[data-hand-out], .ready-line--broken').first().waitFor()
    await go.goTo(page, 'Cases')
    await here.first().waitFor()
    expect(await page.getByRole('banner').textContent()).not.toMatch(/Identical|All sent/)
    await openSync(page)
    await page.locator('.hand-out progress').waitFor()
    await lookOver(page, 'sync: cases to come')
  })

  test('[RT3 RT6 RT8] "Fetch now" brings the rest, and each case is opened', async () => {
    const { page } = ann
    await ready.goToReady(page)
    await page.unroute('**/api/pull')
    await mend(page, 'cases', 'Fetch now')
    await page.getByText('6 of 6 cases here, and each was opened just now').waitFor()
    expect(await page.locator('.hand-out').count()).toBe(0)
  })

  test('[RT6 RT7] storage that the browser does not promise: asked for, and then it holds', async () => {
    const { page } = ann
    await page.reload()
    await go.unlock(page, passphrase)
    await sendNow(page)
    await ready.goToReady(page)
    expect(await ready.brokenLines(page)).toEqual({ storage: 'Ask the browser to keep it' })
    await grantStorage(page)
    await mend(page, 'storage', 'Ask the browser to keep it')
    await page.getByText(ALL_HOLD).waitFor()
    expect(await page.locator('.ready-line--holds').count()).toBe(9)
    await lookOver(page, 'ready: all hold')
  })

  test('[RT7 RT9] a file of the app that went missing is fetched again', async () => {
    const { page } = ann
    expect(await ready.loseFile(page, '/assets/assess')).toBeGreaterThan(0)
    await again(page)
    expect(await ready.brokenLines(page)).toEqual({ app: 'Fetch what is missing' })
    await mend(page, 'app', 'Fetch what is missing')
    await page.getByText(ALL_HOLD).waitFor()
  })

  test('[RT7] a full tablet says so, and holds again when room was made', async () => {
    const { page } = ann
    // As a browser says it on a tablet that is nearly full.
    await page.evaluate(() => {
      navigator.storage.estimate = async () => ({ quota: 60_000_000, usage: 1_000_000 })
    })
    await again(page)
    expect(await ready.brokenLines(page)).toEqual({ room: 'Look again' })
    await ready.line(page, 'room').getByText('59 MB are free.').waitFor()
    await page.evaluate(() => Reflect.deleteProperty(navigator.storage, 'estimate'))
    await mend(page, 'room', 'Look again')
    await page.getByText(ALL_HOLD).waitFor()
  })

  test('[RT7] work that is not sent turns the copy red, and nothing else', async () => {
    const { page } = ann
    await go.goTo(page, 'Cases')
    await page.route('**/api/**', (route) => route.abort('connectionreset'))
    await go.openCase(page, references[0] ?? '')
    await go.questionLinks(page).first().click()
    await go.answerPage(page, () => 'Yes')
    await go.untilKept(page)
    await ready.goToReady(page)
    expect(await ready.brokenLines(page)).toEqual({ copy: 'Send now' })
    await page.unroute('**/api/**')
    await mend(page, 'copy', 'Send now')
    await page.getByText(ALL_HOLD).waitFor({ timeout: 30_000 })
  })

  test('[RT7] a clock that is an hour off is found by comparing it with the office', async () => {
    const { page } = ann
    await page.route('**/api/hello', async (route) => {
      const answer = await route.fetch()
      const said = await answer.json()
      const time = new Date(Date.parse(said.time) + 3_600_000).toISOString()
      await route.fulfill({ response: answer, json: { ...said, time } })
    })
    await openSync(page)
    await page.getByRole('button', { name: 'Send now' }).click()
    await page.getByText('The clock of this tablet is wrong').waitFor({ timeout: 30_000 })
    await ready.goToReady(page)
    expect(await ready.brokenLines(page)).toEqual({ clock: 'Compare the clock' })
    await ready.line(page, 'clock').getByText('60 minutes behind').waitFor()
    await page.unroute('**/api/hello')
    await mend(page, 'clock', 'Compare the clock')
    await page.getByText(ALL_HOLD).waitFor()
  })

  test('[RT8 RT12 UI252] a case that was damaged on the disk is named, here and in the rehearsal, and no other', async () => {
    const { page } = ann
    await go.goTo(page, 'Cases')
    const address = await page
      .getByRole('link', { name: new RegExp(`${references[3]}\\b`) })
      .first()
      .getAttribute('href')
    await ready.goToReady(page)
    expect(await ready.brokenLines(page)).toEqual({})
    // While the page is looked at: the rehearsal is the first to find it.
    await ready.damageCase(page, /\/case\/([\w-]{22})/.exec(address ?? '')?.[1] ?? '')
    const named = new RegExp(`${references[3]}: some of its entries cannot be opened here`)
    await page.getByRole('button', { name: 'Rehearse without a network' }).click()
    await page.getByText('The rehearsal found what would not have worked').waitFor()
    await page.locator('.rehearsal').getByText(named).waitFor()
    await page.getByText('5 cases opened.').waitFor()
    await ready.line(page, 'cases').getByText(named).waitFor()
    expect(await ready.brokenLines(page)).toEqual({ cases: 'Open the cases' })
    await go.goTo(page, 'Cases')
    await ready.goToReady(page)
    expect(await ready.brokenLines(page)).toEqual({ cases: 'Open the cases' })
    await ready.line(page, 'cases').getByText(named).waitFor()
    await lookOver(page, 'ready: a damaged case')
  })

  test('[RT7] in practice it says that there is no lock, and speaks of no office', async () => {
    const practice = await startTablet(office.origin)
    try {
      const { page } = practice
      await page.goto(office.origin)
      await page.getByRole('button', { name: 'Practise' }).click()
      await page.locator('main a[href^="/case/"]').first().waitFor()
      await openSync(page)
      await page.getByRole('link', { name: 'Is this tablet ready to travel?' }).click()
      await page.getByText('12 of 12 cases here, and each was opened just now').waitFor()
      expect(await ready.brokenLines(page)).toMatchObject({ lock: 'Leave practice' })
      const lines = page.locator('.ready-line')
      expect(await lines.count()).toBe(6)
      await page.getByRole('button', { name: 'Rehearse without a network' }).click()
      await page.getByText('Every screen and 12 cases opened without a network.').waitFor()
      await ready.line(page, 'lock').getByRole('button').click()
      await page.getByRole('button', { name: 'Practise' }).waitFor()
    } finally {
      await practice.dispose()
    }
  })
})

describe('the rehearsal', () => {
  test('[RT10 RT11 UI74] no request leaves, every screen says so and works, and the network comes back', async () => {
    const { page } = lead
    await ready.goToReady(page)
    await page.getByText('12 of 12 cases here, and each was opened just now').waitFor()
    const release = await ready.holdStore(page)
    await page.getByRole('button', { name: 'Rehearse without a network' }).click()
    await page.getByText('Rehearsal: no network in this app').waitFor()
    const asked: string[] = []
    const note = (request: { url(): string }) => {
      if (request.url().includes('/api/')) asked.push(request.url())
    }
    page.on('request', note)
    await lookOver(page, 'rehearsal: running')
    for (const screen of ['Cases', 'Board', 'Set up'] as const) {
      await go.goTo(page, screen)
      await page.getByText('Rehearsal: no network in this app').waitFor()
      await lookOver(page, `rehearsal: ${screen}`)
    }
    await openSync(page)
    await page.getByRole('button', { name: 'Send now' }).click()
    await page
      .getByText(/Offline since/)
      .first()
      .waitFor()
    expect(asked).toEqual([])
    page.off('request', note)
    await release()
    await page.getByText('Rehearsal: no network in this app').waitFor({ state: 'detached' })
    await page.getByRole('link', { name: 'Is this tablet ready to travel?' }).click()
    await page.getByText('Every screen and 12 cases opened without a network.').waitFor()
    await page
      .getByText(/All sent|Identical to the office’s copy/)
      .first()
      .waitFor({ timeout: 30_000 })
  })

  test('[RT11] it is ended by its button, and by a restart in its middle', async () => {
    const { page } = ann
    const banner = page.getByText('Rehearsal: no network in this app')
    const release = await ready.holdStore(page)
    await page.getByRole('button', { name: 'Rehearse without a network' }).click()
    await banner.waitFor()
    await page.getByRole('button', { name: 'End the rehearsal' }).click()
    await release()
    await page.getByText(/The rehearsal was ended early/).waitFor()
    await banner.waitFor({ state: 'detached' })

    await ready.holdStore(page)
    await page.getByRole('button', { name: 'Rehearse without a network' }).click()
    await banner.waitFor()
    await page.reload()
    // The byte that was changed above is found at the start, and put back.
    await page.getByRole('button', { name: 'Put back from the second copy' }).click()
    await go.unlock(page, passphrase)
    expect(await banner.count()).toBe(0)
    await openSync(page)
    await page.getByRole('button', { name: 'Send now' }).click()
    await page.getByRole('button', { name: 'Send now', disabled: false }).waitFor()
    expect(await page.getByText(/Offline since/).count()).toBe(0)
  })

  test('[UI1] neither browser complained of anything but the network that was taken away', () => {
    const real = [...lead.faults, ...ann.faults].filter(
      (fault) =>
        !/ERR_INTERNET_DISCONNECTED|ERR_CONNECTION_RESET|Failed to load resource/.test(fault),
    )
    expect(real).toEqual([])
  })
})

async function giveKeyAndCases(mine: readonly string[]): Promise<void> {
  const { page } = lead
  const button = page.getByRole('button', { name: /give the key/ })
  for (let turn = 0; turn < 10 && (await button.count()) === 0; turn++) {
    await openSync(page)
    await page.getByRole('button', { name: 'Send now' }).click()
    await page.getByRole('button', { name: 'Send now', disabled: false }).waitFor()
    await go.goTo(page, 'Set up')
    await page
      .getByRole('link', { name: /People/ })
      .first()
      .click()
    await button.waitFor({ timeout: 2000 }).catch(() => undefined)
  }
  await button.click()
  await page.getByText('Has the key.').waitFor({ timeout: 30_000 })
  await go.giveCases(page, mine, 'Ann')
  await page.getByText(`${mine.length} cases given to Ann`).waitFor()
  await sendNow(page)
}

async function sendNow(page: Page): Promise<void> {
  await openSync(page)
  await page.getByRole('button', { name: 'Send now' }).click()
  await page.getByRole('button', { name: 'Send now', disabled: false }).waitFor()
  await page.getByText('Nothing: all that was kept here has been sent.').waitFor()
}

/** Presses the line's one button and waits until it has worked. */
async function mend(page: Page, id: string, words: string): Promise<void> {
  const button = ready.line(page, id).getByRole('button')
  expect(await button.allTextContents()).toEqual([words])
  await button.click()
  await page
    .getByRole('button', { name: 'Working' })
    .waitFor({ state: 'detached', timeout: 30_000 })
  await ready.untilLooked(page)
}

/** Away and back: everything is looked at anew. */
async function again(page: Page): Promise<void> {
  await go.goTo(page, 'Cases')
  await ready.goToReady(page)
}

async function openSync(page: Page): Promise<void> {
  await page.getByRole('banner').locator('a[href="/sync"]').click()
  await page.getByRole('heading', { name: 'Kept and sent' }).waitFor()
}

async function grantStorage(page: Page): Promise<void> {
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('Browser.setPermission', {
    permission: { name: 'persistent-storage' },
    setting: 'granted',
    origin: office.origin,
  })
}
