/**
 * Processes that a test started, and those that they started: killed all at once,
 * so that nobody gets to flush anything. Nobody else's process is touched.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'

export interface Started {
  readonly child: ChildProcess
  /** The first match in what it prints. */
  readonly told: string
}

/** Resolves when what it prints has `pattern`; throws with all that it printed if it ends first. */
export async function startProcess(
  command: string,
  args: readonly string[],
  { env, pattern }: { readonly env: Record<string, string>; readonly pattern: RegExp },
): Promise<Started> {
  const child = spawn(command, args, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const told = await new Promise<string>((resolve, reject) => {
    let printed = ''
    const read = (part: Buffer) => {
      printed += part
      const found = pattern.exec(printed)
      if (found) resolve(found[1] ?? '')
    }
    child.stdout.on('data', read)
    child.stderr.on('data', read)
    child.once('error', reject)
    child.once('exit', () => reject(new Error(`${command} ended: ${printed}`)))
  })
  return { child, told }
}

/** SIGKILL to it and all below it. */
export async function killTree(child: ChildProcess): Promise<void> {
  const { pid } = child
  if (pid === undefined || child.exitCode !== null || child.signalCode !== null) return
  const gone = once(child, 'exit')
  for (const each of [pid, ...readBelow(pid)]) {
    try {
      process.kill(each, 'SIGKILL')
    } catch {
      // Ended by itself when its parent went.
    }
  }
  await gone
}

function readBelow(pid: number): number[] {
  const parents = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => ({ pid: Number(name), parent: readParent(name) }))
  const below = (of: number): number[] =>
    parents.filter(({ parent }) => parent === of).flatMap((one) => [one.pid, ...below(one.pid)])
  return below(pid)
}

function readParent(pid: string): number {
  try {
    // The name in brackets may hold blanks; the parent is the second word behind it.
    const [, rest = ''] = /\) (.*)$/s.exec(readFileSync(`/proc/${pid}/stat`, 'utf8')) ?? []
    return Number(rest.split(' ')[1])
  } catch {
    return 0
  }
}
