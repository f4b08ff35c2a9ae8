/**
 * The bodies about what the office has set aside: asking for it, deciding.  [PK1 SV1]
 *
 * As all bodies: random ids, counts and times, and only additive changes.
 */
import * as v from 'valibot'
import type { InspectionId, PersonId } from '../../base/brand.ts'
import { bytes32, count, id, time } from './protocol-parts.ts'

/** What a lead may decide about something that was set aside. */
export const parkedActs = ['accept', 'hand-over', 'put-away'] as const
export type ParkedAct = (typeof parkedActs)[number]
/** 'taken-in': by itself, when what was missing had arrived. */
export const decidedActs = [...parkedActs, 'taken-in'] as const
export type DecidedAct = (typeof decidedActs)[number]
export const decidedAct = v.picklist(decidedActs)

/**
 * What was set aside in an inspection, for who leads it; `after` is the last `seq`
 * of the page before. Without `which` it is what nobody has decided about.
 */
export const parkedRequest = v.object({
  inspection: id<InspectionId>(),
  after: count,
  which: v.optional(v.picklist(['open', 'decided'])),
})

/** One row for each frame of the page, in the frames' order. */
export const parkedHeader = v.object({
  rows: v.array(
    v.object({
      person: id<PersonId>(),
      code: v.string(),
      at: time,
      /** By whom: null where it was taken in by itself. `seq`: its number, where it was filed. */
      decision: v.optional(
        v.object({
          act: decidedAct,
          person: v.nullable(id<PersonId>()),
          at: time,
          seq: v.nullable(count),
        }),
      ),
    }),
  ),
  more: v.boolean(),
})

/** A place is the frame's `seq`; the hash of its bytes says that it is still the same. */
export const decideRequest = v.object({
  inspection: id<InspectionId>(),
  decisions: v.pipe(
    v.array(v.object({ place: count, hash: bytes32, act: v.picklist(parkedActs) })),
    v.maxLength(500),
  ),
})

/** One for each decision, in order; `seq` where it was filed. */
export const decideAnswer = v.object({
  results: v.array(
    v.object({ done: v.boolean(), seq: v.optional(count), code: v.optional(v.string()) }),
  ),
})

export type DecideRequest = v.InferOutput<typeof decideRequest>
export type DecideAnswer = v.InferOutput<typeof decideAnswer>
export type ParkedHeader = v.InferOutput<typeof parkedHeader>
