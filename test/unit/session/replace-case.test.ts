/**
 * Replacing: from the reserve in order, out of every count, its work readable.
 */
import 'fake-indexeddb/auto'
import { describe, expect, test } from 'vitest'
import type { PersonId, StreamId } from '../../../src/base/brand.ts'
import { setUpPaths } from '../../../src/domain/assessment/set-up-paths.ts'
import { readSetAsideLines } from '../../../src/session/case-list.ts'
import { chooseMark } from '../../../src/session/choose-mark.ts'
import { allocate } from '../../../src/session/people.ts'
import { type ReplaceReason, replaceCase } from '../../../src/session/replace-case.ts'
import { createWorkspace } from '../../../src/session/workspace.ts'
import { readOrders } from '../../../src/store/office.ts'
import { fillDisk } from '../../contract/device-log-kit.ts'
import {
  CASE_TYPE,
  createDrawn,
  createSampleBench,
  type Drawn,
  linesOf,
  listReplaceable,
  strataOf,
  streamOf,
  writeUnseen,
} from './sample-bench.ts'

const REASON: ReplaceReason = { reason: 'ineligible' }
const replace = async (bench: Drawn, stream: StreamId, reason = REASON) =>
  replaceCase(bench.session, await bench.read(), stream, reason)

describe('replacing', () => {
  test('[SA33 SA35] the next of the reserve comes in, given to nobody; the old one goes out of all lists', async () => {
    const bench = await createDrawn()
    const { session, read } = bench
    const strata = await strataOf(bench)
    const old = await streamOf(bench, strata[1]?.cases[2] ?? '')
    await allocate(session, await read(), [old], session.person)
    const made = await replace(bench, old)
    if (!made.ok) throw new Error(made.error.kind)
    const inspection = await read()
    expect(inspection.assessors.has(old)).toBe(false)
    expect(inspection.assessors.get(made.value)).toBeUndefined()
    expect(inspection.assessors.size).toBe(bench.mark.size)
    expect(inspection.setAside.get(old)).toEqual({
      caseType: CASE_TYPE,
      assessor: session.person,
      why: 'replaced',
    })
    const lines = await linesOf(bench)
    expect(lines.has(old)).toBe(false)
    expect(lines.get(made.value)?.reference).toBe(strata[1]?.reserve[0])
    const aside = await readSetAsideLines(session, new Map([[inspection.id, inspection]]))
    expect(aside.get(old)?.reference).toBe(strata[1]?.cases[2])
    const { replacements } = await bench.sample()
    expect(replacements.get(old)).toMatchObject({
      kind: 'one',
      author: session.person,
      value: { reason: 'ineligible', by: made.value },
    })
    const orders = (await readOrders(session.log)).map(({ change }) => change).slice(-2)
    expect(orders).toMatchObject([
      { kind: 'stream', stream: made.value, writer: null },
      { kind: 'stream', stream: old, writer: null },
    ])
  })

  test('[SA35] the lists on screen follow', async () => {
    const bench = await createDrawn()
    const workspace = await createWorkspace(bench.session)
    const [old] = await listReplaceable(bench)
    if (!old) throw new Error('cases')
    expect(workspace.lines.value.has(old)).toBe(true)
    await replace(bench, old)
    await workspace.refreshAll()
    expect(workspace.lines.value.has(old)).toBe(false)
    expect(workspace.lines.value.size).toBe(bench.mark.size)
    const { id } = await bench.read()
    await workspace.refreshCase(old, id)
    expect(workspace.lines.value.has(old)).toBe(false)
    workspace.close()
  })

  test('[SA33] a replacement is replaced in its turn, by the one after it', async () => {
    const bench = await createDrawn({}, 2)
    const strata = await strataOf(bench)
    const first = await replace(bench, await streamOf(bench, strata[0]?.cases[0] ?? ''))
    if (!first.ok) throw new Error(first.error.kind)
    const second = await replace(bench, first.value)
    if (!second.ok) throw new Error(second.error.kind)
    expect((await linesOf(bench)).get(second.value)?.reference).toBe(strata[0]?.reserve[1])
    expect((await bench.read()).assessors.size).toBe(bench.mark.size + 2)
  })

  test('[SA34] a reserve that is used up offers the nearest stratum, and takes it when told to', async () => {
    const bench = await createDrawn()
    const strata = await strataOf(bench)
    const only = await streamOf(bench, strata[2]?.cases[0] ?? '')
    expect(await replace(bench, only)).toMatchObject({
      ok: false,
      error: {
        kind: 'reserve-empty',
        nearest: { stratum: { key: { gender: 'female', roshLevel: 'low' } } },
      },
    })
    expect((await bench.read()).assessors.has(only)).toBe(true)
    const made = await replace(bench, only, { reason: 'ineligible', mayBeOther: true })
    if (!made.ok) throw new Error(made.error.kind)
    expect((await linesOf(bench)).get(made.value)?.reference).toBe(strata[1]?.reserve[0])
  })

  test('[SA33] refused: no reason of the edition, replaced already, never drawn, not here', async () => {
    const bench = await createDrawn()
    const [old] = await listReplaceable(bench)
    if (!old) throw new Error('cases')
    expect(await replace(bench, old, { reason: 'tired' })).toMatchObject({
      error: { kind: 'unknown-reason' },
    })
    await replace(bench, old)
    expect(await replace(bench, old)).toMatchObject({ error: { kind: 'not-in-sample' } })
    expect(await replace(bench, bench.session.ids.next<StreamId>())).toMatchObject({
      error: { kind: 'not-in-sample' },
    })
    const imported = await createSampleBench(1)
    const [listed] = (await imported.read()).assessors.keys()
    if (!listed) throw new Error('a case')
    expect(
      await replaceCase(imported.session, await imported.read(), listed, REASON),
    ).toMatchObject({ error: { kind: 'not-in-sample' } })
    const [, next] = (await bench.read()).assessors.keys()
    if (!next) throw new Error('cases')
    await bench.session.log.db.streams.delete(next)
    expect(await replace(bench, next)).toMatchObject({ error: { kind: 'not-here' } })
  })
})

describe('what cannot be kept, and what cannot be read', () => {
  test('[SA33] with a full disk nothing was replaced', async () => {
    const bench = await createDrawn()
    const [old] = await listReplaceable(bench)
    if (!old) throw new Error('cases')
    const disk = fillDisk('commit', 2)
    try {
      expect(await replace(bench, old)).toMatchObject({ error: { kind: 'disk-full' } })
    } finally {
      disk.makeRoom()
    }
    expect((await bench.read()).assessors.has(old)).toBe(true)
  })

  test('[SA32] marks that this version cannot read, or that fit nothing, count for nobody', async () => {
    const bench = await createDrawn()
    const { session, read, mark } = bench
    const [a, b, c, d, e] = [1, 2, 3, 4, 5].map(() => session.ids.next<StreamId>())
    const [old] = (await read()).assessors.keys()
    if (!a || !b || !c || !d || !e || !old) throw new Error('streams')
    const made = (caseType: string, stream: StreamId, value: object) =>
      [
        [setUpPaths.sampledCase(caseType, stream), JSON.stringify(value)],
        [setUpPaths.assessor(stream), null],
      ] as const
    await writeUnseen(bench, [
      // Of a case type that nobody drew; in the place of a case that is none; of a newer kind.
      ...made('court-report', a, { draw: mark.id, replaces: null }),
      [setUpPaths.replaced(CASE_TYPE, d), JSON.stringify({ reason: 'twice', by: b })],
      ...made(CASE_TYPE, b, { draw: mark.id, replaces: d }),
      ...made(CASE_TYPE, e, { draw: mark.id, replaces: c }),
      ...made(CASE_TYPE, c, { v: 2 }),
      // Somebody cleared the draw without having seen it: the one that is there holds.
      [setUpPaths.draw(CASE_TYPE), null],
      [setUpPaths.replaced(CASE_TYPE, old), null],
    ])
    const { setAside, assessors } = await read()
    expect([a, b, e].map((stream) => setAside.get(stream)?.why)).toEqual(
      Array(3).fill('not-chosen'),
    )
    expect((await bench.sample()).cases.has(c)).toBe(false)
    expect((await bench.sample()).draw).toMatchObject({ kind: 'one', value: { id: mark.id } })
    expect(assessors.has(old)).toBe(true)
  })
})

describe('[SA32] two who replace the same case', () => {
  async function createTwo() {
    const bench = await createDrawn()
    const [old] = await listReplaceable(bench)
    if (!old) throw new Error('cases')
    const first = await replace(bench, old)
    if (!first.ok) throw new Error(first.error.kind)
    const theirs = bench.session.ids.next<StreamId>()
    await writeUnseen(bench, [
      [
        setUpPaths.replaced(CASE_TYPE, old),
        JSON.stringify({ reason: 'file-unavailable', by: theirs }),
      ],
      [
        setUpPaths.sampledCase(CASE_TYPE, theirs),
        JSON.stringify({ draw: bench.mark.id, replaces: old }),
      ],
      [setUpPaths.assessor(theirs), null],
    ])
    return { bench, old, ours: first.value, theirs }
  }

  test('[SA32] both are shown, neither counts while nobody has it, and one is chosen', async () => {
    const { bench, old, ours, theirs } = await createTwo()
    const { session, read } = bench
    const during = await read()
    expect([old, ours, theirs].map((stream) => during.setAside.get(stream)?.why)).toEqual([
      'replaced',
      'undecided',
      'undecided',
    ])
    const replaced = (await bench.sample()).replacements.get(old)
    const chosen =
      replaced?.kind === 'differing' && replaced.choices.find(({ value }) => value.by === theirs)
    if (!chosen) throw new Error('two replacements')
    const path = setUpPaths.replaced(CASE_TYPE, old)
    await chooseMark(session, during, { path, chosen: chosen.id })
    const after = await read()
    expect([ours, theirs].map((stream) => after.assessors.has(stream))).toEqual([false, true])
    expect(after.setAside.get(ours)?.why).toBe('not-chosen')
    expect(after.assessors.size).toBe(bench.mark.size)
  })

  test('[SA32] what somebody has been given stays with them until then', async () => {
    const { bench, ours } = await createTwo()
    await allocate(bench.session, await bench.read(), [ours], bench.session.ids.next<PersonId>())
    expect((await bench.read()).assessors.has(ours)).toBe(true)
  })

  test('[SA32] a replacement of one that was not chosen does not count, nor does a circle', async () => {
    const { bench, old, ours, theirs } = await createTwo()
    const { session, read, mark } = bench
    const replaced = (await bench.sample()).replacements.get(old)
    const chosen =
      replaced?.kind === 'differing' && replaced.choices.find(({ value }) => value.by === theirs)
    if (!chosen) throw new Error('two replacements')
    const path = setUpPaths.replaced(CASE_TYPE, old)
    await chooseMark(session, await read(), { path, chosen: chosen.id })
    const [a, b, of] = [1, 2, 3].map(() => session.ids.next<StreamId>())
    if (!a || !b || !of) throw new Error('three')
    const made = (stream: StreamId, replaces: StreamId | null, draw = mark.id) =>
      [
        [setUpPaths.sampledCase(CASE_TYPE, stream), JSON.stringify({ draw, replaces })],
        [setUpPaths.assessor(stream), null],
      ] as const
    const took = (from: StreamId, by: StreamId) =>
      [setUpPaths.replaced(CASE_TYPE, from), JSON.stringify({ reason: 'twice', by })] as const
    await writeUnseen(bench, [
      // After the one that was not chosen; two after each other; of a draw that nobody made.
      ...[took(ours, of), ...made(of, ours)],
      ...[took(a, b), took(b, a), ...made(a, b), ...made(b, a)],
      ...made(session.ids.next<StreamId>(), null, 'no-draw'),
    ])
    const { setAside, assessors } = await read()
    expect([of, a, b].map((stream) => setAside.get(stream)?.why)).toEqual(
      Array(3).fill('not-chosen'),
    )
    expect(assessors.size).toBe(mark.size)
  })
})
