/**
 * Late work that the office set aside, and the lead's word on it: accepted, handed
 * over, put away. Every tablet ends with the same.
 */
import 'fake-indexeddb/auto'
import { describe, expect, test } from 'vitest'
import type { StreamId } from '../../src/base/brand.ts'
import { paths } from '../../src/domain/assessment/paths.ts'
import type { ParkedAct } from '../../src/ops/envelope/protocol-parked.ts'
import { readRegister } from '../../src/ops/fold.ts'
import { readConflicts } from '../../src/session/conflicts/read-conflicts.ts'
import { settleConflict } from '../../src/session/conflicts/settle-conflict.ts'
import { holdBeside } from '../../src/session/hand-over.ts'
import { openParked } from '../../src/session/open-parked.ts'
import { readFoldedStream } from '../../src/session/read-stream.ts'
import { writeStream } from '../../src/session/write-stream.ts'
import { appendOrders, readHello } from '../../src/store/office.ts'
import { decideParked } from '../../src/sync/decide-parked.ts'
import { readParked } from '../../src/sync/read-parked.ts'
import { createTransport } from '../../src/sync/transport.ts'
import { createWorld, personOf, type World } from '../kit/world.ts'
import type { Person } from '../kit/world-person.ts'

async function readsSetAside(
  { place }: World,
  { tablet }: Person,
  which: 'open' | 'decided' = 'open',
) {
  const { inspection } = place
  if (!inspection) throw new Error('an inspection')
  const transport = createTransport({ fetch: tablet.link.fetch, bearer: await tablet.bearer() })
  const fetched = await readParked(transport, inspection, which)
  if (!fetched.ok) throw new Error(fetched.error.kind)
  return { inspection, transport, ...(await openParked(tablet.session(), fetched.value)) }
}

/** As the page does: a hand-over is first kept and sent, then said to the office. */
async function decides(world: World, lead: Person, act: ParkedAct, path?: string) {
  const { inspection, transport, works } = await readsSetAside(world, lead)
  const wanted = works.filter((work) => path === undefined || work.path === path)
  if (act === 'hand-over') {
    const held = await holdBeside(lead.tablet.session(), await lead.inspection(), wanted)
    if (!held.ok) throw new Error(held.error.kind)
    await lead.syncs()
  }
  const parked = wanted.map((work) => work.parked)
  const decided = await decideParked(transport, { inspection, act }, parked)
  if (!decided.ok) throw new Error(decided.error.kind)
  return decided.value
}

/** Ann works offline in C1, which is given to Ben meanwhile; then she comes online. */
async function createLateWork(seed: number): Promise<World> {
  const world = await createWorld({ seed })
  const { ann, ben, lead } = world
  await ann.answers('2.1.1.a', 'yes')
  await world.everyoneOnline()
  ann.goesOffline()
  await ann.answers('2.1.1.a', 'no')
  await ann.answers('2.1.3.b', 'no')
  await ann.notes('2.1.3', 'What the officer said')
  await world.allocates('C1', ben)
  await lead.syncs()
  await ben.syncs()
  return world
}

const everyReceipt = async ({ everyone }: World) => {
  const codes = []
  for (const person of everyone) codes.push((await person.syncs()).receipt !== null)
  return codes
}

describe('accepted', () => {
  test('[PK1 PK7] it stands in the case under its author’s name and time, on every tablet', async () => {
    const world = await createLateWork(501)
    const { ann, ben, lead, place } = world
    await world.everyoneOnline()
    expect(await ann.queue()).toEqual({ unsent: 0, parked: 3 })
    const answers = await decides(world, lead, 'accept')
    expect(answers.map(({ done }) => done)).toEqual([true, true, true])
    await world.everyoneOnline()
    for (const person of [ben, lead]) {
      expect(await person.sees('2.1.1.a')).toBe('no')
      expect(await person.sees('2.1.3.b')).toBe('no')
      const note = await person.reads(paths.note('2.1.3'))
      expect(note).toMatchObject({
        value: 'What the officer said',
        head: { author: personOf(ann), device: ann.tablet.session().device },
      })
    }
    expect(await ann.queue()).toEqual({ unsent: 0, parked: 0 })
    expect(await everyReceipt(world)).toEqual([true, true, true])
    const word = await readHello(await ann.tablet.log())
    const stream = place.cases.get('C1')
    expect(word).toMatchObject({ parked: [], decided: [{ stream, act: 'accept', count: 3 }] })
    await world.close()
  })

  test('[PK1 FO4] where the case says something else by now, both are shown', async () => {
    const world = await createLateWork(502)
    const { ben, lead } = world
    await ben.answers('2.1.3.b', 'yes')
    await ben.answers('2.1.1.a', 'yes')
    await world.everyoneOnline()
    await decides(world, lead, 'accept')
    await world.everyoneOnline()
    for (const person of [ben, lead])
      expect(await person.sees('2.1.3.b')).toEqual({ conflict: ['no', 'yes'] })
    await world.close()
  })

  test('[PK1 PE6] of somebody who was removed, who learns what became of it', async () => {
    const world = await createLateWork(503)
    const { ann, ben, lead, place } = world
    const { inspection } = place
    if (!inspection) throw new Error('an inspection')
    const end = { kind: 'member-end' as const, inspection, person: personOf(ann) }
    await appendOrders(await lead.tablet.log(), [end])
    await lead.syncs()
    await world.everyoneOnline()
    await decides(world, lead, 'accept')
    await world.everyoneOnline()
    expect(await ben.sees('2.1.3.b')).toBe('no')
    expect(await ann.queue()).toEqual({ unsent: 0, parked: 0 })
    await world.close()
  })
})

describe('handed over', () => {
  test('[PK10] nothing becomes of it in silence: each value stands beside the present one', async () => {
    const world = await createLateWork(504)
    const { ann, ben, lead } = world
    await world.everyoneOnline()
    expect(await decides(world, lead, 'hand-over')).toHaveLength(3)
    await world.everyoneOnline()
    // One that Ann had changed herself, and one where there was nothing.
    expect(await ben.sees('2.1.1.a')).toEqual({ conflict: ['no', 'yes'] })
    expect(await ben.sees('2.1.3.b')).toEqual({ conflict: ['no', null] })
    expect((await ben.lines()).get('C1')?.conflicts).toBe(3)

    const line = (await ben.lines()).get('C1')
    if (!line) throw new Error('a line')
    const desk = await readConflicts(ben.tablet.session(), [
      { line, inspection: await ben.inspection() },
    ])
    for (const on of desk)
      for (const { path, heads } of on.conflicts) {
        const late = heads.find(({ author }) => author === personOf(ann))
        expect(late).toBeDefined()
        await settleConflict(ben.tablet.session(), on, { path, value: late?.value ?? null })
      }
    await world.everyoneOnline()
    for (const person of [ben, lead]) {
      expect(await person.sees('2.1.1.a')).toBe('no')
      expect(await person.sees('2.1.3.b')).toBe('no')
    }
    expect(await everyReceipt(world)).toEqual([true, true, true])
    await world.close()
  })

  test('[PK10] where the case differs already, or says the same, nothing more is written', async () => {
    const world = await createLateWork(505)
    const { ben, lead, office } = world
    await ben.answers('2.1.3.b', 'yes')
    await ben.answers('2.1.1.a', 'no')
    await world.everyoneOnline()
    const before = office.ops().length
    await decides(world, lead, 'hand-over', paths.judgement('2.1.3.b'))
    await decides(world, lead, 'hand-over', paths.judgement('2.1.1.a'))
    expect(office.ops().length).toBe(before + 2)
    await world.everyoneOnline()
    expect(await ben.sees('2.1.3.b')).toEqual({ conflict: ['no', 'yes'] })
    expect(await ben.sees('2.1.1.a')).toBe('no')
    await world.close()
  })

  test('[PK10] cut between the two steps it is done again, and nothing stands twice', async () => {
    const world = await createLateWork(506)
    const { ben, lead } = world
    await world.everyoneOnline()
    const { works } = await readsSetAside(world, lead)
    await holdBeside(lead.tablet.session(), await lead.inspection(), works)
    lead.tablet.lock()
    await lead.tablet.unlock()
    await world.everyoneOnline()
    expect(await ben.sees('2.1.1.a')).toBe('yes')
    expect(await ben.sees('2.1.3.b')).toBeUndefined()
    await decides(world, lead, 'hand-over')
    await world.everyoneOnline()
    expect(await ben.sees('2.1.1.a')).toEqual({ conflict: ['no', 'yes'] })
    expect(await ben.sees('2.1.3.b')).toEqual({ conflict: ['no', null] })
    await world.close()
  })
})

describe('put away', () => {
  test('[PK2 PK8] it is in no case on no tablet, is kept, and is found again', async () => {
    const world = await createLateWork(507)
    const { ann, ben, lead } = world
    await world.everyoneOnline()
    await decides(world, lead, 'put-away')
    await world.allocates('C1', ann)
    await world.everyoneOnline()
    expect(await ann.queue()).toEqual({ unsent: 0, parked: 0 })
    for (const person of [ann, ben, lead]) expect(await person.sees('2.1.3.b')).toBeUndefined()
    for (const person of [ann, lead]) expect(await person.sees('2.1.1.a')).toBe('yes')
    // The copies are identical, and the rows are still on Ann's tablet and at the office.
    expect(await everyReceipt(world)).toEqual([true, true, true])
    const { db } = await ann.tablet.log()
    expect(await db.ops.where('parked').equals('put-away').count()).toBe(3)
    const { works } = await readsSetAside(world, lead, 'decided')
    expect(works.map(({ value }) => value)).toContain('What the officer said')
    expect(works.map(({ parked }) => parked.decision?.act)).toEqual(works.map(() => 'put-away'))
    await ann.answers('2.1.3.b', 'yes')
    await world.everyoneOnline()
    for (const person of [ann, lead]) expect(await person.sees('2.1.3.b')).toBe('yes')
    await world.close()
  })
})

describe('two leads', () => {
  test('[PK4] decide at once: the first word stands, and the other is told', async () => {
    const world = await createLateWork(508)
    const { ben, lead } = world
    const second = await world.bringIn('second', { role: 'lead' })
    await world.everyoneOnline()
    const { inspection, transport, works } = await readsSetAside(world, second)
    await decides(world, lead, 'accept')
    const late = await decideParked(
      transport,
      { inspection, act: 'put-away' },
      works.map(({ parked }) => parked),
    )
    expect(late).toMatchObject({
      value: works.map(() => ({ done: false, code: 'accept' })),
    })
    await world.everyoneOnline()
    for (const person of [ben, lead, second]) expect(await person.sees('2.1.3.b')).toBe('no')
    await world.close()
  })
})

describe('nothing is asked for without a reason', () => {
  test('[PK7] what waits is not sent again, round after round, until something was decided', async () => {
    const world = await createLateWork(509)
    const { ann, lead } = world
    await world.everyoneOnline()
    const sent = []
    for (let round = 0; round < 3; round += 1) sent.push((await ann.syncs()).sent)
    expect(sent).toEqual([0, 0, 0])
    await decides(world, lead, 'put-away', paths.note('2.1.3'))
    expect((await ann.syncs()).sent).toBe(3)
    expect(await ann.queue()).toEqual({ unsent: 0, parked: 2 })
    expect((await ann.syncs()).sent).toBe(0)
    await world.close()
  })

  test('[PK6] of a case whose order came late, as older builds sent it: taken in by itself', async () => {
    const world = await createWorld({ seed: 510 })
    const { ann, lead, office } = world
    const { id: inspection, editionId: edition } = await lead.inspection()
    const session = lead.tablet.session()
    const stream = session.ids.next<StreamId>()
    const values = new Map([[paths.caseType, 'case-supervision']])
    await writeStream(session, { inspection, stream, edition, state: new Map(), values })
    await lead.syncs()
    expect(office.parked()).toMatchObject([{ code: 'unknown-stream' }])
    expect((await lead.syncs()).sent).toBe(0)
    const order = { kind: 'stream' as const, inspection, stream, writer: personOf(ann) }
    await appendOrders(await lead.tablet.log(), [order])
    await lead.syncs()
    await world.everyoneOnline()
    expect(office.ops().filter((op) => op.stream === stream)).toHaveLength(1)
    expect(await lead.queue()).toEqual({ unsent: 0, parked: 0 })
    const { state } = await readFoldedStream(ann.tablet.session(), stream)
    expect(readRegister(state.get(paths.caseType))).toMatchObject({ value: 'case-supervision' })
    expect(await everyReceipt(world)).toEqual([true, true, true])
    await world.close()
  })
})
