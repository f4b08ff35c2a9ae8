/**
 * A tablet that lost something: told before anything is written, put back from
 * the second copy without a network, or fetched again from the office.
 */
import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { lookForLoss, type Tablet } from '../../src/session/look-for-loss.ts'
import { fetchAgain, putBackFromJournal } from '../../src/session/mend-loss.ts'
import { createMemoryFiles, createMemoryJournal, type MemoryFiles } from '../kit/memory-journal.ts'
import { createWorld, type World } from '../kit/world.ts'

let world: World
let files: MemoryFiles
/** A start of Ann's tablet: the same disk, a new page. */
const start = (): Tablet => {
  const { device } = world.ann.tablet
  return { device, journal: createMemoryJournal({ name: device.names.name, files }) }
}
const judgements = async () => [
  await world.ann.reads('2.1.1.a/judgement'),
  await world.ann.reads('2.1.1.b/judgement'),
]
const values = async () =>
  (await judgements()).map((reading) =>
    reading.kind === 'value' ? reading.head.value : reading.kind,
  )

beforeEach(async () => {
  world = await createWorld({ seed: 61, cases: ['C1', 'C2'] })
  files = createMemoryFiles()
  await world.ann.answers('2.1.1.a', 'yes')
  await world.everyoneOnline()
  world.ann.goesOffline()
  await world.ann.answers('2.1.1.b', 'no')
  expect(await lookForLoss(start())).toBeUndefined()
})
afterEach(async () => {
  await world.close()
})

/** Of what a person is told. */
function tellable(loss: Awaited<ReturnType<typeof lookForLoss>>) {
  if (!loss || loss.kind === 'mark-gone') throw new Error('something is missing')
  return loss
}

describe('the store is gone', () => {
  test('[LO3] all of it comes back from the second copy, without a network, and then agrees with the office', async () => {
    const { ann } = world
    await ann.tablet.putBack(new Map())
    const tablet = start()
    const loss = await lookForLoss(tablet)
    expect(loss).toMatchObject({ kind: 'store-gone', ways: ['put-back'] })
    const { held } = tellable(loss)
    expect(tellable(loss).missing).toBe(held)
    const mended = await putBackFromJournal(tablet)
    expect(mended).toMatchObject({ ok: true, value: { way: 'put-back', ops: held } })
    expect(await lookForLoss(start())).toBeUndefined()
    await ann.tablet.unlock()
    expect(await values()).toEqual(['yes', 'no'])
    const before = world.office.ops().length
    await world.everyoneOnline()
    // What the office had is a duplicate there; the one that it lacked is new.
    expect(world.office.ops().length).toBe(before + 1)
    expect(await ann.tablet.sync()).toMatchObject({ ok: true, value: { receipt: {} } })
    expect(await values()).toEqual(['yes', 'no'])
  })

  test('[LO4] without a second copy what had been sent comes back from the office', async () => {
    const { ann } = world
    await ann.tablet.putBack(new Map())
    files.disk.clear()
    const tablet = start()
    expect(await lookForLoss(tablet)).toMatchObject({ kind: 'store-gone', ways: ['fetch'] })
    expect((await fetchAgain(tablet)).ok).toBe(true)
    await ann.tablet.unlock()
    await world.everyoneOnline()
    await ann.tablet.session().keyring.refresh()
    expect(await values()).toEqual(['yes', 'unanswered'])
    expect(await ann.tablet.sync()).toMatchObject({ ok: true, value: { receipt: {} } })
  })
})

describe('the store is behind', () => {
  test('[LO1 LO3] yesterday\u2019s copy over today\u2019s store: the counts agree, and it is seen all the same', async () => {
    const { ann } = world
    const yesterday = await ann.tablet.copy()
    await ann.answers('2.1.1.a', 'no')
    expect(await lookForLoss(start())).toBeUndefined()
    await ann.tablet.putBack(yesterday)
    const tablet = start()
    expect(await lookForLoss(tablet)).toMatchObject({
      kind: 'store-short',
      missing: 1,
      streams: 1,
      ways: ['put-back'],
    })
    expect((await putBackFromJournal(tablet)).ok).toBe(true)
    await ann.tablet.unlock()
    expect(await values()).toEqual(['no', 'no'])
    // A second time changes nothing.
    expect(await putBackFromJournal(start())).toMatchObject({ ok: true, value: { ops: 0 } })
    await world.everyoneOnline()
    expect(await ann.tablet.sync()).toMatchObject({ ok: true, value: { receipt: {} } })
  })

  test('[LO4] rows that the office has too come back from it, also those behind its cursor', async () => {
    const { ann } = world
    const log = await ann.tablet.log()
    const sent = await log.db.ops.filter(({ queue }) => queue !== 1).toArray()
    await log.db.ops.bulkDelete(sent.map(({ place = 0 }) => place))
    ann.tablet.lock()
    files.disk.clear()
    const tablet = start()
    expect(await lookForLoss(tablet)).toMatchObject({
      kind: 'store-short',
      missing: sent.length,
      held: undefined,
      ways: ['fetch'],
    })
    expect((await fetchAgain(tablet)).ok).toBe(true)
    expect(await lookForLoss(start())).toBeUndefined()
    await ann.tablet.unlock()
    await world.everyoneOnline()
    expect(await values()).toEqual(['yes', 'no'])
    expect(await ann.tablet.sync()).toMatchObject({ ok: true, value: { receipt: {} } })
  })
})
