/**
 * A net over the deletion of an inspection: tablets that delete what they alone
 * have, or too early, a second copy that keeps it, and endpoints that do not wait.
 */
import './memory-storage.ts'
import 'fake-indexeddb/auto'
import { expect } from 'vitest'
import type { Log } from '../../server/log/port.ts'
import type { HelloAnswer } from '../../src/ops/envelope/protocol.ts'
import { deleteInspection } from '../../src/store/deleted-inspections.ts'
import { putEnded } from '../../src/store/ended-inspections.ts'
import type { JournalFiles } from '../../src/store/journal/journal-files.ts'
import { appendOwn, type LogDeps } from '../../src/store/log.ts'
import { createHeaderStore } from '../../src/store/vault-header.ts'
import { deleteDue } from '../../src/sync/delete-due.ts'
import { createTransport } from '../../src/sync/transport.ts'
import { createDeviceLog, makeOwn } from '../contract/device-log-kit.ts'
import { makeVaultHeader } from '../fixtures/vault-header.ts'
import { createSeededIds } from './ids.ts'
import { createMemoryDesk, createMemoryFiles } from './memory-journal.ts'
import { makeNet, type Net } from './mutants.ts'
import { createWorld, type World } from './world.ts'
import { inspectionOf } from './world-keys.ts'
import type { Person } from './world-person.ts'
import { daysPass, deletes, ends, leftOf } from './world-purge.ts'

type DeleteDue = typeof deleteDue
type Break = (log: Log) => Log

/** In Ann's hand, while she has something that the office does not. */
async function deleteAs(
  { tablet }: Person,
  impl: DeleteDue,
  word: Pick<HelloAnswer, 'endings' | 'streams'>,
  isSaid = true,
) {
  const log = await tablet.log()
  if (isSaid) await sayEnded(log, word)
  const transport = createTransport({ fetch: tablet.link.fetch, bearer: await tablet.bearer() })
  return impl({ log, transport, clock: tablet.clock }, word)
}

/** As if a lead's own word of each had been read here. */
const sayEnded = (log: LogDeps, { endings }: Pick<HelloAnswer, 'endings'>) =>
  putEnded(
    log,
    endings.map(({ inspection }) => inspection),
  )

/** The office's word as it would be on a day. */
const wordOf = (world: World, isDue: boolean): Pick<HelloAnswer, 'endings' | 'streams'> => ({
  endings: [
    {
      ...{ inspection: inspectionOf(world), endedAt: '', days: 14, dueAt: '', isDue },
      ...{ operations: 0, late: 0, deletedAt: '', tablets: [] },
    },
  ],
  streams: [],
})

async function keepsWhatIsAlone(impl: DeleteDue): Promise<void> {
  const world = await createWorld({ seed: 670 })
  const { ann } = world
  ann.goesOffline()
  await ann.answers('2.1.1.a', 'yes', 'C1')
  await deleteAs(ann, impl, wordOf(world, true))
  const left = (await leftOf(world, ann)).ops ?? 0
  await world.office.close()
  expect(left).toBeGreaterThan(0)
}

async function keepsUntilTheDay(impl: DeleteDue): Promise<void> {
  const world = await createWorld({ seed: 671 })
  const { ann } = world
  await deleteAs(ann, impl, wordOf(world, false))
  const left = (await leftOf(world, ann)).ops ?? 0
  await world.office.close()
  expect(left).toBeGreaterThan(0)
}

/** All of it is at the office, and no lead has ended it. */
async function keepsWhatNobodyEnded(impl: DeleteDue): Promise<void> {
  const world = await createWorld({ seed: 674 })
  const { ann } = world
  await deleteAs(ann, impl, wordOf(world, true), false)
  const left = (await leftOf(world, ann)).ops ?? 0
  await world.office.close()
  expect(left).toBeGreaterThan(0)
}

const withoutLead: DeleteDue = async (deps, word) => {
  await sayEnded(deps.log, word)
  return deleteDue(deps, word)
}

/** Whatever the store's own gate says. */
const withoutGate: DeleteDue = async (deps, word) => {
  const { db } = deps.log
  await db.ops.toCollection().modify((row) => {
    Reflect.deleteProperty(row, 'queue')
  })
  return deleteDue(deps, word)
}

const withoutDay: DeleteDue = (deps, { endings, streams }) =>
  deleteDue(deps, { endings: endings.map((one) => ({ ...one, isDue: true })), streams })

const withoutLook: DeleteDue = async ({ log, clock }, { endings }) => {
  for (const { inspection } of endings) await deleteInspection(log, { inspection, at: clock.now() })
  return { ok: true, value: undefined }
}

/** Two tablets have deleted it and one has not: the office has it still. */
async function waitsForReceipts(breakLog: Break): Promise<void> {
  const world = await createWorld({ seed: 672, breakage: { breakLog } })
  const { ann, lead, office } = world
  await ends(world)
  daysPass(world)
  for (const person of [ann, lead]) await deletes(person)
  await office.purge()
  const left = office.ops().length
  await office.close()
  expect(left).toBeGreaterThan(0)
}

async function waitsForTheDay(breakLog: Break): Promise<void> {
  const world = await createWorld({ seed: 673, breakage: { breakLog } })
  const { office } = world
  await ends(world)
  daysPass(world, 13)
  await office.purge()
  const left = office.ops().length
  await office.close()
  expect(left).toBeGreaterThan(0)
}

const real: Break = (log) => log

export const withoutReceipts: Break = (log) => ({
  ...log,
  async deleteInspections(wish) {
    const looked = await log.deleteInspections({ ...wish, isLook: true })
    return log.deleteInspections({ ...wish, without: looked.flatMap(({ owed }) => owed) })
  },
})

export const aDayEarly: Break = (log) => ({
  ...log,
  async deleteInspections(wish) {
    const at = new Date(Date.parse(wish.at) + 86_400_000).toISOString()
    const looked = await log.deleteInspections({ ...wish, at, isLook: true })
    return log.deleteInspections({ ...wish, at, without: looked.flatMap(({ owed }) => owed) })
  },
})

interface SecondCopy {
  readonly breakFiles: (files: JournalFiles) => JournalFiles
  /** Before it is asked, after the deletion. */
  readonly before: (log: LogDeps) => Promise<unknown>
}

async function leavesTheCopy({ breakFiles, before }: SecondCopy): Promise<void> {
  const { log, names } = await createDeviceLog()
  const files = createMemoryFiles()
  const { name } = names
  await createHeaderStore(name).write(makeVaultHeader(createSeededIds(67, 'copy'), log.genesis))
  const own = makeOwn()
  await appendOwn(log, [own])
  await log.db.ops.toCollection().modify((row) => {
    Reflect.deleteProperty(row, 'queue')
  })
  await log.db.meta.toCollection().modify({ unsent: 0 })
  const desk = createMemoryDesk({ name, files: breakFiles(files) })
  await desk({ kind: 'keep' })
  await putEnded(log, [own.inspection])
  await deleteInspection(log, { inspection: own.inspection, at: '' })
  await before(log)
  await desk({ kind: 'keep' })
  const disk = Buffer.concat([...files.disk.values()].flatMap((folder) => [...folder.values()]))
  expect(disk.includes(Buffer.from(own.bytes))).toBe(false)
}

const secondCopy: SecondCopy = {
  breakFiles: (files) => files,
  before: async () => undefined,
}

export const purgeNets: readonly Net[] = [
  makeNet<SecondCopy>({
    rule: 'PU28',
    promise: 'the second copy lets go of what was deleted',
    real: secondCopy,
    mutants: {
      'leaves the old file': {
        ...secondCopy,
        breakFiles: (files) => ({ ...files, remove: async () => undefined }),
      },
      'does not hear of it': {
        ...secondCopy,
        before: ({ db }) => db.office.delete('deleted'),
      },
    },
    hold: leavesTheCopy,
  }),
  makeNet<DeleteDue>({
    rule: 'PU27',
    promise: 'a tablet keeps what it alone has',
    real: deleteDue,
    mutants: { 'takes all for sent': withoutGate },
    hold: keepsWhatIsAlone,
  }),
  makeNet<DeleteDue>({
    rule: 'PU22',
    promise: 'a tablet deletes nothing before the office says that it is due',
    real: deleteDue,
    mutants: { 'looks at no day': withoutDay, 'asks nobody': withoutLook },
    hold: keepsUntilTheDay,
  }),
  makeNet<DeleteDue>({
    rule: 'PU31',
    promise: 'a tablet deletes nothing on the office’s word alone',
    real: deleteDue,
    mutants: { 'takes the office’s word': withoutLead },
    hold: keepsWhatNobodyEnded,
  }),
  makeNet<Break>({
    rule: 'PU12',
    promise: 'the office deletes last',
    real,
    mutants: { 'waits for no receipt': withoutReceipts },
    hold: waitsForReceipts,
  }),
  makeNet<Break>({
    rule: 'PU10',
    promise: 'the office deletes nothing before its day',
    real,
    mutants: { 'is a day early': aDayEarly },
    hold: waitsForTheDay,
  }),
]
