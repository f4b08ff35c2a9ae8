/**
 * A whole day of an assessor with no network: eight cases of three kinds judged
 * and finished, two officers interviewed, forty things jotted down and linked,
 * six batteries dead and twelve times hidden; then one evening with a network.
 */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Office, startOffice } from '../e2e/kit/office.ts'
import * as go from '../e2e/kit/pages.ts'
import { startTablet, type Tablet } from '../e2e/kit/tablet.ts'

const OFFICERS = ['Thorncastle Vey', 'Underhay Pell']
/** Two with an officer each, then what is judged from files. */
const CASES = [
  { reference: 'S1', kind: 'case-supervision', officer: OFFICERS[0] },
  { reference: 'S2', kind: 'case-supervision', officer: OFFICERS[1] },
  ...['R1', 'R2', 'R3'].map((reference) => ({ reference, kind: 'court-report', officer: '' })),
  ...['V1', 'V2', 'V3'].map((reference) => ({ reference, kind: 'victim-contact', officer: '' })),
]
const csv = `case,caseType,officer,supervisionType,roshLevel\n${CASES.map(
  ({ reference, kind, officer }) =>
    `${reference},${kind},${officer},${officer ? 'post-custody,high' : ','}`,
).join('\n')}\n`
const JOTTINGS = 5
const counts = { kills: 0, locks: 0, jottings: 0, interviews: 0 }

let office: Office
let lead: Tablet
let tablet: Tablet
let passphrase = ''

beforeAll(async () => {
  office = await startOffice()
  lead = await startTablet(office.origin)
  tablet = await startTablet(office.origin)
  const { page } = lead
  await go.enrol(page, office.firstLink(), 'Ada Quill')
  await page.getByRole('link', { name: 'Set up an inspection' }).click()
  await go.makeInspection(page, {
    title: 'One day',
    provider: 'North',
    type: 'National Probation Service division',
    csv,
  })
  const link = await go.invite(page, 'Ben Okafor')
  const references = CASES.map(({ reference }) => reference)
  await go.giveCases(page, references, 'Ben Okafor')
  await page.getByText(`${CASES.length} cases given to`).waitFor()
  passphrase = await go.enrol(tablet.page, link, 'Ben Okafor')
  await go.untilOfflineReady(tablet.page)
  await go.giveKey(page, await tablet.page.locator('.fingerprint').first().textContent())
  await go.sendNow(tablet.page)
  await lead.close()
  await office.stop()
})
afterAll(async () => {
  await lead?.dispose()
  await tablet?.dispose()
  await office?.dispose()
})

describe('a day without a network', () => {
  test.each(CASES.map((one, at) => [one.reference, at, one.officer] as const))(
    '[UI2 UI85 JO7 DV1] %s is judged, jotted about and finished',
    async (reference, at, officer) => {
      const { page } = tablet
      await openMine(page, reference)
      await go.goToPlace(page, /Profile/)
      await go.answerPage(page, () => 'Yes')
      const links = go.questionLinks(page)
      const questions = await links.count()
      for (let index = 0; index < questions; index++) {
        await links.nth(index).click()
        await page.locator('.judgement').first().waitFor()
        await go.answerPage(page, () => 'Yes')
        if (index === 0) await jotFive(page, reference)
      }
      if (officer) {
        await go.goToPlace(page, /^Factors/)
        await go.answerFactors(page, () => 'No')
        await interview(page)
      }
      await linkAll(page)
      await go.untilKept(page)
      // Six batteries; everything is there again, also what was last.
      if (at < 6) await dieAndLookAgain(reference)
      await hideAndUnlock()
      await openMine(tablet.page, reference)
      await go.goToPlace(tablet.page, /Check and finish/)
      await tablet.page.getByText('Everything that must be there is there.').waitFor()
      await tablet.page.getByRole('button', { name: 'Finish this case' }).click()
      await tablet.page.getByText(/Finished by/).waitFor()
      await go.untilKept(tablet.page)
      if (at % 2 === 0) await hideAndUnlock()
    },
  )

  test('[DV1 SY9] in the evening all of it arrives, and both sides have the same', async () => {
    const { page } = tablet
    expect(counts).toEqual({ kills: 6, locks: 12, jottings: 40, interviews: 2 })
    await office.start()
    await page
      .getByText(/Identical to the office’s copy/)
      .first()
      .waitFor({ timeout: 60_000 })
    await go.goTo(page, 'Cases')
    for (const { reference } of CASES) {
      const line = page.getByRole('link', { name: new RegExp(`${reference}\\b`) }).first()
      expect(await line.textContent()).toContain('Finished')
    }
    await go.openCase(page, 'V1')
    await go.rail(page).getByRole('link', { name: 'Jottings' }).click()
    await page.getByRole('button', { name: /^All 5/ }).waitFor()
    const faults = tablet.faults.filter((fault) => !/ERR_|Failed to load resource/.test(fault))
    expect(faults).toEqual([])
  })
})

async function openMine(page: Page, reference: string): Promise<void> {
  await go.goTo(page, 'Cases')
  await go.openCase(page, reference)
}

async function jotFive(page: Page, reference: string): Promise<void> {
  const line = page.getByRole('textbox', { name: 'Jot something down' })
  for (let n = 0; n < JOTTINGS; n++) {
    await line.fill(`${reference} said ${n}`)
    await line.press('Enter')
    counts.jottings += 1
  }
}

/** Each to another question, by its code. */
async function linkAll(page: Page): Promise<void> {
  await go.rail(page).getByRole('link', { name: 'Jottings' }).click()
  await page.getByRole('heading', { name: 'Jottings', level: 1 }).waitFor()
  const codes = await page
    .locator('.jot-target[data-column]')
    .evaluateAll((all) =>
      all.map((one) => (one.getAttribute('data-column') ?? '').replaceAll('.', '')),
    )
  for (let n = 0; n < JOTTINGS; n++) {
    await page
      .locator('[data-jot-code]')
      .nth(n)
      .fill(codes[n % codes.length] ?? '')
    await page.keyboard.press('Enter')
  }
  await go.rail(page).getByRole('link', { name: 'Jottings' }).getByText('all linked').waitFor()
}

/** What is asked about the case, and of the officer. */
async function interview(page: Page): Promise<void> {
  await go.goToPlace(page, /^Officer/)
  await go.answerPage(page, () => 'Yes')
  await page
    .getByRole('radiogroup', { name: 'Did the interview take place?' })
    .getByRole('radio', { name: 'Held', exact: true })
    .click()
  await page.getByText(/^Held\. Marked by/).waitFor()
  counts.interviews += 1
}

async function dieAndLookAgain(reference: string): Promise<void> {
  const before = await progressOf(tablet.page)
  await tablet.kill()
  await tablet.start()
  await tablet.page.goto(office.origin)
  await go.unlock(tablet.page, passphrase)
  counts.kills += 1
  await openMine(tablet.page, reference)
  expect(await progressOf(tablet.page)).toBe(before)
  await go
    .rail(tablet.page)
    .getByRole('link', { name: 'Jottings' })
    .getByText('all linked')
    .waitFor()
}

async function hideAndUnlock(): Promise<void> {
  await tablet.page.getByRole('button', { name: 'Hide' }).click()
  await go.unlock(tablet.page, passphrase)
  counts.locks += 1
}

const progressOf = async (page: Page): Promise<string> =>
  (await page
    .getByText(/\d+ of \d+ answered/)
    .first()
    .textContent()) ?? ''
