/**
 * POST /api/end and /api/deleted, as tablets see them.
 */
import * as v from 'valibot'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { errorAnswer } from '../../../../src/ops/envelope/protocol.ts'
import { deletedAnswer, endAnswer } from '../../../../src/ops/envelope/protocol-purge.ts'
import { enrolSigning, readHeadsOf, work } from '../../../kit/ended-inspection.ts'
import { createTestApp, type TestApp } from '../../../kit/endpoint.ts'
import { makeTestInspection, type TestInspection } from '../../../kit/endpoint-inspection.ts'

let app: TestApp
let here: TestInspection
beforeEach(async () => {
  app = createTestApp()
  here = await makeTestInspection(app.log)
  await work(app.log, here, 2)
})
afterEach(() => app.close())

test('[PU1 PU20] an end is acknowledged, and a receipt before its day is not taken; neither says more than counts', async () => {
  const tablet = await enrolSigning(app.log, here)
  const streams = await readHeadsOf(app.log, here)
  const wish = { inspection: here.inspection, days: 14, streams }
  const ended = await app.post('/api/end', wish, here.lead)
  expect(v.parse(endAnswer, await ended.json()).done).toBe(true)
  expect(app.lines.at(-1)?.fields).toMatchObject({ route: '/api/end', done: 1 })
  const given = await app.post('/api/deleted', tablet.receiptOf(), tablet)
  expect(v.parse(deletedAnswer, await given.json())).toEqual({ done: false, code: 'not-due' })
  expect(app.lines.at(-1)?.fields).toMatchObject({ route: '/api/deleted', done: 0 })
})

test('[PU2] nothing is deleted sooner than two weeks after its end', async () => {
  const wish = { inspection: here.inspection, days: 13, streams: [] }
  const refused = await app.post('/api/end', wish, here.lead)
  expect(refused.status).toBe(400)
  expect(v.parse(errorAnswer, await refused.json()).error.code).toBe('malformed')
  expect((await app.post('/api/deleted', { ...wish }, here.lead)).status).toBe(400)
})
