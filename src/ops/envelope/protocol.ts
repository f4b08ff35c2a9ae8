/**
 * The JSON bodies between tablet and endpoint, as schemas that both ends parse.
 * [SY1 SV1]
 *
 * Everything here is in clear at the endpoint, so it holds random ids, public
 * keys, wrapped keys, counts and times, and never a name, a title or an answer.
 * Additive changes only: unknown fields are ignored, a changed meaning is a new
 * field. `PROTOCOL` rises only when an old endpoint could not serve a new app.
 */
import * as v from 'valibot'
import type { DeviceId, InspectionId, KeyId, PersonId, StreamId } from '../../base/brand.ts'
import { decidedAct } from './protocol-parked.ts'
import { appVersion, base64url, bytes32, count, id, time } from './protocol-parts.ts'
import { endingRow, owedRows } from './protocol-purge.ts'

export const PROTOCOL = 1

export const roles = ['lead', 'operations', 'reviewer', 'analyst', 'assessor'] as const
const role = v.picklist(roles)
export type Role = (typeof roles)[number]

/** The name under which a key is wrapped for the office's recovery key instead of a device. */
export const RECOVERY = 'recovery'

export const enrolRequest = v.object({
  /** The one-time code: 128 bits. */
  code: base64url(16),
  device: id<DeviceId>(),
  /** Ed25519, raw. */
  signingKey: bytes32,
  /** X25519, raw. */
  agreementKey: bytes32,
  /** Made by the device, so that asking again after a lost answer is harmless. */
  token: bytes32,
})

export const enrolAnswer = v.object({
  person: id<PersonId>(),
  role,
  epoch: v.pipe(v.string(), v.maxLength(64)),
  time,
  /** X25519, raw: every inspection key is also wrapped for it. */
  recoveryKey: bytes32,
})

const head = v.object({ number: count, hash: bytes32 })
const receipt = v.object({ code: v.pipe(v.string(), v.maxLength(16)), at: time, streams: count })

/** How many of the cases that the office named are whole on a tablet; per inspection. */
export const hereRows = v.pipe(
  v.array(v.object({ inspection: id<InspectionId>(), whole: count, of: count })),
  v.maxLength(100),
)

export const helloRequest = v.object({
  protocol: count,
  app: appVersion,
  /** What the tablet's clock says: reported, never punished. */
  time,
  head,
  unsent: count,
  /** Absent before the first word of the office, and from older apps. */
  here: v.optional(hereRows),
  /** Per inspection; inspections of which nothing is unsent are left out. Absent from older apps. */
  owed: v.optional(owedRows),
})

const memberRow = v.object({ inspection: id<InspectionId>(), person: id<PersonId>(), role })
const deviceRow = v.object({
  device: id<DeviceId>(),
  person: id<PersonId>(),
  signingKey: bytes32,
  agreementKey: bytes32,
  enrolledAt: time,
  lastSeen: v.nullable(time),
  app: v.nullable(v.string()),
  unsent: v.nullable(count),
  receipt: v.nullable(receipt),
  /** As the tablet last told; null while it has told nothing. */
  here: v.optional(v.nullable(hereRows), null),
})
/** Made and not used yet, nor withdrawn: told to who may withdraw it. */
const invitationRow = v.object({
  codeHash: bytes32,
  person: id<PersonId>(),
  role,
  expiresAt: time,
})
const parkedRow = v.object({
  inspection: v.nullable(id<InspectionId>()),
  stream: v.nullable(id<StreamId>()),
  person: id<PersonId>(),
  code: v.string(),
  count,
  latestAt: time,
})

/** Of what this tablet sent and was set aside: what became of it. */
const decidedRow = v.object({
  inspection: v.nullable(id<InspectionId>()),
  stream: v.nullable(id<StreamId>()),
  act: decidedAct,
  count,
  latestAt: time,
})

export const helloAnswer = v.object({
  protocol: v.object({ min: count, max: count }),
  epoch: v.string(),
  time,
  person: id<PersonId>(),
  role,
  head,
  inspections: v.array(v.object({ inspection: id<InspectionId>(), setUp: id<StreamId>(), role })),
  /** Every stream that this device may read now, with the endpoint's head. */
  streams: v.array(
    v.object({
      stream: id<StreamId>(),
      inspection: id<InspectionId>(),
      seq: count,
      chain: bytes32,
      writer: v.nullable(id<PersonId>()),
      /** Others who may write it; absent where there are none. */
      writers: v.optional(v.array(id<PersonId>())),
    }),
  ),
  /** Inspection keys wrapped for this device. */
  keys: v.array(
    v.object({
      key: id<KeyId>(),
      inspection: id<InspectionId>(),
      wrapped: v.string(),
      by: id<DeviceId>(),
    }),
  ),
  members: v.array(memberRow),
  /** Devices of everybody who shares an inspection with this person. */
  devices: v.array(deviceRow),
  /** For each inspection key of theirs: the devices that already have it wrapped. */
  granted: v.array(v.object({ key: id<KeyId>(), device: v.string() })),
  /** What waits for a decision. */
  parked: v.array(parkedRow),
  /** What was decided of this tablet's own. */
  decided: v.optional(v.array(decidedRow), []),
  invitations: v.optional(v.array(invitationRow), []),
  /** Inspections that have ended. */
  endings: v.optional(v.array(endingRow), []),
})

export const pushAnswer = v.object({
  results: v.array(
    v.variant('result', [
      v.object({ result: v.literal('accepted'), seq: count }),
      v.object({ result: v.literal('duplicate'), seq: count }),
      v.object({ result: v.literal('parked'), code: v.string() }),
      v.object({ result: v.literal('refused'), code: v.string() }),
    ]),
  ),
  /** The device's head as the endpoint now knows it. */
  head,
})

export const pullRequest = v.object({
  /** Where each stream stands on the tablet: it has 1..after. */
  streams: v.pipe(v.array(v.object({ stream: id<StreamId>(), after: count })), v.maxLength(5000)),
  limitBytes: v.optional(v.pipe(count, v.minValue(1024))),
})

export const pullHeader = v.object({
  /** Per stream in the page: the frames from `after + 1`, and the chain after the last. */
  pages: v.array(v.object({ stream: id<StreamId>(), after: count, count, chain: bytes32 })),
  more: v.boolean(),
})

export const revokeRequest = v.object({ device: id<DeviceId>() })
export const revokeAnswer = v.object({ done: v.boolean(), code: v.optional(v.string()) })

/** From a withdrawn tablet that has handed in all that it had. */
export const farewellRequest = v.object({ unsent: count, head })
/** `done`: the browser is told to let go of everything. Else the head that the endpoint has. */
export const farewellAnswer = v.object({ done: v.boolean(), head })

export const receiptRequest = v.object({
  streams: v.pipe(
    v.array(v.object({ stream: id<StreamId>(), seq: count, chain: bytes32 })),
    v.maxLength(5000),
  ),
})

export const receiptAnswer = v.object({
  at: time,
  /** Only when every stream is the same on both sides. */
  code: v.nullable(v.string()),
  /** Recomputed from the stored bytes, not read from a column. */
  streams: v.array(
    v.object({ stream: id<StreamId>(), seq: count, chain: bytes32, same: v.boolean() }),
  ),
})

/** What a lead or operations may change about who reads what; each is idempotent. */
export const accessChange = v.variant('kind', [
  v.object({
    kind: v.literal('inspection'),
    inspection: id<InspectionId>(),
    setUp: id<StreamId>(),
  }),
  v.object({
    kind: v.literal('member'),
    inspection: id<InspectionId>(),
    person: id<PersonId>(),
    role,
  }),
  v.object({
    kind: v.literal('member-end'),
    inspection: id<InspectionId>(),
    person: id<PersonId>(),
  }),
  /**
   * The case's one writer; null takes the case from everybody but the leads. Where
   * several share a stream (an interview), `writers` are the others. An endpoint
   * that does not know the field leaves the stream to the leads: less, never more.
   */
  v.object({
    kind: v.literal('stream'),
    inspection: id<InspectionId>(),
    stream: id<StreamId>(),
    writer: v.nullable(id<PersonId>()),
    writers: v.optional(v.pipe(v.array(id<PersonId>()), v.maxLength(100))),
  }),
  v.object({
    kind: v.literal('key'),
    inspection: id<InspectionId>(),
    key: id<KeyId>(),
    /** A device id, or RECOVERY. */
    device: v.pipe(v.string(), v.maxLength(22)),
    wrapped: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]+$/), v.maxLength(400)),
  }),
  v.object({
    kind: v.literal('invite'),
    person: id<PersonId>(),
    role,
    /** SHA-256 of the code's 16 bytes: the code itself never reaches the endpoint before it is used. */
    codeHash: bytes32,
    hours: v.pipe(count, v.minValue(1), v.maxValue(14 * 24)),
  }),
  /** Withdraws an invitation that nobody has used. */
  v.object({ kind: v.literal('invite-end'), codeHash: bytes32 }),
])

export const accessRequest = v.object({ changes: v.pipe(v.array(accessChange), v.maxLength(500)) })
export const accessAnswer = v.object({
  results: v.array(v.object({ done: v.boolean(), code: v.optional(v.string()) })),
})

export const errorAnswer = v.object({
  error: v.object({ code: v.string(), message: v.string() }),
})

export type AccessChange = v.InferOutput<typeof accessChange>
export type EnrolRequest = v.InferOutput<typeof enrolRequest>
export type EnrolAnswer = v.InferOutput<typeof enrolAnswer>
export type HelloRequest = v.InferOutput<typeof helloRequest>
export type HelloAnswer = v.InferOutput<typeof helloAnswer>
export type PushAnswer = v.InferOutput<typeof pushAnswer>
export type PullHeader = v.InferOutput<typeof pullHeader>
export type ReceiptAnswer = v.InferOutput<typeof receiptAnswer>
export type RevokeAnswer = v.InferOutput<typeof revokeAnswer>
export type FarewellRequest = v.InferOutput<typeof farewellRequest>
export type FarewellAnswer = v.InferOutput<typeof farewellAnswer>
export type HereRows = v.InferOutput<typeof hereRows>
