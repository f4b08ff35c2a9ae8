/**
 * What stands in the frames of a copy besides envelopes.  [CY1]
 *
 * As JSON, parsed strictly at the door: a file comes from outside. Random ids,
 * public keys and wrapped keys; never a name, a title or an answer.
 */
import * as v from 'valibot'
import {
  type DeviceId,
  type InspectionId,
  isId,
  type KeyId,
  type PersonId,
} from '../../base/brand.ts'
import { bytesToUtf8 } from '../../base/bytes.ts'

const id = <T extends string>() => v.custom<T>((input) => isId(input), 'an id of 22 characters')
const base64url = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]+$/), v.maxLength(400))

const headerSchema = v.object({
  /** When it was written, by the clock of its tablet. */
  made: v.pipe(v.string(), v.maxLength(40)),
  app: v.pipe(v.string(), v.maxLength(40)),
  device: id<DeviceId>(),
  person: id<PersonId>(),
  /** The one tablet that can open it; absent in a copy. */
  for: v.optional(id<DeviceId>()),
})

const keySchema = v.object({
  inspection: id<InspectionId>(),
  key: id<KeyId>(),
  /** A device id, or `recovery` for the office's recovery key. */
  device: v.pipe(v.string(), v.maxLength(22)),
  wrapped: base64url,
})

const verifiersSchema = v.array(v.object({ device: id<DeviceId>(), signingKey: base64url }))

/** Of a file for one tablet: the key of its sealed parts, wrapped for that tablet. */
const fileKeySchema = v.object({ fileKey: base64url })

export type CopyHeader = v.InferOutput<typeof headerSchema>
export type CopyKey = v.InferOutput<typeof keySchema>
export type CopyVerifiers = v.InferOutput<typeof verifiersSchema>

export const parseHeader = (payload: Uint8Array): CopyHeader | undefined =>
  parsePart(headerSchema, payload)
export const parseKey = (payload: Uint8Array): CopyKey | undefined => parsePart(keySchema, payload)
export const parseVerifiers = (payload: Uint8Array): CopyVerifiers | undefined =>
  parsePart(verifiersSchema, payload)
export const parseFileKey = (payload: Uint8Array): string | undefined =>
  parsePart(fileKeySchema, payload)?.fileKey

function parsePart<S extends v.GenericSchema>(
  schema: S,
  payload: Uint8Array,
): v.InferOutput<S> | undefined {
  try {
    const parsed = v.safeParse(schema, JSON.parse(bytesToUtf8(payload)))
    return parsed.success ? parsed.output : undefined
  } catch {
    return undefined
  }
}
