/**
 * The signing keys of every device that the office has ever named.  [SE3]
 *
 * The office stops naming a device when its person leaves or it is shut out;
 * what they wrote before stays evidence and must still be verified. A key that
 * is here stays as it is: nobody exchanges it from outside.
 */
import * as v from 'valibot'
import { type DeviceId, isId } from '../base/brand.ts'
import type { HelloAnswer } from '../ops/envelope/protocol.ts'
import type { Gate } from './gate.ts'

const ROW = 'verifiers'
const schema = v.map(
  v.custom<DeviceId>((input) => isId(input)),
  v.string(),
)

/** Raw Ed25519 public keys in base64url. */
export async function readVerifiers({ db }: Gate): Promise<ReadonlyMap<DeviceId, string>> {
  const parsed = v.safeParse(schema, (await db.office.get(ROW))?.value)
  return parsed.success ? parsed.output : new Map()
}

/** The row of them as it lies in the database; undefined for any other row. */
export function parseVerifierRow(row: unknown): ReadonlyMap<DeviceId, string> | undefined {
  if (typeof row !== 'object' || row === null || Reflect.get(row, 'k') !== ROW) return undefined
  const parsed = v.safeParse(schema, Reflect.get(row, 'value'))
  return parsed.success ? parsed.output : undefined
}

/** Inside a gate only. */
export async function addVerifiers(gate: Gate, devices: HelloAnswer['devices']): Promise<void> {
  const known = await readVerifiers(gate)
  const fresh = devices.filter(({ device }) => !known.has(device))
  if (fresh.length === 0) return
  const added = fresh.map(({ device, signingKey }) => [device, signingKey] as const)
  await gate.db.office.put({ k: ROW, value: new Map([...known, ...added]) })
}
