/**
 * A verb of the command line in this process, to its end.
 */
import { readFileSync } from 'node:fs'
import { runCasebook } from '../../server/cli/run-casebook.ts'

export interface VerbRan {
  readonly code: number
  readonly out: string
  readonly err: string
}

export async function runInProcess(
  folder: string,
  env: Readonly<Record<string, string>>,
  ...args: readonly string[]
): Promise<VerbRan> {
  let [out, err] = ['', '']
  const code = await runCasebook(args, {
    stdout: (text) => {
      out += text
    },
    stderr: (text) => {
      err += text
    },
    readFile: async (path) => readFileSync(path),
    env: { CASEBOOK_DATA: folder, PORT: '0', ...env },
    folder,
    stopping: new AbortController().signal,
    readInput: async () => new Uint8Array(),
    runNode: async () => 0,
  })
  return { code, out, err }
}
