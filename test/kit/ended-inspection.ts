/**
 * An inspection with work in it, its end and its deletion, at the log itself.
 */
import { generateKeyPairSync, sign } from 'node:crypto'
import { sha256 } from '../../server/hash.ts'
import type { Log } from '../../server/log/port.ts'
import { bytesToBase64url, utf8ToBytes } from '../../src/base/bytes.ts'
import { type DeletedRequest, deletedText } from '../../src/ops/envelope/protocol-purge.ts'
import { enrolTestDevice, type TestDevice } from './endpoint-device.ts'
import { freshBytes } from './endpoint-ids.ts'
import { makeTestInspection, type TestInspection } from './endpoint-inspection.ts'

export const ENDED_AT = '2019-04-12T16:00:00.000Z'
/** Fourteen days later, to the second. */
export const DUE_AT = '2019-04-26T16:00:00.000Z'
export const BEFORE_DUE = '2019-04-26T15:59:59.000Z'

export const DAYS = 14

/** As a lead's tablet tells of it. */
export async function readHeadsOf(log: Log, { lead, inspection }: TestInspection) {
  const told = await log.readHello(newsOf(lead, '2019-04-12T15:00:00.000Z'))
  return told.streams.flatMap(({ stream, seq, chain, inspection: of }) =>
    of === inspection && seq > 0 ? [{ stream, seq, chain }] : [],
  )
}

export const newsOf = (
  { id }: TestDevice,
  at: string,
  more: Partial<Parameters<Log['readHello']>[0]> = {},
): Parameters<Log['readHello']>[0] => ({
  ...{ device: id, app: '1', unsent: 0, owed: [], at },
  ...more,
})

/** Pushes `count` operations into the case. */
export const work = (
  log: Log,
  here: TestInspection,
  count: number,
  at = '2019-04-01T09:00:00.000Z',
) => log.appendPush({ device: here.assessor.id, frames: here.assessor.frames(here, count), at })

export async function endIt(log: Log, here: TestInspection, at = ENDED_AT, days = DAYS) {
  const streams = await readHeadsOf(log, here)
  return log.endInspection({
    device: here.lead.row,
    inspection: here.inspection,
    days,
    streams,
    at,
  })
}

export async function makeEnded(log: Log): Promise<TestInspection> {
  const here = await makeTestInspection(log)
  await work(log, here, 3)
  await endIt(log, here)
  return here
}

/** A tablet with a signing key that signs. */
export async function enrolSigning(log: Log, here: TestInspection) {
  const pair = generateKeyPairSync('ed25519')
  const raw = Buffer.from(pair.publicKey.export({ format: 'jwk' }).x ?? '', 'base64url')
  const plain = await enrolTestDevice(log, { role: 'assessor', signingKey: new Uint8Array(raw) })
  await here.change({
    ...{ kind: 'member', inspection: here.inspection, person: plain.person, role: 'assessor' },
  })
  const receiptOf = (change: Partial<DeletedRequest> = {}): DeletedRequest => {
    const digest = bytesToBase64url(sha256(freshBytes(32)))
    const counts = { streams: 2, operations: 3, digest, at: DUE_AT }
    const told = { inspection: here.inspection, ...counts, ...change }
    const text = utf8ToBytes(deletedText(plain.id, told))
    const signature = bytesToBase64url(new Uint8Array(sign(null, text, pair.privateKey)))
    return { ...told, signature, ...change }
  }
  return { ...plain, receiptOf }
}
