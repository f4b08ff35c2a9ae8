/**
 * 2,000 bodies for each route that takes one, random and mutated, from a fixed
 * seed: never 5xx, every refusal in the protocol's own words, and the log sound
 * and still serving afterwards.  [SV13]
 */
import fc from 'fast-check'
import * as v from 'valibot'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findBrokenAudit } from '../../server/log/audit.ts'
import { openSqliteFile } from '../../server/log/sqlite/open.ts'
import { bytesToBase64url, utf8ToBytes } from '../../src/base/bytes.ts'
import { encodePush } from '../../src/ops/envelope/frames.ts'
import { errorAnswer, pushAnswer } from '../../src/ops/envelope/protocol.ts'
import { createTestApp, type TestApp } from '../kit/endpoint.ts'
import { freshBytes, freshId } from '../kit/endpoint-ids.ts'
import { makeTestInspection, type TestInspection } from '../kit/endpoint-inspection.ts'

const SEED = 20_190_325
const RUNS = 2_000

let app: TestApp
let here: TestInspection
beforeAll(async () => {
  app = createTestApp()
  here = await makeTestInspection(app.log)
})
afterAll(() => app.close())

const NASTY = [
  '',
  '\u0000',
  '\ufeff{}',
  '{"__proto__":{"polluted":true}}',
  '{"constructor":{"prototype":{"polluted":true}}}',
  '{"streams":[],"streams":[1]}',
  `${'['.repeat(10_000)}${']'.repeat(10_000)}`,
  '{"limitBytes":1e400,"streams":[]}',
  '{"limitBytes":-0,"streams":[]}',
  '{"streams":[{"stream":"","after":9007199254740993}]}',
  '"\ud800"',
  '"\u202e\u2066"',
  `"${'x'.repeat(200_000)}"`,
  'NaN',
  '{"changes":[{"kind":"toString"}]}',
  `{"streams":${JSON.stringify(Array.from({ length: 5_001 }, () => ({ stream: 'x', after: 0 })))}}`,
]

/** What fits, so that mutations reach past the door. */
function makeFitting(): Readonly<Record<string, Uint8Array>> {
  const { inspection, setUp, stream, lead, assessor } = here
  const json = (value: unknown) => utf8ToBytes(JSON.stringify(value))
  const hash = bytesToBase64url(freshBytes(32))
  const keys = { signingKey: hash, agreementKey: hash, token: hash }
  const invite = { kind: 'invite', person: freshId(), role: 'lead', codeHash: hash, hours: 1 }
  const grant = { kind: 'key', inspection, key: freshId(), device: lead.id, wrapped: 'AAAA' }
  const head = { number: 0, hash }
  return {
    '/api/enrol': json({ code: freshId(), device: freshId(), ...keys }),
    '/api/hello': json({
      ...{ protocol: 1, app: '1', time: 'x', head, unsent: 0 },
      here: [{ inspection, whole: 12, of: 31 }],
    }),
    '/api/parked': json({ inspection, after: 0 }),
    '/api/pull': json({ streams: [stream, setUp].map((one) => ({ stream: one, after: 0 })) }),
    '/api/access': json({
      changes: [
        { kind: 'inspection', inspection, setUp },
        { kind: 'member', inspection, person: assessor.person, role: 'assessor' },
        { kind: 'stream', inspection, stream, writer: null },
        { kind: 'member-end', inspection, person: assessor.person },
        grant,
        invite,
        { kind: 'invite-end', codeHash: hash },
      ],
    }),
    '/api/receipt': json({ streams: [{ stream, seq: 1, chain: hash }] }),
    '/api/push': encodePush(lead.frames(here, 3)),
  }
}

/** A part of the bytes cut out, put in twice, or changed. */
const mutation = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  cut: fc.nat(60),
  put: fc.uint8Array({ maxLength: 20 }),
})

interface Mutation {
  readonly at: number
  readonly cut: number
  readonly put: Uint8Array
}

function mutate(bytes: Uint8Array, { at, cut, put }: Mutation): Uint8Array {
  const from = Math.floor(at * bytes.length)
  return Buffer.concat([bytes.subarray(0, from), put, bytes.subarray(from + cut)])
}

const bodyFor = (fitting: Uint8Array) =>
  fc.oneof(
    {
      weight: 6,
      arbitrary: fc
        .array(mutation, { minLength: 1, maxLength: 4 })
        .map((all) => all.reduce(mutate, fitting)),
    },
    { weight: 2, arbitrary: fc.jsonValue().map((value) => utf8ToBytes(JSON.stringify(value))) },
    { weight: 1, arbitrary: fc.uint8Array({ maxLength: 3_000 }) },
    { weight: 1, arbitrary: fc.constantFrom(...NASTY).map((text) => Buffer.from(text)) },
    { weight: 1, arbitrary: fc.constant(fitting) },
  )

const PATHS = [
  '/api/enrol',
  '/api/hello',
  '/api/pull',
  '/api/parked',
  '/api/access',
  '/api/receipt',
  '/api/push',
]

test.each(PATHS)(`[SV13] ${RUNS} bodies for %s: never 5xx`, async (path) => {
  const fitting = makeFitting()[path] ?? new Uint8Array()
  const type = path === '/api/push' ? 'application/octet-stream' : 'application/json'
  const headers = { 'content-type': type, authorization: here.lead.authorization }
  const statuses = new Set<number>()
  await fc.assert(
    fc.asyncProperty(bodyFor(fitting), async (bytes) => {
      const body = Uint8Array.from(bytes)
      const answer = await app.request(path, { method: 'POST', headers, body })
      statuses.add(answer.status)
      expect(answer.status).toBeLessThan(500)
      if (answer.status >= 400) v.parse(errorAnswer, await answer.json())
      else if (path === '/api/push') v.parse(pushAnswer, await answer.json())
    }),
    { seed: SEED, numRuns: RUNS },
  )
  // The run is worth something only when both doors were reached.
  expect(statuses.has(400)).toBe(true)
  if (path !== '/api/enrol') expect(statuses.has(200)).toBe(true)
})

const header = fc.oneof(
  fc.string({ unit: fc.integer({ min: 32, max: 126 }).map((code) => String.fromCharCode(code)) }),
  fc.constantFrom(
    'application/json',
    'application/octet-stream',
    'gzip',
    'cross-site',
    '-1',
    '1e9',
  ),
  fc.constant('').map(() => here.lead.authorization),
)
const NAMES = [
  'authorization',
  'content-type',
  'content-encoding',
  'content-length',
  'sec-fetch-site',
]

test(`[SV13] ${RUNS} sets of headers, methods and paths: never 5xx`, async () => {
  const method = fc.constantFrom('GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'HEAD', 'OPTIONS')
  const path = fc.oneof(fc.constantFrom(...PATHS), fc.webPath())
  const sets = fc.dictionary(fc.constantFrom(...NAMES), header)
  await fc.assert(
    fc.asyncProperty(method, path, sets, async (verb, where, headers) => {
      const body = verb === 'GET' || verb === 'HEAD' ? null : '{}'
      const answer = await app.request(where || '/', { method: verb, headers, body })
      expect(answer.status).toBeLessThan(500)
    }),
    { seed: SEED, numRuns: RUNS },
  )
})

test('[SV13] after all that the log is sound, serves, and nothing was polluted', async () => {
  expect((await app.request('/api/health')).status).toBe(200)
  const pushed = await app.post('/api/push', encodePush([]), here.lead)
  expect(pushed.status).toBe(200)
  expect(app.lines.filter(({ level }) => level === 'error')).toEqual([])
  expect(findBrokenAudit(await app.log.readAudit())).toBeUndefined()
  expect(Reflect.has({}, 'polluted')).toBe(false)
  const opened = openSqliteFile(app.file ?? '')
  expect(opened.ok).toBe(true)
  if (opened.ok) opened.value.db.close()
})
