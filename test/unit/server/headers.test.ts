/**
 * The security headers as one snapshot, on every answer of every route: what is
 * right, what is refused, what is not there, and what HTTP itself cannot read.
 * [EP53 SV14]
 */
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createApp } from '../../../server/app.ts'
import { NO_LIMITS } from '../../../server/config.ts'
import { sha256 } from '../../../server/hash.ts'
import { methodOf } from '../../../server/http/route.ts'
import { apiRoutes } from '../../kit/api-routes.ts'
import { createTestClock } from '../../kit/clock.ts'
import { createTestApp, startTestEndpoint, type TestApp } from '../../kit/endpoint.ts'
import { enrolTestDevice } from '../../kit/endpoint-device.ts'

const SNAPSHOT = {
  'content-security-policy':
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; form-action 'none'; frame-ancestors 'none'; base-uri 'none'; object-src 'none'; require-trusted-types-for 'script'; trusted-types casebook",
  'cross-origin-embedder-policy': 'require-corp',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy':
    'accelerometer=(), bluetooth=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), hid=(), idle-detection=(), local-fonts=(), magnetometer=(), microphone=(), midi=(), payment=(), serial=(), usb=(), xr-spatial-tracking=(), publickey-credentials-create=(self), publickey-credentials-get=(self)',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
}
/** What an answer carries besides, each only where it belongs. */
const OTHERS = [
  ...['allow', 'cache-control', 'connection', 'content-encoding', 'content-length', 'date'],
  ...['content-type', 'etag', 'keep-alive', 'retry-after', 'vary', 'www-authenticate'],
]

const securityOf = (headers: Iterable<readonly [string, string]>) =>
  Object.fromEntries([...headers].filter(([name]) => !OTHERS.includes(name)))

const TOKEN = 'a-token-that-nobody-guesses'

let folder: string
let app: TestApp
let authorization: string
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'casebook-headers-'))
  mkdirSync(join(folder, 'assets'))
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Casebook</title>')
  writeFileSync(join(folder, 'assets', 'app-1a2b3c4d.js'), 'console.log(1)')
  app = createTestApp({ distFolder: folder, metricsTokenHash: sha256(Buffer.from(TOKEN)) })
  authorization = (await enrolTestDevice(app.log, { role: 'lead' })).authorization
})
afterEach(async () => {
  await app.close()
  rmSync(folder, { recursive: true, force: true })
})

test.each(apiRoutes.map((route) => [route.path, route] as const))(
  '[EP53] %s, whatever comes of it',
  async (path, route) => {
    const json = { 'content-type': 'application/json' }
    const octets = { 'content-type': 'application/octet-stream' }
    const wishes: RequestInit[] = [
      { method: methodOf(route), headers: { authorization: `Bearer ${TOKEN}` }, ...bodyOf(route) },
      { method: methodOf(route), headers: { authorization, ...json }, ...bodyOf(route) },
      { method: methodOf(route), headers: { authorization, ...octets }, ...bodyOf(route) },
      { method: methodOf(route), headers: { ...json, 'sec-fetch-site': 'cross-site' } },
      ...['GET', 'HEAD', 'POST', 'PUT', 'OPTIONS', 'TRACE-ROUTE'].map((method) => ({ method })),
    ]
    const statuses = new Set<number>()
    for (const wish of wishes) {
      const answer = await app.request(path, wish)
      statuses.add(answer.status)
      expect(securityOf(answer.headers)).toEqual(SNAPSHOT)
      expect(answer.headers.get('cache-control')).toBe('no-store')
    }
    expect(statuses.size).toBeGreaterThan(1)
  },
)

const bodyOf = (route: (typeof apiRoutes)[number]): RequestInit =>
  methodOf(route) === 'GET' ? {} : { body: '{}' }

test('[EP53] the app, its files, 304, what is not there, and wrong methods', async () => {
  const page = { accept: 'text/html' }
  const first = await app.request('/')
  const etag = first.headers.get('etag') ?? ''
  const answers = [
    [200, await app.request('/', { headers: page })],
    [200, await app.request('/inspections/x', { headers: page })],
    [200, await app.request('/assets/app-1a2b3c4d.js')],
    [304, await app.request('/', { headers: { 'if-none-match': etag } })],
    [404, await app.request('/assets/gone.js')],
    [404, await app.request('/api/nowhere')],
    [405, await app.request('/', { method: 'DELETE' })],
  ] as const
  for (const [status, answer] of answers) {
    expect(answer.status).toBe(status)
    expect(securityOf(answer.headers)).toEqual(SNAPSHOT)
  }
})

test('[EP53] an endpoint that fails, and one that is reached by HTTPS', async () => {
  const broken = createApp({
    log: { ...app.log, hasDevices: () => Promise.reject(new Error('a bug')) },
    clock: createTestClock(),
    logger: { info: () => undefined, error: () => undefined },
    config: { version: '1', isSecure: true, isBehindProxy: false, limits: NO_LIMITS },
  })
  const answer = await broken.request('/api/health')
  expect(answer.status).toBe(500)
  const hsts = { 'strict-transport-security': 'max-age=63072000; includeSubDomains' }
  expect(securityOf(answer.headers)).toEqual({ ...SNAPSHOT, ...hsts })
})

test.each([
  'RUBBISH\r\n\r\n',
  'GET / HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n',
  `GET / HTTP/1.1\r\nX: ${'a'.repeat(20_000)}\r\n\r\n`,
  'POST /api/push HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
])('[EP53] what HTTP itself cannot read: %j', async (raw) => {
  const { url, close } = await startTestEndpoint()
  const socket = connect(Number(new URL(url).port), '127.0.0.1')
  let said = ''
  socket.on('data', (chunk) => {
    said += String(chunk)
  })
  socket.write(raw)
  await once(socket, 'close')
  const [head = ''] = said.split('\r\n\r\n')
  const [first, ...lines] = head.split('\r\n')
  expect(first).toMatch(/^HTTP\/1\.1 4\d\d /)
  const headers = lines.map((line): [string, string] => {
    const colon = line.indexOf(': ')
    return [line.slice(0, colon).toLowerCase(), line.slice(colon + 2)]
  })
  expect(securityOf(headers)).toEqual(SNAPSHOT)
  await close()
})
