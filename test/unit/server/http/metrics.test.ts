/**
 * What monitoring may read: counts, with the office's token, and no content.  [EP50]
 */
import { afterEach, expect, test } from 'vitest'
import { sha256 } from '../../../../server/hash.ts'
import { createMetrics } from '../../../../server/http/metrics.ts'
import { encodePush } from '../../../../src/ops/envelope/frames.ts'
import { createTestApp, type TestApp } from '../../../kit/endpoint.ts'
import { makeTestInspection } from '../../../kit/endpoint-inspection.ts'

const TOKEN = 'a-token-that-nobody-guesses'

let app: TestApp | undefined
afterEach(async () => {
  await app?.close()
  app = undefined
})

const read = (from: TestApp, authorization?: string) =>
  from.request('/api/metrics', authorization === undefined ? {} : { headers: { authorization } })

test('[EP50] requests, statuses, times and operations are counted, and nothing says whose', async () => {
  app = createTestApp({ metricsTokenHash: sha256(Buffer.from(TOKEN)) })
  const here = await makeTestInspection(app.log)
  const frames = here.assessor.frames(here, 7)
  await app.post('/api/push', encodePush(frames), here.assessor)
  await app.post('/api/push', encodePush(frames), here.assessor)
  await app.post('/api/push', new Uint8Array([9]), here.assessor)
  const answer = await read(app, `Bearer ${TOKEN}`)
  expect(answer.status).toBe(200)
  expect(answer.headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8')
  const text = await answer.text()
  expect(text).toContain('casebook_requests_total{route="/api/push",status="200"} 2\n')
  expect(text).toContain('casebook_requests_total{route="/api/push",status="400"} 1\n')
  expect(text).toContain('casebook_counts_total{route="/api/push",what="accepted"} 7\n')
  expect(text).toContain('casebook_counts_total{route="/api/push",what="duplicate"} 7\n')
  expect(text).toContain('casebook_request_seconds_count{route="/api/push"} 3\n')
  expect(text).toContain('casebook_info{version="9.9.9"} 1\n')
  for (const secret of [
    here.inspection,
    here.stream,
    here.assessor.id,
    here.assessor.person,
    TOKEN,
  ])
    expect(text).not.toContain(secret)
  const line = /^(# TYPE \w+ \w+|\w+(\{[^{}]*\})? [\d.e+-]+)$/
  for (const one of text.trimEnd().split('\n')) expect(one).toMatch(line)
})

test('[EP50] without a token nothing is there, with a wrong one nobody reads it', async () => {
  app = createTestApp()
  expect((await read(app, `Bearer ${TOKEN}`)).status).toBe(404)
  await app.close()
  app = createTestApp({ metricsTokenHash: sha256(Buffer.from(TOKEN)) })
  const { authorization } = (await makeTestInspection(app.log)).lead
  for (const wrong of [undefined, 'Bearer x', `Basic ${TOKEN}`, TOKEN, authorization]) {
    const answer = await read(app, wrong)
    expect(answer.status).toBe(401)
    expect(answer.headers.get('www-authenticate')).toBe('Bearer')
  }
})

test('[EP50] times fall into every bucket that is wide enough', () => {
  const metrics = createMetrics('1')
  for (const ms of [1, 30, 30, 700, 20_000]) metrics.note({ route: '/x', status: 200, ms })
  const text = metrics.toText()
  const bucket = (le: string) =>
    text.match(new RegExp(`le="${le.replace('+', '\\+')}"} (\\d+)`))?.[1]
  expect(['0.005', '0.025', '0.1', '0.5', '2', '10', '+Inf'].map(bucket)).toEqual([
    '1',
    '1',
    '3',
    '3',
    '4',
    '4',
    '5',
  ])
  expect(text).toContain('casebook_request_seconds_sum{route="/x"} 20.761\n')
})
