/**
 * Nets of the lock and of what opens a tablet, and the builds without them: one
 * clock alone, a header that is read and then written, copies bound to nothing, an
 * hour without an end, a store that keeps its genesis.
 */
import 'fake-indexeddb/auto'
import { expect } from 'vitest'
import { makeKdfParams } from '../../src/crypto/calibrate-kdf.ts'
import { KDF_FLOOR } from '../../src/crypto/kdf.ts'
import { makeDeviceKeys } from '../../src/crypto/keys.ts'
import { openWithPasskey, type PasskeyVault, sealForPasskey } from '../../src/crypto/vault.ts'
import { createIdleLock, type IdleLockDeps, LOCK_TIMES } from '../../src/session/lock.ts'
import { judgeReentry } from '../../src/session/passkeys/reentry.ts'
import { appendOwn } from '../../src/store/log.ts'
import { rebindStore } from '../../src/store/rebind-store.ts'
import {
  createHeaderStore,
  type HeaderStore,
  type VaultHeader,
} from '../../src/store/vault-header.ts'
import { makeMany } from '../contract/device-log-kit.ts'
import { enrolTestDevice, readTestHeader } from '../unit/session/enrolled-bench.ts'
import { createFakeAuthenticator } from './fake-authenticator.ts'
import { makeNet, type Net } from './mutants.ts'

type Lock = (deps: IdleLockDeps) => ReturnType<typeof createIdleLock>
const sleep = makeNet<Lock>({
  rule: 'LK2',
  promise: 'a tablet that slept, or whose clock was put back, is locked by the first touch',
  real: createIdleLock,
  mutants: {
    'only the clock that grows': (deps) => createIdleLock({ ...deps, wallMs: deps.monotonicMs }),
    'a wall clock that never goes back': (deps) =>
      createIdleLock({ ...deps, wallMs: () => Math.max(0, deps.wallMs()) }),
  },
  async hold(create) {
    for (const jumpMs of [3_600_000, -3_600_000]) {
      const now = { wall: 0 }
      let locks = 0
      const lock = create({
        times: LOCK_TIMES,
        monotonicMs: () => 0,
        wallMs: () => now.wall,
        onLock: () => {
          locks += 1
        },
      })
      now.wall += jumpMs
      lock.active()
      lock.stop()
      expect(locks).toBe(1)
    }
  },
})

const header = makeNet<(name: string) => HeaderStore>({
  rule: 'UN2',
  promise: 'a wrong try that is counted late does not bring the old vault back',
  real: createHeaderStore,
  mutants: {
    'read first, write later': (name) => {
      const store = createHeaderStore(name)
      return {
        ...store,
        async change(edit) {
          const now = await store.read()
          await new Promise((resolve) => setTimeout(resolve, 5))
          if (typeof now === 'object') await store.write(edit(now))
        },
      }
    },
  },
  async hold(create) {
    const { device } = await enrolTestDevice()
    const store = create(`net-${crypto.randomUUID()}`)
    const before = await readTestHeader(device)
    await store.write(before)
    const vault: VaultHeader['vault'] = { ...before.vault, salt: new Uint8Array(16).fill(9) }
    await Promise.all([
      store.change((now) => ({ ...now, failures: { count: 1, lastMs: 0 } })),
      store.change((now) => ({ ...now, vault })),
    ])
    expect(await store.read()).toMatchObject({ vault, failures: { count: 1 } })
  },
})

type Copies = Pick<typeof import('../../src/crypto/vault.ts'), 'sealForPasskey' | 'openWithPasskey'>
const NOBODY = new Uint8Array(1)
const unbound = (copy: PasskeyVault): PasskeyVault => ({ ...copy, credential: NOBODY })
const copies = makeNet<Copies>({
  rule: 'UN20',
  promise: 'a copy in another credential\u2019s place, or on another tablet, does not open',
  real: { sealForPasskey, openWithPasskey },
  mutants: {
    'bound to no credential': {
      sealForPasskey: async (secrets, place, output, binding) => ({
        ...(await sealForPasskey(secrets, { ...place, credential: NOBODY }, output, binding)),
        credential: place.credential,
      }),
      openWithPasskey: (copy, output, binding) => openWithPasskey(unbound(copy), output, binding),
    },
    'bound to no tablet': {
      sealForPasskey: (secrets, place, output) => sealForPasskey(secrets, place, output, ''),
      openWithPasskey: (copy, output) => openWithPasskey(copy, output, ''),
    },
  },
  async hold(build) {
    const secrets = { keys: await makeDeviceKeys(), personName: 'Ann' }
    const place = { credential: new Uint8Array(16).fill(1), salt: new Uint8Array(32) }
    const output = new Uint8Array(32).fill(2)
    const copy = await build.sealForPasskey(secrets, place, output, 'a')
    const moved = { ...copy, credential: new Uint8Array(16).fill(3) }
    expect((await build.openWithPasskey(copy, output, 'a')).ok).toBe(true)
    expect((await build.openWithPasskey(moved, output, 'a')).ok).toBe(false)
    expect((await build.openWithPasskey(copy, output, 'b')).ok).toBe(false)
  },
})

const reentry = makeNet<typeof judgeReentry>({
  rule: 'UN21',
  promise: 'after an hour, five refusals or a clock put back the passphrase is asked for',
  real: judgeReentry,
  mutants: {
    'an hour without an end': (device, now) =>
      judgeReentry(device, { ...now, reentry: { ...now.reentry, openedMs: device.wallMs() } }),
    'refusals are not counted': (device, now) =>
      judgeReentry(device, { ...now, reentry: { ...now.reentry, failures: 0 } }),
  },
  async hold(judge) {
    const { device } = await enrolTestDevice()
    const row = { credential: NOBODY, salt: NOBODY, sealed: NOBODY, name: NOBODY, addedAt: '' }
    const at = (openedMs: number, failures = 0) =>
      judge(
        { wallMs: () => 10_000_000, authenticator: createFakeAuthenticator() },
        { passkeys: [row], reentry: { openedMs, failures } },
      )
    expect(device.authenticator).toBeUndefined()
    expect(at(9_000_000)).toBe('offered')
    expect([at(6_400_000), at(10_000_001)]).toEqual(['too-late', 'too-late'])
    expect(at(9_000_000, 5)).toBe('too-often')
  },
})

const rebind = makeNet<typeof rebindStore>({
  rule: 'UN12',
  promise: 'a page of the former keys writes nothing into a store that was bound anew',
  real: rebindStore,
  mutants: {
    'it keeps its genesis': (names, { from }) => rebindStore(names, { from, to: from }),
  },
  async hold(bind) {
    const { device, session } = await enrolTestDevice()
    const { genesis } = await readTestHeader(device)
    await bind(device.names, { from: genesis, to: 'anew' })
    expect((await appendOwn(session.log, makeMany(1))).ok).toBe(false)
    session.log.db.close()
  },
})

const cost = makeNet<typeof makeKdfParams>({
  rule: 'UN1',
  promise: 'no tablet is so slow that its vault is cheaper than the floor',
  real: makeKdfParams,
  mutants: {
    'as many passes as fit': (floorMs) => ({
      ...KDF_FLOOR,
      iterations: Math.max(1, Math.floor((3 * 950) / floorMs)),
    }),
  },
  async hold(make) {
    for (const floorMs of [50, 950, 5000]) {
      expect(make(floorMs).iterations).toBeGreaterThanOrEqual(KDF_FLOOR.iterations)
    }
  },
})

export const unlockNets: readonly Net[] = [sleep, header, copies, reentry, rebind, cost]
