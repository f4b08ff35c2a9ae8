/**
 * A picked file to rows of text, whatever the spreadsheet wrote.  [SA1]
 *
 * UTF-8 with or without a byte-order mark, UTF-16, Windows-1252; commas,
 * semicolons, tabs. Bytes that are no text at all are refused before they are
 * read as a list, and so is a web page.  [SA72]
 */
import { err, ok, type Result } from '../base/result.ts'
import { findForeign } from './import/find-foreign.ts'

export type NotText = { readonly kind: 'not-a-list' | 'too-large'; readonly why: string }

const FOREIGN = {
  'web-page': 'it is a web page, whatever its name says. Open it in Excel and save it as CSV',
  'xml-workbook': 'it is XML, whatever its name says. If Excel opens it, save it as CSV there',
} as const

const MOST_BYTES = 5 * 1024 * 1024

export async function readCsv(
  bytes: Uint8Array,
): Promise<Result<readonly (readonly string[])[], NotText>> {
  if (bytes.length > MOST_BYTES) {
    return err({
      kind: 'too-large',
      why: `${Math.ceil(bytes.length / 1024 / 1024)} MB; at most 5 MB`,
    })
  }
  const text = decode(bytes)
  if (text === undefined) return err({ kind: 'not-a-list', why: 'it holds bytes that are no text' })
  const foreign = findForeign(text)
  if (foreign) return err({ kind: 'not-a-list', why: FOREIGN[foreign.kind] })
  const { default: Papa } = await import('papaparse')
  const { data, errors } = Papa.parse<string[]>(text, { skipEmptyLines: 'greedy' })
  const broken = errors.find(({ type }) => type === 'Quotes')
  if (broken) {
    const row = (broken.row ?? 0) + 1
    return err({ kind: 'not-a-list', why: `row ${row} has a quotation mark that is never closed` })
  }
  return ok(data.map((row) => row.map((cell) => cell.trim())))
}

/** A text file has no control characters but tab, line feed and carriage return. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/

function decode(bytes: Uint8Array): string | undefined {
  const [a, b] = bytes
  if (a === 0xff && b === 0xfe) return clean(new TextDecoder('utf-16le').decode(bytes))
  if (a === 0xfe && b === 0xff) return clean(new TextDecoder('utf-16be').decode(bytes))
  try {
    return clean(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return clean(new TextDecoder('windows-1252').decode(bytes))
  }
}

const clean = (text: string): string | undefined => (CONTROL.test(text) ? undefined : text)
