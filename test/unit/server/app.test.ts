/**
 * What every answer of the endpoint owes: headers, codes, words, and a log line
 * without content.  [SV3 SV13 SV14 SV15 SV16 SV18]
 */
import { DatabaseSync } from 'node:sqlite'
import * as v from 'valibot'
import { afterEach, describe, expect, test } from 'vitest'
import { createApp } from '../../../server/app.ts'
import { DEFAULT_LIMITS, NO_LIMITS } from '../../../server/config.ts'
import type { InspectionId, StreamId } from '../../../src/base/brand.ts'
import { bytesToBase64url } from '../../../src/base/bytes.ts'
import { encodePush } from '../../../src/ops/envelope/frames.ts'
import { errorAnswer } from '../../../src/ops/envelope/protocol.ts'
import { createTestClock } from '../../kit/clock.ts'
import { createTestApp, type TestApp } from '../../kit/endpoint.ts'
import { enrolTestDevice } from '../../kit/endpoint-device.ts'
import { freshBytes, freshId } from '../../kit/endpoint-ids.ts'

const POST_ROUTES = ['enrol', 'hello', 'push', 'pull', 'access', 'receipt'].map((n) => `/api/${n}`)

let app: TestApp | undefined
const makeApp = (wish?: Parameters<typeof createTestApp>[0]): TestApp => {
  app = createTestApp(wish)
  return app
}
afterEach(async () => {
  await app?.close()
  app = undefined
})

async function codeOf(response: Response): Promise<readonly [number, string]> {
  const { error } = v.parse(errorAnswer, await response.json())
  expect(error.message).toMatch(/^[A-Z].*[.)]$/)
  return [response.status, error.code]
}

describe('headers', () => {
  const withoutLength = (response: Response) =>
    Object.fromEntries([...response.headers].filter(([name]) => name !== 'content-length'))

  test('[SV14] stand on every answer, whatever it is', async () => {
    const { request } = makeApp()
    const health = withoutLength(await request('/api/health'))
    expect(health).toMatchInlineSnapshot(`
      {
        "cache-control": "no-store",
        "content-security-policy": "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; form-action 'none'; frame-ancestors 'none'; base-uri 'none'; object-src 'none'; require-trusted-types-for 'script'; trusted-types casebook",
        "content-type": "application/json; charset=utf-8",
        "cross-origin-embedder-policy": "require-corp",
        "cross-origin-opener-policy": "same-origin",
        "cross-origin-resource-policy": "same-origin",
        "permissions-policy": "accelerometer=(), bluetooth=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), hid=(), idle-detection=(), local-fonts=(), magnetometer=(), microphone=(), midi=(), payment=(), serial=(), usb=(), xr-spatial-tracking=(), publickey-credentials-create=(self), publickey-credentials-get=(self)",
        "referrer-policy": "no-referrer",
        "x-content-type-options": "nosniff",
        "x-frame-options": "DENY",
      }
    `)
    const answers = [
      ...POST_ROUTES.map((path) => request(path, { method: 'POST' })),
      ...POST_ROUTES.map((path) => request(path)),
      request('/api/nowhere'),
      request('/'),
      request('/assets/gone.js'),
      request('/', { method: 'DELETE' }),
    ]
    for (const answer of await Promise.all(answers)) {
      expect(answer.status).toBeGreaterThanOrEqual(400)
      expect(withoutLength(answer)).toMatchObject(health)
    }
  })

  test('[SV14] HSTS only where the office is reached by HTTPS', async () => {
    const { request } = makeApp({ isSecure: true })
    const hsts = (await request('/api/health')).headers.get('strict-transport-security')
    expect(hsts).toBe('max-age=63072000; includeSubDomains')
  })
})

describe('refusals', () => {
  test('[SV13] an unknown address and a wrong method', async () => {
    const { request } = makeApp()
    expect(await codeOf(await request('/api/nowhere'))).toEqual([404, 'unknown-path'])
    expect(await codeOf(await request('/api'))).toEqual([404, 'unknown-path'])
    for (const path of POST_ROUTES) {
      const answer = await request(path, { method: 'PUT' })
      expect(answer.headers.get('allow')).toBe('POST')
      expect(await codeOf(answer)).toEqual([405, 'wrong-method'])
    }
    const health = await request('/api/health', { method: 'POST' })
    expect(health.headers.get('allow')).toBe('GET')
    expect(await codeOf(health)).toEqual([405, 'wrong-method'])
  })

  test('[SV13] another website, a compressed body, a wrong type, too many bytes', async () => {
    const { request, log } = makeApp()
    const { authorization } = await enrolTestDevice(log, { role: 'lead' })
    const json = { authorization, 'content-type': 'application/json' }
    const send = async (path: string, headers: Record<string, string>, body = '{}') =>
      codeOf(await request(path, { method: 'POST', headers, body }))
    for (const path of POST_ROUTES) {
      const isPush = path === '/api/push'
      const right = isPush ? { ...json, 'content-type': 'application/octet-stream' } : json
      for (const site of ['cross-site', 'same-site', 'anything'])
        expect(await send(path, { ...right, 'sec-fetch-site': site })).toEqual([403, 'cross-site'])
      for (const encoding of ['gzip', 'br', 'gzip, identity'])
        expect(await send(path, { ...right, 'content-encoding': encoding })).toEqual([
          415,
          'encoded',
        ])
      expect(await send(path, { ...right, 'content-type': 'text/plain' })).toEqual([
        415,
        'wrong-type',
      ])
      expect(await send(path, { ...right, 'content-length': '9999999' })).toEqual([
        413,
        'too-large',
      ])
      expect(await send(path, { ...right, 'content-length': '-1' })).toEqual([413, 'too-large'])
      expect(await send(path, right, 'x'.repeat(1024 * 1024 + 1))).toEqual([413, 'too-large'])
      const cut = { ...right, 'content-length': '2' }
      expect((await send(path, cut, '{'.repeat(2)))[0]).toBe(400)
    }
  })

  test('[SV13] a stream that breaks off is the other side\u2019s fault', async () => {
    const { request, log } = makeApp()
    const { authorization } = await enrolTestDevice(log, { role: 'lead' })
    const body = new ReadableStream({
      pull(controller) {
        controller.error(new Error('gone'))
      },
    })
    const headers = { authorization, 'content-type': 'application/octet-stream' }
    const init = { method: 'POST', headers, body, duplex: 'half' }
    expect(await codeOf(await request('/api/push', init))).toEqual([400, 'cut-short'])
  })

  test('[SV3] no token, half a token, a wrong one, an unknown device: one and the same', async () => {
    const { request, log } = makeApp()
    const { id, authorization } = await enrolTestDevice(log, { role: 'lead' })
    const wrong = [
      undefined,
      'Bearer',
      'Basic abc',
      `Bearer ${id}`,
      `Bearer ${id}.`,
      `${authorization}A`,
      authorization.slice(0, -1),
      `Bearer ${id}.${bytesToBase64url(freshBytes(32))}`,
      `Bearer ${freshId()}.${authorization.split('.')[1]}`,
    ]
    for (const path of POST_ROUTES.filter((one) => one !== '/api/enrol'))
      for (const one of wrong) {
        const type = path === '/api/push' ? 'application/octet-stream' : 'application/json'
        const who = one === undefined ? {} : { authorization: one }
        const headers = { 'content-type': type, ...who }
        const answer = await request(path, { method: 'POST', headers, body: '{}' })
        expect(answer.headers.get('www-authenticate')).toBe('Bearer')
        expect(await codeOf(answer)).toEqual([401, 'unknown-device'])
      }
  })

  test('[SV3 RV1] a withdrawn device is told so, reads nothing, and only hands work in', async () => {
    const { post, log, file } = makeApp()
    const device = await enrolTestDevice(log, { role: 'lead' })
    const db = new DatabaseSync(file ?? '')
    db.exec("UPDATE device SET state = 'revoked'")
    db.close()
    for (const path of ['/api/hello', '/api/pull', '/api/access', '/api/receipt'])
      expect(await codeOf(await post(path, {}, device))).toEqual([403, 'revoked-device'])
    expect((await post('/api/push', encodePush([]), device)).status).toBe(200)
  })

  test('[SV13] what is not the schema is named by its place, and never repeated', async () => {
    const { post, log } = makeApp()
    const device = await enrolTestDevice(log, { role: 'lead' })
    const head = { number: 0, hash: 'A'.repeat(43) }
    const bad = { protocol: 1, app: 'secret-word', time: '', unsent: 'secret-word', head }
    const answer = await post('/api/hello', bad, device)
    const text = await answer.text()
    expect(answer.status).toBe(400)
    expect(text).toContain('unsent: expected number')
    expect(text).not.toContain('secret-word')
  })
})

describe('limits', () => {
  test('[SV15] ten failed codes from one address, then a wait; success is not counted', async () => {
    const { post, log, time } = makeApp({ limits: DEFAULT_LIMITS })
    const wish = () => ({
      code: bytesToBase64url(freshBytes(16)),
      device: freshId(),
      signingKey: bytesToBase64url(freshBytes(32)),
      agreementKey: bytesToBase64url(freshBytes(32)),
      token: bytesToBase64url(freshBytes(32)),
    })
    for (let i = 0; i < 10; i++)
      expect(await codeOf(await post('/api/enrol', wish()))).toEqual([404, 'unknown-code'])
    const refused = await post('/api/enrol', wish())
    expect(refused.headers.get('retry-after')).toBe('90')
    expect(await codeOf(refused)).toEqual([429, 'too-often'])
    time.pass(90_000)
    const { sha256 } = await import('../../../server/hash.ts')
    const good = wish()
    const codeHash = sha256(Buffer.from(good.code, 'base64url'))
    const at = '2019-03-25T09:30:00.000Z'
    await log.appendInvite({ codeHash, person: freshId(), role: 'lead', hours: 24, at })
    for (let i = 0; i < 3; i++) expect((await post('/api/enrol', good)).status).toBe(200)
  })

  test('[SV15] behind a proxy the limit is by the address that the proxy saw', async () => {
    const limits = { ...NO_LIMITS, enrol: { count: 1, perMs: 60_000 } }
    const headers = (address: string) => ({
      'content-type': 'application/json',
      'x-forwarded-for': address,
    })
    const statuses = async (isBehindProxy: boolean) => {
      const { request, close } = createTestApp({ limits, isBehindProxy })
      const seen = []
      for (const address of ['10.0.0.1', '6.6.6.6, 10.0.0.2', '10.0.0.1'])
        seen.push(
          (await request('/api/enrol', { method: 'POST', headers: headers(address), body: '{}' }))
            .status,
        )
      await close()
      return seen
    }
    expect(await statuses(true)).toEqual([400, 400, 429])
    expect(await statuses(false)).toEqual([400, 429, 429])
  })

  test('[SV15] a day of 5,000 operations, sent at once, meets no limit', async () => {
    const { post, log } = makeApp({ limits: DEFAULT_LIMITS })
    const device = await enrolTestDevice(log, { role: 'lead' })
    const place = { inspection: freshId<InspectionId>(), stream: freshId<StreamId>() }
    for (let i = 0; i < 25; i++) {
      const answer = await post('/api/push', encodePush(device.frames(place, 200)), device)
      expect(answer.status).toBe(200)
    }
  }, 30_000)
})

describe('the error boundary and the log lines', () => {
  test('[SV13] what throws answers our-fault, and is logged without its message', async () => {
    const lines: object[] = []
    const { log } = makeApp()
    const broken = createApp({
      log: {
        ...log,
        hasDevices: async () => {
          throw new RangeError('secret-word')
        },
      },
      clock: createTestClock(),
      logger: { info: () => undefined, error: (fields) => void lines.push(fields) },
      config: { version: '1', isSecure: false, isBehindProxy: false, limits: NO_LIMITS },
    })
    expect(await codeOf(await broken.request('/api/health'))).toEqual([500, 'our-fault'])
    expect(lines).toMatchObject([{ route: '/api/health', kind: 'RangeError' }])
    expect(JSON.stringify(lines)).not.toContain('secret-word')
  })

  test('[SV18] a line says route, status, milliseconds, counts, and six letters of a device', async () => {
    const { post, lines, log } = makeApp()
    const device = await enrolTestDevice(log, { role: 'lead' })
    const place = { inspection: freshId<InspectionId>(), stream: freshId<StreamId>() }
    await post('/api/push', encodePush(device.frames(place, 3)), device)
    await post('/api/push', new Uint8Array([9]), device)
    const [good, bad] = lines.map(({ fields }) => fields)
    expect(good).toEqual({
      method: 'POST',
      route: '/api/push',
      ms: 0,
      device: device.id.slice(0, 6),
      status: 200,
      ...{ accepted: 0, duplicate: 0, parked: 3, refused: 0 },
    })
    expect(bad).toMatchObject({ status: 400, code: 'bad-frames' })
    const text = JSON.stringify(lines)
    for (const secret of [device.id, device.authorization.split('.')[1], place.stream])
      expect(text).not.toContain(secret)
  })
})
