/**
 * The lead's pages as people use them: the board and its parts, the panel and its
 * paper, domain one, ratings side by side; by touch and keyboard, without a
 * network, at the four sizes. On the practice inspection.
 */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { lookOver } from './kit/look-over.ts'
import * as go from './kit/pages.ts'
import { type Practice, startPractice } from './kit/practice.ts'
import type { Tablet } from './kit/tablet.ts'

const QUESTION = '2.1.1'

let practice: Practice
let tablet: Tablet
let page: Page

beforeAll(async () => {
  practice = await startPractice({ isOffline: true })
  tablet = practice.tablet
  page = practice.page
  await judge('Practice 1', 'Yes')
  await judge('Practice 2', 'Yes')
  await judge('Practice 3', 'No')
  await page.context().setOffline(true)
})
afterAll(async () => {
  await practice?.dispose()
})

async function judge(reference: string, answer: 'Yes' | 'No') {
  await go.goTo(page, 'Cases')
  await go.openCase(page, reference)
  await go.goToQuestion(page, QUESTION)
  await page.locator('.judgement').getByRole('radio', { name: answer, exact: true }).click()
  await page.locator('.kept--kept', { hasText: 'Kept on this tablet' }).first().waitFor()
}

/** The board of the inspection with most cases, every judgement counting. */
async function goToBoard() {
  await go.goTo(page, 'Board')
  await page.locator('main a[href^="/board?inspection="]').first().click()
  await page.getByRole('radio', { name: 'All that is judged' }).click()
}

const goToPage = (name: string) =>
  page.getByRole('navigation', { name: 'Pages of this inspection' }).getByRole('link', { name })

async function hideAndComeBack() {
  await page.getByRole('button', { name: 'Hide' }).click()
  await page.getByRole('button', { name: 'Practise' }).click()
  await goToBoard()
}

/** The words of what has the focus. */
const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '')

const row = (id: string) => page.getByRole('article', { name: new RegExp(`^${id}`) })

describe('the board', () => {
  test('[UI140 UI231] which cases count is said beside every figure, and changes all of them', async () => {
    await goToBoard()
    await row(QUESTION).getByText('66.7%').first().waitFor()
    const said = await page.locator('.basis').allTextContents()
    expect(said.length).toBeGreaterThan(5)
    expect(new Set(said)).toEqual(new Set(['Counted here: All that is judged']))
    expect(await row(QUESTION).textContent()).toContain('Rounded 67%')
    expect(await row(QUESTION).textContent()).toContain('Aid to reading, not part of the rating')
    await page.getByRole('radio', { name: 'Finished cases only' }).click()
    expect(new Set(await page.locator('.basis').allTextContents())).toEqual(
      new Set(['Counted here: Finished cases only']),
    )
    expect(await row(QUESTION).textContent()).toContain('No applicable case yet')
    await page.getByRole('radio', { name: 'All that is judged' }).click()
    await lookOver(page, 'board of practice')
  })

  test('[UI142] a number opens its cases at the key question', async () => {
    await row(QUESTION)
      .getByRole('button', { name: /1 not sufficient/ })
      .click()
    await row(QUESTION).getByRole('link', { name: 'Practice 3' }).click()
    await page.locator('.place__crumb', { hasText: QUESTION }).waitFor()
    expect(new URL(page.url()).pathname).toMatch(new RegExp(`/q/${QUESTION}$`))
    await goToBoard()
    const percent = row(QUESTION).getByRole('button', { name: /% of \d+ applicable/ })
    await percent.click()
    const behind = row(QUESTION).getByRole('region', { name: /applicable cases?$/ })
    const applicable = /(\d+) applicable/.exec((await percent.getAttribute('aria-label')) ?? '')
    expect(await behind.getByRole('link').count()).toBe(Number(applicable?.[1]))
    await percent.click()
    await behind.waitFor({ state: 'detached' })
  })

  test('[UI260] back from a case the board is where it was: as far down, its list open, at that case', async () => {
    const opened = row(QUESTION).getByRole('button', { name: /1 not sufficient/ })
    // Opened by the test before, and left for a case.
    expect(await opened.getAttribute('aria-expanded')).toBe('true')
    const link = row(QUESTION).getByRole('link', { name: 'Practice 3' })
    await link.evaluate((at) => at.scrollIntoView({ block: 'center' }))
    const before = await page.evaluate(() => scrollY)
    expect(before).toBeGreaterThan(300)
    const isBack = async () => {
      await link.waitFor()
      await expect.poll(() => page.evaluate(() => scrollY)).toBe(before)
      await expect.poll(focused).toBe('Practice 3')
    }
    await link.click()
    await page.locator('.place__crumb', { hasText: QUESTION }).waitFor()
    await page.goBack()
    await isBack()
    await link.click()
    await page.locator('.place__crumb', { hasText: QUESTION }).waitFor()
    await go.goTo(page, 'Board')
    await page.locator('main a[href^="/board?inspection="]').first().click()
    await isBack()
    await opened.click()
    await link.waitFor({ state: 'detached' })
  })

  test('[UI261] a standard of domain one opens at its evidence', async () => {
    const ratings = page.getByRole('table', { name: 'Rating of each standard' })
    await ratings.getByRole('link', { name: /^1\.2 / }).click()
    await page.getByRole('heading', { level: 2, name: /^1\.2 / }).waitFor()
    await goToBoard()
  })

  test('[UI141] a part of the cases has figures and no rating', async () => {
    await page.getByText('Only a part of the cases').click()
    await page.getByLabel('Office').selectOption('Northgate')
    await page.getByText('No rating follows from them').waitFor()
    expect(await page.getByRole('heading', { name: 'Overall' }).count()).toBe(0)
    await page.getByLabel('Profile', { exact: true }).selectOption({ index: 1 })
    await page.getByLabel(/: which$/).selectOption({ index: 1 })
    await lookOver(page, 'board of a part')
    await page.getByRole('button', { name: 'All cases again' }).click()
    await page.getByRole('heading', { name: 'Overall' }).waitFor()
    const first = page.getByLabel('Kind of case')
    expect(await first.evaluate((field) => field === document.activeElement)).toBe(true)
    const second = await page.locator('#filter-assessor').boundingBox()
    // Side by side where there is room.
    expect(second?.y).toBe((await first.boundingBox())?.y)
  })
})

describe('domain one', () => {
  test('[UI143 UI150 RA42 DO15 DO16] evidence is written with its source and links, and asked for', async () => {
    await goToPage('Domain one').click()
    await page.getByText('No evidence yet.').waitFor()
    await page.getByText('Add evidence').click()
    await page.getByLabel('Where from').selectOption('meeting')
    await page.getByRole('radio', { name: 'Weak' }).check()
    await page.getByText(/^On which key questions and prompts \(/).click()
    await page.getByRole('checkbox', { name: /^1\.1\.1\.a/ }).check()
    const proposed = page.getByRole('region', { name: 'Proposed rating' })
    await proposed.getByText('Write the proposed rating').click()
    await proposed.getByLabel('Rating').selectOption('inadequate')
    await hideAndComeBack()
    await goToPage('Domain one').click()
    // [DO15] Nothing was written yet; what was chosen is there again, and open.
    await page.getByRole('radio', { name: 'Weak' }).waitFor()
    await page.getByLabel('Where from').selectOption('interview')
    await page.getByLabel('What was seen or heard').fill('Half a sentence')
    // [DO16] A page that goes without a word has a pause's worth of work to lose.
    await page.waitForTimeout(1_500)
    await page.reload()
    await page.getByRole('button', { name: 'Practise' }).click()
    await goToBoard()
    await goToPage('Domain one').click()
    await page.getByRole('radio', { name: 'Weak' }).waitFor()
    expect(await page.getByLabel('Where from').inputValue()).toBe('interview')
    const words = page.getByLabel('What was seen or heard')
    expect(await words.inputValue()).toBe('Half a sentence')
    await words.fill('')
    await page.getByLabel('Where from').selectOption('meeting')
    expect(await page.getByRole('radio', { name: 'Weak' }).isChecked()).toBe(true)
    const linked = page.getByRole('checkbox', { name: /^1\.1\.1\.a/ })
    expect(await linked.isChecked()).toBe(true)
    await linked.uncheck()
    await proposed.getByLabel('Rating').waitFor()
    expect(await proposed.getByLabel('Rating').inputValue()).toBe('inadequate')
    await proposed.getByLabel('Rating').selectOption('')
    await page
      .getByLabel('What was seen or heard')
      .fill('The delivery plan is known in two of five offices.')
    await page.getByText(/^On which key questions and prompts \(/).click()
    await page.getByRole('checkbox', { name: /^1\.1\.1\.b/ }).check()
    await page.getByRole('button', { name: 'Keep the evidence' }).click()
    await page.getByText('The evidence is kept on this tablet.').waitFor()
    expect(await focused()).toBe('Add evidence')
    await page.getByText('On 1.1.1.b').waitFor()
    await page.getByText('Ask for more evidence').click()
    await page.getByRole('button', { name: 'Keep the request' }).click()
    await page.getByText('Write what is asked for. Nothing was kept.').waitFor()
    await page.getByLabel('What is asked for').fill('The risk register')
    await page.getByLabel('Of whom').fill('The head of operations')
    await page.getByRole('button', { name: 'Keep the request' }).click()
    await page.getByText('Requests for more evidence (1 open)').waitFor()
  })

  test('[UI151 UI152] officers’ answers stand beside it, and characteristics are ticked, not summed', async () => {
    await page.getByText('Nobody has answered one of these questions yet.').waitFor()
    await page.getByText('Characteristics').click()
    const box = page.getByRole('checkbox', { name: 'forward-looking and proactive' })
    await box.check()
    await page.getByText('The opening presentation').click()
    await page.getByRole('checkbox', { name: /priorities for further improvement/ }).check()
    expect(await page.getByText('ticks are not counted').count()).toBe(1)
  })

  test('[UI153 UI154] a rating goes with its grounds, and stands on the board and in the table', async () => {
    const proposed = page.getByRole('region', { name: 'Proposed rating' })
    await proposed.getByText('Write the proposed rating').click()
    await proposed.getByLabel('Rating').selectOption('good')
    await proposed.getByRole('button', { name: 'Keep the rating' }).click()
    await proposed.getByText('A rating without grounds is not kept.').waitFor()
    await proposed.getByLabel('Grounds').fill('Known and lived in most offices.')
    await proposed.getByRole('button', { name: 'Keep the rating' }).click()
    await proposed.locator('.decision__line', { hasText: 'Good' }).waitFor()
    await lookOver(page, 'domain one')
    await goToPage('Ratings').click()
    const cells = page.getByRole('table').first().getByRole('cell', { name: 'Good', exact: true })
    await cells.first().waitFor()
    await lookOver(page, 'ratings side by side')
    await goToBoard()
    await page
      .getByRole('row', { name: /^1\.1 / })
      .getByText('Good')
      .waitFor()
  })
})

describe('the panel', () => {
  test('[UI144 RA41] the agenda says why, what one case would do, and what stands beside', async () => {
    // Chosen on the board, and it holds here.
    await goToPage('Panel').click()
    await page.getByRole('heading', { name: 'Agenda: 1 key question' }).waitFor()
    const text = await row(QUESTION).textContent()
    expect(text).toContain('66.7%: 2 of 3 cases')
    expect(text).toContain('Within 5 points of a boundary')
    expect(text).toContain('One case would change its rating')
    expect(text).toContain('The key question becomes Outstanding, its standard becomes Outstanding')
    expect(text).toContain('among the key questions of 2.1 Assessment')
  })

  test('[UI145] a decision needs its reason and names; the raw result stands beside it', async () => {
    await row(QUESTION).getByText(`Write down a decision on ${QUESTION}`).click()
    await row(QUESTION).getByLabel('It counts as').selectOption('outstanding')
    const keep = row(QUESTION).getByRole('button', { name: 'Keep the decision' })
    await keep.click()
    await page.getByText('A decision without a reason is not kept.').waitFor()
    await row(QUESTION).getByLabel('Reason').fill('Three cases only; what is missing is minor.')
    await row(QUESTION).getByLabel('Who decided').fill('Lee Lead, Hanna Head')
    await keep.click()
    await row(QUESTION).locator('.decision__line').getByText('Good counts as Outstanding').waitFor()
    const rated = page.getByRole('row', { name: /^2\.1 Assessment/ }).first()
    expect(await rated.textContent()).toContain('GoodOutstanding')
    await page.locator('#other-question').selectOption({ index: 1 })
    await page.getByText('Not on the agenda by the rule').waitFor()
    await lookOver(page, 'panel')
  })

  test('[UI144] on paper there are the points and decisions, and no field or button', async () => {
    await page.emulateMedia({ media: 'print' })
    expect(await page.getByRole('button').filter({ visible: true }).count()).toBe(0)
    expect(await page.locator('select, input, textarea').filter({ visible: true }).count()).toBe(0)
    expect(await page.locator('.decision__line').first().isVisible()).toBe(true)
    const { SHOTS } = process.env
    // As wide as a sheet of A4.
    await page.setViewportSize({ width: 794, height: 1123 })
    if (SHOTS) await page.screenshot({ path: `${SHOTS}/panel-paper.png`, fullPage: true })
    await page.emulateMedia({ media: 'screen' })
  })

  test('[TB11 UI169] the printed report holds the decision and the proposed rating', async () => {
    await page.setViewportSize({ width: 1024, height: 768 })
    await goToPage('Report: tables and figures').click()
    await page.getByRole('link', { name: 'Printable report' }).click()
    const panel = page.locator('section[aria-labelledby="printed-panel"]')
    await panel.getByRole('cell', { name: 'Three cases only; what is missing is minor.' }).waitFor()
    await panel.getByRole('cell', { name: 'Lee Lead, Hanna Head' }).waitFor()
    await page.getByRole('radio', { name: 'All that is judged' }).click()
    await page
      .locator('.printed')
      .getByRole('row', { name: /^1\.\d .*Good/ })
      .first()
      .waitFor()
    await goToBoard()
    await goToPage('Panel').click()
    await page.getByRole('radio', { name: 'All that is judged' }).click()
  })

  test('[UI155 PA15] what is begun is there again after the lock, what was chosen too', async () => {
    await row(QUESTION).getByText(`Decide again on ${QUESTION}`).click()
    await row(QUESTION).getByLabel('Reason').fill('Seen again: perhaps')
    await row(QUESTION).getByLabel('Who decided').fill('Lee Lead, two others')
    await row(QUESTION).getByLabel('It counts as').selectOption('inadequate')
    await page.locator('#other-question').selectOption('2.2.1')
    await hideAndComeBack()
    await goToPage('Panel').click()
    await page.getByRole('radio', { name: 'All that is judged' }).click()
    const reason = row(QUESTION).getByLabel('Reason')
    await reason.waitFor()
    expect(await reason.inputValue()).toBe('Seen again: perhaps')
    expect(await row(QUESTION).getByLabel('It counts as').inputValue()).toBe('inadequate')
    expect(await page.locator('#other-question').inputValue()).toBe('2.2.1')
    const panel = row(QUESTION).getByLabel('Who decided')
    expect(await panel.inputValue()).toBe('Lee Lead, two others')
    await panel.fill('')
    await reason.fill('')
  })

  test('[UI146 RA42] earlier decisions are listed, and all of it is there after a restart', async () => {
    await page.reload()
    await page.getByRole('button', { name: 'Practise' }).click()
    await goToBoard()
    await row(QUESTION).getByText('After the panel: Outstanding').waitFor()
    await goToPage('Panel').click()
    const earlier = page.getByRole('table', { name: 'Decisions of all inspections' })
    expect(await earlier.locator('tbody').textContent()).toContain('Good counts as Outstanding')
    await page.getByRole('radio', { name: 'All that is judged' }).click()
    await page.getByRole('button', { name: `Take the decision on ${QUESTION} back` }).click()
    await page.getByText('No panel has decided anything yet on this tablet.').waitFor()
    expect(await page.getByText('The decision is kept on this tablet.').count()).toBe(0)
    expect(await focused()).toMatch(/^2\.1\.1/)
    expect(tablet.faults).toEqual([])
  })
})
