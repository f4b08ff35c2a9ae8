/**
 * The screens in the words of the job, for the browser tests: what a person
 * does, found by what a person sees.
 */
import type { Page } from 'playwright-core'

/** A little longer than the app waits before it says "Saving". */
const SLOW_MS = 300

/** Enrols with a link and returns the passphrase that the screen gave. */
export async function enrol(page: Page, link: string, name: string): Promise<string> {
  await page.goto(link)
  await page.getByLabel('Your name').fill(name)
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.locator('.passphrase__word').nth(3).waitFor()
  const passphrase = (await page.locator('.passphrase__word').allTextContents()).join(' ')
  await page.getByRole('button', { name: 'I have written them down' }).click()
  await page.getByLabel('The four words, with spaces').fill(passphrase)
  await page.getByRole('button', { name: 'Enrol this tablet' }).click()
  await page.getByRole('heading', { name: 'Ready to travel' }).waitFor({ timeout: 30_000 })
  return passphrase
}

export async function unlock(page: Page, passphrase: string): Promise<void> {
  await page.getByLabel('Your passphrase: four words').fill(passphrase)
  await page.getByRole('button', { name: 'Unlock' }).click()
  await page.getByRole('button', { name: 'Hide' }).waitFor({ timeout: 30_000 })
}

/** "Casebook is complete on this tablet": the worker has looked for every file. */
export async function untilOfflineReady(page: Page): Promise<void> {
  await page.getByText('Casebook is complete on this tablet and opens').waitFor({ timeout: 30_000 })
}

export async function goTo(page: Page, screen: 'Cases' | 'Board' | 'Set up'): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Casebook' })
    .getByRole('link', { name: screen })
    .click()
  await page.getByRole('heading', { level: 1 }).first().waitFor()
}

export async function makeInspection(
  page: Page,
  given: { title: string; provider: string; type: string; csv: string | Buffer },
): Promise<void> {
  await goTo(page, 'Set up')
  await page.getByRole('link', { name: 'New inspection' }).click()
  await page.getByRole('radio', { name: given.type }).click()
  await page.getByLabel('Name of the provider').fill(given.provider)
  await page.getByLabel('Title of the inspection').fill(given.title)
  await chooseList(page)
  await page.locator('input[type=file]').setInputFiles({
    name: 'list.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(given.csv),
  })
  await page.getByText('The list is clean').waitFor()
  await page.getByRole('button', { name: 'Make the inspection' }).click()
  await page.getByRole('heading', { name: 'Samples', level: 1 }).waitFor({ timeout: 30_000 })
  await goToSetUpPage(page, 'People and tablets')
}

/** On the page of a new inspection: the cases were sampled elsewhere. */
export const chooseList = (page: Page) =>
  page.getByRole('radio', { name: /^Sampled already/ }).click()

/** To another page of the same inspection's set-up. */
export async function goToSetUpPage(page: Page, name: string): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Set-up of this inspection' })
    .getByRole('link', { name })
    .click()
  await page.getByRole('link', { name, exact: true }).and(page.locator('[aria-current]')).waitFor()
}

/** Names a person and returns their one-time link, once the office has it. */
export async function invite(page: Page, name: string, role = 'assessor'): Promise<string> {
  await page.getByLabel('Name', { exact: true }).fill(name)
  const select = page.getByLabel('Role', { exact: true })
  if (await select.count()) await select.first().selectOption(role)
  await page.getByRole('button', { name: 'Make an enrolment link' }).click()
  await page.getByText(`Link for ${name}`).waitFor()
  await page.getByText('The office has it: it works now.').waitFor({ timeout: 30_000 })
  return page.getByLabel('Enrolment link').inputValue()
}

/** From the people of an inspection to who judges which case. */
export async function goToAllocation(page: Page): Promise<void> {
  await page.getByRole('main').getByRole('link', { name: 'Who judges which case' }).click()
  await page.getByRole('heading', { name: 'Who judges which case', level: 1 }).waitFor()
  await page.getByRole('heading', { name: 'Hand out' }).waitFor()
}

/** Gives cases by the list and its selects, on the page of the allocation. */
export async function giveCases(page: Page, references: readonly string[], name: string) {
  await goToAllocation(page)
  await page.getByRole('radio', { name: 'List' }).click()
  for (const reference of references) {
    await page.getByRole('checkbox', { name: new RegExp(`^(Choose )?${reference}\\b`) }).check()
  }
  await page.getByLabel('Give to').selectOption({ label: name })
  await page.getByRole('button', { name: 'Give', exact: true }).click()
}

export async function openCase(page: Page, reference: string): Promise<void> {
  await page
    .getByRole('link', { name: new RegExp(`${reference}\\b`) })
    .first()
    .click()
  await rail(page).waitFor()
}

export const rail = (page: Page) => page.getByRole('navigation', { name: 'Parts of this case' })

/** The links to the key questions, in the form's order. */
export const questionLinks = (page: Page) => rail(page).locator('a[href*="/q/"]')

export async function goToQuestion(page: Page, id: string): Promise<void> {
  await rail(page).locator(`a[href$="/q/${id}"]`).click()
  await page.locator('.place__crumb', { hasText: id }).waitFor()
}

export async function goToPlace(page: Page, place: string | RegExp): Promise<void> {
  await rail(page).getByRole('link', { name: place }).click()
  await page.getByRole('heading', { level: 1 }).waitFor()
}

/** Answers every open question of the page with what `choose` says; returns how many. */
export async function answerPage(
  page: Page,
  choose: (index: number) => 'Yes' | 'No' | 'Not applicable',
): Promise<number> {
  const rows = page.locator('[data-question]:has([role=radiogroup])')
  const count = await rows.count()
  for (let index = 0; index < count; index++) {
    const row = rows.nth(index)
    if (await row.locator('[role=radio][aria-checked=true]').count()) continue
    const wanted = row.getByRole('radio', { name: choose(index), exact: true })
    await ((await wanted.count()) > 0 ? wanted : row.getByRole('radio').first()).click()
  }
  return count
}

/** Links every open factor or not, as `choose` says, and answers for the services of the linked. */
export async function answerFactors(
  page: Page,
  choose: (index: number) => 'Yes' | 'No',
): Promise<void> {
  const rows = page.locator('.factor')
  for (let index = 0; index < (await rows.count()); index++) {
    const groups = rows.nth(index).getByRole('radiogroup')
    const answer = (at: number, name: string) =>
      groups.nth(at).getByRole('radio', { name, exact: true }).click()
    await answer(0, choose(index))
    if (choose(index) === 'Yes') await answer(1, 'No')
  }
}

export async function writeNote(page: Page, letter: string, text: string): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`^Note ?: Prompt ${letter}`) }).click()
  const field = page.getByRole('textbox', { name: `Note on prompt ${letter}` })
  await field.fill(text)
  await field.blur()
}

/** Until nothing on the page is "Saving" any more: a word that comes only when a write is slow. */
export async function untilKept(page: Page): Promise<void> {
  await page.waitForTimeout(SLOW_MS)
  await page.waitForFunction(
    () => document.querySelector('.kept--saving, .kept--not-kept') === null,
  )
}

/** Says what is here and hears what is there, on the page of what was sent. */
export async function sendNow(page: Page): Promise<void> {
  await page.getByRole('banner').locator('a[href="/sync"]').click()
  await page.getByRole('button', { name: 'Send now' }).click()
  await page.getByRole('button', { name: 'Send now', disabled: false }).waitFor()
}

/** The lead sees the new tablet's fingerprint and gives it the key. */
export async function giveKey(page: Page, fingerprint: string | null): Promise<void> {
  await sendNow(page)
  await goTo(page, 'Set up')
  await page
    .getByRole('link', { name: /^People/ })
    .first()
    .click()
  const button = page.getByRole('button', { name: /give the key/ })
  await button.waitFor({ timeout: 30_000 })
  await page.locator('.fingerprint', { hasText: fingerprint ?? 'none' }).waitFor()
  const given = page.getByText('Has the key.')
  const before = await given.count()
  await button.click()
  await given.nth(before).waitFor({ timeout: 30_000 })
  await sendNow(page)
}
