/**
 * 400 bodies for each route on PostgreSQL, which refuses some bytes that SQLite
 * takes: never 5xx, and the log sound afterwards.  [EP57]
 */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findBrokenAudit } from '../../server/log/audit.ts'
import { createTestApp, type TestApp } from '../kit/endpoint.ts'
import { makeTestInspection, type TestInspection } from '../kit/endpoint-inspection.ts'
import { bodyPaths, fittingStatus, fuzzRoute } from '../kit/fuzz-bodies.ts'
import { createPostgresTestLog } from '../kit/postgres-log.ts'

const RUNS = 400

let app: TestApp
let here: TestInspection
beforeAll(async () => {
  app = createTestApp({ test: await createPostgresTestLog() })
  here = await makeTestInspection(app.log)
})
afterAll(() => app.close())

test.each(bodyPaths)(`[EP57] ${RUNS} bodies for %s on PostgreSQL: never 5xx`, async (path) => {
  const statuses = await fuzzRoute({ app, here, path }, RUNS)
  expect(statuses.has(400)).toBe(true)
  const fitting = fittingStatus(path)
  if (fitting !== undefined) expect(statuses.has(fitting)).toBe(true)
})

test('[EP57] after all that the log on PostgreSQL is sound', async () => {
  expect((await app.request('/api/health')).status).toBe(200)
  expect(app.lines.filter(({ level }) => level === 'error')).toEqual([])
  expect(findBrokenAudit(await app.log.readAudit())).toBeUndefined()
})
