import { utf8ToBytes } from '../../base/bytes.ts'
import { COPY_MAGIC, createCopyWriter } from '../../ops/copy/copy-frames.ts'
import type { CopyHeader, CopyKey, CopyVerifiers } from '../../ops/copy/copy-parts.ts'
import { RECOVERY } from '../../ops/envelope/protocol.ts'
import { readEnvelopes } from '../../store/copied.ts'
import { readKeys, readOrders } from '../../store/office.ts'
import { readVerifiers } from '../../store/verifiers.ts'
import type { Session } from '../session.ts'
import { wrapKeys } from './wrap-keys.ts'

/** Where the bytes go, in order; a part that cannot be written rejects. */
export type WritePart = (part: Uint8Array<ArrayBuffer>) => Promise<void>

export interface WrittenCopy {
  readonly entries: number
  readonly bytes: number
  readonly made: string
}

export async function writeCopy(
  session: Session,
  appVersion: string,
  write: WritePart,
): Promise<WrittenCopy> {
  const made = session.clock.now()
  const { device, person } = session
  const header: CopyHeader = { made, app: appVersion, device, person }
  const copy = createCopyWriter()
  const { put, bytes } = countBytes(write)
  await put(COPY_MAGIC)
  await put(copy.frame('H', toJson(header)))
  await put(copy.frame('V', toJson(await listVerifiers(session))))
  for (const key of await listKeys(session)) await put(copy.frame('K', toJson(key)))
  let entries = 0
  for await (const envelopes of readEnvelopes(session.log)) {
    for (const envelope of envelopes) await put(copy.frame('E', envelope))
    entries += envelopes.length
  }
  await put(copy.end())
  return { entries, bytes: bytes(), made }
}

/** The same way out, with how much went. */
export function countBytes(write: WritePart): { readonly put: WritePart; bytes(): number } {
  let bytes = 0
  return {
    async put(part) {
      bytes += part.length
      await write(part)
    },
    bytes: () => bytes,
  }
}

export const toJson = (part: CopyHeader | CopyKey | CopyVerifiers | { fileKey: string }) =>
  utf8ToBytes(JSON.stringify(part))

/** Public keys of every device that the office has ever named. */
export const listVerifiers = async ({ log }: Session): Promise<CopyVerifiers> =>
  [...(await readVerifiers(log))].map(([device, signingKey]) => ({ device, signingKey }))

async function listKeys(session: Session): Promise<CopyKey[]> {
  const { log, device, recoveryKey, keyring } = session
  const own = (await readKeys(log)).map(({ key, inspection, wrapped }) => ({
    ...{ key, inspection, wrapped, device },
  }))
  const keys: CopyKey[] = [...own]
  const office = { device: RECOVERY, agreementKey: recoveryKey }
  for (const inspection of keyring.inspections()) {
    keys.push(...(await wrapKeys(session, inspection, office)))
  }
  // Grants that the office has not heard of yet would be lost with this tablet.
  for (const { change } of await readOrders(log)) {
    if (change.kind !== 'key' || change.device === RECOVERY) continue
    const { kind: _kind, ...granted } = change
    keys.push(granted)
  }
  return keys
}
