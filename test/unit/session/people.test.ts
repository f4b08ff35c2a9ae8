/**
 * Making an inspection and bringing people in: kept with its orders or not at
 * all; a key only for a device that somebody has looked at.
 */
import 'fake-indexeddb/auto'
import { sha256 } from '@noble/hashes/sha2.js'
import { afterEach, describe, expect, test } from 'vitest'
import type { DeviceId, PersonId } from '../../../src/base/brand.ts'
import { base64urlToBytes, bytesToBase64url } from '../../../src/base/bytes.ts'
import {
  makeDeviceKeys,
  openDeviceKeys,
  unwrapInspectionKey,
  wrapBinding,
} from '../../../src/crypto/keys.ts'
import { paths } from '../../../src/domain/assessment/paths.ts'
import type { AccessChange, HelloAnswer } from '../../../src/ops/envelope/protocol.ts'
import { readRegister } from '../../../src/ops/fold.ts'
import { readInspection, setUpStreamOf } from '../../../src/session/inspections.ts'
import { makeInspection } from '../../../src/session/make-inspection.ts'
import {
  allocate,
  grantKey,
  invite,
  inviteAgain,
  readWaitingDevices,
} from '../../../src/session/people.ts'
import { readFoldedStream } from '../../../src/session/read-stream.ts'
import type { Session } from '../../../src/session/session.ts'
import { readKeys, readOrders } from '../../../src/store/office.ts'
import { type FullDisk, fillDisk } from '../../contract/device-log-kit.ts'
import { makeHello } from '../sync/scripted-transport.ts'
import {
  createTestDevice,
  createTestInspection,
  createTestSession,
  makeSampled,
} from './session-bench.ts'

const disks: FullDisk[] = []
afterEach(() => {
  for (const disk of disks.splice(0)) disk.makeRoom()
})
const ordersOf = async ({ log }: Session) => (await readOrders(log)).map(({ change }) => change)
const ofKind = <K extends AccessChange['kind']>(orders: readonly AccessChange[], kind: K) =>
  orders.filter((order): order is Extract<AccessChange, { kind: K }> => order.kind === kind)

const someHello = (change: Partial<HelloAnswer>) => makeHello(change)

describe('making an inspection', () => {
  test('[UI9] set-up, cases and orders stand together, the inspection itself ordered first', async () => {
    const session = await createTestSession()
    const { id, inspection, cases } = await createTestInspection(session, 3)
    expect(inspection).toMatchObject({ title: 'North division', providerType: 'nps' })
    expect(inspection.people.get(session.person)).toMatchObject({ name: 'Lee Lead', role: 'lead' })
    expect([...inspection.assessors.values()]).toEqual([undefined, undefined, undefined])
    const orders = await ordersOf(session)
    expect(orders[0]).toEqual({ kind: 'inspection', inspection: id, setUp: setUpStreamOf(id) })
    expect(
      ofKind(orders, 'stream')
        .map(({ stream }) => stream)
        .sort(),
    ).toEqual([...cases].sort())
    const { state } = await readFoldedStream(session, cases[0] ?? setUpStreamOf(id))
    expect(readRegister(state.get(paths.caseType))).toMatchObject({ value: 'case-supervision' })
  })

  test('[AL40] its people stand in the order of their names, however they were written down', async () => {
    const session = await createTestSession()
    const { id } = await createTestInspection(session)
    for (const name of ['Zoë Ash', 'ben Okafor', 'Ann 10', 'Ann 9', 'Émile Roy']) {
      const inspection = await readInspection(session, id)
      const invited = await invite(session, inspection, { name, role: 'assessor' })
      expect(invited.ok).toBe(true)
    }
    const names = async () => {
      const { people } = await readInspection(session, id)
      return [...people.values()].map(({ name }) => name)
    }
    const inOrder = ['Ann 9', 'Ann 10', 'ben Okafor', 'Émile Roy', 'Lee Lead', 'Zoë Ash']
    expect(await names()).toEqual(inOrder)
    // Read a second time, from the snapshot, whose registers stand in another order.
    expect(await names()).toEqual(inOrder)
  })

  test('[SE4 SE5] its key is wrapped for this device and for the office, and for nobody else', async () => {
    const session = await createTestSession()
    const { id } = await createTestInspection(session)
    const wraps = ofKind(await ordersOf(session), 'key')
    expect(wraps.map(({ device }) => device)).toEqual([session.device, 'recovery'])
    expect((await readKeys(session.log)).map(({ inspection }) => inspection)).toEqual([id])
    expect(new Set(wraps.map(({ wrapped }) => wrapped)).size).toBe(2)
  })

  test('[DV8] with a full disk there is a whole inspection afterwards or none', async () => {
    const session = await createTestSession()
    const ask = {
      title: 'North',
      provider: 'North',
      providerType: 'nps',
      edition: 'probation-2018-19',
      cases: [makeSampled('C1'), makeSampled('C2')],
    }
    const disk = fillDisk('commit', 8)
    disks.push(disk)
    expect(await makeInspection(session, ask)).toMatchObject({
      ok: false,
      error: { kind: 'disk-full' },
    })
    disk.makeRoom()
    expect(await session.log.db.ops.count()).toBe(0)
    expect(await ordersOf(session)).toEqual([])
    expect(await makeInspection(session, ask)).toMatchObject({ ok: true })
  })
})

describe('people', () => {
  test('[SV7] an invitation tells the endpoint a hash and a role, never a name or the code', async () => {
    const session = await createTestSession()
    const { id, inspection } = await createTestInspection(session)
    const invited = await invite(session, inspection, { name: 'Ann Assessor', role: 'assessor' })
    if (!invited.ok) throw new Error(invited.error.kind)
    const { person, code } = invited.value
    const orders = await ordersOf(session)
    const [order] = ofKind(orders, 'invite')
    const codeBytes = base64urlToBytes(code) ?? new Uint8Array()
    expect(codeBytes).toHaveLength(16)
    expect(order).toMatchObject({
      person,
      role: 'assessor',
      codeHash: bytesToBase64url(sha256(codeBytes)),
    })
    expect(ofKind(orders, 'member')).toEqual([
      { kind: 'member', inspection: id, person, role: 'assessor' },
    ])
    expect(JSON.stringify(orders)).not.toMatch(/Ann/)
    expect(JSON.stringify(orders)).not.toContain(code)
    expect((await readInspection(session, id)).people.get(person)).toMatchObject({
      name: 'Ann Assessor',
    })
    const again = await inviteAgain(session, { person, role: 'assessor' })
    expect(again.ok && again.value.code).not.toBe(code)
    expect(ofKind(await ordersOf(session), 'invite')).toHaveLength(2)
  })

  test('[UI9] giving and taking cases is in the set-up and ordered at the endpoint', async () => {
    const session = await createTestSession()
    const { id, inspection, cases } = await createTestInspection(session, 3)
    const ann = session.ids.next<PersonId>()
    const [a, b] = cases
    if (!a || !b) throw new Error('cases')
    await allocate(session, inspection, [a, b], ann)
    await allocate(session, inspection, [b], null)
    const read = await readInspection(session, id)
    expect([a, b].map((stream) => read.assessors.get(stream))).toEqual([ann, undefined])
    const ofCases = ofKind(await ordersOf(session), 'stream').filter(({ stream }) =>
      cases.includes(stream),
    )
    const writers = ofCases.slice(-3)
    expect(writers.map(({ stream, writer }) => [stream, writer])).toEqual([
      [a, ann],
      [b, ann],
      [b, null],
    ])
  })
})

describe('granting the key', () => {
  async function makeColleague(session: Session) {
    const keys = await makeDeviceKeys()
    const row = {
      device: session.ids.next<DeviceId>(),
      person: session.ids.next<PersonId>(),
      signingKey: bytesToBase64url(keys.signingPublic),
      agreementKey: bytesToBase64url(keys.agreementPublic),
      enrolledAt: '2019-03-25T09:30:00.000Z',
      lastSeen: null,
      app: null,
      unsent: null,
      receipt: null,
      here: null,
    }
    return { row, opened: await openDeviceKeys(keys) }
  }

  test('[SE4] members\u2019 devices without the key wait, with the fingerprint that their screen shows', async () => {
    const session = await createTestSession()
    const { id } = await createTestInspection(session)
    const key = session.keyring.writingKeyOf(id)
    if (!key) throw new Error('the maker has the key')
    const [ann, ben, stranger] = await Promise.all([1, 2, 3].map(() => makeColleague(session)))
    if (!ann || !ben || !stranger) throw new Error('three')
    const member = (person: PersonId) => ({ inspection: id, person, role: 'assessor' as const })
    const hello = someHello({
      members: [member(ann.row.person), member(ben.row.person)],
      devices: [ann.row, ben.row, stranger.row],
      keys: [{ key: key.id, inspection: id, wrapped: 'AAAA', by: session.device }],
      granted: [{ key: key.id, device: ben.row.device }],
    })
    const waiting = await readWaitingDevices(id, hello)
    expect(waiting.map(({ device }) => device)).toEqual([ann.row.device])
    expect(waiting[0]?.fingerprint).toMatch(/^([0-9A-F]{4}-){3}[0-9A-F]{4}$/)
  })

  test('[SE4] the grant opens for that device and for this inspection only', async () => {
    const session = await createTestSession()
    const { id } = await createTestInspection(session)
    const { row, opened } = await makeColleague(session)
    await grantKey(session, id, { ...row, fingerprint: '' })
    const wrap = ofKind(await ordersOf(session), 'key').at(-1)
    const bytes = base64urlToBytes(wrap?.wrapped ?? '') ?? new Uint8Array()
    if (!wrap) throw new Error('a grant')
    expect(wrap).toMatchObject({ device: row.device, inspection: id })
    const unwrapped = await unwrapInspectionKey(bytes, opened, wrapBinding(id, wrap.key))
    expect(unwrapped).toEqual({ ok: true, value: await session.keyring.rawKeyOf(wrap.key) })
  })

  test('[SE4] a session finds the keys that were granted to it since, and counts on only then', async () => {
    const session = await createTestSession()
    expect(session.keyring.inspections()).toEqual([])
    const { id } = await createTestInspection(session)
    expect(session.keyring.inspections()).toEqual([id])
    const version = session.keyring.version()
    expect(version).toBeGreaterThan(0)
    await session.keyring.refresh()
    expect(session.keyring.version()).toBe(version)
    expect(session.keyring.writingKeyOf(id)?.key.extractable).toBe(false)
  })

  test('[SE4] who has no key cannot grant it', async () => {
    const session = await createTestSession()
    const { id } = await createTestInspection(session)
    const { row } = await makeColleague(session)
    const other = await createTestSession(createTestDevice())
    await expect(grantKey(other, id, { ...row, fingerprint: '' })).rejects.toThrow(
      'a key is granted by somebody who has it',
    )
  })
})
