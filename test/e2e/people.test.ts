/**
 * People and tablets in real browsers: the link as a picture, a link withdrawn,
 * cases arriving, a second tablet, somebody removed in the middle of their work.
 */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { textToQr } from '../../src/ui/setup/qr-path.ts'
import { makeSampledCsv } from '../fixtures/sampled-csv.ts'
import { lookOver } from './kit/look-over.ts'
import { type Office, startOffice } from './kit/office.ts'
import * as go from './kit/pages.ts'
import { startTablet, type Tablet } from './kit/tablet.ts'

const SIZES = [
  { width: 1024, height: 768 },
  { width: 768, height: 1024 },
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
]
const csv = makeSampledCsv({ seed: 11, cases: 12, provider: 'nps' })
const references = csv
  .split('\n')
  .slice(1)
  .filter((row) => row !== '')
  .map((row) => row.split(',')[0] ?? '')
const mine = references.slice(0, 6)
const ANN = 'Ann Okonedo-Featherstonehaugh'

let office: Office
let lead: Tablet
let ann: Tablet
let other: Tablet
let link = ''

beforeAll(async () => {
  office = await startOffice()
  lead = await startTablet(office.origin)
  ann = await startTablet(office.origin)
  other = await startTablet(office.origin)
})
afterAll(async () => {
  await lead?.dispose()
  await ann?.dispose()
  await other?.dispose()
  await office?.dispose()
})

describe('people and tablets', () => {
  test('[PE1 PE2 UI70] a link is a text and a picture of that text, and each role says what it may do', async () => {
    const { page } = lead
    await go.enrol(page, office.firstLink(), 'Lee Quill')
    await page.getByRole('link', { name: 'Set up an inspection' }).click()
    await go.makeInspection(page, {
      title: 'Northumbria',
      provider: 'North East',
      type: 'National Probation Service division',
      csv,
    })
    await page.getByText('What each role may do').click()
    for (const role of ['assessor', 'lead inspector', 'operations', 'reviewer', 'analyst'])
      await page.locator('.role-meanings dt', { hasText: role }).first().waitFor()
    link = await go.invite(page, ANN)
    const qr = page.getByRole('img', { name: `The link for ${ANN} as a QR code` })
    expect(await qr.locator('path').getAttribute('d')).toBe(textToQr(link).path)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      expect(await fillsOf(page)).toEqual(['rgb(255, 255, 255)', 'rgb(0, 0, 0)'])
      await lookOver(page, `people, ${colorScheme}`)
    }
    await page.emulateMedia({ colorScheme: 'light', forcedColors: 'active' })
    expect(await fillsOf(page)).toEqual(['rgb(255, 255, 255)', 'rgb(0, 0, 0)'])
    await page.emulateMedia({ forcedColors: 'none' })
    await page.setViewportSize(SIZES[3] ?? { width: 390, height: 844 })
    const box = await qr.boundingBox()
    expect(box?.width).toBeGreaterThanOrEqual(textToQr(link).side * 5)
    expect((box?.x ?? 0) + (box?.width ?? 999)).toBeLessThanOrEqual(390)
    await page.setViewportSize({ width: 1024, height: 768 })
  })

  test('[PE3 PE4] a link is listed with its end, withdrawn, and says so to who opens it', async () => {
    const { page } = lead
    await page.getByRole('button', { name: 'I have handed it over' }).click()
    const withdrawn = await go.invite(page, 'Ben Okafor')
    await page.getByRole('button', { name: 'I have handed it over' }).click()
    const ben = card(page, 'Ben Okafor')
    await ben.getByText(/nobody has used yet. It works until/).waitFor()
    await ben.getByRole('button', { name: 'Withdraw the link for Ben Okafor' }).click()
    await ben.getByText(/nobody has used yet/).waitFor({ state: 'detached' })
    await ben.getByText(/being withdrawn/).waitFor({ state: 'detached', timeout: 30_000 })
    await tryLink(other.page, withdrawn)
    await other.page.getByText('This code was withdrawn').first().waitFor({ timeout: 30_000 })
  })

  test('[PE3] a fresh link ends the one before it, and works', async () => {
    const { page } = lead
    const ben = card(page, 'Ben Okafor')
    await ben.getByRole('button', { name: 'New link for Ben Okafor' }).click()
    await page.getByText('The office has it: it works now.').waitFor({ timeout: 30_000 })
    const first = await page.getByLabel('Enrolment link').inputValue()
    await ben.getByRole('button', { name: /^Fresh link for Ben Okafor/ }).click()
    await page.waitForFunction(
      (before) => document.querySelector<HTMLInputElement>('.invite-link')?.value !== before,
      first,
    )
    await page.getByText('The office has it: it works now.').waitFor({ timeout: 30_000 })
    const fresh = await page.getByLabel('Enrolment link').inputValue()
    await page.getByRole('button', { name: 'I have handed it over' }).click()
    await tryLink(other.page, first)
    await other.page.getByText('This code was withdrawn').first().waitFor({ timeout: 30_000 })
    await other.page.goto('about:blank')
    await go.enrol(other.page, fresh, 'Ben')
  })

  test('[PE12 SE4 UI69] given the key and six cases, her tablet says that six of six are here, and so does the lead’s page', async () => {
    const { page } = lead
    await go.giveCases(page, mine, ANN)
    await go.enrol(ann.page, link, 'Ann')
    await untilFound(lead, card(page, ANN).getByRole('button', { name: /give the key/ }))
    const fingerprint = await ann.page.locator('.fingerprint').first().textContent()
    expect(await card(page, ANN).locator('.fingerprint').textContent()).toBe(fingerprint)
    await card(page, ANN)
      .getByRole('button', { name: /give the key/ })
      .click()
    await card(page, ANN).getByText('Has the key.').waitFor({ timeout: 30_000 })
    // The pressed button is gone: the focus stands at the tablet, and not at the page's top.
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Has the key.')
    await ann.page.getByRole('button', { name: 'Fetch now' }).click()
    await ann.page.getByText('6 of 6 cases here, and each was opened just now').waitFor()
    await untilFound(lead, card(page, ANN).getByText('6 of 6 cases here'))
    await card(page, ANN).getByText('just now').first().waitFor()
  })

  test('[PE11] another tablet under her name is pointed out before it gets the key', async () => {
    const { page } = lead
    await card(page, ANN)
      .getByRole('button', { name: `New link for ${ANN}` })
      .click()
    await page.getByText('The office has it: it works now.').waitFor({ timeout: 30_000 })
    const stolen = await page.getByLabel('Enrolment link').inputValue()
    const thief = await startTablet(office.origin)
    try {
      await go.enrol(thief.page, stolen, 'Ann')
      await untilFound(lead, card(page, ANN).getByText(`${ANN} has a tablet already`))
      await lookOver(page, 'people, a second tablet')
    } finally {
      await thief.dispose()
    }
  })

  test('[UI71] removing asks first, and cancelling changes nothing', async () => {
    const { page } = lead
    const remove = card(page, ANN).getByRole('button', {
      name: `Remove ${ANN} from the inspection`,
    })
    await remove.click()
    await page.getByText('Their 6 cases are nobody’s then, and can be given anew.').waitFor()
    await lookOver(page, 'remove: asks')
    await page.getByRole('button', { name: 'Cancel' }).click()
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    expect(await remove.count()).toBe(1)
    await card(page, ANN).getByText('assessor, 6 cases').waitFor()
  })

  test('[PE6 PE7 PE9 UI75 UI253] removed while she works offline: what she sends is set aside, and the lead reads it', async () => {
    await go.goTo(ann.page, 'Cases')
    await ann.page.context().setOffline(true)
    await go.openCase(ann.page, mine[0] ?? '')
    await go.questionLinks(ann.page).first().click()
    await go.answerPage(ann.page, () => 'Yes')
    await go.writeNote(ann.page, 'a', 'Written on the train')
    await go.untilKept(ann.page)

    const { page } = lead
    await card(page, ANN)
      .getByRole('button', { name: /^Remove/ })
      .click()
    await page.getByRole('dialog').getByRole('button', { name: 'Remove', exact: true }).click()
    await page.getByText(`${ANN} is removed. 6 cases can be given anew.`).waitFor()
    await card(page, ANN)
      .getByText(/^Removed just now/)
      .waitFor()
    await page.waitForFunction(() => !document.body.textContent?.includes('being withdrawn'))
    await untilSent(lead)

    await ann.page.context().setOffline(false)
    await openSync(ann.page)
    await ann.page.getByRole('button', { name: 'Send now' }).click()
    await ann.page
      .getByText('no longer part of the inspection')
      .first()
      .waitFor({ timeout: 30_000 })
    await go.goTo(ann.page, 'Cases')
    await ann.page.getByText('You are no longer part of this inspection').waitFor()
    await lookOver(ann.page, 'removed: told on every page')
    await openSync(ann.page)

    await openSync(page)
    await page.getByRole('button', { name: 'Send now' }).click()
    await page.getByRole('link', { name: /^Read and decide/ }).click({ timeout: 30_000 })
    await page.getByRole('cell', { name: 'Written on the train' }).waitFor()
    await page.getByRole('heading', { name: `${ANN}, case ${mine[0]}` }).waitFor()
    await lookOver(page, 'set aside')
  })

  test('[UI190 PK1 PK2 PK10] the lead accepts, hands over and puts away, and finds it again', async () => {
    const { page } = lead
    const group = page.locator('section.parked', {
      has: page.getByRole('heading', { name: `${ANN}, case ${mine[0]}` }),
    })
    const note = group.getByRole('row', { name: /Written on the train/ }).getByRole('checkbox')
    const all = group.getByLabel('All', { exact: true })
    await all.uncheck()
    await group.getByText('Choose at least one piece first.').waitFor()
    await note.check()
    await group.getByRole('button', { name: /^Put away/ }).click()
    await lookOver(page, 'set aside: put away asks')
    await page.getByRole('dialog').getByRole('button', { name: 'Put away', exact: true }).click()
    await page.getByText('1 piece put away.').waitFor({ timeout: 30_000 })
    await all.uncheck()
    await group.getByRole('row').nth(1).getByRole('checkbox').check()
    await group.getByRole('button', { name: /^Hand over/ }).click()
    await page.getByText('1 piece handed over', { exact: false }).waitFor({ timeout: 30_000 })
    await all.check()
    await group.getByRole('button', { name: /^Accept/ }).click()
    await page.getByText(/pieces? accepted\./).waitFor({ timeout: 30_000 })
    await page.getByText('Nothing is set aside in this inspection.').waitFor()
    await page.getByRole('button', { name: 'Show what was decided' }).click()
    await page.getByRole('cell', { name: 'Written on the train' }).waitFor()
    await page.getByRole('cell', { name: /^Put away: Lee Quill/ }).waitFor()
    await lookOver(page, 'set aside: decided')
  })

  test('[UI191 UI192 PK5] her tablet says what became of each', async () => {
    const { page } = ann
    await page.getByRole('button', { name: 'Send now' }).click()
    await page.getByText(/1 piece put away by your lead/).waitFor({ timeout: 30_000 })
    await page.getByText(/1 piece handed over/).waitFor()
    await page.getByText(/accepted, in/).waitFor()
    await page.getByText('no longer part of the inspection').waitFor({ state: 'detached' })
    await lookOver(page, 'sync: what became of it')
    await lead.page.getByRole('banner').locator('a[href="/sync"]').click()
    await lead.page.getByText(/compared, one by one/).click()
    await lead.page.getByRole('row', { name: new RegExp(`^${mine[0]} .*identical$`) }).waitFor()
    await lookOver(lead.page, 'sync: case by case')
  })

  test('[PE8 UI71] she is taken in again under her name', async () => {
    const { page } = lead
    await go.goTo(page, 'Set up')
    await page
      .getByRole('link', { name: /People/ })
      .first()
      .click()
    await card(page, ANN)
      .getByRole('button', { name: `Take ${ANN} in again` })
      .click()
    await page.getByRole('dialog').getByRole('button', { name: 'Take in again' }).click()
    await page.getByText('The office has it: it works now.').waitFor({ timeout: 30_000 })
    await card(page, ANN)
      .getByText(/nobody has used yet/)
      .waitFor({ timeout: 30_000 })
  })

  test('[UI193 RV1 RV4] a tablet is withdrawn: it says so itself, and is that of nobody', async () => {
    const { page } = lead
    const ben = card(page, 'Ben Okafor')
    await ben.getByRole('button', { name: 'Withdraw this tablet of Ben Okafor' }).click()
    await page.getByText('It cannot be taken back.').waitFor()
    await lookOver(page, 'withdraw: asks')
    await page
      .getByRole('dialog')
      .getByRole('button', { name: 'Withdraw this tablet', exact: true })
      .click()
    await ben
      .getByText('This tablet is withdrawn.')
      .or(ben.getByText('Not enrolled yet'))
      .first()
      .waitFor({ timeout: 30_000 })
    await openSync(other.page)
    await other.page.getByRole('button', { name: 'Send now' }).click()
    await other.page
      .getByText('This tablet was withdrawn by the office')
      .waitFor({ timeout: 30_000 })
  })

  test('[UI1] no browser complained of anything but the network that was taken away', () => {
    const real = [...lead.faults, ...ann.faults, ...other.faults].filter(
      (fault) => !/ERR_INTERNET_DISCONNECTED|Failed to load resource/.test(fault),
    )
    expect(real).toEqual([])
  })
})

const card = (page: Page, name: string) =>
  page.locator('.people__one', { has: page.getByRole('heading', { name, exact: true }) })

const fillsOf = (page: Page) =>
  page
    .locator('.qr')
    .locator('rect, path')
    .evaluateAll((parts) => parts.map((part) => getComputedStyle(part).fill))

/** As far as the office's answer to a code. */
async function tryLink(page: Page, code: string): Promise<void> {
  await page.goto('about:blank')
  await page.goto(code)
  await page.getByLabel('Your name').fill('Somebody')
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.locator('.passphrase__word').nth(3).waitFor()
  const words = (await page.locator('.passphrase__word').allTextContents()).join(' ')
  await page.getByRole('button', { name: 'I have written them down' }).click()
  await page.getByLabel('The four words, with spaces').fill(words)
  await page.getByRole('button', { name: 'Enrol this tablet' }).click()
}

async function openSync(page: Page): Promise<void> {
  await page.getByRole('banner').locator('a[href="/sync"]').click()
  await page.getByRole('heading', { name: 'Kept and sent' }).waitFor()
}

/** Asks the office until what others did shows on the people page. */
async function untilFound({ page }: Tablet, wanted: ReturnType<Page['getByText']>): Promise<void> {
  for (let turn = 0; turn < 10 && (await wanted.count()) === 0; turn++) {
    await openSync(page)
    await page.getByRole('button', { name: 'Send now' }).click()
    await page.getByRole('button', { name: 'Send now', disabled: false }).waitFor()
    await go.goTo(page, 'Set up')
    await page
      .getByRole('link', { name: /People/ })
      .first()
      .click()
    await page.locator('.people__one').first().waitFor()
    await wanted
      .first()
      .waitFor({ timeout: 2000 })
      .catch(() => undefined)
  }
  await wanted.first().waitFor()
}

async function untilSent({ page }: Tablet): Promise<void> {
  await page
    .getByText(/All sent|Identical to the office’s copy/)
    .first()
    .waitFor({ timeout: 30_000 })
}
