#!/usr/bin/env node
/**
 * The command line: hands the process to the verb, and the verb's code to the
 * process.  [CL11 CL16]
 *
 * The one error boundary of the command line: what a verb throws is printed as
 * one line, exit 1. A second signal to stop ends the process at once.
 */
import { spawn } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { runCasebook } from './run-casebook.ts'
import type { Io } from './verb.ts'

const stopping = new AbortController()
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => stopping.abort())

const io: Io = {
  stdout: (text) => void process.stdout.write(text),
  stderr: (text) => void process.stderr.write(text),
  readFile: async (path) => readFile(path),
  readInput: async () => new Uint8Array(Buffer.concat(await Array.fromAsync(process.stdin))),
  env: process.env,
  folder: process.cwd(),
  stopping: stopping.signal,
  runNode: (args, folder) =>
    new Promise((resolve, reject) => {
      const child = spawn(process.execPath, args, {
        cwd: folder,
        stdio: ['ignore', 'pipe', 'pipe'],
      })
      const told: Buffer[] = []
      for (const stream of [child.stdout, child.stderr])
        stream.on('data', (part: Buffer) => told.push(part))
      child.once('error', reject)
      child.once('close', (code) => {
        if (code !== 0) process.stderr.write(Buffer.concat(told))
        resolve(code ?? 1)
      })
    }),
}

try {
  process.exitCode = await runCasebook(process.argv.slice(2), io)
} catch (thrown) {
  io.stderr(`casebook: ${thrown instanceof Error ? thrown.message : 'failed'}\n`)
  process.exitCode = 1
}
