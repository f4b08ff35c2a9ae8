/**
 * The endpoint on a socket: HTTP, or HTTPS where there is a certificate.  [SV20]
 *
 * `close` takes no new connection, lets what runs finish within ten seconds,
 * and closes the log last, so that nothing is answered which is not kept. A
 * request that HTTP itself cannot read is answered 400 in our own words.
 */
import { readFileSync } from 'node:fs'
import { createServer, type RequestListener, type Server } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import { getRequestListener, RequestError } from '@hono/node-server'
import type { Clock } from '../src/base/ports.ts'
import { err, ok, type Result } from '../src/base/result.ts'
import { createApp } from './app.ts'
import { createAssetStore } from './assets/load-asset.ts'
import type { Config } from './config.ts'
import { makeSecurityHeaders } from './http/headers.ts'
import { refuse } from './http/refusal.ts'
import type { RequestLogger } from './http/request-log.ts'
import { createResponder } from './http/respond.ts'
import { limitSockets, SOCKET_LIMITS, type SocketLimits } from './http/socket-limits.ts'
import type { Log } from './log/port.ts'
import { VERSION } from './version.ts'

export interface EndpointDeps {
  readonly log: Log
  readonly clock: Clock
  readonly logger: RequestLogger
  readonly socketLimits?: SocketLimits
}

export interface Endpoint {
  /** Where it listens, with the port that it really got. */
  readonly url: string
  close(): Promise<void>
}

export type CannotListen = {
  readonly kind: 'port-in-use' | 'port-forbidden' | 'no-such-host' | 'bad-certificate'
}

const CLOSE_MS = 10_000
const SWEEP_MS = 50

export async function startEndpoint(
  config: Config,
  deps: EndpointDeps,
): Promise<Result<Endpoint, CannotListen>> {
  const isSecure = config.tls !== undefined || config.origin?.startsWith('https:') === true
  const app = createApp({
    ...deps,
    config: { ...config, version: VERSION, isSecure },
    assets: createAssetStore(config.distFolder),
  })
  const headers = makeSecurityHeaders(isSecure)
  const responder = createResponder(headers)
  const listener = getRequestListener(app.fetch, {
    hostname: 'localhost',
    errorHandler: (thrown) =>
      responder.answer(refuse(thrown instanceof RequestError ? 'malformed' : 'our-fault')),
  })
  const limits = deps.socketLimits ?? SOCKET_LIMITS
  const server = createHttpServer(config, listener, limits)
  if (!server.ok) return server
  limitSockets(server.value, limits, headers)
  const listening = await listen(server.value, config)
  if (!listening.ok) return listening
  const url = urlOf(config, listening.value)
  return ok({ url, close: () => closeEndpoint(server.value, deps.log) })
}

function createHttpServer(
  { tls }: Config,
  listener: RequestListener,
  limits: SocketLimits,
): Result<Server, CannotListen> {
  if (tls === undefined) return ok(createServer(limits, listener))
  try {
    const pair = { cert: readFileSync(tls.certFile), key: readFileSync(tls.keyFile) }
    return ok(createTlsServer({ ...limits, ...pair, minVersion: 'TLSv1.2' }, listener))
  } catch {
    return err({ kind: 'bad-certificate' })
  }
}

const faultsByCode: Readonly<Record<string, CannotListen['kind']>> = {
  EADDRINUSE: 'port-in-use',
  EACCES: 'port-forbidden',
  EADDRNOTAVAIL: 'no-such-host',
  ENOTFOUND: 'no-such-host',
  EAI_AGAIN: 'no-such-host',
}

const listen = (server: Server, { host, port }: Config): Promise<Result<number, CannotListen>> =>
  new Promise((resolve, reject) => {
    const onError = (fault: NodeJS.ErrnoException) => {
      const kind = faultsByCode[fault.code ?? '']
      return kind === undefined ? reject(fault) : resolve(err({ kind }))
    }
    server.once('error', onError)
    server.listen(port, host, () => {
      server.off('error', onError)
      const address = server.address()
      resolve(ok(typeof address === 'object' ? (address?.port ?? port) : port))
    })
  })

function urlOf({ tls, host }: Config, port: number): string {
  const isAny = host === '0.0.0.0' || host === '::' || host === '127.0.0.1' || host === '::1'
  const name = isAny ? 'localhost' : host.includes(':') ? `[${host}]` : host
  return `${tls === undefined ? 'http' : 'https'}://${name}:${port}`
}

async function closeEndpoint(server: Server, log: Log): Promise<void> {
  const cutOff = setTimeout(() => server.closeAllConnections(), CLOSE_MS)
  // A kept-alive connection turns idle only when its last answer is out.
  const sweep = setInterval(() => server.closeIdleConnections(), SWEEP_MS)
  try {
    await new Promise((resolve) => server.close(resolve))
  } finally {
    clearTimeout(cutOff)
    clearInterval(sweep)
    await log.close()
  }
}
