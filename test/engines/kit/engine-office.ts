/**
 * An office and a lead in Chromium with one inspection, who names people of other
 * engines, gives each a case and their tablet the key.
 */

import { type Office, startOffice } from '../../e2e/kit/office.ts'
import * as go from '../../e2e/kit/pages.ts'
import { startTablet } from '../../e2e/kit/tablet.ts'
import { makeSampledCsv } from '../../fixtures/sampled-csv.ts'

export interface EngineOffice {
  readonly office: Office
  /** Names a person, gives them the next case, and returns their link and its reference. */
  invite(name: string): Promise<{ readonly link: string; readonly reference: string }>
  giveKey(fingerprint: string): Promise<void>
  /** Until the lead's own screen of a case has these words. */
  leadReads(reference: string, words: string): Promise<void>
  dispose(): Promise<void>
}

export async function startEngineOffice(cases: number): Promise<EngineOffice> {
  const csv = makeSampledCsv({ seed: 3, cases, provider: 'nps', caseTypes: ['case-supervision'] })
  const references = csv
    .split('\n')
    .slice(1)
    .map((line) => line.split(',')[0] ?? '')
  const office = await startOffice()
  const lead = await startTablet(office.origin)
  const { page } = lead
  await go.enrol(page, office.firstLink(), 'Lee Quill')
  await page.getByRole('link', { name: 'Set up an inspection' }).click()
  await go.makeInspection(page, {
    title: 'Other engines',
    provider: 'North',
    type: 'National Probation Service division',
    csv,
  })
  const people = new URL(page.url()).pathname
  return {
    office,
    async invite(name) {
      const reference = references.shift() ?? ''
      await goBackTo(page, people)
      const link = await go.invite(page, name)
      await go.giveCases(page, [reference], name)
      await page.getByText(`1 case given to ${name}`).waitFor()
      return { link, reference }
    },
    giveKey: (fingerprint) => go.giveKey(page, fingerprint),
    async leadReads(reference, words) {
      await go.sendNow(page)
      await go.goTo(page, 'Cases')
      await page.getByRole('radio', { name: 'All cases' }).click()
      await go.openCase(page, reference)
      await go.questionLinks(page).first().click()
      await page.getByText(words).first().waitFor()
    },
    async dispose() {
      await lead.dispose()
      await office.dispose()
    },
  }
}

/** By the links of the screen: a new address would lock the tablet. */
async function goBackTo(page: Awaited<ReturnType<typeof startTablet>>['page'], people: string) {
  if (new URL(page.url()).pathname === people) return
  await go.goTo(page, 'Set up')
  await page
    .getByRole('link', { name: /^People/ })
    .first()
    .click()
  await page.getByLabel('Name', { exact: true }).waitFor()
}
