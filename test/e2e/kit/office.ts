/**
 * The endpoint as people run it: the command line in a process of its own, its
 * data folder on disk, stopped and started again on the same port.
 */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface Office {
  readonly origin: string
  readonly data: string
  readonly port: number
  /** What it printed at its first start: the folder, the recovery key, the first link. */
  readonly printed: () => string
  /** The link with which the first lead enrols. */
  readonly firstLink: () => string
  stop(): Promise<void>
  start(): Promise<void>
  kill(): Promise<void>
  /** A command of the same data folder. */
  run(...args: string[]): string
  dispose(): Promise<void>
}

const CLI = join(import.meta.dirname, '../../../server/cli/casebook.ts')

export async function startOffice(env: Record<string, string> = {}): Promise<Office> {
  const data = mkdtempSync(join(tmpdir(), 'casebook-office-'))
  const port = await freePort()
  const environment = {
    ...process.env,
    CASEBOOK_DATA: join(data, 'data'),
    PORT: String(port),
    CASEBOOK_LIMITS: 'off',
    CASEBOOK_LOG: 'warn',
    ...env,
  }
  const origin = `http://localhost:${port}`
  let child: ChildProcess | undefined
  let printed = ''
  const start = async () => {
    child = spawn(process.execPath, [CLI, 'start'], {
      env: environment,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    child.stdout?.on('data', (part: Buffer) => {
      printed += part
    })
    child.stderr?.on('data', (part: Buffer) => {
      printed += part
    })
    await untilHealthy(origin, child, () => printed)
  }
  const end = async (signal: NodeJS.Signals) => {
    const running = child
    child = undefined
    if (!running || running.exitCode !== null) return
    const ended = new Promise((resolve) => running.once('exit', resolve))
    running.kill(signal)
    await ended
  }
  await start()
  return {
    origin,
    data,
    port,
    printed: () => printed,
    firstLink: () => /(https?:\/\/\S+\/enrol#[\w-]{22})/.exec(printed)?.[1] ?? '',
    start,
    stop: () => end('SIGTERM'),
    kill: () => end('SIGKILL'),
    run: (...args) =>
      execFileSync(process.execPath, [CLI, ...args], { env: environment, encoding: 'utf8' }),
    async dispose() {
      await end('SIGTERM')
      rmSync(data, { recursive: true, force: true })
    },
  }
}

async function untilHealthy(origin: string, child: ChildProcess, printed: () => string) {
  for (let attempt = 0; attempt < 300; attempt++) {
    if (child.exitCode !== null) throw new Error(`the endpoint ended: ${printed()}`)
    const answer = await fetch(`${origin}/api/health`).catch(() => undefined)
    if (answer?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`the endpoint did not start: ${printed()}`)
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      const port = typeof address === 'object' && address ? address.port : 0
      probe.close(() => resolve(port))
    })
  })
}
