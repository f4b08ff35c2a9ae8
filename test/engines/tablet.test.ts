/**
 * The same tablet on WebKit and Firefox, as Debian has them, against the real
 * endpoint: enrolled, judged on, killed, started offline, sent, and looked
 * through. The lead is in Chromium, so what one engine seals another opens.
 *
 * Where an engine is not installed its tests say so and are counted as skipped.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sweepFolder } from '../e2e/kit/sweep.ts'
import { listNotRun } from '../kit/other-engines.ts'
import { type EngineOffice, startEngineOffice } from './kit/engine-office.ts'
import { type EngineTablet, startEngineTablet } from './kit/engine-tablet.ts'
import { ENGINES, type Engine } from './kit/engines.ts'
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

test.each(notRun)('%s', (why, { skip }) => {
  console.log(why)
  skip(why)
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

  test('[EN5 SE9] no word that was typed lies readable in its profile', async () => {
    await tablet.kill()
    const words = [...Object.values(CANARY), passphrase]
    expect(sweepFolder(tablet.profile, words)).toEqual([])
    // The search itself finds what is there: the app's own origin.
    expect(sweepFolder(tablet.profile, [world.office.origin]).length).toBeGreaterThan(0)
  })
})
