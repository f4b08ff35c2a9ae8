/**
 * Nets over keys, and builds that would give one to who has left, or take one from
 * an endpoint that names it.
 */
import './memory-storage.ts'
import { expect } from 'vitest'
import { bytesToBase64url } from '../../src/base/bytes.ts'
import {
  keyIdOf,
  makeInspectionKeyBytes,
  wrapBinding,
  wrapInspectionKey,
} from '../../src/crypto/keys.ts'
import type { AccessChange } from '../../src/ops/envelope/protocol.ts'
import { leaveOut } from '../../src/session/keep-keys.ts'
import { makeGrants, readKeyFacts } from '../../src/session/next-key.ts'
import { appendOrders, putKey } from '../../src/store/office.ts'
import { makeNet, type Net } from './mutants.ts'
import { createWorld, type World } from './world.ts'
import {
  deviceOf,
  holdersOf,
  inspectionOf,
  keepsKeys,
  removes,
  withdraws,
  writingKey,
} from './world-keys.ts'
import type { Person } from './world-person.ts'

type Part = (world: World, person: Person) => Promise<void>

const orderAll = async ({ lead }: World, orders: readonly AccessChange[]) => {
  await appendOrders(lead.tablet.session().log, orders)
}

const removal: Part = ({ lead }, person) => removes(lead, person)

/** The membership ends and the key stays. */
const endsMembership: Part = async (world, person) => {
  const inspection = inspectionOf(world)
  const who = person.tablet.session().person
  await orderAll(world, [{ kind: 'member-end', inspection, person: who }])
}

/** A new key is made, and the one who leaves is given it too. */
const givesItToAll: Part = async (world, person) => {
  const { lead } = world
  const session = lead.tablet.session()
  const inspection = inspectionOf(world)
  await leaveOut(session, inspection, new Set())
  const facts = await readKeyFacts(session, inspection)
  const tablets = [...facts.tablets.values()].filter(({ device }) => device === deviceOf(person))
  const { orders } = await makeGrants(
    session,
    inspection,
    { ...facts, holders: new Map() },
    tablets,
  )
  await orderAll(world, orders)
}

async function leavesNobodyAKey(part: Part): Promise<void> {
  const world = await createWorld({ seed: 650 })
  const { lead, ben } = world
  await world.everyoneOnline()
  await part(world, ben)
  await lead.syncs()
  const holders = await holdersOf(lead, await writingKey(world, lead))
  await world.office.close()
  expect(holders.has(deviceOf(ben))).toBe(false)
}

/** What an endpoint would do that wants to read: a key of its own, under any id. */
async function plantKey(world: World, person: Person): Promise<string> {
  const inspection = inspectionOf(world)
  const session = person.tablet.session()
  const raw = makeInspectionKeyBytes()
  const key = keyIdOf(raw)
  const binding = wrapBinding(inspection, key)
  const wrapped = bytesToBase64url(await wrapInspectionKey(raw, session.agreementPublic, binding))
  await putKey(session.log, { key, inspection, wrapped })
  return key
}

type Choice = (world: World, person: Person) => Promise<string | undefined>
const chosen: Choice = writingKey
/** The newest that has come. */
const newest: Choice = async (_, { tablet }) => {
  const rows = await (await tablet.log()).db.keys.toArray()
  return rows.sort((a, b) => b.n - a.n)[0]?.key
}

async function believesTheSetUp(choose: Choice): Promise<void> {
  const world = await createWorld({ seed: 651 })
  await withdraws(world, world.lead, world.ben)
  await world.lead.syncs()
  await world.ann.syncs()
  await keepsKeys(world.lead)
  const planted = await plantKey(world, world.ann)
  const key = await choose(world, world.ann)
  await world.office.close()
  expect(key).not.toBe(planted)
}

export const keyNets: readonly Net[] = [
  makeNet<Part>({
    rule: 'RV20',
    promise: 'who is removed holds no key that is written with',
    real: removal,
    mutants: {
      'ends the membership and keeps the key': endsMembership,
      'gives the new key to every tablet that had the old one': givesItToAll,
    },
    hold: leavesNobodyAKey,
  }),
  makeNet<Choice>({
    rule: 'RV26',
    promise: 'a key that an endpoint names by itself seals nothing',
    real: chosen,
    mutants: { 'writes with the newest key that has come': newest },
    hold: believesTheSetUp,
  }),
]
