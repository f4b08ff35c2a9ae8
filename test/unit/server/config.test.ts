import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { DEFAULT_LIMITS, NO_LIMITS, originOf, parseConfig } from '../../../server/config.ts'

const parse = (env: Record<string, string> = {}) => parseConfig(env, '/office')
const faultsOf = (env: Record<string, string>) => {
  const config = parse(env)
  return config.ok ? [] : config.error.faults
}

test('[SV19] nothing set: this computer alone, a folder here, limits on', () => {
  expect(parse()).toEqual({
    ok: true,
    value: {
      host: '127.0.0.1',
      port: 8080,
      dataFolder: '/office/casebook-data',
      origin: undefined,
      tls: undefined,
      isBehindProxy: false,
      limits: DEFAULT_LIMITS,
      logLevel: undefined,
      distFolder: resolve(import.meta.dirname, '../../../dist'),
    },
  })
})

test('[SV19] everything set', () => {
  const config = parse({
    HOST: '0.0.0.0',
    PORT: '443',
    CASEBOOK_DATA: '/srv/casebook',
    CASEBOOK_ORIGIN: 'https://casebook.example',
    TLS_CERT: 'cert.pem',
    TLS_KEY: '/keys/key.pem',
    CASEBOOK_PROXY: '1',
    CASEBOOK_LIMITS: 'push=6000,hello=off',
    CASEBOOK_LOG: 'error',
  })
  expect(config).toMatchObject({
    ok: true,
    value: {
      host: '0.0.0.0',
      port: 443,
      dataFolder: '/srv/casebook',
      origin: 'https://casebook.example',
      tls: { certFile: '/office/cert.pem', keyFile: '/keys/key.pem' },
      isBehindProxy: true,
      limits: { ...DEFAULT_LIMITS, push: { count: 6000, perMs: 60_000 }, hello: null },
      logLevel: 'error',
    },
  })
})

test.each<[Record<string, string>, string]>([
  [{ TLS_CERT: 'a' }, 'TLS_CERT is set without TLS_KEY'],
  [{ TLS_KEY: 'a' }, 'TLS_KEY is set without TLS_CERT'],
  [{ PORT: '70000' }, 'PORT must be'],
  [{ PORT: '80 80' }, 'PORT must be'],
  [{ PORT: '-1' }, 'PORT must be'],
  [{ DATABASE_URL: 'mysql://u:secret@h/db' }, 'DATABASE_URL must be as postgres://'],
  [{ CASEBOOK_METRICS_TOKEN: 'short' }, 'CASEBOOK_METRICS_TOKEN must be'],
  [{ DATABASE_URL: 'postgres://h' }, 'DATABASE_URL must be as postgres://'],
  [{ CASEBOOK_ORIGIN: 'casebook.example' }, 'CASEBOOK_ORIGIN must be'],
  [{ CASEBOOK_ORIGIN: 'https://casebook.example/path' }, 'CASEBOOK_ORIGIN must be'],
  [{ CASEBOOK_ORIGIN: 'ftp://casebook.example' }, 'CASEBOOK_ORIGIN must be'],
  [{ CASEBOOK_PROXY: 'yes' }, 'CASEBOOK_PROXY must be'],
  [{ CASEBOOK_LIMITS: 'push' }, 'CASEBOOK_LIMITS must be'],
  [{ CASEBOOK_LIMITS: 'pish=4' }, 'CASEBOOK_LIMITS must be'],
  [{ CASEBOOK_LIMITS: 'push=0' }, 'CASEBOOK_LIMITS must be'],
  [{ CASEBOOK_LOG: 'loud' }, 'CASEBOOK_LOG must be'],
])('[SV19] refused, and named: %o', (env, words) => {
  expect(faultsOf(env)).toHaveLength(1)
  expect(faultsOf(env)[0]).toContain(words)
})

test('[SV19] all faults at once; an empty variable is one that is not set', () => {
  expect(faultsOf({ PORT: 'x', TLS_CERT: 'a', CASEBOOK_LOG: 'x' })).toHaveLength(3)
  expect(parse({ PORT: '', DATABASE_URL: '', CASEBOOK_ORIGIN: '', TLS_KEY: '' }).ok).toBe(true)
})

test('[SV19] limits can be off altogether', () => {
  expect(parse({ CASEBOOK_LIMITS: 'off' })).toMatchObject({ value: { limits: NO_LIMITS } })
})

test('[SV19] links name the public address, or else this computer', () => {
  const originFor = (env: Record<string, string>) => {
    const config = parse(env)
    return config.ok ? originOf(config.value) : ''
  }
  expect(originFor({})).toBe('http://localhost:8080')
  expect(originFor({ TLS_CERT: 'a', TLS_KEY: 'b', PORT: '8443' })).toBe('https://localhost:8443')
  expect(originFor({ CASEBOOK_ORIGIN: 'https://casebook.example/' })).toBe(
    'https://casebook.example',
  )
})
