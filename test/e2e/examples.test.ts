/**
 * Guidance and practice examples as people use them: by touch, by keyboard alone,
 * without a network, at the four sizes.
 */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { lookOver } from './kit/look-over.ts'
import * as go from './kit/pages.ts'
import { type Practice, startPractice } from './kit/practice.ts'
import type { Tablet } from './kit/tablet.ts'

let practice: Practice
let tablet: Tablet
let page: Page

beforeAll(async () => {
  practice = await startPractice({ isOffline: true })
  tablet = practice.tablet
  page = practice.page
})
afterAll(async () => {
  await practice?.dispose()
})

const row = (letter: string) => page.locator(`[data-question][id$=".${letter}"]`)
const guidanceOf = (letter: string) => row(letter).locator('[data-guidance] button')

describe('guidance', () => {
  test('[GD9] opens without a network, the first time too', async () => {
    await go.openCase(page, 'Practice 1')
    await go.goToQuestion(page, '2.1.1')
    await page.context().setOffline(true)
    await guidanceOf('a').click()
    await row('a').getByText('What to look for').waitFor()
    expect(await row('a').locator('.guidance').textContent()).toContain('Casebook’s own guidance')
    await page.context().setOffline(false)
  })

  test('[GD7] it opens in its place, the answers stay, and a tap repaints nothing of it', async () => {
    const answers = row('b').getByRole('radiogroup')
    // On the page, not on the screen: a click may scroll.
    const placeOf = () =>
      answers.evaluate((node) => {
        const { left, top, width, height } = node.getBoundingClientRect()
        return [left + scrollX, top + scrollY, width, height].map(Math.round)
      })
    const before = await placeOf()
    await guidanceOf('b').click()
    await row('b').locator('.guidance__parts').waitFor()
    expect(await placeOf()).toEqual(before)
    await page.evaluate(() => {
      const touched = { count: 0 }
      Object.assign(window, { touched })
      for (const panel of document.querySelectorAll('.guidance, [data-guidance]')) {
        new MutationObserver((all) => {
          touched.count += all.length
        }).observe(panel, { subtree: true, childList: true, attributes: true, characterData: true })
      }
    })
    await row('b').getByRole('radio', { name: 'No', exact: true }).click()
    await page.locator('.kept--kept', { hasText: 'Kept on this tablet' }).first().waitFor()
    expect(await page.evaluate(() => Reflect.get(window, 'touched').count)).toBe(0)
  })

  test('[GD8] G opens that of the focused question and leaves the focus; in a note it is a letter', async () => {
    const yes = row('c').getByRole('radio', { name: 'Yes', exact: true })
    await yes.focus()
    await page.keyboard.press('g')
    await row('c').locator('.guidance__parts').waitFor()
    expect(await yes.evaluate((node) => node === document.activeElement)).toBe(true)
    await page.keyboard.press('g')
    await row('c').locator('.guidance').waitFor({ state: 'detached' })
    await page.locator('.judgement').getByRole('radio').first().focus()
    await page.keyboard.press('g')
    await page.locator('.judgement .guidance__parts').waitFor()
    await page.getByRole('heading', { level: 1 }).focus()
    await page.keyboard.press('g')
    await page.locator('.question-head .guidance__parts').waitFor()
    await go.writeNote(page, 'c', 'going')
    expect(await row('c').locator('.guidance').count()).toBe(0)
    await lookOver(page, 'key question with guidance')
  })
})

const PLANTED = ['Adeyemi', 'Sarah', 'Tomasz', 'Zielinska', 'Dunmore', 'X123456', '07700', 'March']
const NOTE =
  'R. Adeyemi visited Sarah Zielinska at HMP Dunmore on 12 March 2019 with Tomasz. CRN X123456, tel 07700 900123. She moved to Leeds and did well.'

describe('a practice example, by keyboard alone', () => {
  const press = async (name: string | RegExp) => {
    await page.getByRole('button', { name }).first().focus()
    await page.keyboard.press('Enter')
  }

  test('[UI90 NC9] marked at its key question; the keys that answer pass it by', async () => {
    await go.goTo(page, 'Cases')
    await go.openCase(page, 'Practice 2')
    await go.goToQuestion(page, '2.1.1')
    await go.writeNote(page, 'a', NOTE)
    await page.locator('.example-mark').getByRole('radio', { name: 'Good' }).focus()
    await page.keyboard.press('y')
    await page.keyboard.press('Space')
    await page.getByRole('link', { name: 'Write the example' }).waitFor()
    expect(await page.locator('[data-question] [aria-checked=true]').count()).toBe(0)
  })

  test('[UI91] it is a place of the case, with its number in the rail', async () => {
    const entry = go.rail(page).getByRole('link', { name: 'Examples' })
    await entry.getByText('1', { exact: true }).waitFor()
    await page.getByRole('link', { name: 'Write the example' }).focus()
    await page.keyboard.press('Enter')
    await page.locator('#example-2\\.1\\.1').waitFor()
    await page.getByText('Write the example first.').waitFor()
    await lookOver(page, 'example, empty')
  })

  test('[UI92 NC10] every hit has two answers, and the focus goes from one to the next', async () => {
    await press('Add to the example')
    await page.getByText(/\d+ things to decide/).waitFor()
    await lookOver(page, 'example, hits')
    await press(/Keep as it is ?: Leeds/)
    await page.locator('.hit', { hasText: 'a place' }).first().waitFor()
    await page.getByText('1 kept on purpose').waitFor()
    for (let left = await page.locator('.hit').count(); left > 0; left--) {
      await page.waitForFunction(() => document.activeElement?.closest('.hit') !== null)
      await page.keyboard.press('Enter')
      await page.waitForFunction((n) => document.querySelectorAll('.hit').length < n, left)
    }
    await page.getByText('Nothing is left to decide.').waitFor()
    await page.waitForFunction(() => document.activeElement?.matches('.hits__count'))
  })

  test('[UI93 NC12] ready is said by a person, and asks again after a change, only about that', async () => {
    await press('This example is ready')
    await page.getByText('Ready. It may leave with the report.').waitFor()
    const field = page.getByRole('textbox', { name: 'The example' })
    await field.press('End')
    await field.press('Control+End')
    await field.pressSequentially(' Then Agnieszka rang.')
    await page.getByText('1 thing to decide').waitFor()
    expect(await page.getByText('Ready. It may leave').count()).toBe(0)
    await field.blur()
    await go.untilKept(page)
    await goToExamples()
    await page.getByText('Nothing can leave yet').waitFor()
    expect(await page.locator('main').textContent()).toContain('“Agnieszka”')
    await lookOver(page, 'examples, refused')
    await page.getByRole('link', { name: 'Practice 2, 2.1.1' }).first().click()
    await page.locator('.hit', { hasText: 'Agnieszka' }).waitFor()
    await press(/Change to .*Agnieszka/)
    await page.getByText('Ready. It may leave with the report.').waitFor()
    await lookOver(page, 'example, ready')
  })

  test('[NC15] undo takes the last change back, and redo makes it again', async () => {
    const field = page.getByRole('textbox', { name: 'The example' })
    const text = await field.inputValue()
    await page.getByRole('heading', { level: 1 }).focus()
    await page.keyboard.press('Control+z')
    await page.getByText('1 thing to decide').waitFor()
    expect(await field.inputValue()).toContain('Agnieszka')
    await page.keyboard.press('Control+Shift+z')
    await page.getByText('Ready. It may leave with the report.').waitFor()
    expect(await field.inputValue()).toBe(text)
  })
})

describe('for the report', () => {
  test('[UI94 NC14] the lead filters and copies what is ready, and none of the planted names is in it', async () => {
    await go.goToQuestion(page, '2.4.1')
    await page.locator('.example-mark').getByRole('radio', { name: 'Poor' }).click()
    await go.untilKept(page)
    await goToExamples()
    await page.locator('.leaving').first().waitFor()
    await lookOver(page, 'examples, ready')
    await page.getByText('1 not ready').click()
    expect(await page.locator('.unready').textContent()).toContain('Not written yet')
    await page.getByRole('button', { name: 'Copy as text' }).click()
    const copied = await page.evaluate(() => navigator.clipboard.readText())
    expect(copied).toContain('2.1 Assessment')
    expect(copied).toContain('Leeds')
    expect(PLANTED.filter((word) => copied.toLowerCase().includes(word.toLowerCase()))).toEqual([])
    const download = page.waitForEvent('download')
    await page.getByRole('link', { name: 'Save as CSV' }).click()
    const file = await download
    expect(file.suggestedFilename()).toBe('practice-examples.csv')
    await page.getByRole('button', { name: 'Poor' }).click()
    await page.getByText('No ready example of this kind.').waitFor()
    expect(tablet.faults).toEqual([])
  })
})

/** axe at each size, and nothing wider than the screen. */
/** Practice has an inspection of either kind of provider: the board asks which. */
async function goToExamples(): Promise<void> {
  await go.goTo(page, 'Board')
  await page.getByRole('link', { name: 'Practice inspection', exact: true }).click()
  await page.getByRole('link', { name: 'Practice examples' }).click()
}
