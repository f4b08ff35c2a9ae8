/**
 * Nets of the whole world, and endpoints without them: answers before anything
 * is filed, tells everybody everything, keeps its epoch when it was put back,
 * files what is not theirs, says the receipt that is wanted.
 */
import './memory-storage.ts'
import { sha256 } from '@noble/hashes/sha2.js'
import { expect } from 'vitest'
import type { Log } from '../../server/log/port.ts'
import type { PersonId } from '../../src/base/brand.ts'
import { base64urlToBytes } from '../../src/base/bytes.ts'
import { receiptBytes, receiptCode } from '../../src/ops/envelope/chain.ts'
import { parsePullPage } from '../../src/ops/envelope/frames.ts'
import { readHello } from '../../src/store/office.ts'
import { makeNet, type Net } from './mutants.ts'
import { createWorld, personOf, type World } from './world.ts'
import { createLedger } from './world-ledger.ts'
import type { OfficeBreakage } from './world-office.ts'

/** A world on an endpoint that may be broken; ended whatever happens. */
async function inWorld(breakage: OfficeBreakage, play: (world: World) => Promise<void>) {
  const world = await createWorld({ seed: 90, cases: ['C1', 'C2'], breakage })
  try {
    await play(world)
  } finally {
    await world.close()
  }
}

/** From the second push of a device on; the world must have been made before. */
const acknowledgesOnly = (log: Log): Log => ({
  ...log,
  async appendPush(push) {
    if (push.at < '2019-03-26') return log.appendPush(push)
    const last = push.frames.at(-1)
    const results = push.frames.map(({ number }) => ({ result: 'accepted' as const, seq: number }))
    return { results, head: { number: last?.number ?? 0, hash: new Uint8Array(32) } }
  },
})

const DAY_MS = 86_400_000

const kept = makeNet<OfficeBreakage>({
  rule: 'SY1',
  promise: 'what the tablet calls sent lies at the endpoint',
  real: {},
  mutants: { 'it answers before it has filed anything': { breakLog: acknowledgesOnly } },
  hold: (breakage) =>
    inWorld(breakage, async (world) => {
      const { ann } = world
      world.time.pass(DAY_MS)
      const ledger = createLedger()
      await ann.answers('2.1.1.a', 'yes')
      const reading = await ann.reads('2.1.1.a/judgement')
      if (reading.kind !== 'value') throw new Error('an answer')
      const stream = world.place.cases.get('C1')
      if (!stream) throw new Error('a case')
      const what = { stream, path: '2.1.1.a/judgement', value: 'yes', seen: [] }
      ledger.promise(reading.head.id, { by: ann, ...what })
      await ann.tablet.sync()
      const { unsent } = await ann.queue()
      const lost = await ledger.findFaults(world)
      expect(unsent === 0 ? lost.filter((fault) => fault.includes('lost')) : []).toEqual([])
    }),
})

/** Whose eyes a broken endpoint lends to everybody; nobody's in a good one. */
interface Eyes {
  person?: PersonId
}

const membership = makeNet<(eyes: Eyes, world: World) => void>({
  rule: 'SV6',
  promise: 'a colleague\u2019s case is not handed out, even when it is asked for by its id',
  real: () => undefined,
  mutants: {
    'membership is not looked at': (eyes, { lead }) => {
      eyes.person = personOf(lead)
    },
  },
  async hold(lend) {
    const eyes: Eyes = {}
    const breakLog = (log: Log): Log => ({
      ...log,
      readPage: (wish) => log.readPage({ ...wish, ...eyes }),
    })
    await inWorld({ breakLog }, async (world) => {
      lend(eyes, world)
      const { ann, ben, place, office } = world
      await ben.answers('2.1.1.a', 'yes', 'C2')
      await ben.syncs()
      const bearer = await ann.tablet.bearer()
      const request = new Request('https://office.test/api/pull', {
        method: 'POST',
        headers: { authorization: `Bearer ${bearer}`, 'content-type': 'application/json' },
        body: JSON.stringify({ streams: [{ stream: place.cases.get('C2'), after: 0 }] }),
      })
      const page = parsePullPage(new Uint8Array(await (await office.answer(request)).arrayBuffer()))
      expect(page).toMatchObject({ ok: true, value: { frames: [] } })
    })
  },
})

const epoch = makeNet<OfficeBreakage>({
  rule: 'SY6',
  promise: 'after the endpoint was put back everybody agrees with it again, in its new order',
  real: {},
  mutants: { 'the epoch stays the same': { keepsEpoch: true } },
  hold: (breakage) =>
    inWorld(breakage, async (world) => {
      const { ann, lead, office, everyoneOnline } = world
      const other = await world.bringIn('reviewer', { role: 'reviewer' })
      const backup = office.copy()
      await ann.answers('2.1.1.a', 'yes')
      await ann.syncs()
      await lead.answers('2.1.1.b', 'no', 'C1')
      await everyoneOnline()
      await office.putBack(backup)
      await lead.tablet.sync()
      await ann.tablet.sync()
      for (let turn = 0; turn < 3; turn++) {
        for (const { tablet } of [lead, ann, other]) await tablet.sync()
      }
      expect(await other.tablet.sync()).toMatchObject({ ok: true, value: { receipt: {} } })
    }),
})

const parked = makeNet<OfficeBreakage>({
  rule: 'SY11',
  promise: 'what may not be filed is parked and shown, not dropped',
  real: {},
  mutants: {
    'it says parked and keeps nothing': {
      breakLog: (log) => ({
        ...log,
        async appendPush(push) {
          if (push.at < '2019-03-26') return log.appendPush(push)
          const head = push.frames.at(-1)
          const results = push.frames.map(() => ({
            result: 'parked' as const,
            code: 'not-your-case',
          }))
          return { results, head: { number: head?.number ?? 0, hash: new Uint8Array(32) } }
        },
      }),
    },
  },
  hold: (breakage) =>
    inWorld(breakage, async (world) => {
      const { ann, ben, lead, office } = world
      await ann.answers('2.1.1.a', 'yes')
      await world.allocates('C1', ben)
      await lead.syncs()
      world.time.pass(DAY_MS)
      await ann.tablet.sync()
      await ann.tablet.sync()
      const word = await readHello(await ann.tablet.log())
      expect([word?.parked.length, office.parked().length]).toEqual([1, 1])
    }),
})

/** Compares what it once computed, not what lies on its disk now. */
const readsTheColumn = (log: Log): Log => ({
  ...log,
  async readReceipt({ device, at, streams }) {
    const { streams: known } = await log.readHello({ device, app: 'test', unsent: 0, at })
    const asked = new Set(streams.map(({ stream }) => stream))
    const rows = known.filter(({ stream }) => asked.has(stream))
    const heads = rows.map(({ stream, seq, chain }) => ({
      stream: base64urlToBytes(stream) ?? new Uint8Array(),
      seq,
      chain: base64urlToBytes(chain) ?? new Uint8Array(),
    }))
    const code = receiptCode(sha256(receiptBytes(heads)))
    return { at, code, streams: rows.map((row) => ({ ...row, same: true })) }
  },
})

const receipt = makeNet<OfficeBreakage>({
  rule: 'SY9',
  promise: 'a byte that has changed on the endpoint\u2019s disk: nobody is told "identical"',
  real: {},
  mutants: { 'the chain is read from a column': { breakLog: readsTheColumn } },
  hold: (breakage) =>
    inWorld(breakage, async ({ ann, office, place, everyoneOnline }) => {
      await ann.answers('2.1.1.a', 'yes')
      await everyoneOnline()
      const op = office.ops().findLast(({ stream }) => stream === place.cases.get('C1'))
      if (!op) throw new Error('an operation')
      office.changeByte(op.id)
      const round = await ann.tablet.sync()
      expect(round.ok ? round.value.receipt : null).toBeNull()
    }),
})

export const worldNets: readonly Net[] = [kept, membership, epoch, parked, receipt]
