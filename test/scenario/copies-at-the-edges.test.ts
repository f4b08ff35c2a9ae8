/**
 * Copies where something is missing, broken or new: keys that are still to be
 * granted, logs that are no cases, files without their parts, tablets without an
 * enrolment.
 */
import '../kit/memory-storage.ts'
import { generateKeyPairSync } from 'node:crypto'
import { afterEach, describe, expect, test } from 'vitest'
import type { DeviceId, PersonId } from '../../src/base/brand.ts'
import { base64urlToBytes, concatBytes } from '../../src/base/bytes.ts'
import { COPY_MAGIC, createCopyWriter } from '../../src/ops/copy/copy-frames.ts'
import { parseKey } from '../../src/ops/copy/copy-parts.ts'
import { type CopyFrame, createFrameReader } from '../../src/ops/copy/read-frames.ts'
import { recoveryKeyToText } from '../../src/ops/recovery-text.ts'
import { countEntries } from '../../src/session/copies/count-entries.ts'
import { writeHandOver } from '../../src/session/copies/hand-over.ts'
import { listCopy } from '../../src/session/copies/list-copy.ts'
import { readMemberDevices } from '../../src/session/copies/member-devices.ts'
import { openCopy } from '../../src/session/copies/open-copy.ts'
import { takeFile } from '../../src/session/copies/take-file.ts'
import { takeLocked } from '../../src/session/copies/take-locked.ts'
import { writeCopy } from '../../src/session/copies/write-copy.ts'
import { readDiagnostics } from '../../src/session/diagnostics.ts'
import { leadStreamOf, writeLeadStream } from '../../src/session/lead-streams.ts'
import { noteFault } from '../../src/session/note-fault.ts'
import { grantKey, readWaitingDevices } from '../../src/session/people.ts'
import { appendCopied, readEnvelopes } from '../../src/store/copied.ts'
import { readHello } from '../../src/store/office.ts'
import { createHeaderStore, type VaultHeader } from '../../src/store/vault-header.ts'
import { createDeviceLog, makeMany } from '../contract/device-log-kit.ts'
import { createSeededIds } from '../kit/ids.ts'
import { createMemoryStorage } from '../kit/memory-storage.ts'
import { createWorld, type World } from '../kit/world.ts'
import type { Person } from '../kit/world-person.ts'

const worlds: World[] = []
afterEach(async () => {
  for (const world of worlds.splice(0)) await world.close()
})
async function makeWorld(seed: number): Promise<World> {
  const world = await createWorld({ seed })
  worlds.push(world)
  return world
}

const { d, x } = generateKeyPairSync('x25519').privateKey.export({ format: 'jwk' })
const PAPER = recoveryKeyToText(base64urlToBytes(d ?? '') ?? new Uint8Array())

async function saveCopy({ tablet }: Person): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = []
  const recoveryKey = base64urlToBytes(x ?? '') ?? new Uint8Array()
  const session = { ...tablet.session(), recoveryKey }
  await writeCopy(session, 'test', async (part) => void parts.push(part))
  return concatBytes(...parts)
}

function framesOf(bytes: Uint8Array): CopyFrame[] {
  const reader = createFrameReader()
  return [...reader.feed(bytes), ...reader.end().frames]
}

const KINDS = ['H', 'V', 'K', 'E', 'S'] as const
function toFile(frames: readonly CopyFrame[]): Uint8Array<ArrayBuffer> {
  const writer = createCopyWriter()
  const known = frames.flatMap(({ kind, payload }) => {
    const letter = KINDS.find((one) => one === kind)
    return letter ? [writer.frame(letter, payload)] : []
  })
  return concatBytes(COPY_MAGIC, ...known, writer.end())
}

const takesIn = async ({ tablet }: Person, bytes: Uint8Array<ArrayBuffer>) =>
  takeFile(
    { log: await tablet.log(), session: tablet.session(), onProgress: () => undefined },
    new Blob([bytes]),
  )

describe('what a copy holds', () => {
  test('[CY1] a grant that the office has not heard of goes along, and no other order', async () => {
    const world = await makeWorld(101)
    const { lead } = world
    const { inspection } = world.place
    const hello = await readHello(await lead.tablet.log())
    if (!inspection || !hello) throw new Error('a lead with an inspection')
    const own = lead.tablet.session().device
    const waiting = await readWaitingDevices(inspection, { ...hello, granted: [] })
    const one = waiting.find(({ device }) => device !== own)
    if (!one) throw new Error('a device')
    lead.goesOffline()
    await grantKey(lead.tablet.session(), inspection, one)
    await world.allocates('C1', null)
    const keys = framesOf(await saveCopy(lead)).flatMap(({ kind, payload }) =>
      kind === 'K' ? [parseKey(payload)?.device] : [],
    )
    expect(keys).toEqual([own, 'recovery', one.device])
  })

  test('[CY1 CY6] a log of many pages is read whole and in order, and counted', async () => {
    const { log } = await createDeviceLog()
    const many = makeMany(1203)
    const shown = many.map((one) => ({ ...one, isShown: true }))
    expect((await appendCopied(log, shown)).ok).toBe(true)
    const read: Uint8Array[] = []
    for await (const page of readEnvelopes(log)) read.push(...page)
    expect(read).toEqual(many.map(({ bytes }) => bytes))
    const none: Uint8Array[] = []
    for await (const page of readEnvelopes(log, new Set())) none.push(...page)
    expect(none).toEqual([])
  })

  test('[CY4] the same id with other bytes is refused, within one file too', async () => {
    const { log, rows } = await createDeviceLog()
    const [one, other] = makeMany(2)
    if (!one || !other) throw new Error('two')
    const twice = [
      { ...one, isShown: true },
      { ...one, bytes: other.bytes, isShown: true },
    ]
    const kept = await appendCopied(log, twice)
    expect(kept.ok && kept.value.outcomes).toEqual(['new', 'other-bytes'])
    expect(await rows()).toHaveLength(1)
  })
})

describe('the tablet itself', () => {
  test('[CY9] tablets of the inspection’s people are listed with their figures, and not one’s own', async () => {
    const { ann, lead, ben } = await makeWorld(102)
    const hello = await readHello(await lead.tablet.log())
    if (!hello) throw new Error('a hello')
    const own = lead.tablet.session().device
    const devices = await readMemberDevices(await lead.inspection(), hello, own)
    expect(devices.map(({ personName }) => personName).sort()).toEqual(['ann', 'ben'])
    expect(devices.map(({ fingerprint }) => fingerprint).sort()).toEqual(
      [ann, ben].map(({ tablet }) => tablet.session().fingerprint).sort(),
    )
  })

  test('[SF5 CY6] it says how it is in counts alone', async () => {
    const { ann } = await makeWorld(103)
    const session = ann.tablet.session()
    noteFault(session, 'second-tab')
    const said = await readDiagnostics(session)
    expect(said).toMatchObject({ unsent: 0, parked: 0, faults: { 'second-tab': 1 } })
    expect(said.entries).toBe(await countEntries(session))
    const { faults: _faults, ...bare } = session.log
    expect((await readDiagnostics({ ...session, log: bare })).faults).toEqual({})
    noteFault({ ...session, log: bare }, 'second-tab')
    expect((await readDiagnostics(session)).faults).toEqual({ 'second-tab': 1 })
  })

  test('[CY3] a lock without an enrolment, or with a lost store, takes nothing in and says why', async () => {
    const name = `locked-${crypto.randomUUID()}`
    const header = createHeaderStore(name)
    const names = { name, marker: createMemoryStorage() }
    const file = new Blob([COPY_MAGIC])
    const nobody = await takeLocked({ names, header }, file, () => undefined)
    expect(nobody).toMatchObject({ ok: false, error: { kind: 'store-gone' } })
    const { log, names: own } = await createDeviceLog()
    const takesAs = async (genesis: string) => {
      await header.write(makeHeader(genesis))
      return takeLocked({ names: own, header }, file, () => undefined)
    }
    expect(await takesAs(log.genesis)).toMatchObject({ value: { state: 'cut', came: 0 } })
    expect(await takesAs('another')).toMatchObject({ error: { kind: 'other-store' } })
  })
})

const ids = createSeededIds(9, 'edges')
const makeHeader = (genesis: string): VaultHeader => ({
  ...{ version: 1, genesis, device: ids.next<DeviceId>(), person: ids.next<PersonId>() },
  ...{ role: 'assessor', token: '', recoveryKey: new Uint8Array(32) },
  vault: {
    salt: new Uint8Array(16),
    kdf: { memoryKiB: 0, iterations: 0 },
    sealed: new Uint8Array(),
  },
  failures: { count: 0, lastMs: 0 },
  ...{ passkeys: [], reentry: { openedMs: 0, failures: 0 } },
})

describe('files without their parts', () => {
  test('[CY2 CY10] a case whose file key, key or verifiers are gone gives what is left', async () => {
    const world = await makeWorld(104)
    const { ann, ben } = world
    const hello = await readHello(await ann.tablet.log())
    const device = hello?.devices.find((row) => row.device === ben.tablet.session().device)
    const stream = world.place.cases.get('C1')
    if (!device || !stream) throw new Error('a case and a colleague')
    const parts: Uint8Array[] = []
    const inspection = { ...(await ann.inspection()), interviews: new Map() }
    const handOver = { inspection, stream, to: device }
    await writeHandOver(
      ann.tablet.session(),
      handOver,
      'test',
      async (part) => void parts.push(part),
    )
    const frames = framesOf(concatBytes(...parts))
    const without = await takesIn(ben, toFile(frames.filter(({ kind }) => kind !== 'K')))
    expect(without.ok && without.value).toMatchObject({ state: 'changed', came: 0 })
    const whole = await takesIn(ben, concatBytes(...parts))
    expect(whole.ok && whole.value.came).toBeGreaterThan(0)
  })

  test('[CY8] logs that are no cases, an unnamed one and a set-up that is missing are listed all the same', async () => {
    const world = await makeWorld(105)
    const { lead } = world
    const inspection = await lead.inspection()
    const session = lead.tablet.session()
    await writeLeadStream(session, inspection, 'desk', new Map([['tomorrow/register', 'x']]))
    const frames = framesOf(await saveCopy(lead))
    const opened = await openCopy(toFile(frames.filter(({ kind }) => kind !== 'H')), PAPER)
    if (!opened.ok) throw new Error(opened.error.kind)
    expect(opened.value.header).toBeUndefined()
    const [one] = await listCopy(opened.value)
    expect(one?.logs.at(-1)).toMatchObject({ kind: 'other', name: undefined })
    expect(one?.logs.find(({ kind }) => kind === 'set-up')?.name).toBe('North division')
    const desk = leadStreamOf(inspection.id, 'desk')
    const streams = opened.value.streams.filter(({ stream }) => stream === desk)
    const [bare] = await listCopy({ ...opened.value, streams })
    expect(bare?.inspection.title).toBe('')
    expect(bare?.logs[0]?.registers[0]?.values[0]?.author).toBeUndefined()
  })

  test('[CY5] without verifying keys nothing opens, and each entry is counted', async () => {
    const world = await makeWorld(106)
    const frames = framesOf(await saveCopy(world.ann))
    const opened = await openCopy(toFile(frames.filter(({ kind }) => kind !== 'V')), PAPER)
    expect(opened.ok && opened.value.unopened.get('unknown-author')).toBe(
      opened.ok && opened.value.entries,
    )
  })
})
