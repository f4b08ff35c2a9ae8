/**
 * Real sockets that are slow, greedy or many: each is closed in its time, and
 * somebody honest is served meanwhile.  [EP51]
 */
import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { setTimeout } from 'node:timers/promises'
import { afterEach, expect, test } from 'vitest'
import { SOCKET_LIMITS, type SocketLimits } from '../../../server/http/socket-limits.ts'
import { startTestEndpoint, type TestEndpoint } from '../../kit/endpoint.ts'
import { makeTestInspection } from '../../kit/endpoint-inspection.ts'

const QUICK: SocketLimits = {
  ...SOCKET_LIMITS,
  headersTimeout: 500,
  requestTimeout: 900,
  connectionsCheckingInterval: 100,
}

let running: TestEndpoint | undefined
const sockets: Socket[] = []
afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.destroy()
  await running?.close()
  running = undefined
})

async function start(limits: SocketLimits = QUICK): Promise<number> {
  running = await startTestEndpoint(undefined, limits)
  return Number(new URL(running.url).port)
}

interface Talk {
  readonly socket: Socket
  said(): string
  readonly closed: Promise<unknown>
}

async function talk(port: number, text: string): Promise<Talk> {
  let said = ''
  const socket = connect(port, '127.0.0.1')
  sockets.push(socket)
  socket.on('error', () => undefined)
  socket.on('data', (chunk) => {
    said += String(chunk)
  })
  // Not by once(): it fails where the other side resets.
  const closed = new Promise((resolve) => socket.on('close', resolve))
  await once(socket, 'connect')
  socket.write(text)
  return { socket, said: () => said, closed }
}

const statusOf = ({ said }: Talk) => /^HTTP\/1\.1 (\d{3})/.exec(said())?.[1]

async function msOfHealth(): Promise<number> {
  const startMs = performance.now()
  const answer = await fetch(`${running?.url}/api/health`)
  expect(answer.status).toBe(200)
  return performance.now() - startMs
}

test('[EP51] headers that come a letter at a time are cut off, in words and with every header', async () => {
  const port = await start()
  const slow = await talk(port, 'GET /api/health HTTP/1.1\r\nHost: x\r\nX-Slow: ')
  const drip = setInterval(() => slow.socket.write('a'), 50)
  await slow.closed
  clearInterval(drip)
  expect(statusOf(slow)).toBe('408')
  expect(slow.said()).toContain('"code":"too-slow"')
  expect(slow.said()).toContain("content-security-policy: default-src 'none'")
})

test('[EP51] a body that comes a letter at a time is cut off, and nothing of it is kept', async () => {
  const port = await start()
  const { assessor } = await makeTestInspection((running ?? fail()).log)
  const slow = await talk(
    port,
    [
      'POST /api/push HTTP/1.1',
      'Host: x',
      `Authorization: ${assessor.authorization}`,
      'Content-Type: application/octet-stream',
      'Content-Length: 100000',
      '',
      '',
    ].join('\r\n'),
  )
  const drip = setInterval(() => slow.socket.write('a'), 50)
  await slow.closed
  clearInterval(drip)
  expect(statusOf(slow)).toBe('408')
  expect((await running?.log.readDevice(assessor.id))?.head).toBe(0)
})

test('[EP51] 200 connections that say nothing whole: somebody honest is served at once, and they end', async () => {
  const port = await start()
  const slow = await Promise.all(
    Array.from({ length: 200 }, () => talk(port, 'POST /api/hello HTTP/1.1\r\nHost: x\r\n')),
  )
  const times = []
  for (let turn = 0; turn < 10; turn++) times.push(await msOfHealth())
  expect(Math.max(...times)).toBeLessThan(400)
  await Promise.all(slow.map(({ closed }) => closed))
  expect(slow.map(statusOf)).toEqual(slow.map(() => '408'))
})

test('[EP51] more headers than there is room for', async () => {
  const port = await start()
  const greedy = await talk(port, `GET / HTTP/1.1\r\nHost: x\r\nX: ${'a'.repeat(20_000)}\r\n\r\n`)
  await greedy.closed
  expect(statusOf(greedy)).toBe('431')
  expect(greedy.said()).toContain('"code":"headers-too-large"')
})

test('[EP51] a length that is too large is refused before a byte of the body', async () => {
  const port = await start()
  const { assessor } = await makeTestInspection((running ?? fail()).log)
  const greedy = await talk(
    port,
    `POST /api/push HTTP/1.1\r\nHost: x\r\nAuthorization: ${assessor.authorization}\r\nContent-Type: application/octet-stream\r\nContent-Length: 5000000\r\n\r\n`,
  )
  await expect.poll(() => statusOf(greedy)).toBe('413')
})

test('[EP51] connections beyond the limit are closed at once, and there is room again afterwards', async () => {
  const port = await start({ ...SOCKET_LIMITS, maxConnections: 5 })
  const held = await Promise.all(Array.from({ length: 5 }, () => talk(port, 'GET / HTTP/1.1\r\n')))
  const one = await talk(port, 'GET /api/health HTTP/1.1\r\nHost: x\r\n\r\n')
  await one.closed
  expect(one.said()).toBe('')
  for (const { socket } of held) socket.destroy()
  await setTimeout(50)
  await msOfHealth()
})

function fail(): never {
  throw new Error('the endpoint runs')
}
