/**
 * One case written by two people on two tablets, both without a network: what
 * differs is carried to a choice in each of its ways, and whose judgement it is
 * that goes against the prompts is said.
 */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeSampledCsv } from '../fixtures/sampled-csv.ts'
import { type LeadAndAssessor, startLeadAndAssessor } from './kit/lead-and-assessor.ts'
import * as go from './kit/pages.ts'

const csv = makeSampledCsv({ seed: 23, cases: 2, provider: 'nps', caseTypes: ['case-supervision'] })
const reference = csv.split('\n')[1]?.split(',')[0] ?? ''
const QUESTION = '2.1.1'
let story: LeadAndAssessor

beforeAll(async () => {
  story = await startLeadAndAssessor(csv)
  const { lead, assessor } = story
  const link = await go.invite(lead.page, 'Ann Bell')
  await go.giveCases(lead.page, [reference], 'Ann Bell')
  await go.enrol(assessor.page, link, 'Ann Bell')
  await go.giveKey(lead.page, await assessor.page.locator('.fingerprint').first().textContent())
  await go.untilOfflineReady(assessor.page)
  await assessor.page.getByRole('button', { name: 'Fetch now' }).click()
  await assessor.page
    .getByText(/1 of 1 case.*here/)
    .first()
    .waitFor()
  await openTheCase(assessor.page)
  await openTheCase(lead.page)
})
afterAll(async () => {
  await story?.lead.dispose()
  await story?.assessor.dispose()
  await story?.office.dispose()
})

async function openTheCase(page: Page): Promise<void> {
  await go.goTo(page, 'Cases')
  const all = page.getByRole('radio', { name: 'All cases' })
  if (await all.count()) await all.click()
  await go.openCase(page, reference)
  await go.goToQuestion(page, QUESTION)
}

async function write(page: Page, note: string, answer: 'Yes' | 'No'): Promise<void> {
  for (const letter of ['a', 'b']) await go.writeNote(page, letter, `${note} ${letter}.`)
  await page.locator('.prompt').nth(2).getByRole('radio', { name: answer, exact: true }).click()
  await go.untilKept(page)
}

const noteOn = (page: Page, letter: string) =>
  page.locator(`[id="prompt-${QUESTION}.${letter}"] .note-preview`)

test('[UI103 HI12] what two people wrote apart stands on both tablets, and nothing is decided by itself', async () => {
  const pages = [story.lead.page, story.assessor.page] as const
  for (const page of pages) await page.context().setOffline(true)
  await write(pages[0], 'Seen by the lead', 'No')
  await write(pages[1], 'Seen by Ann', 'Yes')
  for (const page of pages) await page.context().setOffline(false)
  await go.sendNow(pages[0])
  await go.sendNow(pages[1])
  await go.sendNow(pages[0])
  for (const page of pages) {
    await openTheCase(page)
    await page.getByText('Answers differ in 3 places of this case.').waitFor()
  }
})

test('[UI103 HI13 HI14] one is chosen, two texts are merged, two are kept both', async () => {
  const { page } = story.assessor
  await page.context().setOffline(true)
  await page.getByRole('link', { name: 'Choose', exact: true }).first().click()
  const card = (name: string) => page.locator('.conflict-card', { hasText: name })
  await card(`Answer ${QUESTION}.c`)
    .getByRole('button', { name: /^Use this one.*Lee Quill/ })
    .click()
  await card(`Answer ${QUESTION}.c`).waitFor({ state: 'detached' })
  const merging = card(`Note on ${QUESTION}.a`)
  await merging.getByRole('button', { name: /^Merge the texts/ }).click()
  const begun = await merging.getByRole('textbox').inputValue()
  for (const word of ['Seen', 'lead', 'Ann']) expect(begun).toContain(word)
  await merging.getByRole('textbox').fill('Seen by Ann and by the lead.')
  await merging.getByRole('button', { name: 'Keep the merged text' }).click()
  await merging.waitFor({ state: 'detached' })
  const both = card(`Note on ${QUESTION}.b`)
  await both.getByRole('button', { name: /^Keep both texts/ }).click()
  await both.waitFor({ state: 'detached' })
  await page.getByText('Nothing to choose between.').waitFor()
  await page.context().setOffline(false)
})

test('[HI13 HI16] the choices reach the other tablet, and every value is in the history', async () => {
  const { lead, assessor } = story
  await go.sendNow(assessor.page)
  await go.sendNow(lead.page)
  for (const { page } of [lead, assessor]) {
    await openTheCase(page)
    expect(await page.getByText(/Answers differ/).count()).toBe(0)
    expect(await noteOn(page, 'a').textContent()).toContain('Seen by Ann and by the lead.')
    const both = await noteOn(page, 'b').textContent()
    for (const text of ['Seen by the lead b.', 'Seen by Ann b.', 'Lee Quill', 'Ann Bell'])
      expect(both).toContain(text)
    const chosen = page.locator('.prompt').nth(2).getByRole('radio', { name: 'No', exact: true })
    expect(await chosen.getAttribute('aria-checked')).toBe('true')
  }
})

test('[UI256] a judgement that the lead made is called the lead’s where its reason is asked for', async () => {
  const { lead, assessor } = story
  const judge = (page: Page, name: string) =>
    page.locator('.judgement').getByRole('radio', { name, exact: true }).click()
  for (const at of [0, 1, 2])
    await lead.page
      .locator('.prompt')
      .nth(at)
      .getByRole('radio', { name: 'Yes', exact: true })
      .click()
  await judge(lead.page, 'No')
  await lead.page.getByRole('textbox', { name: /^Why does your judgement differ/ }).waitFor()
  await go.sendNow(lead.page)
  await go.sendNow(assessor.page)
  await openTheCase(assessor.page)
  const theirs = assessor.page.getByRole('textbox', {
    name: 'Why does the judgement, made by Lee Quill, differ from what the prompts suggest?',
  })
  await theirs.waitFor()
  await judge(assessor.page, 'Not applicable')
  await assessor.page.getByRole('textbox', { name: /^Why does your judgement differ/ }).waitFor()
})

test('[UI1] no browser complained of anything', () => {
  const faults = [...story.lead.faults, ...story.assessor.faults]
  expect(faults.filter((fault) => !fault.includes('ERR_INTERNET_DISCONNECTED'))).toEqual([])
})
