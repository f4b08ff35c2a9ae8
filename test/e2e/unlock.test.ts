/**
 * What opens a tablet, and what is left of it when it is locked: on a real tablet,
 * with a real office behind it and the browser's own authenticators. Three of its
 * locks are looked into; `npm run nightly` looks into twenty.
 */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findInPage } from './kit/heap.ts'
import { lookOver } from './kit/look-over.ts'
import * as go from './kit/pages.ts'
import { startVirtualKeys, type VirtualKey, type VirtualKeys } from './kit/passkeys.ts'
import {
  atLock,
  CANARY,
  enrolAgain,
  goToWayIn,
  hide,
  openNote,
  recover,
  startUnlockWorld,
  type UnlockWorld,
} from './kit/unlock-world.ts'

const CANARIES = Object.values(CANARY)
let world: UnlockWorld
let page: Page

beforeAll(async () => {
  world = await startUnlockWorld()
  page = world.tablet.page
})
afterAll(() => world?.dispose())

/** Two seconds after the lock. */
async function findAfterLock(...more: readonly string[]): Promise<string[]> {
  await page.waitForTimeout(2000)
  return findInPage(page, [...CANARIES, world.passphrase, ...more])
}

describe('the lock', () => {
  test('[LK4 LK5] Hide in one tab locks every tab, and nothing of the case is left in them', async () => {
    // The search itself finds what is there.
    expect(await findInPage(page, CANARIES)).toEqual(
      expect.arrayContaining([`heap: ${CANARY.note}`, `page: ${CANARY.note}`]),
    )
    const second = await page.context().newPage()
    await second.goto(world.office.origin)
    await go.unlock(second, world.passphrase)
    await hide(second)
    await atLock(page).waitFor()
    await second.close()
    expect(await findAfterLock()).toEqual([])
    await go.unlock(page, world.passphrase)
    await openNote(page)
  })

  test('[PR1] covered, the page of a case is the same picture as any other page', async () => {
    const picture = async (sign: 'blur' | 'focus') => {
      await page.evaluate((name) => dispatchEvent(new Event(name)), sign)
      return (await page.screenshot()).toString('base64')
    }
    const covered = await picture('blur')
    expect(await picture('focus')).not.toBe(covered)
    await go.goTo(page, 'Cases')
    expect(await picture('blur')).toBe(covered)
    await page.evaluate(() => dispatchEvent(new Event('focus')))
  })

  test('[UI200 LK1] the warning takes the focus, says what will happen, and one key stays', async () => {
    await page.clock.install()
    await page.getByLabel('Narrow the list').focus()
    await page.clock.fastForward(272_000)
    const warning = page.getByRole('alertdialog', { name: 'Casebook is about to lock' })
    await warning.waitFor()
    const stay = warning.getByRole('button', { name: 'Stay' })
    await page.waitForFunction(() => document.activeElement?.textContent === 'Stay')
    const body = await warning.getAttribute('aria-describedby')
    expect(await page.locator(`#${body}`).textContent()).toContain('What you typed is kept')
    expect(await warning.textContent()).toMatch(/Locks in \d+ seconds/)
    await lookOver(page, 'idle warning')
    await stay.press('Shift')
    await warning.waitFor({ state: 'detached' })
    await page.waitForFunction(() => document.activeElement?.tagName === 'INPUT')
  })

  test('[LK2 LK5 LK6] what is typed as it locks is kept; a tablet that slept wakes locked', async () => {
    await openNote(page)
    await page.getByRole('button', { name: /^Note ?: Prompt a/ }).click()
    const field = page.getByRole('textbox', { name: 'Note on prompt a' })
    await field.press('End')
    await field.pressSequentially(' and then it slept')
    await page.clock.fastForward(3_600_000)
    await atLock(page).waitFor()
    expect(await findAfterLock(' and then it slept')).toEqual([])
    await go.unlock(page, world.passphrase)
    await openNote(page)
    await page.getByText(`${CANARY.note} and then it slept`).first().waitFor()
  })
})

test('[UI202 UN3 LK5] another passphrase is drawn, typed back, and opens from then on', async () => {
  await goToWayIn(page)
  await page.getByRole('button', { name: 'Change the passphrase' }).click()
  await page.locator('.passphrase__word').nth(3).waitFor()
  const drawn = (await page.locator('.passphrase__word').allTextContents()).join(' ')
  await page.getByLabel('Your passphrase now').fill(world.passphrase)
  await page.getByLabel('The new four words, with spaces').fill(drawn)
  await page.getByRole('button', { name: 'Use the new words' }).click()
  await page.getByText('From now on the new words open this tablet').waitFor()
  await hide(page)
  expect(await findAfterLock(drawn)).toEqual([])
  world.passphrase = drawn
  await go.unlock(page, drawn)
})

describe('passkeys', () => {
  const BUTTON = 'Unlock with fingerprint, face or key'
  let keys: VirtualKeys
  let finger: VirtualKey
  let lanyard: VirtualKey

  const add = async (name: string) => {
    const adding = page.getByRole('button', { name: /^Add (a fingerprint|another)/ })
    const called = page.getByLabel('What you call it')
    // The page asks the browser first what it can do.
    await adding.or(called).first().waitFor()
    if (await adding.count()) await adding.click()
    await called.fill(name)
    await page.getByLabel('Your passphrase now').fill(world.passphrase)
    await page.getByRole('button', { name: 'Add it' }).click()
  }
  const unlockByKey = async () => {
    await page.getByRole('button', { name: BUTTON }).click()
    await page.getByRole('button', { name: 'Hide' }).waitFor()
  }

  beforeAll(async () => {
    keys = await startVirtualKeys(page)
  })

  test('[UI203 UN22] one that cannot seal is refused in words, and nothing is added', async () => {
    await goToWayIn(page)
    const plain = await keys.add({ transport: 'internal', hasPrf: false })
    await add('A plain one')
    await page.getByText('cannot open a sealed store').waitFor()
    await page.getByRole('button', { name: 'Add none' }).click()
    expect(await page.locator('.way-in-list__row').count()).toBe(0)
    await plain.remove()
  })

  test('[UI203 UN20] two are added and named, the same one not twice', async () => {
    finger = await keys.add({ transport: 'internal' })
    await add('My finger')
    await page.getByText('My finger opens this tablet from now on').waitFor()
    await add('My finger again')
    await page.getByText('This one opens this tablet already').waitFor()
    lanyard = await keys.add({ transport: 'usb' })
    await add('Key on my lanyard')
    await page.getByText('Key on my lanyard opens this tablet from now on').waitFor()
    expect(await page.locator('.way-in-list__row').count()).toBe(2)
    await page.getByRole('button', { name: 'Change the passphrase' }).click()
    await page.locator('.passphrase__word').nth(3).waitFor()
    await lookOver(page, 'way in')
  })

  test('[UI204 UN21] a passkey opens the tablet again with the network off', async () => {
    await hide(page)
    await page.context().setOffline(true)
    await unlockByKey()
    await page.context().setOffline(false)
  })

  test('[UN23] the first one lost its credential: the second opens, and the first is taken away', async () => {
    await finger.forget()
    await hide(page)
    await unlockByKey()
    await goToWayIn(page)
    await page.getByRole('button', { name: 'Remove My finger' }).click()
    await page.getByText('My finger does not open this tablet any more').waitFor()
    expect(await page.locator('.way-in-list__row').count()).toBe(1)
  })

  test('[UI204 UN21] a person who is not seen does not open it; an hour later only the passphrase does', async () => {
    await hide(page)
    await finger.remove()
    await lanyard.seesPerson(false)
    await page.getByRole('button', { name: BUTTON }).click()
    await page.getByText('It did not open. Try again, or type your passphrase').waitFor()
    await lookOver(page, 'unlock: passkey refused')
    await page.clock.fastForward(3_600_000)
    await page.reload()
    await page.getByText('An hour has passed since your passphrase').waitFor()
    expect(await page.getByRole('button', { name: BUTTON }).count()).toBe(0)
    await go.unlock(page, world.passphrase)
  })

  test('[UI204 UN21] after five refusals the lock asks for the passphrase, and for nothing else', async () => {
    await hide(page)
    const ask = page.getByRole('button', { name: BUTTON })
    const refused = page.getByText('It did not open. Try again')
    for (let refusals = 1; refusals < 5; refusals++) {
      await ask.click()
      await refused.waitFor()
    }
    await ask.click()
    await page.getByText('After five refusals only the passphrase opens this tablet').waitFor()
    expect(await ask.count()).toBe(0)
    expect(await refused.count()).toBe(0)
    await go.unlock(page, world.passphrase)
  })
})

test('[UI201 UN10 UN11 UN12 UN31] a lead alone forgets the passphrase: sent, enrolled again, recovered by the office', async () => {
  await openNote(page)
  await page.context().setOffline(true)
  await go.answerPage(page, () => 'Yes')
  await go.untilKept(page)
  await hide(page)
  await page.getByRole('link', { name: 'I have forgotten my passphrase' }).click()
  await page.getByText(/^\d+ answers kept on this tablet, not sent yet/).waitFor()
  const again = page.getByRole('button', { name: 'Enrol this tablet again' })
  expect(await again.getAttribute('aria-disabled')).toBe('true')
  await lookOver(page, 'forgotten: unsent')
  await page.context().setOffline(false)
  const link = world.office.run('enrol', '--role', 'lead')
  world.passphrase = await enrolAgain(page, link.slice(link.indexOf('#') + 1).trim())
  await go.unlock(page, world.passphrase)
  await go.sendNow(page)
  const figures = await page.locator('.fingerprint').first().textContent()
  expect(recover(world.office, figures ?? '')).toContain('leads 1 of 1 inspections')
  await go.sendNow(page)
  await openNote(page)
  await page.getByText(`${CANARY.note} and then it slept`).first().waitFor()
  expect(await page.locator('[role=radio][aria-checked=true]').count()).toBeGreaterThan(2)
  expect(world.tablet.faults.filter((fault) => !/ERR_INTERNET|Failed to load/.test(fault))).toEqual(
    [],
  )
})
