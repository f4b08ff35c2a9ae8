/**
 * Our endpoint against a bare one and against raw inserts, in turn, in one run:
 * durable, batches of 100 operations, 20 connections, each its own device.
 */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { encodePush } from '../../../src/ops/envelope/frames.ts'
import { type Lane, type LoadAsk, measureLoad } from './load.ts'

const LANES = 20
/** Posted before the clock starts, so that both are measured running and not starting. */
const WARM_UP = 20
const BATCHES = 100
const PER_BATCH = 100
const ROUNDS = 5
const SEALED_BYTES = 12 + 256 + 16

export interface EndpointFigures {
  readonly ours: number[]
  readonly bare: number[]
  readonly raw: number[]
}

export async function measureEndpoint(): Promise<EndpointFigures> {
  const figures: EndpointFigures = { ours: [], bare: [], raw: [] }
  for (let round = 0; round < ROUNDS; round++) {
    figures.raw.push(Number(runScript('raw.ts')))
    figures.bare.push(await measureBare())
    figures.ours.push(await measureOurs())
  }
  return figures
}

const scriptPath = (name: string) => join(import.meta.dirname, name)
const runScript = (name: string) =>
  execFileSync(process.execPath, [scriptPath(name)], { encoding: 'utf8' })

async function measureBare(): Promise<number> {
  const child = spawn(process.execPath, [scriptPath('bare.ts')], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const port = Number(await firstMatch(child, /(\d+)/))
  const size = 449
  const body = new Uint8Array(4 + size * PER_BATCH)
  new DataView(body.buffer).setUint32(0, size)
  const ask: LoadAsk = { port, path: '/push', headers: {} }
  const lanes = Array.from({ length: LANES }, () => ({
    ask,
    bodies: Array.from({ length: WARM_UP + BATCHES }, () => body),
  }))
  const rate = await measureWarm(lanes)
  await end(child)
  return rate
}

async function measureOurs(): Promise<number> {
  const data = mkdtempSync(join(tmpdir(), 'casebook-bench-'))
  const cli = join(import.meta.dirname, '../../../server/cli/casebook.ts')
  const env = {
    ...process.env,
    CASEBOOK_DATA: data,
    PORT: '0',
    CASEBOOK_LIMITS: 'off',
    CASEBOOK_LOG: 'silent',
  }
  const run = (...args: string[]) =>
    execFileSync(process.execPath, [cli, ...args], { env, encoding: 'utf8' })
  run('init')
  const codes = Array.from(
    { length: LANES },
    () => /#([\w-]{22})/.exec(run('enrol', '--role', 'lead'))?.[1] ?? '',
  )
  const child = spawn(process.execPath, [cli, 'serve'], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const port = Number(await firstMatch(child, /:(\d{4,5})/))
  const lanes = await Promise.all(codes.map((code) => makeLane(port, code)))
  const rate = await measureWarm(lanes)
  await end(child)
  // What nobody reads again need not be written back while the next one runs.
  rmSync(data, { recursive: true })
  return rate
}

async function measureWarm(lanes: readonly Lane[]): Promise<number> {
  const part = (from: number, to?: number) =>
    lanes.map(({ ask, bodies }) => ({ ask, bodies: bodies.slice(from, to) }))
  await measureLoad(part(0, WARM_UP), PER_BATCH)
  return await measureLoad(part(WARM_UP), PER_BATCH)
}

/** A device with an inspection and ten cases of its own, and what it will push. */
async function makeLane(port: number, code: string) {
  const id = () => randomBytes(16)
  const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url')
  const [device, inspection, token] = [id(), id(), randomBytes(32)]
  const streams = Array.from({ length: 10 }, id)
  const url = `http://127.0.0.1:${port}`
  const keys = { signingKey: text(randomBytes(32)), agreementKey: text(randomBytes(32)) }
  const enrolled = await postJson(
    `${url}/api/enrol`,
    {},
    { code, device: text(device), token: text(token), ...keys },
  )
  const headers = { authorization: `Bearer ${text(device)}.${text(token)}` }
  await postJson(`${url}/api/access`, headers, {
    changes: [
      { kind: 'inspection', inspection: text(inspection), setUp: text(inspection) },
      ...streams.map((stream) => ({
        kind: 'stream',
        inspection: text(inspection),
        stream: text(stream),
        writer: null,
      })),
    ],
  })
  const author = Buffer.from(String(enrolled.person), 'base64url')
  let number = 0
  let before: Uint8Array = new Uint8Array(32)
  const bodies = Array.from({ length: WARM_UP + BATCHES }, (_, batch) => {
    const stream = streams[batch % streams.length] ?? id()
    const frames = Array.from({ length: PER_BATCH }, () => {
      const envelope = Buffer.concat([
        Uint8Array.of(1),
        id(),
        inspection,
        stream,
        author,
        device,
        id(),
        uint32(SEALED_BYTES),
        randomBytes(SEALED_BYTES + 64),
      ])
      number += 1
      const frame = { number, before, envelope }
      before = createHash('sha256').update(envelope).digest()
      return frame
    })
    return encodePush(frames)
  })
  return { ask: { port, path: '/api/push', headers }, bodies }
}

async function postJson(
  url: string,
  headers: Readonly<Record<string, string>>,
  body: unknown,
): Promise<Record<string, unknown>> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })
  const answer = await response.json()
  if (!response.ok) throw new Error(JSON.stringify(answer))
  return answer
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(value)
  return bytes
}

function firstMatch(child: ChildProcess, pattern: RegExp): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = ''
    child.stdout?.on('data', (part: Buffer) => {
      text += part
      const match = pattern.exec(text)
      if (match?.[1]) resolve(match[1])
    })
    child.once('exit', () => reject(new Error(`ended early: ${text}`)))
  })
}

function end(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once('exit', () => resolve())
    child.kill('SIGTERM')
  })
}
