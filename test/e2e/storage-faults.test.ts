/**
 * What the browser's store can do to somebody at work, in a real browser: no
 * room, a second tab, a newer version, a store that is taken away, an update that
 * another window holds up. What was typed stays, and is kept when it can be.
 */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type BuiltOffice, startBuiltOffice } from './kit/built-office.ts'
import { lookOver } from './kit/look-over.ts'
import * as go from './kit/pages.ts'
import { startTablet, type Tablet } from './kit/tablet.ts'

/** For the app's files, a practice, and little more. */
const ROOM_BYTES = 8_000_000
const STORE = 'casebook-practice'
let office: BuiltOffice
let tablet: Tablet

beforeAll(async () => {
  office = await startBuiltOffice(`${import.meta.dirname}/../../dist`)
  tablet = await startTablet(office.origin)
})
afterAll(async () => {
  await tablet?.dispose()
  await office?.close()
})

describe('storage faults', () => {
  test('[SF1 SF5 UI186] a full tablet: the text stays, is kept when there is room again, and it is counted', async () => {
    const { page } = tablet
    const { origin } = office
    const cdp = await page.context().newCDPSession(page)
    await cdp.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: ROOM_BYTES })
    await practise(page)
    await page.locator('main a[href^="/case/"]').first().click()
    await go.questionLinks(page).first().click()
    await fillUp(page)
    const text = await typeNote(page, 'Typed while the tablet was full')
    await notKept(page, 'the tablet has no room left').waitFor()
    expect(await text.inputValue()).toBe('Typed while the tablet was full')
    await cdp.send('Storage.overrideQuotaForOrigin', { origin })
    await page.locator('.kept--not-kept').waitFor({ state: 'detached', timeout: 30_000 })
    await go.untilKept(page)
    await page.getByRole('banner').locator('a[href="/sync"]').click()
    await page.getByRole('link', { name: 'How this tablet is' }).click()
    await page.getByRole('row', { name: /There was no room to keep something/ }).waitFor()
    await lookOver(page, 'diagnostics')
    await page.getByRole('button', { name: 'Copy as text' }).click()
    await page.getByText('Copied.').waitFor()
    const copied = await page.evaluate(() => navigator.clipboard.readText())
    expect(copied).toMatch(/There was no room to keep something: [1-9]/)
    expect(copied).not.toContain('Typed while')
  })

  test('[SF4 UI188] a second tab says so, and no more when the first is gone', async () => {
    const { page } = tablet
    const other = await page.context().newPage()
    await practise(other)
    const said = other.getByText('Casebook is open in another tab too')
    await said.waitFor()
    expect(await page.getByText('Casebook is open in another tab too').count()).toBe(0)
    await page.close()
    await said.waitFor({ state: 'detached' })
    tablet.page = other
  })

  test('[SF2 SF6] data of a newer version is not written into, and what was typed stays on the screen', async () => {
    const { page } = tablet
    await page.locator('main a[href^="/case/"]').first().click()
    await go.questionLinks(page).first().click()
    await setFormat(page, 2)
    const text = await typeNote(page, 'Typed on an old build')
    await notKept(page, 'a newer version of the app has this tablet’s store').waitFor()
    expect(await text.inputValue()).toBe('Typed on an old build')
    await setFormat(page, 1)
    await page.locator('.kept--not-kept').waitFor({ state: 'detached', timeout: 30_000 })
    await page.evaluate((name) => indexedDB.deleteDatabase(name), STORE)
    await text.fill('Typed into nothing')
    await text.blur()
    await notKept(page, 'the tablet’s store was cleared or exchanged').waitFor()
  })

  test('[SF3 UI187] an update that another window holds up says so, and goes on when that is closed', async () => {
    const { page } = tablet
    await page.goto('about:blank')
    const passphrase = await go.enrol(page, office.link, 'Lee Quill')
    const holder = await page.context().newPage()
    await holder.goto(`${office.origin}/api/health`)
    await holder.evaluate(
      () =>
        new Promise<void>((resolve) => {
          const asked = indexedDB.open('casebook')
          asked.onsuccess = () => {
            Object.assign(window, { held: asked.result })
            resolve()
          }
        }),
    )
    // A newer build: its store has the next number.
    await page.addInitScript(() => {
      const { open } = IDBFactory.prototype
      IDBFactory.prototype.open = function (name: string, version?: number) {
        const next = name === 'casebook' && version !== undefined ? version + 1 : version
        return open.call(this, name, next)
      }
    })
    await page.goto(office.origin)
    const said = page.getByText('Another window of Casebook holds up the update')
    await said.waitFor()
    await lookOver(page, 'upgrade blocked')
    await holder.close()
    await said.waitFor({ state: 'detached' })
    await go.unlock(page, passphrase)
  })
})

async function practise(page: Page): Promise<void> {
  await page.goto(office.origin)
  await page.getByRole('button', { name: 'Practise' }).click()
  await page.locator('main a[href^="/case/"]').first().waitFor()
}

const notKept = (page: Page, why: string) => page.locator('.kept--not-kept', { hasText: why })

/** Something else takes the rest of the room, to the last kilobyte. */
async function fillUp(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((resolve) => {
      const asked = indexedDB.open('filler', 1)
      asked.onupgradeneeded = () => asked.result.createObjectStore('f', { autoIncrement: true })
      asked.onsuccess = () => resolve(asked.result)
    })
    const put = (bytes: number) =>
      new Promise<boolean>((resolve) => {
        const tx = db.transaction('f', 'readwrite')
        tx.objectStore('f').add(crypto.getRandomValues(new Uint8Array(bytes)))
        tx.oncomplete = () => resolve(true)
        tx.onabort = () => resolve(false)
      })
    for (const bytes of [60_000, 5000, 500, 50]) while (await put(bytes));
    db.close()
  })
}

async function typeNote(page: Page, words: string) {
  await page
    .getByRole('button', { name: /^Note ?: Prompt a/ })
    .first()
    .click()
  const field = page.getByRole('textbox', { name: 'Note on prompt a' })
  await field.fill(words)
  await field.blur()
  return field
}

/** The mark of a format in the store, as a build of that format leaves it. */
async function setFormat(page: Page, format: number): Promise<void> {
  await page.evaluate(
    ([name, next]) =>
      new Promise<void>((resolve) => {
        const asked = indexedDB.open(String(name))
        asked.onsuccess = () => {
          const tx = asked.result.transaction('meta', 'readwrite')
          const meta = tx.objectStore('meta')
          const read = meta.get('m')
          read.onsuccess = () => meta.put({ ...read.result, format: next })
          tx.oncomplete = () => {
            asked.result.close()
            resolve()
          }
        }
      }),
    [STORE, format] as const,
  )
}
