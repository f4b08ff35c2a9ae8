/**
 * Dragging a jotting onto a question, by mouse and by finger: the question is seen
 * while the line is above it, and each question can be reached.
 */
import type { Locator } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import * as go from './kit/pages.ts'
import { type Practice, startPractice } from './kit/practice.ts'

let practice: Practice

beforeAll(async () => {
  practice = await startPractice()
  const { page } = practice
  await go.openCase(page, 'Practice 1')
  for (const text of ['Mother called about the flat', 'Said nobody had asked']) {
    const line = page.getByRole('textbox', { name: 'Jot something down' })
    await line.fill(text)
    await page.keyboard.press('Enter')
    await page.waitForFunction(
      () => document.querySelector<HTMLTextAreaElement>('#jot-line')?.value === '',
    )
  }
  await go.goToPlace(page, /^Jottings/)
})
afterAll(async () => {
  await practice?.dispose()
})

const target = (id: string) => practice.page.locator(`.jot-target[data-column="${id}"]`)
const grip = (text: string) =>
  practice.page.locator('.jot-card', { hasText: text }).locator('[data-grip]')
const linksOf = (text: string) =>
  practice.page
    .locator('.jot-card', { hasText: text })
    .locator('.jot-links__link')
    .allTextContents()

async function middleOf(of: Locator) {
  const box = await of.boundingBox()
  if (!box) throw new Error('it is shown')
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

/** Whether the line that is dragged covers none of the question beneath the pointer. */
const isSeen = (id: string) =>
  target(id).evaluate((node) => {
    const one = node.getBoundingClientRect()
    const two = document.querySelector('.block-card--ghost')?.getBoundingClientRect()
    if (!two) return false
    return (
      two.top >= one.bottom ||
      two.bottom <= one.top ||
      two.left >= one.right ||
      two.right <= one.left
    )
  })

test('[JO46] the question under a dragged line is seen, and marked', async () => {
  const { page } = practice
  const from = await middleOf(grip('Mother called'))
  const to = await middleOf(target('2.1.2.b'))
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(from.x + 20, from.y + 20, { steps: 4 })
  await page.mouse.move(to.x, to.y, { steps: 8 })
  expect(await isSeen('2.1.2.b')).toBe(true)
  expect(await target('2.1.2.b').getAttribute('class')).toContain('drop-target')
  await page.mouse.up()
  await expect.poll(() => linksOf('Mother called')).toEqual(['2.1.2.b'])
})

test.each([
  ['mouse', 'Mother called'],
  ['finger', 'Said nobody'],
] as const)(
  '[JO46] by %s a line is dragged onto the last question of the form',
  async (by, text) => {
    const { page } = practice
    const last = await page.locator('.jot-target').last().getAttribute('data-column')
    const pointer = by === 'mouse' ? mouse() : await finger()
    const from = await middleOf(grip(text))
    const panel = await page.locator('.jot-targets').boundingBox()
    if (!panel || last === null) throw new Error('they are shown')
    await page.locator('.jot-targets').evaluate((node) => node.scrollTo(0, 0))
    const low = { x: panel.x + panel.width / 2, y: Math.min(panel.y + panel.height, 690) - 20 }
    await pointer.down(from)
    await pointer.move({ x: from.x + 20, y: from.y + 20 })
    await pointer.move(low)
    const foot = () => target(last).evaluate((node) => node.getBoundingClientRect().bottom)
    await expect.poll(foot, { timeout: 10_000 }).toBeLessThan(low.y + 40)
    const to = await middleOf(target(last))
    await pointer.move(to)
    expect(await target(last).getAttribute('class')).toContain('drop-target')
    await pointer.up()
    await expect.poll(() => linksOf(text)).toContain(last)
  },
)

interface Pointer {
  down(at: { x: number; y: number }): Promise<unknown>
  move(at: { x: number; y: number }): Promise<unknown>
  up(): Promise<unknown>
}

function mouse(): Pointer {
  const { mouse: one } = practice.page
  return {
    async down({ x, y }) {
      await one.move(x, y)
      await one.down()
    },
    move: ({ x, y }) => one.move(x, y, { steps: 6 }),
    up: () => one.up(),
  }
}

async function finger(): Promise<Pointer> {
  const { page } = practice
  const cdp = await page.context().newCDPSession(page)
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', at?: { x: number; y: number }) =>
    cdp.send('Input.dispatchTouchEvent', { type, touchPoints: at ? [at] : [] })
  return {
    down: (at) => send('touchStart', at),
    move: (at) => send('touchMove', at),
    up: () => send('touchEnd'),
  }
}

test('[JO46] on a narrow screen a line that is tapped stays in sight above its questions', async () => {
  const { page } = practice
  await page.setViewportSize({ width: 390, height: 844 })
  await page.getByRole('button', { name: /^All/ }).click()
  await page.evaluate(() => scrollTo(0, 0))
  const cards = page.locator('.jot-card')
  for (const at of [0, 1]) {
    const card = cards.nth(at)
    if ((await card.locator('[aria-pressed=true]').count()) > 0)
      await card.locator('.jot-card__text').click()
    await card.locator('.jot-card__text').click()
    const text = () => card.locator('.jot-card__text').boundingBox()
    const panel = () => page.locator('.jot-targets').boundingBox()
    await expect
      .poll(async () => {
        const [one, two] = [await text(), await panel()]
        return one && two && one.y > 150 && one.y + one.height <= two.y
      })
      .toBe(true)
    const bar = await page.locator('.jot-bar').boundingBox()
    const foot = await panel()
    expect((foot?.y ?? 0) + (foot?.height ?? 0)).toBeLessThanOrEqual((bar?.y ?? 0) + 1)
  }
  await page.setViewportSize({ width: 1024, height: 768 })
})

test('[UI1] the browser complained of nothing', () => {
  expect(practice.tablet.faults).toEqual([])
})
