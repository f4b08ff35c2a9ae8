/**
 * A population at rest: whole, sealed, in a stream of its own, until it is drawn.
 */
import 'fake-indexeddb/auto'
import { createHash } from 'node:crypto'
import { deflateRawSync } from 'node:zlib'
import { afterEach, describe, expect, test } from 'vitest'
import { setUpPaths } from '../../../src/domain/assessment/set-up-paths.ts'
import type { Population } from '../../../src/domain/sampling/population.ts'
import {
  populationToDigest,
  toCanonicalPopulation,
} from '../../../src/domain/sampling/population-text.ts'
import { readCaseLines } from '../../../src/session/case-list.ts'
import { setUpStreamOf } from '../../../src/session/inspections.ts'
import { keepPopulation, readPopulation } from '../../../src/session/population.ts'
import { readFoldedStream } from '../../../src/session/read-stream.ts'
import { writeStream } from '../../../src/session/write-stream.ts'
import { readStreams } from '../../../src/store/log.ts'
import { readOrders } from '../../../src/store/office.ts'
import { type FullDisk, fillDisk } from '../../contract/device-log-kit.ts'
import { makeEligible } from '../../fixtures/eligible.ts'
import {
  CASE_TYPE,
  createDrawn,
  createListed,
  createSampleBench,
  population,
  writeUnseen,
} from './sample-bench.ts'

const disks: FullDisk[] = []
afterEach(() => {
  for (const disk of disks.splice(0)) disk.makeRoom()
})
const one = (reference: string): Population => ({
  caseType: CASE_TYPE,
  cases: [{ reference, officer: 'Vandrossel', profile: { gender: 'female' } }],
})

describe('keeping', () => {
  test('[SA29] 3,308 cases come back as they were kept, in registers that fit an envelope', async () => {
    const { session, read } = await createSampleBench()
    const whole = makeEligible({ seed: 1, table: 'D1' })
    const kept = await keepPopulation(session, await read(), whole)
    expect(kept).toMatchObject({ ok: true, value: { rows: 3308 } })
    const inspection = await read()
    expect(await readPopulation(session, inspection, 'case-supervision')).toEqual(
      toCanonicalPopulation(whole),
    )
    if (!kept.ok) throw new Error(kept.error.kind)
    const { state } = await readFoldedStream(session, kept.value.stream)
    expect(state.size).toBeGreaterThan(1)
    expect(state.get('population/0')?.heads[0]?.value).toHaveLength(40_000)
  })

  test('[SA29 SA31] the stream is the leads’ alone, the set-up names it and nothing of a case', async () => {
    const { session, read } = await createSampleBench()
    await keepPopulation(session, await read(), one('Hexpennywell'))
    const { population: mark } = (await read()).samples.get(CASE_TYPE) ?? {}
    if (mark?.kind !== 'one') throw new Error('a list')
    expect(mark.value).toMatchObject({ rows: 1, digest: populationToDigest(one('Hexpennywell')) })
    const orders = (await readOrders(session.log)).map(({ change }) => change)
    expect(orders.at(-1)).toMatchObject({
      kind: 'stream',
      stream: mark.value.stream,
      writer: null,
    })
    const { state } = await readFoldedStream(session, setUpStreamOf((await read()).id))
    expect(JSON.stringify([...state.values()])).not.toMatch(/Hexpennywell|Vandrossel|female/)
    const rows = await session.log.db.ops.toArray()
    expect(Buffer.concat(rows.map(({ bytes }) => bytes)).toString('latin1')).not.toMatch(
      /Hexpennywell|Vandrossel/,
    )
  })

  test('[SA29] is no case: it stands in no list', async () => {
    const { session, read } = await createListed(2)
    const inspection = await read()
    expect((await readStreams(session.log)).length).toBe(4)
    expect((await readCaseLines(session, new Map([[inspection.id, inspection]]))).size).toBe(2)
    expect(inspection.assessors.size).toBe(2)
  })

  test('[SA29] a new list takes the place of the old one', async () => {
    const { session, read } = await createListed()
    await keepPopulation(session, await read(), one('A2'))
    expect((await readPopulation(session, await read(), CASE_TYPE))?.cases).toHaveLength(1)
  })

  test('[SA29] with a full disk there is the old list or the new one', async () => {
    const { session, read } = await createListed()
    const before = await session.log.db.ops.count()
    const disk = fillDisk('commit', 1)
    disks.push(disk)
    expect(await keepPopulation(session, await read(), one('A2'))).toMatchObject({
      ok: false,
      error: { kind: 'disk-full' },
    })
    disk.makeRoom()
    expect(await session.log.db.ops.count()).toBe(before)
    expect((await readPopulation(session, await read(), CASE_TYPE))?.cases).toHaveLength(40)
  })

  test('[SA29] none is taken after the draw, nor one that is empty or has a case twice', async () => {
    const drawn = await createDrawn()
    expect(await keepPopulation(drawn.session, await drawn.read(), one('A2'))).toEqual({
      ok: false,
      error: { kind: 'already-drawn' },
    })
    const { session, read } = await createSampleBench()
    const refused = async (cases: Population['cases']) =>
      keepPopulation(session, await read(), { caseType: CASE_TYPE, cases })
    expect(await refused([])).toMatchObject({ error: { kind: 'no-cases' } })
    const twice = ['\u00e9', 'e\u0301'].map((reference) => ({ reference, profile: {} }))
    expect(await refused(twice)).toMatchObject({ error: { kind: 'repeated-case' } })
  })
})

describe('reading', () => {
  test('[SA28] nothing is read that is not whole, or is not what the digest stands for', async () => {
    const bench = await createListed()
    const { session, read } = bench
    const listed = (await bench.sample()).population
    if (listed.kind !== 'one') throw new Error('a list')
    const point = async (change: object) => {
      const inspection = await read()
      const mark = { ...listed, value: { ...listed.value, ...change } }
      const sample = { ...(await bench.sample()), population: mark }
      return readPopulation(
        session,
        { ...inspection, samples: new Map([[CASE_TYPE, sample]]) },
        CASE_TYPE,
      )
    }
    expect(await point({})).toEqual(toCanonicalPopulation(population))
    expect(await point({ digest: '00' })).toBeUndefined()
    // A stream that is not here yet, and one that holds something else.
    expect(await point({ stream: session.ids.next() })).toBeUndefined()
    expect(await point({ stream: setUpStreamOf((await read()).id) })).toBeUndefined()
    expect(await readPopulation(session, await read(), 'court-report')).toBeUndefined()
  })

  test.each(['!', 'AAAA', ''])('[SA28] %j is no kept population', async (chunk) => {
    const bench = await createListed()
    const listed = (await bench.sample()).population
    if (listed.kind !== 'one') throw new Error('a list')
    const { id, editionId } = await bench.read()
    const { stream } = listed.value
    const { state } = await readFoldedStream(bench.session, stream)
    const values = new Map([['population/0', chunk]])
    const writing = { inspection: id, stream, edition: editionId, state, values }
    await writeStream(bench.session, writing)
    expect(await readPopulation(bench.session, await bench.read(), CASE_TYPE)).toBeUndefined()
  })

  test.each(['no population', 'casebook population 1\n"stay"\n{}\n'])(
    '[SA28] %j is not read, though its digest fits',
    async (text) => {
      const bench = await createListed()
      const listed = (await bench.sample()).population
      if (listed.kind !== 'one') throw new Error('a list')
      const { stream } = listed.value
      const packed = deflateRawSync(text).toString('base64url')
      const inspection = await bench.read()
      const { id, editionId: edition } = inspection
      const { state } = await readFoldedStream(bench.session, stream)
      const values = new Map([['population/0', packed]])
      await writeStream(bench.session, { inspection: id, stream, edition, state, values })
      const digest = createHash('sha256').update(text).digest('hex')
      const population = { ...listed, value: { ...listed.value, digest } }
      const samples = new Map([[CASE_TYPE, { ...(await bench.sample()), population }]])
      expect(
        await readPopulation(bench.session, { ...inspection, samples }, CASE_TYPE),
      ).toBeUndefined()
    },
  )

  test('[SA32] while two lists differ neither is read', async () => {
    const bench = await createListed()
    await writeUnseen(bench, [
      [
        setUpPaths.population(CASE_TYPE),
        JSON.stringify({ stream: bench.session.ids.next(), rows: 3, digest: 'x', at: 'y' }),
      ],
    ])
    expect((await bench.sample()).population).toMatchObject({
      kind: 'differing',
      choices: [{ author: bench.session.person }, { author: bench.session.person }],
    })
    expect(await readPopulation(bench.session, await bench.read(), CASE_TYPE)).toBeUndefined()
  })
})
