/**
 * Keys by dice: people removed, taken back, withdrawn and brought in by two leads
 * who are apart as often as not, while everybody writes. Whatever the order, no
 * tablet ever keeps something that it cannot open itself, and when everybody has
 * been online the leads open all of it and write with one key that nobody has who
 * left.
 *
 * Real worlds. FUZZ_RUNS plays more stories.
 */
import 'fake-indexeddb/auto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openEnvelope } from '../../src/crypto/open.ts'
import { createWorld, personOf, type World } from '../kit/world.ts'
import {
  deviceOf,
  holdersOf,
  keepsKeys,
  ownOps,
  removes,
  takesBack,
  unopenedBy,
  withdraws,
  writingKey,
} from '../kit/world-keys.ts'
import type { Person } from '../kit/world-person.ts'

const RUNS = Math.min(200, Number(process.env.FUZZ_RUNS ?? 0) / 100 || 4)

const who = fc.constantFrom('ann', 'ben')
const lead = fc.constantFrom('lead', 'lea')
const anybody = fc.constantFrom('lead', 'lea', 'ann', 'ben')
const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ act: fc.constant('write'), by: anybody, of: who }) },
  { weight: 4, arbitrary: fc.record({ act: fc.constant('sync'), by: anybody, of: who }) },
  { weight: 2, arbitrary: fc.record({ act: fc.constant('toggle'), by: anybody, of: who }) },
  { weight: 2, arbitrary: fc.record({ act: fc.constant('remove'), by: lead, of: who }) },
  { weight: 2, arbitrary: fc.record({ act: fc.constant('take-back'), by: lead, of: who }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('withdraw'), by: lead, of: who }) },
  { weight: 2, arbitrary: fc.record({ act: fc.constant('keep'), by: lead, of: who }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('restart'), by: anybody, of: who }) },
)
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

interface Play {
  readonly world: World
  readonly people: ReadonlyMap<string, Person>
  /** Withdrawn tablets drop their keys at their next contact. */
  readonly withdrawn: Set<Person>
  count: number
}

function find({ people }: Play, name: string): Person {
  const person = people.get(name)
  if (!person) throw new Error(name)
  return person
}

async function take(play: Play, { act, by: byName, of: ofName }: Step): Promise<void> {
  const [by, of] = [find(play, byName), find(play, ofName)]
  if (play.withdrawn.has(by)) return
  if (act === 'write') await write(play, by, ofName)
  if (act === 'sync') await by.tablet.sync()
  if (act === 'toggle') by.tablet.link.isOnline() ? by.goesOffline() : by.comesOnline()
  if (act === 'restart') {
    by.tablet.lock()
    await by.tablet.unlock()
  }
  if (act === 'keep') await keepsKeys(by)
  const left = (await by.inspection()).people.get(personOf(of))?.leftAt
  if (act === 'remove' && !left) await removes(by, of)
  if (act === 'take-back' && left && !play.withdrawn.has(of)) await takesBack(by, of)
  if (act === 'withdraw') await withdraw(play, by, of)
}

async function withdraw({ world, withdrawn }: Play, by: Person, of: Person): Promise<void> {
  // Needs the office, and a person whom it knows as one of this inspection.
  if (withdrawn.size > 0 || !by.tablet.link.isOnline()) return
  const done = await withdraws(world, by, of).then(
    () => true,
    () => false,
  )
  if (done) withdrawn.add(of)
}

async function write(play: Play, by: Person, ofName: string): Promise<void> {
  play.count += 1
  const lines = await by.lines()
  const of = ofName === 'ann' ? 'C1' : 'C3'
  if (!lines.has(of)) return
  await by.answers('2.1.1.a', play.count % 2 ? 'yes' : 'no', of)
  const own = await ownOps(by)
  const last = own.at(-1)
  const { keyring } = by.tablet.session()
  expect(last && (await openEnvelope(last.bytes, keyring)).ok).toBe(true)
}

/** Everybody online, and the leads' tablets look after the keys until nothing is owed. */
async function settle(play: Play): Promise<void> {
  const { world, people, withdrawn } = play
  const leads = ['lead', 'lea'].map((name) => find(play, name))
  for (const person of people.values()) person.comesOnline()
  for (const person of withdrawn) await person.tablet.sync()
  world.everyone.splice(0, world.everyone.length, ...people.values())
  for (const person of withdrawn) world.everyone.splice(world.everyone.indexOf(person), 1)
  for (let turn = 0; turn < 8; turn++) {
    for (const _ of [1, 2]) for (const person of world.everyone) await person.tablet.sync()
    const kept = new Set<string>()
    for (const one of leads) kept.add(await keepsKeys(one))
    if (kept.size === 1 && kept.has('as-they-were')) return
  }
  throw new Error('the keys do not come to rest')
}

test('[RV21 RV23 RV24] nothing that was kept is ever out of reach of its author or of the leads', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 8, maxLength: 24 }), fc.nat(999), playStory),
    { numRuns: RUNS, endOnFailure: true },
  )
})

async function playStory(steps: readonly Step[], seed: number): Promise<void> {
  const world = await createWorld({ seed: 7000 + seed })
  const lea = await world.bringIn('lea', { role: 'lead' })
  await world.everyoneOnline()
  const people = new Map(Object.entries({ lead: world.lead, lea, ann: world.ann, ben: world.ben }))
  const play: Play = { world, people, withdrawn: new Set(), count: 0 }
  for (const one of steps) await take(play, one)
  await settle(play)
  const key = await writingKey(world, world.lead)
  expect(await writingKey(world, lea)).toBe(key)
  const inspection = await world.lead.inspection()
  const holders = await holdersOf(world.lead, key)
  for (const [name, person] of people) {
    const own = await ownOps(person)
    for (const one of [world.lead, lea]) expect(await unopenedBy(one, own), name).toEqual([])
    if (!play.withdrawn.has(person)) expect(await unopenedBy(person, own), name).toEqual([])
    const isOut = play.withdrawn.has(person) || inspection.people.get(personOf(person))?.leftAt
    if (isOut) expect([name, holders.has(deviceOf(person))]).toEqual([name, false])
  }
  await world.office.close()
}
