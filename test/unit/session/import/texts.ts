/**
 * One list in every spelling that a spreadsheet has: separators, quotation marks,
 * line ends, encodings.
 */
export interface Spelling {
  readonly delimiter: ',' | ';' | '\t' | '|'
  readonly lineEnd: '\n' | '\r\n' | '\r'
  /** Every cell in quotation marks, or only those that need them. */
  readonly quotes: 'all' | 'needed'
  readonly encoding:
    | 'utf-8'
    | 'utf-8-mark'
    | 'utf-16le'
    | 'utf-16be'
    | 'utf-16le-bare'
    | 'utf-16be-bare'
    | 'windows-1252'
}

export function spell(
  rows: readonly (readonly string[])[],
  spelling: Spelling,
): Uint8Array<ArrayBuffer> {
  const { delimiter, lineEnd, quotes } = spelling
  const toCell = (cell: string) =>
    quotes === 'all' || cell.includes(delimiter) || /["\r\n]/.test(cell)
      ? `"${cell.replaceAll('"', '""')}"`
      : cell
  const text = rows.map((cells) => cells.map(toCell).join(delimiter)).join(lineEnd)
  return encode(`${text}${lineEnd}`, spelling.encoding)
}

export function encode(text: string, encoding: Spelling['encoding']): Uint8Array<ArrayBuffer> {
  switch (encoding) {
    case 'utf-8':
      return new TextEncoder().encode(text)
    case 'utf-8-mark':
      return new TextEncoder().encode(`\uFEFF${text}`)
    case 'windows-1252':
      return Uint8Array.from(text, (letter) => letter.charCodeAt(0))
    case 'utf-16le-bare':
    case 'utf-16be-bare':
      return toWide(text, encoding === 'utf-16le-bare')
    default:
      return toWide(`\uFEFF${text}`, encoding === 'utf-16le')
  }
}

function toWide(text: string, isLittle: boolean): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(text.length * 2)
  const view = new DataView(bytes.buffer)
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), isLittle)
  return bytes
}
