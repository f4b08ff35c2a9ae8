/**
 * The end of an inspection, played by dice: answers before and after the word,
 * cuts, locks, tablets that are away for weeks, a purge that is asked for too
 * early; and what must hold after each step.
 *
 * A tablet lets nothing go that never was at the office, not before its day, and
 * not before it has read the lead's own word; the office lets nothing go that is
 * on a tablet still.
 */
import './memory-storage.ts'
import type { InspectionId, OpId } from '../../src/base/brand.ts'
import { paths } from '../../src/domain/assessment/paths.ts'
import { parseEnvelope } from '../../src/ops/envelope/envelope.ts'
import { readInspection } from '../../src/session/inspections.ts'
import { signDeletions } from '../../src/session/sign-deletions.ts'
import { makePrng, type Prng } from '../fixtures/prng.ts'
import type { Fault } from './network.ts'
import { createWorld, type World } from './world.ts'
import { inspectionOf } from './world-keys.ts'
import type { OfficeBreakage } from './world-office.ts'
import type { Person } from './world-person.ts'
import { DAYS, daysPass, ends, leftOf, readsEnds } from './world-purge.ts'

const CASES = ['C1', 'C2'] as const
const FAULTS: readonly Fault[] = ['cut-before', 'cut-after', 'cut-inside', 'duplicate', 'portal']
const CALLS = ['/api/hello', '/api/push', '/api/pull', '/api/receipt', '/api/deleted'] as const
const DAY_MS = 86_400_000
/** More than a tablet that was away needs: what it brings late moves the day. */
const LAST_ROUNDS = 6

export interface PlayedPurge {
  readonly faults: readonly string[]
  readonly steps: readonly string[]
  /** Operations that were on a tablet and were deleted there. */
  readonly deleted: number
}

/** What a broken build does; without it the real one is played. */
export interface BrokenEnds {
  readonly breakage?: OfficeBreakage
  /** On the tablet, before each of its rounds. */
  readonly beforeRound?: (person: Person, inspection: InspectionId) => Promise<unknown>
}

interface Play {
  readonly world: World
  readonly broken: BrokenEnds
  readonly prng: Prng
  readonly steps: string[]
  readonly faults: string[]
  readonly everAtOffice: Set<OpId>
  /** What each tablet had after the last step. */
  readonly held: Map<Person, ReadonlySet<OpId>>
  /** On whose tablet the lead's own word was read, by what its set-up says. */
  readonly told: Set<Person>
  /** When the office first took the lead's word; by its clock. */
  acknowledgedMs: number | undefined
  isDeletedAtOffice: boolean
  deleted: number
  count: number
}

export async function playPurge(
  seed: number,
  length: number,
  broken: BrokenEnds = {},
): Promise<PlayedPurge> {
  const { breakage = {} } = broken
  const world = await createWorld({ seed: 5000 + seed, cases: CASES, breakage })
  const play: Play = {
    ...{ world, broken, prng: makePrng(seed * 6151 + 3), steps: [], faults: [] },
    ...{ everAtOffice: new Set(), held: new Map(), told: new Set(), acknowledgedMs: undefined },
    ...{ isDeletedAtOffice: false, deleted: 0, count: 0 },
  }
  try {
    await look(play)
    for (let turn = 0; turn < length && play.faults.length === 0; turn++) {
      await takeStep(play)
      await look(play)
    }
    if (play.faults.length === 0) await endWell(play)
  } catch (error) {
    play.faults.push(error instanceof Error ? (error.stack ?? error.message) : String(error))
  } finally {
    await world.close()
  }
  return play
}

async function takeStep(play: Play): Promise<void> {
  const { prng, world, steps } = play
  const person = prng.pick(world.everyone)
  const dice = prng.next()
  const isSaid = play.acknowledgedMs !== undefined
  // Each answer moves the day: afterwards there are fewer, or nothing would ever be due.
  if (dice < (isSaid ? 0.06 : 0.25)) await answer(play, person)
  else if (dice < 0.5) await round(play, person)
  else if (dice < 0.58) {
    const { link } = person.tablet
    if (link.isOnline()) link.goOffline()
    else link.goOnline()
    steps.push(`${person.name} is ${link.isOnline() ? 'online' : 'offline'}`)
  } else if (dice < 0.66) {
    if (person.tablet.isLocked()) await person.tablet.unlock()
    else person.tablet.lock()
    steps.push(`${person.name} is ${person.tablet.isLocked() ? 'locked' : 'unlocked'}`)
  } else if (dice < 0.76) await sayEnd(play)
  else if (dice < 0.9) {
    const days = prng.below(isSaid ? 20 : 9)
    daysPass(world, days)
    steps.push(`${days} days pass`)
  } else await askForPurge(play)
}

/** In a case that is on the tablet; the others have nothing to write in. */
async function answer(play: Play, person: Person): Promise<void> {
  const { prng, world, steps } = play
  const of = prng.pick(CASES)
  if (person.tablet.isLocked()) return
  const log = await person.tablet.log()
  const stream = world.place.cases.get(of)
  if (!stream || !(await log.db.streams.get(stream))) return
  play.count += 1
  steps.push(`${person.name} answers in ${of}`)
  await person.writes(paths.note(prng.pick(['2.1.1', '2.1.3'])), `note ${play.count}`, of)
  // Kept, whatever the rest of the step is.
  play.held.set(person, await readIds(world, person))
}

/** A round with the office, and what an open tablet does with its word. */
async function round(play: Play, person: Person): Promise<void> {
  const { prng, steps, world, broken } = play
  const { tablet } = person
  await broken.beforeRound?.(person, inspectionOf(world))
  const isCut = prng.next() < 0.4
  const [fault, call] = [prng.pick(FAULTS), prng.pick(CALLS)]
  if (isCut) tablet.link.next(fault, call)
  // A tap between two calls of the round: what was sent is not all that there is.
  if (prng.next() < 0.2) tablet.link.meanwhile(() => answer(play, person), prng.pick(CALLS))
  const gone = await tablet.sync()
  steps.push(
    `${person.name} syncs${isCut ? ` (${fault} at ${call})` : ''}: ${gone.ok ? 'well' : gone.error.kind}`,
  )
  await reads(play, person)
  if (!tablet.isLocked() && prng.next() < 0.7) await signDeletions(tablet.session())
}

/** An open tablet reads the lead's word; the store's own note of it is not asked. */
async function reads({ world, told }: Play, person: Person): Promise<void> {
  await readsEnds(person)
  if (person.tablet.isLocked()) return
  const { endedAt } = await readInspection(person.tablet.session(), inspectionOf(world))
  if (endedAt !== undefined) told.add(person)
}

async function sayEnd(play: Play): Promise<void> {
  const { world, steps } = play
  const { lead, office } = world
  const isAble = lead.tablet.link.isOnline() && !lead.tablet.isLocked()
  const here = play.held.get(lead)?.size ?? 0
  if (!isAble || here === 0) return
  lead.tablet.link.clear()
  // A round that goes wrong is no fault of the word: it is said again.
  const said = await ends(world).catch(() => undefined)
  steps.push(`the lead says that it has ended: ${said ? JSON.stringify(said) : 'no answer'}`)
  if (said?.done) play.acknowledgedMs ??= office.clock.wallMs()
}

async function askForPurge(play: Play): Promise<void> {
  const { world, steps, faults } = play
  const told = await world.office.purge()
  steps.push(`the office purges: ${told.map(({ state }) => state).join(', ') || 'nothing'}`)
  if (!told.some(({ state }) => state === 'deleted')) return
  play.isDeletedAtOffice = true
  for (const person of world.everyone) {
    const left = await leftOf(world, person)
    if (Object.keys(left).length > 0)
      faults.push(`the office deleted what ${person.name} has still: ${JSON.stringify(left)}`)
  }
}

/** What must hold, whatever the step was. */
async function look(play: Play): Promise<void> {
  const { world, faults, everAtOffice, held } = play
  const { office } = world
  const here = new Set(office.ops().map(({ id }) => id))
  for (const id of here) everAtOffice.add(id)
  for (const { envelope } of office.parked()) {
    const parsed = parseEnvelope(envelope)
    if (parsed.ok) everAtOffice.add(parsed.value.id)
  }
  for (const person of world.everyone) {
    const now = await readIds(world, person)
    const gone = [...(held.get(person) ?? [])].filter((id) => !now.has(id))
    held.set(person, now)
    if (gone.length === 0) continue
    play.deleted += gone.length
    const never = gone.filter((id) => !everAtOffice.has(id))
    if (never.length > 0) faults.push(`${person.name} deleted ${never.length} that nobody else had`)
    const sinceMs = office.clock.wallMs() - (play.acknowledgedMs ?? Number.POSITIVE_INFINITY)
    if (!(sinceMs >= DAYS * DAY_MS)) faults.push(`${person.name} deleted before the day`)
    if (!play.told.has(person)) faults.push(`${person.name} deleted on the office's word alone`)
  }
  if (play.isDeletedAtOffice) return
  const lost = [...everAtOffice].filter((id) => !here.has(id))
  const parked = office.parked().length
  if (lost.length > parked) faults.push(`the office lost ${lost.length - parked} operations`)
}

async function readIds(world: World, { tablet }: Person): Promise<ReadonlySet<OpId>> {
  const { db } = await tablet.log()
  const rows = await db.ops.toArray()
  const inspection = inspectionOf(world)
  return new Set(rows.filter((row) => row.inspection === inspection).map(({ id }) => id))
}

/** Everybody comes back, the word is said, the days pass: in the end nothing of it is anywhere. */
async function endWell(play: Play): Promise<void> {
  const { world, steps, faults } = play
  steps.push('everybody comes back')
  for (let again = 0; again < LAST_ROUNDS && !play.isDeletedAtOffice; again++) {
    for (const { tablet } of world.everyone) {
      tablet.link.clear()
      tablet.link.goOnline()
      if (tablet.isLocked()) await tablet.unlock()
    }
    for (const person of world.everyone) {
      await person.syncs()
      await reads(play, person)
      await person.syncs()
      await signDeletions(person.tablet.session())
      await person.syncs()
      await look(play)
    }
    if (play.acknowledgedMs === undefined) await sayEnd(play)
    await askForPurge(play)
    await look(play)
    daysPass(world)
  }
  if (!play.isDeletedAtOffice) faults.push('in the end it was not deleted')
  if (world.office.ops().length > 0) faults.push('operations are left at the office')
}
