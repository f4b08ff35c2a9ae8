/**
 * The main job, end to end, in two real browsers against the real endpoint: a
 * case judged offline, through a kill, arrives as a rating.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeSampledCsv } from '../fixtures/sampled-csv.ts'
import { type Office, startOffice } from './kit/office.ts'
import * as go from './kit/pages.ts'
import { sweepFolder } from './kit/sweep.ts'
import { startTablet, type Tablet } from './kit/tablet.ts'

/** Words that stand nowhere else: typed into every field, then looked for on both disks. */
const CANARY = {
  lead: 'Quorrimandel Ashgrove',
  assessor: 'Bexfathomy Okonedo',
  title: 'Zarquillian inspection',
  provider: 'Wuthermoor Division',
  officer: 'Vandrossel',
  office: 'Hexpennywell',
  note: 'Thessalomine had not asked the police since March',
  questionNote: 'Kryptobellum risk was seen late',
  reason: 'Lumbrigandic work outweighs the prompts',
}

const csv = makeSampledCsv({ seed: 7, cases: 20, provider: 'nps' })
  .replace('case,', 'case,place,')
  .split('\n')
  .map((line, index) => {
    if (index === 0 || line === '') return line
    const [reference = '', caseType = '', , , ...rest] = line.split(',')
    const officer = `${CANARY.officer} ${Math.ceil(index / 3)}`
    return [reference, CANARY.office, caseType, officer, CANARY.office, ...rest].join(',')
  })
  .join('\n')
const references = csv
  .split('\n')
  .slice(1)
  .filter((line) => line.includes('case-supervision'))
  .map((line) => line.split(',')[0] ?? '')

let office: Office
let lead: Tablet
let assessor: Tablet

beforeAll(async () => {
  office = await startOffice()
  lead = await startTablet(office.origin, { size: { width: 1440, height: 900 } })
  assessor = await startTablet(office.origin)
})

afterAll(async () => {
  await lead?.dispose()
  await assessor?.dispose()
  await office?.dispose()
})

describe('[SY1] a case judged offline arrives as a rating', () => {
  let passphrase = ''
  let link = ''
  const mine = references.slice(0, 8)
  const judged = mine[0] ?? ''

  test('[UI5] the first start says where the data are, what to keep safe, and how the first lead enrols', async () => {
    expect(office.printed()).toContain(office.data)
    expect(office.printed().toLowerCase()).toContain('recovery key')
    expect(office.firstLink()).toMatch(/\/enrol#[\w-]{22}$/)
    await go.enrol(lead.page, office.firstLink(), CANARY.lead)
  })

  test('[UI9 UI42] the lead makes an inspection from a list and names an assessor', async () => {
    await lead.page.getByRole('link', { name: 'Set up an inspection' }).click()
    await go.makeInspection(lead.page, {
      title: CANARY.title,
      provider: CANARY.provider,
      type: 'National Probation Service division',
      csv,
    })
    link = await go.invite(lead.page, CANARY.assessor)
    await go.giveCases(lead.page, mine, CANARY.assessor)
    await lead.page.getByText(`8 cases given to ${CANARY.assessor}`).waitFor()
  })

  test('[SE4 SY21] the assessor enrols, both compare the fingerprint, the lead gives the key, the cases arrive', async () => {
    passphrase = await go.enrol(assessor.page, link, CANARY.assessor)
    await go.untilOfflineReady(assessor.page)
    const fingerprint = await assessor.page.locator('.fingerprint').first().textContent()
    const button = lead.page.getByRole('button', { name: /give the key/ })
    await go.goTo(lead.page, 'Set up')
    await lead.page
      .getByRole('link', { name: /People and tablets/ })
      .first()
      .click()
    await button.waitFor({ timeout: 20_000 })
    expect(await lead.page.locator('.fingerprint').allTextContents()).toContain(fingerprint)
    await button.click()
    await lead.page.getByText('Has the key.').waitFor({ timeout: 30_000 })
    await assessor.page.getByRole('link', { name: 'Go to your cases' }).click()
    await assessor.page.getByRole('link', { name: new RegExp(judged) }).waitFor({ timeout: 20_000 })
    for (const reference of mine) {
      expect(
        await assessor.page.getByRole('link', { name: new RegExp(`${reference}\\b`) }).count(),
      ).toBe(1)
    }
    // Exactly its cases: the other twelve are not on this tablet.
    expect(await assessor.page.getByText(references[8] ?? 'none').count()).toBe(0)
  })

  test('[DV1] the network goes; half a case is judged; the browser is killed; nothing kept is missing', async () => {
    await office.stop()
    const { page } = assessor
    await go.openCase(page, judged)
    await go.goToPlace(page, /Profile/)
    await go.answerPage(page, () => 'Yes')
    await judgeQuestions(page, 0, 6)
    await go.untilKept(page)
    const before = await progressOf(page)
    await assessor.kill()
    await assessor.start()
    await assessor.page.goto(office.origin)
    await go.unlock(assessor.page, passphrase)
    await go.goTo(assessor.page, 'Cases')
    await go.openCase(assessor.page, judged)
    expect(await progressOf(assessor.page)).toBe(before)
    await go.goToQuestion(assessor.page, '2.1.1')
    await assessor.page.getByText(CANARY.note).first().waitFor()
  })

  test('[UI3] the rest is judged offline; undo and redo; the case is checked and finished', async () => {
    const { page } = assessor
    // Twelve, and those that a profile of a victim and a release brings besides.
    await judgeQuestions(page, 6, await go.questionLinks(page).count())
    await go.goToPlace(page, /^Factors/)
    await go.answerFactors(page, (index) => (index % 2 === 0 ? 'Yes' : 'No'))
    await go.goToQuestion(page, '2.4.3')
    await page.getByRole('button', { name: 'Undo' }).click()
    await page.getByRole('button', { name: 'Redo', disabled: false }).click()
    await go.goToPlace(page, /Check and finish/)
    await page.getByText('Everything that must be there is there.').waitFor()
    await page.getByRole('button', { name: 'Finish this case' }).click()
    await page.getByText(/Finished by/).waitFor()
    await go.untilKept(page)
    await page
      .getByText(/Offline since|Not sent|answers kept, not sent/)
      .first()
      .waitFor()
  })

  test('[SY9] back online everything is sent by itself and both screens show the receipt', async () => {
    await office.start()
    const line = assessor.page.getByText(/Identical to the office’s copy/).first()
    await line.waitFor({ timeout: 60_000 })
    const code = /[0-9A-F]{4}-[0-9A-F]{4}/.exec((await line.textContent()) ?? '')?.[0] ?? 'none'
    await go.sendNow(lead.page)
    await lead.page.getByText(code).first().waitFor({ timeout: 30_000 })
  })

  test('[RA3] the board shows percentages, the standards and what is open', async () => {
    await go.goTo(lead.page, 'Board')
    await lead.page.getByText('Assessment').first().waitFor()
    const board = (await lead.page.locator('main').textContent()) ?? ''
    expect(board).toMatch(/100 ?%|0 ?%/)
    expect(board).toMatch(/Outstanding|Inadequate/)
    expect(board).toMatch(/open/i)
  })

  test('[UI41] a number of the board opens its cases, and a case its evidence', async () => {
    const { page } = lead
    await page
      .getByRole('button', { name: /1 finished/ })
      .or(page.getByText(/^1 finished$/))
      .first()
      .click()
    await page.locator('main a[href^="/case/"]', { hasText: judged }).first().click()
    await go.goToQuestion(page, '2.1.1')
    await page.getByText(CANARY.note).first().waitFor()
  })

  test('[SE9] no word that was typed lies readable on either tablet or at the endpoint', async () => {
    // The first word of each is made up; the rest is English that the app says too.
    const words = Object.values(CANARY).map((text) => text.split(' ')[0] ?? '')
    await lead.close()
    await assessor.kill()
    await office.stop()
    const swept = [lead.profile, assessor.profile, office.data].flatMap((folder) =>
      sweepFolder(folder, words),
    )
    expect(swept).toEqual([])
    const passphraseHits = sweepFolder(assessor.profile, [passphrase])
    expect(passphraseHits).toEqual([])
  })

  test('[UI1] neither browser complained of anything', () => {
    const real = [...lead.faults, ...assessor.faults].filter(
      (fault) =>
        !/ERR_CONNECTION_REFUSED|Failed to load resource|ERR_CONNECTION_RESET|ERR_EMPTY/.test(
          fault,
        ),
    )
    expect(real).toEqual([])
  })

  async function judgeQuestions(page: Tablet['page'], from: number, to: number) {
    const links = go.questionLinks(page)
    for (let index = from; index < to; index++) {
      await links.nth(index).click()
      await page.getByRole('heading', { level: 1 }).waitFor()
      // The prompts say yes; one judgement goes against them and is given its reason.
      const isAgainst = index === 4
      await go.answerPage(page, () => 'Yes')
      if (index === 0) await go.writeNote(page, 'a', CANARY.note)
      if (isAgainst) {
        await page.locator('.judgement').getByRole('radio', { name: 'No', exact: true }).click()
        await page.locator('.judgement__reason').getByRole('textbox').fill(CANARY.reason)
        await page.locator('.judgement__reason').getByRole('textbox').blur()
      }
      if (index === 7) {
        await page
          .getByRole('textbox', { name: 'Note on this key question' })
          .fill(CANARY.questionNote)
      }
    }
  }
})

async function progressOf(page: Tablet['page']): Promise<string> {
  return (
    (await page
      .getByText(/\d+ of \d+ answered/)
      .first()
      .textContent()) ?? ''
  )
}
