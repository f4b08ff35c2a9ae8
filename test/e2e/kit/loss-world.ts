/**
 * A tablet with work of which some is sent and some is not, put away as a
 * profile, for trials on copies of it.  [LO1 LO3]
 */
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { makeSampledCsv } from '../../fixtures/sampled-csv.ts'
import { type BuiltOffice, startBuiltOffice } from './built-office.ts'
import { copyProfile } from './damage.ts'
import { startOffice } from './office.ts'
import * as go from './pages.ts'
import { startTablet, type Tablet } from './tablet.ts'

export interface LossWorld {
  readonly office: { readonly origin: string }
  readonly tablet: Tablet
  readonly passphrase: string
  /** What the log held when the profile was put away. */
  readonly held: StoreDigest
  /** The profile as it was put away. */
  restore(): void
  dispose(): Promise<void>
}

export interface StoreDigest {
  readonly ops: number
  /** Over ids and bytes, whatever the order: the same work gives the same digest. */
  readonly digest: string
}

export interface Seen {
  readonly screen: 'lost' | 'locked' | 'start' | 'nothing'
  readonly title: string
}

export interface LossWish {
  readonly cases: number
  /** Folder of another build than the product's. */
  readonly built?: string
}

async function startDiskOffice(): Promise<BuiltOffice> {
  const office = await startOffice()
  return { origin: office.origin, link: office.firstLink(), close: office.dispose }
}

/** With many cases the browser makes tables of its database, which are other files than its log. */
export async function startLossWorld({ cases, built }: LossWish): Promise<LossWorld> {
  const office = built ? await startBuiltOffice(built) : await startDiskOffice()
  const tablet = await startTablet(office.origin)
  const passphrase = await go.enrol(tablet.page, office.link, 'Ada Quill')
  await go.untilOfflineReady(tablet.page)
  await tablet.page.getByRole('link', { name: 'Set up an inspection' }).click()
  await go.makeInspection(tablet.page, {
    title: 'Lost and found',
    provider: 'North',
    type: 'National Probation Service division',
    csv: makeSampledCsv({ seed: 3, cases, provider: 'nps', caseTypes: ['case-supervision'] }),
  })
  await go.sendNow(tablet.page)
  await answerOffline(tablet)
  const held = await readDigest(tablet.page)
  await untilJournalled(tablet.page, held.ops)
  await tablet.close()
  const away = mkdtempSync(join(tmpdir(), 'casebook-away-'))
  copyProfile(tablet.profile, away)
  return {
    ...{ office, tablet, passphrase, held },
    restore: () => copyProfile(away, tablet.profile),
    async dispose() {
      await tablet.dispose()
      await office.close()
      rmSync(away, { recursive: true, force: true })
    },
  }
}

/** Nothing of it reaches the office. */
async function answerOffline({ page }: Tablet): Promise<void> {
  await page.route('**/api/**', (route) => route.abort('connectionreset'))
  await go.goTo(page, 'Cases')
  await page.getByRole('radio', { name: 'All cases' }).click()
  await page.locator('main a[href^="/case/"]').first().click()
  await go.questionLinks(page).first().click()
  await page.locator('[data-question]').nth(1).waitFor()
  await go.answerPage(page, (index) => (index % 2 === 0 ? 'Yes' : 'No'))
  await go.writeNote(page, 'a', `Written at ${page.url().length}, and not sent.`)
  await go.untilKept(page)
  await go.questionLinks(page).nth(1).click()
  await page.locator('[data-question]').nth(1).waitFor()
  await go.answerPage(page, () => 'Yes')
  await go.untilKept(page)
}

export async function open({ page }: Tablet, origin: string): Promise<void> {
  await page.route('**/api/**', (route) => route.abort('connectionreset'))
  await page.goto(origin)
}

/** What a person sees once the app has looked. */
export async function look(page: Page): Promise<Seen> {
  await page
    .locator('.loss__places, .unlock__checked, .shell-choice')
    .first()
    .waitFor({ timeout: 30_000 })
  // Nobody here, says the header; the second copy may know better in a moment.
  const start = page.locator('.shell-choice').first()
  if (await start.isVisible())
    await start.waitFor({ state: 'detached', timeout: 2500 }).catch(() => undefined)
  const title = (await page.getByRole('heading', { level: 1 }).first().textContent()) ?? ''
  return { screen: await screenOf(page), title }
}

async function screenOf(page: Page): Promise<Seen['screen']> {
  if (await page.locator('.loss__places').isVisible()) return 'lost'
  if (await page.locator('.unlock__checked').isVisible()) return 'locked'
  return (await page.locator('.shell-choice').first().isVisible()) ? 'start' : 'nothing'
}

/** Every operation of the store, by a connection that makes nothing. */
export async function readDigest(page: Page): Promise<StoreDigest> {
  const rows = await within(20_000, 'reading the store', page.evaluate(readRows))
  const all = rows.toSorted().join('\n')
  return { ops: rows.length, digest: createHash('sha256').update(all).digest('hex').slice(0, 16) }
}

/** A browser whose store was torn away may never answer: the trial says where. */
export function within<T>(limitMs: number, what: string, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`no end of ${what}`)), limitMs)
    work.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}

async function readRows(): Promise<string[]> {
  const told = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
  if (!(await indexedDB.databases()).some(({ name }) => name === 'casebook')) return []
  const db = await told(indexedDB.open('casebook'))
  const rows: { id: string; bytes: Uint8Array }[] = await told(
    db.transaction('ops').objectStore('ops').getAll(),
  )
  db.close()
  return rows.map(({ id, bytes }) => `${id} ${Array.from(bytes).join(',')}`)
}

/** Until the second copy holds as much, with the header and the office's word, and has come to rest. */
async function untilJournalled(page: Page, ops: number): Promise<void> {
  let before = 0
  for (let attempt = 0; attempt < 40; attempt++) {
    const frames = await countJournalled(page)
    if (frames >= ops + 2 && frames === before) return
    before = frames
    await page.waitForTimeout(1500)
  }
  throw new Error('the journal does not follow')
}

/** Frames of the journal's files, by their mark. */
export const countJournalled = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const root = await navigator.storage.getDirectory()
    let frames = 0
    const visit = async (folder: FileSystemDirectoryHandle): Promise<void> => {
      for await (const one of folder.values()) {
        if (one instanceof FileSystemDirectoryHandle) await visit(one)
        else if (one instanceof FileSystemFileHandle) {
          const bytes = new Uint8Array(await (await one.getFile()).arrayBuffer())
          const text = new TextDecoder('latin1').decode(bytes)
          frames += text.split('CBJ1').length - 1
        }
      }
    }
    await visit(root)
    return frames
  })
