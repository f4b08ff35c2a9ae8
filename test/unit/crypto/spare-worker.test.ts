import { expect, test } from 'vitest'
import { createSpareWorker } from '../../../src/crypto/spare-worker.ts'

interface Made {
  onerror?: () => void
}

function makeSpare() {
  const made: Made[] = []
  const spare = createSpareWorker(() => {
    const worker: Made = {}
    made.push(worker)
    return worker as unknown as Worker
  })
  return { made, spare }
}

test('[UN1] a worker that was made ready is taken, once', () => {
  const { made, spare } = makeSpare()
  spare.prepare()
  spare.prepare()
  expect(made).toHaveLength(1)
  expect(spare.take()).toBe(made[0])
  expect(spare.take()).toBe(made[1])
})

test('[UN1] one that did not start is not handed out: it would never answer', () => {
  const { made, spare } = makeSpare()
  spare.prepare()
  made[0]?.onerror?.()
  expect(spare.take()).toBe(made[1])
})

test('[UN1] a former one that fails late takes nothing away', () => {
  const { made, spare } = makeSpare()
  spare.prepare()
  spare.take()
  spare.prepare()
  made[0]?.onerror?.()
  expect(spare.take()).toBe(made[1])
})
