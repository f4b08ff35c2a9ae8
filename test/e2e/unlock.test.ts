/**
 * What opens a tablet, and what is left of it when it is locked: on a real tablet,
 * with a real office behind it and the browser's own authenticators.
 */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findInPage } from './kit/heap.ts'
import { lookOver } from './kit/look-over.ts'
import { type Office, startOffice } from './kit/office.ts'
import * as go from './kit/pages.ts'
import { startVirtualKeys, type VirtualKey, type VirtualKeys } from './kit/passkeys.ts'
import { startTablet, type Tablet } from './kit/tablet.ts'

/** Words of a case that are nowhere else, in any spelling of the app's own. */
const CANARY = {
  reference: 'QX7731',
  officer: 'Thistlewick Vane',
  note: 'zanzibar heliotrope in the note',
  name: 'Ottoline Farthingale',
}
const CANARIES = Object.values(CANARY)
const LOCK_ROUNDS = Number(process.env.CASEBOOK_LOCKS ?? 3)
const csv = `case,caseType,officer,supervisionType,roshLevel\n${CANARY.reference},case-supervision,${CANARY.officer},post-custody,high\n`

let office: Office
let lead: Tablet
let ann: Tablet
let page: Page
let passphrase = ''

beforeAll(async () => {
  office = await startOffice()
  ;[lead, ann] = await Promise.all([startTablet(office.origin), startTablet(office.origin)])
  page = ann.page
  await go.enrol(lead.page, office.firstLink(), 'Lee Quill')
  await lead.page.getByRole('link', { name: 'Set up an inspection' }).click()
  await go.makeInspection(lead.page, {
    title: 'Northumbria',
    provider: 'North East',
    type: 'National Probation Service division',
    csv,
  })
  const link = await go.invite(lead.page, CANARY.name)
  await go.giveCases(lead.page, [CANARY.reference], CANARY.name)
  await lead.page.getByText('1 case given to').waitFor()
  passphrase = await go.enrol(page, link, CANARY.name)
  await go.untilOfflineReady(page)
  await go.giveKey(lead.page, await page.locator('.fingerprint').first().textContent())
  await go.sendNow(page)
  await openNote(page)
  await go.writeNote(page, 'a', CANARY.note)
  await go.untilKept(page)
  await go.goToQuestion(page, '2.1.2')
  await go.goToQuestion(page, '2.1.1')
})
afterAll(async () => {
  await Promise.all([lead?.dispose(), ann?.dispose()])
  await office?.dispose()
})

async function openNote(on: Page): Promise<void> {
  await go.goTo(on, 'Cases')
  await go.openCase(on, CANARY.reference)
  await go.goToQuestion(on, '2.1.1')
}

const atLock = (on: Page) => on.getByRole('heading', { name: 'Casebook is locked' })
const hide = async (on: Page) => {
  await on.getByRole('button', { name: 'Hide' }).click()
  await atLock(on).waitFor()
}
const goToWayIn = async (on: Page) => {
  await on.getByRole('banner').locator('a[href="/sync"]').click()
  await on.getByRole('link', { name: 'Is this tablet ready to travel?' }).click()
  await on.getByRole('link', { name: /^Change the passphrase/ }).click()
  await on.getByRole('heading', { name: 'What opens this tablet', level: 1 }).waitFor()
}

describe('the lock', () => {
  test(`[LK5 LK4] ${LOCK_ROUNDS} times: two seconds later nothing of the case is in heap, page, title, address or history`, async () => {
    const second = await page.context().newPage()
    // The search itself finds what is there.
    await page.getByText(CANARY.note).first().waitFor()
    expect(await findInPage(page, CANARIES)).toEqual(
      expect.arrayContaining([`heap: ${CANARY.note}`, `page: ${CANARY.note}`]),
    )
    for (let round = 0; round < LOCK_ROUNDS; round++) {
      await page.getByText(CANARY.note).first().waitFor()
      if (round === 0) {
        // Hide in one tab locks every tab.
        await second.goto(office.origin)
        await go.unlock(second, passphrase)
        await hide(second)
        await atLock(page).waitFor()
        await second.close()
      } else await hide(page)
      await page.waitForTimeout(2000)
      expect(await findInPage(page, [...CANARIES, passphrase])).toEqual([])
      await go.unlock(page, passphrase)
      await openNote(page)
    }
  })

  test('[UI200 LK1] the warning takes the focus, says what will happen, and one key stays', async () => {
    await page.getByRole('button', { name: /^Note ?: Prompt a/ }).click()
    await page.clock.install()
    const field = page.getByRole('textbox', { name: 'Note on prompt a' })
    await field.focus()
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
    await page.waitForFunction(() => document.activeElement?.tagName === 'TEXTAREA')
  })

  test('[LK2 LK6] what is typed as it locks is kept; a tablet that slept wakes locked', async () => {
    const field = page.getByRole('textbox', { name: 'Note on prompt a' })
    await field.press('End')
    await field.pressSequentially(' and then it slept')
    await page.clock.fastForward(3_600_000)
    await atLock(page).waitFor()
    await go.unlock(page, passphrase)
    await openNote(page)
    await page.getByText(`${CANARY.note} and then it slept`).first().waitFor()
  })
})

describe('another passphrase', () => {
  test('[UI202 UN3] is drawn, typed back, and opens from then on; the old one does not', async () => {
    await goToWayIn(page)
    await page.getByRole('button', { name: 'Change the passphrase' }).click()
    await page.locator('.passphrase__word').nth(3).waitFor()
    const drawn = (await page.locator('.passphrase__word').allTextContents()).join(' ')
    await page.getByLabel('Your passphrase now').fill('four words of another')
    await page.getByLabel('The new four words, with spaces').fill(drawn)
    await page.getByRole('button', { name: 'Use the new words' }).click()
    await page.getByText('It has not been changed').first().waitFor()
    await lookOver(page, 'way in: not changed')
    await page.getByLabel('Your passphrase now').fill(passphrase)
    await page.getByRole('button', { name: 'Use the new words' }).click()
    await page.getByText('From now on the new words open this tablet').waitFor()
    await hide(page)
    await page.getByLabel('Your passphrase: four words').fill(passphrase)
    await page.getByRole('button', { name: 'Unlock', exact: true }).click()
    await page.getByText('That is not the passphrase of this tablet').first().waitFor()
    passphrase = drawn
    await go.unlock(page, passphrase)
  })
})

describe('passkeys', () => {
  const BUTTON = 'Unlock with fingerprint, face or key'
  let keys: VirtualKeys
  let finger: VirtualKey
  let lanyard: VirtualKey

  const add = async (name: string) => {
    const adding = page.getByRole('button', { name: /^Add (a fingerprint|another)/ })
    if (await adding.count()) await adding.click()
    await page.getByLabel('What you call it').fill(name)
    await page.getByLabel('Your passphrase now').fill(passphrase)
    await page.getByRole('button', { name: 'Add it' }).click()
  }
  const unlockByKey = async () => {
    await page.getByRole('button', { name: BUTTON }).click()
    await page.getByRole('button', { name: 'Hide' }).waitFor()
  }
  const isRefused = async () => {
    await page.getByRole('button', { name: BUTTON }).click()
    await page.getByText('It did not open. Try again, or type your passphrase').waitFor()
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
    await lookOver(page, 'way in: two passkeys')
  })

  test('[UI204 UN21] opens the tablet again, with the network off; not for a person who is not seen', async () => {
    await hide(page)
    for (const key of [finger, lanyard]) await key.seesPerson(false)
    await isRefused()
    await lookOver(page, 'unlock: passkey refused')
    for (const key of [finger, lanyard]) await key.seesPerson(true)
    await page.context().setOffline(true)
    await unlockByKey()
    await page.context().setOffline(false)
  })

  test('[UN23] the first one is gone: the second opens, and taking one away leaves the other', async () => {
    await finger.remove()
    await hide(page)
    await unlockByKey()
    await goToWayIn(page)
    await page.getByRole('button', { name: 'Remove My finger' }).click()
    await page.getByText('My finger does not open this tablet any more').waitFor()
    expect(await page.locator('.way-in-list__row').count()).toBe(1)
  })

  test('[UI204 UN21] one that forgot its credential does not open it; the passphrase always does', async () => {
    await hide(page)
    await lanyard.forget()
    await isRefused()
    await go.unlock(page, passphrase)
  })

  test('[UI204 UN21] an hour later the passphrase is asked for, and one sentence says why', async () => {
    await hide(page)
    await page.getByRole('button', { name: BUTTON }).waitFor()
    await page.clock.fastForward(3_600_000)
    await page.reload()
    await page.getByText('An hour has passed since your passphrase').waitFor()
    expect(await page.getByRole('button', { name: BUTTON }).count()).toBe(0)
    await go.unlock(page, passphrase)
  })
})

describe('a forgotten passphrase', () => {
  test('[UI201 UN10 UN11 UN12] the work goes out, the tablet is enrolled again, the key is granted, all is there', async () => {
    await page.context().setOffline(true)
    await openNote(page)
    await go.answerPage(page, () => 'Yes')
    await go.untilKept(page)
    await hide(page)
    await page.getByRole('link', { name: 'I have forgotten my passphrase' }).click()
    await page.getByText(/^\d+ answers kept on this tablet, not sent yet/).waitFor()
    await lookOver(page, 'forgotten: unsent')
    const again = page.getByRole('button', { name: 'Enrol this tablet again' })
    expect(await again.getAttribute('aria-disabled')).toBe('true')
    await page.context().setOffline(false)
    await page.getByText('Everything that was kept here has been sent').waitFor({ timeout: 60_000 })
    await again.click()
    await page.getByLabel('One-time code').fill(await inviteAgain())
    await page.getByLabel('Your name').fill(CANARY.name)
    await page.getByRole('button', { name: 'Continue' }).click()
    await page.locator('.passphrase__word').nth(3).waitFor()
    passphrase = (await page.locator('.passphrase__word').allTextContents()).join(' ')
    await page.getByRole('button', { name: 'I have written them down' }).click()
    await page.getByLabel('The four words, with spaces').fill(passphrase)
    await page.getByRole('button', { name: 'Enrol this tablet' }).click()
    await atLock(page).waitFor({ timeout: 30_000 })
    await go.unlock(page, passphrase)
    await go.sendNow(page)
    await go.giveKey(lead.page, await page.locator('.fingerprint').first().textContent())
    await go.sendNow(page)
    await openNote(page)
    await page.getByText(`${CANARY.note} and then it slept`).first().waitFor()
    expect(await page.locator('[role=radio][aria-checked=true]').count()).toBeGreaterThan(2)
    expect(ann.faults.filter((fault) => !fault.includes('ERR_INTERNET'))).toEqual([])
  })

  async function inviteAgain(): Promise<string> {
    const on = lead.page
    await go.goTo(on, 'Set up')
    await on
      .getByRole('link', { name: /^People/ })
      .first()
      .click()
    await on.getByRole('button', { name: `New link for ${CANARY.name}` }).click()
    await on.getByText('The office has it: it works now.').waitFor({ timeout: 30_000 })
    return on.getByLabel('Enrolment link').inputValue()
  }
})
