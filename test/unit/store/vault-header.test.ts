/**
 * The vault's header: there, not there, or not to be read; never guessed.
 */
import 'fake-indexeddb/auto'
import { createStore, set } from 'idb-keyval'
import { expect, test } from 'vitest'
import type { DeviceId, PersonId } from '../../../src/base/brand.ts'
import { KDF_FLOOR } from '../../../src/crypto/kdf.ts'
import { createHeaderStore, type VaultHeader } from '../../../src/store/vault-header.ts'
import { createSeededIds } from '../../kit/ids.ts'

const ids = createSeededIds(10, 'header')
const header: VaultHeader = {
  version: 1,
  genesis: 'g',
  device: ids.next<DeviceId>(),
  person: ids.next<PersonId>(),
  role: 'assessor',
  token: 'token',
  recoveryKey: new Uint8Array(32),
  vault: { salt: new Uint8Array(16), kdf: KDF_FLOOR, sealed: new Uint8Array(40) },
  failures: { count: 0, lastMs: 0 },
}

test('[DV9] nothing, then what was written, then what replaced it', async () => {
  const store = createHeaderStore(crypto.randomUUID())
  expect(await store.read()).toBe('none')
  await store.write(header)
  expect(await store.read()).toEqual(header)
  await store.write({ ...header, failures: { count: 3, lastMs: 7 } })
  expect(await store.read()).toMatchObject({ failures: { count: 3, lastMs: 7 } })
})

test('[DV10] what does not parse is unreadable, not absent: nobody enrols over it', async () => {
  const name = crypto.randomUUID()
  await set('v', { ...header, version: 2 }, createStore(`${name}-vault`, 'header'))
  expect(await createHeaderStore(name).read()).toBe('unreadable')
})

test('[DV9] two names are two tablets', async () => {
  const [one, other] = [
    createHeaderStore(crypto.randomUUID()),
    createHeaderStore(crypto.randomUUID()),
  ]
  await one.write(header)
  expect(await other.read()).toBe('none')
})
