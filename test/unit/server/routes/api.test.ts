/**
 * Every route of the API once through, as a tablet sees it: its own schema parses
 * what comes back.  [SV1 SV3 SV7 SV9 SV10 SV11 SV16]
 */
import * as v from 'valibot'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { sha256 } from '../../../../server/hash.ts'
import type { DeviceId, PersonId } from '../../../../src/base/brand.ts'
import { bytesToBase64url } from '../../../../src/base/bytes.ts'
import { CHAIN_START } from '../../../../src/ops/envelope/chain.ts'
import { encodePush, parsePullPage } from '../../../../src/ops/envelope/frames.ts'
import {
  accessAnswer,
  enrolAnswer,
  errorAnswer,
  helloAnswer,
  PROTOCOL,
  pullHeader,
  pushAnswer,
  receiptAnswer,
} from '../../../../src/ops/envelope/protocol.ts'
import { createTestApp, type TestApp } from '../../../kit/endpoint.ts'
import { freshBytes, freshId } from '../../../kit/endpoint-ids.ts'
import { makeTestInspection, type TestInspection } from '../../../kit/endpoint-inspection.ts'

let app: TestApp
let here: TestInspection

beforeEach(async () => {
  app = createTestApp()
  here = await makeTestInspection(app.log)
})
afterEach(() => app.close())

const helloBody = {
  protocol: PROTOCOL,
  app: '0.1.0',
  time: '1999-01-01T00:00:00.000Z',
  head: { number: 0, hash: bytesToBase64url(CHAIN_START) },
  unsent: 3,
}

const codeOf = async (answer: Response) => {
  const { error } = v.parse(errorAnswer, await answer.json())
  return [answer.status, error.code]
}

test('[SV16] health says that it runs, its epoch and its version, and no more', async () => {
  const answer = await app.request('/api/health')
  expect(answer.status).toBe(200)
  expect(await answer.json()).toEqual({
    status: 'ok',
    epoch: 'epoch-of-the-tests',
    version: '9.9.9',
  })
  expect((await app.request('/api/health', { method: 'HEAD' })).status).toBe(200)
})

describe('enrol', () => {
  const invite = async () => {
    const code = freshBytes(16)
    const person = freshId<PersonId>()
    const at = '2019-03-25T09:00:00.000Z'
    await app.log.appendInvite({ codeHash: sha256(code), person, role: 'reviewer', hours: 1, at })
    const [signingKey, agreementKey, token] = [1, 2, 3].map(() => bytesToBase64url(freshBytes(32)))
    const device = freshId<DeviceId>()
    return {
      person,
      wish: { code: bytesToBase64url(code), device, signingKey, agreementKey, token },
    }
  }

  test('[SV3] a code enrols; asking again answers the same; somebody else is told it was used', async () => {
    const { person, wish } = await invite()
    const answer = v.parse(enrolAnswer, await (await app.post('/api/enrol', wish)).json())
    expect(answer).toMatchObject({ person, role: 'reviewer', epoch: 'epoch-of-the-tests' })
    expect(answer.recoveryKey).toBe(bytesToBase64url(new Uint8Array(32).fill(7)))
    const again = await app.post('/api/enrol', wish)
    expect(await again.json()).toEqual(answer)
    const other = { ...wish, device: freshId<DeviceId>() }
    expect(await codeOf(await app.post('/api/enrol', other))).toEqual([410, 'code-used'])
  })

  test('[SV3] late, unknown, known device, and a key that is not 32 bytes', async () => {
    const { wish } = await invite()
    const { wish: second } = await invite()
    const known = { ...second, device: here.lead.id }
    expect(await codeOf(await app.post('/api/enrol', known))).toEqual([409, 'device-known'])
    const spare = { ...wish, token: `${'A'.repeat(42)}B` }
    expect(await codeOf(await app.post('/api/enrol', spare))).toEqual([400, 'malformed'])
    app.time.pass(30 * 60_000)
    expect(await codeOf(await app.post('/api/enrol', wish))).toEqual([410, 'code-expired'])
    const unknown = { ...wish, code: bytesToBase64url(freshBytes(16)) }
    expect(await codeOf(await app.post('/api/enrol', unknown))).toEqual([404, 'unknown-code'])
  })
})

test('[SV9] hello answers with our own time, whatever the tablet believes', async () => {
  const answer = await app.post('/api/hello', helloBody, here.assessor)
  const hello = v.parse(helloAnswer, await answer.json())
  expect(hello.time).toBe('2019-03-25T09:30:00.000Z')
  expect(hello.protocol).toEqual({ min: 1, max: 1 })
  expect(hello.streams.map(({ stream }) => stream).toSorted()).toEqual(
    [here.setUp, here.stream].toSorted(),
  )
})

test('[SV1] push, pull and receipt: what goes in comes out, byte for byte', async () => {
  const frames = here.assessor.frames(here, 3)
  const pushed = await app.post('/api/push', encodePush(frames), here.assessor)
  const { results, head } = v.parse(pushAnswer, await pushed.json())
  expect(results.map(({ result }) => result)).toEqual(['accepted', 'accepted', 'accepted'])
  expect(head.number).toBe(3)
  const asked = { streams: [{ stream: here.stream, after: 1 }] }
  const pulled = await app.post('/api/pull', asked, here.lead)
  expect(pulled.headers.get('content-type')).toBe('application/octet-stream')
  const page = parsePullPage(new Uint8Array(await pulled.arrayBuffer()))
  if (!page.ok) throw new Error(page.error.why)
  const { pages, more } = v.parse(pullHeader, page.value.header)
  expect(more).toBe(false)
  expect(page.value.frames.map(({ envelope }) => bytesToBase64url(envelope))).toEqual(
    frames.slice(1).map(({ envelope }) => bytesToBase64url(envelope)),
  )
  const streams = [{ stream: here.stream, seq: 3, chain: pages[0]?.chain }]
  const answered = await app.post('/api/receipt', { streams }, here.lead)
  const receipt = v.parse(receiptAnswer, await answered.json())
  expect(receipt.code).toMatch(/^[0-9A-F]{4}-[0-9A-F]{4}$/)
  expect(receipt.at).toBe('2019-03-25T09:30:00.000Z')
})

test('[SV10] a page is never larger than 4 MiB, whatever was asked', async () => {
  for (let i = 0; i < 9; i++) {
    const frames = [1, 2, 3].map(() =>
      here.assessor.frame(here.assessor.envelope(here, { sealedBytes: 200_000 })),
    )
    await app.post('/api/push', encodePush(frames), here.assessor)
  }
  const asked = { streams: [{ stream: here.stream, after: 0 }], limitBytes: 1e9 }
  const sizeOf = async (body: object) =>
    (await (await app.post('/api/pull', body, here.lead)).arrayBuffer()).byteLength
  expect(await sizeOf(asked)).toBeLessThan(4.2 * 1024 * 1024)
  expect(await sizeOf(asked)).toBeGreaterThan(3.8 * 1024 * 1024)
  expect(await sizeOf({ streams: asked.streams })).toBeLessThan(1.1 * 1024 * 1024)
})

test('[SV7] access answers each change by itself', async () => {
  const { inspection } = here
  const changes = [
    { kind: 'member', inspection, person: freshId(), role: 'analyst' },
    { kind: 'member-end', inspection, person: here.lead.person },
  ]
  const answer = await app.post('/api/access', { changes }, here.lead)
  expect(v.parse(accessAnswer, await answer.json()).results).toEqual([
    { done: true },
    { done: false, code: 'last-lead' },
  ])
})

test.each(['/api/enrol', '/api/hello', '/api/pull', '/api/access', '/api/receipt'])(
  '[SV13] %s refuses what is not JSON, not UTF-8, too deep, or another shape',
  async (path) => {
    const headers = {
      'content-type': 'application/json; charset=utf-8',
      authorization: here.lead.authorization,
    }
    const bodies = ['', '{', 'null', '[]', '"x"', '\ufeff{}', `${'['.repeat(40)}${']'.repeat(40)}`]
    for (const body of [...bodies.map((text) => Buffer.from(text)), Buffer.from([0xff, 0xfe])]) {
      const answer = await app.request(path, { method: 'POST', headers, body })
      expect(await codeOf(answer)).toEqual([400, 'malformed'])
    }
  },
)
