/**
 * A real endpoint process that is told to stop while tablets push: what it took
 * is answered and kept, and it ends by itself.  [EP52]
 */
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as v from 'valibot'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createSqliteFile } from '../../server/log/sqlite/open.ts'
import { openSqliteLog } from '../../server/log/sqlite.ts'
import { encodePush } from '../../src/ops/envelope/frames.ts'
import { pushAnswer } from '../../src/ops/envelope/protocol.ts'
import { enrolTestDevice } from '../kit/endpoint-device.ts'
import { makeTestInspection } from '../kit/endpoint-inspection.ts'
import { TEST_META } from '../kit/endpoint-log.ts'
import { startProcess } from '../kit/endpoint-process.ts'

const TABLETS = 12

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'casebook-stop-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const open = () => {
  const opened = openSqliteLog(join(folder, 'casebook.sqlite'))
  if (!opened.ok) throw new Error(opened.error.why)
  return opened.value
}

test('[EP52] told to stop while twelve tablets push: every answer is kept, and it ends with 0', async () => {
  createSqliteFile(join(folder, 'casebook.sqlite'), TEST_META)
  const before = open()
  const here = await makeTestInspection(before)
  const devices = await Promise.all(
    Array.from({ length: TABLETS }, () =>
      enrolTestDevice(before, { role: 'assessor', person: here.assessor.person }),
    ),
  )
  await before.close()
  const { url, child } = await startProcess(folder)
  const ended = once(child, 'exit')
  const acknowledged = new Map<string, number>()
  let answers = 0
  const pushOn = async (device: (typeof devices)[number]) => {
    for (;;) {
      const body = Uint8Array.from(encodePush(device.frames(here, 40)))
      const headers = {
        authorization: device.authorization,
        'content-type': 'application/octet-stream',
      }
      const answer = await fetch(`${url}/api/push`, { method: 'POST', headers, body }).catch(
        () => undefined,
      )
      if (answer === undefined) return
      const { head } = v.parse(pushAnswer, await answer.json())
      acknowledged.set(device.id, head.number)
      answers += 1
      if (answers === 30) child.kill('SIGTERM')
    }
  }
  const startMs = performance.now()
  await Promise.all(devices.map(pushOn))
  expect(await ended).toEqual([0, null])
  expect(performance.now() - startMs).toBeLessThan(20_000)
  expect(answers).toBeGreaterThanOrEqual(30)
  const after = open()
  for (const device of devices) {
    const head = (await after.readDevice(device.id))?.head ?? 0
    // What was taken was answered: no push is kept of which its tablet does not know.
    expect(head).toBe(acknowledged.get(device.id) ?? 0)
  }
  await after.close()
}, 40_000)
