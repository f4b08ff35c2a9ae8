/**
 * A kill takes the process and all below it, and nobody else.
 */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { killTree, startProcess } from '../../kit/process-tree.ts'

/** One that is dead and was not yet asked for by its parent still has an entry. */
function isRunning(pid: string): boolean {
  try {
    return !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))
  } catch {
    return false
  }
}

test('a killed process takes its children along, and leaves a neighbour alone', async () => {
  const script = 'sleep 60 & echo "child $!"; wait'
  const pattern = /child (\d+)/
  const one = await startProcess('/bin/sh', ['-c', script], { env: {}, pattern })
  const other = await startProcess('/bin/sh', ['-c', script], { env: {}, pattern })
  await killTree(one.child)
  await expect.poll(() => isRunning(one.told)).toBe(false)
  expect(isRunning(other.told)).toBe(true)
  await killTree(other.child)
})

test('one that ends before it says its word is told with what it printed', async () => {
  const starting = startProcess('/bin/sh', ['-c', 'echo no display'], { env: {}, pattern: /ready/ })
  await expect(starting).rejects.toThrow('no display')
})
