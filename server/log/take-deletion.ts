/**
 * A tablet has deleted an inspection and says so, signed: the endpoint keeps its
 * receipt.  [PU20]
 *
 * Only of one that is due, only by a tablet that held it, and only under that
 * tablet's own signature. It may come twice; the first one stands.
 */
import { createPublicKey, verify } from 'node:crypto'
import { bytesToBase64url, utf8ToBytes } from '../../src/base/bytes.ts'
import { type DeletedRequest, deletedText } from '../../src/ops/envelope/protocol-purge.ts'
import { appendAudit } from './audit.ts'
import type { LogRows } from './engine.ts'
import { dueAtOf, findHolders } from './holders.ts'
import type { DeviceRow } from './people-rows.ts'
import { isPast } from './read-endings.ts'

export interface Deleting extends DeletedRequest {
  readonly device: DeviceRow
  readonly at: string
  /** When the receipt came, by our clock. */
  readonly now: string
}

export type TakenDeletion =
  | { readonly done: true }
  | { readonly done: false; readonly code: 'not-allowed' | 'not-due' | 'bad-signature' }

export function takeDeletion(rows: LogRows, wish: Deleting): TakenDeletion {
  const { inspection, device, now, streams, operations, digest, at, signature } = wish
  const ending = rows.readInspection(inspection)?.ending
  const isHolder = findHolders(rows, inspection).some(({ id }) => id === device.id)
  if (!ending || !isHolder) return { done: false, code: 'not-allowed' }
  if (ending.deletion === null && !isPast(dueAtOf(ending), now))
    return { done: false, code: 'not-due' }
  if (!isSigned(device, wish)) return { done: false, code: 'bad-signature' }
  const known = rows.readHolders(inspection).find((row) => row.device === device.id)
  if (known?.deletedAt) return { done: true }
  const receipt = JSON.stringify({ inspection, streams, operations, digest, at, signature })
  const leftOutAt = known?.leftOutAt ?? null
  rows.writeHolder({ inspection, device: device.id, deletedAt: now, receipt, leftOutAt })
  const who = { person: device.person, device: device.id }
  const detail = { inspection, streams, operations, digest }
  appendAudit(rows, { ...who, at: now, what: 'tablet-deleted', detail })
  return { done: true }
}

function isSigned({ id, signingKey }: DeviceRow, wish: Deleting): boolean {
  const jwk = { kty: 'OKP', crv: 'Ed25519', x: bytesToBase64url(signingKey) }
  const signature = Buffer.from(wish.signature, 'base64url')
  const text = utf8ToBytes(deletedText(id, wish))
  return verify(null, text, createPublicKey({ key: jwk, format: 'jwk' }), signature)
}
