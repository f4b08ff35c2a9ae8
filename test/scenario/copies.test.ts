/**
 * Copies by file: a tablet that is lost is made good from its copy, on any tablet
 * and at the office, and nobody gets to see what is not theirs.
 */
import '../kit/memory-storage.ts'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { concatBytes } from '../../src/base/bytes.ts'
import { createCopyWriter } from '../../src/ops/copy/copy-frames.ts'
import { createFrameReader } from '../../src/ops/copy/read-frames.ts'
import { countRefused } from '../../src/session/copies/take-copy.ts'
import { writeCopy } from '../../src/session/copies/write-copy.ts'
import { runInProcess } from '../kit/cli.ts'
import { makeWorlds, takesIn } from '../kit/world-copies.ts'
import type { Person } from '../kit/world-person.ts'

const makeWorld = makeWorlds()

async function saveCopy({ tablet }: Person): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = []
  await writeCopy(tablet.session(), 'test', async (part) => void parts.push(part))
  return concatBytes(...parts)
}

test('[CY1 CY3] unsent work of a tablet that is lost is whole on the next one, and twice changes nothing', async () => {
  const world = await makeWorld(71)
  const { ann } = world
  await ann.answers('2.1.3.b', 'yes')
  await ann.notes('2.1.1', 'Canary: seen in the file')
  const copy = await saveCopy(ann)
  expect(Buffer.from(copy).includes('Canary')).toBe(false)
  const next = await world.bringIn('ann-2', { again: ann })
  expect(await next.sees('2.1.3.b')).toBeUndefined()
  const taken = await takesIn(next, copy)
  expect(taken).toMatchObject({ state: 'whole', foreign: 0, handed: false })
  expect(taken.came).toBeGreaterThan(1)
  expect(countRefused(taken)).toBe(0)
  expect(await next.sees('2.1.3.b')).toBe('yes')
  const again = await takesIn(next, copy)
  expect(again).toMatchObject({ came: 0, here: taken.came + taken.here })
  expect((await next.queue()).unsent).toBe(taken.came)
})

test('[CY3] a locked tablet takes a copy in and offers it to the office', async () => {
  const world = await makeWorld(72)
  const { ann, lead } = world
  await ann.answers('2.1.3.b', 'no')
  const copy = await saveCopy(ann)
  const next = await world.bringIn('ann-2', { again: ann })
  next.tablet.lock()
  const taken = await takesIn(next, copy, true)
  expect(taken.came).toBeGreaterThan(0)
  await next.syncs()
  // Written on another tablet: the office keeps it aside for the lead, by its own rule.
  expect(new Set(world.office.parked().map(({ code }) => code))).toEqual(
    new Set(['not-this-device']),
  )
  expect(await lead.sees('2.1.3.b')).toBeUndefined()
  await next.tablet.unlock()
  expect(await next.sees('2.1.3.b')).toBe('no')
})

test('[CY4] what is not this tablet’s is kept and offered, and stands in no list until it is granted', async () => {
  const world = await makeWorld(73)
  const { ann, ben } = world
  await ann.answers('2.1.3.b', 'yes')
  const copy = await saveCopy(ann)
  const before = new Set((await ben.lines()).keys())
  const taken = await takesIn(ben, copy)
  expect(taken.foreign).toBeGreaterThan(0)
  expect(new Set((await ben.lines()).keys())).toEqual(before)
  await ben.syncs()
  await world.allocates('C1', ben)
  await world.everyoneOnline()
  expect((await ben.lines()).has('C1')).toBe(true)
  expect(await ben.sees('2.1.3.b')).toBe('yes')
})

test('[CY2 CY4] a forged entry, a damaged one and one with other bytes are refused and counted', async () => {
  const world = await makeWorld(74)
  const { ann } = world
  await ann.answers('2.1.3.b', 'yes')
  const copy = await saveCopy(ann)
  const reader = createFrameReader()
  const frames = [...reader.feed(copy), ...reader.end().frames]
  const envelopes = frames.filter(({ kind }) => kind === 'E').map(({ payload }) => payload)
  const flip = (bytes: Uint8Array, at: number) => {
    const changed = bytes.slice()
    changed[at] = (changed[at] ?? 0) ^ 1
    return changed
  }
  const [first = copy, second = copy] = envelopes
  const writer = createCopyWriter()
  const bad = [flip(first, first.length - 1), flip(second, 0)]
  const file = concatBytes(
    copy.subarray(0, 16),
    ...bad.map((payload) => writer.frame('E', payload)),
    writer.end(),
  )
  const taken = await takesIn(ann, file)
  expect(taken).toMatchObject({ state: 'whole', came: 0, header: undefined })
  expect(taken.refused).toEqual({ damaged: 1, forged: 1, 'other-bytes': 0, deleted: 0 })
})

test('[CY2] a copy that was cut gives what is whole, and says so', async () => {
  const world = await makeWorld(75)
  const { ann } = world
  for (const value of ['yes', 'no', 'yes']) await ann.answers('2.1.3.b', value)
  const copy = await saveCopy(ann)
  const next = await world.bringIn('ann-2', { again: ann })
  const cut = await takesIn(next, copy.slice(0, copy.length - 900))
  expect(cut.state).toBe('cut')
  const whole = await takesIn(next, copy)
  expect(whole).toMatchObject({ state: 'whole', came: expect.any(Number) })
  expect(whole.came).toBeGreaterThan(0)
  expect(await next.sees('2.1.3.b')).toBe('yes')
})

test('[CY7] the office files a copy by the command line, and the tablets hear of it', async () => {
  const world = await makeWorld(76)
  const { ann, lead, office } = world
  await ann.answers('2.1.3.b', 'yes')
  const copy = await saveCopy(ann)
  const folder = mkdtempSync(join(tmpdir(), 'casebook-import-'))
  try {
    writeFileSync(join(folder, 'a.cbcopy'), copy)
    writeFileSync(join(folder, 'cut.cbcopy'), copy.subarray(0, copy.length - 40))
    writeFileSync(join(folder, 'other'), 'something else')
    const runs: { code: number; out: string; err: string }[] = []
    const run = async (...args: string[]) =>
      void runs.push(await runInProcess(folder, { CASEBOOK_DATA: office.folder }, ...args))
    await office.whileStopped(async () => {
      for (const file of ['cut.cbcopy', 'a.cbcopy', 'a.cbcopy', 'other', 'none']) {
        await run('import', file)
      }
      await run('import')
      await run('import', '--odd')
    })
    expect(runs.map(({ code }) => code)).toEqual([1, 0, 0, 2, 2, 2, 2])
    expect(runs[0]?.err).toContain('cut.cbcopy: found a copy that was cut short')
    expect(runs[0]?.out).toMatch(/[1-9]\d* filed/)
    expect(runs[2]?.out).toContain('\n0 filed\n')
    expect(runs[3]?.err).toContain('other: found something else')
    expect(runs[4]?.err).toContain('none: found no file')
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  await lead.syncs()
  expect(await lead.sees('2.1.3.b')).toBe('yes')
  ann.comesOnline()
  await world.everyoneOnline()
  expect(await ann.queue()).toEqual({ unsent: 0, parked: 0 })
  expect(world.office.parked()).toEqual([])
})
