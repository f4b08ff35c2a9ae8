/**
 * A sample from the provider's list to judged cases: two leads, an assessor, and
 * anybody with the command line.
 */
import 'fake-indexeddb/auto'
import { describe, expect, test } from 'vitest'
import { sampleVerb } from '../../server/cli/sample.ts'
import type { StreamId } from '../../src/base/brand.ts'
import { setUpPaths } from '../../src/domain/assessment/set-up-paths.ts'
import type { DrawMark } from '../../src/domain/sampling/marks.ts'
import { populationToRows } from '../../src/domain/sampling/population-csv.ts'
import { makeSampleSize } from '../../src/domain/sampling/sample-size.ts'
import { chooseMark } from '../../src/session/choose-mark.ts'
import { drawSample } from '../../src/session/draw-sample.ts'
import { keepPopulation, readPopulation } from '../../src/session/population.ts'
import { replaceCase } from '../../src/session/replace-case.ts'
import { sampleOf } from '../../src/session/samples.ts'
import { readStreams } from '../../src/store/log.ts'
import { toCsv } from '../../src/ui/setup/to-csv.ts'
import { makeEligible } from '../fixtures/eligible.ts'
import { makePrng } from '../fixtures/prng.ts'
import { createWorld } from '../kit/world.ts'
import type { Person } from '../kit/world-person.ts'

const TYPE = 'court-report'
const population = makeEligible({ seed: 8, table: 'D2', size: 120 })
const inspectionOf = (person: Person) => person.inspection()
const sampleAt = async (person: Person) => sampleOf((await inspectionOf(person)).samples, TYPE)

async function imports(person: Person) {
  const session = person.tablet.session()
  const kept = await keepPopulation(session, await inspectionOf(person), population)
  if (!kept.ok) throw new Error(kept.error.kind)
}

async function draws(person: Person, seed: number): Promise<DrawMark> {
  const inspection = await inspectionOf(person)
  if (!inspection.edition) throw new Error('an edition')
  const { size } = makeSampleSize(inspection.edition.sampling, population.cases.length)
  const wish = { caseType: TYPE, seed, size }
  const drawn = await drawSample(person.tablet.session(), inspection, wish)
  if (!drawn.ok) throw new Error(drawn.error.kind)
  return drawn.value
}

/** References of the court reports that count, as this person's tablet lists them. */
const sampledAt = async (person: Person): Promise<string[]> =>
  [...(await person.lines()).values()]
    .filter(({ caseType }) => caseType === TYPE)
    .map(({ reference }) => reference ?? '')
    .sort()

async function runCli(csv: string, seed: number) {
  let stdout = ''
  const code = await sampleVerb.run(['p.csv', '--case-type', TYPE, '--seed', String(seed)], {
    stdout: (text) => {
      stdout += text
    },
    stderr: () => undefined,
    readFile: async () => new TextEncoder().encode(csv),
  })
  if (code !== 0) throw new Error('the command ended badly')
  return JSON.parse(stdout)
}

async function createLeads(seed: number) {
  const world = await createWorld({ seed })
  const olga = await world.bringIn('olga', { role: 'lead' })
  await world.everyoneOnline()
  return { ...world, olga }
}

describe('a sample', () => {
  test('[CL20 SA25 SA37] drawn on a tablet, another lead’s tablet and the command line repeat it to the last case', async () => {
    const { lead, olga, everyoneOnline, close } = await createLeads(71)
    await imports(lead)
    await everyoneOnline()
    const mark = await draws(olga, 20_190_401)
    await everyoneOnline()
    const sampled = await sampledAt(lead)
    expect(sampled).toHaveLength(mark.size)
    expect(await sampledAt(olga)).toEqual(sampled)

    const there = await readPopulation(lead.tablet.session(), await inspectionOf(lead), TYPE)
    if (!there) throw new Error('the population is on the tablet')
    const [head = [], ...rows] = populationToRows(there, [])
    const csv = toCsv([head, ...makePrng(3).shuffle([...rows])])
    const repeated = await runCli(csv, mark.seed)
    expect(repeated).toMatchObject({
      digest: mark.digest,
      sampleSize: mark.size,
      populationSize: mark.populationRows,
    })
    expect(repeated.strata.flatMap(({ cases }: { cases: string[] }) => cases).sort()).toEqual(
      sampled,
    )
    const counts = repeated.strata.map((one: { population: number; sample: number }) => [
      one.population,
      one.sample,
    ])
    expect(counts).toEqual(mark.strata)
    await close()
  })

  test('[SA29] an assessor’s tablet gets neither the list nor a case that is not theirs', async () => {
    const { lead, ann, everyoneOnline, close } = await createLeads(72)
    await imports(lead)
    await draws(lead, 4)
    await everyoneOnline()
    const { population: list } = await sampleAt(ann)
    if (list.kind !== 'one') throw new Error('the set-up names the list')
    const here = (await readStreams(await ann.tablet.log())).map(({ stream }) => stream)
    expect(here).not.toContain(list.value.stream)
    expect(await sampledAt(ann)).toEqual([])
    expect(
      await readPopulation(ann.tablet.session(), await inspectionOf(ann), TYPE),
    ).toBeUndefined()
    await close()
  })

  test('[SA32] two leads draw offline: both are shown to both, one is chosen, there is one sample', async () => {
    const { lead, olga, everyoneOnline, close } = await createLeads(73)
    await imports(lead)
    await everyoneOnline()
    for (const person of [lead, olga]) person.goesOffline()
    await draws(lead, 1)
    const theirs = await draws(olga, 2)
    const wanted = await sampledAt(olga)
    await everyoneOnline()
    for (const person of [lead, olga]) {
      const { draw } = await sampleAt(person)
      expect(
        draw.kind === 'differing' && draw.choices.map(({ value }) => value.seed).sort(),
      ).toEqual([1, 2])
      expect(await sampledAt(person)).toEqual([])
    }
    const { draw } = await sampleAt(lead)
    const chosen =
      draw.kind === 'differing' ? draw.choices.find(({ value }) => value.id === theirs.id) : null
    if (!chosen) throw new Error('two draws')
    const path = setUpPaths.draw(TYPE)
    await chooseMark(lead.tablet.session(), await inspectionOf(lead), { path, chosen: chosen.id })
    await everyoneOnline()
    for (const person of [lead, olga]) expect(await sampledAt(person)).toEqual(wanted)
    await close()
  })

  test('[SA35] a case that is replaced leaves its assessor’s lists; what they had sent is readable, the rest is parked', async () => {
    const { lead, ann, office, place, everyoneOnline, allocates, close } = await createLeads(74)
    await imports(lead)
    await draws(lead, 9)
    const [line] = [...(await lead.lines()).values()].filter(({ caseType }) => caseType === TYPE)
    if (!line?.reference) throw new Error('a drawn case')
    place.cases.set(line.reference, line.stream)
    await allocates(line.reference, ann)
    await everyoneOnline()
    const open = await ann.opens(line.reference)
    const question = open.form.standards[0]?.keyQuestions[0]?.id ?? ''
    await open.close()
    await ann.judges(question, 'yes', line.reference)
    await everyoneOnline()
    ann.goesOffline()
    await ann.judges(question, 'no', line.reference)
    const replaced = await replaceCase(
      lead.tablet.session(),
      await inspectionOf(lead),
      line.stream,
      { reason: 'conflict-of-interest' },
    )
    if (!replaced.ok) throw new Error(replaced.error.kind)
    await everyoneOnline()
    expect((await ann.lines()).has(line.reference)).toBe(false)
    expect((await lead.lines()).has(line.reference)).toBe(false)
    expect((await inspectionOf(lead)).assessors.get(replaced.value)).toBeUndefined()
    expect(await lead.sees(question, line.reference)).toBe('yes')
    expect(office.parked().map(({ code }) => code)).toEqual(['not-your-case'])
    const aside: ReadonlySet<StreamId> = new Set((await inspectionOf(ann)).setAside.keys())
    expect(aside.has(line.stream)).toBe(true)
    await close()
  })
})
