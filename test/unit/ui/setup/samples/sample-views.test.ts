/**
 * What the pages of a sample say: how far it is, which cases are in it, which
 * are out, and where two people differ.
 */
import 'fake-indexeddb/auto'
import { describe, expect, test } from 'vitest'
import type { StreamId } from '../../../../../src/base/brand.ts'
import { setUpPaths } from '../../../../../src/domain/assessment/set-up-paths.ts'
import { makeDraw } from '../../../../../src/domain/sampling/draw.ts'
import { readCaseLines, readSetAsideLines } from '../../../../../src/session/case-list.ts'
import { allocate } from '../../../../../src/session/people.ts'
import { replaceCase } from '../../../../../src/session/replace-case.ts'
import { addNow } from '../../../../../src/ui/setup/samples/add-now.ts'
import { listDrawn } from '../../../../../src/ui/setup/samples/list-drawn.ts'
import { listReplaced } from '../../../../../src/ui/setup/samples/list-replaced.ts'
import { listStrata } from '../../../../../src/ui/setup/samples/list-strata.ts'
import {
  listUndecided,
  readSampleState,
} from '../../../../../src/ui/setup/samples/read-sample-state.ts'
import { stateToWords } from '../../../../../src/ui/setup/samples/state-to-words.ts'
import {
  CASE_TYPE,
  createDrawn,
  createListed,
  createSampleBench,
  drawUnseen,
  listReplaceable,
  population,
  type SampleBench,
  writeUnseen,
} from '../../../session/sample-bench.ts'

async function look(bench: SampleBench) {
  const inspection = await bench.read()
  const own = new Map([[inspection.id, inspection]])
  const lines = await readCaseLines(bench.session, own)
  const aside = await readSetAsideLines(bench.session, own)
  const { edition } = inspection
  if (!edition) throw new Error('an edition')
  return { inspection, lines, aside, edition, sample: await bench.sample() }
}
async function stateOf(bench: SampleBench, caseType = CASE_TYPE) {
  const { inspection, lines } = await look(bench)
  const state = readSampleState(inspection, caseType, lines.values())
  return { kind: state.kind, words: stateToWords(inspection, state).join(' ') }
}
const otherList = (bench: SampleBench) =>
  writeUnseen(bench, [
    [
      setUpPaths.population(CASE_TYPE),
      JSON.stringify({ stream: bench.session.ids.next(), rows: 3, digest: 'x', at: 'y' }),
    ],
  ])

describe('how far a sample is', () => {
  test('[UI50] no list, a list, drawn, replaced', async () => {
    expect(await stateOf(await createSampleBench())).toEqual({
      kind: 'none',
      words: 'No list of eligible cases yet.',
    })
    expect((await stateOf(await createListed())).words).toMatch(
      /^List of 40 eligible cases, imported by Lee Lead, 25 March.*Not drawn yet/,
    )
    const bench = await createDrawn()
    expect((await stateOf(bench)).words).toMatch(
      /^33 cases drawn of 40, with the seed 7\. Drawn by Lee Lead, 25 March[^.]*\.$/,
    )
    const [old] = await listReplaceable(bench)
    if (!old) throw new Error('cases')
    await replaceCase(bench.session, await bench.read(), old, { reason: 'ineligible' })
    expect((await stateOf(bench)).words).toContain('1 case replaced from the reserve.')
    expect(listUndecided(await bench.read())).toEqual([])
  })

  test('[UI50] cases from a list of sampled ones, of that kind alone', async () => {
    const bench = await createSampleBench(2)
    expect(await stateOf(bench, 'case-supervision')).toMatchObject({ kind: 'sampled' })
    expect(await stateOf(bench)).toMatchObject({ kind: 'none' })
  })

  test('[SA32] two lists and two draws are said, and stand on the board until one is chosen', async () => {
    const listed = await createListed()
    await otherList(listed)
    expect((await stateOf(listed)).words).toMatch(/^2 lists were imported/)
    expect(listUndecided(await listed.read())).toEqual([CASE_TYPE])
    const drawn = await createDrawn()
    await otherList(drawn)
    // The draw stands on its own list: nothing is to be decided.
    expect(listUndecided(await drawn.read())).toEqual([])
    await drawUnseen(drawn, drawn.mark, 1)
    expect((await stateOf(drawn)).words).toMatch(/^2 samples were drawn/)
    expect(listUndecided(await drawn.read())).toEqual([CASE_TYPE])
  })
})

describe('cases in and out', () => {
  test('[UI53] each stratum has its cases and reserve in the order of the draw', async () => {
    const bench = await createDrawn()
    const { inspection, session } = { inspection: await bench.read(), session: bench.session }
    const [given] = inspection.assessors.keys()
    if (!given) throw new Error('cases')
    await allocate(session, inspection, [given], session.person)
    const seen = await look(bench)
    const draw = makeDraw(seen.edition, population, bench.mark)
    const view = listDrawn({ ...seen, draw })
    expect(view.strata.map(({ label }) => label)).toEqual([
      'Male, Low',
      'Female, Low',
      'Female, High',
    ])
    for (const [index, { cases, reserve, left }] of view.strata.entries()) {
      const drawn = draw.strata[index]
      expect(cases.map(({ reference }) => reference)).toEqual(
        drawn?.cases.map(({ reference }) => reference),
      )
      expect(reserve.map(({ reference }) => reference)).toEqual(
        drawn?.reserve.map(({ reference }) => reference),
      )
      expect(left).toBe(reserve.length)
    }
    const one = view.strata.flatMap(({ cases }) => cases).find(({ stream }) => stream === given)
    expect(one).toMatchObject({ assessor: 'Lee Lead', isFromReserve: false, isTwice: false })
    expect(view).toMatchObject({ twice: [], away: 0 })
  })

  test('[UI53 SA35] a replaced case is out, with why, by which and by whom; its successor is in', async () => {
    const bench = await createDrawn()
    const before = await look(bench)
    const draw = makeDraw(before.edition, population, bench.mark)
    const view = listDrawn({ ...before, draw })
    const old = view.strata[0]?.cases[0]
    if (!old) throw new Error('a case')
    await replaceCase(bench.session, before.inspection, old.stream, { reason: 'ineligible' })
    const seen = await look(bench)
    const after = listDrawn({ ...seen, draw })
    const next = after.strata[0]?.reserve[0]
    expect(next).toEqual({ reference: draw.strata[0]?.reserve[0]?.reference, isUsed: true })
    expect(after.strata[0]?.cases.some(({ stream }) => stream === old.stream)).toBe(false)
    expect(after.strata[0]?.cases.find(({ isFromReserve }) => isFromReserve)?.reference).toBe(
      next?.reference,
    )
    const out = listReplaced({ ...seen, caseType: CASE_TYPE })
    expect(out.notChosen).toEqual([])
    expect(out.replaced).toMatchObject([
      { reference: old.reference, reason: 'Not eligible after all', by: next?.reference },
    ])
    expect(out.replaced[0]?.who).toMatch(/^Lee Lead, 25 March/)
  })

  test('[SA73] a case from another stratum’s reserve: what is in the sample now stands beside what was drawn', async () => {
    const bench = await createDrawn()
    const compare = async () => {
      const seen = await look(bench)
      const draw = makeDraw(seen.edition, population, bench.mark)
      return addNow(
        listStrata(seen.edition, population, bench.mark.size),
        listDrawn({ ...seen, draw }),
      )
    }
    const before = await compare()
    expect(before.rows.map(({ now }) => now)).toEqual([undefined, undefined, undefined])
    // One of 7 with a reserve of its own; the only one of its stratum has none.
    const { edition, inspection, lines } = await look(bench)
    const draw = makeDraw(edition, population, bench.mark)
    const streamOf = (at: number) =>
      [...lines.values()].find(
        ({ reference }) => reference === draw.strata[at]?.cases[0]?.reference,
      )?.stream
    const [own, lonely] = [streamOf(1), streamOf(2)]
    if (!own || !lonely) throw new Error('cases')
    await replaceCase(bench.session, inspection, own, { reason: 'ineligible' })
    expect((await compare()).rows.every(({ now }) => now === undefined)).toBe(true)
    const replaced = await replaceCase(bench.session, await bench.read(), lonely, {
      reason: 'ineligible',
      mayBeOther: true,
    })
    expect(replaced.ok).toBe(true)
    const after = await compare()
    expect(after.rows.map(({ sample, now }) => [sample, now])).toEqual([
      [25, 25],
      [7, 8],
      [1, 0],
    ])
    // While a case is not on this tablet nobody can say what is in it now.
    const away = { ...listDrawn({ ...(await look(bench)), draw }), away: 1 }
    expect(addNow(before, away).rows[2]?.now).toBeUndefined()
  })

  test('[SA32] the same case from the reserve twice is named; a replacement in dispute is to be chosen', async () => {
    const bench = await createDrawn()
    const { inspection, edition } = await look(bench)
    const [a, b] = await listReplaceable(bench)
    if (!a || !b) throw new Error('cases')
    const made = await replaceCase(bench.session, inspection, a, { reason: 'ineligible' })
    if (!made.ok) throw new Error(made.error.kind)
    const theirs = bench.session.ids.next<StreamId>()
    await writeUnseen(bench, [
      [
        setUpPaths.replaced(CASE_TYPE, a),
        JSON.stringify({ reason: 'file-unavailable', by: theirs }),
      ],
      [
        setUpPaths.sampledCase(CASE_TYPE, theirs),
        JSON.stringify({ draw: bench.mark.id, replaces: a }),
      ],
      [setUpPaths.assessor(theirs), bench.session.person],
    ])
    const seen = await look(bench)
    const out = listReplaced({ ...seen, caseType: CASE_TYPE })
    expect(out.replaced).toMatchObject([{ stream: a, differing: { choices: [{}, {}] } }])
    expect(out.notChosen.map(({ stream }) => stream)).toEqual([made.value])
    const draw = makeDraw(edition, population, bench.mark)
    const view = listDrawn({ ...seen, draw })
    // Theirs has been given to somebody and is not here yet.
    expect(view.away).toBe(1)
    const line = seen.lines.get(b)
    if (!line) throw new Error('a line')
    const twice = new Map(seen.lines).set(theirs, { ...line, stream: theirs })
    expect(listDrawn({ ...seen, lines: twice, draw }).twice.map(({ stream }) => stream)).toEqual(
      expect.arrayContaining([b, theirs]),
    )
  })
})
