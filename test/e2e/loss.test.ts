/**
 * A tablet that lost something, in a real browser on a real profile: a few of the
 * forty corruptions and twenty evictions, and the screens that say so. The rest
 * runs nightly.
 */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Corruption, damageOf, deleteFolder } from './kit/damage.ts'
import { EVICTIONS, type Eviction } from './kit/evictions.ts'
import { lookOver } from './kit/look-over.ts'
import { runCorruption, runEviction } from './kit/loss-trial.ts'
import { type LossWorld, look, open, readDigest, startLossWorld } from './kit/loss-world.ts'
import * as go from './kit/pages.ts'

let world: LossWorld

beforeAll(async () => {
  world = await startLossWorld({ cases: 6 })
})
afterAll(async () => {
  await world?.dispose()
})

const CORRUPTIONS: readonly Corruption[] = [
  damageOf('log', { how: 'flip', bytes: 1, at: 0.5 }),
  damageOf('log', { how: 'delete' }),
  damageOf('marks', { how: 'delete' }),
  deleteFolder('the whole of IndexedDB', 'IndexedDB'),
]

test.each(CORRUPTIONS)('[LO1] $name: seen before the first write', async (corruption) => {
  const result = await runCorruption(world, corruption, { looksOnly: true })
  expect(result.outcome, result.seen).toBe('detected')
})

const EVICTED: readonly Eviction[] = EVICTIONS.filter(({ name }) =>
  [
    'between visits: the header\u2019s database deleted',
    'between visits: the whole bucket, as a browser evicts',
    'while open: IndexedDB, by the browser',
    'while open: every table emptied',
  ].includes(name),
)

test.each(EVICTED)('[LO2] $name: said, and nothing written into it', async (eviction) => {
  const result = await runEviction(world, eviction, { looksOnly: true })
  expect(result.outcome, result.seen).toBe('detected')
})

test('[UI170 UI171 UI173] a store that fell back says how much is missing, where it is, and puts it back', async () => {
  const { tablet, office, passphrase } = world
  world.restore()
  damageOf('log', { how: 'cut', at: 0.9 }).apply(tablet.profile)
  const page = await tablet.start()
  await open(tablet, office.origin)
  expect(await look(page)).toMatchObject({
    screen: 'lost',
    title: expect.stringMatching(/Some kept work is missing/),
  })
  await page.getByText(/^\d+ entr(y is|ies are) missing, in \d+ cases? /).waitFor()
  await page.getByText(/^On this tablet: a second copy with \d+ entries/).waitFor()
  await lookOver(page, 'loss: store short')
  await page.getByRole('button', { name: 'Put back from the second copy' }).click()
  await page.getByText(/came back from the second copy on this tablet/).waitFor()
  await page.getByText('nothing that was kept on this tablet is missing').waitFor()
  await go.unlock(page, passphrase)
  await page.unroute('**/api/**')
  await go.sendNow(page)
  await page.getByText('Nothing: all that was kept here has been sent.').waitFor()
  await tablet.close()
})

test('[UI172 LO5] a store that does not open: a fresh one beside it, filled from the second copy', async () => {
  const { tablet, office, passphrase } = world
  world.restore()
  damageOf('manifest', { how: 'delete' }).apply(tablet.profile)
  const page = await tablet.start()
  await open(tablet, office.origin)
  expect(await look(page)).toMatchObject({ title: expect.stringMatching(/cannot be opened/) })
  await lookOver(page, 'loss: does not open')
  await page.getByRole('button', { name: 'Begin a fresh store' }).click()
  await page.getByRole('button', { name: 'Put back from the second copy' }).click()
  await go.unlock(page, passphrase)
  // It is the store from now on.
  await tablet.close()
  await tablet.start()
  await open(tablet, office.origin)
  expect(await look(tablet.page)).toMatchObject({ screen: 'locked' })
  expect((await readDigest(tablet.page)).digest).toBe(world.held.digest)
  await tablet.close()
})
