/**
 * History, the case as it was, undo after a kill, and values that differ, in a
 * real browser: by touch and by keyboard, at four sizes, with the network off.
 */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeSampledCsv } from '../fixtures/sampled-csv.ts'
import { lookOver } from './kit/look-over.ts'
import { type Office, startOffice } from './kit/office.ts'
import * as go from './kit/pages.ts'
import { startTablet, type Tablet } from './kit/tablet.ts'

const QUESTION = '2.1.1'

let office: Office
let tablet: Tablet
let page: Page
let passphrase = ''
let address = ''

beforeAll(async () => {
  office = await startOffice()
  tablet = await startTablet(office.origin)
  page = tablet.page
  passphrase = await go.enrol(page, office.firstLink(), 'Ada Quill')
  await go.untilOfflineReady(page)
  await page.getByRole('link', { name: 'Set up an inspection' }).click()
  await go.makeInspection(page, {
    title: 'History',
    provider: 'North',
    type: 'National Probation Service division',
    csv: makeSampledCsv({ seed: 3, cases: 3, provider: 'nps', caseTypes: ['case-supervision'] }),
  })
  // From here on there is no network.
  await office.stop()
  await openFirstCase(page)
  address = new URL(page.url()).pathname
})
afterAll(async () => {
  await tablet?.dispose()
  await office?.dispose()
})

const row = (on: Page, at: number) => on.locator('[data-question]').nth(at)
const radio = (on: Page, at: number, name: string) =>
  row(on, at).getByRole('radio', { name, exact: true })
const isChosen = (on: Page, at: number, name: string) =>
  radio(on, at, name).getAttribute('aria-checked')
const noteField = (on: Page) => on.getByRole('textbox', { name: 'Note on prompt a' })

async function openFirstCase(on: Page): Promise<void> {
  await go.goTo(on, 'Cases')
  await on.getByRole('radio', { name: 'All cases' }).click()
  await on.locator('main a[href^="/case/"]').first().click()
  await go.rail(on).waitFor()
  await go.goToQuestion(on, QUESTION)
}

async function killAndOpen(): Promise<void> {
  await tablet.kill()
  await tablet.start()
  page = tablet.page
  await page.goto(`${office.origin}${address}`)
  await go.unlock(page, passphrase)
  await row(page, 0).waitFor()
}

describe('the history of a prompt', () => {
  test('[UI100] stands in its row where there is one, by keyboard, the latest first', async () => {
    for (const name of ['Yes', 'No', 'Not applicable']) await radio(page, 0, name).click()
    await radio(page, 1, 'Yes').click()
    await go.untilKept(page)
    const button = row(page, 0).getByRole('button', { name: /^Changed 2 times/ })
    await button.waitFor()
    expect(
      await row(page, 1)
        .getByRole('button', { name: /^Changed/ })
        .count(),
    ).toBe(0)
    await button.focus()
    await page.keyboard.press('Enter')
    const steps = row(page, 0).locator('.step')
    await steps.nth(2).waitFor()
    const told = await row(page, 0).locator('.step__change').allTextContents()
    expect(told.map((text) => text.replaceAll(/\s+/g, ' ').trim())).toEqual([
      'No changed to Not applicable',
      'Yes changed to No',
      'Yes',
    ])
    expect(await steps.first().textContent()).toMatch(
      /Ada Quill, this tablet.*Stands now.*Not sent yet/,
    )
    await lookOver(page, 'the history of a prompt')
  })

  test('[UI106] an earlier value is used again in one tap, as a new change', async () => {
    await row(page, 0)
      .locator('.step')
      .last()
      .getByRole('button', { name: 'Use this again' })
      .click()
    await go.untilKept(page)
    expect(await isChosen(page, 0, 'Yes')).toBe('true')
    await row(page, 0)
      .getByRole('button', { name: /^Changed 3 times/ })
      .click()
  })

  test('[UI100 UI14] costs a tap nothing: it follows in a pause', async () => {
    await page.evaluate(() => {
      const touched: string[] = []
      Object.assign(window, { touched })
      new MutationObserver((records) => {
        for (const { target } of records) {
          const element = target instanceof Element ? target : target.parentElement
          if (element?.closest('.history-button')) touched.push(element.tagName)
        }
      }).observe(document.body, {
        subtree: true,
        childList: true,
        attributes: true,
        characterData: true,
      })
    })
    const first = await radio(page, 1, 'No').evaluate((button: HTMLElement) => {
      button.click()
      // All that the tap itself draws is drawn before any task; a fast disk may
      // answer before the frame.
      return Promise.resolve()
        .then(() => Promise.resolve())
        .then(() => Reflect.get(window, 'touched').length as number)
    })
    expect(first).toBe(0)
    await row(page, 1).locator('.prompt__more .kept--kept').waitFor()
    expect(await page.evaluate(() => Reflect.get(window, 'touched').length)).toBe(0)
    await row(page, 1)
      .getByRole('button', { name: /^Changed once/ })
      .waitFor()
  })
})

describe('the history of the case', () => {
  test('[UI101] shows sittings, filters them, and leads to each place', async () => {
    await go.writeNote(page, 'a', 'The plan was written in May.')
    await go.untilKept(page)
    await go.rail(page).getByRole('link', { name: 'History' }).click()
    await page.getByRole('heading', { name: 'History of this case' }).waitFor()
    await page.locator('.sitting .step').first().waitFor()
    const count = page.locator('.history-count')
    const all = await count.textContent()
    await page.getByLabel('What').selectOption({ label: 'Answers' })
    await page.getByText('6 changes by 1 person').waitFor()
    await page.getByLabel('In', { exact: true }).selectOption({ label: 'Profile' })
    await page.getByText('No change matches.').waitFor()
    await page.getByLabel('What').selectOption({ label: 'Every kind' })
    await page.getByLabel('In', { exact: true }).selectOption({ label: 'The whole case' })
    expect(await count.textContent()).toBe(all)
    await lookOver(page, 'the history of the case')
    await page.getByRole('link', { name: 'Answer 2.1.1.b' }).first().click()
    await page.locator('.place__crumb', { hasText: QUESTION }).waitFor()
  })

  test('[UI102] the case as it was is marked, cannot be changed, and is left in one tap', async () => {
    await go.rail(page).getByRole('link', { name: 'History' }).click()
    await page
      .locator('.step', { hasText: 'Answer 2.1.1.a' })
      .last()
      .getByRole('button', { name: /^The case as it was then/ })
      .click()
    await page.getByText(/^As it was on/).waitFor()
    await go.goToQuestion(page, QUESTION)
    expect(await isChosen(page, 0, 'Yes')).toBe('true')
    expect(await page.locator('[role=radio][aria-checked=true]').count()).toBe(1)
    await radio(page, 0, 'No').click({ force: true })
    await radio(page, 0, 'Yes').focus()
    await page.keyboard.press('n')
    expect(await isChosen(page, 0, 'Yes')).toBe('true')
    await lookOver(page, 'the case as it was')
    await page.getByRole('slider', { name: 'Moment' }).focus()
    await page.keyboard.press('ArrowRight')
    await page.waitForFunction(
      () => document.querySelector('[data-answer=no][aria-checked=true]') !== null,
    )
    await page.getByRole('button', { name: 'Earlier' }).click()
    await page.waitForFunction(
      () => document.querySelector('[data-answer=no][aria-checked=true]') === null,
    )
    await page.getByRole('button', { name: 'Back to now' }).click()
    await page.locator('.past-bar').waitFor({ state: 'detached' })
    expect(await isChosen(page, 1, 'No')).toBe('true')
  })
})

test('[UI105 HI8] after a kill and a cold start with no network, undo goes on where it was', async () => {
  await go.untilKept(page)
  await killAndOpen()
  const undo = page.getByRole('button', { name: 'Undo' }).first()
  await page.waitForFunction(
    () => document.querySelector('.undo button')?.getAttribute('aria-disabled') !== 'true',
  )
  // The note first, then the answer to b, then what was used again at a.
  await undo.click()
  await page.locator('.note-preview').waitFor({ state: 'detached' })
  await undo.click()
  await page.waitForFunction(
    () =>
      document
        .querySelectorAll('[data-question]')[1]
        ?.querySelector('[data-answer=yes][aria-checked=true]') !== null,
  )
  await undo.click()
  await radio(page, 0, 'Not applicable').and(page.locator('[aria-checked=true]')).waitFor()
  await go.untilKept(page)
  await killAndOpen()
  const redo = page.getByRole('button', { name: 'Redo' }).first()
  await page.waitForFunction(
    () => document.querySelectorAll('.undo button')[1]?.getAttribute('aria-disabled') !== 'true',
  )
  for (let step = 0; step < 3; step++) await redo.click()
  await page.locator('.note-preview', { hasText: 'The plan was written in May.' }).waitFor()
  expect([await isChosen(page, 0, 'Yes'), await isChosen(page, 1, 'No')]).toEqual(['true', 'true'])
  await go.untilKept(page)
})

describe('values that differ', () => {
  /** A second tab that does not hear of the first: as a tablet without a network. */
  async function openDeafTab(): Promise<Page> {
    const deaf = await page.context().newPage()
    await deaf.addInitScript(() => {
      Object.defineProperty(BroadcastChannel.prototype, 'onmessage', { set() {}, get: () => null })
    })
    await deaf.goto(`${office.origin}${address}`)
    await go.unlock(deaf, passphrase)
    await row(deaf, 0).waitFor()
    return deaf
  }

  test('[UI104] the case and the list lead to them', async () => {
    const deaf = await openDeafTab()
    await page.bringToFront()
    await page.getByRole('button', { name: /^Note ?: Prompt a/ }).click()
    await noteField(page).fill('The plan was written in May, with the person.')
    await noteField(page).blur()
    for (const [at, name] of [
      [0, 'No'],
      [1, 'Yes'],
      [2, 'Yes'],
    ] as const) {
      await radio(page, at, name).click()
    }
    await go.untilKept(page)
    await deaf.bringToFront()
    await deaf.getByRole('button', { name: /^Note ?: Prompt a/ }).click()
    await noteField(deaf).fill('The plan was written in June.')
    await noteField(deaf).blur()
    for (const [at, name] of [
      [0, 'Not applicable'],
      [1, 'Not applicable'],
      [2, 'No'],
    ] as const) {
      await radio(deaf, at, name).click()
    }
    await go.untilKept(deaf)
    await deaf.close()
    await page.getByText('Answers differ in 4 places of this case.').waitFor()
    await go.goTo(page, 'Cases')
    await page.getByText('1 case has answers to choose between.').waitFor()
    await page.getByRole('link', { name: 'Choose', exact: true }).click()
    await page.locator('.conflict-card').nth(3).waitFor()
    await lookOver(page, 'values that differ')
  })

  test('[UI103] one is chosen by touch, and it is said where the focus is', async () => {
    const card = page.locator('.conflict-card', { hasText: 'Answer 2.1.1.a' })
    expect(await card.textContent()).toContain('Had been looking at: Yes')
    await card
      .getByRole('button', { name: /^Use this one/ })
      .first()
      .click()
    await page.locator('.conflict-card').nth(3).waitFor({ state: 'detached' })
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(
      'Answer 2.1.1.a: settled, kept on this tablet',
    )
  })

  test('[UI103] another by keyboard alone', async () => {
    const card = page.locator('.conflict-card', { hasText: 'Answer 2.1.1.b' })
    const button = card.getByRole('button', { name: /^Use this one/ }).last()
    for (let tab = 0; tab < 60; tab++) {
      await page.keyboard.press('Tab')
      if (await button.evaluate((node) => node === document.activeElement)) break
    }
    await page.keyboard.press('Enter')
    await card.waitFor({ state: 'detached' })
  })

  test('[UI103] texts are merged from the words of both', async () => {
    const card = page.locator('.conflict-card', { hasText: 'Note on 2.1.1.a' })
    await card.getByRole('button', { name: /^Merge the texts/ }).click()
    const field = card.getByRole('textbox')
    const first = await field.inputValue()
    for (const word of ['May', 'June', 'person']) expect(first).toContain(word)
    await lookOver(page, 'merging two texts')
    await field.fill('')
    await card.getByRole('button', { name: 'Keep the merged text' }).click()
    await card.getByText('Write the text that should stay').waitFor()
    await field.fill('The plan was written in May and finished in June.')
    await card.getByRole('button', { name: 'Keep the merged text' }).click()
    await card.waitFor({ state: 'detached' })
  })

  test('[UI103] one is left open with a reason; the others stand in the case', async () => {
    const card = page.locator('.conflict-card')
    await card.getByRole('button', { name: /^Leave open/ }).click()
    await card.getByRole('textbox').fill('The provider sends the log on Monday')
    await card.getByRole('button', { name: 'Leave it open' }).click()
    await card.getByText(/Left open by Ada Quill.*The provider sends the log on Monday/).waitFor()
    await page.getByRole('link', { name: 'Open the case' }).click()
    await page.getByText('Answers differ in 1 place of this case.').waitFor()
    await page.locator('.note-preview', { hasText: 'May and finished in June.' }).waitFor()
    await row(page, 0)
      .getByRole('button', { name: /^Changed/ })
      .click()
    await row(page, 0)
      .getByText(/At the same time as/)
      .first()
      .waitFor()
    expect(tablet.faults.filter((fault) => !fault.includes('ERR_CONNECTION_REFUSED'))).toEqual([])
  })
})
