/**
 * Branded ids: a wrong id does not compile.
 *
 * Every id of ours is 16 random bytes, written as 22 characters of base64url.
 * Ids are random and say nothing: they may stand in clear on disk and on the
 * wire. Ids of an edition (key question, prompt, field) are the edition's own
 * words, plain strings that only the edition knows.
 */
export type Brand<T, Name extends string> = T & { readonly __brand: Name }

export type OpId = Brand<string, 'OpId'>
export type InspectionId = Brand<string, 'InspectionId'>
/** A case, an officer interview, an inspection's set-up: one log each. */
export type StreamId = Brand<string, 'StreamId'>
export type PersonId = Brand<string, 'PersonId'>
export type DeviceId = Brand<string, 'DeviceId'>
export type KeyId = Brand<string, 'KeyId'>

export type AnyId = OpId | InspectionId | StreamId | PersonId | DeviceId | KeyId

const ID = /^[A-Za-z0-9_-]{21}[AQgw]$/

/** True for 22 characters of base64url that hold exactly 128 bits. */
export const isId = (text: unknown): text is AnyId => typeof text === 'string' && ID.test(text)

/** The one place where a checked string becomes an id. */
export function brandId<T extends AnyId>(text: string): T {
  if (!isId(text)) throw new Error(`not an id: ${text.length} characters`)
  return text as unknown as T
}
