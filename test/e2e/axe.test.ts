/**
 * axe on every screen, at the four sizes that people use: no violation.
 */
import { afterAll, beforeAll, describe, test } from 'vitest'
import { makeSampledCsv } from '../fixtures/sampled-csv.ts'
import { lookOver } from './kit/look-over.ts'
import { type Office, startOffice } from './kit/office.ts'
import * as go from './kit/pages.ts'
import { startTablet, type Tablet } from './kit/tablet.ts'

let office: Office
let tablet: Tablet

beforeAll(async () => {
  office = await startOffice()
  tablet = await startTablet(office.origin)
})
afterAll(async () => {
  await tablet?.dispose()
  await office?.dispose()
})

describe('[UI17] every screen, at every size', () => {
  test('[UI17] start, enrolment step by step, ready to travel', async () => {
    const { page } = tablet
    await page.goto(office.origin)
    await page.getByRole('button', { name: 'Practise' }).waitFor()
    await lookOver(page, 'start')
    await page.goto(office.firstLink())
    await page.getByLabel('Your name').waitFor()
    await lookOver(page, 'enrol: who')
    await page.getByLabel('Your name').fill('Ada Quill')
    await page.getByRole('button', { name: 'Continue' }).click()
    await page.locator('.passphrase__word').nth(3).waitFor()
    await lookOver(page, 'enrol: words')
    const passphrase = (await page.locator('.passphrase__word').allTextContents()).join(' ')
    await page.getByRole('button', { name: 'I have written them down' }).click()
    await page.getByLabel('The four words, with spaces').fill('not these')
    await page.getByRole('button', { name: 'Enrol this tablet' }).click()
    await page.getByText('These are not the four words').first().waitFor()
    await lookOver(page, 'enrol: wrong words')
    await page.getByLabel('The four words, with spaces').fill(passphrase)
    await page.getByRole('button', { name: 'Enrol this tablet' }).click()
    await page.getByRole('heading', { name: 'Ready to travel' }).waitFor({ timeout: 30_000 })
    await lookOver(page, 'ready')
  })

  test('[UI17] set-up with a bad list and a good one, people, board', async () => {
    const { page } = tablet
    await page.getByRole('link', { name: 'Set up an inspection' }).click()
    await page.getByRole('link', { name: 'New inspection' }).waitFor()
    await lookOver(page, 'set-up')
    await page.getByRole('link', { name: 'New inspection' }).click()
    await page.getByRole('radio', { name: 'National Probation Service division' }).click()
    await go.chooseList(page)
    await page.locator('input[type=file]').setInputFiles({
      name: 'bad.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(
        'case;caseType;gender;Name\nA1;nonsense;M;X\nA1;case-supervision;male;Y\n',
      ),
    })
    await page.getByText(/The list has \d+ fault/).waitFor()
    await lookOver(page, 'new inspection: faults')
    await page.goBack()
    await go.makeInspection(page, {
      title: 'A title that is rather long, so that it has to wrap on a narrow tablet',
      provider: 'North East',
      type: 'National Probation Service division',
      csv: makeSampledCsv({ seed: 5, cases: 20, provider: 'nps' }),
    })
    await go.invite(page, 'Ben Okafor')
    await lookOver(page, 'people')
    await go.goTo(page, 'Board')
    await lookOver(page, 'board')
  })

  test('[UI17] cases, profile, key question with a note and a reason, check and finish, sync', async () => {
    const { page } = tablet
    await go.goTo(page, 'Cases')
    await page.getByRole('radio', { name: 'All cases' }).click()
    await page.locator('main a[href^="/case/"]').first().waitFor()
    await lookOver(page, 'cases')
    await page.locator('main a[href^="/case/"]').first().click()
    await go.rail(page).waitFor()
    await go.goToPlace(page, /Profile/)
    await lookOver(page, 'profile')
    await go.goTo(page, 'Cases')
    await page.locator('main a[href^="/case/"]', { hasText: 'Case supervision' }).first().click()
    await go.rail(page).waitFor()
    await go.goToQuestion(page, '2.1.1')
    await go.answerPage(page, () => 'Yes')
    await go.writeNote(page, 'a', 'A note that is long enough to wrap. '.repeat(6))
    await page.locator('.judgement').getByRole('radio', { name: 'No', exact: true }).click()
    await lookOver(page, 'key question')
    await go.goToPlace(page, /Check and finish/)
    await lookOver(page, 'check and finish')
    await page
      .getByRole('banner')
      .getByRole('link', { name: /sent|Identical|Sending/i })
      .click()
    await page.getByRole('button', { name: 'Send now' }).waitFor()
    await lookOver(page, 'sync')
  })

  test('[UI17] locked, wrong passphrase, and a page that is not there', async () => {
    const { page } = tablet
    await page.getByRole('button', { name: 'Hide' }).click()
    await page.getByRole('heading', { name: 'Casebook is locked' }).waitFor()
    await lookOver(page, 'locked')
    await page.getByLabel('Your passphrase: four words').fill('wrong words here now')
    await page.getByRole('button', { name: 'Unlock' }).click()
    await page.getByText('That is not the passphrase of this tablet').first().waitFor()
    await lookOver(page, 'wrong passphrase')
  })
})
