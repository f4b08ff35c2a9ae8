/**
 * Handing out cases in a real browser: a suggestion looked at and kept, officers
 * moved by mouse, by finger, by keys and by selects, conflicts of interest, and
 * appointments with their clashes; axe at the four sizes on the way.
 */
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { lookOver } from './kit/look-over.ts'
import { type Office, startOffice } from './kit/office.ts'
import * as go from './kit/pages.ts'
import { startTablet, type Tablet } from './kit/tablet.ts'

const WIDE = { width: 1440, height: 900 }
const PEOPLE = ['Ben Okafor', 'Ann Featherstonehaugh-Williams', 'Cleo Marsh']

/** Nine officers with two or three cases each at three offices; three have an appointment. */
const csv = `case,caseType,officer,office,day,time\n${Array.from({ length: 9 }, (_, officer) => {
  const office = ['Northgate', 'Mill Street', 'Harbour'][officer % 3]
  const when = officer < 3 ? `2019-03-25,${officer < 2 ? `09:${officer}0` : '15:00'}` : ','
  return Array.from(
    { length: 2 + (officer % 2) },
    (_, index) => `C${officer}${index},case-supervision,Officer ${officer},${office},${when}`,
  )
})
  .flat()
  .join('\n')}\n`

let office: Office
let lead: Tablet

beforeAll(async () => {
  office = await startOffice()
  lead = await startTablet(office.origin, { size: WIDE })
})
afterAll(async () => {
  await lead?.dispose()
  await office?.dispose()
})

const column = (page: Page, name: string): Locator => page.getByRole('region', { name })
const card = (page: Page, officer: string): Locator =>
  page.locator('.block-card', { hasText: officer }).first()
const holderOf = (page: Page, officer: string): Promise<string | null> =>
  page
    .locator('.board-column', { has: page.locator('.block-card', { hasText: officer }) })
    .locator('h3')
    .textContent()

/** Whoever is not the holder; nobody's column is no choice. */
async function otherThan(page: Page, officer: string): Promise<string> {
  const holder = await holderOf(page, officer)
  const other = PEOPLE.find((name) => name !== holder)
  if (!other) throw new Error('three people')
  return other
}

async function confirmMove(page: Page): Promise<void> {
  await page.getByRole('dialog').getByRole('button', { name: 'Move', exact: true }).click()
}

const untilWith = (page: Page, officer: string, name: string) =>
  column(page, name).locator('.block-card', { hasText: officer }).waitFor()

describe('handing out cases', () => {
  test('[UI63 UI17 UI251] a suggestion is shown before anything changes, and kept', async () => {
    const { page } = lead
    await go.enrol(page, office.firstLink(), 'Ada Quill')
    await page.getByRole('link', { name: 'Set up an inspection' }).click()
    await go.makeInspection(page, {
      title: 'A title that is rather long, so that it has to wrap on a narrow tablet',
      provider: 'North East',
      type: 'National Probation Service division',
      csv,
    })
    for (const name of PEOPLE) {
      await go.invite(page, name)
      await page.getByText(`Link for ${name}`).waitFor()
    }
    await go.goToAllocation(page)
    await lookOver(page, 'nothing given')
    await page.getByRole('button', { name: 'Suggest an allocation' }).click()
    await page.getByText('22 cases would go to somebody new.').waitFor()
    expect(await column(page, 'Nobody yet').locator('.block-card').count()).toBe(9)
    const loads = page.locator('.proposal .loads__one')
    expect(await loads.count()).toBe(3)
    await page.locator('.proposal summary').first().click()
    await page.getByText('cases of this officer together').first().waitFor()
    await page.getByText('an even share is 22').first().waitFor()
    await lookOver(page, 'suggestion')
    await page.getByRole('button', { name: 'Discard' }).click()
    expect(await page.locator('.proposal').count()).toBe(0)
    await page.getByRole('button', { name: 'Suggest an allocation' }).click()
    await page.getByRole('button', { name: 'Keep this allocation' }).click()
    await page.getByText('22 cases given to 3 people.').waitFor()
    await column(page, 'Nobody yet').getByText('No cases').waitFor()
    expect(await column(page, 'Nobody yet').getByText('No cases').count()).toBe(1)
    for (const name of PEOPLE) {
      expect(await column(page, name).locator('.block-card').count()).toBeGreaterThanOrEqual(2)
    }
    await lookOver(page, 'board')
  })

  test('[UI64 UI66] an officer is dragged with the mouse; taking cases asks first', async () => {
    const { page } = lead
    const to = await otherThan(page, 'Officer 4')
    const from = await holderOf(page, 'Officer 4')
    const drag = async () => {
      await card(page, 'Officer 4').scrollIntoViewIfNeeded()
      const start = await centreOf(card(page, 'Officer 4'))
      const end = await centreOf(column(page, to))
      await page.mouse.move(start.x, start.y)
      await page.mouse.down()
      await page.mouse.move(end.x, start.y, { steps: 8 })
      await page.locator('.block-card--ghost').waitFor()
      await page.mouse.up()
    }
    await drag()
    const dialog = page.getByRole('dialog')
    await dialog.getByText(`cases of ${from}`).waitFor()
    await dialog.getByText('has not been heard of').waitFor()
    await lookOver(page, 'moving')
    await dialog.getByRole('button', { name: 'Cancel' }).click()
    expect(await holderOf(page, 'Officer 4')).toBe(from)
    await drag()
    await confirmMove(page)
    await untilWith(page, 'Officer 4', to)
    expect(await page.locator('.block-card--ghost').count()).toBe(0)
    expect(await card(page, 'Officer 4').getAttribute('aria-pressed')).toBe('false')
  })

  test('[UI64] Escape, and letting go beside all columns, leave it where it was', async () => {
    const { page } = lead
    const holder = await holderOf(page, 'Officer 5')
    const start = await centreOf(card(page, 'Officer 5'))
    await page.mouse.move(start.x, start.y)
    await page.mouse.down()
    await page.mouse.move(start.x + 40, start.y, { steps: 4 })
    await page.locator('.block-card--ghost').waitFor()
    await page.keyboard.press('Escape')
    expect(await page.locator('.block-card--ghost').count()).toBe(0)
    await page.mouse.up()
    const title = await centreOf(page.getByRole('heading', { name: 'Hand out' }))
    await page.mouse.move(start.x, start.y)
    await page.mouse.down()
    await page.mouse.move(title.x, title.y, { steps: 6 })
    await page.mouse.up()
    expect(await page.getByRole('dialog').count()).toBe(0)
    expect(await holderOf(page, 'Officer 5')).toBe(holder)
    expect(await page.locator('[aria-pressed=true].block-card').count()).toBe(0)
  })

  test('[UI64] a finger drags by the grip on a narrow screen, and the board scrolls by itself', async () => {
    const { page } = lead
    await page.setViewportSize({ width: 390, height: 844 })
    const columns = await page.locator('.board-column h3').allTextContents()
    const last = columns.at(-1) ?? ''
    const officer = await firstNotWith(page, last)
    // Clear of the edges at which the page scrolls by itself.
    await card(page, officer).evaluate((node) => node.scrollIntoView({ block: 'center' }))
    const board = page.locator('.allocation-board')
    const before = await board.evaluate((element) => element.scrollLeft)
    const client = await page.context().newCDPSession(page)
    const grip = await centreOf(card(page, officer).locator('[data-grip]'))
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', at?: { x: number; y: number }) =>
      client.send('Input.dispatchTouchEvent', { type, touchPoints: at ? [at] : [] })
    await touch('touchStart', grip)
    for (let x = grip.x; x < 375; x += 12) await touch('touchMove', { x, y: grip.y })
    await page.locator('.block-card--ghost').waitFor()
    await page.waitForFunction(
      (name) => {
        const board = document.querySelector('.allocation-board')
        const all = [...document.querySelectorAll('.board-column')]
        const wanted = all.find((one) => one.querySelector('h3')?.textContent === name)
        const [a, b] = [board?.getBoundingClientRect(), wanted?.getBoundingClientRect()]
        return a && b && b.right <= a.right + 1
      },
      last,
      { timeout: 10_000 },
    )
    expect(await board.evaluate((element) => element.scrollLeft)).toBeGreaterThan(before)
    const end = await centreOf(column(page, last).locator('h3'))
    await touch('touchMove', { x: end.x, y: grip.y })
    await touch('touchEnd')
    await confirmMove(page)
    await untilWith(page, officer, last)
    await page.setViewportSize(WIDE)
  })

  test('[UI65] by keys alone: picked up, led, said, put down; the focus stays with it', async () => {
    const { page } = lead
    const columns = await page.locator('.board-column h3').allTextContents()
    const officer = await firstNotWith(page, columns.at(-1) ?? '')
    const from = columns.indexOf((await holderOf(page, officer)) ?? '')
    const to = columns[from + 1] ?? ''
    await card(page, officer).focus()
    await page.keyboard.press('Enter')
    const said = page.locator('[role=status].hidden-words').first()
    await expectText(said, new RegExp(`Picked up ${officer}, \\d cases?, with ${columns[from]}`))
    await page.keyboard.press('ArrowRight')
    await expectText(said, new RegExp(`${to}, column ${from + 2} of ${columns.length}, weight`))
    await lookOver(page, 'picked up')
    await page.keyboard.press('Escape')
    await expectText(said, new RegExp(`${officer} stays with ${columns[from]}`))
    await page.keyboard.press('Space')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Enter')
    await confirmMove(page)
    await untilWith(page, officer, to)
    await expect.poll(() => focusedCard(page)).toContain(officer)
    // With nothing picked up the arrows walk over the cards.
    await card(page, officer).focus()
    await page.keyboard.press('ArrowLeft')
    const focused = await page.evaluate(
      () => document.activeElement?.closest('.board-column')?.querySelector('h3')?.textContent,
    )
    expect(focused).toBe(columns[from])
  })

  test('[UI65] a tap picks up and “Put here” puts down', async () => {
    const { page } = lead
    const to = await otherThan(page, 'Officer 6')
    await card(page, 'Officer 6').click()
    await column(page, to)
      .getByRole('button', { name: `Put Officer 6 here: ${to}` })
      .click()
    await confirmMove(page)
    await untilWith(page, 'Officer 6', to)
  })

  test('[UI67 UI65 AL2 AL46] nobody is given what they have a conflict of interest with, by whatever way', async () => {
    const { page } = lead
    const officer = 'Officer 7'
    const barred = await otherThan(page, officer)
    await page.getByRole('button', { name: 'Declare' }).click()
    await page.getByText('Choose who has the conflict of interest').waitFor()
    await page.getByText('Choose the officer').first().waitFor()
    await lookOver(page, 'declaring: faults')
    await page.getByLabel('Who has it').selectOption({ label: barred })
    await page.locator('#interest-subject').selectOption({ label: officer })
    await page.getByLabel('Why').fill('They are married')
    await page.getByRole('button', { name: 'Declare' }).click()
    await page.getByText(`${barred}: officer ${officer}`).waitFor()
    await page.getByText('Written down by Ada Quill').waitFor()

    await card(page, officer).click()
    const put = column(page, barred).getByRole('button', { name: `Put ${officer} here: ${barred}` })
    expect(await put.getAttribute('aria-disabled')).toBe('true')
    await lookOver(page, 'barred')
    await page.keyboard.press('Escape')

    // Dropped there all the same: refused, and not said to be put down.
    await card(page, officer).scrollIntoViewIfNeeded()
    const start = await centreOf(card(page, officer))
    const end = await centreOf(column(page, barred))
    await page.mouse.move(start.x, start.y)
    await page.mouse.down()
    await page.mouse.move(end.x, start.y, { steps: 8 })
    await page.locator('.block-card--ghost').waitFor()
    await page.mouse.up()
    await page.getByText(`a conflict of interest of ${barred} is declared`).waitFor()
    await expectText(
      page.locator('[role=status].hidden-words').first(),
      new RegExp(`${barred} has a conflict of interest: it cannot be put here`),
    )

    await page.getByRole('radio', { name: 'List' }).click()
    await page.getByRole('checkbox', { name: 'C70' }).check()
    await page.getByLabel('Give to').selectOption({ label: barred })
    await page.getByRole('button', { name: 'Give', exact: true }).click()
    await page.getByText(`a conflict of interest of ${barred} is declared`).waitFor()
    await lookOver(page, 'list')
    await page.getByRole('radio', { name: 'Side by side' }).click()

    // Declared against somebody who has such cases: marked, and the suggestion moves them.
    const holder = (await holderOf(page, officer)) ?? ''
    await page.getByLabel('Who has it').selectOption({ label: holder })
    await page.locator('#interest-subject').selectOption({ label: officer })
    await page.getByRole('button', { name: 'Declare' }).click()
    await page.getByText(/Declared for .* such cases now/).waitFor()
    await card(page, officer).getByText('Conflict of interest').waitFor()
    await page.getByRole('button', { name: 'Suggest an allocation' }).click()
    await page.getByText('3 cases would go to somebody new').waitFor()
    await page.getByRole('button', { name: 'Keep this allocation' }).click()
    await confirmMove(page)
    const third = PEOPLE.find((name) => name !== barred && name !== holder) ?? ''
    await untilWith(page, officer, third)
    await page.getByRole('button', { name: `Withdraw: ${barred}: officer ${officer}` }).click()
    await page
      .getByRole('button', { name: `Withdraw: ${barred}: officer ${officer}` })
      .waitFor({ state: 'detached' })
  })

  test('[UI63] a suggestion that something has overtaken can no longer be kept', async () => {
    const { page } = lead
    await page.getByText('May change: only cases that nobody has').click()
    await page.getByRole('radio', { name: 'Also cases that are given and not begun' }).click()
    await page.getByText(/people? takes? cases/).click()
    await page.getByRole('combobox', { name: PEOPLE[2] ?? '' }).selectOption('50')
    await page.getByRole('button', { name: 'Suggest an allocation' }).click()
    await page.getByText('takes 50%').waitFor()
    await page.getByRole('combobox', { name: PEOPLE[2] ?? '' }).selectOption('100')
    await page.getByText('Something has changed since this was suggested').waitFor()
    const keep = page.getByRole('button', { name: 'Keep this allocation' })
    expect(await keep.getAttribute('aria-disabled')).toBe('true')
    await page.getByRole('button', { name: 'Discard' }).click()
  })
})

describe('appointments', () => {
  test('[UI68 AL14 AL15] are set by officer, shown by day, with clashes in words', async () => {
    const { page } = lead
    // Officers 0 and 1 are on one morning: with one person they clash.
    await page.getByRole('radio', { name: 'List' }).click()
    for (const reference of ['C00', 'C01', 'C10', 'C11', 'C12']) {
      await page.getByRole('checkbox', { name: reference }).check()
    }
    await page.getByLabel('Give to').selectOption({ label: PEOPLE[0] ?? '' })
    await page.getByRole('button', { name: 'Give', exact: true }).click()
    const dialog = page.getByRole('dialog').getByRole('button', { name: 'Move', exact: true })
    // Who has them by now is drawn by lot: all of them may be his already.
    const settled = page.getByText(/cases? given to Ben|with that person already/)
    await dialog.or(settled).first().waitFor()
    if (await dialog.isVisible()) await dialog.click()
    await settled.waitFor()
    await page.getByRole('main').getByRole('link', { name: 'Appointments' }).click()
    await page.getByRole('heading', { name: 'Days on site' }).waitFor()
    await page.getByText('Ben Okafor is in two interviews at once').first().waitFor()
    await page.getByRole('heading', { name: 'Monday, 25 March 2019: 3 interviews' }).waitFor()
    await page.getByRole('heading', { name: 'Not arranged yet: 6 officers' }).waitFor()
    await lookOver(page, 'appointments')

    await page.getByRole('button', { name: 'Change: Officer 1' }).click()
    await page.getByLabel('Time').fill('14:00')
    await page.getByLabel('Place').fill('Mill Street, room 4')
    await page.getByRole('button', { name: 'Keep for 3 cases' }).click()
    await page.getByText('Ben Okafor is in two interviews at once').first().waitFor({
      state: 'detached',
    })
    await page.getByText(/\d remarks?/).click()
    await page.getByText('Ben Okafor travels on Monday, 25 March 2019').waitFor()

    await page.getByRole('button', { name: 'Arrange: Officer 3' }).click()
    await page.getByRole('button', { name: /^Keep for/ }).click()
    await page.getByText('Choose a day, or take the appointment away').waitFor()
    await page.getByLabel('Day', { exact: true }).fill('2019-04-20')
    await lookOver(page, 'arranging')
    await page.getByRole('button', { name: /^Keep for/ }).click()
    await page.getByRole('heading', { name: 'Saturday, 20 April 2019: 1 interview' }).waitFor()
    await page.getByText('Kept: Officer 3, written into 3 cases.').waitFor()
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))
    await expect.poll(focused).toBe('Change: Officer 3')

    await page.getByLabel('First day').fill('2019-03-25')
    await page.getByLabel('Last day').fill('2019-03-20')
    await page.getByRole('button', { name: 'Keep these days' }).click()
    await page.getByText('The last day is before the first').waitFor()
    await page.getByLabel('Last day').fill('2019-04-12')
    await page.getByRole('button', { name: 'Keep these days' }).click()
    await page.getByText('is outside the days on site').waitFor()
    await page.getByRole('button', { name: 'Change: Officer 3' }).click()
    await page.getByRole('button', { name: 'Take the appointment away' }).click()
    await page.getByText('No clashes.').waitFor()
    expect(lead.faults).toEqual([])
  })
})

async function centreOf(locator: Locator): Promise<{ x: number; y: number }> {
  const box = await locator.boundingBox()
  if (!box) throw new Error('not on the screen')
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

const focusedCard = (page: Page): Promise<string> =>
  page.evaluate(() => document.activeElement?.closest('[data-block]')?.textContent ?? '')

async function firstNotWith(page: Page, name: string): Promise<string> {
  for (let officer = 0; officer < 9; officer++) {
    if ((await holderOf(page, `Officer ${officer}`)) !== name) return `Officer ${officer}`
  }
  throw new Error('somebody else has one')
}

async function expectText(locator: Locator, words: RegExp): Promise<void> {
  await expect.poll(() => locator.textContent()).toMatch(words)
}
