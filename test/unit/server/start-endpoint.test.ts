/**
 * The endpoint on a real socket: starting, refusing to, and stopping.  [SV20]
 */
import { readFileSync } from 'node:fs'
import { request as requestTls } from 'node:https'
import { connect } from 'node:net'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { startEndpoint } from '../../../server/start-endpoint.ts'
import { systemClock } from '../../../server/system.ts'
import { encodePush } from '../../../src/ops/envelope/frames.ts'
import { makeTestConfig, startTestEndpoint, type TestEndpoint } from '../../kit/endpoint.ts'
import { makeTestInspection } from '../../kit/endpoint-inspection.ts'
import { testLogMakers } from '../../kit/endpoint-log.ts'

/** A certificate for localhost that opens nothing: its key lies beside it. */
const TLS_FOLDER = join(import.meta.dirname, '..', '..', 'fixtures', 'tls')

let running: TestEndpoint | undefined
const start = async (...args: Parameters<typeof startTestEndpoint>) => {
  running = await startTestEndpoint(...args)
  return running
}
afterEach(async () => {
  await running?.close()
  running = undefined
})

const silent = { info: () => undefined, error: () => undefined }

/** Sends raw bytes and gives back all that comes until the other side closes. */
const sendRaw = (port: number, text: string): Promise<string> =>
  new Promise((resolve, reject) => {
    let answer = ''
    const socket = connect(port, '127.0.0.1', () => socket.write(text))
    socket.on('data', (chunk) => {
      answer += String(chunk)
    })
    socket.on('close', () => resolve(answer))
    socket.on('error', reject)
  })

describe('starting', () => {
  test('[SV20] takes a free port and serves the whole of a push on it', async () => {
    const { url, log } = await start()
    const here = await makeTestInspection(log)
    const answer = await fetch(`${url}/api/push`, {
      method: 'POST',
      headers: {
        authorization: here.assessor.authorization,
        'content-type': 'application/octet-stream',
      },
      body: encodePush(here.assessor.frames(here, 150)),
    })
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect((await log.readDevice(here.assessor.id))?.head).toBe(150)
  })

  test('[SV20] a port in use, a host that is not ours, a bad certificate: said, not thrown', async () => {
    const { url } = await start()
    const { port } = new URL(url)
    const { log, close } = testLogMakers.memory()
    const kindOf = async (env: Record<string, string>) => {
      const started = await startEndpoint(makeTestConfig(env), {
        log,
        clock: systemClock,
        logger: silent,
      })
      return started.ok ? 'started' : started.error.kind
    }
    expect(await kindOf({ PORT: port })).toBe('port-in-use')
    expect(await kindOf({ HOST: '203.0.113.77' })).toBe('no-such-host')
    expect(await kindOf({ TLS_CERT: '/none', TLS_KEY: '/none' })).toBe('bad-certificate')
    await close()
  })

  test('[SV20] HTTPS with a certificate and its key, and HSTS with it', async () => {
    const cert = join(TLS_FOLDER, 'localhost.cert.pem')
    const key = join(TLS_FOLDER, 'localhost.key.pem')
    const { url } = await start(makeTestConfig({ TLS_CERT: cert, TLS_KEY: key }))
    expect(url).toMatch(/^https:/)
    const hsts = await new Promise((resolve, reject) => {
      const asked = requestTls(`${url}/api/health`, { ca: readFileSync(cert) }, (answer) => {
        answer.resume()
        resolve(answer.headers['strict-transport-security'])
      })
      asked.on('error', reject)
      asked.end()
    })
    expect(hsts).toBe('max-age=63072000; includeSubDomains')
  })
})

describe('what HTTP itself cannot read', () => {
  test.each([
    ['a host of two', 'GET /api/health HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n'],
    ['no host', 'GET /api/health HTTP/1.0\r\n\r\n'],
    ['a backslash', 'GET /a\\b HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n'],
    ['rubbish', 'RUBBISH\r\n\r\n'],
    [
      'two lengths',
      'POST /api/push HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n0\r\n\r\n',
    ],
  ])('[SV13] %s is answered, and never with 5xx', async (_what, raw) => {
    const { url } = await start()
    const answer = await sendRaw(Number(new URL(url).port), raw)
    expect(answer).toMatch(/^HTTP\/1\.1 [24]\d\d /)
  })

  test('[SV13] chunks without a declared length are counted as they come', async () => {
    const { url, log } = await start()
    const { lead } = await makeTestInspection(log)
    const body = new ReadableStream({
      pull: (controller) => controller.enqueue(new Uint8Array(64 * 1024)),
    })
    const init = { method: 'POST', body, duplex: 'half' }
    const headers = {
      authorization: lead.authorization,
      'content-type': 'application/octet-stream',
    }
    const outcome = await fetch(`${url}/api/push`, { ...init, headers }).then(
      (answer) => answer.status,
      // The endpoint may close before the sender has noticed the answer.
      () => 413,
    )
    expect(outcome).toBe(413)
    expect((await fetch(`${url}/api/health`)).status).toBe(200)
  })
})

describe('stopping', () => {
  test('[SV20] what was begun is finished and kept, what comes after is not taken', async () => {
    const { url, log } = await start()
    const here = await makeTestInspection(log)
    const headers = {
      authorization: here.assessor.authorization,
      'content-type': 'application/octet-stream',
    }
    const frames = here.assessor.frames(here, 100)
    const pushing = fetch(`${url}/api/push`, { method: 'POST', headers, body: encodePush(frames) })
    await new Promise((resolve) => setTimeout(resolve, 20))
    const startMs = performance.now()
    await running?.close()
    running = undefined
    expect(performance.now() - startMs).toBeLessThan(5_000)
    expect((await pushing).status).toBe(200)
    await expect(fetch(`${url}/api/health`)).rejects.toThrow()
  })
})
