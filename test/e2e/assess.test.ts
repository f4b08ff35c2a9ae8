/**
 * The case page as an assessor uses it, in practice: by touch and by keyboard.
 */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import * as go from './kit/pages.ts'
import { type Practice, startPractice } from './kit/practice.ts'

let practice: Practice
let page: Page

beforeAll(async () => {
  practice = await startPractice()
  page = practice.page
})
afterAll(async () => {
  await practice?.dispose()
})
beforeEach(async () => {
  await go.goTo(page, 'Cases')
})

const radio = (row: number, name: string) =>
  page.locator('[data-question]').nth(row).getByRole('radio', { name, exact: true })

describe('one tap for one answer', () => {
  test('[UI11] the chosen answer is ticked; moving between answers chooses nothing', async () => {
    await go.openCase(page, 'Practice 2')
    await go.goToQuestion(page, '2.1.1')
    await radio(0, 'Yes').click()
    expect(await radio(0, 'Yes').getAttribute('aria-checked')).toBe('true')
    const color = await radio(0, 'Yes').evaluate((node) => getComputedStyle(node).backgroundColor)
    expect(color).toBe('rgb(11, 12, 12)')
    await radio(0, 'Yes').press('ArrowRight')
    expect(await radio(0, 'Yes').getAttribute('aria-checked')).toBe('true')
    expect(await radio(0, 'No').getAttribute('aria-checked')).toBe('false')
  })

  test.each([
    ['in view', 1400, 'Practice 3'],
    ['out of view', 768, 'Practice 8'],
  ])(
    '[UI14] a tap changes its row and the judgement’s line, and no other question: the line is %s',
    async (where, height, reference) => {
      await page.setViewportSize({ width: 1024, height })
      await go.openCase(page, reference)
      await go.goToQuestion(page, '2.1.1')
      const line = page.locator('.judgement__line')
      const isInView = await line.evaluate((p) => p.getBoundingClientRect().top < innerHeight)
      expect(isInView).toBe(where === 'in view')
      await observeTouched(page)
      await radio(1, 'No').click()
      await page.locator('.prompt .kept--kept', { hasText: 'Kept on this tablet' }).waitFor()
      const withKept = isInView ? ['judgement-2.1.1', 'prompt-2.1.1.b'] : ['prompt-2.1.1.b']
      expect(await readTouched(page)).toEqual(withKept)
      // What nobody sees follows when there is time for it.
      await line.getByText('1 no,').waitFor({ state: 'attached' })
      expect(await readTouched(page)).toEqual(['judgement-2.1.1', 'prompt-2.1.1.b'])
      await page.setViewportSize({ width: 1024, height: 768 })
    },
  )

  test('[UI14] a line that comes into view says what is so now', async () => {
    await go.openCase(page, 'Practice 2')
    await go.goToQuestion(page, '2.1.1')
    await radio(1, 'No').click()
    await page.locator('.prompt .kept--kept').waitFor()
    const seen = await page.locator('.judgement__line').evaluate(async (line) => {
      line.scrollIntoView({ block: 'center' })
      // The frame that shows it tells of it; the next one says it.
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
      await new Promise((resolve) => requestAnimationFrame(resolve))
      return line.textContent
    })
    expect(seen).toContain('1 no,')
  })

  test.each([
    [1024, 768, 'Practice 5'],
    [768, 1024, 'Practice 6'],
    [1440, 900, 'Practice 7'],
  ])(
    '[UI14] at %i x %i an answer that is changed again and again moves no row',
    async (width, height, reference) => {
      await page.setViewportSize({ width, height })
      await go.openCase(page, reference)
      await go.goToQuestion(page, '2.1.3')
      const readHeights = () =>
        page
          .locator('.prompt')
          .evaluateAll((rows) => rows.map((row) => row.getBoundingClientRect().height))
      const before = await readHeights()
      for (const answer of ['Yes', 'No', 'Yes', 'No']) {
        await radio(0, answer).click()
        await page.locator('.prompt .kept--kept').first().waitFor()
        await go.untilKept(page)
        expect(await readHeights()).toEqual(before)
      }
      await page.getByRole('button', { name: /^Changed 3 times/ }).waitFor()
      await page.setViewportSize({ width: 1024, height: 768 })
    },
  )

  test.each([
    ['the profile', 'Gender', 'Male', 'Female'],
    ['a judgement', 'Sufficient?', 'Yes', 'No'],
  ])(
    '[UI14 UI100] in %s an answer that is changed moves nothing; its history is there the next time',
    async (_where, name, first, other) => {
      await page.setViewportSize({ width: 768, height: 1024 })
      await go.openCase(page, 'Practice 7')
      const comesBack = async () => {
        await go.goToPlace(page, /Check and finish/)
        if (name === 'Gender') await go.goToPlace(page, /Profile/)
        else await go.goToQuestion(page, '2.1.3')
      }
      await comesBack()
      const group = page.getByRole('radiogroup', { name })
      const rows = page.locator('[data-question]')
      const changed = rows.getByRole('button', { name: /^Changed/ })
      const choose = async (answer: string) => {
        await group.getByRole('radio', { name: answer, exact: true }).click()
        await go.untilKept(page)
      }
      const readHeights = () =>
        rows.evaluateAll((all) => all.map((row) => row.getBoundingClientRect().height))
      await choose(first)
      const before = await readHeights()
      await choose(other)
      await choose(first)
      // Longer than the pause in which such things follow.
      await page.waitForTimeout(2000)
      expect(await readHeights()).toEqual(before)
      await comesBack()
      await changed.filter({ hasText: 'Changed 2 times' }).waitFor()
      // Where it stands it counts on.
      await choose(other)
      await changed.filter({ hasText: 'Changed 3 times' }).waitFor()
      await page.setViewportSize({ width: 1024, height: 768 })
    },
  )

  test('[UI20] letters answer the focused question, and are letters in a note', async () => {
    await go.openCase(page, 'Practice 4')
    await go.goToQuestion(page, '2.1.1')
    await radio(0, 'Yes').focus()
    await page.keyboard.press('n')
    expect(await radio(0, 'No').getAttribute('aria-checked')).toBe('true')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('a')
    expect(await radio(1, 'Not applicable').getAttribute('aria-checked')).toBe('true')
    await page.getByRole('button', { name: /^Note ?: Prompt c/ }).click()
    await page.getByRole('textbox', { name: 'Note on prompt c' }).pressSequentially('any day now')
    expect(
      await page.locator('[data-question]').nth(2).locator('[aria-checked=true]').count(),
    ).toBe(0)
  })
})

describe('the parts of a case', () => {
  test('[UI13] a tablet that is turned still shows which part is open', async () => {
    await go.openCase(page, 'Practice 2')
    await go.goToQuestion(page, '2.3.2')
    const current = go.rail(page).locator('[aria-current]')
    const seesCurrent = () =>
      current.evaluate((item) => {
        const { left, right, top, bottom } = item.getBoundingClientRect()
        const rail = item.closest('nav')?.getBoundingClientRect()
        if (!rail) return false
        const isBeside = left >= rail.left && right <= rail.right
        return isBeside && top >= rail.top && bottom <= Math.min(rail.bottom, innerHeight)
      })
    for (const [width, height] of [
      [768, 1024],
      [390, 844],
      [1024, 768],
    ] as const) {
      await page.setViewportSize({ width, height })
      await expect.poll(seesCurrent).toBe(true)
    }
  })
})

describe('what applies', () => {
  test('[UI19] what does not apply folds away with its reason, and comes back with its answers', async () => {
    await go.openCase(page, 'Practice 5')
    await setField('Risk of serious harm (RoSH) level', 'Low')
    await setField('Are there risk of harm issues to be addressed?', 'Yes')
    await go.goToQuestion(page, '2.1.3')
    await radio(0, 'Yes').click()
    await setField('Are there risk of harm issues to be addressed?', 'No')
    await go.goToQuestion(page, '2.1.3')
    await page
      .getByText('Does not apply: Are there risk of harm issues to be addressed? No')
      .first()
      .waitFor()
    await setField('Are there risk of harm issues to be addressed?', 'Yes')
    await go.goToQuestion(page, '2.1.3')
    expect(await radio(0, 'Yes').getAttribute('aria-checked')).toBe('true')
  })

  test('[AS7] medium risk of harm sets the harm issues by the edition’s rule', async () => {
    await go.openCase(page, 'Practice 5')
    await setField('Risk of serious harm (RoSH) level', 'Medium')
    const field = page.getByRole('radiogroup', { name: 'Are there risk of harm issues' })
    expect(await field.getByRole('radio', { name: 'Yes' }).getAttribute('aria-checked')).toBe(
      'true',
    )
    expect(await field.getAttribute('aria-readonly')).toBe('true')
  })
})

describe('finding one’s place', () => {
  test('[UI16] a case opens at the place where it was left', async () => {
    await go.openCase(page, 'Practice 6')
    await go.goToQuestion(page, '2.2.2')
    await go.goTo(page, 'Cases')
    await go.openCase(page, 'Practice 6')
    await page.locator('.place__crumb', { hasText: '2.2.2' }).waitFor()
  })

  test('[UI23] an address of no case says so, and what is safe', async () => {
    const { pathname } = new URL(page.url())
    await page.evaluate(() => {
      history.pushState(null, '', `/case/${'A'.repeat(22)}`)
      dispatchEvent(new PopStateEvent('popstate'))
    })
    await page.getByRole('heading', { name: 'This case is not on this tablet' }).waitFor()
    expect(pathname).not.toContain('Practice')
  })
})

describe('[UI21] finishing', () => {
  test('[UI21] a case with something missing names it, with a way there', async () => {
    await go.openCase(page, 'Practice 7')
    await go.goToPlace(page, /Check and finish/)
    await page.getByText(/\d+ things are missing/).waitFor()
    const finish = page.getByRole('button', { name: 'Finish this case' })
    expect(await finish.getAttribute('aria-disabled')).toBe('true')
  })

  test('[UI21 UI155] a finished case is read-only until it is reopened with a reason', async () => {
    await go.openCase(page, 'Practice 11')
    await go.goToPlace(page, /Profile/)
    await go.answerPage(page, () => 'Yes')
    const links = go.questionLinks(page)
    for (let index = 0; index < (await links.count()); index++) {
      await links.nth(index).click()
      await page.getByRole('heading', { level: 1 }).waitFor()
      await go.answerPage(page, () => 'Yes')
    }
    await go.goToPlace(page, /Check and finish/)
    await page.getByRole('button', { name: 'Finish this case' }).click()
    await page.getByText(/Finished by/).waitFor()
    await links.first().click()
    await radio(0, 'No').click({ force: true })
    expect(await radio(0, 'No').getAttribute('aria-checked')).toBe('false')
    // No empty line stays where an answer could be taken back before.
    expect(await page.locator('.judgement__mark').isVisible()).toBe(false)
    await go.goToPlace(page, /Check and finish/)
    const reopen = page.getByRole('button', { name: 'Reopen this case' })
    await reopen.click()
    await page.getByText('Say why the case is reopened').first().waitFor()
    await page.getByLabel('Why is it reopened?').fill('The plan arrived after the visit')
    await lockInTheMiddle()
    expect(await page.getByLabel('Why is it reopened?').inputValue()).toBe(
      'The plan arrived after the visit',
    )
    await reopen.click()
    await page.getByText('The plan arrived after the visit').waitFor()
  })
})

/** Notes the questions of which anything is written from now on. */
async function observeTouched(page: Page): Promise<void> {
  await page.evaluate(() => {
    const touched = new Set<string>()
    Object.assign(window, { touched })
    new MutationObserver((records) => {
      for (const { target } of records) {
        const element = target instanceof Element ? target : target.parentElement
        const row = element?.closest('[data-question]')
        if (row) touched.add(row.id)
      }
    }).observe(document.querySelector('.place') ?? document.body, {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    })
  })
}

const readTouched = async (page: Page): Promise<string[]> =>
  (await page.evaluate((): string[] => [...Reflect.get(window, 'touched')])).sort()

/** Whatever is begun is there again afterwards. */
async function lockInTheMiddle(): Promise<void> {
  await page.getByRole('button', { name: 'Hide' }).click()
  await page.getByRole('button', { name: 'Practise' }).click()
  await go.goTo(page, 'Cases')
  await go.openCase(page, 'Practice 11')
  await go.goToPlace(page, /Check and finish/)
  await page.waitForFunction(
    () => document.querySelector<HTMLTextAreaElement>('#reopen-reason')?.value !== '',
  )
}

async function setField(label: string, option: string): Promise<void> {
  await go.goToPlace(page, /Profile/)
  const field = page.getByRole('radiogroup', { name: label })
  await field.getByRole('radio', { name: option, exact: true }).click()
}
