/**
 * What people write, beside words of ours, and the ways to a place that is asked
 * for: a text that turns its direction, a tag with an apostrophe, a reason that is
 * missing, a number that is none.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as go from './kit/pages.ts'
import { type Practice, startPractice } from './kit/practice.ts'

let practice: Practice

beforeAll(async () => {
  practice = await startPractice()
  await go.openCase(practice.page, 'Practice 1')
})
afterAll(async () => {
  await practice?.dispose()
})

/** Where each letter of a text stands, from left to right. */
const asSeen = (selector: string) =>
  practice.page
    .locator(selector)
    .first()
    .evaluate((node) => {
      const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT)
      const letters: { letter: string; left: number; top: number }[] = []
      for (let text = walker.nextNode(); text; text = walker.nextNode()) {
        if (text.parentElement?.closest('.hidden-words')) continue
        for (let at = 0; at < (text.textContent?.length ?? 0); at++) {
          const range = document.createRange()
          range.setStart(text, at)
          range.setEnd(text, at + 1)
          const { left, top, width } = range.getBoundingClientRect()
          if (width > 0) letters.push({ letter: text.textContent?.[at] ?? '', left, top })
        }
      }
      return letters
        .sort((a, b) => a.top - b.top || a.left - b.left)
        .map(({ letter }) => letter)
        .join('')
        .trim()
    })

async function jotDown(text: string, question?: string): Promise<void> {
  const { page } = practice
  const line = page.getByRole('textbox', { name: 'Jot something down' })
  await line.fill(text)
  if (question) await page.getByLabel('Key question', { exact: true }).selectOption(question)
  await page.keyboard.press('Enter')
  await expect.poll(() => line.inputValue()).toBe('')
}

describe('a text that turns its direction', () => {
  test('[UI257] turns nothing but itself: the time of a jotting and the words of a case stand', async () => {
    const { page } = practice
    await go.goToQuestion(page, '2.1.1')
    await page.setViewportSize({ width: 1440, height: 900 })
    await jotDown('\u202Ecba #it’s')
    await go.goToPlace(page, /^Jottings/)
    expect(await asSeen('.jot-card__text')).toMatch(/^\d+ \w+,? (at )?\d+:\d+ s’ti# abc$/)
    await page.locator('.jot-card__text').first().click()
    expect(await asSeen('.jot-targets__lead')).toBe('Chosen for linking: s’ti# abc')
    await page.locator('.jot-card__text').first().click()
    await page.getByRole('button', { name: /#it's/ }).first().waitFor()
    await page.locator('.jot-card').getByRole('button', { name: 'Set aside' }).click()
    await page.getByRole('textbox', { name: 'Why is it set aside?' }).fill('\u202Edoog')
    await page.getByRole('button', { name: 'Done' }).click()
    await page.getByRole('button', { name: /^All/ }).click()
    expect(await asSeen('.jot-card p.muted')).toBe('Set aside: good')
    await page.setViewportSize({ width: 1024, height: 768 })
  })
})

describe('a reason that is missing', () => {
  test('[UI255] its link in check and finish opens the page at the field of the reason', async () => {
    const { page } = practice
    await go.goToQuestion(page, '2.1.2')
    await go.answerPage(page, () => 'Yes')
    await page.locator('.judgement').getByRole('radio', { name: 'No', exact: true }).click()
    await go.goToPlace(page, /Check and finish/)
    await page.getByRole('link', { name: 'The reason why the judgement differs' }).first().click()
    const field = page.getByRole('textbox', { name: /^Why does your judgement differ/ })
    await expect.poll(() => field.evaluate((node) => node === document.activeElement)).toBe(true)
    expect(await field.evaluate((node) => node.getBoundingClientRect().bottom)).toBeLessThan(768)
  })
})

describe('the head of a judgement', () => {
  test.each([768, 1024])('[UI258] nothing of it wraps alone at %i pixels', async (width) => {
    const { page } = practice
    await page.setViewportSize({ width, height: 1024 })
    await go.goToQuestion(page, '2.1.2')
    await jotDown(`linked here at ${width}`, '2.1.2')
    const acts = page.locator('.judgement__acts button')
    await acts.nth(2).waitFor()
    const tops = await acts.evaluateAll((all) =>
      all.map((one) => Math.round(one.getBoundingClientRect().top)),
    )
    expect(tops).toHaveLength(3)
    expect(new Set(tops).size).toBe(1)
    await page.setViewportSize({ width: 1024, height: 768 })
  })
})

describe('a number', () => {
  test.each(['+5', '-0', '007'])(
    '[FM50] %s is no answer, is kept as typed and told',
    async (typed) => {
      const { page } = practice
      await go.goToPlace(page, /^Officer/)
      const field = page.getByRole('textbox', { name: 'Number of current cases' }).first()
      await field.fill(typed)
      await field.blur()
      await page.getByText('in plain digits').waitFor()
      expect(await field.inputValue()).toBe(typed)
    },
  )
})

test('[UI1] the browser complained of nothing', () => {
  expect(practice.tablet.faults).toEqual([])
})
