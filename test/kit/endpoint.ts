/**
 * The whole endpoint for tests: the real app on a real SQLite log, called in
 * process, or on a real socket.
 */
import { type AppConfig, createApp } from '../../server/app.ts'
import { createAssetStore } from '../../server/assets/load-asset.ts'
import { type Config, NO_LIMITS, parseConfig } from '../../server/config.ts'
import { SOCKET_LIMITS, type SocketLimits } from '../../server/http/socket-limits.ts'
import type { Log } from '../../server/log/port.ts'
import { type Endpoint, startEndpoint } from '../../server/start-endpoint.ts'
import { createTestClock, createTrueTime, type TrueTime } from './clock.ts'
import type { TestDevice } from './endpoint-device.ts'
import { type TestLog, testLogMakers } from './endpoint-log.ts'

/** A line that was logged. */
export interface LoggedLine {
  readonly level: 'info' | 'error'
  readonly fields: object
}

export interface TestApp extends TestLog {
  readonly time: TrueTime
  readonly lines: readonly LoggedLine[]
  request(path: string, init?: RequestInit): Promise<Response>
  /** JSON, or bytes where it is bytes. */
  post(path: string, body: unknown, device?: TestDevice): Promise<Response>
}

interface AppWish extends Partial<AppConfig> {
  readonly distFolder?: string
  /** On SQLite where none is given. */
  readonly test?: TestLog
}

export function createTestApp({
  distFolder,
  test = testLogMakers.sqlite(),
  ...config
}: AppWish = {}): TestApp {
  const time = createTrueTime()
  const lines: LoggedLine[] = []
  const app = createApp({
    log: test.log,
    clock: createTestClock(time),
    logger: {
      info: (fields) => void lines.push({ level: 'info', fields }),
      error: (fields) => void lines.push({ level: 'error', fields }),
    },
    config: {
      version: '9.9.9',
      isSecure: false,
      isBehindProxy: false,
      limits: NO_LIMITS,
      ...config,
    },
    assets: distFolder === undefined ? undefined : createAssetStore(distFolder),
  })
  const request: TestApp['request'] = async (path, init) => app.request(path, init)
  const post: TestApp['post'] = (path, body, device) => {
    const isBytes = body instanceof Uint8Array
    const type = isBytes ? 'application/octet-stream' : 'application/json'
    const who = device === undefined ? {} : { authorization: device.authorization }
    const headers = { 'content-type': type, ...who }
    const text = isBytes ? Uint8Array.from(body) : JSON.stringify(body)
    return request(path, { method: 'POST', headers, body: text })
  }
  return { ...test, time, lines, request, post }
}

export interface TestEndpoint extends Endpoint {
  readonly log: Log
}

export function makeTestConfig(env: Readonly<Record<string, string>> = {}): Config {
  const config = parseConfig({ PORT: '0', CASEBOOK_LIMITS: 'off', ...env }, '/nowhere')
  if (!config.ok) throw new Error(config.error.faults.join('; '))
  return config.value
}

/** On a real socket, on a free port. */
export async function startTestEndpoint(
  config: Config = makeTestConfig(),
  socketLimits: SocketLimits = SOCKET_LIMITS,
): Promise<TestEndpoint> {
  const test = testLogMakers.sqlite()
  const logger = { info: () => undefined, error: () => undefined }
  const started = await startEndpoint(config, {
    log: test.log,
    clock: createTestClock(),
    logger,
    socketLimits,
  })
  if (!started.ok) throw new Error(started.error.kind)
  const { url, close } = started.value
  const closeAndRemove = async () => {
    await close()
    test.remove()
  }
  return { url, log: test.log, close: closeAndRemove }
}
