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
  passkeys: [],
  reentry: { openedMs: 0, failures: 0 },
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

test('[UN5] a header of a tablet that was enrolled before passkeys parses, with none', async () => {
  const name = crypto.randomUUID()
  const { passkeys: _passkeys, reentry: _reentry, ...earlier } = header
  await set('v', earlier, createStore(`${name}-vault`, 'header'))
  expect(await createHeaderStore(name).read()).toEqual(header)
})

test('[UN2] changes from two tabs at once are all kept, each on what the other wrote', async () => {
  const name = crypto.randomUUID()
  const tabs = [createHeaderStore(name), createHeaderStore(name)]
  await tabs[0]?.write(header)
  const count = (now: VaultHeader) => ({
    ...now,
    failures: { count: now.failures.count + 1, lastMs: 0 },
  })
  await Promise.all(Array.from({ length: 20 }, (_, turn) => tabs[turn % 2]?.change(count)))
  expect(await tabs[0]?.read()).toMatchObject({ failures: { count: 20 } })
})

test('[UN2] nothing is changed where there is nothing, or nothing that parses', async () => {
  const name = crypto.randomUUID()
  const store = createHeaderStore(name)
  await store.change(() => header)
  expect(await store.read()).toBe('none')
  await set('v', { version: 2 }, createStore(`${name}-vault`, 'header'))
  await store.change(() => header)
  expect(await store.read()).toBe('unreadable')
})

test('[UN2] every write asks for strict durability: it is on the disk when it is said', async () => {
  const store = createHeaderStore(crypto.randomUUID())
  const asked: unknown[] = []
  const { transaction } = IDBDatabase.prototype
  IDBDatabase.prototype.transaction = function (...given) {
    if (given[1] === 'readwrite') asked.push(given[2])
    return Reflect.apply(transaction, this, given)
  }
  await store.write(header)
  await store.change((now) => now)
  IDBDatabase.prototype.transaction = transaction
  expect(asked).toEqual([{ durability: 'strict' }, { durability: 'strict' }])
})
