/**
 * Enrolled anew: killed wherever it is, the tablet opens with the old words or the
 * new ones, and every operation is there.
 */
import 'fake-indexeddb/auto'
import { describe, expect, test } from 'vitest'
import { err } from '../../../src/base/result.ts'
import { beginEnrolment } from '../../../src/session/enrol.ts'
import { enrolAgain, finishEnrolAgain } from '../../../src/session/enrol-again.ts'
import { unlock } from '../../../src/session/unlock.ts'
import { appendOwn } from '../../../src/store/log.ts'
import { rebindStore } from '../../../src/store/rebind-store.ts'
import { makeMany } from '../../contract/device-log-kit.ts'
import { admitTo, enrolTestDevice, kindOf, readTestHeader, SOME_CODE } from './enrolled-bench.ts'
import { createTestDevice, type TestDevice } from './session-bench.ts'

const alone = <T>(work: () => Promise<T>) => work()

async function createBench() {
  const { device, begun: old, session } = await enrolTestDevice()
  await appendOwn(session.log, makeMany(3))
  // Sent, as far as this tablet knows.
  const rows = await session.log.db.ops.toArray()
  const sent = rows.map(({ queue: _queue, ...row }, index) => ({
    ...row,
    number: index + 1,
    before: new Uint8Array(32),
  }))
  await session.log.db.ops.bulkPut(sent)
  const meta = await session.log.db.meta.get('m')
  if (!meta) throw new Error('a meta row')
  const head = { number: 3, hash: new Uint8Array(32).fill(1) }
  await session.log.db.meta.put({ ...meta, unsent: 0, stamped: 3, head })
  session.log.db.close()
  const begun = await beginEnrolment(device)
  const words = { code: SOME_CODE, personName: 'Ann', passphraseTyped: begun.passphrase }
  const run = (on: TestDevice = device) =>
    enrolAgain({ device: on, ask: admitTo(device), alone }, begun, words)
  const opens = async (passphrase: string) => {
    const opened = await unlock(device, passphrase)
    if (!opened.ok) return opened.error.kind
    const count = await opened.value.log.db.ops.count()
    opened.value.log.db.close()
    return `ok, ${count} here`
  }
  return { device, old, begun, words, run, opens }
}

test('[UN12] the new words open the same store; what belonged to the former keys is gone', async () => {
  const { device, old, begun, run, opens } = await createBench()
  expect(kindOf(await run())).toBe('ok')
  expect(await opens(old.passphrase)).toBe('wrong-passphrase')
  expect(await opens(begun.passphrase)).toBe('ok, 3 here')
  const header = await readTestHeader(device)
  expect(header).toMatchObject({ device: begun.device, genesis: begun.genesis, token: begun.token })
  expect(header.next).toBeUndefined()
})

test('[UN12] a page that still has the store open for the former keys writes nothing into it', async () => {
  const { old, device, run, begun, opens } = await createBench()
  const left = await unlock(device, old.passphrase)
  if (!left.ok) throw new Error(left.error.kind)
  await run()
  expect(await appendOwn(left.value.log, makeMany(1))).toMatchObject({
    ok: false,
    error: { kind: 'store-lost' },
  })
  left.value.log.db.close()
  expect(await opens(begun.passphrase)).toBe('ok, 3 here')
})

describe('killed', () => {
  /** The header's writes are counted; the one after `writes` never happens. */
  const killedAfter = (device: TestDevice, writes: number): TestDevice => {
    let done = 0
    const orDie = (write: () => Promise<void>) => {
      done += 1
      return done > writes ? Promise.reject(new Error('killed')) : write()
    }
    const { header } = device
    return {
      ...device,
      header: {
        ...header,
        write: (next) => orDie(() => header.write(next)),
        change: (edit) => orDie(() => header.change(edit)),
      },
    }
  }

  test('[UN13] before anything was written: the old words open, nothing is missing', async () => {
    const { device, old, run, opens } = await createBench()
    await expect(run(killedAfter(device, 0))).rejects.toThrow('killed')
    await finishEnrolAgain(device)
    expect(await opens(old.passphrase)).toBe('ok, 3 here')
  })

  test.each([
    ['after the decision was written', false],
    ['after the store was bound', true],
  ])('[UN13] %s: the next start finishes it, twice if need be', async (_, isBound) => {
    const { device, old, begun, run, opens } = await createBench()
    await expect(run(killedAfter(device, 1))).rejects.toThrow('killed')
    const { genesis, next } = await readTestHeader(device)
    expect(next?.genesis).toBe(begun.genesis)
    if (!isBound) await rebindStore(device.names, { from: begun.genesis, to: genesis })
    for (let turn = 0; turn < 2; turn++) expect(kindOf(await finishEnrolAgain(device))).toBe('ok')
    expect(await opens(begun.passphrase)).toBe('ok, 3 here')
    expect(await opens(old.passphrase)).toBe('wrong-passphrase')
  })
})

describe('what is refused', () => {
  test('[UN10] with one operation unsent: how many, and nothing is changed', async () => {
    const { device, begun: old, session } = await enrolTestDevice()
    await appendOwn(session.log, makeMany(2))
    session.log.db.close()
    const begun = await beginEnrolment(device)
    const words = { code: SOME_CODE, personName: 'Ann', passphraseTyped: begun.passphrase }
    let asked = 0
    const ask = async () => {
      asked += 1
      return err({ kind: 'no-network' })
    }
    expect(await enrolAgain({ device, ask, alone }, begun, words)).toEqual({
      ok: false,
      error: { kind: 'still-unsent', unsent: 2 },
    })
    expect(asked).toBe(0)
    expect(kindOf(await unlock(device, old.passphrase))).toBe('ok')
  })

  test('[UN10] words that were not drawn, an office that says no, a tablet that is nobody\u2019s', async () => {
    const { device, begun, words, old, opens } = await createBench()
    const other = { ...words, passphraseTyped: 'other words' }
    const refuse = async () => err({ kind: 'no-network' })
    const deps = { device, ask: refuse, alone }
    expect(kindOf(await enrolAgain(deps, begun, other))).toBe('passphrase-differs')
    expect(kindOf(await enrolAgain(deps, begun, words))).toBe('no-network')
    const bare = { ...deps, device: createTestDevice() }
    expect(kindOf(await enrolAgain(bare, begun, words))).toBe('not-enrolled')
    expect(kindOf(await finishEnrolAgain(bare.device))).toBe('ok')
    expect(await opens(old.passphrase)).toBe('ok, 3 here')
  })

  test('[UN10] a store that is gone is reported, and the office is not asked', async () => {
    const { device, session } = await enrolTestDevice()
    await session.log.db.delete()
    const begun = await beginEnrolment(device)
    const words = { code: SOME_CODE, personName: 'Ann', passphraseTyped: begun.passphrase }
    const deps = { device, ask: admitTo(device), alone }
    expect(kindOf(await enrolAgain(deps, begun, words))).toBe('store-gone')
  })

  test('[UN13] a store of somebody else\u2019s is not bound, and the header stays', async () => {
    const { device, run } = await createBench()
    const killed: TestDevice = {
      ...device,
      header: { ...device.header, write: () => Promise.reject(new Error('killed')) },
    }
    await expect(run(killed)).rejects.toThrow('killed')
    const { genesis, next } = await readTestHeader(device)
    await rebindStore(device.names, { from: next?.genesis ?? '', to: 'another' })
    expect(kindOf(await finishEnrolAgain(device))).toBe('store-lost')
    expect(await readTestHeader(device)).toMatchObject({ genesis })
  })
})
