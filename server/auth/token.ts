/**
 * The device's token: `Authorization: Bearer <device id>.<32 bytes, base64url>`.
 * [SV3]
 *
 * The endpoint keeps the token's SHA-256. A token opens the transport and
 * nothing else: what it fetches is sealed. An unknown device costs the same
 * comparison as a known one.
 */
import { brandId, type DeviceId, isId } from '../../src/base/brand.ts'
import { base64urlToBytes, utf8ToBytes } from '../../src/base/bytes.ts'
import { isSameSecret, sha256 } from '../hash.ts'
import type { DeviceRow } from '../log/people-rows.ts'

export interface Bearer {
  readonly device: DeviceId
  readonly token: Uint8Array
}

const BEARER = /^Bearer ([A-Za-z0-9_-]{22})\.([A-Za-z0-9_-]{43})$/i
/** Compared with where there is no device: no token hashes to it. */
const NOBODY = sha256(utf8ToBytes('casebook/nobody'))

export function parseBearer(header: string | undefined): Bearer | undefined {
  const [, device, text] = BEARER.exec(header ?? '') ?? []
  const token = text === undefined ? undefined : base64urlToBytes(text)
  return isId(device) && token !== undefined
    ? { device: brandId<DeviceId>(device), token }
    : undefined
}

/** The office's own token, for what is no tablet's. */
export const isOfficeToken = (header: string | null, tokenHash: Uint8Array): boolean =>
  isSameSecret(sha256(utf8ToBytes(/^Bearer (.{1,200})$/i.exec(header ?? '')?.[1] ?? '')), tokenHash)

/** 'unknown-device' and not more, whichever part was wrong. */
export function refusalOfBearer(
  token: Uint8Array,
  row: DeviceRow | undefined,
): 'unknown-device' | 'revoked-device' | undefined {
  const isTheirs = isSameSecret(sha256(token), row?.tokenHash ?? NOBODY)
  if (row === undefined || !isTheirs) return 'unknown-device'
  return row.state === 'revoked' ? 'revoked-device' : undefined
}
