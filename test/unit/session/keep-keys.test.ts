/**
 * Keys are looked after by who leads, from what the set-up says; what the office
 * names by itself is no reason to give anybody a key.
 */
import 'fake-indexeddb/auto'
import { signal } from '@preact/signals-core'
import { afterEach, describe, expect, test } from 'vitest'
import type { DeviceId, InspectionId, KeyId, PersonId } from '../../../src/base/brand.ts'
import { bytesToBase64url } from '../../../src/base/bytes.ts'
import {
  keyIdOf,
  makeDeviceKeys,
  makeInspectionKeyBytes,
  wrapBinding,
  wrapInspectionKey,
} from '../../../src/crypto/keys.ts'
import { setUpPaths } from '../../../src/domain/assessment/set-up-paths.ts'
import type { HelloAnswer, Role } from '../../../src/ops/envelope/protocol.ts'
import { readInspection } from '../../../src/session/inspections.ts'
import { keepKeys, leaveOut, leaveOutOfAll } from '../../../src/session/keep-keys.ts'
import { removeMember, takeBackMember } from '../../../src/session/members.ts'
import { readKeyFacts } from '../../../src/session/next-key.ts'
import { grantKey } from '../../../src/session/people.ts'
import type { Session } from '../../../src/session/session.ts'
import { watchKeys } from '../../../src/session/watch-keys.ts'
import { writeSetUp } from '../../../src/session/write-set-up.ts'
import { putHello, putKey, readKeys, readOrders } from '../../../src/store/office.ts'
import { type FullDisk, fillDisk } from '../../contract/device-log-kit.ts'
import { makeHello } from '../sync/scripted-transport.ts'
import { createTestInspection, createTestSession } from './session-bench.ts'

const disks: FullDisk[] = []
const makeRoom = () => {
  for (const disk of disks.splice(0)) disk.makeRoom()
}
afterEach(makeRoom)

async function makeColleague(session: Session) {
  const keys = await makeDeviceKeys()
  return {
    device: session.ids.next<DeviceId>(),
    person: session.ids.next<PersonId>(),
    signingKey: bytesToBase64url(keys.signingPublic),
    agreementKey: bytesToBase64url(keys.agreementPublic),
    ...{ enrolledAt: '2019-03-25T09:30:00.000Z', lastSeen: null, app: null },
    ...{ unsent: null, receipt: null, here: null },
  }
}
type Colleague = Awaited<ReturnType<typeof makeColleague>>

const makeWord = (id: InspectionId, named: readonly Colleague[], role: Role = 'lead') =>
  makeHello({
    inspections: [{ inspection: id, setUp: id as never, role }],
    devices: [...named],
  })

/** A lead with one colleague, whose tablet has the key. */
async function createBench() {
  const session = await createTestSession()
  const { id } = await createTestInspection(session)
  const ann = await makeColleague(session)
  await grantKey(session, id, { ...ann, fingerprint: '' })
  const read = () => readInspection(session, id)
  const keep = async (hello: HelloAnswer) => keepKeys(session, await read(), hello)
  const keysFor = async (device: DeviceId) =>
    (await readOrders(session.log)).filter(
      ({ change }) => change.kind === 'key' && change.device === device,
    ).length
  return { session, id, ann, read, keep, keysFor }
}

const keyNow = ({ keyring }: Session, id: InspectionId) => keyring.writingKeyOf(id)?.id

describe('looking after keys', () => {
  test('[RV22] nothing is done where nothing is owed, for who does not lead, and without a key', async () => {
    const { session, id, ann, keep } = await createBench()
    const before = keyNow(session, id)
    expect(await keep(makeWord(id, [ann]))).toEqual({ ok: true, value: 'as-they-were' })
    expect(await keep(makeWord(id, [], 'operations'))).toEqual({ ok: true, value: 'as-they-were' })
    expect(keyNow(session, id)).toBe(before)
    const stranger = await createTestSession()
    const inspection = await readInspection(session, id)
    expect(await keepKeys(stranger, inspection, makeWord(id, []))).toEqual({
      ok: true,
      value: 'as-they-were',
    })
  })

  test('[RV20 RV22] a tablet that the office does not name any more is left out by a new key', async () => {
    const { session, id, ann, keep, keysFor } = await createBench()
    const before = keyNow(session, id)
    expect(await keep(makeWord(id, []))).toEqual({ ok: true, value: 'new-key' })
    expect(keyNow(session, id)).not.toBe(before)
    expect((await readKeyFacts(session, id)).left).toEqual(new Set([ann.device]))
    expect(await keysFor(ann.device)).toBe(1)
    // Looked at by a person and given it after all: in again, with both keys.
    await grantKey(session, id, { ...ann, fingerprint: '' })
    expect((await readKeyFacts(session, id)).left).toEqual(new Set())
    expect(await keysFor(ann.device)).toBe(3)
  })

  test('[RV22] who was given an earlier key and lacks a later one is given it', async () => {
    const { session, id, ann, keep, keysFor } = await createBench()
    const ben = await makeColleague(session)
    const next = await leaveOut(session, id, new Set())
    expect(next).toEqual({ ok: true, value: 'new-key' })
    const facts = await readKeyFacts(session, id)
    const [first] = [...facts.holders.keys()]
    const holder = `${ben.person} ${ben.agreementKey}`
    await writeSetUp(session, await readInspection(session, id), [
      [setUpPaths.keyHolder(first ?? '', ben.device), holder],
    ])
    expect(await keep(makeWord(id, [ann, ben]))).toEqual({ ok: true, value: 'given' })
    expect(await keysFor(ben.device)).toBe(1)
    expect(await keep(makeWord(id, [ann, ben]))).toEqual({ ok: true, value: 'as-they-were' })
  })

  test('[RV20 DV3] on a full tablet no half of a key counts, and the next look makes it', async () => {
    const { session, id, ann, keep } = await createBench()
    const before = keyNow(session, id)
    for (const at of ['request', 'commit'] as const) {
      disks.push(fillDisk(at))
      expect(await leaveOutOfAll(session, [id], ann.device)).toMatchObject({ ok: false })
      makeRoom()
      await session.keyring.refresh()
      expect(keyNow(session, id)).toBe(before)
    }
    expect(await keep(makeWord(id, []))).toEqual({ ok: true, value: 'new-key' })
  })

  test('[RV20] a tablet is left out of every inspection whose key it has, once', async () => {
    const { session, id, ann } = await createBench()
    const other = await createTestInspection(session)
    expect(await leaveOutOfAll(session, [id, other.id], ann.device)).toEqual({
      ok: true,
      value: 'new-key',
    })
    expect(session.keyring.keysOf(other.id)).toHaveLength(1)
    expect(await leaveOutOfAll(session, [id, other.id], ann.device)).toEqual({
      ok: true,
      value: 'as-they-were',
    })
  })

  test('[RV22 PE8] who is taken in again is given what was made meanwhile; a withdrawn tablet is not', async () => {
    const { session, id, ann, read, keysFor } = await createBench()
    await writeSetUp(session, await read(), [[setUpPaths.personName(ann.person), 'Ann']])
    await removeMember(session, await read(), { person: ann.person, ending: [] })
    expect(await keysFor(ann.device)).toBe(1)
    const back = { person: ann.person, role: 'assessor' as const }
    await takeBackMember(session, await read(), back)
    expect(await keysFor(ann.device)).toBe(2)
    await leaveOutOfAll(session, [id], ann.device)
    await takeBackMember(session, await read(), back)
    expect(await keysFor(ann.device)).toBe(2)
  })
})

describe('what the set-up says', () => {
  test('[RV26] words that are no tablet and no key are passed over', async () => {
    const { session, id, read } = await createBench()
    const before = await readKeyFacts(session, id)
    const key = session.ids.next<KeyId>()
    await writeSetUp(session, await read(), [
      [setUpPaths.keyHolder(key, 'somebody'), 'x y'],
      [setUpPaths.keyHolder(key, session.ids.next<DeviceId>()), 'x y'],
      [setUpPaths.keyHolder(key, session.ids.next<DeviceId>()), `${session.person} AAAA`],
      [setUpPaths.keyHolder(key, session.ids.next<DeviceId>()), session.person],
      [setUpPaths.keyHolder(key, session.ids.next<DeviceId>()), null],
      [setUpPaths.tabletLeft('somebody'), 'then'],
      [setUpPaths.tabletLeft(session.ids.next<DeviceId>()), null],
    ])
    expect(await readKeyFacts(session, id)).toEqual(before)
  })

  async function nameKey(session: Session, inspection: InspectionId, key: KeyId, raw: Uint8Array) {
    const binding = wrapBinding(inspection, key)
    const wrapped = await wrapInspectionKey(raw, session.agreementPublic, binding)
    await putKey(session.log, { key, inspection, wrapped: bytesToBase64url(wrapped) })
    await session.keyring.refresh()
    return session.keyring.keyOf(key)
  }

  test('[RV26] a key that nobody has announced, or another one under its id, is not used', async () => {
    const { session, id, read } = await createBench()
    const before = keyNow(session, id)
    const raw = makeInspectionKeyBytes()
    const key = keyIdOf(raw)
    await writeSetUp(session, await read(), [[setUpPaths.keyFollows(key), `${before}`]])
    expect(await nameKey(session, id, key, makeInspectionKeyBytes())).toBeUndefined()
    const other = makeInspectionKeyBytes()
    expect(await nameKey(session, id, keyIdOf(other), other)).toBeUndefined()
    expect(keyNow(session, id)).toBe(before)
    expect(session.keyring.keysOf(id)).toHaveLength(1)
    expect(await readKeys(session.log)).toHaveLength(3)
  })

  test('[SE4] before the set-up has come the first key that arrived is used', async () => {
    const session = await createTestSession()
    const inspection = session.ids.next<InspectionId>()
    const first = session.ids.next<KeyId>()
    expect(await nameKey(session, inspection, first, makeInspectionKeyBytes())).toBeDefined()
    const raw = makeInspectionKeyBytes()
    expect(await nameKey(session, inspection, keyIdOf(raw), raw)).toBeUndefined()
    expect(keyNow(session, inspection)).toBe(first)
    expect(await session.keyring.rawKeyOf(session.ids.next<KeyId>())).toBeUndefined()
  })

  test('[RV26] what lies in the set-up and does not open announces nothing', async () => {
    const { session, id } = await createBench()
    const before = keyNow(session, id)
    const { ops } = session.log.db
    // The first stays; of the others one is torn and one has a changed byte.
    const [, torn, changed] = await ops.orderBy('place').toArray()
    if (!torn || !changed) throw new Error('a set-up')
    const flipped = changed.bytes.map((byte, at) => (at === 200 ? byte ^ 1 : byte))
    await ops.bulkPut([
      { ...torn, bytes: torn.bytes.slice(0, 40) },
      { ...changed, bytes: flipped },
    ])
    const other = makeInspectionKeyBytes()
    expect(await nameKey(session, id, keyIdOf(other), other)).toBeUndefined()
    expect(keyNow(session, id)).toBe(before)
  })
})

describe('by itself', () => {
  test('[RV22] the office’s word and the set-up wake it, a minute’s hello does not, and the lock ends it', async () => {
    const { session, id, ann, read } = await createBench()
    const hello = signal<HelloAnswer | undefined>(undefined)
    const inspections = signal(new Map([[id, await read()]]))
    const left = new AbortController()
    watchKeys(left.signal, { session, hello, inspections })
    const before = keyNow(session, id)
    await putHello(session.log, makeWord(id, [ann]))
    hello.value = makeWord(id, [ann])
    hello.value = makeWord(id, [ann])
    disks.push(fillDisk('commit'))
    hello.value = makeWord(id, [])
    await new Promise((resolve) => setTimeout(resolve, 200))
    makeRoom()
    expect(keyNow(session, id)).toBe(before)
    hello.value = makeWord(id, [])
    await expect.poll(() => keyNow(session, id)).not.toBe(before)
    left.abort()
    const after = keyNow(session, id)
    hello.value = makeWord(id, [ann])
    watchKeys(left.signal, { session, hello, inspections })
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(keyNow(session, id)).toBe(after)
  })
})
