/**
 * A copy of a store that this build must not open, for example one that a newer
 * version has used: read as it lies, without a key and without a passphrase.
 * [CY11]
 *
 * It holds every sealed entry, and the keys as this tablet was given them. What is
 * missing is each key wrapped anew for the office's recovery key, for which one
 * would have to be unlocked: so it opens on tablets of the inspection and goes in
 * at the office, and the reader page alone does not open it.
 */
import * as v from 'valibot'
import { type DeviceId, isId, type PersonId } from '../../base/brand.ts'
import { utf8ToBytes } from '../../base/bytes.ts'
import type { Clock } from '../../base/ports.ts'
import { err, ok, type Result } from '../../base/result.ts'
import { COPY_MAGIC, createCopyWriter } from '../../ops/copy/copy-frames.ts'
import type { CopyHeader, CopyKey } from '../../ops/copy/copy-parts.ts'
import { parseKey, parseVerifiers } from '../../ops/copy/copy-parts.ts'
import { type OfficeRows, readRawHeader, readRawStore } from '../../store/journal/read-store.ts'
import { parseVerifierRow } from '../../store/verifiers.ts'
import { countBytes, toJson, type WritePart, type WrittenCopy } from './write-copy.ts'

export interface LockedStore {
  readonly idb: IDBFactory
  readonly name: string
  readonly clock: Clock
  readonly appVersion: string
}

/** 'no-owner': the header does not say whose tablet this is. */
export type NoLockedCopy = { readonly kind: 'store-unreadable' | 'no-owner' }

const ownerSchema = v.object({
  device: v.custom<DeviceId>((input) => isId(input)),
  person: v.custom<PersonId>((input) => isId(input)),
})

export async function writeLockedCopy(
  { idb, name, clock, appVersion }: LockedStore,
  write: WritePart,
): Promise<Result<WrittenCopy, NoLockedCopy>> {
  const rows: Uint8Array[] = []
  const read = await readBoth(idb, name, (bytes) => rows.push(bytes))
  if (!read) return err({ kind: 'store-unreadable' })
  const owner = v.safeParse(ownerSchema, read.header)
  if (!owner.success) return err({ kind: 'no-owner' })
  const { device, person } = owner.output
  const made = clock.now()
  const header: CopyHeader = { made, app: appVersion, device, person }
  const copy = createCopyWriter()
  const { put, bytes } = countBytes(write)
  await put(COPY_MAGIC)
  await put(copy.frame('H', toJson(header)))
  await put(copy.frame('V', toJson(verifiersOf(read.office))))
  for (const key of keysOf(read.office, device)) await put(copy.frame('K', toJson(key)))
  for (const envelope of rows) await put(copy.frame('E', envelope))
  await put(copy.end())
  return ok({ entries: rows.length, bytes: bytes(), made })
}

async function readBoth(idb: IDBFactory, name: string, meet: (bytes: Uint8Array) => void) {
  try {
    const header = await readRawHeader(idb, name)
    const reading = await readRawStore(idb, name, 0, (row) => meet(row.bytes))
    return reading && { header, office: reading.office }
  } catch {
    return undefined
  }
}

/** Whatever a newer version writes beside, or differently, is left out. */
function verifiersOf({ office }: OfficeRows) {
  const known = office.map(parseVerifierRow).find((row) => row !== undefined) ?? new Map()
  const listed = [...known].map(([device, signingKey]) => ({ device, signingKey }))
  return parseVerifiers(toJson(listed)) ?? []
}

function keysOf({ keys }: OfficeRows, device: DeviceId): CopyKey[] {
  const parsed = keys.map((row) =>
    typeof row === 'object' && row !== null
      ? parseKey(utf8ToBytes(JSON.stringify({ ...row, device })))
      : undefined,
  )
  return parsed.filter((key) => key !== undefined)
}
