/**
 * Nets of seal, fold and typing, and the builds without them: no associated
 * data, one nonce for all, signatures nobody looks at, the last writer by the
 * clock, a burst that forgets what it replaced.
 */
import { expect } from 'vitest'
import type { OpId } from '../../src/base/brand.ts'
import { bytesToHex, concatBytes } from '../../src/base/bytes.ts'
import { makeDeviceKeys, openDeviceKeys } from '../../src/crypto/keys.ts'
import { openEnvelope } from '../../src/crypto/open.ts'
import { IV_BYTES, openBytes, sealBytes, sealOp } from '../../src/crypto/seal.ts'
import {
  type FoldableOp,
  foldOps,
  headIds,
  type Reading,
  readRegister,
} from '../../src/ops/fold.ts'
import type { Op } from '../../src/ops/op.ts'
import { type Sight, sightToAfter } from '../../src/session/typing.ts'
import { makeSealedOp, makeSomeOp, type SealedOp } from '../unit/crypto/sealed-op.ts'
import { makeNet, type Net } from './mutants.ts'

interface Sealer {
  readonly seal: typeof sealBytes
  readonly open: typeof openBytes
}
const real: Sealer = { seal: sealBytes, open: openBytes }
const NOTHING = new Uint8Array()
const text = (words: string) => new TextEncoder().encode(words)
const makeKey = async () => (await makeSealedOp()).key

const bound = makeNet<Sealer>({
  rule: 'SE2',
  promise: 'what was sealed for one place does not open in another',
  real,
  mutants: {
    'no associated data': {
      seal: (plain, key) => sealBytes(plain, key, NOTHING),
      open: (sealed, key) => openBytes(sealed, key, NOTHING),
    },
  },
  async hold({ seal, open }) {
    const key = await makeKey()
    const sealed = await seal(text('evidence'), key, text('case A'))
    expect(await open(sealed, key, text('case A'))).toEqual(text('evidence'))
    expect(await open(sealed, key, text('case B'))).toBeUndefined()
  },
})

const nonces = makeNet<Sealer>({
  rule: 'SE1',
  promise: 'no nonce is used twice under one key',
  real,
  mutants: {
    'a constant nonce': {
      ...real,
      async seal(plain, key, aad) {
        const iv = new Uint8Array(IV_BYTES)
        const algorithm = { name: 'AES-GCM', iv, additionalData: new Uint8Array(aad) }
        const sealed = await crypto.subtle.encrypt(algorithm, key, new Uint8Array(plain))
        return concatBytes(iv, new Uint8Array(sealed))
      },
    },
  },
  async hold({ seal }) {
    const key = await makeKey()
    const sealed = await Promise.all(Array.from({ length: 300 }, () => seal(NOTHING, key, NOTHING)))
    const used = sealed.map((bytes) => bytesToHex(bytes.subarray(0, IV_BYTES)))
    expect(new Set(used).size).toBe(300)
  },
})

type Open = (bytes: Uint8Array, sealed: SealedOp) => Promise<boolean>
const signature = makeNet<Open>({
  rule: 'SE3',
  promise: 'what another device signed in somebody\u2019s name is refused',
  real: async (bytes, { keyring }) => (await openEnvelope(bytes, keyring)).ok,
  mutants: {
    'signatures are not verified': async (bytes, { keyring }) =>
      (await openEnvelope(bytes, keyring, true)).ok,
  },
  async hold(open) {
    const sealed = await makeSealedOp()
    const stranger = await openDeviceKeys(await makeDeviceKeys())
    const forged = await sealOp(sealed.op, sealed.key, stranger.signing)
    expect(await open(sealed.bytes, sealed)).toBe(true)
    expect(await open(forged, sealed)).toBe(false)
  },
})

type Read = (ops: readonly FoldableOp[], path: string) => Reading
const clocks = makeNet<Read>({
  rule: 'FO4',
  promise: 'two answers that had not seen each other are both shown, whatever the clocks say',
  real: (ops, path) => readRegister(foldOps(ops).get(path)),
  mutants: {
    'the last one by the clock wins': (ops, path) => {
      const last = ops.toSorted((a, b) => (a.at < b.at ? -1 : 1)).at(-1)
      return readRegister(last && foldOps([{ ...last, after: [] }]).get(path))
    },
  },
  async hold(read) {
    const ann = makeSomeOp({ value: 'yes' })
    const ben = makeSomeOp({ value: 'no' })
    expect(read([ann, ben], ann.path).kind).toBe('conflict')
  },
})

const order = makeNet<Read>({
  rule: 'FO1',
  promise: 'an operation that arrives after the one that replaced it does not come back',
  real: (ops, path) => readRegister(foldOps(ops).get(path)),
  mutants: {
    'replaced ids are forgotten': (ops, path) => {
      const heads = ops.reduce<readonly FoldableOp[]>(
        (left, op) => [...left.filter(({ id }) => !op.after.includes(id)), op],
        [],
      )
      return readRegister(foldOps(heads.map((op) => ({ ...op, after: [] }))).get(path))
    },
  },
  async hold(read) {
    const yes = makeSomeOp({ value: 'yes' })
    const no = makeSomeOp({ value: 'no', after: [yes.id] })
    expect(read([no, yes], yes.path)).toMatchObject({ kind: 'value', value: 'no' })
  },
})

type After = (sight: Sight, settled: ReadonlySet<OpId>) => readonly OpId[]
const typing = makeNet<After>({
  rule: 'OP7',
  promise: 'a burst replaces what the exchanged one before it had replaced',
  real: sightToAfter,
  mutants: {
    'it names the last burst alone': ({ own }) => own,
    'it names nothing at all': () => [],
  },
  async hold(after) {
    const old = makeSomeOp({ value: 'the old note' })
    const state = foldOps([old])
    const settled = new Set<OpId>()
    const written = new Set<OpId>()
    const bursts: Op[] = []
    for (const value of ['n', 'ne', 'new']) {
      const last = bursts.at(-1)
      const own = headIds(state.get(old.path)).filter((id) => written.has(id))
      const named = after({ seen: [old.id], own, last }, settled)
      const burst = makeSomeOp({ value, after: [...new Set(named)].sort() })
      if (last) settled.add(last.id)
      written.add(burst.id)
      foldOps([burst], state)
      bursts.push(burst)
    }
    // Everybody else hears of the old note and of the last burst alone.
    const elsewhere = readRegister(foldOps([old, ...bursts.slice(-1)]).get(old.path))
    expect(elsewhere).toMatchObject({ kind: 'value', value: 'new' })
  },
})

export const sealNets: readonly Net[] = [bound, nonces, signature, clocks, order, typing]
