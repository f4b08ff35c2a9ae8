/**
 * Bodies for the endpoint's routes that almost fit: mutated, nasty, random, and
 * what fits itself, so that mutations reach past the door.
 */
import fc from 'fast-check'
import { expect } from 'vitest'
import { methodOf } from '../../server/http/route.ts'
import { bytesToBase64url, utf8ToBytes } from '../../src/base/bytes.ts'
import { encodePush } from '../../src/ops/envelope/frames.ts'
import { apiRoutes } from './api-routes.ts'
import type { TestApp } from './endpoint.ts'
import { freshBytes, freshId } from './endpoint-ids.ts'
import type { TestInspection } from './endpoint-inspection.ts'

export const FUZZ_SEED = 20_190_325

/** Every route that takes a body, from the endpoint's own list. */
/**
 * What a body that fits is answered with: the run is worth something only when it
 * got that far. A code is new for nobody, and the lead's tablet is not withdrawn.
 */
export const fittingStatus = (path: string): number | undefined =>
  path === '/api/farewell' ? 409 : path === '/api/enrol' ? undefined : 200

export const bodyPaths: readonly string[] = apiRoutes
  .filter((route) => methodOf(route) === 'POST')
  .map(({ path }) => path)

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
  '{"protocol":1,"app":"\\u0000","time":"","unsent":0,"head":{"number":0,"hash":"' +
    `${'A'.repeat(43)}"}}`,
  '"\u202e\u2066"',
  `"${'x'.repeat(200_000)}"`,
  'NaN',
  '{"changes":[{"kind":"toString"}]}',
  `{"streams":${JSON.stringify(Array.from({ length: 5_001 }, () => ({ stream: 'x', after: 0 })))}}`,
]

/** What fits, so that mutations reach past the door. */
function makeFitting(here: TestInspection): Readonly<Record<string, Uint8Array>> {
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
      owed: [{ inspection, unsent: 2 }],
    }),
    '/api/parked': json({ inspection, after: 0, which: 'decided' }),
    '/api/parked/decide': json({
      inspection,
      decisions: [{ place: 1, hash, act: 'accept' }],
    }),
    '/api/revoke': json({ device: assessor.id }),
    '/api/farewell': json({ unsent: 0, head }),
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
    '/api/end': json({ inspection, days: 14, streams: [{ stream, seq: 1, chain: hash }] }),
    '/api/deleted': json({
      ...{ inspection, streams: 1, operations: 1, digest: hash, at: 'x' },
      signature: bytesToBase64url(freshBytes(64)),
    }),
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

export const bodyFor = (fitting: Uint8Array) =>
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

/** The statuses that a route answered to so many bodies, each of them seen by `look`. */
export async function fuzzRoute(
  { app, here, path }: { app: TestApp; here: TestInspection; path: string },
  numRuns: number,
  look: (answer: Response) => Promise<void> = async () => undefined,
): Promise<ReadonlySet<number>> {
  const fitting = makeFitting(here)[path] ?? new Uint8Array()
  const type = path === '/api/push' ? 'application/octet-stream' : 'application/json'
  const headers = { 'content-type': type, authorization: here.lead.authorization }
  const statuses = new Set<number>()
  await fc.assert(
    fc.asyncProperty(bodyFor(fitting), async (bytes) => {
      const body = Uint8Array.from(bytes)
      const answer = await app.request(path, { method: 'POST', headers, body })
      statuses.add(answer.status)
      expect(answer.status).toBeLessThan(500)
      await look(answer)
    }),
    { seed: FUZZ_SEED, numRuns },
  )
  return statuses
}
