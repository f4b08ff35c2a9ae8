/**
 * The vault: the right words open it, however they are typed; nothing else does,
 * and nothing destroys it.
 */
import { describe, expect, test, vi } from 'vitest'
import { bytesToUtf8, utf8ToBytes } from '../../../src/base/bytes.ts'
import { deriveKek, KDF_FLOOR } from '../../../src/crypto/kdf.ts'
import { makeDeviceKeys } from '../../../src/crypto/keys.ts'
import { sealBytes } from '../../../src/crypto/seal.ts'
import {
  normalisePassphrase,
  openVault,
  openWithPasskey,
  sealForPasskey,
  sealVault,
} from '../../../src/crypto/vault.ts'
import { fastDerive } from '../../kit/world-derive.ts'

const PASSPHRASE = 'correct horse yo-yo staple'
const DEVICE = 'a-device'

async function makeVault() {
  const secrets = { keys: await makeDeviceKeys(), personName: 'Ann Assessor' }
  return {
    secrets,
    vault: await sealVault(secrets, { passphrase: PASSPHRASE, kdf: KDF_FLOOR }, DEVICE, fastDerive),
  }
}
const kindOf = (opened: Awaited<ReturnType<typeof openVault>>) =>
  opened.ok ? 'opened' : opened.error.kind

describe('the right passphrase', () => {
  test('[SE6] gives the secrets back', async () => {
    const { secrets, vault } = await makeVault()
    expect(await openVault(vault, PASSPHRASE, DEVICE, fastDerive)).toEqual({
      ok: true,
      value: secrets,
    })
  })

  test.each([
    '  correct horse yo-yo staple ',
    'Correct Horse Yo-Yo Staple',
    'CORRECT  HORSE\tYO-YO\nSTAPLE',
    'correct-horse-yo-yo-staple',
    'correct horse yo yo staple',
    'correct\u00a0horse yo\u2011yo staple',
  ])('[SE6] opens as people type it: %j', async (typed) => {
    const { vault } = await makeVault()
    expect(kindOf(await openVault(vault, typed, DEVICE, fastDerive))).toBe('opened')
  })

  test('[SE6] normalising twice changes nothing more', () => {
    for (const typed of ['A  b-C', ' x ', 'e\u0301 b', 'yo\u2013yo']) {
      const normal = normalisePassphrase(typed)
      expect(normalisePassphrase(normal)).toBe(normal)
    }
  })
})

describe('anything else', () => {
  test.each([
    'correct horse yo-yo',
    'correct horse yo-yo stapler',
    '',
    'staple yo-yo horse correct',
  ])('[SE6] "%s" is a wrong passphrase, and says no more', async (typed) => {
    const { vault } = await makeVault()
    expect(kindOf(await openVault(vault, typed, DEVICE, fastDerive))).toBe('wrong-passphrase')
    expect(kindOf(await openVault(vault, PASSPHRASE, DEVICE, fastDerive))).toBe('opened')
  })

  test('[SE7] a vault with weaker parameters is refused before anything is derived', async () => {
    const { vault } = await makeVault()
    const derive = vi.fn(fastDerive)
    for (const weak of [{ memoryKiB: 19 * 1024 }, { iterations: 2 }]) {
      const header = { ...vault, kdf: { ...KDF_FLOOR, ...weak } }
      expect(kindOf(await openVault(header, PASSPHRASE, DEVICE, derive))).toBe('weak-vault')
    }
    expect(derive).not.toHaveBeenCalled()
  })

  test('[SE7] stronger parameters than it was sealed with do not open it either', async () => {
    const { vault } = await makeVault()
    const header = { ...vault, kdf: { ...KDF_FLOOR, iterations: 4 } }
    expect(kindOf(await openVault(header, PASSPHRASE, DEVICE, fastDerive))).toBe('wrong-passphrase')
  })

  test('[SE7] a vault copied into another device\u2019s header does not open', async () => {
    const { vault } = await makeVault()
    expect(kindOf(await openVault(vault, PASSPHRASE, 'another', fastDerive))).toBe(
      'wrong-passphrase',
    )
  })

  test('[SE6] every changed byte of the sealed secrets or the salt is refused', async () => {
    const { vault } = await makeVault()
    for (let at = 0; at < vault.sealed.length; at += 7) {
      const sealed = vault.sealed.slice()
      sealed[at] = (sealed[at] ?? 0) ^ 1
      expect(
        kindOf(await openVault({ ...vault, sealed }, PASSPHRASE, DEVICE, fastDerive)),
      ).not.toBe('opened')
    }
    const salt = vault.salt.slice()
    salt[3] = (salt[3] ?? 0) ^ 1
    expect(kindOf(await openVault({ ...vault, salt }, PASSPHRASE, DEVICE, fastDerive))).not.toBe(
      'opened',
    )
  })

  test('[SE7] secrets of another shape are a bad vault', async () => {
    const salt = new Uint8Array(16)
    const request = { passphrase: normalisePassphrase(PASSPHRASE), salt, ...KDF_FLOOR }
    const info = `casebook/kek/1|${DEVICE}|argon2id|${KDF_FLOOR.memoryKiB}|${KDF_FLOOR.iterations}`
    const kek = await deriveKek(await fastDerive(request), salt, info)
    const sealed = await sealBytes(utf8ToBytes('{"signingPrivate":"AA"}'), kek, utf8ToBytes(DEVICE))
    const vault = { salt, kdf: KDF_FLOOR, sealed }
    expect(kindOf(await openVault(vault, PASSPHRASE, DEVICE, fastDerive))).toBe('bad-vault')
  })
})

test('[DV9] the header tells nothing of the person or the words', async () => {
  const { vault } = await makeVault()
  const text = Buffer.from(vault.sealed).toString('latin1')
  expect(text).not.toContain('Ann')
  expect(JSON.stringify({ ...vault, sealed: undefined })).not.toMatch(/ann|correct|horse/i)
  expect(() => bytesToUtf8(vault.sealed)).toThrow()
})

describe('a copy for a passkey', () => {
  const output = new Uint8Array(32).fill(7)
  const make = async () => {
    const { secrets } = await makeVault()
    const place = { credential: new Uint8Array(20).fill(1), salt: new Uint8Array(32).fill(2) }
    return { secrets, copy: await sealForPasskey(secrets, place, output, DEVICE) }
  }
  const kindOfCopy = (opened: Awaited<ReturnType<typeof openWithPasskey>>) =>
    opened.ok ? 'opened' : opened.error.kind

  test('[UN20] opens with the bytes of that passkey', async () => {
    const { secrets, copy } = await make()
    expect(await openWithPasskey(copy, output, DEVICE)).toEqual({ ok: true, value: secrets })
  })

  test('[UN20] other bytes, another credential, another salt, another device, a changed bit: refused', async () => {
    const { copy } = await make()
    const flipped = copy.sealed.slice()
    flipped[20] = (flipped[20] ?? 0) ^ 1
    const tries = [
      openWithPasskey(copy, new Uint8Array(32), DEVICE),
      openWithPasskey({ ...copy, credential: new Uint8Array(20) }, output, DEVICE),
      openWithPasskey({ ...copy, salt: new Uint8Array(32) }, output, DEVICE),
      openWithPasskey(copy, output, 'another'),
      openWithPasskey({ ...copy, sealed: flipped }, output, DEVICE),
    ]
    expect((await Promise.all(tries)).map(kindOfCopy)).toEqual(tries.map(() => 'wrong-passkey'))
  })

  test('[UN20] the vault of the passphrase is not one of a passkey, nor the other way round', async () => {
    const { vault } = await makeVault()
    const { copy } = await make()
    const asPasskey = { ...copy, salt: vault.salt, sealed: vault.sealed }
    expect(kindOfCopy(await openWithPasskey(asPasskey, output, DEVICE))).toBe('wrong-passkey')
    const asVault = { salt: copy.salt, kdf: KDF_FLOOR, sealed: copy.sealed }
    expect(kindOf(await openVault(asVault, PASSPHRASE, DEVICE, fastDerive))).toBe(
      'wrong-passphrase',
    )
  })
})
