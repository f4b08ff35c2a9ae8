/**
 * The description of the endpoint and what it really answers say the same.  [EP56]
 */
import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { makeOpenapi } from '../../server/cli/openapi/make-openapi.ts'
import { sha256 } from '../../server/hash.ts'
import { methodOf } from '../../server/http/route.ts'
import type { PersonId } from '../../src/base/brand.ts'
import { encodePush, parsePullPage } from '../../src/ops/envelope/frames.ts'
import { apiRoutes } from '../kit/api-routes.ts'
import { runInProcess } from '../kit/cli.ts'
import { createTestApp, type TestApp } from '../kit/endpoint.ts'
import { enrolTestDevice } from '../kit/endpoint-device.ts'
import { freshBytes, freshId } from '../kit/endpoint-ids.ts'
import { makeTestInspection, type TestInspection } from '../kit/endpoint-inspection.ts'
import { fitsSchema } from '../kit/json-schema.ts'

const AT = '2019-03-25T09:30:00.000Z'
const TOKEN = 'a-token-that-nobody-guesses'
const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url')
const hash = text(freshBytes(32))

const published: unknown = JSON.parse(readFileSync('server/openapi.json', 'utf8'))

/** The part of the description at a place, every name in it looked up. */
function partAt(...path: readonly (string | number)[]): unknown {
  return resolve(path.reduce<unknown>((part, key) => plain(part)[key], published))
}

/** Strict: what is not described may not be there. */
function resolve(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(resolve)
  if (typeof part !== 'object' || part === null) return part
  const { $ref, description: _, 'x-codes': __, ...own } = plain(part)
  if (typeof $ref === 'string') return partAt(...$ref.slice(2).split('/'))
  const strict = 'properties' in own ? { additionalProperties: false } : {}
  const entries = Object.entries(own).map(([key, value]) => [key, resolve(value)])
  return { ...Object.fromEntries(entries), ...strict }
}

const plain = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {}

let app: TestApp
let here: TestInspection
beforeEach(async () => {
  app = createTestApp({ metricsTokenHash: sha256(Buffer.from(TOKEN)) })
  here = await makeTestInspection(app.log)
})
afterEach(() => app.close())

/** One request for each route, with as much in its answer as there can be. */
async function makeRequests(): Promise<Readonly<Record<string, unknown>>> {
  const { inspection, stream, setUp, lead, assessor } = here
  const code = freshBytes(16)
  const person = freshId<PersonId>()
  await app.log.appendInvite({
    codeHash: sha256(code),
    person: freshId(),
    role: 'lead',
    hours: 9,
    at: AT,
  })
  const other = await enrolTestDevice(app.log, { role: 'assessor' })
  const member = { kind: 'member', inspection, person: other.person, role: 'assessor' } as const
  const invite = { kind: 'invite', person, role: 'lead', codeHash: hash, hours: 5 } as const
  await here.change(
    member,
    { kind: 'stream', inspection, stream, writer: assessor.person, writers: [other.person] },
    { kind: 'key', inspection, key: freshId(), device: lead.id, wrapped: 'AAAA' },
    invite,
    { ...member, person },
  )
  await app.log.appendPush({ device: assessor.id, frames: assessor.frames(here, 3), at: AT })
  const stranger = await enrolTestDevice(app.log, { role: 'assessor' })
  await app.log.appendPush({ device: stranger.id, frames: stranger.frames(here, 2), at: AT })
  const told = { device: assessor.id, app: '1', unsent: 2, at: AT }
  await app.log.readHello({ ...told, here: [{ inspection, whole: 1, of: 2 }] })
  const page = await app.log.readPage({
    person: lead.person,
    streams: [{ stream, after: 0 }],
    limitBytes: 1e6,
  })
  const ended = freshId<typeof inspection>()
  await here.change({ kind: 'inspection', inspection: ended, setUp: freshId() })
  const end = { inspection: ended, days: 14, streams: [], device: lead.row, at: AT }
  await app.log.endInspection(end)
  const head = { number: 0, hash }
  const streams = [{ stream, seq: 3, chain: page.header.pages[0]?.chain }]
  await app.post('/api/receipt', { streams }, lead)
  const keys = { signingKey: hash, agreementKey: hash, token: hash }
  return {
    '/api/health': undefined,
    '/api/metrics': undefined,
    '/api/enrol': { code: text(code), device: freshId(), ...keys },
    '/api/hello': {
      protocol: 1,
      app: '1',
      time: AT,
      unsent: 0,
      head,
      here: [{ inspection, whole: 1, of: 2 }],
      owed: [{ inspection, unsent: 2 }],
    },
    '/api/push': encodePush([
      ...lead.frames({ ...here, stream: setUp }, 2),
      lead.frame(freshBytes(9)),
      { number: 9, before: freshBytes(32), envelope: freshBytes(9) },
    ]),
    '/api/pull': { streams: [{ stream, after: 0 }], limitBytes: 4096 },
    '/api/parked': { inspection, after: 0, which: 'open' },
    '/api/parked/decide': {
      inspection,
      decisions: [{ place: 1, hash, act: 'put-away' }],
    },
    '/api/access': { changes: [member, { ...member, inspection: freshId() }] },
    '/api/revoke': { device: here.assessor.id },
    '/api/farewell': { unsent: 0, head },
    '/api/receipt': { streams },
    // Something is unsent and something set aside: the answer names both.
    '/api/end': { inspection, days: 14, streams: [] },
    '/api/deleted': {
      ...{ inspection, streams: 1, operations: 3, digest: hash, at: AT },
      signature: text(freshBytes(64)),
    },
  }
}

async function ask(path: string, body: unknown): Promise<Response> {
  // Of the routes the one that is for a withdrawn tablet alone.
  if (path === '/api/farewell')
    await app.log.revokeDevice({ device: here.lead.id, by: null, at: AT })
  return body === undefined
    ? app.request(path, { headers: { authorization: `Bearer ${TOKEN}` } })
    : app.post(path, body, here.lead)
}

test('[EP56] the published file is the one that the code makes', async () => {
  expect(published, 'run: npx casebook openapi > server/openapi.json').toEqual(
    JSON.parse(JSON.stringify(makeOpenapi(apiRoutes))),
  )
  const ran = await runInProcess('/', {}, 'openapi')
  expect(JSON.parse(ran.out)).toEqual(published)
  expect((await runInProcess('/', {}, 'openapi', '--x')).code).toBe(2)
})

test.each(apiRoutes.map((route) => [route.path, methodOf(route).toLowerCase()] as const))(
  '[EP56] %s: what goes in and what really comes out are as described',
  async (path, method) => {
    const requests = await makeRequests()
    const body = requests[path]
    const route = [...['paths', path, method]]
    if (body !== undefined && !(body instanceof Uint8Array)) {
      const request = partAt(...route, 'requestBody', 'content', 'application/json', 'schema')
      expect(fitsSchema(request, body)).toBe(true)
    }
    const answer = await ask(path, body)
    expect(answer.status).toBe(200)
    const type = answer.headers.get('content-type')?.split(';')[0] ?? ''
    const described = partAt(...route, 'responses', 200, 'content', type, 'schema')
    if (type === 'application/json') {
      const json: unknown = await answer.json()
      expect(fitsSchema(described, json)).toBe(true)
      expect(fitsSchema(described, { ...plain(json), more: 1 })).toBe(false)
    } else if (type === 'application/octet-stream') {
      const page = parsePullPage(new Uint8Array(await answer.arrayBuffer()))
      if (!page.ok) throw new Error(page.error.why)
      expect(page.value.frames.length).toBeGreaterThan(0)
      expect(fitsSchema(plain(described)['x-header'], page.value.header)).toBe(true)
    } else expect(described).toEqual({ type: 'string' })
  },
)

test('[EP56] refusals are as described, with a code that is listed', async () => {
  const error = partAt('components', 'schemas', 'Error')
  const codes = plain(plain(plain(plain(published).components).schemas).Error)['x-codes']
  for (const { path } of apiRoutes) {
    for (const answer of [
      await app.request(path, { method: 'PUT' }),
      await app.post(path, { no: 'sense' }, here.lead),
      await app.request(path, { method: 'POST' }),
    ]) {
      expect(answer.status).toBeGreaterThanOrEqual(400)
      const json = plain(await answer.json())
      expect(fitsSchema(error, json)).toBe(true)
      expect(codes).toContain(plain(json.error).code)
    }
  }
})

test('[EP56] a tablet is asked for where a tablet is needed, and nowhere else', () => {
  for (const route of apiRoutes) {
    const described = plain(partAt('paths', route.path, methodOf(route).toLowerCase()))
    const who = { 'device-post': 'tablet', 'office-get': 'office' }[String(route.kind)]
    expect(described.security).toEqual(who === undefined ? undefined : [{ [who]: [] }])
  }
})
