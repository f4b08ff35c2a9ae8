/**
 * A tablet whose power can be cut: the browser's whole profile is then as of each
 * file's last sync, and it starts from that.  [HN3]
 *
 * What was there when the cuts began counts as synced; from then on only what the
 * browser itself asked the disk for.
 */
import { mkdtempSync, realpathSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createPowerCut, hasCompiler } from '../../kit/power-cut.ts'
import { type KillCount, type KillWorld, killRounds, startKillWorld } from './kill-world.ts'
import * as go from './pages.ts'

/** Takes "strict" from every write of a page: the mutant m1. */
const RELAXED = `{
  const { transaction } = IDBDatabase.prototype
  IDBDatabase.prototype.transaction = function (names, mode) {
    return transaction.call(this, names, mode, { durability: 'relaxed' })
  }
}`

export interface CutWorld {
  killRounds(rounds: number): Promise<KillCount>
  cutRounds(rounds: number): Promise<KillCount>
  /** One cut under a page that asks the disk for less. */
  cutRelaxed(): Promise<KillCount>
  dispose(): Promise<void>
}

/** Without a compiler there are kills, and no cuts. */
export async function startCutWorld(): Promise<CutWorld> {
  const profile = realpathSync(mkdtempSync(join(tmpdir(), 'casebook-tablet-')))
  const power = hasCompiler() ? createPowerCut(profile) : undefined
  const world: KillWorld = await startKillWorld({ profile, env: power?.env ?? {} })
  const { tablet, office, passphrase } = world
  const cut = async () => {
    await tablet.kill()
    power?.cut()
  }
  /** Everything is on the disk, and the tablet is open again. */
  const begin = async (script?: string) => {
    await tablet.close()
    power?.begin()
    await tablet.start()
    if (script) await tablet.page.context().addInitScript(script)
    await tablet.page.goto(office.origin)
    await go.unlock(tablet.page, passphrase)
  }
  return {
    killRounds: (rounds) => killRounds(world, rounds),
    async cutRounds(rounds) {
      await begin()
      return killRounds(world, rounds, cut)
    },
    async cutRelaxed() {
      await begin(RELAXED)
      return killRounds(world, 1, cut)
    },
    async dispose() {
      await world.dispose()
      power?.dispose()
    },
  }
}
