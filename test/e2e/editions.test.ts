/**
 * Editions in two real browsers: a pack with faults and one without, an inspection
 * by another edition, and a new version while an assessor is away.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { rowsToCsv } from '../../src/domain/edition/pack/csv-form.ts'
import { editionToRows } from '../../src/domain/edition/pack/edition-to-rows.ts'
import { loadBundled } from '../fixtures/editions.ts'
import { makeNextEdition, NEXT_TITLE } from '../fixtures/next-version.ts'
import { makeSampledCsv } from '../fixtures/sampled-csv.ts'
import { lookOver } from './kit/look-over.ts'
import { type Office, startOffice } from './kit/office.ts'
import * as go from './kit/pages.ts'
import { startTablet, type Tablet } from './kit/tablet.ts'

const base = await loadBundled()
const next = makeNextEdition(base)
const csv = makeSampledCsv({ seed: 7, cases: 12, provider: 'nps' })
const reference =
  csv
    .split('\n')
    .find((line) => line.includes('case-supervision'))
    ?.split(',')[0] ?? ''
const ASSESSOR = 'Bea Okonedo'

let office: Office
let lead: Tablet
let assessor: Tablet
let passphrase = ''

beforeAll(async () => {
  office = await startOffice()
  lead = await startTablet(office.origin)
  assessor = await startTablet(office.origin)
  passphrase = await go.enrol(lead.page, office.firstLink(), 'Lee Lead')
  await lead.page.getByRole('link', { name: 'Set up an inspection' }).click()
})

afterAll(async () => {
  await lead?.dispose()
  await assessor?.dispose()
  await office?.dispose()
})

const file = (name: string, text: string) => ({
  name,
  mimeType: 'text/plain',
  buffer: Buffer.from(text),
})

describe('the editions of a tablet', () => {
  test('[UI95] every edition that comes with the app is there, with its forms', async () => {
    const { page } = lead
    await page.getByRole('link', { name: 'Editions', exact: true }).click()
    await page.getByText('early-implementation').first().waitFor()
    expect(await page.locator('main h3').count()).toBe(3)
    await page.getByRole('button', { name: /Look at its forms.*Early implementation/ }).click()
    await page
      .getByText('Was the first appointment with the assigned officer within five')
      .waitFor()
    await lookOver(page, 'editions')
  })

  test('[UI95 EP10] a pack with faults is refused by line, and nothing is kept', async () => {
    const { page } = lead
    const lines = JSON.stringify(next, null, 1).split('\n')
    const at = lines.findIndex((line) => line.includes('"field": "harmIssues"'))
    const broken = lines.with(at, '"field": "noSuchField",').join('\n')
    await page.locator('#pack-file').setInputFiles(file('broken.json', broken))
    await page.getByText('The pack has 1 fault').waitFor()
    const row = page.getByRole('row', { name: /noSuchField/ })
    expect(await row.getByRole('rowheader').textContent()).toBe((at + 1).toLocaleString('en-GB'))
    await lookOver(page, 'editions: a fault by line')
    const form = rowsToCsv(editionToRows(base)).replace('prompt,a,2.1.1', 'prompt,a,9.9.9')
    await page.locator('#pack-file').setInputFiles(file('form.csv', form))
    await page.getByText('is no key question of this form').waitFor()
    expect(await page.getByRole('columnheader', { name: 'Column' }).count()).toBe(1)
    await lookOver(page, 'editions: a fault by row and column')
    expect(await page.locator('main h3').count()).toBe(3)
  })

  test('[UI95 EP11] a pack without a fault is kept, sealed, and there after a restart', async () => {
    const { page } = lead
    await page.locator('#pack-file').setInputFiles(file('next.json', JSON.stringify(next)))
    await page.getByText('is on this tablet now').waitFor()
    expect(await page.locator('main h3').count()).toBe(4)
    await page.reload()
    await go.unlock(page, passphrase)
    await go.goTo(page, 'Set up')
    await page.getByRole('link', { name: 'Editions', exact: true }).click()
    await page.getByRole('heading', { name: NEXT_TITLE }).waitFor()
  })
})

describe('an inspection by another edition', () => {
  test('[EP13 UI250] is made, judged and shown on the board, with nothing of its own in the code', async () => {
    const { page } = lead
    await go.goTo(page, 'Set up')
    await page.getByRole('link', { name: 'New inspection' }).click()
    // Titles differ at their ends: each is read whole, also on the narrowest screen.
    await page.setViewportSize({ width: 390, height: 844 })
    const choice = page.getByRole('group', { name: 'Edition of the standards' })
    expect(
      await choice
        .locator('label')
        .evaluateAll((labels) => labels.every((one) => one.scrollWidth <= one.clientWidth)),
    ).toBe(true)
    expect(await choice.locator('select').count()).toBe(0)
    await page.setViewportSize({ width: 1024, height: 768 })
    await choice
      .getByRole('radio', { name: 'Early implementation: allocation and the first weeks' })
      .check()
    await page.getByRole('radio', { name: 'Community Rehabilitation Company' }).click()
    await page.getByLabel('Name of the provider').fill('Northern')
    await page.getByLabel('Title of the inspection').fill('First weeks')
    await go.chooseList(page)
    await page
      .locator('input[type=file]')
      .setInputFiles(
        file(
          'list.csv',
          'case,caseType,start,roshLevel\nE1,supervision,post-custody,medium\nE2,supervision,community-sentence,low\n',
        ),
      )
    await page.getByText('The list is clean').waitFor()
    await lookOver(page, 'new inspection by another edition')
    await page.getByRole('button', { name: 'Make the inspection' }).click()
    await page.getByRole('heading', { name: 'Samples', level: 1 }).waitFor({ timeout: 30_000 })
    await go.goTo(page, 'Cases')
    await page.getByRole('radio', { name: 'All cases' }).click()
    await go.openCase(page, 'E1')
    await go.goToQuestion(page, 'START1')
    await go.answerPage(page, () => 'Yes')
    await go.untilKept(page)
    await lookOver(page, 'a case of another edition')
    await go.goTo(page, 'Board')
    const all = page.getByRole('radio', { name: 'All that is judged' })
    await all.click()
    expect(await all.getAttribute('aria-checked')).toBe('true')
    await page.getByText('1 of 1 sufficient').waitFor()
    expect(await page.getByRole('heading', { name: 'Overall', exact: true }).count()).toBe(0)
    await page.getByText('makes no sum of its standards').waitFor()
    await lookOver(page, 'board of another edition')
  })
})

describe('a new version during an inspection', () => {
  let link = ''

  test('[UI9] an inspection under the first version, an assessor with a case', async () => {
    const { page } = lead
    await go.makeInspection(page, {
      title: 'North inspection',
      provider: 'North',
      type: 'National Probation Service division',
      csv,
    })
    link = await go.invite(page, ASSESSOR)
    await go.giveCases(page, [reference], ASSESSOR)
    await page.getByText(`1 case given to ${ASSESSOR}`).waitFor()
    await go.enrol(assessor.page, link, ASSESSOR)
    await go.untilOfflineReady(assessor.page)
    const button = page.getByRole('button', { name: /give the key/ })
    await go.sendNow(lead.page)
    await go.goTo(page, 'Set up')
    await page
      .getByRole('listitem')
      .filter({ hasText: 'North inspection' })
      .getByRole('link', { name: 'People and tablets' })
      .click()
    await button.waitFor({ timeout: 30_000 })
    await button.click()
    await page.getByText('Has the key.').waitFor({ timeout: 30_000 })
    await assessor.page.getByRole('link', { name: 'Go to your cases' }).click()
    await go.sendNow(assessor.page)
    await go.goTo(assessor.page, 'Cases')
    await assessor.page
      .getByRole('link', { name: new RegExp(reference) })
      .waitFor({ timeout: 30_000 })
    await go.openCase(assessor.page, reference)
    await go.goToQuestion(assessor.page, '2.1.1')
    await go.answerPage(assessor.page, () => 'Yes')
    await go.writeNote(assessor.page, 'c', 'A note on what is retired soon')
    await go.goToQuestion(assessor.page, '2.1.2')
    await go.answerPage(assessor.page, () => 'No')
    await go.untilKept(assessor.page)
    await go.sendNow(assessor.page)
    await assessor.page.getByText('Nothing: all that was kept here has been sent.').waitFor()
    // A round of its own may have been under way: twice is after it for sure.
    await go.sendNow(lead.page)
    await go.sendNow(lead.page)
  })

  test('[UI96] the lead looks at what the version does, and takes it while nobody is in contact', async () => {
    const { page } = lead
    await office.stop()
    await go.goTo(page, 'Set up')
    await page
      .getByRole('listitem')
      .filter({ hasText: 'North inspection' })
      .getByRole('link', { name: 'Version of the standards' })
      .click()
    await page.getByRole('radio', { name: new RegExp(NEXT_TITLE) }).click()
    await page.getByText('1 of 12 cases on this tablet has answers that this touches').waitFor()
    const moved = page.getByRole('row', { name: /Moves.*2\.1\.1\.a/ })
    expect(await moved.getByRole('cell').last().textContent()).toBe('1')
    await lookOver(page, 'version of the standards')
    await page.getByRole('button', { name: 'Use this version from now on' }).click()
    await page.getByText('is in use from now on').waitFor()
    await lookOver(page, 'version taken')
  })

  test('[EC9] meanwhile the assessor goes on under the old version', async () => {
    const { page } = assessor
    await go.goTo(page, 'Cases')
    await go.openCase(page, reference)
    await go.goToQuestion(page, '2.1.1')
    const row = page.locator('#prompt-2\\.1\\.1\\.a')
    await row.getByRole('radio', { name: 'No', exact: true }).click()
    await go.untilKept(page)
    // Not before the case is open: what comes while none is open is simply used.
    await page.context().setOffline(true)
    await office.start()
    await go.sendNow(lead.page)
    await go.goTo(page, 'Cases')
    await go.openCase(page, reference)
  })

  test('[UI99] a case that is open when the version comes goes on under its own until somebody says so', async () => {
    const { page } = assessor
    const notice = page.getByText('A new version of the standards has come')
    // Back in contact, the loop fetches it by itself.
    await page.context().setOffline(false)
    await notice.waitFor({ timeout: 90_000 })
    await lookOver(page, 'a case with a newer version')
    expect(await page.locator('#prompt-2\\.1\\.1\\.c').count()).toBe(1)
    await page.getByRole('button', { name: 'Go on under the new version' }).click()
    await notice.waitFor({ state: 'detached' })
    await go
      .rail(page)
      .getByRole('link', { name: /No longer asked/ })
      .waitFor()
  })

  test('[UI97] what moved took its answer along; what split stands beside the new, empty ones', async () => {
    const { page } = assessor
    await go.goToQuestion(page, '2.1.2')
    const moved = page.locator('#prompt-2\\.1\\.2\\.d')
    expect(
      await moved.getByRole('radio', { name: 'No', exact: true }).getAttribute('aria-checked'),
    ).toBe('true')
    await moved
      .getByText(/Answered under “Standards for inspecting.*where it was 2\.1\.1\.a/)
      .waitFor()
    await lookOver(page, 'moved and merged prompts')
    await go.goToQuestion(page, '2.1.1')
    for (const letter of ['b', 'd']) {
      const split = page.locator(`#prompt-2\\.1\\.1\\.${letter}`)
      expect(await split.locator('[aria-checked=true]').count()).toBe(0)
      await split.getByText('This was one question before').waitFor()
      await split.getByText('Answer: Yes').waitFor()
    }
    const fresh = page.locator('#prompt-2\\.1\\.1\\.a')
    expect(await fresh.locator('[aria-checked=true]').count()).toBe(0)
    await lookOver(page, 'split prompts')
  })

  test('[UI98] what is no longer asked is there to read, with who and when', async () => {
    const { page } = assessor
    await go
      .rail(page)
      .getByRole('link', { name: /No longer asked/ })
      .click()
    await page.getByText('A note on what is retired soon').waitFor()
    await page
      .getByText(new RegExp(`${ASSESSOR}, \\d+ \\w+`))
      .first()
      .waitFor()
    await lookOver(page, 'no longer asked')
  })

  test('[EC9] both tablets end with the same, and the office holds it', async () => {
    await go.goToQuestion(assessor.page, '2.1.1')
    await assessor.page.locator('#prompt-2\\.1\\.1\\.d').getByRole('radio', { name: 'Yes' }).click()
    await go.untilKept(assessor.page)
    await go.sendNow(assessor.page)
    await go.sendNow(lead.page)
    const { page } = lead
    await page
      .getByText(/Identical to the office/)
      .first()
      .waitFor({ timeout: 30_000 })
    await go.goTo(page, 'Cases')
    await page.getByRole('radio', { name: 'All cases' }).click()
    await go.openCase(page, reference)
    await go.goToQuestion(page, '2.1.2')
    const moved = page.locator('#prompt-2\\.1\\.2\\.d')
    expect(
      await moved.getByRole('radio', { name: 'No', exact: true }).getAttribute('aria-checked'),
    ).toBe('true')
    await go.goToQuestion(page, '2.1.1')
    const split = page.locator('#prompt-2\\.1\\.1\\.d')
    expect(await split.getByRole('radio', { name: 'Yes' }).getAttribute('aria-checked')).toBe(
      'true',
    )
  })
})
