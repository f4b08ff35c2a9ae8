/**
 * Handing out: exactly their cases, counted on both sides, and resumed from
 * wherever it was cut.
 */
import 'fake-indexeddb/auto'
import { describe, expect, test } from 'vitest'
import { openEveryCase } from '../../src/session/open-every-case.ts'
import { countHere, readHandOut } from '../../src/store/hand-out.ts'
import { readHello } from '../../src/store/office.ts'
import { pullAll } from '../../src/sync/pull.ts'
import { createTransport } from '../../src/sync/transport.ts'
import { createTestClock } from '../kit/clock.ts'
import { createWorld, personOf, type World } from '../kit/world.ts'
import type { Person } from '../kit/world-person.ts'

const CASES = Array.from({ length: 31 }, (_, index) => `C${index + 1}`)

/** Cem, with a key and no case yet, and thirty-one cases that nobody has. */
async function createHandOut(seed: number): Promise<{ world: World; cem: Person }> {
  const world = await createWorld({ seed, cases: CASES })
  const cem = await world.bringIn('cem')
  await cem.syncs()
  for (const reference of CASES) await world.allocates(reference, cem)
  await world.lead.syncs()
  return { world, cem }
}

const hereOf = async ({ tablet }: Person) =>
  countHere((await readHandOut(await tablet.log())) ?? [])[0]
const toldOf = async ({ lead }: World, person: Person) => {
  await lead.syncs()
  const word = await readHello(await lead.tablet.log())
  return word?.devices.find((one) => one.person === personOf(person))?.here?.[0]
}

describe('handing out thirty-one cases', () => {
  test('[RT1 PE12] one round brings exactly them, and the lead is told so', async () => {
    const { world, cem } = await createHandOut(321)
    await cem.syncs()
    expect(await hereOf(cem)).toMatchObject({ whole: 31, of: 31 })
    expect(await toldOf(world, cem)).toMatchObject({ whole: 31, of: 31 })
    const handed = (await readHandOut(await cem.tablet.log())) ?? []
    expect(new Set(handed.map(({ stream }) => stream))).toEqual(new Set(world.place.cases.values()))
    const lines = await cem.lines()
    expect([...lines.keys()].sort()).toEqual([...CASES].sort())
    const inspection = await cem.inspection()
    const opened = await openEveryCase(cem.tablet.session(), {
      inspections: new Map([[inspection.id, inspection]]),
      cases: handed,
      onOpened: () => undefined,
      signal: new AbortController().signal,
    })
    expect(opened.filter(({ fault }) => fault !== undefined)).toEqual([])
    await world.close()
  })

  test.each(['cut-before', 'cut-after', 'cut-inside'] as const)(
    '[RT3] cut at every page (%s) it goes on where it was, and ends whole',
    async (fault) => {
      const { world, cem } = await createHandOut(322)
      const log = await cem.tablet.log()
      const bearer = await cem.tablet.bearer()
      const { link } = cem.tablet
      const transport = createTransport({ fetch: link.fetch, bearer })
      // Small pages, so that there are many places to cut.
      const small = {
        ...transport,
        pull: (ask: Parameters<typeof transport.pull>[0]) =>
          transport.pull({ ...ask, limitBytes: 4096 }),
      }
      // The word of what there is, before anything of it has come.
      link.next('cut-before', '/api/pull')
      expect((await cem.tablet.sync()).ok).toBe(false)
      expect(await hereOf(cem)).toMatchObject({ whole: 0, of: 31 })
      const hello = await readHello(log)
      if (!hello) throw new Error('a word')
      const seen: number[] = []
      let received = 0
      for (let cuts = 0; cuts < 200; cuts++) {
        let pages = 0
        const { signal } = new AbortController()
        const pulled = await pullAll(
          {
            log,
            clock: createTestClock(),
            transport: small,
            signal,
            onReceived(count) {
              received += count
              pages += 1
              // One page arrives, the next one is cut.
              link.next(fault, '/api/pull')
            },
          },
          hello,
        )
        link.clear()
        seen.push((await hereOf(cem))?.whole ?? 0)
        if (pulled.ok) break
        expect(pulled.error.kind).toBe('no-network')
        expect(pages).toBe(1)
      }
      // Only ever more, never done before it is done, and every number on the way was a true one.
      expect(seen).toEqual([...seen].sort((a, b) => a - b))
      expect(seen.length).toBeGreaterThan(5)
      expect(seen.at(-1)).toBe(31)
      const ops = await log.db.ops.toArray()
      expect(new Set(ops.map(({ id }) => id)).size).toBe(ops.length)
      expect(received).toBeLessThanOrEqual(ops.length)
      expect((await cem.syncs()).receipt).not.toBeNull()
      await world.close()
    },
  )

  test('[RT4 PE12] while it is cut the lead is told the number, not the wish', async () => {
    const { world, cem } = await createHandOut(323)
    cem.tablet.link.next('cut-before', '/api/pull')
    expect((await cem.tablet.sync()).ok).toBe(false)
    // The next hello says it, although the cases are cut off once more.
    cem.tablet.link.next('cut-before', '/api/pull')
    await cem.tablet.sync()
    expect(await toldOf(world, cem)).toMatchObject({ whole: 0, of: 31 })
    await cem.syncs()
    expect(await toldOf(world, cem)).toMatchObject({ whole: 31, of: 31 })
    await world.close()
  })

  test('[RT1] a case that is taken back is not counted any more', async () => {
    const { world, cem } = await createHandOut(324)
    await cem.syncs()
    await world.allocates('C7', null)
    await world.everyoneOnline()
    expect(await hereOf(cem)).toMatchObject({ whole: 30, of: 30 })
    expect(await toldOf(world, cem)).toMatchObject({ whole: 30, of: 30 })
    await world.close()
  })
})
