/**
 * The receipt of a deletion, on a tablet with somebody in.
 */
import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import { readEndedHere } from '../../src/session/ended-here.ts'
import { watchDeletions } from '../../src/session/watch-deletions.ts'
import { createWorkspace } from '../../src/session/workspace.ts'
import { readDeleted } from '../../src/store/deleted-inspections.ts'
import { readEnded } from '../../src/store/ended-inspections.ts'
import { createWorld } from '../kit/world.ts'
import { daysPass, ends } from '../kit/world-purge.ts'

test('[PU26 PU30] on an open tablet it is signed by itself, and the page lets go of the inspection', async () => {
  const world = await createWorld({ seed: 920 })
  const { ann } = world
  const workspace = await createWorkspace(ann.tablet.session())
  const left = new AbortController()
  watchDeletions(left.signal, workspace)
  await ends(world)
  daysPass(world)
  await ann.syncs()
  // The lead's word is noted as it comes, and the next round deletes.
  await expect.poll(async () => (await readEnded(await ann.tablet.log())).length).toBe(1)
  await ann.syncs()
  const signed = async () => (await readDeleted(await ann.tablet.log()))[0]?.signed?.device
  await expect.poll(signed).toBe(ann.tablet.session().device)
  await expect.poll(() => workspace.inspections.peek().size).toBe(0)
  await ann.syncs()
  const shown = await readEndedHere(ann.tablet.session())
  expect(shown).toMatchObject({
    deleted: [{ isSent: true, inspection: world.place.inspection }],
    ended: [world.place.inspection],
  })
  left.abort()
  // Too late: nothing is watched any more.
  watchDeletions(left.signal, workspace)
  workspace.close()
  await world.close()
})
