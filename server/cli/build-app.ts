/**
 * Builds the app when there is no build, or its sources are newer.  [CL17]
 */
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Io } from './verb.ts'

const SOURCES = [
  'src',
  'sw',
  'public',
  'index.html',
  'vite.config.ts',
  'vite.reader.ts',
  'package.json',
]

export const PROJECT_FOLDER: string = resolve(import.meta.dirname, '..', '..')

export function isBuildOld(folder: string): boolean {
  const page = join(folder, 'dist', 'index.html')
  if (!existsSync(page)) return true
  const builtMs = statSync(page).mtimeMs
  return SOURCES.some((name) => newestMs(join(folder, name)) > builtMs)
}

/** True when there is a build now. */
export async function buildApp(folder: string, io: Io): Promise<boolean> {
  if (!isBuildOld(folder)) return true
  io.stdout('Building the app, which takes some seconds.\n')
  const vite = join(folder, 'node_modules', 'vite', 'bin', 'vite.js')
  return (await io.runNode([vite, 'build', '--logLevel', 'warn'], folder)) === 0
}

/** 0 for what is not there. */
function newestMs(path: string): number {
  const stats = statSync(path, { throwIfNoEntry: false })
  if (stats === undefined || !stats.isDirectory()) return stats?.mtimeMs ?? 0
  return readdirSync(path).reduce(
    (newest, name) => Math.max(newest, newestMs(join(path, name))),
    stats.mtimeMs,
  )
}
