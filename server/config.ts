/**
 * From environment variables to a Config, whole or not at all.  [SV19]
 *
 * Every fault is named with its variable and what was expected, all at once, so
 * that nobody mends them one start at a time. Half a setting (a certificate
 * without its key) is a fault: the endpoint never serves less than was asked.
 */
import { resolve } from 'node:path'
import { utf8ToBytes } from '../src/base/bytes.ts'
import { err, ok, type Result } from '../src/base/result.ts'
import { sha256 } from './hash.ts'
import { type Limits, limitNames } from './http/limiter.ts'

const logLevels = ['info', 'warn', 'error', 'silent'] as const

export interface Config {
  readonly host: string
  /** 0 takes a free one. */
  readonly port: number
  readonly dataFolder: string
  /** Where the log is kept in PostgreSQL instead of in the data folder. */
  readonly databaseUrl: string | undefined
  /** The public address, as in printed links, where one was given. */
  readonly origin: string | undefined
  readonly tls: { readonly certFile: string; readonly keyFile: string } | undefined
  readonly isBehindProxy: boolean
  readonly limits: Limits
  readonly metricsTokenHash: Uint8Array | undefined
  readonly logLevel: LogLevel | undefined
  readonly distFolder: string
}

type LogLevel = (typeof logLevels)[number]

export type BadConfig = { readonly kind: 'bad-config'; readonly faults: readonly string[] }

export type Environment = Readonly<Record<string, string | undefined>>

const MINUTE_MS = 60_000

/** Far above what people do: a day of 5,000 operations is 25 pushes. */
export const DEFAULT_LIMITS: Limits = {
  enrol: { count: 10, perMs: 15 * MINUTE_MS },
  hello: { count: 120, perMs: MINUTE_MS },
  push: { count: 600, perMs: MINUTE_MS },
  pull: { count: 600, perMs: MINUTE_MS },
  access: { count: 120, perMs: MINUTE_MS },
  receipt: { count: 60, perMs: MINUTE_MS },
}

export const NO_LIMITS: Limits = {
  enrol: null,
  hello: null,
  push: null,
  pull: null,
  access: null,
  receipt: null,
}

/** `folder` is where relative paths start: where the command was given. */
export function parseConfig(env: Environment, folder: string): Result<Config, BadConfig> {
  const faults: string[] = []
  const fault = (text: string) => void faults.push(text)
  const port = parsePort(given(env.PORT) ?? '8080', fault)
  const tls = parseTls(env, folder, fault)
  const databaseUrl = parseDatabaseUrl(given(env.DATABASE_URL), fault)
  const origin = parseOrigin(given(env.CASEBOOK_ORIGIN), fault)
  const limits = parseLimits(given(env.CASEBOOK_LIMITS) ?? '', fault)
  const metricsTokenHash = parseToken(given(env.CASEBOOK_METRICS_TOKEN), fault)
  const logLevel = parseLogLevel(given(env.CASEBOOK_LOG), fault)
  const proxy = given(env.CASEBOOK_PROXY) ?? '0'
  if (proxy !== '0' && proxy !== '1') fault('CASEBOOK_PROXY must be 1 (behind a proxy) or 0')
  if (faults.length > 0) return err({ kind: 'bad-config', faults })
  return ok({
    host: given(env.HOST) ?? '127.0.0.1',
    port,
    dataFolder: resolve(folder, given(env.CASEBOOK_DATA) ?? 'casebook-data'),
    databaseUrl,
    origin,
    tls,
    isBehindProxy: proxy === '1',
    limits,
    metricsTokenHash,
    logLevel,
    distFolder: resolve(import.meta.dirname, '..', 'dist'),
  })
}

type Fault = (text: string) => void

/** An empty variable is one that is not set. */
const given = (value: string | undefined): string | undefined => (value === '' ? undefined : value)

function parsePort(text: string, fault: Fault): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN
  if (!(port <= 65_535)) fault('PORT must be a whole number from 0 to 65535')
  return port
}

function parseTls(env: Environment, folder: string, fault: Fault): Config['tls'] {
  const certFile = given(env.TLS_CERT)
  const keyFile = given(env.TLS_KEY)
  if (certFile === undefined && keyFile === undefined) return undefined
  if (certFile === undefined) fault('TLS_KEY is set without TLS_CERT: set both or neither')
  if (keyFile === undefined) fault('TLS_CERT is set without TLS_KEY: set both or neither')
  return { certFile: resolve(folder, certFile ?? ''), keyFile: resolve(folder, keyFile ?? '') }
}

/** Never repeated in a fault: it may hold a password. */
function parseDatabaseUrl(text: string | undefined, fault: Fault): string | undefined {
  if (text === undefined) return undefined
  const url = URL.canParse(text) ? new URL(text) : undefined
  const isWhole = /^postgres(ql)?:$/.test(url?.protocol ?? '') && (url?.pathname ?? '').length > 1
  if (!isWhole) fault('DATABASE_URL must be as postgres://user:password@host:5432/database')
  return text
}

function parseOrigin(text: string | undefined, fault: Fault): string | undefined {
  if (text === undefined) return undefined
  const url = URL.canParse(text) ? new URL(text) : undefined
  const isOrigin = /^https?:$/.test(url?.protocol ?? '') && url?.href === `${url?.origin}/`
  if (!isOrigin)
    fault('CASEBOOK_ORIGIN must be an address without a path, as https://casebook.example')
  return url?.origin
}

/** `off`, or for example `push=6000,hello=off`: requests a minute (enrol: in 15). */
function parseLimits(text: string, fault: Fault): Limits {
  if (text === 'off') return NO_LIMITS
  const limits = { ...DEFAULT_LIMITS }
  for (const part of text.split(',').filter((piece) => piece !== '')) {
    const [name, value = ''] = part.split('=')
    const limit = limitNames.find((known) => known === name)
    if (limit === undefined || !/^(off|[1-9]\d{0,8})$/.test(value))
      fault(`CASEBOOK_LIMITS must be off, or NAME=NUMBER with a name of ${limitNames.join(', ')}`)
    else {
      const perMs = DEFAULT_LIMITS[limit]?.perMs ?? MINUTE_MS
      limits[limit] = value === 'off' ? null : { count: Number(value), perMs }
    }
  }
  return limits
}

/** A token short enough to guess would be a fault and not a setting. */
function parseToken(text: string | undefined, fault: Fault): Uint8Array | undefined {
  if (text === undefined) return undefined
  if (!/^[\x21-\x7e]{24,200}$/.test(text))
    fault('CASEBOOK_METRICS_TOKEN must be 24 to 200 letters, digits and signs')
  return sha256(utf8ToBytes(text))
}

function parseLogLevel(text: string | undefined, fault: Fault): LogLevel | undefined {
  if (text === undefined) return undefined
  const level = logLevels.find((name) => name === text)
  if (level === undefined) fault(`CASEBOOK_LOG must be one of ${logLevels.join(', ')}`)
  return level
}

/** For links: the address that was given, or else where this computer itself finds it. */
export const originOf = ({ origin, tls, port }: Config): string =>
  origin ?? `${tls === undefined ? 'http' : 'https'}://localhost:${port}`
