/**
 * Taking a person out of an inspection and in again: one transaction with its
 * orders, and nothing of what they wrote.
 */
import 'fake-indexeddb/auto'
import { afterEach, describe, expect, test } from 'vitest'
import type { PersonId } from '../../../src/base/brand.ts'
import type { AccessChange } from '../../../src/ops/envelope/protocol.ts'
import { type Inspection, readInspection } from '../../../src/session/inspections.ts'
import { removeMember, takeBackMember } from '../../../src/session/members.ts'
import { allocate, invite, inviteAgain, withdrawInvitations } from '../../../src/session/people.ts'
import type { Session } from '../../../src/session/session.ts'
import { readOrders } from '../../../src/store/office.ts'
import { type FullDisk, fillDisk } from '../../contract/device-log-kit.ts'
import { createTestInspection, createTestSession } from './session-bench.ts'

const disks: FullDisk[] = []
afterEach(() => {
  for (const disk of disks.splice(0)) disk.makeRoom()
})

/** 32 bytes of base64url. */
const hash = (letter: string) => `${letter.repeat(42)}A`

interface Bench {
  readonly session: Session
  readonly inspection: Inspection
  readonly person: PersonId
  ordersSince(): Promise<readonly AccessChange[]>
  read(): Promise<Inspection>
}

/** Ann has the first two of three cases. */
async function createBench(): Promise<Bench> {
  const session = await createTestSession()
  const { id, cases } = await createTestInspection(session, 3)
  const read = () => readInspection(session, id)
  const invited = await invite(session, await read(), { name: 'Ann', role: 'assessor' })
  if (!invited.ok) throw new Error(invited.error.kind)
  const { person } = invited.value
  await allocate(session, await read(), cases.slice(0, 2), person)
  const before = (await readOrders(session.log)).length
  return {
    session,
    inspection: await read(),
    person,
    read,
    ordersSince: async () =>
      (await readOrders(session.log)).slice(before).map(({ change }) => change),
  }
}

describe('removing', () => {
  test('[PE6] says when, makes their cases nobody’s, and orders the end of everything of theirs', async () => {
    const { session, inspection, person, read, ordersSince } = await createBench()
    const ending = [hash('l')]
    const removed = await removeMember(session, inspection, { person, ending })
    expect(removed).toEqual({ ok: true, value: 2 })
    const after = await read()
    expect(after.people.get(person)).toEqual({
      id: person,
      name: 'Ann',
      role: 'assessor',
      leftAt: session.clock.now(),
    })
    expect([...after.assessors.values()]).toEqual([undefined, undefined, undefined])
    const orders = await ordersSince()
    // A key for this tablet and for the office; the interview with their officer, then their two cases.
    expect(orders.map(({ kind }) => kind)).toEqual([
      'member-end',
      'key',
      'key',
      'stream',
      'stream',
      'stream',
      'invite-end',
    ])
    expect(orders[3]).toMatchObject({ writer: null, writers: [] })
    expect(orders[0]).toEqual({ kind: 'member-end', inspection: inspection.id, person })
  })

  test('[PE6] takes the cases that they have now, whatever the screen had seen', async () => {
    const { session, inspection, person, read, ordersSince } = await createBench()
    const [, , third] = [...inspection.assessors.keys()]
    if (!third) throw new Error('three cases')
    await allocate(session, await read(), [third], person)
    expect(await removeMember(session, inspection, { person, ending: [] })).toEqual({
      ok: true,
      value: 3,
    })
    const given = await ordersSince()
    const ofCases = given.filter(
      (one) => one.kind === 'stream' && inspection.assessors.has(one.stream),
    )
    expect(ofCases).toHaveLength(4)
  })

  test('[PE6 DV8] on a full disk nothing is removed and nothing is ordered', async () => {
    const { session, inspection, person, read, ordersSince } = await createBench()
    disks.push(fillDisk('commit'))
    const removed = await removeMember(session, inspection, { person, ending: [] })
    expect(removed).toMatchObject({ ok: false, error: { kind: 'disk-full' } })
    for (const disk of disks.splice(0)) disk.makeRoom()
    expect((await read()).people.get(person)?.leftAt).toBeUndefined()
    expect(await ordersSince()).toEqual([])
  })
})

describe('taking in again', () => {
  test('[PE8] under the same name, without their cases, with a fresh link', async () => {
    const { session, inspection, person, read, ordersSince } = await createBench()
    await removeMember(session, inspection, { person, ending: [] })
    const back = await takeBackMember(session, await read(), { person, role: 'assessor' })
    expect(back).toMatchObject({ ok: true, value: { person } })
    const after = await read()
    expect(after.people.get(person)).toMatchObject({ name: 'Ann', leftAt: undefined })
    expect([...after.assessors.values()]).toEqual([undefined, undefined, undefined])
    expect((await ordersSince()).slice(-2).map(({ kind }) => kind)).toEqual(['member', 'invite'])
  })

  test('[PE8 DV3] what cannot be kept is said, and gives no link', async () => {
    const { session, inspection, person } = await createBench()
    disks.push(fillDisk('request'))
    const back = await takeBackMember(session, inspection, { person, role: 'assessor' })
    expect(back).toMatchObject({ ok: false, error: { kind: 'disk-full' } })
  })
})

describe('links', () => {
  test('[PE3] a fresh one ends those before it, in one go and in that order', async () => {
    const { session, person, ordersSince } = await createBench()
    const ending = [hash('f'), hash('s')]
    const again = await inviteAgain(session, { person, role: 'assessor', ending })
    expect(again.ok).toBe(true)
    const orders = await ordersSince()
    expect(orders.map(({ kind }) => kind)).toEqual(['invite-end', 'invite-end', 'invite'])
  })

  test('[PE3] withdrawing names them by their hashes', async () => {
    const { session, ordersSince } = await createBench()
    expect((await withdrawInvitations(session, [hash('a'), hash('b')])).ok).toBe(true)
    expect(await ordersSince()).toEqual([
      { kind: 'invite-end', codeHash: hash('a') },
      { kind: 'invite-end', codeHash: hash('b') },
    ])
  })
})
