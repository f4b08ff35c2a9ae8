/**
 * The page that opens a copy, but for its screen: what the office reads when
 * every server and every tablet is gone.
 */
import '../kit/memory-storage.ts'
import { generateKeyPairSync } from 'node:crypto'
import { afterEach, expect, test } from 'vitest'
import { base64urlToBytes, concatBytes } from '../../src/base/bytes.ts'
import { paths } from '../../src/domain/assessment/paths.ts'
import { recoveryKeyToText } from '../../src/ops/recovery-text.ts'
import { searchCopy } from '../../src/reader/search-copy.ts'
import { listCopy } from '../../src/session/copies/list-copy.ts'
import { openCopy } from '../../src/session/copies/open-copy.ts'
import { writeCopy } from '../../src/session/copies/write-copy.ts'
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
const RECOVERY_KEY = base64urlToBytes(x ?? '') ?? new Uint8Array()
const PAPER = recoveryKeyToText(base64urlToBytes(d ?? '') ?? new Uint8Array())

async function saveCopy({ tablet }: Person): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  const session = { ...tablet.session(), recoveryKey: RECOVERY_KEY }
  await writeCopy(session, 'test', async (part) => void parts.push(part))
  return concatBytes(...parts)
}

test('[CY5 CY8] the recovery key alone opens a copy: cases, values, authors, times, conflicts', async () => {
  const world = await makeWorld(91)
  const { ann, lead } = world
  await ann.tablet.sync()
  lead.goesOffline()
  await lead.answers('2.1.3.b', 'no')
  await ann.answers('2.1.3.b', 'yes')
  await ann.notes('2.1.1', 'Seen in the file')
  await ann.writes(paths.field('gender'), 'female')
  await ann.writes(paths.field('gender'), null)
  await world.everyoneOnline()
  const opened = await openCopy(await saveCopy(lead), PAPER.toLowerCase())
  if (!opened.ok) throw new Error(opened.error.kind)
  expect(opened.value).toMatchObject({ state: 'whole', header: { app: 'test' } })
  expect(opened.value.unopened.size).toBe(0)
  const [inspection, ...more] = await listCopy(opened.value)
  expect(more).toEqual([])
  expect(inspection?.inspection).toMatchObject({ title: 'North division' })
  const kinds = inspection?.logs.map(({ kind }) => kind)
  expect(kinds).toEqual(['case', 'case', 'case', 'case', 'interview', 'set-up'])
  const c1 = inspection?.logs[0]
  expect(c1).toMatchObject({ name: 'C1', assessor: 'ann' })
  const registers = new Map(c1?.registers.map(({ path, values }) => [path, values]))
  expect(
    registers
      .get(paths.judgement('2.1.3.b'))
      ?.map(({ value }) => value)
      .sort(),
  ).toEqual(['no', 'yes'])
  expect(registers.get(paths.note('2.1.1'))).toEqual([
    { value: 'Seen in the file', author: 'ann', at: expect.stringMatching(/^\d{4}-/) },
  ])
  expect(registers.has(paths.field('gender'))).toBe(false)
  expect(inspection?.logs[4]).toMatchObject({ kind: 'interview', name: 'R. Officer' })
})

test('[CY8] a search finds by value, name, author and log, without capitals and accents', async () => {
  const world = await makeWorld(92)
  const { ann } = world
  await ann.notes('2.1.1', 'Séen in the FILE')
  const opened = await openCopy(await saveCopy(ann), PAPER)
  if (!opened.ok) throw new Error(opened.error.kind)
  const inspections = await listCopy(opened.value)
  const found = searchCopy(inspections, ' seen  file c1 ')
  expect(found?.count).toBe(1)
  expect(found?.inspections[0]?.logs[0]?.registers[0]?.path).toBe(paths.note('2.1.1'))
  expect(searchCopy(inspections, 'note on 2.1.1 ann')?.count).toBe(1)
  expect(searchCopy(inspections, 'nowhere')).toEqual({ inspections: [], count: 0 })
  expect(searchCopy(inspections, '  ')).toBeUndefined()
})

test('[CY5 CY2] what does not open is counted by its reason, and the rest is read', async () => {
  const world = await makeWorld(93)
  const { ann, lead } = world
  await ann.answers('2.1.3.b', 'yes')
  const copy = await saveCopy(ann)
  const cut = await openCopy(copy.subarray(0, copy.length - 700), PAPER)
  expect(cut.ok && cut.value.state).toBe('cut')
  // A tablet that is not named in the file: the lead's own, taken out of it.
  const log = await ann.tablet.log()
  const verifiers = await log.db.office.get('verifiers')
  await log.db.office.put({
    k: 'verifiers',
    value: new Map([
      [ann.tablet.session().device, 'AAAA'],
      [lead.tablet.session().device, bytesOf(verifiers?.value, lead)],
    ]),
  })
  const unnamed = await openCopy(await saveCopy(ann), PAPER)
  expect(unnamed.ok && unnamed.value.unopened.get('unknown-author')).toBeGreaterThan(0)
  expect(unnamed.ok && (await listCopy(unnamed.value))[0]?.logs.length).toBeGreaterThan(0)
})

function bytesOf(value: unknown, { tablet }: Person): string {
  const key = value instanceof Map ? value.get(tablet.session().device) : undefined
  return typeof key === 'string' ? key : ''
}

test('[CY5 CY9] a mistyped key, another office’s key, another file: each is told', async () => {
  const world = await makeWorld(94)
  const copy = await saveCopy(world.ann)
  const kindOf = async (bytes: Uint8Array, paper: string) => {
    const opened = await openCopy(bytes, paper)
    return opened.ok ? 'open' : opened.error.kind
  }
  expect(
    await kindOf(
      copy,
      PAPER.replace(/^./, (letter) => (letter === '7' ? '8' : '7')),
    ),
  ).toBe('mistyped-key')
  expect(await kindOf(copy, recoveryKeyToText(new Uint8Array(32).fill(3)))).toBe('other-key')
  expect(await kindOf(new Uint8Array(50), PAPER)).toBe('not-a-copy')
  const newer = copy.slice()
  newer[14] = '2'.charCodeAt(0)
  expect(await kindOf(newer, PAPER)).toBe('newer-format')
})
