/**
 * Another passphrase: the old one opens until the new one does, whatever is
 * killed, and nothing else changes.
 */
import 'fake-indexeddb/auto'
import { describe, expect, test, vi } from 'vitest'
import { KDF_FLOOR } from '../../../src/crypto/kdf.ts'
import { changePassphrase, drawPassphrase } from '../../../src/session/change-passphrase.ts'
import { openWithPassphrase } from '../../../src/session/open-with-passphrase.ts'
import { unlock } from '../../../src/session/unlock.ts'
import { enrolTestDevice, kindOf, readTestHeader } from './enrolled-bench.ts'
import { createTestDevice } from './session-bench.ts'

async function createBench() {
  const { device, begun } = await enrolTestDevice()
  const drawn = await drawPassphrase(device)
  const words = { current: begun.passphrase, drawn, typed: drawn.toUpperCase() }
  const opens = async (passphrase: string) => kindOf(await unlock(device, passphrase))
  return { device, old: begun.passphrase, drawn, words, opens }
}

test('[UN2] the new words open, the old ones do not; the tablet is the same', async () => {
  const { device, old, drawn, words, opens } = await createBench()
  const before = await readTestHeader(device)
  expect(kindOf(await changePassphrase(device, words))).toBe('ok')
  expect([await opens(old), await opens(drawn)]).toEqual(['wrong-passphrase', 'ok'])
  const { vault, failures, reentry, ...same } = await readTestHeader(device)
  expect(before).toMatchObject(same)
  expect(vault.salt).not.toEqual(before.vault.salt)
})

test('[UN1] it costs what the tablet can bear at that moment, and only then', async () => {
  const { device, drawn, words } = await createBench()
  const stronger = { ...KDF_FLOOR, iterations: 9 }
  const calibrate = vi.fn(async () => stronger)
  await unlock({ ...device, calibrate }, words.current)
  expect(calibrate).not.toHaveBeenCalled()
  await changePassphrase({ ...device, calibrate }, words)
  expect((await readTestHeader(device)).vault.kdf).toEqual(stronger)
  expect(kindOf(await unlock(device, drawn))).toBe('ok')
})

describe('what does not change it', () => {
  test('[UN3] other words than those that were drawn', async () => {
    const { device, old, words, opens } = await createBench()
    const typed = 'four words of my own'
    expect(kindOf(await changePassphrase(device, { ...words, typed }))).toBe('passphrase-differs')
    expect(await opens(old)).toBe('ok')
  })

  test('[UN3 SE6] a wrong current passphrase: counted like any other, and waited for', async () => {
    const { device, old, words, opens } = await createBench()
    const wrong = { ...words, current: 'not the right words' }
    for (let turn = 0; turn < 3; turn++) {
      expect(kindOf(await changePassphrase(device, wrong))).toBe('wrong-passphrase')
    }
    expect(kindOf(await changePassphrase(device, words))).toBe('wait')
    device.time.pass(60_000)
    expect(await opens(old)).toBe('ok')
  })

  test('[UN2] a tablet that nobody has enrolled', async () => {
    expect(kindOf(await openWithPassphrase(createTestDevice(), 'words'))).toBe('bad-vault')
  })

  test('[UN2] a tablet that was enrolled anew meanwhile keeps what it was given then', async () => {
    const { device, words } = await createBench()
    const { device: other } = await enrolTestDevice()
    const anew = await readTestHeader(other)
    const calibrate = async () => {
      await device.header.write(anew)
      return KDF_FLOOR
    }
    await changePassphrase({ ...device, calibrate }, words)
    expect(await readTestHeader(device)).toEqual(anew)
  })
})

test('[UN2] killed before any write: the old words open; after the last: the new ones', async () => {
  const { device, old, drawn, words, opens } = await createBench()
  const killed = { ...device.header, change: () => Promise.reject(new Error('killed')) }
  await expect(changePassphrase({ ...device, header: killed }, words)).rejects.toThrow('killed')
  expect(await opens(old)).toBe('ok')
  // After the passphrase was found right, before the new vault is written.
  let writes = 0
  const later: typeof device.header = {
    ...device.header,
    change: (edit) => {
      writes += 1
      return writes === 2 ? Promise.reject(new Error('killed')) : device.header.change(edit)
    },
  }
  await expect(changePassphrase({ ...device, header: later }, words)).rejects.toThrow('killed')
  expect([await opens(old), await opens(drawn)]).toEqual(['ok', 'wrong-passphrase'])
})

test('[UN2] a wrong try in another tab, begun before the change, does not bring the old words back', async () => {
  const { device, drawn, words, opens } = await createBench()
  const slow: typeof device.derive = async (request) => {
    const secret = await device.derive(request)
    if (request.passphrase === 'wrong') await changePassphrase(device, words)
    return secret
  }
  expect(kindOf(await unlock({ ...device, derive: slow }, 'wrong'))).toBe('wrong-passphrase')
  expect(await opens(drawn)).toBe('ok')
})
