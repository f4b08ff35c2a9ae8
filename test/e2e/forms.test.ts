/**
 * The whole assessment in practice: each form, factors, the officer's interview,
 * check and finish; by touch, by keys alone, and at the four sizes.
 */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { lookOver } from './kit/look-over.ts'
import * as go from './kit/pages.ts'
import { type Practice, startPractice } from './kit/practice.ts'
import type { Tablet } from './kit/tablet.ts'

let practice: Practice
let tablet: Tablet
let page: Page

beforeAll(async () => {
  practice = await startPractice()
  tablet = practice.tablet
  page = practice.page
})
afterAll(async () => {
  await practice?.dispose()
})
beforeEach(async () => {
  await go.goTo(page, 'Cases')
})

const railNames = () => go.rail(page).locator('.rail__name').allTextContents()
const checked = (group: ReturnType<Page['getByRole']>) =>
  group.locator('[role=radio][aria-checked=true]').allTextContents()
const perCase = (words: RegExp) => page.getByRole('radiogroup', { name: words })

describe('each form', () => {
  test.each([
    ['Practice 10', 'Court report and allocation', ['3.1.1', '3.1.2']],
    ['Practice 11', 'Statutory victim contact', ['3.2.1', '3.2.2', '3.2.3', '3.2.4']],
    ['Practice 12', 'Unpaid work', ['4.1.1', '4.1.2', '4.1.3', '4.1.4']],
    ['Practice 9', 'Through the Gate', ['4.2.1', '4.2.2', '4.2.3']],
  ])('[UI80 UI89] %s is judged and finished: %s', async (reference, kind, questions) => {
    await go.openCase(page, reference)
    await page.locator('.case-bar__kind', { hasText: kind }).waitFor()
    const links = go.questionLinks(page)
    const hrefs = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')))
    expect(hrefs.map((href) => href?.split('/q/')[1])).toEqual(questions)
    const names = await railNames()
    expect(names).not.toContain('Factors')
    expect(names).not.toContain('Officer')
    await go.goToPlace(page, /^Profile/)
    await go.answerPage(page, () => 'Yes')
    for (let index = 0; index < questions.length; index++) {
      await links.nth(index).click()
      await page.locator('.place__crumb', { hasText: questions[index] ?? '' }).waitFor()
      await go.answerPage(page, () => 'Yes')
    }
    await go.goToPlace(page, /Check and finish/)
    await page.getByText('Everything that must be there is there.').waitFor()
    await page.getByRole('button', { name: 'Finish this case' }).click()
    await page.getByText(/Finished by/).waitFor()
  })

  test('[UI80 UI19] case supervision asks of the victim before release only where there is one', async () => {
    await go.openCase(page, 'Practice 3')
    await go.goToPlace(page, /^Profile/)
    const choose = (label: RegExp, name: string) =>
      page
        .getByRole('radiogroup', { name: label })
        .getByRole('radio', { name, exact: true })
        .click()
    await choose(/^Supervision type/, 'Post-custody')
    await choose(/pre-release stage/, 'Yes')
    await go.goToQuestion(page, '3.2.3')
    await page.locator('[data-question]').first().getByRole('radio', { name: 'No' }).first().click()
    await go.goToPlace(page, /^Profile/)
    await choose(/^Supervision type/, 'Community sentence')
    expect(await checked(perCase(/pre-release stage/))).toEqual(['No'])
    await go
      .rail(page)
      .getByRole('link', { name: /3\.2\.3|Pre-release contact/ })
      .first()
      .click()
    await page.getByText(/^Does not apply: Did the case reach the pre-release stage/).waitFor()
    await go.goToPlace(page, /^Profile/)
    await choose(/^Supervision type/, 'Post-custody')
    await go.goToQuestion(page, '3.2.3')
    expect(await checked(page.getByRole('radiogroup').first())).toEqual(['No'])
  })
})

describe('factors', () => {
  test('[UI81] a linked factor asks for its services, and a tap moves nothing', async () => {
    await go.openCase(page, 'Practice 4')
    await go.goToPlace(page, /^Factors/)
    const rows = page.locator('.factor')
    const places = () =>
      rows.evaluateAll((all) => all.map((row) => row.getBoundingClientRect().top))
    const before = await places()
    const [linked, services] = [0, 1].map((at) =>
      rows.first().getByRole('radiogroup', { includeHidden: true }).nth(at),
    )
    if (!linked || !services) throw new Error('two questions')
    expect(await services.isVisible()).toBe(false)
    await linked.getByRole('radio', { name: 'Yes' }).click()
    await services.getByRole('radio', { name: 'No' }).click()
    expect(await places()).toEqual(before)
    await linked.getByRole('radio', { name: 'No' }).click()
    await page.getByText('What was said about its services is kept.').waitFor()
    expect(await services.isVisible()).toBe(false)
    await linked.getByRole('radio', { name: 'Yes' }).click()
    expect(await checked(services)).toEqual(['No'])
    await page.getByRole('button', { name: 'Undo' }).first().click()
    await expect.poll(() => services.isVisible()).toBe(false)
  })

  test('[UI81 UI83] by keys alone: arrows from question to question, Y and N, Ctrl Z', async () => {
    await go.openCase(page, 'Practice 5')
    await go.goToPlace(page, /^Factors/)
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('n')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('y')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('n')
    const second = page.locator('.factor').nth(1).getByRole('radiogroup')
    expect(await checked(page.locator('.factor').first().getByRole('radiogroup').first())).toEqual([
      'No',
    ])
    expect([await checked(second.nth(0)), await checked(second.nth(1))]).toEqual([['Yes'], ['No']])
    await page.keyboard.press('c')
    expect(await checked(second.nth(1))).toEqual([])
    await page.keyboard.press('Control+z')
    // What was done before this sitting may still be being read.
    await expect.poll(() => checked(second.nth(1))).toEqual(['No'])
    await lookOver(page, 'factors')
  })
})

describe('the officer', () => {
  test('[UI87] initials on the list and in the case, the whole name on a tap', async () => {
    const main = page.locator('main')
    expect(await main.getByText('Adeyemi').count()).toBe(0)
    await go.openCase(page, 'Practice 1')
    const name = page.locator('.officer-name button')
    expect(await name.textContent()).toContain('RO RA')
    await name.click()
    expect(await name.textContent()).toContain('R. Adeyemi')
    await name.click()
    expect(await page.getByText('Adeyemi').count()).toBe(0)
  })

  test('[UI82 UI83 UI86 UI100] asked once, in either case of the officer; a number that cannot be stays', async () => {
    await go.openCase(page, 'Practice 1')
    await go.goToPlace(page, /^Officer/)
    const caseload = page.getByRole('textbox', { name: 'Number of current cases' })
    for (const [typed, words] of [
      ['-3', 'Enter a number from 0 to 500.'],
      ['9,999', 'Enter a number from 0 to 500.'],
      ['a lot', 'Enter a whole number'],
    ] as const) {
      await caseload.fill(typed)
      await caseload.blur()
      await page.getByText(words).waitFor()
      expect(await caseload.inputValue()).toBe(typed)
    }
    await page.getByRole('button', { name: 'Undo' }).first().click()
    await expect.poll(() => caseload.inputValue()).toBe('9,999')
    await caseload.fill('79')
    await caseload.blur()
    await page.getByText('Enter a').waitFor({ state: 'detached' })
    await perCase(/workload reasonable/)
      .getByRole('radio', { name: 'No' })
      .click()
    await perCase(/support desistance in this case/)
      .getByRole('radio', { name: 'Yes' })
      .click()
    await page
      .getByRole('radiogroup', { name: 'Did the interview take place?' })
      .getByRole('radio', { name: 'Held', exact: true })
      .click()
    await page.getByText(/^Held\. Marked by You, .* In this case\. 2 of 10 questions/).waitFor()
    await changesItsMind()
    await go.untilKept(page)
    await go.goTo(page, 'Cases')
    await go.openCase(page, 'Practice 2')
    await go.goToPlace(page, /^Officer/)
    await page.getByText(/^Held\. Marked by You, .* In case Practice 1\. 2 of 10/).waitFor()
    await expect.poll(() => caseload.inputValue()).toBe('79')
    expect(await checked(perCase(/workload reasonable/))).toEqual(['No'])
    // What was asked about the other case is that case's.
    expect(await checked(perCase(/support desistance in this case/))).toEqual([])
  })

  /** An answer of the interview has its history in its row, and an earlier one is used again. */
  async function changesItsMind(): Promise<void> {
    const workload = page
      .locator('li.profile-field', { has: page.getByText(/workload reasonable/) })
      .first()
    await workload.getByRole('radio', { name: 'Yes' }).click()
    await go.untilKept(page)
    // Its line comes with the page, and pushes nothing away meanwhile.
    await go.goToPlace(page, /Profile/)
    await go.goToPlace(page, /^Officer/)
    await workload.getByRole('button', { name: /^Changed once/ }).click()
    const steps = workload.locator('.step')
    await expect.poll(() => steps.count()).toBe(2)
    expect(await steps.first().textContent()).toMatch(/No.*Yes/)
    await steps
      .last()
      .getByRole('button', { name: /^Use this/ })
      .click()
    await expect.poll(() => checked(perCase(/workload reasonable/))).toEqual(['No'])
  }

  test('[UI84 FM12] distress at hand; a quote stands for itself, and one that names the officer is told', async () => {
    await go.openCase(page, 'Practice 4')
    await go.goToPlace(page, /^Officer/)
    await page.getByText('If the officer is in distress', { exact: true }).click()
    await page.getByText(/pause.*Tell the lead inspector/).waitFor()
    await page.getByRole('button', { name: 'Add a quote' }).click()
    const quote = page.getByRole('textbox', { name: 'Quote 1' })
    await quote.fill('Brandt says it is unmanageable')
    await quote.blur()
    await page.getByText('This names the officer.').waitFor()
    await quote.fill('It is unmanageable')
    await quote.blur()
    await page.getByText('This names the officer.').waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Add a quote' }).click()
    await page.getByRole('textbox', { name: 'Quote 2' }).fill('Supportive team')
    await page.getByRole('textbox', { name: 'Quote 2' }).blur()
    await lookOver(page, 'officer')
    await go.goTo(page, 'Cases')
    await go.openCase(page, 'Practice 3')
    await go.goToPlace(page, /^Officer/)
    expect(await page.getByRole('textbox', { name: 'Quote 2' }).inputValue()).toBe(
      'Supportive team',
    )
    await page
      .getByRole('button', { name: 'Remove : Quote 1' })
      .or(page.getByRole('button', { name: 'Remove: Quote 1' }))
      .click()
    await page.getByRole('textbox', { name: 'Quote 2' }).waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Undo' }).first().click()
    await page.getByRole('textbox', { name: 'Quote 2' }).waitFor()
  })

  test('[UI88] the interview view: the questions and one standard’s prompts, and one Undo for both', async () => {
    await go.openCase(page, 'Practice 6')
    await go.goToPlace(page, /^Officer/)
    await page.getByRole('link', { name: 'Open the interview view' }).click()
    await page.getByText('RO SC').waitFor()
    expect(await go.rail(page).count()).toBe(0)
    // Nor anything that leads elsewhere but back.
    expect(await page.getByRole('link', { name: /^(Cases|Search|Board)$/ }).count()).toBe(0)
    expect(await page.getByText('Chowdhury').count()).toBe(0)
    await page.getByLabel('Prompts of a standard').selectOption('2.1 Assessment')
    const prompt = page.locator('#prompt-2\\.1\\.1\\.a')
    await perCase(/quality prioritised/)
      .getByRole('radio', { name: 'Yes' })
      .click()
    await prompt.getByRole('radio', { name: 'No' }).first().click()
    const undo = page.getByRole('button', { name: 'Undo' })
    await undo.click()
    await expect.poll(() => checked(prompt.getByRole('radiogroup'))).toEqual([])
    await expect.poll(() => checked(perCase(/quality prioritised/))).toEqual(['Yes'])
    await undo.click()
    await expect.poll(() => checked(perCase(/quality prioritised/))).toEqual([])
    await page.getByRole('button', { name: 'Redo' }).click()
    await lookOver(page, 'interview view')
    await page.getByRole('link', { name: 'Back to the case' }).click()
    await expect.poll(() => checked(perCase(/quality prioritised/))).toEqual(['Yes'])
  })

  test('[UI83 SE8] what was being typed in the interview is kept when the tablet is hidden', async () => {
    await go.openCase(page, 'Practice 7')
    await go.goToPlace(page, /^Officer/)
    await page.getByRole('textbox', { name: 'Number of current cases' }).fill('46')
    await page.getByRole('button', { name: 'Hide' }).click()
    await page.getByRole('button', { name: 'Practise' }).click()
    await page.locator('main a[href^="/case/"]').first().waitFor()
    await go.openCase(page, 'Practice 8')
    await go.goToPlace(page, /^Officer/)
    expect(await page.getByRole('textbox', { name: 'Number of current cases' }).inputValue()).toBe(
      '46',
    )
  })
})

describe('[UI85] check and finish', () => {
  test('[UI85] a whole case of case supervision is finished; what only reminds holds nothing', async () => {
    await go.openCase(page, 'Practice 8')
    await go.goToPlace(page, /^Profile/)
    await go.answerPage(page, () => 'Yes')
    const links = go.questionLinks(page)
    for (let index = 0; index < (await links.count()); index++) {
      await links.nth(index).click()
      await page.getByRole('heading', { level: 1 }).waitFor()
      await go.answerPage(page, () => 'Yes')
    }
    await go.goToPlace(page, /Check and finish/)
    await page.getByText('8 things are missing.').waitFor()
    await page.getByRole('link', { name: 'Accommodation' }).click()
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.closest('.factor')?.id))
      .toBe('factor-accommodation')
    await go.answerFactors(page, (index) => (index < 2 ? 'Yes' : 'No'))
    await go.goToPlace(page, /Check and finish/)
    await page.getByText('Everything that must be there is there.').waitFor()
    const reminders = page.locator('.missing--reminders')
    await reminders.getByText('The interview with the officer is open').waitFor()
    await lookOver(page, 'check and finish')
    await page.getByRole('button', { name: 'Finish this case' }).click()
    await page.getByText(/Finished by/).waitFor()
    // The interview goes on: the officer's other case is open.
    await go.goToPlace(page, /^Officer/)
    await perCase(/clear vision/)
      .getByRole('radio', { name: 'Yes' })
      .click()
    expect(await checked(perCase(/clear vision/))).toEqual(['Yes'])
    await perCase(/support desistance in this case/)
      .getByRole('radio', { name: 'Yes' })
      .click({ force: true })
    expect(await checked(perCase(/support desistance in this case/))).toEqual([])
  })

  test('[UI41 FM2] the board of each practice inspection opens with all its types', async () => {
    await go.goTo(page, 'Board')
    const links = page.locator('main a[href^="/board?inspection="]')
    expect(await links.count()).toBe(2)
    await links.last().click()
    await page.getByText('Through the Gate').first().waitFor()
  })

  test('[UI1] the browser complained of nothing', () => {
    expect(tablet.faults).toEqual([])
  })
})
