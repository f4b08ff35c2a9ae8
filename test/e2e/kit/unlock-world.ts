/**
 * A lead's tablet with one case, whose words stand nowhere else; and what is done
 * at its lock.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { type Office, startOffice } from './office.ts'
import * as go from './pages.ts'
import { startTablet, type Tablet } from './tablet.ts'

export const CANARY = {
  reference: 'QX7731',
  officer: 'Thistlewick Vane',
  note: 'zanzibar heliotrope in the note',
  name: 'Ottoline Farthingale',
} as const

const csv = `case,caseType,officer,supervisionType,roshLevel\n${CANARY.reference},case-supervision,${CANARY.officer},post-custody,high\n`

export interface UnlockWorld {
  readonly office: Office
  readonly tablet: Tablet
  passphrase: string
  dispose(): Promise<void>
}

export async function startUnlockWorld(): Promise<UnlockWorld> {
  const office = await startOffice()
  const tablet = await startTablet(office.origin)
  const { page } = tablet
  const passphrase = await go.enrol(page, office.firstLink(), CANARY.name)
  await go.untilOfflineReady(page)
  await page.getByRole('link', { name: 'Set up an inspection' }).click()
  await go.makeInspection(page, {
    title: 'Northumbria',
    provider: 'North East',
    type: 'National Probation Service division',
    csv,
  })
  await openNote(page)
  await go.writeNote(page, 'a', CANARY.note)
  await go.untilKept(page)
  // Away and back: a note that is not being written is text of the page.
  await go.goToQuestion(page, '2.1.2')
  await go.goToQuestion(page, '2.1.1')
  return {
    office,
    tablet,
    passphrase,
    async dispose() {
      await tablet.dispose()
      await office.dispose()
    },
  }
}

/** The key question with the note; a lead's cases are everybody's. */
export async function openNote(page: Page): Promise<void> {
  await go.goTo(page, 'Cases')
  await page.getByRole('radio', { name: 'All cases' }).click()
  await go.openCase(page, CANARY.reference)
  await go.goToQuestion(page, '2.1.1')
}

export const atLock = (page: Page) => page.getByRole('heading', { name: 'Casebook is locked' })

export async function hide(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Hide' }).click()
  await atLock(page).waitFor()
}

export async function goToWayIn(page: Page): Promise<void> {
  await page.getByRole('banner').locator('a[href="/sync"]').click()
  await page.getByRole('link', { name: 'Is this tablet ready to travel?' }).click()
  await page.getByRole('link', { name: /^Change the passphrase/ }).click()
  await page.getByRole('heading', { name: 'What opens this tablet', level: 1 }).waitFor()
}

/** From the page of a forgotten passphrase to the lock again; returns the new words. */
export async function enrolAgain(page: Page, code: string): Promise<string> {
  await page.getByText('Everything that was kept here has been sent').waitFor({ timeout: 60_000 })
  await page.getByRole('button', { name: 'Enrol this tablet again' }).click()
  await page.getByLabel('One-time code').fill(code)
  await page.getByLabel('Your name').fill(CANARY.name)
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.locator('.passphrase__word').nth(3).waitFor()
  const passphrase = (await page.locator('.passphrase__word').allTextContents()).join(' ')
  await page.getByRole('button', { name: 'I have written them down' }).click()
  await page.getByLabel('The four words, with spaces').fill(passphrase)
  await page.getByRole('button', { name: 'Enrol this tablet' }).click()
  await atLock(page).waitFor({ timeout: 60_000 })
  return passphrase
}

/** The office's printed key brings the tablet with these figures to all inspections. */
export function recover({ data, printed, run }: Office, figures: string): string {
  const key = /((?:[0-9A-Z]{4}-){7})\s+((?:[0-9A-Z]{4}-){6}[0-9A-Z]{4})/.exec(printed())
  const file = join(data, 'key.txt')
  writeFileSync(file, `${key?.[1]}${key?.[2]}`)
  return run('recover', '--fingerprint', figures, '--key', file)
}
