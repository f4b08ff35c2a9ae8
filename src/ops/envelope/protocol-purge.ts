/**
 * The end of an inspection and its deletion, between tablet and endpoint.  [PU1 PU20]
 *
 * In clear at the endpoint: random ids, counts, hashes, days and times, and a
 * signature. What the tablet signs is one text of fixed form, so that both sides
 * and whoever checks later read the same bytes.
 */
import * as v from 'valibot'
import type { DeviceId, InspectionId, StreamId } from '../../base/brand.ts'
import { base64url, bytes32, count, id, time } from './protocol-parts.ts'

/** A tablet keeps what the office has for as long after a restore; no inspection is deleted sooner. */
export const LEAST_DAYS = 14
export const MOST_DAYS = 3_650

/** A lead says that an inspection has ended, and what their tablet holds of it. */
export const endRequest = v.object({
  inspection: id<InspectionId>(),
  /** From the acknowledged end to the deletion. */
  days: v.pipe(count, v.minValue(LEAST_DAYS), v.maxValue(MOST_DAYS)),
  /** Every stream with anything in it, as it stands on that tablet. */
  streams: v.pipe(
    v.array(v.object({ stream: id<StreamId>(), seq: count, chain: bytes32 })),
    v.maxLength(5000),
  ),
})

export const endCodes = ['not-allowed', 'already-deleted', 'not-whole'] as const

export const endAnswer = v.object({
  done: v.boolean(),
  code: v.optional(v.picklist(endCodes)),
  /** What is missing, where it is not whole. */
  missing: v.object({
    /** Streams that differ between that tablet and the office, or are on one side only. */
    streams: v.array(id<StreamId>()),
    /** Tablets that said that they have something unsent. */
    tablets: v.array(v.object({ device: id<DeviceId>(), unsent: count })),
    /** Set aside, and nobody has decided. */
    parked: count,
  }),
})

/** The tablet has deleted an inspection, and signs what it was. */
export const deletedRequest = v.object({
  inspection: id<InspectionId>(),
  streams: count,
  operations: count,
  /** SHA-256 over the heads of its streams, as in a receipt. */
  digest: bytes32,
  /** By the tablet's clock. */
  at: time,
  /** Ed25519, by the tablet. */
  signature: base64url(64),
})

export const deletedAnswer = v.object({ done: v.boolean(), code: v.optional(v.string()) })

/** In hello: how much of an inspection is kept on the tablet and not at the office. */
export const owedRows = v.pipe(
  v.array(v.object({ inspection: id<InspectionId>(), unsent: count })),
  v.maxLength(1000),
)

/** In hello's answer, of each inspection that has ended and concerns this tablet. */
export const endingRow = v.object({
  inspection: id<InspectionId>(),
  endedAt: time,
  days: count,
  /** Later than the end and its days where something came after the end. */
  dueAt: time,
  /** By the endpoint's clock. */
  isDue: v.boolean(),
  operations: count,
  /** Came after the end was acknowledged. */
  late: count,
  /** When the endpoint deleted its own. */
  deletedAt: v.nullable(time),
  /** Of each tablet that held it, when it said that it had deleted it; for leads alone. */
  tablets: v.array(
    v.object({
      device: id<DeviceId>(),
      deletedAt: v.nullable(time),
      /** The office went on without its word. */
      leftOut: v.boolean(),
    }),
  ),
})

/** What the signature is over. */
export const deletedText = (
  device: DeviceId,
  { inspection, streams, operations, digest, at }: Omit<DeletedRequest, 'signature'>,
): string => ['casebook/deleted/1', device, inspection, streams, operations, digest, at].join('\n')

export type EndRequest = v.InferOutput<typeof endRequest>
export type EndAnswer = v.InferOutput<typeof endAnswer>
export type DeletedRequest = v.InferOutput<typeof deletedRequest>
export type DeletedAnswer = v.InferOutput<typeof deletedAnswer>
export type EndingRow = v.InferOutput<typeof endingRow>
export type OwedRows = v.InferOutput<typeof owedRows>
