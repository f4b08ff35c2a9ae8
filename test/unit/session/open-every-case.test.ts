/**
 * Opening every case, and the rehearsal around it: what opens is counted, what
 * does not is named, and the network comes back.
 */
import 'fake-indexeddb/auto'
import { describe, expect, test } from 'vitest'
import type { InspectionId, StreamId } from '../../../src/base/brand.ts'
import { paths } from '../../../src/domain/assessment/paths.ts'
import { createNetworkSwitch } from '../../../src/session/network-switch.ts'
import { openEveryCase } from '../../../src/session/open-every-case.ts'
import { rehearse } from '../../../src/session/rehearse.ts'
import type { Session } from '../../../src/session/session.ts'
import { writeStream } from '../../../src/session/write-stream.ts'
import { createTestInspection, createTestSession, type TestInspection } from './session-bench.ts'

interface Bench {
  readonly session: Session
  readonly made: TestInspection
}

async function createBench(count: number): Promise<Bench> {
  const session = await createTestSession()
  return { session, made: await createTestInspection(session, count) }
}

const caseOf = ({ made }: Bench, stream: StreamId) => ({ stream, inspection: made.id })
const allOf = (bench: Bench) => bench.made.cases.map((stream) => caseOf(bench, stream))

function askOf(bench: Bench, cases = allOf(bench)) {
  const seen: string[] = []
  return {
    seen,
    ask: {
      inspections: new Map([[bench.made.id, bench.made.inspection]]),
      cases,
      onOpened: ({ reference, fault }: { reference: string | undefined; fault: unknown }) => {
        seen.push(`${reference}:${fault}`)
      },
      signal: new AbortController().signal,
    },
  }
}

/** One byte of the last entry of a stream changes on the disk. */
async function damage({ log }: Session, stream: StreamId): Promise<void> {
  const row = (await log.db.ops.toArray()).filter((one) => one.stream === stream).at(-1)
  if (!row) throw new Error('the case is here')
  const bytes = row.bytes.slice()
  bytes[150] = (bytes[150] ?? 0) ^ 1
  await log.db.ops.put({ ...row, bytes })
}

describe('opening every case', () => {
  test('[RT8] each is opened in turn and said by its reference', async () => {
    const bench = await createBench(3)
    const { ask, seen } = askOf(bench)
    const opened = await openEveryCase(bench.session, ask)
    expect(opened.map(({ fault }) => fault)).toEqual([undefined, undefined, undefined])
    expect([...seen].sort()).toEqual(['C1:undefined', 'C2:undefined', 'C3:undefined'])
  })

  test('[RT8] one that was damaged on the disk is named, and holds up no other', async () => {
    const bench = await createBench(3)
    const [, broken] = bench.made.cases
    if (!broken) throw new Error('three cases')
    await damage(bench.session, broken)
    const opened = await openEveryCase(bench.session, askOf(bench).ask)
    expect(opened.map(({ fault }) => fault)).toEqual([undefined, 'entries-unopened', undefined])
  })

  test('[RT8] each way in which a case does not open has its own name', async () => {
    const bench = await createBench(1)
    const { session, made } = bench
    const nowhere = session.ids.next<StreamId>()
    const unknown = { stream: nowhere, inspection: session.ids.next<InspectionId>() }
    const [stream] = made.cases
    if (!stream) throw new Error('one case')
    const faults = async (ask: Parameters<typeof openEveryCase>[1]) =>
      (await openEveryCase(session, ask)).map(({ fault }) => fault)
    expect(await faults(askOf(bench, [unknown, caseOf(bench, nowhere)]).ask)).toEqual([
      'key-missing',
      'not-here',
    ])
    const inspections = new Map([[made.id, { ...made.inspection, edition: undefined }]])
    expect(await faults({ ...askOf(bench).ask, inspections })).toEqual(['edition-unknown'])
    for (const type of ['a-kind-of-tomorrow', null]) {
      const values = new Map([[paths.caseType, type]])
      const place = { inspection: made.id, stream, edition: made.inspection.editionId }
      await writeStream(session, { ...place, state: new Map(), values })
      expect(await faults(askOf(bench).ask)).toEqual(['kind-unknown'])
    }
  })

  test('[RT8] a disk that breaks under it is said of that case', async () => {
    const bench = await createBench(1)
    bench.session.log.db.close({ disableAutoOpen: true })
    const opened = await openEveryCase(bench.session, askOf(bench).ask)
    expect(opened.map(({ fault }) => fault)).toEqual(['broken'])
  })

  test('[RT12] ends where it is told to', async () => {
    const bench = await createBench(3)
    const controller = new AbortController()
    const opened = await openEveryCase(bench.session, {
      ...askOf(bench).ask,
      signal: controller.signal,
      onOpened: () => controller.abort(),
    })
    expect(opened).toHaveLength(1)
  })
})

describe('the rehearsal', () => {
  const network = () => createNetworkSwitch(async () => Response.json({}))

  test('[RT10 RT12] opens every case without a network, counts, and changes nothing', async () => {
    const bench = await createBench(2)
    const way = network()
    const before = await bench.session.log.db.ops.count()
    const during: boolean[] = []
    const report = await rehearse(bench.session, {
      ...askOf(bench).ask,
      network: way,
      onOpened: () => during.push(way.isCut.value),
      async loadScreens() {
        during.push(way.isCut.value)
        return 1
      },
    })
    expect(report).toEqual({ opened: 2, faults: [], screensMissing: 1, isWhole: true })
    expect(during).toEqual([true, true, true])
    expect(way.isCut.value).toBe(false)
    expect(await bench.session.log.db.ops.count()).toBe(before)
  })

  test('[RT12] names what does not open, with its reason', async () => {
    const bench = await createBench(2)
    const [broken] = bench.made.cases
    if (!broken) throw new Error('two cases')
    await damage(bench.session, broken)
    const loadScreens = async () => 0
    const ask = { ...askOf(bench).ask, network: network(), loadScreens }
    const report = await rehearse(bench.session, ask)
    expect(report).toMatchObject({
      opened: 1,
      faults: [{ stream: broken, fault: 'entries-unopened' }],
    })
  })

  test('[RT11] whatever breaks or ends it, the network comes back', async () => {
    const bench = await createBench(2)
    const way = network()
    const failing = {
      ...askOf(bench).ask,
      network: way,
      loadScreens: async (): Promise<number> => {
        throw new Error('a bug')
      },
    }
    await expect(rehearse(bench.session, failing)).rejects.toThrow('a bug')
    expect(way.isCut.value).toBe(false)
    const controller = new AbortController()
    const ended = await rehearse(bench.session, {
      ...failing,
      loadScreens: async () => 0,
      signal: controller.signal,
      onOpened: () => controller.abort(),
    })
    expect(ended).toMatchObject({ opened: 1, isWhole: false })
    expect(way.isCut.value).toBe(false)
  })
})
