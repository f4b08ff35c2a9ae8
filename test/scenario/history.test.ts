/**
 * The history of a case as three tablets have it, and the case as at a time.
 */
import '../kit/memory-storage.ts'
import { describe, expect, test } from 'vitest'
import { paths } from '../../src/domain/assessment/paths.ts'
import { readRegister } from '../../src/ops/fold.ts'
import { createCaseAt, listMoments, stateAt } from '../../src/session/history/case-at.ts'
import {
  type CaseHistory,
  createHistoryReader,
  type HistoryStep,
} from '../../src/session/history/read-history.ts'
import { groupSittings } from '../../src/session/history/sittings.ts'
import { readStream } from '../../src/store/log.ts'
import { createWorld, personOf, type World } from '../kit/world.ts'
import type { Person } from '../kit/world-person.ts'

const PROMPT = paths.judgement('2.1.3.b')
const NOTE = paths.note('2.1.3')

async function historyOf({ tablet }: Person, world: World, of = 'C1'): Promise<CaseHistory> {
  await tablet.session().keyring.refresh()
  const stream = world.place.cases.get(of)
  if (!stream) throw new Error(`no case ${of}`)
  return createHistoryReader(tablet.session(), stream).read()
}

const told = (steps: readonly HistoryStep[], path: string) =>
  steps
    .filter(({ op }) => op.path === path)
    .map(({ op, from, sending }) => [from.map(({ value }) => value).join('|'), op.value, sending])

describe('history', () => {
  test('[HI1 HI2] is the same on every tablet: who, from what, to what, and whether it is sent', async () => {
    const world = await createWorld({ seed: 31 })
    const { ann, lead, everyoneOnline } = world
    await ann.answers('2.1.3.b', 'yes')
    await ann.notes('2.1.3', 'A note in two bursts')
    await everyoneOnline()
    lead.tablet.clock.setWrongBy(-86_400_000 * 400)
    await lead.answers('2.1.3.b', 'no')
    await everyoneOnline()
    ann.goesOffline()
    await ann.answers('2.1.3.b', 'not-applicable')
    const hers = await historyOf(ann, world)
    expect(told(hers.steps, PROMPT)).toEqual([
      ['', 'yes', 'sent'],
      ['yes', 'no', 'sent'],
      ['no', 'not-applicable', 'kept'],
    ])
    // The burst that gave way unsent is nobody's history.
    expect(told(hers.steps, NOTE)).toEqual([['', 'A note in two bursts', 'sent']])
    const [first, second] = hers.steps.filter(({ op }) => op.path === PROMPT)
    expect([first?.op.author, second?.op.author]).toEqual([personOf(ann), personOf(lead)])
    expect(second?.seenAt).toBe(first?.op.at)
    await everyoneOnline()
    const his = await historyOf(lead, world)
    expect(his.steps.map(({ op }) => op.id)).toEqual(
      (await historyOf(ann, world)).steps.map(({ op }) => op.id),
    )
    expect(his.unopened).toBe(0)
    await world.close()
  })

  test('[HI1] work that the office keeps aside is said to be so', async () => {
    const world = await createWorld({ seed: 32, offline: ['ann'] })
    const { ann, ben, everyoneOnline } = world
    await ann.answers('2.1.3.b', 'yes')
    await world.allocates('C1', ben)
    await world.lead.syncs()
    await everyoneOnline()
    expect(told((await historyOf(ann, world)).steps, PROMPT)).toEqual([['', 'yes', 'parked']])
    await world.close()
  })

  test('[HI4] finishing and reopening carry the reason that was written with them', async () => {
    const world = await createWorld({ seed: 33 })
    const { ann } = world
    await ann.finishes()
    await ann.writes(paths.statusReason, 'The plan arrived late')
    await ann.writes(paths.status, 'open')
    await ann.finishes()
    await ann.writes(paths.statusReason, null)
    const { steps } = await historyOf(ann, world)
    expect(steps.filter(({ op }) => op.path === paths.status).map(({ why }) => why)).toEqual([
      undefined,
      'The plan arrived late',
      undefined,
    ])
    await world.close()
  })

  test('[HI19] what cannot be opened is counted, and read again only what is new is opened', async () => {
    const world = await createWorld({ seed: 34 })
    const { ann, place } = world
    await ann.answers('2.1.3.b', 'yes')
    const stream = place.cases.get('C1')
    if (!stream) throw new Error('the world has the case')
    const session = ann.tablet.session()
    const reader = createHistoryReader(session, stream)
    const before = await reader.read()
    const rows = await readStream(session.log, stream)
    const last = rows.at(-1)
    if (!last) throw new Error('the case has rows')
    const changed = last.bytes.slice()
    changed[130] = (changed[130] ?? 0) ^ 1
    await session.log.db.ops.put({ ...last, bytes: changed })
    expect((await createHistoryReader(session, stream).read()).unopened).toBe(1)
    // The reader that opened it before still has it.
    expect(await reader.read()).toMatchObject({
      unopened: 0,
      steps: { length: before.steps.length },
    })
    await world.close()
  })
})

describe('sittings', () => {
  test('[HI18] one person on one tablet without a long pause; a pause or another tablet begins the next', async () => {
    const world = await createWorld({ seed: 35 })
    const { ann, lead, time, everyoneOnline } = world
    for (const prompt of ['2.1.1.a', '2.1.1.b']) await ann.answers(prompt, 'yes')
    time.pass(45 * 60_000)
    await ann.answers('2.1.1.c', 'no')
    await everyoneOnline()
    await lead.answers('2.1.1.c', 'yes')
    await everyoneOnline()
    await ann.answers('2.1.1.c', 'no')
    const { steps } = await historyOf(ann, world)
    const sittings = groupSittings(steps.filter(({ mark }) => mark))
    expect(sittings.map(({ author, steps: own }) => [author, own.length])).toEqual([
      [personOf(ann), 2],
      [personOf(ann), 1],
      [personOf(lead), 1],
      [personOf(ann), 1],
    ])
    await world.close()
  })

  test('[HI18 HI2] where nothing rests on the other’s work, it is told in one piece; a clock put back begins anew', async () => {
    const world = await createWorld({ seed: 36 })
    const { ann, lead, time, everyoneOnline } = world
    await ann.answers('2.1.1.a', 'yes')
    time.pass(60_000)
    await lead.answers('2.1.2.a', 'yes')
    time.pass(60_000)
    await ann.answers('2.1.1.b', 'yes')
    ann.tablet.clock.setWrongBy(-3_600_000)
    await ann.answers('2.1.1.c', 'yes')
    await everyoneOnline()
    const { steps } = await historyOf(lead, world)
    const sittings = groupSittings(steps.filter(({ mark }) => mark))
    expect(sittings.map(({ author, steps: own }) => [author, own.length])).toEqual([
      [personOf(ann), 2],
      [personOf(lead), 1],
      [personOf(ann), 1],
    ])
    await world.close()
  })
})

describe('the case as at a time', () => {
  test('[HI5] holds what was not later and rests on nothing later, and nothing else', async () => {
    const world = await createWorld({ seed: 37 })
    const { ann, lead, time, everyoneOnline } = world
    time.pass(60_000)
    await ann.answers('2.1.3.b', 'yes')
    time.pass(3_600_000)
    await ann.answers('2.1.1.a', 'no')
    await everyoneOnline()
    // A clock that is two hours behind: what it wrote still comes after what it had seen.
    lead.tablet.clock.setWrongBy(-7_200_000)
    await lead.answers('2.1.1.a', 'yes')
    await everyoneOnline()
    const { steps } = await historyOf(ann, world)
    const seen = listMoments(steps).map((at) => {
      const state = stateAt(steps, at)
      return ['2.1.3.b', '2.1.1.a'].map((id) => {
        const reading = readRegister(state.get(paths.judgement(id)))
        return reading.kind === 'value' ? reading.value : reading.kind
      })
    })
    expect(seen.at(0)).toEqual(['unanswered', 'unanswered'])
    expect(seen.at(-1)).toEqual(['yes', 'yes'])
    // At no moment is the lead's answer there without the one that it replaced.
    expect(seen).not.toContainEqual(['unanswered', 'yes'])
    expect(new Set(seen.map((pair) => pair.join()))).toEqual(
      new Set(['unanswered,unanswered', 'yes,unanswered', 'yes,yes']),
    )
    await world.close()
  })

  test('[HI6] is read, and nothing else: whatever is asked of it, nothing is written', async () => {
    const world = await createWorld({ seed: 38 })
    const { ann, place, time } = world
    time.pass(60_000)
    await ann.answers('2.1.3.b', 'yes')
    time.pass(60_000)
    await ann.answers('2.1.3.b', 'no')
    const { steps } = await historyOf(ann, world)
    const moments = listMoments(steps)
    const open = await ann.opens()
    const first = moments.at(-1)
    if (!first) throw new Error('something has changed')
    const past = createCaseAt(open, steps, first)
    const stream = place.cases.get('C1')
    if (!stream) throw new Error('the world has the case')
    const before = await readStream(ann.tablet.session().log, stream)
    expect(past.open.read(PROMPT)).toBe('no')
    const answered = past.open.progress.value.answered
    past.open.change(PROMPT, 'not-applicable')
    const focus = past.open.focusOn(NOTE)
    focus.input('not kept')
    focus.flush()
    expect([past.open.undo.undo(), past.open.undo.redo()]).toEqual([
      { kind: 'nothing' },
      { kind: 'nothing' },
    ])
    expect(await past.open.undo.recall()).toEqual({ ok: true, value: undefined })
    await past.open.flush()
    await past.open.close()
    expect([past.open.read(PROMPT), past.open.read(NOTE)]).toEqual(['no', undefined])
    expect([past.open.countOps(PROMPT), past.open.countConflicts()]).toEqual([0, 0])
    past.show(moments[0] ?? first)
    expect(past.open.read(PROMPT)).toBeUndefined()
    expect(past.at.value).toBe(moments[0])
    expect(past.open.progress.value.answered).toBeLessThan(answered)
    // The case itself has not noticed.
    expect(open.read(PROMPT)).toBe('no')
    expect(await readStream(ann.tablet.session().log, stream)).toEqual(before)
    await open.close()
    await world.close()
  })
})
