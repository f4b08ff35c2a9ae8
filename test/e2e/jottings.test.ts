/**
 * Jottings, search and the cover as people use them: by mouse, finger and
 * keyboard, at the four sizes.
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
  practice = await startPractice()
  tablet = practice.tablet
  page = practice.page
  await go.openCase(page, 'Practice 1')
})
afterAll(async () => {
  await practice?.dispose()
})

const line = () => page.getByRole('textbox', { name: 'Jot something down' })
const card = (text: string) => page.locator('.jot-card', { hasText: text })
const entry = () => go.rail(page).getByRole('link', { name: 'Jottings' })
const target = (id: string) => page.locator(`.jot-target[data-column="${id}"]`)
const linksOf = (text: string) => card(text).locator('.jot-links__link').allTextContents()

async function jotDown(text: string): Promise<void> {
  await line().fill(text)
  await page.keyboard.press('Enter')
  await page.waitForFunction(
    () => document.querySelector<HTMLTextAreaElement>('#jot-line')?.value === '',
  )
}

const goToJottings = async () => {
  await entry().click()
  await page.getByRole('heading', { name: 'Jottings', level: 1 }).waitFor()
}

/** Pseudo-random and the same each time. */
const shuffled = (count: number) => Array.from({ length: count }, (_, at) => (at * 17 + 5) % count)

describe('the jot bar', () => {
  test('[UI110 JO1] J goes to it, Enter keeps the line, the rail counts it', async () => {
    await go.goToQuestion(page, '2.1.1')
    await page.locator('.prompt [role=radio]').first().focus()
    await page.keyboard.press('j')
    expect(await line().evaluate((node) => node === document.activeElement)).toBe(true)
    await jotDown('Mother called #housing')
    await entry().getByText('1 to link').waitFor()
    await line().fill('/ and y n are letters here')
    await page.getByRole('button', { name: 'Jot', exact: true }).click()
    await entry().getByText('2 to link').waitFor()
    expect(page.url()).toMatch(/q\/2\.1\.1/)
    await lookOver(page, 'key question with the jot bar')
    await page.setViewportSize({ width: 1024, height: 768 })
  })

  test('[UI111] it steps aside while a note is typed, and an answer draws nothing of it', async () => {
    await page.evaluate(() => {
      const touched = { count: 0 }
      Object.assign(window, { touched })
      const bar = document.querySelector('.jot-bar')
      if (bar)
        new MutationObserver((all) => {
          touched.count += all.length
        }).observe(bar, { subtree: true, childList: true, attributes: true, characterData: true })
    })
    await page.locator('.prompt').first().getByRole('radio', { name: 'Yes', exact: true }).click()
    await page.locator('.kept--kept', { hasText: 'Kept on this tablet' }).first().waitFor()
    expect(await page.evaluate(() => Reflect.get(window, 'touched').count)).toBe(0)
    await page.getByRole('button', { name: /^Note ?: Prompt a/ }).click()
    const bar = page.locator('.jot-bar')
    expect(await bar.evaluate((node) => getComputedStyle(node).position)).toBe('static')
    await line().focus()
    expect(await bar.evaluate((node) => getComputedStyle(node).position)).toBe('sticky')
  })
})

describe('linking', () => {
  test('[JO6] by mouse onto a target and onto the rail', async () => {
    await goToJottings()
    const drag = async (text: string, to: ReturnType<typeof target>) => {
      const from = await card(text).locator('[data-grip]').boundingBox()
      await to.scrollIntoViewIfNeeded()
      const at = await to.boundingBox()
      if (!from || !at) throw new Error('both are on the page')
      await page.mouse.move(from.x + 10, from.y + 10)
      await page.mouse.down()
      await page.mouse.move(from.x + 60, from.y + 30, { steps: 4 })
      await page.mouse.move(at.x + at.width / 2, at.y + at.height / 2, { steps: 6 })
      await page.mouse.up()
    }
    await drag('Mother called', target('2.1.1.b'))
    await drag('Mother called', go.rail(page).locator('a[data-column="2.1.1"]'))
    await expect.poll(() => linksOf('Mother called')).toEqual(['2.1.1', '2.1.1.b'])
    expect(page.url()).toContain('/jottings')
    expect(await page.evaluate(() => String(getSelection()))).toBe('')
  })

  test('[JO6] by finger, from its grip', async () => {
    // Clear of the bar at the foot, as somebody would scroll it.
    await card('are letters here').evaluate((node) => node.scrollIntoView({ block: 'center' }))
    const cdp = await page.context().newCDPSession(page)
    const from = await card('are letters here').locator('[data-grip]').boundingBox()
    const at = await target('2.1.2').boundingBox()
    if (!from || !at) throw new Error('both are on the page')
    const points = [
      [from.x + 10, from.y + 10],
      [from.x + 60, from.y + 40],
      [at.x + at.width / 2, at.y + at.height / 2],
    ] as const
    for (const [index, [x, y]] of points.entries())
      await cdp.send('Input.dispatchTouchEvent', {
        type: index === 0 ? 'touchStart' : 'touchMove',
        touchPoints: [{ x, y }],
      })
    await cdp.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
    await expect.poll(() => linksOf('are letters here')).toEqual(['2.1.2'])
    await entry().getByText('all linked').waitFor()
    await lookOver(page, 'jottings, linked')
    await page.setViewportSize({ width: 1024, height: 768 })
  })

  test('[JO7 UI113] thirty in random order, by a code and Enter each', async () => {
    for (let n = 0; n < 30; n++) await jotDown(`Said number ${n}.`)
    await entry().getByText('30 to link').waitFor()
    await page.getByRole('button', { name: /^To link/ }).click()
    for (const n of shuffled(30)) {
      const field = card(`Said number ${n}.`).locator('[data-jot-code]')
      await field.focus()
      await page.keyboard.type('213b')
      await page.keyboard.press('Enter')
    }
    await entry().getByText('all linked').waitFor()
    expect(await linksOf('Said number 17.')).toEqual(['2.1.3.b'])
    await card('Said number 3.').locator('[data-jot-code]').fill('999')
    await page.keyboard.press('Enter')
    await card('Said number 3.').getByText('No question has the code 999').waitFor()
    await card('Said number 3.').locator('[data-jot-code]').fill('')
  })

  test('[JO6 UI113] thirty by a tap on the line and a tap on its question', async () => {
    for (const n of shuffled(30)) {
      await card(`Said number ${n}.`).locator('.jot-card__text').click()
      await target('2.1.2.a').click()
    }
    await expect.poll(() => linksOf('Said number 29.')).toEqual(['2.1.2.a', '2.1.3.b'])
    await lookOver(page, 'jottings, thirty')
    await page.setViewportSize({ width: 1024, height: 768 })
  })

  test('[JO10 JO12 UI112] set aside with a reason, taken back, and brought again', async () => {
    await jotDown('About another case')
    const one = card('About another case')
    await one.getByRole('button', { name: 'Set aside' }).click()
    await page.getByLabel('Why is it set aside?').fill('Not of this case')
    await one.getByRole('button', { name: 'Done' }).click()
    await entry().getByText('all linked').waitFor()
    await page.getByRole('button', { name: /^All/ }).click()
    await one.getByText('Set aside: Not of this case').waitFor()
    await one.getByRole('button', { name: 'Take back' }).click()
    await one.waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Undo' }).first().click()
    await one.waitFor()
  })

  test('[JO11] one that is not linked holds the case open, and leads to its line', async () => {
    await jotDown('Still loose')
    await go.goToPlace(page, /Check and finish/)
    await page.getByRole('link', { name: 'Still loose' }).click()
    await card('Still loose').waitFor()
  })
})

test('[JO1 LK6] half a line is kept: when the interview view is left, and when the tablet is hidden', async () => {
  await go.goToPlace(page, /^Officer/)
  await page.getByRole('link', { name: 'Open the interview view' }).click()
  await line().pressSequentially('He was about to s')
  await page.getByRole('button', { name: 'Add a quote' }).click()
  await page.getByRole('textbox', { name: 'Quote 1' }).fill('We are drowning in cases')
  await page.getByRole('link', { name: 'Back to the case' }).click()
  await line().pressSequentially('She was going to s')
  await page.getByRole('button', { name: 'Hide' }).click()
  await page.getByRole('button', { name: 'Practise' }).click()
  await go.openCase(page, 'Practice 1')
  await goToJottings()
  for (const half of ['He was about to s', 'She was going to s']) {
    await card(half).getByRole('button', { name: 'Take back' }).click()
    await card(half).waitFor({ state: 'detached' })
  }
})

describe('evidence and flags', () => {
  test('[UI114 JO8 JO9] a prompt shows its jottings; one tap makes one a note, Undo takes it out', async () => {
    await go.goToQuestion(page, '2.1.1')
    const row = page.locator('[data-question][id$=".b"]')
    await row.getByRole('button', { name: /^1 jotting/ }).click()
    await row.getByRole('button', { name: 'Add to the note' }).click()
    await row.locator('.note-preview', { hasText: 'Mother called' }).waitFor()
    expect(await row.locator('.note-preview').textContent()).not.toContain('#housing')
    await lookOver(page, 'key question with jottings')
    await page.setViewportSize({ width: 1024, height: 768 })
    await page.getByRole('button', { name: 'Undo' }).first().click()
    await row.locator('.note-preview').waitFor({ state: 'detached' })
    await row.getByRole('button', { name: 'Add to the note' }).click()
    await row.locator('.note-preview', { hasText: 'Mother called' }).waitFor()
  })

  test('[UI116] F flags the focused prompt, and takes the flag away again', async () => {
    const row = page.locator('[data-question][id$=".c"]')
    await row.locator('[role=radio][tabindex="0"]').focus()
    await page.keyboard.press('f')
    await row.getByRole('button', { name: /^Flagged/ }).waitFor()
    await page.keyboard.press('f')
    await row.getByRole('button', { name: /^Flag ?:/ }).waitFor()
    await page.keyboard.press('f')
  })
})

describe('texts of any size', () => {
  test('[JO15] a paste of 200,000 characters: what fits is kept, the rest is offered as a file', async () => {
    await page.getByRole('button', { name: /^Note ?: Prompt c/ }).click()
    const field = page.getByRole('textbox', { name: 'Note on prompt c' })
    await field.evaluate((node) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/plain', 'A long report. '.repeat(13_334).slice(0, 200_000))
      node.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
      )
    })
    await page.getByText('160,000 characters did not fit').waitFor()
    expect((await field.inputValue()).length).toBe(40_000)
    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save the rest as a file' }).click(),
    ])
    expect(saved.suggestedFilename()).toBe('casebook-rest-of-a-text.txt')
    await page.getByRole('button', { name: 'Leave the rest out' }).click()
    await field.blur()
    await go.untilKept(page)
    expect(tablet.faults).toEqual([])
  })

  test('[JO16] any script is kept as it is; what is no text is told', async () => {
    const field = page.getByRole('textbox', { name: 'Note on prompt c' })
    const text = 'עברית \u200fمرحبا 漢字 👩‍👩‍👧 e\u0301'
    await field.fill(text)
    await field.blur()
    await go.untilKept(page)
    expect(await page.getByText('no valid text').count()).toBe(0)
    await field.evaluate((node) => {
      if (!(node instanceof HTMLTextAreaElement)) return
      node.value = 'half \ud83d'
      node.dispatchEvent(new InputEvent('input', { bubbles: true }))
    })
    await page.getByText('1 character is no valid text').waitFor()
    await field.fill('whole')
    await page.getByText('no valid text').waitFor({ state: 'detached' })
  })
})

describe('search', () => {
  test('[SR1 SR3 SR5 SR6] slash opens it, a wrong letter finds it, a hit opens its place, the address stays empty', async () => {
    await page.getByRole('heading', { level: 1 }).focus()
    await page.keyboard.press('/')
    const field = page.getByRole('textbox', { name: /^Words in cases/ })
    await field.fill('mothr caled')
    const hit = page.locator('.results__hit', { hasText: 'Mother called' }).first()
    await hit.waitFor()
    expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe('/search')
    await lookOver(page, 'search')
    await page.setViewportSize({ width: 1024, height: 768 })
    await page.locator('.results__hit', { hasText: 'Note 2.1.1.b' }).click()
    await page.locator('[id="prompt-2.1.1.b"]').waitFor()
    await page.keyboard.press('/')
    expect(await field.inputValue()).toBe('mothr caled')
  })

  test('[SR4] filters alone: what is flagged', async () => {
    await page.getByRole('textbox', { name: /^Words in cases/ }).fill('')
    await page.getByRole('button', { name: 'Flagged' }).click()
    await page.locator('.results__hit', { hasText: '2.1.1.c' }).waitFor()
    expect(await page.locator('.results__hit').count()).toBe(1)
  })

  test('[SR5] a long list of one case opens by a press, and the focus goes on in it', async () => {
    await page.getByRole('button', { name: 'Flagged' }).click()
    await page.getByRole('button', { name: 'Unanswered' }).click()
    const more = page.getByRole('button', { name: /^Show \d+ more: Practice/ }).first()
    const name = (await more.textContent())?.replace(/^.*: /, '') ?? ''
    const group = page.getByRole('region', { name, exact: true })
    await more.press('Enter')
    await expect.poll(() => group.locator('.results__hit').count()).toBeGreaterThan(8)
    await page.waitForFunction(() => document.activeElement?.matches('.results__hit'))
    await page.getByRole('button', { name: 'Unanswered' }).click()
    await page.getByRole('button', { name: 'Flagged' }).click()
  })

  test('[SR2] what an officer said is found, and opens at its quote', async () => {
    await page.getByRole('button', { name: 'Flagged' }).click()
    await page.getByRole('textbox', { name: /^Words in cases/ }).fill('drowning')
    await page.locator('.results__hit', { hasText: 'Quote' }).click()
    await page.locator('.quote', { hasText: 'Quote 1' }).waitFor()
    expect(await page.getByRole('textbox', { name: 'Quote 1' }).inputValue()).toContain('drowning')
    await go.goTo(page, 'Cases')
    await page.keyboard.press('/')
    await page.getByRole('button', { name: 'Flagged' }).click()
  })

  test('[PR4] an officer is found, and no name is shown', async () => {
    await page.getByRole('button', { name: 'Flagged' }).click()
    await page.getByRole('textbox', { name: /^Words in cases/ }).fill('Adeyemi')
    await page.getByText('the officer’s name matches').first().waitFor()
    expect(await page.locator('.results').textContent()).not.toContain('Adeyemi')
  })
})

describe('the cover', () => {
  const isCovered = () =>
    page.evaluate(() => {
      const [shield, app] = [document.querySelector('.shield'), document.querySelector('#app')]
      const at = document.elementFromPoint(innerWidth / 2, innerHeight / 2)
      return (
        shield !== null &&
        app !== null &&
        getComputedStyle(app).opacity === '0' &&
        shield.contains(at)
      )
    })

  test('[PR1 PR2] hidden, or left for another app, the page is covered at once; the focus stays', async () => {
    const field = page.getByRole('textbox', { name: /^Words in cases/ })
    await field.focus()
    expect(await isCovered()).toBe(false)
    for (const [away, back] of [
      ['blur', 'focus'],
      ['pagehide', 'pageshow'],
    ] as const) {
      await page.evaluate((sign) => dispatchEvent(new Event(sign)), away)
      expect(await isCovered()).toBe(true)
      await page.evaluate((sign) => dispatchEvent(new Event(sign)), back)
      expect(await isCovered()).toBe(false)
    }
    const turn = (state: string) =>
      page.evaluate((now) => {
        Object.defineProperty(document, 'visibilityState', { value: now, configurable: true })
        document.dispatchEvent(new Event('visibilitychange'))
      }, state)
    await turn('hidden')
    expect(await isCovered()).toBe(true)
    await page.evaluate(() => dispatchEvent(new Event('focus')))
    expect(await isCovered()).toBe(true)
    await turn('visible')
    expect(await isCovered()).toBe(false)
    expect(await field.evaluate((node) => node === document.activeElement)).toBe(true)
  })

  test('[PR3] it lies over a dialog too', async () => {
    await page.evaluate(() => {
      const dialog = document.createElement('dialog')
      dialog.id = 'for-the-test'
      dialog.append('words of a case')
      document.querySelector('#app')?.append(dialog)
      dialog.showModal()
      dispatchEvent(new Event('blur'))
    })
    const seen = await page
      .locator('#for-the-test')
      .evaluate((node) => getComputedStyle(node).opacity)
    expect(seen).toBe('0')
    await page.evaluate(() => {
      document.querySelector('#for-the-test')?.remove()
      dispatchEvent(new Event('focus'))
    })
  })

  test('[UI117] nothing was complained about', () => {
    expect(tablet.faults).toEqual([])
  })
})
