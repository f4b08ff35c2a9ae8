/**
 * The same tablet on WebKit and Firefox, as Debian has them, against the real
 * endpoint: enrolled, judged on, killed, started offline, sent, and looked
 * through. The lead is in Chromium, so what one engine seals another opens.
 *
 * Where an engine is not installed its tests say so and are counted as skipped.
 */
import { globSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sweepFolder } from '../e2e/kit/sweep.ts'
import { listNotRun } from '../kit/other-engines.ts'
import { type EngineOffice, startEngineOffice } from './kit/engine-office.ts'
import { type EngineTablet, startEngineTablet } from './kit/engine-tablet.ts'
import { ENGINES, type Engine } from './kit/engines.ts'
import { listLacking, NEEDED } from './kit/features.ts'
import * as steps from './kit/steps.ts'

const KILLS = 5
const CANARY = { name: 'Quorrimandel', note: 'Thessalomine' }
const ANSWERS = ['Yes', 'No', 'Not applicable']
const here = ENGINES.filter(({ missing }) => missing.length === 0)
const notRun = listNotRun()

let world: EngineOffice

beforeAll(async () => {
  if (here.length > 0) world = await startEngineOffice(ENGINES.length)
})
afterAll(async () => {
  await world?.dispose()
})

test('[EN9] an engine that is not here is named', (context) => {
  for (const line of notRun) console.log(line)
  if (here.length === 0) context.skip(notRun.join('; '))
  const names = new Set(here.map(({ name }) => name.split(' ')[0]))
  expect(names.size + notRun.length).toBe(2)
})

describe.each(here)('$name', (engine: Engine) => {
  let tablet: EngineTablet
  let passphrase = ''
  let reference = ''
  let address = ''

  beforeAll(async () => {
    tablet = await startEngineTablet(engine)
  })
  afterAll(async () => {
    await tablet?.dispose()
    await world.office.stop()
    await world.office.start()
  })

  test('[EN1] enrols, is given its key and its case, and is complete for offline', async () => {
    const { screen } = tablet
    const name = `${CANARY.name} ${engine.name}`
    const invited = await world.invite(name)
    reference = invited.reference
    passphrase = await steps.enrol(screen, invited.link, name)
    const fingerprint = await screen.until(
      `return document.querySelector('.fingerprint')?.textContent`,
    )
    await world.giveKey(String(fingerprint))
    await screen.press('a', 'Go to your cases')
    await steps.sendNow(screen)
    await steps.goTo(screen, 'Cases')
    address = await steps.openQuestion(screen, reference)
  })

  test(`[EN2 DV1 SW1] ${KILLS} kills right after "Kept", the office away: it starts by itself and has all that was kept`, async () => {
    await world.office.stop()
    const found: string[] = []
    const promised: string[] = []
    for (let round = 0; round < KILLS; round++) {
      const answer = ANSWERS[round % ANSWERS.length] ?? ''
      const note = `${CANARY.note} ${round}.`
      await steps.judge(tablet.screen, answer, note)
      await tablet.kill()
      promised.push(`${answer} | Note on prompt b: ${note}`)
      await tablet.start()
      await tablet.screen.page.go(world.office.origin + address)
      await steps.unlock(tablet.screen, passphrase)
      found.push(await steps.readRow(tablet.screen))
    }
    expect(found).toEqual(promised)
  })

  test('[EN3 SE6] locks on Hide; a wrong passphrase says so, and the right one opens', async () => {
    const { screen } = tablet
    await screen.press('header button', /^Hide/)
    await steps.typePassphrase(screen, 'four words of nobody')
    await screen.sees('That is not the passphrase of this tablet')
    await steps.unlock(screen, passphrase)
  })

  test('[EN4 SY9] back online all is sent by itself, with a receipt, and the lead reads it in Chromium', async () => {
    await world.office.start()
    await tablet.screen.sees(/Identical to the office’s copy [\d:]+ · [0-9A-F]{4}-[0-9A-F]{4}/)
    await world.leadReads(reference, `${CANARY.note} ${KILLS - 1}.`)
  })

  test('[EN6] what this engine lacks is known, and nothing of it is needed', async () => {
    const lacking = await listLacking(tablet.screen.page)
    expect([...lacking].sort()).toEqual([...engine.lacks].sort())
    expect(lacking.filter((one) => NEEDED.some((needed) => needed === one))).toEqual([])
  })

  test('[EN7 JL8 UI181] what is not there is said, and a copy is saved as a download', async () => {
    const { screen } = tablet
    await steps.goToSync(screen)
    await screen.sees(engine.secondCopy)
    await screen.press('a', 'Is this tablet ready to travel?')
    await screen.sees(
      engine.lacks.includes('free room')
        ? 'This browser does not say how much room is left'
        : /GB are free for Casebook/,
    )
    await screen.sees('The browser may clear Casebook’s store when the tablet is short of room')
    await screen.press('a', /^Change the passphrase/)
    await screen.sees(
      engine.lacks.includes('passkeys')
        ? 'This browser has no passkeys, so there is nothing to add'
        : 'Add a fingerprint, face or security key',
    )
    await steps.goToSync(screen)
    await screen.press('a', /^Save a copy/)
    await screen.press('button', 'Save a copy as a download')
    await untilDownloaded(tablet.profile)
  })

  test('[EN5 SE9] no word that was typed lies readable in its profile', async () => {
    await tablet.kill()
    const words = [...Object.values(CANARY), passphrase]
    expect(sweepFolder(tablet.profile, words)).toEqual([])
    // The search itself finds what is there: the app's own origin.
    expect(sweepFolder(tablet.profile, [world.office.origin]).length).toBeGreaterThan(0)
  })
  test('[EN8 LO2 LO3] its databases deleted: the loss is said, and put back where there is a second copy', async () => {
    await world.office.stop()
    const files = globSync(join(tablet.profile, engine.databases))
    expect(files.length).toBeGreaterThan(0)
    for (const file of files) rmSync(file, { recursive: true })
    await tablet.start()
    const { screen } = tablet
    await screen.page.go(world.office.origin + address)
    if (!engine.hasSecondCopy) {
      await screen.sees('This tablet held work, and its store is gone')
      return
    }
    await screen.sees('The store of this tablet is gone')
    await screen.press('button', 'Put back from the second copy')
    await steps.unlock(screen, passphrase)
    expect(await steps.readRow(screen)).toContain(`${CANARY.note} ${KILLS - 1}.`)
  })
})

/** A file of a copy, whole, in the folder that downloads go to. */
async function untilDownloaded(profile: string): Promise<void> {
  await expect
    .poll(() => globSync(join(profile, 'downloads/*.cbcopy')).map((file) => statSync(file).size), {
      timeout: 30_000,
    })
    .toEqual([expect.any(Number)])
}
