/**
 * An inspection ends, in a real browser: the lead says it, the office acknowledges
 * it, the tablet deletes it when it is due, and the office is last.
 */

import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeSampledCsv } from '../fixtures/sampled-csv.ts'
import { lookOver } from './kit/look-over.ts'
import { type Office, startOffice } from './kit/office.ts'
import * as go from './kit/pages.ts'
import { startTablet, type Tablet } from './kit/tablet.ts'

const csv = makeSampledCsv({ seed: 23, cases: 3, provider: 'nps' })
let office: Office
let lead: Tablet
/** Enrolled, and switched off before the end is said. */
let away: Tablet
let passphrase = ''

beforeAll(async () => {
  office = await startOffice()
  lead = await startTablet(office.origin)
  await go.enrol(lead.page, office.firstLink(), 'Lee Quill')
  await lead.page.getByRole('link', { name: 'Set up an inspection' }).click()
  await go.makeInspection(lead.page, {
    ...{ title: 'Northumbria', provider: 'North East', csv },
    type: 'National Probation Service division',
  })
  const link = await go.invite(lead.page, 'Ann')
  away = await startTablet(office.origin)
  passphrase = await go.enrol(away.page, link, 'Ann')
  await away.close()
})
afterAll(async () => {
  await lead?.dispose()
  await away?.dispose()
  await office?.dispose()
})

/** As if the days had passed: an office's clock is not a test's to move. */
function makeDue(): void {
  const db = new DatabaseSync(join(office.data, 'data', 'casebook.sqlite'))
  db.exec("UPDATE ending SET ended_at = '2019-04-12T16:00:00.000Z', late_at = NULL")
  db.close()
}

test('[UI240 PU1] the lead ends it: asked first, and acknowledged by the office', async () => {
  const { page } = lead
  await go.goToSetUpPage(page, 'End')
  await page.getByLabel('Days until it is deleted').fill('3')
  await page.getByRole('button', { name: 'End this inspection' }).click()
  await page.getByText('Enter a whole number of days from 14').first().waitFor()
  await lookOver(page, 'end: too few days')
  await page.getByLabel('Days until it is deleted').fill('14')
  await page.getByRole('button', { name: 'End this inspection' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText('Nobody can take that back').waitFor()
  await lookOver(page, 'end: asks')
  await dialog.getByRole('button', { name: 'End this inspection' }).click()
  await page.getByText('has acknowledged the end').waitFor({ timeout: 30_000 })
  await page.getByRole('rowheader', { name: 'this tablet' }).waitFor()
  await lookOver(page, 'end: acknowledged')
})

test('[UI242 PU22 PU30] when it is due the tablet deletes it, says so, and the office gets its receipt', async () => {
  const { page } = lead
  await go.sendNow(page)
  await page.getByText('It is deleted from this tablet from').waitFor({ timeout: 30_000 })
  const before = await page.evaluate(readSecondCopy)
  expect(before).toBeGreaterThan(10_000)
  makeDue()
  expect(office.run('purge')).toContain('waits for the receipt of')
  await go.sendNow(page)
  await page.getByText('Deleted from this tablet').waitFor({ timeout: 30_000 })
  await page.getByText('The office has the receipt').waitFor({ timeout: 30_000 })
  await expect
    .poll(() => page.evaluate(readSecondCopy), { timeout: 30_000 })
    .toBeLessThan(before / 4)
  // The page that was open all along says so too.
  await page.getByText('0 entries, sealed').waitFor()
  await lookOver(page, 'sync: deleted')
  await go.goTo(page, 'Set up')
  await page.getByText('Northumbria').waitFor({ state: 'detached' })
})

test('[UI241 PU10 PU12] the lead sees who has deleted it, also after their own tablet has; the office is last', async () => {
  const { page } = lead
  const [, device = ''] = /receipt of ([\w-]{22})/.exec(office.run('purge')) ?? []
  expect(office.run('purge', '--without', device)).toContain('is deleted')
  await go.sendNow(page)
  await go.goTo(page, 'Set up')
  await page.getByRole('link', { name: /^Inspection / }).click()
  await page.getByText('The office deleted its own').waitFor({ timeout: 30_000 })
  await expect.poll(() => page.getByText('not yet').count()).toBe(0)
  await lookOver(page, 'end: deleted everywhere')
  expect(office.run('verify')).toContain('1 deleted when its days were over')
})

test('[UI242 PU31] a tablet that was away all the time deletes it when its person says so', async () => {
  const page = await away.start()
  await page.goto(office.origin)
  await go.unlock(page, passphrase)
  await go.sendNow(page)
  await page.getByText('The office has deleted its own already').waitFor({ timeout: 30_000 })
  await page.getByRole('button', { name: 'Delete it from this tablet' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText('Nobody can take the deletion back').waitFor()
  await lookOver(page, 'sync: asks before it deletes')
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await lookOver(page, 'sync: waits for a word')
  await page.getByRole('button', { name: 'Delete it from this tablet' }).click()
  await dialog.getByRole('button', { name: 'Delete it from this tablet' }).click()
  await page.getByText('Deleted from this tablet').waitFor({ timeout: 30_000 })
})

/** Runs in the page: how many bytes its second copy has. */
async function readSecondCopy(): Promise<number> {
  const walk = async (folder: FileSystemDirectoryHandle): Promise<number> => {
    let bytes = 0
    for await (const handle of folder.values())
      bytes +=
        handle.kind === 'file'
          ? (await (await folder.getFileHandle(handle.name)).getFile()).size
          : await walk(await folder.getDirectoryHandle(handle.name))
    return bytes
  }
  return walk(await navigator.storage.getDirectory())
}
