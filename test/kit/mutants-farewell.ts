/**
 * A net over the farewell of a withdrawn tablet, and endpoints that would have its
 * browser emptied too early.
 */
import './memory-storage.ts'
import { expect } from 'vitest'
import type { Closing } from '../../server/log/close-device.ts'
import type { Log } from '../../server/log/port.ts'
import { makeNet, type Net } from './mutants.ts'
import { createWorld } from './world.ts'
import { deviceOf } from './world-keys.ts'

type Break = (log: Log) => Log

const real: Break = (log) => log

const closesAs =
  (change: (wish: Closing, head: Closing['head']) => Closing): Break =>
  (log) => ({
    ...log,
    async closeDevice(wish) {
      const row = await log.readDevice(wish.device)
      const head = row && { number: row.head, hash: row.headHash }
      return log.closeDevice(head ? change(wish, head) : wish)
    },
  })

/** With one thing unsent, and with something that the office lost: never emptied. */
async function emptiesNobodyEarly(breakLog: Break): Promise<void> {
  const world = await createWorld({ seed: 660, breakage: { breakLog } })
  const { ann, office } = world
  const copy = office.copy()
  await ann.answers('2.1.1.a', 'yes')
  await ann.syncs()
  await office.putBack(copy)
  await office.withdraw(deviceOf(ann))
  await ann.tablet.sync()
  const early = ann.tablet.cleared()
  await ann.tablet.sync()
  const parked = office.parked().length
  await office.close()
  expect([early, parked]).toEqual([0, 1])
}

export const farewellNets: readonly Net[] = [
  makeNet<Break>({
    rule: 'RV31',
    promise: 'no tablet is emptied of what the office does not have',
    real,
    mutants: {
      'takes the tablet at its word': closesAs((wish, head) => ({ ...wish, head })),
      'says done to everybody': (log) => ({
        ...log,
        closeDevice: async ({ head }) => ({ done: true, head }),
      }),
    },
    hold: emptiesNobodyEarly,
  }),
]
