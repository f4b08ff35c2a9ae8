/**
 * A picked file to its sheets and rows, by what it is and not by its name: a
 * workbook, an old or locked one, or text.  [SA54 SA55 SA56 SA72]
 *
 * A text file is a workbook of one sheet without a name. Nothing of the file is
 * kept anywhere: it may hold what Casebook promises never to keep.
 */
import type { Bytes } from '../../base/bytes.ts'
import { err, ok, type Result } from '../../base/result.ts'
import { decodeText } from './decode-text.ts'
import { findForeign } from './find-foreign.ts'
import { parseCsv } from './parse-csv.ts'
import { openWorkbook, type Workbook } from './read-workbook.ts'
import { LIST_LIMITS, type TellProgress, type UnreadList } from './unread.ts'

const ZIP = [0x50, 0x4b]
/** Of workbooks before 2007, and of those that are locked with a password. */
const OLD = [0xd0, 0xcf, 0x11, 0xe0]
/** "EncryptedPackage", as it stands in the directory of a locked one. */
const LOCKED = Array.from('EncryptedPackage', (letter) => `${letter}\u0000`).join('')

export async function openListFile(
  file: Blob,
  tell: TellProgress,
): Promise<Result<Workbook, UnreadList>> {
  if (file.size > LIST_LIMITS.bytes) {
    return err({ kind: 'too-large', megabytes: Math.ceil(file.size / 1024 / 1024) })
  }
  const bytes = await readBytes(file, tell)
  if (!bytes) return err({ kind: 'not-readable' })
  if (bytes.length === 0) return err({ kind: 'empty' })
  const begins = (signature: readonly number[]) => signature.every((byte, at) => bytes[at] === byte)
  if (begins(ZIP)) return openWorkbook(bytes, tell)
  if (begins(OLD)) return err({ kind: isLocked(bytes) ? 'password' : 'old-workbook' })
  const text = decodeText(bytes)
  if (text === undefined) return err({ kind: 'not-a-list' })
  const foreign = findForeign(text)
  if (foreign) return err(foreign)
  return ok({ sheets: [''], readSheet: async () => parseCsv(text, tell) })
}

/** Undefined when the file changed or went away since it was picked. */
async function readBytes(file: Blob, tell: TellProgress): Promise<Bytes | undefined> {
  const bytes = new Uint8Array(file.size)
  let at = 0
  try {
    const reader = file.stream().getReader()
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
      bytes.set(read.value, at)
      at += read.value.length
      tell('reading', at / file.size)
    }
  } catch {
    return undefined
  }
  return bytes
}

const isLocked = (bytes: Bytes): boolean =>
  new TextDecoder('windows-1252').decode(bytes).includes(LOCKED)
