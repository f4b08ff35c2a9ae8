/**
 * Group commit with the disk failing under it.  [SV1]
 */
import { expect, test } from 'vitest'
import { createLog } from '../../../../server/log/create-log.ts'
import { createMemoryEngine } from '../../../../server/log/memory.ts'
import { enrolTestDevice } from '../../../kit/endpoint-device.ts'
import { freshBytes } from '../../../kit/endpoint-ids.ts'

const AT = '2019-03-25T09:30:00.000Z'

async function createQueue(onCommit: () => void) {
  const engine = createMemoryEngine({ epoch: 'one', recoveryKey: freshBytes(32) })
  const log = createLog({
    ...engine,
    transactAll: (works) => {
      onCommit()
      return engine.transactAll(works)
    },
  })
  const { id: device } = await enrolTestDevice(log, { role: 'lead' })
  return { log, push: () => log.appendPush({ device, frames: [], at: AT }) }
}

test('[SV1] pushes that wait together share a commit, at most 32 of them', async () => {
  let commits = 0
  const { push } = await createQueue(() => {
    commits++
  })
  await Promise.all(Array.from({ length: 70 }, push))
  expect(commits).toBe(3)
})

test('[SV1] nobody is answered when the commit fails, and then it goes on', async () => {
  let isFull = true
  const { push } = await createQueue(() => {
    if (isFull) throw new Error('disk full')
  })
  const settled = await Promise.allSettled([push(), push()])
  expect(settled.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  isFull = false
  expect((await push()).results).toEqual([])
})

test('[SV1] what waits is committed before the log closes', async () => {
  const { log, push } = await createQueue(() => undefined)
  const pushed = push()
  await log.close()
  expect((await pushed).results).toEqual([])
})
