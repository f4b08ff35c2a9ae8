/**
 * Worlds in which files go from hand to hand: Ann is offline, and takes in what
 * somebody gives her.
 */
import { afterEach } from 'vitest'
import { concatBytes } from '../../src/base/bytes.ts'
import { takeFile } from '../../src/session/copies/take-file.ts'
import { writeCopy } from '../../src/session/copies/write-copy.ts'
import { createWorld, type World } from './world.ts'
import type { Person } from './world-person.ts'

/** Makes worlds with Ann offline, and ends each after its test. */
export function makeWorlds(): (seed: number) => Promise<World> {
  const worlds: World[] = []
  afterEach(async () => {
    for (const world of worlds.splice(0)) await world.close()
  })
  return async (seed) => {
    const world = await createWorld({ seed, offline: ['ann'] })
    worlds.push(world)
    return world
  }
}

export async function tryTakeIn(
  { tablet }: Person,
  bytes: Uint8Array<ArrayBuffer>,
  isLocked = false,
) {
  const session = isLocked ? undefined : tablet.session()
  const ground = { log: await tablet.log(), session, onProgress: () => undefined }
  return takeFile(ground, new Blob([bytes]))
}

/** Throws what is wrong with the file. */
export async function takesIn(...given: Parameters<typeof tryTakeIn>) {
  const taken = await tryTakeIn(...given)
  if (!taken.ok) throw new Error(taken.error.kind)
  return taken.value
}

/** As "Save a copy" writes it. */
export async function saveCopyOf({ tablet }: Person): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = []
  await writeCopy(tablet.session(), 'test', async (part) => void parts.push(part))
  return concatBytes(...parts)
}
