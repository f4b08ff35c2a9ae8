/**
 * Enrolling and unlocking: nothing half, nothing wiped, no wait without an end.
 */
import 'fake-indexeddb/auto'
import { describe, expect, test } from 'vitest'
import { err } from '../../../src/base/result.ts'
import { beginEnrolment, finishEnrolment, rollPassphrase } from '../../../src/session/enrol.ts'
import { unlock } from '../../../src/session/unlock.ts'
import { waitLeftMs } from '../../../src/session/unlock-wait.ts'
import { appendOwn } from '../../../src/store/log.ts'
import { makeStore } from '../../../src/store/open-store.ts'
import { makeMany } from '../../contract/device-log-kit.ts'
import { admitTo, enrolTestDevice, kindOf, SOME_CODE } from './enrolled-bench.ts'
import { createTestDevice, type TestDevice } from './session-bench.ts'

const CODE = SOME_CODE
const admit = admitTo
const enrol = enrolTestDevice
const YEAR_MS = 365.25 * 86_400_000

describe('enrolling', () => {
  test('[UI5] the passphrase typed back gives a session, and the tablet unlocks with it', async () => {
    const { device, begun, session } = await enrol()
    expect(session).toMatchObject({ personName: 'Ann Assessor', role: 'assessor', practice: false })
    const again = await unlock(device, begun.passphrase)
    if (!again.ok) throw new Error(again.error.kind)
    expect(again.value).toMatchObject({
      person: session.person,
      device: session.device,
      fingerprint: session.fingerprint,
      personName: 'Ann Assessor',
    })
  })

  test('[UI5] another passphrase, or a code that is none: the office is not even asked', async () => {
    const device = createTestDevice()
    const begun = await beginEnrolment(device)
    let asked = 0
    const ask = async () => {
      asked += 1
      return err({ kind: 'no-network' })
    }
    const words = { code: CODE, personName: 'Ann', passphraseTyped: begun.passphrase }
    const wrong = { ...words, passphraseTyped: 'four other words entirely' }
    expect(kindOf(await finishEnrolment(device, begun, wrong, ask))).toBe('passphrase-differs')
    expect(kindOf(await finishEnrolment(device, begun, { ...words, code: 'short' }, ask))).toBe(
      'bad-code',
    )
    expect(asked).toBe(0)
    expect(kindOf(await finishEnrolment(device, begun, words, ask))).toBe('no-network')
    expect(await device.header.read()).toBe('none')
  })

  test('[UI5] after a lost answer the same keys and token are asked with again', async () => {
    const device = createTestDevice()
    const begun = await beginEnrolment(device)
    const asked: unknown[] = []
    const words = { code: CODE, personName: 'Ann', passphraseTyped: begun.passphrase }
    await finishEnrolment(device, begun, words, async (request) => {
      asked.push(request)
      return err({ kind: 'no-network' })
    })
    await finishEnrolment(device, begun, words, async (request) => {
      asked.push(request)
      return admit(device)()
    })
    expect(asked[1]).toEqual(asked[0])
  })

  test('[DV10] killed between store and header: the next code enrols the tablet all the same', async () => {
    const device = createTestDevice()
    const killed = await beginEnrolment(device)
    await makeStore(device.names, killed.genesis)
    const { session, begun } = await enrol(device)
    expect(session.log.genesis).toBe(begun.genesis)
    expect(kindOf(await unlock(device, begun.passphrase))).toBe('ok')
  })

  test('[UI5] a re-roll keeps everything but the words', async () => {
    const device = createTestDevice()
    const begun = await beginEnrolment(device)
    const rolled = await rollPassphrase(device, begun)
    expect(rolled.passphrase).not.toBe(begun.passphrase)
    expect({ ...rolled, passphrase: '' }).toEqual({ ...begun, passphrase: '' })
  })
})

describe('a wrong passphrase', () => {
  const wrong = (device: TestDevice) => unlock(device, 'not the right words')

  test('[SE6 UI6] says so, three times at once, then waits 2, 4, 8 ... 60 seconds', async () => {
    const { device } = await enrol()
    for (let turn = 0; turn < 3; turn++)
      expect(kindOf(await wrong(device))).toBe('wrong-passphrase')
    for (const seconds of [2, 4, 8, 16, 32, 60, 60]) {
      expect(await wrong(device)).toEqual({
        ok: false,
        error: { kind: 'wait', waitMs: seconds * 1000 },
      })
      device.time.pass(seconds * 1000)
      expect(kindOf(await wrong(device))).toBe('wrong-passphrase')
    }
  })

  test('[SE6] never wipes anything: the right one opens after it, and waiting begins anew', async () => {
    const { device, begun, session } = await enrol()
    await appendOwn(session.log, makeMany(3))
    for (let turn = 0; turn < 12; turn++) {
      await wrong(device)
      device.time.pass(60_000)
    }
    const opened = await unlock(device, begun.passphrase)
    expect(kindOf(opened)).toBe('ok')
    expect(opened.ok && (await opened.value.log.db.ops.count())).toBe(3)
    expect(kindOf(await wrong(device))).toBe('wrong-passphrase')
  })

  test.each([-20, 20])(
    '[SE6] a clock that was %i years off in between locks nobody out',
    async (years) => {
      const { device, begun } = await enrol()
      device.clock.setWrongBy(years * YEAR_MS)
      for (let turn = 0; turn < 5; turn++) {
        await wrong(device)
        device.time.pass(60_000)
      }
      device.clock.setWrongBy(0)
      await wrong(device)
      device.time.pass(60_000)
      expect(kindOf(await unlock(device, begun.passphrase))).toBe('ok')
    },
  )

  test('[SE6] the wait is counted from the last failure', async () => {
    const { device } = await enrol()
    const header = await device.header.read()
    if (header === 'none' || header === 'unreadable') throw new Error(header)
    const at = (count: number, agoMs: number) =>
      waitLeftMs(device, { ...header, failures: { count, lastMs: device.wallMs() - agoMs } })
    expect(at(2, 0)).toBe(0)
    expect(at(3, 0)).toBe(2000)
    expect(at(3, 1500)).toBe(500)
    expect(at(3, 5000)).toBe(0)
    expect(at(30, 0)).toBe(60_000)
  })
})

describe('what unlocking looks over', () => {
  test('[DV10] a tablet without a header, or with one that does not parse, does not pretend', async () => {
    expect(kindOf(await unlock(createTestDevice(), 'words'))).toBe('bad-vault')
  })

  test('[DV10] a store that lost work says so before anything new is written', async () => {
    const { device, begun, session } = await enrol()
    await appendOwn(session.log, makeMany(3))
    await session.log.db.ops.delete(2)
    const opened = await unlock(device, begun.passphrase)
    expect(opened).toMatchObject({
      ok: false,
      error: { kind: 'work-lost', loss: { kind: 'store-short' } },
    })
    expect(kindOf(await unlock(device, begun.passphrase, { acceptLoss: true }))).toBe('ok')
  })

  test('[DV10] a store that was deleted is reported, not made anew', async () => {
    const { device, begun, session } = await enrol()
    await session.log.db.delete()
    for (let turn = 0; turn < 2; turn++) {
      expect(await unlock(device, begun.passphrase)).toMatchObject({
        ok: false,
        error: { kind: 'work-lost', loss: { kind: 'store-gone' } },
      })
    }
  })

  test('[SE6] a try that fails closes the store that it opened', async () => {
    const { device } = await enrol()
    const { close } = IDBDatabase.prototype
    let closed = 0
    IDBDatabase.prototype.close = function () {
      if (this.name === device.names.name) closed += 1
      return Reflect.apply(close, this, [])
    }
    await unlock(device, 'wrong')
    IDBDatabase.prototype.close = close
    expect(closed).toBe(1)
  })
})
