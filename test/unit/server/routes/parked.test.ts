/**
 * POST /api/parked, as a lead's tablet sees it: its own schema parses what comes.
 */
import * as v from 'valibot'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { StreamId } from '../../../../src/base/brand.ts'
import { encodePush, parsePullPage } from '../../../../src/ops/envelope/frames.ts'
import { errorAnswer } from '../../../../src/ops/envelope/protocol.ts'
import { parkedHeader } from '../../../../src/ops/envelope/protocol-parked.ts'
import { createTestApp, type TestApp } from '../../../kit/endpoint.ts'
import { freshId } from '../../../kit/endpoint-ids.ts'
import { makeTestInspection, type TestInspection } from '../../../kit/endpoint-inspection.ts'

let app: TestApp
let here: TestInspection
beforeEach(async () => {
  app = createTestApp()
  here = await makeTestInspection(app.log)
})
afterEach(() => app.close())

const read = async (device: TestInspection['lead']) => {
  const answer = await app.post('/api/parked', { inspection: here.inspection, after: 0 }, device)
  expect(answer.headers.get('content-type')).toBe('application/octet-stream')
  const page = parsePullPage(new Uint8Array(await answer.arrayBuffer()))
  if (!page.ok) throw new Error(page.error.why)
  return { header: v.parse(parkedHeader, page.value.header), frames: page.value.frames }
}

test('[PE9] a page for who leads, an empty one for an assessor, and no content in the log', async () => {
  const { inspection, lead, assessor } = here
  const frames = assessor.frames({ inspection, stream: freshId<StreamId>() }, 2)
  await app.post('/api/push', encodePush(frames), assessor)
  const { header, frames: read_ } = await read(lead)
  expect(header.rows.map(({ code }) => code)).toEqual(['unknown-stream', 'unknown-stream'])
  expect(read_.map(({ envelope }) => envelope)).toEqual(frames.map(({ envelope }) => envelope))
  expect((await read(assessor)).frames).toEqual([])
  expect(app.lines.at(-1)?.fields).toMatchObject({ route: '/api/parked', frames: 0 })
})

test('[SV13] what it cannot read, and who it does not know, is refused with a code', async () => {
  const codeOf = async (answer: Response) =>
    [answer.status, v.parse(errorAnswer, await answer.json()).error.code] as const
  expect(await codeOf(await app.post('/api/parked', { inspection: 'x' }, here.lead))).toEqual([
    400,
    'malformed',
  ])
  expect(
    await codeOf(await app.post('/api/parked', { inspection: here.inspection, after: 0 })),
  ).toEqual([401, 'unknown-device'])
})
