/**
 * A case by file, sealed for one tablet: it opens there and nowhere else, and
 * whose case it is stays the lead's word.
 */
import '../kit/memory-storage.ts'
import { expect, test } from 'vitest'
import { concatBytes } from '../../src/base/bytes.ts'
import { type HandOver, writeHandOver } from '../../src/session/copies/hand-over.ts'
import { readHello, readKeys } from '../../src/store/office.ts'
import type { World } from '../kit/world.ts'
import { makeWorlds, tryTakeIn } from '../kit/world-copies.ts'
import type { Person } from '../kit/world-person.ts'

const makeWorld = makeWorlds()

async function handsOver(
  world: World,
  from: Person,
  to: Person,
  change: Partial<HandOver['to']> = {},
): Promise<Uint8Array<ArrayBuffer>> {
  const stream = world.place.cases.get('C1')
  const hello = await readHello(await from.tablet.log())
  const device = hello?.devices.find((row) => row.device === to.tablet.session().device)
  if (!stream || !device) throw new Error('a case and a colleague')
  const parts: Uint8Array[] = []
  const handOver = { inspection: await from.inspection(), stream, to: { ...device, ...change } }
  await writeHandOver(from.tablet.session(), handOver, 'test', async (part) => {
    parts.push(part)
  })
  return concatBytes(...parts)
}

test('[CY9] a case handed over offline is whole on the other tablet, and the office hears of it', async () => {
  const world = await makeWorld(81)
  const { ann, ben, lead } = world
  await ann.answers('2.1.3.b', 'yes')
  await ann.notes('2.1.1', 'Canary: in the file')
  const file = await handsOver(world, ann, ben)
  expect(Buffer.from(file).includes('Canary')).toBe(false)
  const taken = await tryTakeIn(ben, file)
  expect(taken.ok && taken.value).toMatchObject({ state: 'whole', handed: true, foreign: 0 })
  expect(await ben.sees('2.1.3.b')).toBe('yes')
  expect((await ben.lines()).get('C1')).toMatchObject({ reference: 'C1' })
  // The allocation is the lead's: it stays Ann's case.
  const stream = world.place.cases.get('C1')
  const before = (await lead.inspection()).assessors.get(stream ?? never())
  await ben.answers('2.1.3.b', 'no')
  await ben.syncs()
  const codes = new Set(world.office.parked().map(({ code }) => code))
  expect(codes).toEqual(new Set(['not-this-device', 'not-your-case']))
  expect((await lead.inspection()).assessors.get(stream ?? never())).toBe(before)
  expect(await lead.sees('2.1.3.b')).toBeUndefined()
})

test('[CY9] the file opens on that tablet alone, unlocked, and tells a change', async () => {
  const world = await makeWorld(82)
  const { ann, ben, lead } = world
  await ann.answers('2.1.3.b', 'yes')
  const file = await handsOver(world, ann, ben)
  expect(await tryTakeIn(lead, file)).toEqual({ ok: false, error: { kind: 'not-for-this-tablet' } })
  expect(await tryTakeIn(ben, file, true)).toEqual({
    ok: false,
    error: { kind: 'needs-unlock' },
  })
  // Addressed to Ben and sealed for the lead: nothing of it opens.
  const hello = await readHello(await ann.tablet.log())
  const theirs = hello?.devices.find(({ device }) => device === lead.tablet.session().device)
  const wrong = await handsOver(world, ann, ben, { agreementKey: theirs?.agreementKey ?? '' })
  const unopened = await tryTakeIn(ben, wrong)
  expect(unopened.ok && unopened.value).toMatchObject({ state: 'changed', came: 0, here: 0 })
  const cut = await tryTakeIn(ben, file.slice(0, file.length - 2000))
  expect(cut.ok && cut.value.state).toBe('changed')
  const whole = await tryTakeIn(ben, file)
  expect(whole.ok && whole.value.state).toBe('whole')
})

test('[CY10] a tablet that waits for its key opens the case with the key that came along', async () => {
  const world = await makeWorld(83)
  const { ann, ben } = world
  await ann.answers('2.1.3.b', 'yes')
  const file = await handsOver(world, ann, ben)
  const keys = await readKeys(await ben.tablet.log())
  await forgetKeys(ben)
  expect(ben.tablet.session().keyring.inspections()).toEqual([])
  await tryTakeIn(ben, file)
  expect(ben.tablet.session().keyring.inspections()).toEqual([world.place.inspection])
  expect((await readKeys(await ben.tablet.log())).map(({ key }) => key)).toEqual(
    keys.map(({ key }) => key),
  )
  expect(await ben.sees('2.1.3.b')).toBe('yes')
})

test('[CY10] a key that opens nothing of a known author is not believed', async () => {
  const world = await makeWorld(84)
  const { ann, ben } = world
  await ann.answers('2.1.3.b', 'yes')
  const session = ann.tablet.session()
  const raw = session.keyring.rawKeyOf
  Object.assign(session.keyring, { rawKeyOf: async () => new Uint8Array(32).fill(9) })
  const file = await handsOver(world, ann, ben)
  Object.assign(session.keyring, { rawKeyOf: raw })
  await forgetKeys(ben)
  const taken = await tryTakeIn(ben, file)
  expect(taken.ok && taken.value.came).toBeGreaterThan(0)
  expect(await readKeys(await ben.tablet.log())).toEqual([])
})

/** As on a tablet that the lead has not given the key yet. */
async function forgetKeys({ tablet }: Person): Promise<void> {
  await (await tablet.log()).db.keys.clear()
  tablet.lock()
  await tablet.unlock()
}

function never(): never {
  throw new Error('the world has it')
}
