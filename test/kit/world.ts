/**
 * A whole world in one process: an office, a lead and assessors with a tablet
 * each, one inspection made from a list, people invited, keys granted, cases
 * allocated, all by the app's own verbs.
 *
 * Real: operations, seals, the store (on fake-indexeddb), the endpoint on SQLite.
 * Made up: time, ids and the network. The same seed gives the same world.
 */
import './memory-storage.ts'
import type { PersonId, StreamId } from '../../src/base/brand.ts'
import { DEFAULT_EDITION_ID } from '../../src/domain/edition/editions.ts'
import type { SampledCase } from '../../src/domain/sampling/sampled-list.ts'
import { parseEnvelope } from '../../src/ops/envelope/envelope.ts'
import type { Role } from '../../src/ops/envelope/protocol.ts'
import { readCaseLines } from '../../src/session/case-list.ts'
import { makeInspection } from '../../src/session/make-inspection.ts'
import {
  allocate,
  grantKey,
  invite,
  inviteAgain,
  readWaitingDevices,
} from '../../src/session/people.ts'
import { readHello } from '../../src/store/office.ts'
import { createTrueTime, type TrueTime } from './clock.ts'
import { createOffice, type Office, type OfficeBreakage } from './world-office.ts'
import { createPerson, type Person, type WorldPlace } from './world-person.ts'
import { createTablet, type Tablet } from './world-tablet.ts'

export interface World {
  readonly time: TrueTime
  readonly office: Office
  readonly lead: Person
  readonly ann: Person
  readonly ben: Person
  /** Everybody of the world, tablets that were added later too. */
  readonly everyone: Person[]
  readonly place: WorldPlace
  /** A tablet for somebody new, or a second one for somebody who is here. */
  bringIn(name: string, wish?: { readonly again?: Person; readonly role?: Role }): Promise<Person>
  /** The lead looks at fingerprints and grants the key to every device that waits. */
  grantsKeys(): Promise<number>
  allocates(reference: string, to: Person | null): Promise<void>
  /** Online again, and rounds until nobody has anything to send or fetch. */
  everyoneOnline(): Promise<void>
  createBareTablet(name: string): Tablet
  close(): Promise<void>
}

export interface WorldWish {
  readonly seed: number
  readonly offline?: readonly ('lead' | 'ann' | 'ben')[]
  /** References; the first half is Ann's, the second Ben's. */
  readonly cases?: readonly string[]
  readonly breakage?: OfficeBreakage
}

const makeSampled = (reference: string): SampledCase => ({
  reference,
  caseType: 'case-supervision',
  officer: 'R. Officer',
  office: 'Northgate',
  day: undefined,
  time: undefined,
  place: undefined,
  profile: {},
})

export async function createWorld(wish: WorldWish): Promise<World> {
  const { seed, cases = ['C1', 'C2', 'C3', 'C4'] } = wish
  const time = createTrueTime()
  const office = await createOffice(seed, time, wish.breakage)
  const place: WorldPlace = { cases: new Map() }
  const createBareTablet = (name: string) =>
    createTablet({ seed, name, time, endpoint: office.answer })
  const lead = createPerson('lead', createBareTablet('lead'), place)
  await enrol(lead, await office.invite('lead'))
  await makeInspectionOf(lead, place, cases)
  const everyone: Person[] = [lead]
  const world = {
    ...{ time, office, lead, place, everyone, createBareTablet },
    bringIn: (name: string, more = {}) =>
      bringIn(world, createPerson(name, createBareTablet(name), place), more),
    grantsKeys: () => grantKeys(world),
    allocates: async (reference: string, to: Person | null) => allocateTo(world, [reference], to),
    everyoneOnline: () => syncEveryone(world),
    async close() {
      for (const { tablet } of everyone) tablet.lock()
      await office.close()
    },
  }
  const ann = await world.bringIn('ann')
  const ben = await world.bringIn('ben')
  const half = Math.ceil(cases.length / 2)
  await allocateTo(world, cases.slice(0, half), ann)
  await allocateTo(world, cases.slice(half), ben)
  await world.everyoneOnline()
  const whole: World = { ...world, ann, ben }
  for (const name of wish.offline ?? []) whole[name].goesOffline()
  return whole
}

type Making = Pick<World, 'lead' | 'place' | 'everyone'>

async function enrol(person: Person, code: string): Promise<void> {
  const enrolled = await person.tablet.enrol(code, person.name)
  if (!enrolled.ok) throw new Error(`${person.name} does not enrol: ${enrolled.error.kind}`)
}

async function makeInspectionOf(lead: Person, place: WorldPlace, cases: readonly string[]) {
  const made = await makeInspection(lead.tablet.session(), {
    title: 'North division',
    provider: 'North',
    providerType: 'nps',
    edition: DEFAULT_EDITION_ID,
    cases: cases.map(makeSampled),
  })
  if (!made.ok) throw new Error(made.error.kind)
  place.inspection = made.value
  // Only the case itself knows its reference; streams are random ids.
  const inspections = new Map([[made.value, await lead.inspection()]])
  const lines = await readCaseLines(lead.tablet.session(), inspections)
  for (const { reference, stream } of lines.values()) place.cases.set(reference ?? '', stream)
  await lead.syncs()
}

async function bringIn(
  world: Making,
  person: Person,
  { again, role = 'assessor' }: { readonly again?: Person; readonly role?: Role },
): Promise<Person> {
  const session = world.lead.tablet.session()
  const invited = again
    ? await inviteAgain(session, { person: personOf(again), role: again.tablet.session().role })
    : await invite(session, await world.lead.inspection(), { name: person.name, role })
  if (!invited.ok) throw new Error(invited.error.kind)
  await world.lead.syncs()
  await enrol(person, invited.value.code)
  world.everyone.push(person)
  await person.syncs()
  await grantKeys(world)
  await person.syncs()
  await person.tablet.session().keyring.refresh()
  return person
}

export const personOf = ({ tablet }: Person): PersonId => tablet.session().person

async function grantKeys({ lead, place }: Making): Promise<number> {
  await lead.syncs()
  const hello = await readHello(await lead.tablet.log())
  const id = place.inspection
  if (!hello || !id) throw new Error('the lead has an inspection and has heard of the office')
  const waiting = await readWaitingDevices(id, hello)
  for (const device of waiting) {
    const granted = await grantKey(lead.tablet.session(), id, device)
    if (!granted.ok) throw new Error(granted.error.kind)
  }
  if (waiting.length > 0) await lead.syncs()
  return waiting.length
}

async function allocateTo(
  { lead, place }: Making,
  references: readonly string[],
  to: Person | null,
) {
  const streams = [...place.cases].flatMap(([reference, stream]) =>
    references.includes(reference) ? [stream] : [],
  )
  const person = to && personOf(to)
  const given = await allocate(lead.tablet.session(), await lead.inspection(), streams, person)
  if (!given.ok) throw new Error(given.error.kind)
}

/**
 * Rounds of everybody until one of all of them moves nothing. On the way copies
 * may differ (an endpoint that was put back lacks what others have still to send
 * again); at rest only where something is parked, and so is not filed.
 */
async function syncEveryone({ everyone, office }: Pick<World, 'everyone' | 'office'>) {
  for (const { tablet } of everyone) {
    tablet.link.clear()
    tablet.link.goOnline()
  }
  for (let turn = 0; turn < 20; turn++) {
    const differing = new Set<StreamId>()
    let moved = 0
    for (const person of everyone) moved += await syncOne(person, differing)
    const isMoving = moved > 0 || !differing.isSubsetOf(parkedStreams(office))
    if (!isMoving) return
  }
  throw new Error('the world does not come to rest, or copies differ with nothing parked')
}

/** How many operations it moved; nothing more may be wrong than that copies differ. */
async function syncOne({ name, tablet }: Person, differing: Set<StreamId>): Promise<number> {
  let moved = 0
  const round = await tablet.sync((sent, received) => {
    moved = sent + received
  })
  if (!round.ok) {
    if (round.error.kind !== 'copies-differ') {
      throw new Error(`${name} does not sync: ${JSON.stringify(round.error)}`)
    }
    for (const stream of round.error.streams) differing.add(stream)
  }
  return moved
}

const parkedStreams = (office: Office): Set<StreamId> =>
  new Set(
    office.parked().flatMap(({ envelope }) => {
      const parsed = parseEnvelope(envelope)
      return parsed.ok ? [parsed.value.stream] : []
    }),
  )
