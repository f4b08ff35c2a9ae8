/**
 * Passkeys: added with the passphrase, for an hour, until five refusals; and the
 * passphrase opens whatever becomes of them.
 */
import 'fake-indexeddb/auto'
import { describe, expect, test } from 'vitest'
import { changePassphrase, drawPassphrase } from '../../../../src/session/change-passphrase.ts'
import {
  addPasskey,
  readPasskeys,
  removePasskey,
} from '../../../../src/session/passkeys/keep-passkeys.ts'
import { openWithAnyPasskey } from '../../../../src/session/passkeys/open-with-any-passkey.ts'
import {
  judgeReentry,
  MOST_REFUSALS,
  REENTRY_MS,
} from '../../../../src/session/passkeys/reentry.ts'
import { unlock, unlockWithPasskey } from '../../../../src/session/unlock.ts'
import { createFakeAuthenticator } from '../../../kit/fake-authenticator.ts'
import { enrolTestDevice, kindOf, readTestHeader } from '../enrolled-bench.ts'
import { createTestDevice, type TestDevice } from '../session-bench.ts'

async function createBench() {
  const authenticator = createFakeAuthenticator()
  const { device: bare, begun, session } = await enrolTestDevice()
  const device: TestDevice = { ...bare, authenticator }
  const { passphrase } = begun
  const add = (name: string) => addPasskey(device, session, { passphrase, name })
  const opens = async () => kindOf(await unlockWithPasskey(device))
  return { device, session, passphrase, authenticator, add, opens }
}

describe('adding', () => {
  test('[UN20] what was added opens the tablet, as the same person on the same device', async () => {
    const { device, session, add } = await createBench()
    expect(kindOf(await add('My finger'))).toBe('ok')
    const opened = await unlockWithPasskey(device)
    if (!opened.ok) throw new Error(opened.error.kind)
    const { person, device: id, fingerprint, personName } = session
    expect(opened.value).toMatchObject({ person, device: id, fingerprint, personName })
  })

  test('[UN22] asks for the passphrase, and counts a wrong one', async () => {
    const { device, session, opens } = await createBench()
    const wish = { passphrase: 'not the words', name: 'x' }
    expect(kindOf(await addPasskey(device, session, wish))).toBe('wrong-passphrase')
    expect((await readTestHeader(device)).failures.count).toBe(1)
    expect(await opens()).toBe('passphrase-due')
  })

  test('[UN22] one that is refused, known, or cannot seal leaves nothing behind', async () => {
    const { device, session, authenticator, add } = await createBench()
    for (const kind of ['passkey-refused', 'no-prf'] as const) {
      authenticator.refuse(kind)
      expect(kindOf(await add('x'))).toBe(kind)
    }
    authenticator.refuse(undefined)
    await add('first')
    expect(kindOf(await add('again'))).toBe('passkey-known')
    expect((await readPasskeys(device, session)).map(({ name }) => name)).toEqual(['first'])
  })

  test('[UN22] where the browser has none, none can be added and none is offered', async () => {
    const { device, session, passphrase, add } = await createBench()
    await add('first')
    const without = { ...device, authenticator: undefined }
    const wish = { passphrase, name: 'x' }
    expect(kindOf(await addPasskey(without, session, wish))).toBe('no-prf')
    expect(judgeReentry(without, await readTestHeader(device))).toBe('no-passkey')
    expect(kindOf(await unlockWithPasskey(without))).toBe('passphrase-due')
  })

  test('[UN20] a tablet that was enrolled anew while its person looked for the key keeps nothing of it', async () => {
    const { device, session, passphrase, authenticator } = await createBench()
    const { device: other } = await enrolTestDevice()
    const anew = await readTestHeader(other)
    const slow = {
      ...authenticator,
      make: async (...given: Parameters<typeof authenticator.make>) => {
        await device.header.write(anew)
        return authenticator.make(...given)
      },
    }
    await addPasskey({ ...device, authenticator: slow }, session, { passphrase, name: 'x' })
    expect(await readTestHeader(device)).toEqual(anew)
  })
})

describe('several', () => {
  const second = async (bench: Awaited<ReturnType<typeof createBench>>) => {
    const other = createFakeAuthenticator()
    const { session, passphrase } = bench
    const device = { ...bench.device, authenticator: other }
    await addPasskey(device, session, { passphrase, name: 'Key on my lanyard' })
    return device
  }

  test('[UN23] each opens by itself; one taken away does not, and the other still does', async () => {
    const bench = await createBench()
    const { device, session, add, opens } = bench
    await add('My finger')
    const onOther = await second(bench)
    expect([await opens(), kindOf(await unlockWithPasskey(onOther))]).toEqual(['ok', 'ok'])
    const [finger] = await readPasskeys(device, session)
    if (!finger) throw new Error('a passkey')
    expect(finger).toMatchObject({ name: 'My finger', addedAt: device.clock.now() })
    await removePasskey(device, finger)
    expect([await opens(), kindOf(await unlockWithPasskey(onOther))]).toEqual([
      'passkey-refused',
      'ok',
    ])
    expect((await readPasskeys(device, session)).map(({ name }) => name)).toEqual([
      'Key on my lanyard',
    ])
  })

  test('[UN23] a name lies sealed, and one that cannot be read is empty', async () => {
    const { device, session, add } = await createBench()
    await add('Key on my lanyard')
    const header = await readTestHeader(device)
    const text = header.passkeys.map(({ name }) => Buffer.from(name).toString('latin1')).join()
    expect(text).not.toContain('lanyard')
    const spoilt = header.passkeys.map((row) => ({ ...row, name: new Uint8Array(40) }))
    await device.header.write({ ...header, passkeys: spoilt })
    expect((await readPasskeys(device, session)).map(({ name }) => name)).toEqual([''])
    expect(await readPasskeys(createTestDevice(), session)).toEqual([])
  })
})

describe('quick re-entry', () => {
  test('[UN21] for an hour after the passphrase; a passkey does not lengthen it', async () => {
    const { device, passphrase, add, opens } = await createBench()
    await add('My finger')
    device.time.pass(REENTRY_MS - 1)
    expect(await opens()).toBe('ok')
    device.time.pass(1)
    expect(await opens()).toBe('passphrase-due')
    expect(kindOf(await unlock(device, passphrase))).toBe('ok')
    expect(await opens()).toBe('ok')
  })

  test('[UN21] five refusals ask for the passphrase, across restarts; it begins anew then', async () => {
    const { device, passphrase, authenticator, add, opens } = await createBench()
    await add('My finger')
    authenticator.refuse('passkey-refused')
    for (let turn = 0; turn < MOST_REFUSALS; turn++) expect(await opens()).toBe('passkey-refused')
    authenticator.refuse(undefined)
    const asked = authenticator.asked()
    expect(await opens()).toBe('passphrase-due')
    expect(authenticator.asked()).toBe(asked)
    expect(judgeReentry(device, await readTestHeader(device))).toBe('too-often')
    expect(kindOf(await unlock(device, passphrase))).toBe('ok')
    expect(await opens()).toBe('ok')
  })

  test('[UN21] a clock that was put back asks for the passphrase', async () => {
    const { device, add, opens } = await createBench()
    await add('My finger')
    device.clock.setWrongBy(-86_400_000)
    expect(await opens()).toBe('passphrase-due')
  })

  test('[UN20] other bytes, and a credential that is not ours, are refusals', async () => {
    const { device, authenticator, add, opens } = await createBench()
    await add('My finger')
    const [row] = (await readTestHeader(device)).passkeys
    if (!row) throw new Error('a passkey')
    const credential = new Uint8Array(row.credential)
    authenticator.answer({ credential, output: new Uint8Array(32) })
    expect(await opens()).toBe('wrong-passkey')
    authenticator.answer({ credential: new Uint8Array(20), output: new Uint8Array(32) })
    expect(await opens()).toBe('wrong-passkey')
    expect((await readTestHeader(device)).reentry.failures).toBe(2)
  })

  test('[UN20] a changed passphrase leaves passkeys as they are', async () => {
    const { device, passphrase, add, opens } = await createBench()
    await add('My finger')
    const drawn = await drawPassphrase(device)
    await changePassphrase(device, { current: passphrase, drawn, typed: drawn })
    expect(await opens()).toBe('ok')
    expect(kindOf(await unlock(device, drawn))).toBe('ok')
  })

  test('[UN21] nobody enrolled: there is nothing to open', async () => {
    const device = { ...createTestDevice(), authenticator: createFakeAuthenticator() }
    expect(kindOf(await openWithAnyPasskey(device))).toBe('bad-vault')
    expect(kindOf(await unlockWithPasskey(device))).toBe('bad-vault')
  })
})
