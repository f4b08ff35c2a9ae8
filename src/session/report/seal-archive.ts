/**
 * An archive sealed under its inspection's key: it opens on a tablet of the
 * inspection's people, and nowhere else.  [AR9 AR10]
 *
 * No passphrase is made for it, so none can be weak, lost or sent along with it.
 * In clear stand the inspection's and the key's random ids, both bound to the seal.
 */
import { type InspectionId, isId, type KeyId } from '../../base/brand.ts'
import { type Bytes, bytesToUtf8, concatBytes, utf8ToBytes } from '../../base/bytes.ts'
import { err, ok, type Result } from '../../base/result.ts'
import { openBytes, sealBytes } from '../../crypto/seal.ts'
import type { Session } from '../session.ts'

const MAGIC = 'casebook sealed archive 1'
const LONGEST_HEAD = 200

export interface NotSealed {
  readonly kind: 'no-key'
}

export interface NotOpened {
  /** 'newer-format': sealed by a later version. 'damaged': changed, or not whole. */
  readonly kind: 'not-sealed' | 'no-key' | 'newer-format' | 'damaged'
}

export async function sealArchive(
  session: Session,
  inspection: InspectionId,
  zip: Uint8Array,
): Promise<Result<Bytes, NotSealed>> {
  const key = session.keyring.writingKeyOf(inspection)
  if (!key) return err({ kind: 'no-key' })
  const head = utf8ToBytes(`${MAGIC}\n${inspection} ${key.id}\n`)
  return ok(concatBytes(head, await sealBytes(zip, key.key, head)))
}

export async function openArchive(
  session: Session,
  bytes: Uint8Array,
): Promise<Result<Bytes, NotOpened>> {
  const head = readHead(bytes)
  if (!head.ok) return head
  const key = session.keyring.keyOf(head.value.key)
  if (!key) return err({ kind: 'no-key' })
  const { length } = head.value
  const zip = await openBytes(bytes.subarray(length), key, bytes.subarray(0, length))
  return zip ? ok(zip) : err({ kind: 'damaged' })
}

function readHead(bytes: Uint8Array): Result<{ key: KeyId; length: number }, NotOpened> {
  const ends = [...bytes.subarray(0, LONGEST_HEAD)].flatMap((byte, at) => (byte === 10 ? [at] : []))
  const [first = 0, second = 0] = ends
  const magic = textOf(bytes.subarray(0, first))
  if (magic !== MAGIC)
    return err({ kind: magic.startsWith(MAGIC.slice(0, -1)) ? 'newer-format' : 'not-sealed' })
  const [inspection, key] = textOf(bytes.subarray(first + 1, second)).split(' ')
  if (!isId(inspection) || !isKeyId(key)) return err({ kind: 'damaged' })
  return ok({ key, length: second + 1 })
}

const isKeyId = (text: unknown): text is KeyId => isId(text)

function textOf(bytes: Uint8Array): string {
  try {
    return bytesToUtf8(bytes)
  } catch {
    return ''
  }
}
