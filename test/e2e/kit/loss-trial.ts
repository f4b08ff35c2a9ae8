/**
 * One trial on a copy of a tablet: something is damaged or cleared, the app is
 * opened, and what it says and does about it is judged.  [LO1 LO2 LO3]
 *
 * The oracle is the digest of every operation that was kept, taken before.
 */
import type { Page } from 'playwright-core'
import type { Corruption } from './damage.ts'
import type { Eviction } from './evictions.ts'
import { type LossWorld, look, open, readDigest, type StoreDigest, within } from './loss-world.ts'
import * as go from './pages.ts'

export interface TrialResult {
  readonly name: string
  readonly outcome: 'detected' | 'harmless' | 'undetected' | 'not-run'
  readonly seen: string
  readonly mendedBy: string
  readonly isWhole: boolean
}

export interface Judging {
  /** What must be there in the end; by default what the profile held. */
  readonly held?: StoreDigest
  /** Quick: whether it is seen, and nothing more. */
  readonly looksOnly?: boolean
}

/** One corruption: is it seen before anything is written, and does pressing what is offered mend it? */
export async function runCorruption(
  world: LossWorld,
  { name, apply }: Corruption,
  how: Judging = {},
): Promise<TrialResult> {
  const { tablet, office } = world
  world.restore()
  if (!apply(tablet.profile))
    return { name, outcome: 'not-run', seen: '', mendedBy: '', isWhole: false }
  await tablet.start()
  try {
    await open(tablet, office.origin)
    return { name, ...(await judge(world, how)) }
  } finally {
    await tablet.kill()
  }
}

/** What is shown, and what becomes of it. The page has been opened. */
export async function judge(
  world: LossWorld,
  { held = world.held, looksOnly = false }: Judging = {},
): Promise<Omit<TrialResult, 'name'>> {
  const { page } = world.tablet
  const seen = await look(page)
  const before = await readDigest(page).catch(() => undefined)
  const wasWhole = before?.digest === held.digest
  const said = `${seen.screen}: ${seen.title}`
  if (seen.screen === 'locked') {
    const isMarkSaid = await page.getByText('Nothing of your work is missing').isVisible()
    if (isMarkSaid && wasWhole)
      return { outcome: 'detected', seen: said, mendedBy: 'by itself', isWhole: true }
    const outcome = wasWhole ? 'harmless' : 'undetected'
    return { outcome, seen: said, mendedBy: '', isWhole: wasWhole }
  }
  if (seen.screen === 'start') {
    const isSaid = await page.getByText('This tablet held work, and its store is gone').isVisible()
    const outcome = isSaid ? 'detected' : 'undetected'
    return { outcome, seen: said, mendedBy: 'enrol anew', isWhole: wasWhole }
  }
  if (looksOnly) return { outcome: 'detected', seen: said, mendedBy: '', isWhole: wasWhole }
  const mendedBy = await mend(page)
  await go.unlock(page, world.passphrase)
  const after = await readDigest(page)
  return {
    outcome: 'detected',
    seen: said,
    mendedBy,
    isWhole: after.digest === held.digest,
  }
}

/** Presses what is offered first, at most twice, until the lock is there. */
async function mend(page: Page): Promise<string> {
  const pressed: string[] = []
  for (let step = 0; step < 2; step++) {
    const acts = page.locator('.shell-acts button')
    const words = await acts.allTextContents()
    const choice = words.findIndex((text) => /Put back|Fetch|fresh/.test(text))
    pressed.push(words[choice] ?? 'nothing')
    await acts.nth(Math.max(0, choice)).click()
    await page.waitForFunction(
      () =>
        document.querySelector('.unlock__checked') !== null ||
        document.querySelector('.shell-acts button[aria-disabled]') === null,
    )
    if ((await look(page)).screen === 'locked') break
  }
  return pressed.join(', ')
}

/** Cleared while open or between visits; nothing may be written into what is there then. */
export async function runEviction(
  world: LossWorld,
  { name, isOpen, clear }: Eviction,
  how: Judging = {},
): Promise<TrialResult> {
  const { tablet, office } = world
  world.restore()
  const page = await tablet.start()
  try {
    if (isOpen) await openCase(world)
    else await page.goto(`${office.origin}/api/health`)
    await within(20_000, 'clearing', clear(page, office.origin))
    if (isOpen) await tapAnAnswer(page)
    const left = await readDigest(page).catch(() => undefined)
    // Where the log itself was not touched, the tap was kept, and counts.
    const isUntouched = left !== undefined && left.ops >= world.held.ops
    if (left && left.ops > 0 && !isUntouched)
      return { name, outcome: 'undetected', seen: 'written', mendedBy: '', isWhole: false }
    await page.goto('about:blank')
    await open(tablet, office.origin)
    return { name, ...(await judge(world, isUntouched ? { ...how, held: left } : how)) }
  } finally {
    await tablet.kill()
  }
}

async function openCase({ tablet, office, passphrase }: LossWorld): Promise<void> {
  const { page } = tablet
  await open(tablet, office.origin)
  await go.unlock(page, passphrase)
  await go.goTo(page, 'Cases')
  await page.getByRole('radio', { name: 'All cases' }).click()
  await page.locator('main a[href^="/case/"]').nth(2).click()
  await go.questionLinks(page).first().click()
  await page.locator('[data-question]').nth(1).waitFor()
}

/** Where the page has seen the loss first there is nothing to tap any more. */
async function tapAnAnswer(page: Page): Promise<void> {
  const row = page.locator('[data-question]').nth(1)
  const tap = async () => {
    await row.getByRole('radio', { name: 'No', exact: true }).click()
    await row.locator('.kept--kept, .kept--not-kept').first().waitFor({ state: 'attached' })
  }
  const hasLeft = page.waitForFunction(() => document.querySelector('[data-question]') === null)
  await Promise.any([tap(), hasLeft])
}
