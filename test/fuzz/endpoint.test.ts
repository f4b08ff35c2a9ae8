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
import { encodePush } from '../../src/ops/envelope/frames.ts'
import { errorAnswer, pushAnswer } from '../../src/ops/envelope/protocol.ts'
import { apiRoutes } from '../kit/api-routes.ts'
import { createTestApp, type TestApp } from '../kit/endpoint.ts'
import { makeTestInspection, type TestInspection } from '../kit/endpoint-inspection.ts'
import { bodyPaths, FUZZ_SEED, fittingStatus, fuzzRoute } from '../kit/fuzz-bodies.ts'
import { keepTrials } from '../kit/results.ts'

const RUNS = 2_000
const trials = { trials: RUNS, seed: String(FUZZ_SEED) }

let app: TestApp
let here: TestInspection
beforeAll(async () => {
  app = createTestApp()
  here = await makeTestInspection(app.log)
})
afterAll(() => app.close())

test.each(bodyPaths)(`[SV13 EP57] ${RUNS} bodies for %s: never 5xx`, async (path) => {
  const statuses = new Set<number>()
  await keepTrials('fuzz-endpoint', trials, async () => {
    const seen = await fuzzRoute({ app, here, path }, RUNS, async (answer) => {
      if (answer.status >= 400) v.parse(errorAnswer, await answer.json())
      else if (path === '/api/push') v.parse(pushAnswer, await answer.json())
    })
    for (const status of seen) statuses.add(status)
  })
  // The run is worth something only when both doors were reached.
  expect(statuses.has(400)).toBe(true)
  const fitting = fittingStatus(path)
  if (fitting !== undefined) expect(statuses.has(fitting)).toBe(true)
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

test(`[SV13 EP57] ${RUNS} sets of headers, methods and paths: never 5xx`, async () => {
  const method = fc.constantFrom('GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'HEAD', 'OPTIONS')
  const path = fc.oneof(fc.constantFrom(...apiRoutes.map((route) => route.path)), fc.webPath())
  const sets = fc.dictionary(fc.constantFrom(...NAMES), header)
  const neverFails = fc.asyncProperty(method, path, sets, async (verb, where, headers) => {
    const body = verb === 'GET' || verb === 'HEAD' ? null : '{}'
    const answer = await app.request(where || '/', { method: verb, headers, body })
    expect(answer.status).toBeLessThan(500)
  })
  await keepTrials('fuzz-endpoint', trials, () =>
    fc.assert(neverFails, { seed: FUZZ_SEED, numRuns: RUNS }),
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
