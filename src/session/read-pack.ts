/**
 * A picked file to an edition, or every fault of it by line.  [EP1 EP3 EP4 EP10]
 *
 * JSON where it begins as JSON does, else the CSV form. Nothing is guessed about
 * bytes: a pack is UTF-8, and one that is not says so.
 */
import type { Result } from '../base/result.ts'
import type { Edition } from '../domain/edition/edition.ts'
import { checkJsonPack } from '../domain/edition/pack/check-json-pack.ts'
import { type BadPack, badPack } from '../domain/edition/pack/pack-fault.ts'
import { rowsToEdition } from '../domain/edition/pack/rows-to-edition.ts'
import { MOST_TEXT_BYTES } from './packed-text.ts'

export async function readPack(bytes: Uint8Array): Promise<Result<Edition, BadPack>> {
  if (bytes.length > MOST_TEXT_BYTES) return refuse('the file is larger than 2 MB')
  const text = decode(bytes)
  if (text === undefined) return refuse('the file is not text in UTF-8')
  if (/^\s*[[{]/.test(text)) return checkJsonPack(text)
  const { default: Papa } = await import('papaparse')
  const { data, errors } = Papa.parse<string[]>(text)
  const torn = errors.find(({ type }) => type === 'Quotes')
  if (torn) return refuse('a quotation mark is never closed', 1 + Number(torn.row))
  return rowsToEdition(data)
}

const refuse = (message: string, line = 1) => badPack([{ line, column: '', path: '', message }])

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}
