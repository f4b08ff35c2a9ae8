/**
 * Keys: wrapped for one device and one inspection, usable and never to be
 * carried away.
 */
import { describe, expect, test } from 'vitest'
import {
  deviceFingerprint,
  importInspectionKey,
  makeDeviceKeys,
  makeInspectionKeyBytes,
  openDeviceKeys,
  unwrapInspectionKey,
  wrapInspectionKey,
} from '../../../src/crypto/keys.ts'

const makeDevice = async () => openDeviceKeys(await makeDeviceKeys())

describe('wrapping', () => {
  test('[SE4] the device that it was wrapped for unwraps it, with a key that cannot be exported', async () => {
    const device = await makeDevice()
    const key = makeInspectionKeyBytes()
    const wrapped = await wrapInspectionKey(key, device.agreementPublic, 'A|1')
    expect(device.agreement.extractable).toBe(false)
    expect(await unwrapInspectionKey(wrapped, device, 'A|1')).toEqual({ ok: true, value: key })
  })

  test('[SE4] nobody else, no other inspection, no other key id', async () => {
    const [device, stranger] = [await makeDevice(), await makeDevice()]
    const wrapped = await wrapInspectionKey(makeInspectionKeyBytes(), device.agreementPublic, 'A|1')
    const refused = { ok: false, error: { kind: 'not-for-this-device' } }
    expect(await unwrapInspectionKey(wrapped, stranger, 'A|1')).toEqual(refused)
    expect(await unwrapInspectionKey(wrapped, device, 'A|2')).toEqual(refused)
    expect(await unwrapInspectionKey(wrapped, device, 'B|1')).toEqual(refused)
    expect(await unwrapInspectionKey(new Uint8Array(3), device, 'A|1')).toEqual(refused)
  })

  test('[SE4] every changed byte of a wrap is refused', async () => {
    const device = await makeDevice()
    const wrapped = await wrapInspectionKey(makeInspectionKeyBytes(), device.agreementPublic, 'A|1')
    expect(wrapped).toHaveLength(32 + 32 + 16)
    for (let at = 0; at < wrapped.length; at++) {
      const changed = wrapped.slice()
      changed[at] = (changed[at] ?? 0) ^ 0x41
      expect((await unwrapInspectionKey(changed, device, 'A|1')).ok).toBe(false)
    }
  })

  test('[SE4] two wraps of one key look nothing alike', async () => {
    const device = await makeDevice()
    const key = makeInspectionKeyBytes()
    const wraps = await Promise.all([
      wrapInspectionKey(key, device.agreementPublic, 'A|1'),
      wrapInspectionKey(key, device.agreementPublic, 'A|1'),
    ])
    expect(wraps[0]).not.toEqual(wraps[1])
  })
})

describe('usable keys', () => {
  test('[SE8] none of them can be exported', async () => {
    const device = await makeDevice()
    const key = await importInspectionKey(makeInspectionKeyBytes())
    for (const secret of [device.signing, device.agreement, key]) {
      expect(secret.extractable).toBe(false)
    }
    await expect(crypto.subtle.exportKey('raw', key)).rejects.toThrow()
  })

  test('[SE1] inspection keys are 256 random bits', () => {
    const keys = Array.from({ length: 50 }, () =>
      Buffer.from(makeInspectionKeyBytes()).toString('hex'),
    )
    expect(new Set(keys).size).toBe(50)
    expect(keys[0]).toHaveLength(64)
  })
})

test('[SE4] a fingerprint is four groups of capital hex, and differs for any other key', async () => {
  const [one, other] = [await makeDevice(), await makeDevice()]
  const print = await deviceFingerprint(one.signingPublic, one.agreementPublic)
  expect(print).toMatch(/^([0-9A-F]{4}-){3}[0-9A-F]{4}$/)
  expect(await deviceFingerprint(one.signingPublic, one.agreementPublic)).toBe(print)
  expect(await deviceFingerprint(other.signingPublic, one.agreementPublic)).not.toBe(print)
  expect(await deviceFingerprint(one.signingPublic, other.agreementPublic)).not.toBe(print)
})
