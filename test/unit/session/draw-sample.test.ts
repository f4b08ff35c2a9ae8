/**
 * Drawing: once, whole, and nothing of a case where everybody reads.
 */
import 'fake-indexeddb/auto'
import { afterEach, describe, expect, test } from 'vitest'
import type { PersonId, StreamId } from '../../../src/base/brand.ts'
import { setUpPaths } from '../../../src/domain/assessment/set-up-paths.ts'
import { makeDraw } from '../../../src/domain/sampling/draw.ts'
import { makeBoard } from '../../../src/session/board.ts'
import { readCaseLines, readSetAsideLines } from '../../../src/session/case-list.ts'
import { chooseMark } from '../../../src/session/choose-mark.ts'
import { drawSample, type SampleWish } from '../../../src/session/draw-sample.ts'
import { setUpStreamOf } from '../../../src/session/inspections.ts'
import { allocate } from '../../../src/session/people.ts'
import { keepPopulation, readDigested, readPopulation } from '../../../src/session/population.ts'
import { readFoldedStream } from '../../../src/session/read-stream.ts'
import { readOrders } from '../../../src/store/office.ts'
import { type FullDisk, fillDisk } from '../../contract/device-log-kit.ts'
import { makeSmall } from '../../fixtures/eligible.ts'
import {
  CASE_TYPE,
  createDrawn,
  createListed,
  createSampleBench,
  drawUnseen,
  FORMULA_SIZE,
  population,
  type SampleBench,
  WISH,
  writeUnseen,
} from './sample-bench.ts'

const disks: FullDisk[] = []
afterEach(() => {
  for (const disk of disks.splice(0)) disk.makeRoom()
})
const drawOf = async ({ session, read }: SampleBench, wish: Partial<SampleWish> = {}) =>
  drawSample(session, await read(), { ...WISH, ...wish })
const linesOf = async ({ session, read }: SampleBench) => {
  const inspection = await read()
  return readCaseLines(session, new Map([[inspection.id, inspection]]))
}

describe('a draw', () => {
  test('[SA30] makes the cases of the pure draw, given to nobody, each with its order', async () => {
    const bench = await createDrawn()
    const { edition, assessors } = await bench.read()
    if (!edition) throw new Error('an edition')
    const draw = makeDraw(edition, population, { seed: 7, size: FORMULA_SIZE })
    const wanted = draw.strata.flatMap(({ cases }) => cases.map(({ reference }) => reference))
    const lines = [...(await linesOf(bench)).values()]
    expect(lines.map(({ reference }) => reference).sort()).toEqual(wanted.sort())
    const { reference, profile } = draw.strata[0]?.cases[0] ?? {}
    const line = lines.find((one) => one.reference === reference)
    expect(line).toMatchObject({ caseType: CASE_TYPE, profile })
    expect([...assessors.values()]).toEqual(Array(FORMULA_SIZE).fill(undefined))
    const orders = (await readOrders(bench.session.log)).map(({ change }) => change)
    const streams = orders.flatMap((order) =>
      order.kind === 'stream' && order.writer === null ? [order.stream] : [],
    )
    expect([...assessors.keys()].every((stream) => streams.includes(stream))).toBe(true)
  })

  test('[SA31] the set-up says seed, sizes, counts and digest, and nothing of a case', async () => {
    const { session, read, mark, sample } = await createDrawn()
    expect(mark).toMatchObject({
      seed: 7,
      size: FORMULA_SIZE,
      formulaSize: FORMULA_SIZE,
      reason: null,
      populationRows: 40,
      generator: 'casebook draw 1',
      strata: [
        [30, 25],
        [9, 7],
        [1, 1],
      ],
    })
    expect((await sample()).draw).toMatchObject({ kind: 'one', value: mark })
    const { state } = await readFoldedStream(session, setUpStreamOf((await read()).id))
    const texts = [...state.values()].map(({ heads }) => heads[0]?.value ?? '')
    for (const { reference } of population.cases)
      expect(texts.some((text) => text.includes(`"${reference}"`))).toBe(false)
    expect(texts.join()).not.toContain('female')
  })

  test('[SA30] with a full disk nothing of it is there', async () => {
    const bench = await createListed()
    const before = await bench.session.log.db.ops.count()
    const disk = fillDisk('commit', 5)
    disks.push(disk)
    expect(await drawOf(bench)).toMatchObject({ error: { kind: 'disk-full' } })
    disk.makeRoom()
    expect(await bench.session.log.db.ops.count()).toBe(before)
    expect((await bench.read()).assessors.size).toBe(0)
    expect(await drawOf(bench)).toMatchObject({ ok: true })
  })

  test('[SA30] another size is drawn with a reason, which is kept', async () => {
    const { mark } = await createDrawn({ size: 10, sizeReason: ' Two assessors only ' })
    expect(mark).toMatchObject({
      size: 10,
      formulaSize: FORMULA_SIZE,
      reason: 'Two assessors only',
    })
  })

  test('[SA30] a case type is drawn once', async () => {
    const bench = await createDrawn()
    expect(await drawOf(bench)).toEqual({ ok: false, error: { kind: 'already-drawn' } })
  })

  test.each([
    [{ seed: -1 }, 'bad-seed'],
    [{ size: 0 }, 'bad-size'],
    [{ size: 41, sizeReason: 'all' }, 'bad-size'],
    [{ size: 1.5, sizeReason: 'half' }, 'bad-size'],
    [{ size: 12 }, 'reason-needed'],
    [{ size: 12, sizeReason: ' ' }, 'reason-needed'],
    [{ caseType: 'through-the-gate' }, 'no-population'],
  ] satisfies [Partial<SampleWish>, string][])('[SA30] %j is refused', async (wish, kind) => {
    const bench = await createListed()
    expect(await drawOf(bench, wish)).toEqual({ ok: false, error: { kind } })
    expect((await bench.read()).assessors.size).toBe(0)
  })

  test('[SA30] of a list that the screen has read already, unless it is another by now', async () => {
    const bench = await createListed()
    const list = await readDigested(bench.session, await bench.read(), CASE_TYPE)
    if (!list) throw new Error('a list')
    const empty = { caseType: CASE_TYPE, cases: [] }
    const stale = { digest: 'of the list before', population: empty }
    const drawn = await drawSample(bench.session, await bench.read(), WISH, stale)
    const other = await createListed()
    const same = await drawSample(other.session, await other.read(), WISH, list)
    expect(drawn.ok && drawn.value.digest).toBe(list.digest)
    expect(same.ok && same.value.strata).toEqual(drawn.ok && drawn.value.strata)
    // What was handed over is what is drawn from.
    const third = await createListed()
    const emptied = { ...list, population: empty }
    const none = await drawSample(third.session, await third.read(), WISH, emptied)
    expect(none).toEqual({ ok: false, error: { kind: 'bad-size' } })
  })

  test('[SA32] a case type with cases from a list of sampled ones gets no second sample', async () => {
    const { session, read } = await createSampleBench(3)
    const listed = makeSmall('case-supervision', [[5, { gender: 'male' }]])
    await keepPopulation(session, await read(), listed)
    expect(
      await drawSample(session, await read(), { caseType: 'case-supervision', seed: 1, size: 5 }),
    ).toEqual({ ok: false, error: { kind: 'has-cases' } })
  })
})

describe('[SA32] two people who did not know of each other', () => {
  test('[SA32] two lists: nothing is drawn until one is chosen', async () => {
    const bench = await createListed()
    const path = setUpPaths.population(CASE_TYPE)
    const other = { stream: bench.session.ids.next(), rows: 3, digest: 'x', at: 'y' }
    await writeUnseen(bench, [[path, JSON.stringify(other)]])
    expect(await drawOf(bench)).toMatchObject({ error: { kind: 'lists-differ' } })
    const { population: list } = await bench.sample()
    if (list.kind !== 'differing') throw new Error('two lists')
    const chosen = list.choices.find(({ value }) => value.rows === 40)?.id
    if (!chosen) throw new Error('one of 40')
    expect(await chooseMark(bench.session, await bench.read(), { path, chosen })).toMatchObject({
      ok: true,
    })
    expect(await drawOf(bench)).toMatchObject({ ok: true })
  })

  test('[SA32] two draws: both are shown, cases of nobody wait, and what somebody has stays', async () => {
    const bench = await createDrawn({ size: 4, sizeReason: 'few' })
    const { session, read, mark } = bench
    const [given] = (await read()).assessors.keys()
    if (!given) throw new Error('cases')
    const ann = session.ids.next<PersonId>()
    await allocate(session, await read(), [given], ann)
    const { other, streams } = await drawUnseen(bench, mark, 3)
    const stray = session.ids.next<StreamId>()
    await writeUnseen(bench, [
      [
        setUpPaths.sampledCase(CASE_TYPE, stray),
        JSON.stringify({ draw: 'of-nobody', replaces: null }),
      ],
      [setUpPaths.assessor(stray), null],
    ])
    const inspection = await read()
    const { draw } = await bench.sample()
    expect(draw.kind === 'differing' && draw.choices.map(({ value }) => value.id).sort()).toEqual(
      [mark.id, other.id].sort(),
    )
    expect([...inspection.assessors]).toEqual([[given, ann]])
    expect([...inspection.setAside.values()].map(({ why }) => why).sort()).toEqual([
      'not-chosen',
      ...Array(6).fill('undecided'),
    ])
    expect(await drawOf(bench)).toMatchObject({ error: { kind: 'already-drawn' } })
    expect(await readPopulation(session, inspection, CASE_TYPE)).toBeUndefined()

    const chosen =
      draw.kind === 'differing' && draw.choices.find(({ value }) => value.id === other.id)
    if (!chosen) throw new Error('the other draw')
    const path = setUpPaths.draw(CASE_TYPE)
    await chooseMark(session, inspection, { path, chosen: chosen.id })
    const after = await read()
    expect([...after.assessors.keys()].sort()).toEqual([...streams].sort())
    expect([...after.setAside.values()].map(({ why }) => why)).toEqual(Array(5).fill('not-chosen'))
    const orders = (await readOrders(session.log)).map(({ change }) => change)
    expect(orders.at(-1)).toMatchObject({ kind: 'stream', stream: given, writer: null })
    // Its work stays readable, and the board does not know it.
    const aside = await readSetAsideLines(session, new Map([[after.id, after]]))
    expect(aside.get(given)?.reference).toBeTruthy()
    const board = makeBoard({ ...after, providerType: 'crc' }, aside.values(), { count: 'judged' })
    expect(board.ok && board.value.cases.notBegun).toEqual([])
  })

  test('[SA32] what nobody offered cannot be chosen', async () => {
    const bench = await createDrawn()
    const chosen = bench.session.ids.next()
    for (const path of [setUpPaths.draw(CASE_TYPE), setUpPaths.draw('none')]) {
      expect(
        await chooseMark(bench.session, await bench.read(), { path, chosen: chosen as never }),
      ).toEqual({ ok: false, error: { kind: 'no-such-choice' } })
    }
  })

  test('[SA30] a draw that only a newer version can read is a draw all the same', async () => {
    const bench = await createListed()
    await writeUnseen(bench, [[setUpPaths.draw(CASE_TYPE), '{"v":2}']])
    expect((await bench.sample()).draw).toEqual({ kind: 'none' })
    expect(await drawOf(bench)).toMatchObject({ error: { kind: 'already-drawn' } })
  })
})
