/**
 * The switch of the app's one way to the network.
 */
import { expect, test, vi } from 'vitest'
import { createNetworkSwitch } from '../../../src/session/network-switch.ts'

const answer = () => vi.fn(async (_path: string, _init: RequestInit) => Response.json({}))

test('[RT10] while it is off nothing leaves, and the calls see a network that is away', async () => {
  const fetch = answer()
  const network = createNetworkSwitch(fetch)
  expect((await network.fetch('/api/hello', {})).ok).toBe(true)
  const giveBack = network.cut()
  expect(network.isCut.value).toBe(true)
  await expect(network.fetch('/api/push', {})).rejects.toThrow(TypeError)
  expect(fetch).toHaveBeenCalledTimes(1)
  giveBack()
  expect(network.isCut.value).toBe(false)
  expect((await network.fetch('/api/push', {})).ok).toBe(true)
})

test('[RT10] what is under way is broken off; what comes afterwards is not', async () => {
  const signals: AbortSignal[] = []
  const network = createNetworkSwitch(async (_path, { signal }) => {
    if (signal) signals.push(signal)
    return Response.json({})
  })
  const own = new AbortController()
  await network.fetch('/api/pull', { signal: own.signal })
  network.cut()()
  await network.fetch('/api/pull', { signal: own.signal })
  expect(signals.map(({ aborted }) => aborted)).toEqual([true, false])
  own.abort()
  expect(signals[1]?.aborted).toBe(true)
})

test('[RT11] comes back when the last one who cut it gives it back, and once only', () => {
  const network = createNetworkSwitch(answer())
  const one = network.cut()
  const two = network.cut()
  one()
  one()
  expect(network.isCut.value).toBe(true)
  two()
  expect(network.isCut.value).toBe(false)
  const three = network.cut()
  two()
  expect(network.isCut.value).toBe(true)
  three()
  expect(network.isCut.value).toBe(false)
  three()
  expect(network.isCut.value).toBe(false)
})
