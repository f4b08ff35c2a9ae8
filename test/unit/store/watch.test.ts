/**
 * Watchers: the own tab at once, every other by channel, nobody after stopping.
 */
import { expect, test } from 'vitest'
import { createWatchers, type Told } from '../../../src/store/watch.ts'
import { STREAM } from '../../contract/device-log-kit.ts'

const told: Told = { streams: [STREAM], what: 'written' }

test('[DV4] the own tab hears it as its own, another one as another\u2019s, a third store not at all', async () => {
  const name = crypto.randomUUID()
  const [own, other, third] = [
    createWatchers(name),
    createWatchers(name),
    createWatchers(`${name}-3`),
  ]
  const heard: [string, Told, boolean][] = []
  own.watch((one, isOwn) => heard.push(['own', one, isOwn]))
  other.watch((one, isOwn) => heard.push(['other', one, isOwn]))
  third.watch((one, isOwn) => heard.push(['third', one, isOwn]))
  own.tell(told)
  expect(heard).toEqual([['own', told, true]])
  await expect.poll(() => heard).toHaveLength(2)
  expect(heard[1]).toEqual(['other', told, false])
  for (const watchers of [own, other, third]) watchers.close()
})

test('[DV4] who has stopped hears nothing more', () => {
  const watchers = createWatchers(crypto.randomUUID())
  let count = 0
  const stop = watchers.watch(() => {
    count += 1
  })
  watchers.tell(told)
  stop()
  watchers.tell(told)
  expect(count).toBe(1)
  watchers.close()
})
