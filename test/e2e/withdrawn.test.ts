/**
 * A tablet that was withdrawn, in a real browser: it hands in what it has not sent,
 * and then nothing of it is left on its disk. And the people page of the lead, who
 * is told of the new key.
 */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeSampledCsv } from '../fixtures/sampled-csv.ts'
import { type LeadAndAssessor, startLeadAndAssessor } from './kit/lead-and-assessor.ts'
import { lookOver } from './kit/look-over.ts'
import * as go from './kit/pages.ts'
import { sweepFolder } from './kit/sweep.ts'

const csv = makeSampledCsv({ seed: 19, cases: 6, provider: 'nps' })
const references = csv
  .split('\n')
  .slice(1)
  .filter((row) => row !== '')
  .map((row) => row.split(',')[0] ?? '')
let story: LeadAndAssessor
let secrets: readonly string[] = []

beforeAll(async () => {
  story = await startLeadAndAssessor(csv)
})
afterAll(async () => {
  await story?.lead.dispose()
  await story?.assessor.dispose()
  await story?.office.dispose()
})

test('[RV32] while it works its disk holds its token and its wrapped key', async () => {
  const { lead, assessor } = story
  const link = await go.invite(lead.page, 'Ann')
  await go.giveCases(lead.page, references, 'Ann')
  const { page } = assessor
  await go.enrol(page, link, 'Ann')
  await go.giveKey(lead.page, await page.locator('.fingerprint').first().textContent())
  await go.untilOfflineReady(page)
  await page.getByRole('button', { name: 'Fetch now' }).click()
  await page.getByText('6 of 6 cases here, and each was opened just now').waitFor()
  await page.context().setOffline(true)
  await go.goTo(page, 'Cases')
  await go.openCase(page, references[0] ?? '')
  await go.goToQuestion(page, '2.1.1')
  await go.writeNote(page, 'a', 'Written where there was no network')
  await go.untilKept(page)
  await page.waitForFunction(async () => (await window.navigator.storage.estimate()).usage !== 0)
  secrets = await page.evaluate(readSecrets)
  expect(secrets.filter((secret) => secret !== '')).toHaveLength(2)
  await assessor.kill()
  const found = sweepFolder(assessor.profile, secrets).map(({ word }) => word)
  expect(new Set(found)).toEqual(new Set(secrets))
})

test('[RV1 RV20 UI193] the lead withdraws it and is told of the new key', async () => {
  const { page } = story.lead
  await go.goTo(page, 'Set up')
  await page
    .getByRole('link', { name: /People/ })
    .first()
    .click()
  const ann = page.locator('.people__one', {
    has: page.getByRole('heading', { name: 'Ann', exact: true }),
  })
  await ann.getByRole('button', { name: 'Withdraw this tablet of Ann' }).click()
  await page.getByText('A new key is made').waitFor()
  await lookOver(page, 'withdraw: asks')
  await page
    .getByRole('dialog')
    .getByRole('button', { name: 'Withdraw this tablet', exact: true })
    .click()
  await ann
    .getByText('sealed with a new key, which it does not get')
    .or(ann.getByText('Not enrolled yet'))
    .first()
    .waitFor({ timeout: 30_000 })
})

test('[RV4 RV30 RV32] at its next contact, locked, it hands in its note and lets go of everything', async () => {
  const { assessor, office } = story
  const page = await assessor.start()
  await page.goto(office.origin)
  await page.getByText('This tablet was withdrawn by the office').waitFor({ timeout: 60_000 })
  await lookOver(page, 'withdrawn: emptied')
  expect(office.run('audit')).toContain('"what":"device-cleared"')
  // The start of a tablet that is nobody's makes an empty header and an empty folder.
  expect(await page.evaluate(readLeft)).toEqual({
    marks: [],
    databases: ['casebook-vault'],
    header: [],
    files: [],
  })
  await assessor.close()
  expect(sweepFolder(assessor.profile, secrets)).toEqual([])
})

test('[RV2 RV31] the lead reads the note that it had not sent', async () => {
  const { page } = story.lead
  await go.sendNow(page)
  await page.getByRole('link', { name: /^Read and decide/ }).click({ timeout: 30_000 })
  await page.getByText('Written where there was no network').first().waitFor({ timeout: 30_000 })
})

/** Runs in the page: what the browser still keeps for this origin. */
async function readLeft() {
  const names: string[] = []
  const walk = async (folder: FileSystemDirectoryHandle) => {
    for await (const handle of folder.values()) {
      if (handle.kind === 'file') names.push(handle.name)
      else await walk(await folder.getDirectoryHandle(handle.name))
    }
  }
  await walk(await navigator.storage.getDirectory())
  const header = await new Promise<unknown[]>((resolve) => {
    const opening = indexedDB.open('casebook-vault')
    opening.onsuccess = () => {
      const asking = opening.result.transaction('header').objectStore('header').getAll()
      asking.onsuccess = () => resolve(asking.result)
    }
  })
  const databases = (await indexedDB.databases()).map(({ name }) => name)
  return { marks: Object.keys(localStorage), databases, header, files: names }
}

/** Runs in the page: what only this tablet's store can know. */
async function readSecrets(): Promise<string[]> {
  const readAll = (database: string, store: string): Promise<unknown[]> =>
    new Promise((resolve, reject) => {
      const opening = indexedDB.open(database)
      opening.onerror = () => reject(opening.error)
      opening.onsuccess = () => {
        const db = opening.result
        const asking = db.transaction(store).objectStore(store).getAll()
        asking.onsuccess = () => {
          db.close()
          resolve(asking.result)
        }
        asking.onerror = () => reject(asking.error)
      }
    })
  const textIn = (row: unknown, name: string): string => {
    const value: unknown = typeof row === 'object' && row !== null ? Reflect.get(row, name) : ''
    return typeof value === 'string' ? value : ''
  }
  const [header] = await readAll('casebook-vault', 'header')
  const [key] = await readAll('casebook', 'keys')
  return [textIn(header, 'token'), textIn(key, 'wrapped')]
}
