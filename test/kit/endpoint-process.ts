/**
 * The endpoint as its own process, to be killed: the real command line on a
 * folder of its own. Only the process that was started here is ever killed, by
 * its own handle.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join, resolve } from 'node:path'

const PROJECT = resolve(import.meta.dirname, '..', '..')
const CASEBOOK = join(PROJECT, 'server', 'cli', 'casebook.ts')

export interface EndpointProcess {
  readonly url: string
  readonly child: ChildProcess
  /** SIGKILL: no handler runs, nothing is flushed. */
  kill(): Promise<void>
}

export interface Ran {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

type Settings = Readonly<Record<string, string>>

const envOf = (folder: string, settings: Settings) => ({
  ...process.env,
  CASEBOOK_DATA: folder,
  CASEBOOK_LIMITS: 'off',
  CASEBOOK_LOG: 'error',
  PORT: '0',
  ...settings,
})

/** Runs a verb to its end. */
export const runVerb = (folder: string, ...args: readonly string[]): Promise<Ran> =>
  runVerbWith({}, folder, ...args)

export async function runVerbWith(
  settings: Settings,
  folder: string,
  ...args: readonly string[]
): Promise<Ran> {
  const child = spawn(process.execPath, [CASEBOOK, ...args], { env: envOf(folder, settings) })
  let [stdout, stderr] = ['', '']
  child.stdout.on('data', (chunk) => {
    stdout += String(chunk)
  })
  child.stderr.on('data', (chunk) => {
    stderr += String(chunk)
  })
  const [code] = await once(child, 'close')
  return { code: typeof code === 'number' ? code : null, stdout, stderr }
}

/** `script` is the command line, or a mutant of it that prints its address too. */
export async function startProcess(
  folder: string,
  script?: string,
  settings: Settings = {},
): Promise<EndpointProcess> {
  const args = script === undefined ? [CASEBOOK, 'serve'] : [script]
  const child = spawn(process.execPath, args, { env: envOf(folder, settings) })
  const url = await new Promise<string>((resolve_, reject) => {
    let text = ''
    const read = (chunk: unknown) => {
      text += String(chunk)
      const found = /https?:\/\/\S+/.exec(text)?.[0]
      if (found !== undefined && text.endsWith('\n')) resolve_(found)
    }
    child.stdout.on('data', read)
    child.stderr.on('data', read)
    child.once('exit', () => reject(new Error(`did not start: ${text}`)))
  })
  const kill = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return
    const gone = once(child, 'exit')
    child.kill('SIGKILL')
    await gone
  }
  return { url, child, kill }
}
