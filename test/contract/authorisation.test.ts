/**
 * The whole of who may do what over HTTP: every route, every role, in an
 * inspection of theirs and in another.  [EP55 SV6 SV7]
 *
 * The table is written down here, apart from the code. A route that no probe goes
 * through fails.
 */
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { sha256 } from '../../server/hash.ts'
import type { StreamId } from '../../src/base/brand.ts'
import type { Role } from '../../src/ops/envelope/protocol.ts'
import { apiRoutes } from '../kit/api-routes.ts'
import { type Asked, probes } from '../kit/authorisation.ts'
import { createTestApp, type TestApp } from '../kit/endpoint.ts'
import { enrolTestDevice, type TestDevice } from '../kit/endpoint-device.ts'
import { freshBytes, freshId } from '../kit/endpoint-ids.ts'
import { makeTestInspection, type TestInspection } from '../kit/endpoint-inspection.ts'
import { keepTrials } from '../kit/results.ts'

const AT = '2019-03-25T09:30:00.000Z'
const EVERYBODY = {
  'asks whether it runs': 'yes',
  'reads the metrics': '401',
  'enrols by a guessed code': '404',
  'has their browser emptied': '409',
  // Of an inspection that has not ended, and without its signature.
  'has its deletion believed': 'no',
}

const LEADS = [
  ...['is told of the inspection', 'is told who shares it', 'is told of what was set aside'],
  ...['reads the set-up', 'reads their own case', "reads a colleague's case", 'reads a desk'],
  ...['writes the set-up', 'writes their own case', "writes a colleague's case", 'writes a desk'],
  ...['compares the set-up', 'compares their own case', "compares a colleague's case"],
  ...['compares a desk', 'reads what was set aside', 'takes somebody in', 'makes themselves lead'],
  ...['decides about what was set aside', 'withdraws a tablet', 'asks for its end'],
  ...['takes a case over', 'wraps a key for themselves', 'removes somebody'],
]
const READS_ALL = [
  ...['is told of the inspection', 'is told who shares it'],
  ...['reads the set-up', 'reads their own case', "reads a colleague's case", 'reads a desk'],
  ...['compares the set-up', 'compares their own case', "compares a colleague's case"],
  ...['compares a desk', 'writes their own case'],
]
const ASSESSES = [
  ...['is told of the inspection', 'is told who shares it'],
  ...['reads the set-up', 'reads their own case', 'compares the set-up', 'compares their own case'],
  'writes their own case',
]

/** What each may do in an inspection that they belong to. All else is 'no'. */
const ALLOWED: Readonly<Record<Role, readonly string[]>> = {
  lead: LEADS,
  operations: LEADS,
  reviewer: READS_ALL,
  analyst: READS_ALL,
  assessor: ASSESSES,
}
const ROLES: readonly Role[] = ['lead', 'operations', 'reviewer', 'analyst', 'assessor']

let app: TestApp
let place: TestInspection
let other: TestInspection
beforeEach(async () => {
  app = createTestApp({ metricsTokenHash: sha256(freshBytes(32)) })
  place = await makeTestInspection(app.log)
  other = await makeTestInspection(app.log)
})
afterEach(() => app.close())

/** A case of theirs, one of a colleague's, a desk and something set aside, each with an operation. */
async function makeAsked(device: TestDevice | undefined, there: TestInspection): Promise<Asked> {
  const { inspection, lead, assessor } = there
  const [ownCase, otherCase, desk] = [freshId<StreamId>(), freshId<StreamId>(), freshId<StreamId>()]
  await there.change(
    { kind: 'stream', inspection, stream: ownCase, writer: device?.person ?? null },
    { kind: 'stream', inspection, stream: otherCase, writer: assessor.person },
    { kind: 'stream', inspection, stream: desk, writer: null },
  )
  const filled = [there.setUp, ownCase, otherCase, desk].flatMap((stream) =>
    lead.frames({ inspection, stream }, 1),
  )
  await app.log.appendPush({ device: lead.id, frames: filled, at: AT })
  const stranger = await enrolTestDevice(app.log, { role: 'assessor' })
  const parked = stranger.frames({ inspection, stream: ownCase }, 1)
  await app.log.appendPush({ device: stranger.id, frames: parked, at: AT })
  return { app, device, place: there, ownCase, otherCase, desk }
}

async function readAll(asked: Asked): Promise<Record<string, string>> {
  const seen: Record<string, string> = {}
  // One after another: a device's chain is one.
  for (const { what, probe } of probes) seen[what] = await probe(asked)
  return seen
}

const expectedFor = (allowed: readonly string[]) =>
  Object.fromEntries(
    probes.map(({ what }) => [what, allowed.includes(what) ? 'yes' : 'no'] as const),
  )

async function enrol(role: Role): Promise<TestDevice> {
  return enrolTestDevice(app.log, { role })
}

test('[EP55] every route is gone through, and the table knows every probe', () => {
  const gone = new Set(probes.map(({ path }) => path))
  expect(apiRoutes.map(({ path }) => path).filter((path) => !gone.has(path))).toEqual([])
  const known = new Set([...Object.keys(EVERYBODY), ...LEADS])
  expect(probes.map(({ what }) => what).filter((what) => !known.has(what))).toEqual([])
})

test.each(ROLES)('[EP55] %s of the inspection, and of none other', async (role) => {
  const device = await enrol(role)
  const { inspection } = place
  await place.change({ kind: 'member', inspection, person: device.person, role })
  await keepTrials('authorisation', { trials: probes.length * 2 }, async () => {
    const own = await readAll(await makeAsked(device, place))
    expect(own).toEqual({ ...expectedFor(ALLOWED[role]), ...EVERYBODY })
    // In another inspection nobody may anything, whatever they are at home.
    const elsewhere = await readAll(await makeAsked(device, other))
    expect(elsewhere).toEqual({ ...expectedFor([]), ...EVERYBODY })
  })
})

test.each(ROLES)('[EP55] %s who was removed, and %s who never belonged', async (role) => {
  const device = await enrol(role)
  const { inspection } = place
  await place.change({ kind: 'member', inspection, person: device.person, role })
  const asked = await makeAsked(device, place)
  await place.change({ kind: 'member-end', inspection, person: device.person })
  // What of theirs was set aside in it after they left is told to them, as theirs.
  const theirs = { 'is told of what was set aside': 'no' }
  expect(await readAll(asked)).toEqual({ ...expectedFor([]), ...EVERYBODY, ...theirs })
  const stranger = await makeAsked(await enrol(role), place)
  expect(await readAll(stranger)).toEqual({ ...expectedFor([]), ...EVERYBODY })
})

test('[EP55] no token, a wrong one, and a tablet that was withdrawn, at every door', async () => {
  const device = await enrol('lead')
  const { inspection } = place
  await place.change({ kind: 'member', inspection, person: device.person, role: 'lead' })
  const turnedAway = (status: string) => ({
    ...Object.fromEntries(probes.map(({ what }) => [what, status])),
    ...EVERYBODY,
    'has their browser emptied': status,
    'has its deletion believed': status,
  })
  expect(await readAll(await makeAsked(undefined, place))).toEqual(turnedAway('401'))
  const forged = { ...device, authorization: `${device.authorization.slice(0, -4)}AAAA` }
  const asked = await makeAsked(device, place)
  expect(await readAll({ ...asked, device: forged })).toEqual(turnedAway('401'))
  const db = new DatabaseSync(app.file ?? '')
  db.prepare("UPDATE device SET state = 'revoked' WHERE id = ?").run(
    Buffer.from(device.id, 'base64url'),
  )
  db.close()
  // What it still sends is taken in, and set aside.
  const handsIn = Object.fromEntries(
    probes.flatMap(({ path, what }) => (path === '/api/push' ? [[what, 'no'] as const] : [])),
  )
  // It has nothing that is not here: its browser may let go.
  const stays = { 'has their browser emptied': 'yes' }
  expect(await readAll(asked)).toEqual({ ...turnedAway('403'), ...handsIn, ...stays })
})
