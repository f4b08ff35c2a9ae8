/**
 * What an inspection is at the endpoint, and which tablets hold it.  [PU1 PU3 PU12]
 *
 * A tablet holds it when it was one of them at the end, when a key of it is wrapped
 * for it, or when its person is a member. One that was withdrawn does not count: it
 * is admitted nowhere, and drops its keys at its next contact.
 */
import { type DeviceId, type InspectionId, isId, type StreamId } from '../../src/base/brand.ts'
import { receiptBytes } from '../../src/ops/envelope/chain.ts'
import { sha256 } from '../hash.ts'
import type { EndingRow } from './access-rows.ts'
import type { LogRows } from './engine.ts'
import { idToBytes } from './id-bytes.ts'
import type { DeviceRow } from './people-rows.ts'

export interface Heads {
  /** Those with anything in them. */
  readonly streams: readonly {
    readonly id: StreamId
    readonly seq: number
    readonly chain: Uint8Array
  }[]
  readonly operations: number
  readonly digest: Uint8Array
}

export function headsOf(rows: LogRows, inspection: InspectionId): Heads {
  const streams = rows.readStreams(inspection).filter(({ seq }) => seq > 0)
  const heads = streams.map(({ id, seq, chain }) => ({ stream: idToBytes(id), seq, chain }))
  return {
    streams,
    operations: streams.reduce((sum, { seq }) => sum + seq, 0),
    digest: sha256(receiptBytes(heads)),
  }
}

export function findHolders(rows: LogRows, inspection: InspectionId): readonly DeviceRow[] {
  const listed = rows.readHolders(inspection).map(({ device }) => device)
  const wrapped = rows.readKeys(inspection).map(({ device }) => device)
  const members = rows
    .readMembers(inspection)
    .flatMap(({ person }) => rows.readDevicesOf(person))
    .map(({ id }) => id)
  const ids = new Set<string>([...listed, ...wrapped, ...members])
  return [...ids]
    .sort()
    .filter((id): id is DeviceId => isId(id))
    .flatMap((id) => rows.readDevice(id) ?? [])
    .filter(({ state }) => state === 'active')
}

const DAY_MS = 86_400_000

/** From the end, or from what came last. */
export function dueAtOf({ endedAt, lateAt, days }: EndingRow): string {
  const fromMs = Date.parse(lateAt ?? endedAt)
  return new Date(fromMs + days * DAY_MS).toISOString()
}
