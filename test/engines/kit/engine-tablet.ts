/**
 * A tablet of another engine: its profile on disk, its screen, and SIGKILL.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Engine, RunningEngine } from './engines.ts'
import { createScreen, type Screen } from './screen.ts'

export interface EngineTablet {
  readonly profile: string
  screen: Screen
  start(): Promise<void>
  /** SIGKILL, all at once. */
  kill(): Promise<void>
  /** Ends the engine and takes the profile off the disk. */
  dispose(): Promise<void>
}

export async function startEngineTablet(engine: Engine): Promise<EngineTablet> {
  const profile = mkdtempSync(join(tmpdir(), 'casebook-engine-'))
  const start = async (): Promise<RunningEngine> => engine.start(profile)
  let running = await start()
  const tablet: EngineTablet = {
    profile,
    screen: createScreen(running.page),
    async start() {
      running = await start()
      tablet.screen = createScreen(running.page)
    },
    kill: () => running.kill(),
    async dispose() {
      await running.kill()
      rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
    },
  }
  return tablet
}
