/**
 * The built app's files: types, keeping, navigation, and nothing outside the
 * folder.  [SV17]
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { parseAssetPath } from '../../../../server/assets/load-asset.ts'
import { createTestApp, type TestApp } from '../../../kit/endpoint.ts'

let folder: string
let app: TestApp

const PAGE = `<!doctype html><title>Casebook</title>${'<p>a page</p>'.repeat(50)}`

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'casebook-dist-'))
  mkdirSync(join(folder, 'dist', 'assets'), { recursive: true })
  const write = (name: string, text: string) => writeFileSync(join(folder, 'dist', name), text)
  writeFileSync(join(folder, 'secret.txt'), 'not to be served')
  write('index.html', PAGE)
  write('sw.js', 'self.skipWaiting')
  write('manifest.webmanifest', '{}')
  write('assets/app-1a2b3c4d.js', 'console.log(1);'.repeat(100))
  write('assets/argon2-1a2b3c4d.wasm', '\0asm')
  write('.hidden.js', 'x')
  write('icon.png', 'png')
  app = createTestApp({ distFolder: join(folder, 'dist') })
})
afterEach(async () => {
  await app.close()
  rmSync(folder, { recursive: true, force: true })
})

const read = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  app.request(path, { headers, method })
const page = { accept: 'text/html,application/xhtml+xml' }

test.each([
  ['/', 'text/html; charset=utf-8', 'no-cache'],
  ['/index.html', 'text/html; charset=utf-8', 'no-cache'],
  ['/sw.js', 'text/javascript; charset=utf-8', 'no-cache'],
  ['/manifest.webmanifest', 'application/manifest+json; charset=utf-8', 'no-cache'],
  ['/icon.png', 'image/png', 'no-cache'],
  [
    '/assets/app-1a2b3c4d.js',
    'text/javascript; charset=utf-8',
    'public, max-age=31536000, immutable',
  ],
  ['/assets/argon2-1a2b3c4d.wasm', 'application/wasm', 'public, max-age=31536000, immutable'],
])('[SV17] %s is sent as %s, kept %s', async (path, type, keeping) => {
  const answer = await read(path)
  expect(answer.status).toBe(200)
  expect(answer.headers.get('content-type')).toBe(type)
  expect(answer.headers.get('cache-control')).toBe(keeping)
  expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'")
})

test('[SV17] a navigation gets the page; a missing file is 404 and never the page', async () => {
  expect(await (await read('/enrol', page)).text()).toBe(PAGE)
  expect(await (await read('/cases/abc', page)).text()).toBe(PAGE)
  for (const [path, headers] of [
    ['/assets/gone-1a2b3c4d.js', page],
    ['/assets/gone', page],
    ['/gone.js', page],
    ['/enrol', {}],
    ['/assets/', page],
  ] as const)
    expect((await read(path, headers)).status).toBe(404)
})

test('[SV17] nothing outside the folder and nothing hidden can be named', async () => {
  const paths = [
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '/assets/%2e%2e/%2e%2e/secret.txt',
    '/..\\secret.txt',
    '/.hidden.js',
    '/secret.txt%00.js',
    '//secret.txt',
  ]
  for (const path of paths) expect((await read(path)).status).toBe(404)
  expect(parseAssetPath('/a/../../b.js')).toBeUndefined()
  expect(parseAssetPath('assets/a.js')).toBeUndefined()
  expect(parseAssetPath('/a..b.js')).toBeUndefined()
  expect(parseAssetPath('/README.md')).toBeUndefined()
  expect(parseAssetPath('/assets/a-b_c.1.js')).toBe('assets/a-b_c.1.js')
})

test('[SV17] text is packed for who takes gzip, and only then', async () => {
  const js = '/assets/app-1a2b3c4d.js'
  const packed = await read(js, { 'accept-encoding': 'br, gzip;q=0.8' })
  expect(packed.headers.get('content-encoding')).toBe('gzip')
  expect(packed.headers.get('vary')).toBe('accept-encoding')
  expect(gunzipSync(await packed.arrayBuffer()).toString()).toContain('console.log')
  for (const encoding of ['', 'br', 'gzip;q=0', 'gzip;q=0.0, br'])
    expect((await read(js, { 'accept-encoding': encoding })).headers.get('content-encoding')).toBe(
      null,
    )
  const image = await read('/icon.png', { 'accept-encoding': 'gzip' })
  expect(image.headers.get('content-encoding')).toBe(null)
})

test('[SV17] an ETag spares the body, one for each encoding', async () => {
  const plain = (await read('/')).headers.get('etag') ?? ''
  const packed = (await read('/', { 'accept-encoding': 'gzip' })).headers.get('etag') ?? ''
  expect(plain).not.toBe(packed)
  const again = await read('/', { 'if-none-match': `"other", W/${plain}` })
  expect(again.status).toBe(304)
  expect(await again.text()).toBe('')
  expect((await read('/', { 'if-none-match': packed })).status).toBe(200)
})

test('[SV17] a new build under a running endpoint is served at once', async () => {
  expect(await (await read('/')).text()).toBe(PAGE)
  writeFileSync(join(folder, 'dist', 'index.html'), 'a newer page')
  expect(await (await read('/')).text()).toBe('a newer page')
})

test('[SV17] HEAD has no body, another method is refused', async () => {
  const head = await read('/', {}, 'HEAD')
  expect([head.status, await head.text()]).toEqual([200, ''])
  const post = await read('/', {}, 'POST')
  expect([post.status, post.headers.get('allow')]).toEqual([405, 'GET, HEAD'])
})

test('[SV17] without a build it says so', async () => {
  rmSync(join(folder, 'dist'), { recursive: true })
  const without = createTestApp()
  for (const answer of [
    await read('/'),
    await read('/cases', page),
    await without.request('/', { headers: page }),
  ]) {
    expect(answer.status).toBe(404)
    expect(await answer.text()).toContain('npm run build')
  }
  await without.close()
})
