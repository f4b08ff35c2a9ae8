/**
 * A tablet that somebody has enrolled, with an office that admits everybody: for
 * the tests of what opens it.
 */
import type { PersonId } from '../../../src/base/brand.ts'
import { bytesToBase64url } from '../../../src/base/bytes.ts'
import { ok } from '../../../src/base/result.ts'
import type { EnrolAnswer } from '../../../src/ops/envelope/protocol.ts'
import { type BegunEnrolment, beginEnrolment, finishEnrolment } from '../../../src/session/enrol.ts'
import type { Session } from '../../../src/session/session.ts'
import type { VaultHeader } from '../../../src/store/vault-header.ts'
import { createTestDevice, type TestDevice } from './session-bench.ts'

export const SOME_CODE = 'AAAAAAAAAAAAAAAAAAAAAA'

export const admitTo = (device: TestDevice) => async () =>
  ok<EnrolAnswer>({
    person: device.ids.next<PersonId>(),
    role: 'assessor',
    epoch: 'first',
    time: device.clock.now(),
    recoveryKey: bytesToBase64url(device.ids.randomBytes(32)),
  })

export interface EnrolledBench {
  readonly device: TestDevice
  readonly begun: BegunEnrolment
  readonly session: Session
}

export async function enrolTestDevice(device = createTestDevice()): Promise<EnrolledBench> {
  const begun = await beginEnrolment(device)
  const words = {
    code: ` ${SOME_CODE} `,
    personName: 'Ann Assessor',
    passphraseTyped: begun.passphrase.toUpperCase(),
  }
  const session = await finishEnrolment(device, begun, words, admitTo(device))
  if (!session.ok) throw new Error(session.error.kind)
  return { device, begun, session: session.value }
}

export async function readTestHeader({ header }: TestDevice): Promise<VaultHeader> {
  const read = await header.read()
  if (read === 'none' || read === 'unreadable') throw new Error(read)
  return read
}

export const kindOf = (result: { ok: boolean; error?: { kind: string } }) =>
  result.ok ? 'ok' : result.error?.kind
