/**
 * The transport: every way in which an answer can be wrong has its own name, and
 * none of them is success.
 */
import { describe, expect, test } from 'vitest'
import { bytesToBase64url } from '../../../src/base/bytes.ts'
import { encodePullPage } from '../../../src/ops/envelope/frames.ts'
import { createTransport, type Transport } from '../../../src/sync/transport.ts'
import { STREAM } from '../../contract/device-log-kit.ts'
import { makeHello } from './scripted-transport.ts'

const PORTAL = '<!doctype html><title>Welcome to our Wi-Fi</title>'
const CHAIN = bytesToBase64url(new Uint8Array(32))
const head = { number: 1, hash: CHAIN }
const json = (body: unknown, init: ResponseInit = {}) => Response.json(body, init)
const html = (status = 200) =>
  new Response(PORTAL, { status, headers: { 'content-type': 'text/html' } })
const refusal = (status: number, code: string, headers?: HeadersInit) =>
  json({ error: { code, message: 'words' } }, { status, ...(headers ? { headers } : {}) })

const header = { pages: [{ stream: STREAM, after: 0, count: 2, chain: CHAIN }], more: false }
const frames = [1, 2].map((seq) => ({ seq, envelope: new Uint8Array(10).fill(seq) }))
const page = (bytes = encodePullPage(header, frames)) =>
  new Response(bytes, { headers: { 'content-type': 'application/octet-stream' } })

const parkedPage = (count = 2) =>
  encodePullPage(
    {
      rows: Array.from({ length: count }, () => ({ person: STREAM, code: 'x', at: 'now' })),
      more: false,
    },
    frames,
  )

const ask = { protocol: 1, app: 'test', time: 'now', head, unsent: 0 }
type Call = (transport: Transport) => Promise<{ ok: boolean; error?: unknown }>
const calls: readonly (readonly [string, Call, () => Response])[] = [
  ['hello', (t) => t.hello(ask), () => json(makeHello())],
  ['push', (t) => t.push(Uint8Array.of(1)), () => json({ results: [], head })],
  ['pull', (t) => t.pull({ streams: [] }), () => page()],
  ['parked', (t) => t.parked({ inspection: 'x', after: 0 }), () => page(parkedPage())],
  ['access', (t) => t.access([]), () => json({ results: [] })],
  [
    'receipt',
    (t) => t.receipt({ streams: [] }),
    () => json({ at: 'now', code: null, streams: [] }),
  ],
]

const transportOf = (fetch: (path: string, init: RequestInit) => Promise<Response> | Response) =>
  createTransport({ fetch: async (path, init) => fetch(path, init), bearer: 'device.token' })

/** A body that breaks off, as a lost connection does. */
const cut = (type: string) =>
  new Response(
    new ReadableStream({
      start(controller) {
        controller.enqueue(new Uint8Array([123]))
        controller.error(new TypeError('terminated'))
      },
    }),
    { headers: { 'content-type': type } },
  )

describe.each(calls)('%s', (name, call, good) => {
  const faultOf = async (respond: () => Response | Promise<Response>) => {
    const reply = await call(transportOf(respond))
    return reply.ok ? 'success' : reply.error
  }

  test('[SY7] the right answer is success', async () => {
    expect(await faultOf(good)).toBe('success')
  })

  test('[SY7] a captive portal\u2019s page is not ours, whatever its status', async () => {
    for (const status of [200, 302, 400, 401, 403, 404, 429]) {
      expect(await faultOf(() => html(status))).toEqual({ kind: 'not-the-office' })
    }
  })

  test('[SY7] JSON of another shape, or with another type, is not ours', async () => {
    expect(await faultOf(() => json({ status: 'ok' }))).toEqual({ kind: 'not-the-office' })
    expect(await faultOf(() => json(null))).toEqual({ kind: 'not-the-office' })
    const mislabelled = () =>
      new Response(good().body, { headers: { 'content-type': 'text/plain' } })
    expect(await faultOf(mislabelled)).toEqual({ kind: 'not-the-office' })
    expect(await faultOf(() => new Response(null, { status: 204 }))).toEqual({
      kind: 'not-the-office',
    })
  })

  test('[SY7] no answer, and an answer that breaks off, are the network and nothing else', async () => {
    const reject = async () => {
      throw new TypeError('fetch failed')
    }
    expect(await faultOf(reject)).toEqual({ kind: 'no-network' })
    const type =
      name === 'pull' || name === 'parked' ? 'application/octet-stream' : 'application/json'
    expect(await faultOf(() => cut(type))).toEqual({ kind: 'no-network' })
  })

  test('[SY8] shut out is told apart from refused, busy and broken', async () => {
    expect(await faultOf(() => refusal(401, 'unknown-device'))).toEqual({
      kind: 'not-admitted',
      code: 'unknown-device',
    })
    expect(await faultOf(() => refusal(403, 'revoked-device'))).toEqual({
      kind: 'not-admitted',
      code: 'revoked-device',
    })
    expect(await faultOf(() => refusal(400, 'malformed'))).toEqual({
      kind: 'call-refused',
      code: 'malformed',
    })
    expect(await faultOf(() => refusal(500, 'our-fault'))).toEqual({
      kind: 'endpoint-fault',
      status: 500,
    })
    expect(await faultOf(() => html(502))).toEqual({ kind: 'endpoint-fault', status: 502 })
  })

  test('[SY8] too often waits as long as it is told, within an hour', async () => {
    const busy = (after?: string) =>
      faultOf(() =>
        refusal(429, 'too-often', after === undefined ? undefined : { 'retry-after': after }),
      )
    expect(await busy('7')).toEqual({ kind: 'busy', waitMs: 7000 })
    expect(await busy('999999')).toEqual({ kind: 'busy', waitMs: 3_600_000 })
    for (const odd of [undefined, '-3', 'Wed, 21 Oct 2026 07:28:00 GMT']) {
      expect(await busy(odd)).toEqual({ kind: 'busy', waitMs: 30_000 })
    }
  })
})

describe('the request', () => {
  test('[SY8] goes to our own origin with the token, without cookies, cache or redirects', async () => {
    const seen: [string, RequestInit][] = []
    const transport = transportOf((path, init) => {
      seen.push([path, init])
      return json(makeHello())
    })
    await transport.hello(ask)
    expect(seen[0]?.[0]).toBe('/api/hello')
    expect(seen[0]?.[1]).toMatchObject({
      method: 'POST',
      headers: { authorization: 'Bearer device.token', 'content-type': 'application/json' },
      cache: 'no-store',
      credentials: 'omit',
      redirect: 'error',
    })
  })

  test('[SY8] that hangs is given up after its time', async () => {
    const transport = createTransport({
      bearer: 'device.token',
      timeoutMs: 20,
      fetch: (_, init) =>
        new Promise((_resolve, reject) => {
          init.signal?.addEventListener('abort', () => reject(init.signal?.reason))
        }),
    })
    expect(await transport.hello(ask)).toEqual({ ok: false, error: { kind: 'no-network' } })
  })
})

describe('a page', () => {
  test('[SY2] every truncation is refused, also one between two frames', async () => {
    const whole = encodePullPage(header, frames)
    for (let length = 0; length < whole.length; length++) {
      const transport = transportOf(() => page(whole.slice(0, length)))
      expect(await transport.pull({ streams: [] })).toEqual({
        ok: false,
        error: { kind: 'not-the-office' },
      })
    }
  })

  test('[SY2] with more frames than it says is refused', async () => {
    const transport = transportOf(() => page(encodePullPage({ ...header, pages: [] }, frames)))
    expect((await transport.pull({ streams: [] })).ok).toBe(false)
  })
})
