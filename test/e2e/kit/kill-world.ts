/**
 * A tablet with a case and no network, and rounds of writing, killing and
 * looking again.  [DV1 SW1]
 */
import { makeSampledCsv } from '../../fixtures/sampled-csv.ts'
import { type Office, startOffice } from './office.ts'
import * as go from './pages.ts'
import { startTablet, type Tablet, type TabletOptions } from './tablet.ts'

// The mark itself: its words stand in the page, unseen, while nothing is promised.
const KEPT = 'Kept on this tablet'

export interface KillWorld {
  readonly tablet: Tablet
  readonly passphrase: string
  readonly office: Office
  /** Rounds are counted over all sweeps of a world: no two write the same. */
  nextRound(): number
  dispose(): Promise<void>
}

export interface KillCount {
  /** Answers and notes of which the screen said "Kept on this tablet". */
  readonly promised: number
  readonly lost: readonly string[]
  /** Cold starts with the network off. */
  readonly starts: number
}

export async function startKillWorld(options: TabletOptions = {}): Promise<KillWorld> {
  const office = await startOffice()
  const tablet = await startTablet(office.origin, options)
  const passphrase = await go.enrol(tablet.page, office.firstLink(), 'Ada Quill')
  await go.untilOfflineReady(tablet.page)
  await tablet.page.getByRole('link', { name: 'Set up an inspection' }).click()
  await go.makeInspection(tablet.page, {
    title: 'Kill rounds',
    provider: 'North',
    type: 'National Probation Service division',
    csv: makeSampledCsv({ seed: 3, cases: 4, provider: 'nps', caseTypes: ['case-supervision'] }),
  })
  await office.stop()
  let rounds = 0
  return {
    tablet,
    passphrase,
    office,
    nextRound: () => rounds++,
    async dispose() {
      await tablet.dispose()
      await office.dispose()
    },
  }
}

export async function killRounds(
  { tablet, passphrase, office, nextRound }: KillWorld,
  rounds: number,
  end: () => Promise<void> = () => tablet.kill(),
): Promise<KillCount> {
  const lost: string[] = []
  let promised = 0
  let starts = 0
  let address = ''
  while (starts < rounds) {
    const round = nextRound()
    const { page } = tablet
    if (address === '') address = await openFirstCase(page)
    const answer = (['Yes', 'No', 'Not applicable'] as const)[round % 3] ?? 'Yes'
    const note = `Round ${round}: ${'words '.repeat(round % 7)}end`
    await page
      .getByRole('button', { name: /^Note ?: Prompt b/ })
      .first()
      .click()
    const field = page.getByRole('textbox', { name: 'Note on prompt b' })
    await field.fill(note)
    await page.locator('.note__mark .kept--kept', { hasText: KEPT }).first().waitFor()
    await rowOf(page).getByRole('radio', { name: answer, exact: true }).click()
    await rowOf(page).locator('.prompt__more .kept--kept', { hasText: KEPT }).waitFor()
    promised += 2
    await end()
    await tablet.start()
    await tablet.page.goto(`${office.origin}${address}`)
    await go.unlock(tablet.page, passphrase)
    starts += 1
    await rowOf(tablet.page).waitFor()
    // Where all is lost there is no chosen answer to wait for.
    const chosen = await rowOf(tablet.page)
      .locator('[aria-checked=true]')
      .textContent({ timeout: 5_000 })
      .catch(() => 'none')
    if (!chosen?.includes(answer)) lost.push(`round ${round}: ${answer}, found ${chosen}`)
    const text = (await rowOf(tablet.page).textContent()) ?? ''
    if (!text.includes(`Round ${round}:`)) lost.push(`round ${round}: the note`)
  }
  return { promised, lost, starts }
}

const rowOf = (page: Tablet['page']) => page.locator('[data-question]').nth(1)

/** Opens the first key question of the first case and returns its address. */
async function openFirstCase(page: Tablet['page']): Promise<string> {
  await go.goTo(page, 'Cases')
  await page.getByRole('radio', { name: 'All cases' }).click()
  await page.locator('main a[href^="/case/"]').first().click()
  await go.questionLinks(page).first().click()
  await rowOf(page).waitFor()
  return new URL(page.url()).pathname
}
