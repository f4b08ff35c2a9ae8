/**
 * The command that the page of a sample shows, run on the list that it saves.
 */
import { readFileSync } from 'node:fs'
import { expect } from 'vitest'
import { sampleVerb } from '../../../server/cli/sample.ts'

/** What it prints. `path` stands for the file that the command names. */
export async function repeatDraw(command: string, path: string): Promise<string> {
  const [, , , , ...options] = command.split(' ')
  let printed = ''
  const code = await sampleVerb.run([path, ...options], {
    stdout: (text) => {
      printed += text
    },
    stderr: (text) => {
      throw new Error(text)
    },
    readFile: async (file) => readFileSync(file),
  })
  expect(code).toBe(0)
  return printed
}
