/**
 * After a new key was made: the printed recovery key, copies, the reader, a case
 * by file, the second copy and a forgotten passphrase know every key that there
 * ever was.
 */
import '../kit/memory-storage.ts'
import { generateKeyPairSync } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { base64urlToBytes, concatBytes } from '../../src/base/bytes.ts'
import { recoveryKeyToText } from '../../src/ops/recovery-text.ts'
import { writeHandOver } from '../../src/session/copies/hand-over.ts'
import { openCopy } from '../../src/session/copies/open-copy.ts'
import { takeFile } from '../../src/session/copies/take-file.ts'
import { writeCopy } from '../../src/session/copies/write-copy.ts'
import { lookForLoss, type Tablet } from '../../src/session/look-for-loss.ts'
import { putBackFromJournal } from '../../src/session/mend-loss.ts'
import { inviteAgain } from '../../src/session/people.ts'
import { readHello, readKeys } from '../../src/store/office.ts'
import { runInProcess } from '../kit/cli.ts'
import { createMemoryFiles, createMemoryJournal } from '../kit/memory-journal.ts'
import { createWorld, personOf, type World } from '../kit/world.ts'
import { removes, writingKey } from '../kit/world-keys.ts'
import { createPerson, type Person } from '../kit/world-person.ts'

let world: World
/** Something of Ann's under each of two keys, with everybody. */
beforeEach(async () => {
  world = await createWorld({ seed: 640 })
  const { ann, lead } = world
  const rae = await world.bringIn('rae', { role: 'reviewer' })
  await ann.answers('2.1.1.a', 'yes')
  await world.everyoneOnline()
  await removes(lead, rae)
  await world.everyoneOnline()
  await ann.answers('2.1.1.b', 'no')
  await world.everyoneOnline()
})
afterEach(() => world.close())

const seesBoth = async (person: Person) => {
  expect(await person.sees('2.1.1.a')).toBe('yes')
  expect(await person.sees('2.1.1.b')).toBe('no')
}

test('[RV25 UN31] casebook recover gives a new lead every key', async () => {
  const { place, office, createBareTablet, everyone, ann } = world
  const nia = createPerson('Nia', createBareTablet('nia'), place)
  const enrolled = await nia.tablet.enrol(await office.invite('lead'), 'Nia')
  if (!enrolled.ok) throw new Error(enrolled.error.kind)
  everyone.push(nia)
  await nia.syncs()
  const file = join(office.folder, 'key.txt')
  writeFileSync(file, office.recoveryText)
  const { fingerprint } = nia.tablet.session()
  const ran = await runInProcess(
    ...[office.folder, {}, 'recover', '--fingerprint', fingerprint, '--key', file],
  )
  expect(ran).toMatchObject({ code: 0, err: '' })
  expect(ran.out).toContain('leads 1 of 1 inspections')
  await nia.syncs()
  await seesBoth(nia)
  expect(await writingKey(world, nia)).toBe(await writingKey(world, ann))
})

test('[RV25 CY5] a copy holds every key for the recovery key, and opens whole', async () => {
  const { d, x } = generateKeyPairSync('x25519').privateKey.export({ format: 'jwk' })
  const recoveryKey = base64urlToBytes(x ?? '') ?? new Uint8Array()
  const parts: Uint8Array[] = []
  const session = { ...world.lead.tablet.session(), recoveryKey }
  await writeCopy(session, 'test', async (part) => void parts.push(part))
  const paper = recoveryKeyToText(base64urlToBytes(d ?? '') ?? new Uint8Array())
  const opened = await openCopy(concatBytes(...parts), paper)
  expect(opened).toMatchObject({ ok: true, value: { state: 'whole' } })
  expect(opened.ok && opened.value.unopened.size).toBe(0)
})

test('[RV25 CY9] a case by file opens under every key on the tablet that it is for', async () => {
  const { ann, lead, place } = world
  const sue = createPerson('sue', world.createBareTablet('sue'), place)
  const enrolled = await sue.tablet.enrol(await world.office.invite('assessor'), 'sue')
  if (!enrolled.ok) throw new Error(enrolled.error.kind)
  await sue.syncs()
  // Sue shares no inspection yet: her tablet knows Ann's from the lead's word, here by hand.
  const { log, ...session } = sue.tablet.session()
  const colleagues = await readHello(await lead.tablet.log())
  await log.db.office.put({ k: 'hello', value: colleagues })
  const devices = colleagues?.devices ?? []
  const known = devices.map(({ device, signingKey }) => [device, signingKey] as const)
  await log.db.office.put({ k: 'verifiers', value: new Map(known) })
  await session.keyring.refresh()
  const stream = place.cases.get('C1')
  if (!stream) throw new Error('a case')
  const { agreementPublic, device } = sue.tablet.session()
  const to = { device, agreementKey: Buffer.from(agreementPublic).toString('base64url') }
  const parts: Uint8Array[] = []
  const handOver = { inspection: await ann.inspection(), stream, to }
  await writeHandOver(ann.tablet.session(), handOver, 'test', async (part) => {
    parts.push(part)
  })
  const taken = await takeFile(
    { log, session: sue.tablet.session(), onProgress: () => undefined },
    new Blob([concatBytes(...parts)]),
  )
  expect(taken).toMatchObject({ ok: true, value: { handed: true, state: 'whole' } })
  expect(await readKeys(log)).toHaveLength(2)
  await seesBoth(sue)
  sue.tablet.lock()
})

test('[RV25 LO3] the second copy brings every key back, without a network', async () => {
  const { ann } = world
  const files = createMemoryFiles()
  const { device } = ann.tablet
  const start = (): Tablet => ({
    device,
    journal: createMemoryJournal({ name: device.names.name, files }),
  })
  ann.goesOffline()
  expect(await lookForLoss(start())).toBeUndefined()
  await ann.tablet.putBack(new Map())
  expect(await lookForLoss(start())).toMatchObject({ kind: 'store-gone' })
  expect(await putBackFromJournal(start())).toMatchObject({ ok: true })
  await ann.tablet.unlock()
  await seesBoth(ann)
})

test('[RV22 UN12] a tablet that is enrolled anew is given every key', async () => {
  const { ann, lead } = world
  const who = { person: personOf(ann), role: 'assessor' as const }
  const invited = await inviteAgain(lead.tablet.session(), who)
  if (!invited.ok) throw new Error(invited.error.kind)
  await lead.syncs()
  ann.tablet.lock()
  const again = await ann.tablet.enrolAgain(invited.value.code, 'Ann')
  expect(again).toEqual({ ok: true, value: undefined })
  await ann.tablet.unlock()
  await ann.syncs()
  expect(await world.grantsKeys()).toBe(1)
  await ann.syncs()
  await seesBoth(ann)
  expect(await writingKey(world, ann)).toBe(await writingKey(world, lead))
})
