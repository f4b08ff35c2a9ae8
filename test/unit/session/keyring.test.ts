/**
 * The keyring: what was granted opens; what was not does not, and harms nobody.
 */
import 'fake-indexeddb/auto'
import { describe, expect, test } from 'vitest'
import type { DeviceId, InspectionId, KeyId } from '../../../src/base/brand.ts'
import { bytesToBase64url } from '../../../src/base/bytes.ts'
import { makeInspectionKeyBytes, wrapBinding, wrapInspectionKey } from '../../../src/crypto/keys.ts'
import type { Session } from '../../../src/session/session.ts'
import { putHello, putKey } from '../../../src/store/office.ts'
import { makeHello } from '../sync/scripted-transport.ts'
import { createTestInspection, createTestSession } from './session-bench.ts'

describe('verifying keys', () => {
  test('[SE3] of every device that the office names, and of this one from the start', async () => {
    const session = await createTestSession()
    const other = session.ids.next<DeviceId>()
    expect(await session.keyring.verifierOf(session.device)).toBeDefined()
    expect(await session.keyring.verifierOf(other)).toBeUndefined()
    const row = {
      device: other,
      person: session.person,
      signingKey: bytesToBase64url(session.agreementPublic),
      agreementKey: bytesToBase64url(session.agreementPublic),
      enrolledAt: 'then',
      lastSeen: null,
      app: null,
      unsent: null,
      receipt: null,
      here: null,
    }
    await putHello(session.log, makeHello({ devices: [row] }))
    const before = session.keyring.version()
    await session.keyring.refresh()
    expect(await session.keyring.verifierOf(other)).toBeDefined()
    expect(session.keyring.version()).toBeGreaterThan(before)
  })
})

function own({ keyring }: Session, inspection: InspectionId): KeyId {
  const key = keyring.writingKeyOf(inspection)
  if (!key) throw new Error('the maker has the key')
  return key.id
}

describe('inspection keys', () => {
  test('[SE4] a wrap that is not for this device, or no wrap at all, is passed over', async () => {
    const session = await createTestSession()
    const { id } = await createTestInspection(session)
    for (const wrapped of ['AAAA', '!!', '']) {
      const key = session.ids.next<KeyId>()
      await putKey(session.log, { key, inspection: id, wrapped })
      const before = session.keyring.version()
      await session.keyring.refresh()
      expect(session.keyring.version()).toBe(before)
      expect(session.keyring.keyOf(key)).toBeUndefined()
    }
    expect(session.keyring.inspections()).toEqual([id])
    expect(await session.keyring.rawKeyOf(own(session, id))).toHaveLength(32)
  })

  // HPKE's base mode tells nobody who wrapped: a hostile endpoint could name a key of its own
  // and read what is written from then on. The first key of an inspection stays the one in use.
  test('[SE4] a key that the endpoint names later on is not written with', async () => {
    const session = await createTestSession()
    const { id } = await createTestInspection(session)
    const own = session.keyring.writingKeyOf(id)?.id
    for (let turn = 0; turn < 20; turn++) {
      const key = session.ids.next<KeyId>()
      const wrap = await wrapInspectionKey(
        makeInspectionKeyBytes(),
        session.agreementPublic,
        wrapBinding(id, key),
      )
      const row = { key, inspection: id, wrapped: bytesToBase64url(wrap), by: session.device }
      await putHello(session.log, makeHello({ keys: [row] }))
      await session.keyring.refresh()
    }
    expect(session.keyring.writingKeyOf(id)?.id).toBe(own)
  })
})
