/**
 * One operation, sealed and signed with fresh keys, and a keyring that opens it.
 */
import type {
  DeviceId,
  InspectionId,
  KeyId,
  OpId,
  PersonId,
  StreamId,
} from '../../../src/base/brand.ts'
import type { Bytes } from '../../../src/base/bytes.ts'
import {
  type DeviceKeys,
  importInspectionKey,
  importVerifyKey,
  makeDeviceKeys,
  makeInspectionKeyBytes,
  openDeviceKeys,
} from '../../../src/crypto/keys.ts'
import type { Keyring } from '../../../src/crypto/open.ts'
import { sealOp } from '../../../src/crypto/seal.ts'
import type { Op } from '../../../src/ops/op.ts'
import { createTestClock } from '../../kit/clock.ts'
import { createSeededIds } from '../../kit/ids.ts'

export const ids = createSeededIds(5, 'sealed-op')

export interface SealedOp {
  readonly op: Op
  readonly bytes: Bytes
  readonly key: CryptoKey
  readonly device: DeviceKeys
  readonly keyring: Keyring
}

export const makeSomeOp = (change: Partial<Op> = {}): Op => ({
  id: ids.next<OpId>(),
  inspection: ids.next<InspectionId>(),
  stream: ids.next<StreamId>(),
  author: ids.next<PersonId>(),
  device: ids.next<DeviceId>(),
  key: ids.next<KeyId>(),
  path: '2.1.3.b/judgement',
  value: 'yes',
  after: [],
  at: createTestClock().now(),
  edition: 'probation-2018-19',
  ...change,
})

export async function makeSealedOp(change: Partial<Op> = {}): Promise<SealedOp> {
  const op = makeSomeOp(change)
  const key = await importInspectionKey(makeInspectionKeyBytes())
  const device = await openDeviceKeys(await makeDeviceKeys())
  const verifier = await importVerifyKey(device.signingPublic)
  const keyring: Keyring = {
    keyOf: (id) => (id === op.key ? key : undefined),
    verifierOf: async (id) => (id === op.device ? verifier : undefined),
  }
  return { op, key, device, keyring, bytes: await sealOp(op, key, device.signing) }
}
