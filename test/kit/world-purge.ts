/**
 * The end of a world's inspection: said by its lead, due when its days are over,
 * and what is left of it on a tablet then.
 */
import './memory-storage.ts'
import { setUpPaths } from '../../src/domain/assessment/set-up-paths.ts'
import { readInspection } from '../../src/session/inspections.ts'
import { noteEnds } from '../../src/session/note-ends.ts'
import { signDeletions } from '../../src/session/sign-deletions.ts'
import { writeSetUp } from '../../src/session/write-set-up.ts'
import { type DeletedInspection, readDeleted } from '../../src/store/deleted-inspections.ts'
import { endInspection } from '../../src/sync/end-inspection.ts'
import { createTransport } from '../../src/sync/transport.ts'
import type { World } from './world.ts'
import { inspectionOf } from './world-keys.ts'
import type { Person } from './world-person.ts'

const DAY_MS = 86_400_000
export const DAYS = 14

export async function ends(world: World, person: Person = world.lead, days = DAYS) {
  await saysEnd(world, person)
  const { tablet } = person
  const transport = createTransport({ fetch: tablet.link.fetch, bearer: await tablet.bearer() })
  const log = await tablet.log()
  const ended = await endInspection({ log, transport }, { inspection: inspectionOf(world), days })
  if (!ended.ok) throw new Error(ended.error.kind)
  return ended.value
}

/** In the sealed set-up, as the press of the button does. */
async function saysEnd(world: World, person: Person): Promise<void> {
  const session = person.tablet.session()
  const inspection = await readInspection(session, inspectionOf(world))
  if (inspection.endedAt === undefined)
    await writeSetUp(session, inspection, [[setUpPaths.ended, session.clock.now()]])
  await person.syncs()
}

/** What an open tablet does with each word of the office. */
export async function readsEnds({ tablet }: Person): Promise<void> {
  if (tablet.isLocked()) return
  await tablet.sync()
  const session = tablet.session()
  await session.keyring.refresh()
  const ids = session.keyring.inspections()
  await noteEnds(session, await Promise.all(ids.map((id) => readInspection(session, id))))
}

export const daysPass = ({ time }: World, days = DAYS): void => time.pass(days * DAY_MS)

/** The round in which it is deleted, the signature of an unlocked tablet, and the round that hands it in. */
export async function deletes(person: Person): Promise<DeletedInspection | undefined> {
  await readsEnds(person)
  await person.syncs()
  if (!person.tablet.isLocked()) await signDeletions(person.tablet.session())
  await person.syncs()
  const [row] = await readDeleted(await person.tablet.log())
  return row
}

/** Rows of each table that name the inspection or one of its streams. */
export async function leftOf(world: World, { tablet }: Person): Promise<Record<string, number>> {
  const { db } = await tablet.log()
  const inspection = inspectionOf(world)
  const streams = new Set<unknown>([inspection, ...world.place.cases.values()])
  const isIts = (row: object) =>
    Reflect.get(row, 'inspection') === inspection || streams.has(Reflect.get(row, 'stream'))
  const tables = ['ops', 'streams', 'cursors', 'snapshots', 'summaries', 'keys', 'orders'] as const
  const counts = await Promise.all(
    tables.map(async (name) => {
      const rows: readonly object[] = await db.table(name).toArray()
      return [name, rows.filter(isIts).length] as const
    }),
  )
  return Object.fromEntries(counts.filter(([, count]) => count > 0))
}
