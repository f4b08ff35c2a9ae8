/**
 * Power cuts of a real endpoint while it is pushed to, each followed by a start
 * from what was synced: what is lost, and whether the file is whole.  [HN1]
 */
import { mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { runInProcess } from './cli.ts'
import { countLost, enrolDevices } from './crash-rounds.ts'
import { type EndpointProcess, runVerb, startProcess } from './endpoint-process.ts'
import { createPowerCut } from './power-cut.ts'

export interface PowerCount {
  readonly cuts: number
  /** Envelopes that the endpoint called accepted. */
  readonly promised: number
  readonly lost: number
  /** What SQLite and the endpoint's own check said where they did not say that all is well. */
  readonly faults: readonly string[]
}

const DEVICES = 4

/** `script` is a mutant that serves in the command line's place. */
export async function cutEndpoint(cuts: number, script?: string): Promise<PowerCount> {
  const home = realpathSync(mkdtempSync(join(tmpdir(), 'casebook-cut-')))
  const folder = join(home, 'data')
  const power = createPowerCut(folder)
  let running: EndpointProcess | undefined
  const faults: string[] = []
  let [promised, lost] = [0, 0]
  try {
    await runVerb(folder, 'init')
    power.begin()
    running = await startProcess(folder, script, power.env)
    const devices = await enrolDevices(folder, running.url, DEVICES)
    for (let cut = 0; cut < cuts; cut++) {
      const current = running
      const end = () => current.kill()
      const restart = async () => {
        power.cut()
        faults.push(...faultsOf(folder))
        // Looking has moved the write-ahead log into the file, which nobody preloaded.
        power.begin()
        return startProcess(folder, script, power.env)
      }
      const round = await countLost({ running, devices, end, restart }, 1 + ((cut * 7) % 23))
      promised += round.promised
      lost += round.lost
      running = round.next
    }
    await running.kill()
    const checked = await runInProcess(folder, {}, 'verify')
    if (checked.code !== 0) faults.push(`verify: ${checked.out}${checked.err}`)
  } finally {
    await running?.kill()
    power.dispose()
    rmSync(home, { recursive: true, force: true })
  }
  return { cuts, promised, lost, faults }
}

function faultsOf(folder: string): string[] {
  const db = new DatabaseSync(join(folder, 'casebook.sqlite'))
  const said = Object.values(db.prepare('PRAGMA integrity_check(3)').get() ?? {})
  db.close()
  return said.map(String).filter((word) => word !== 'ok')
}
