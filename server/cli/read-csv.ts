/**
 * Reads the named columns of a CSV file, or says everything that is wrong with
 * it.  [CL2 CL3 CL4]
 *
 * Takes what spreadsheets write: a byte-order mark, CRLF, semicolons or tabs,
 * quoted cells, blank lines, columns in any order and further ones. Refuses
 * what would be guessing: text that is not UTF-8, a column twice, a row with
 * too few or too many cells, a quote that never closes.
 */
import Papa from 'papaparse'
import { type InputFault, quoteFound } from './input-fault.ts'

export interface CsvRow<Column extends string> {
  /** As a spreadsheet numbers it: the header is row 1. */
  readonly row: number
  /** What stands there, trimmed. */
  cell(column: Column): string
}

export interface CsvContent<Column extends string> {
  /** Those without a fault of their own. */
  readonly rows: readonly CsvRow<Column>[]
  readonly faults: readonly InputFault[]
}

/** `optional` columns may be absent, and stand once where they are there: absent cells are empty. */
export function readCsv<Column extends string>(
  file: string,
  bytes: Uint8Array,
  columns: readonly Column[],
  optional: readonly Column[] = [],
): CsvContent<Column> {
  const foreign = foreignFormat(bytes)
  if (foreign) {
    return { rows: [], faults: [{ file, found: foreign, expected: 'CSV text in UTF-8' }] }
  }
  const { text, isUtf8 } = decode(bytes)
  const delimiter = headerToDelimiter(text, columns)
  const { data, errors } = Papa.parse<string[]>(text, { delimiter, newline: '\n' })
  const header = (data[0] ?? []).map((name) => name.trim())
  const twice = optional.filter((column) => header.indexOf(column) !== header.lastIndexOf(column))
  const headerFaults = faultsOfHeader(file, header, [...columns, ...twice])
  if (headerFaults.length > 0) return { rows: [], faults: headerFaults }
  const torn = tornRows(errors)
  const rows: CsvRow<Column>[] = []
  const faults: InputFault[] = []
  data.forEach((cells, index) => {
    const line = { file, row: index + 1, header, cells }
    const ofLine = faultsOfLine(line, { torn: torn.get(line.row), isUtf8 })
    faults.push(...ofLine)
    const isBlank = cells.every((cell) => cell.trim() === '')
    if (index > 0 && !isBlank && ofLine.length === 0) rows.push(makeRow(line))
  })
  return { rows, faults }
}

/** What the first bytes say it is, where that is not text of ours. */
function foreignFormat(bytes: Uint8Array): string | undefined {
  const [a, b] = bytes
  if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff)) return 'text in UTF-16'
  if (a === 0x50 && b === 0x4b && bytes[2] === 3) return 'a workbook or ZIP file'
  return undefined
}

/**
 * Text with one kind of line end. Bytes that are not UTF-8 become U+FFFD here,
 * so that the cells they stand in can be named.
 */
function decode(bytes: Uint8Array): { text: string; isUtf8: boolean } {
  const text = new TextDecoder('utf-8').decode(bytes)
  let isUtf8 = true
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    isUtf8 = false
  }
  return { text: text.replaceAll(/\r\n?/g, '\n'), isUtf8 }
}

/** The delimiter under which the header shows most of the columns; the comma if none does. */
function headerToDelimiter(text: string, columns: readonly string[]): string {
  const end = text.indexOf('\n')
  const line = end < 0 ? text : text.slice(0, end)
  let best = { delimiter: ',', shown: 0 }
  for (const delimiter of [',', ';', '\t', '|']) {
    const names = (Papa.parse<string[]>(line, { delimiter }).data[0] ?? []).map((name) =>
      name.trim(),
    )
    const shown = columns.filter((column) => names.includes(column)).length
    if (shown > best.shown) best = { delimiter, shown }
  }
  return best.delimiter
}

function faultsOfHeader(
  file: string,
  header: readonly string[],
  columns: readonly string[],
): readonly InputFault[] {
  const shown = header.join('') === '' ? 'nothing' : `columns ${quoteFound(header.join(', '))}`
  return columns.flatMap((column) => {
    const count = header.filter((name) => name === column).length
    if (count === 1) return []
    const found = count === 0 ? shown : `${count} columns of that name`
    return [{ file, row: 1, column, found, expected: `one column named ${column}` }]
  })
}

/** What is wrong with the quotes, by row: how the rest of such a row splits is a guess. */
function tornRows(errors: readonly Papa.ParseError[]): ReadonlyMap<number, string> {
  const torn = new Map<number, string>()
  for (const { row, code } of errors) {
    const found =
      code === 'MissingQuotes' ? 'a quote that never closes' : 'a quote in the middle of a cell'
    const at = (row ?? 0) + 1
    // A second fault of a row follows from the first.
    if (!torn.has(at)) torn.set(at, found)
  }
  return torn
}

interface Line {
  readonly file: string
  readonly row: number
  readonly header: readonly string[]
  readonly cells: readonly string[]
}

function faultsOfLine(
  line: Line,
  { torn, isUtf8 }: { torn: string | undefined; isUtf8: boolean },
): readonly InputFault[] {
  const { file, row, header, cells } = line
  if (torn !== undefined) {
    const column = header[cells.length - 1] ?? String(cells.length)
    return [{ file, row, column, found: torn, expected: 'quotes around a whole cell' }]
  }
  if (cells.every((cell) => cell.trim() === '')) return []
  return [...faultsOfWidth(line), ...(isUtf8 ? [] : faultsOfEncoding(line))]
}

function faultsOfWidth({ file, row, header, cells }: Line): readonly InputFault[] {
  const column = header[cells.length]
  if (column !== undefined)
    return [{ file, row, column, found: 'the end of the row', expected: `${header.length} cells` }]
  return cells.slice(header.length).flatMap((cell, index) =>
    cell.trim() === ''
      ? []
      : [
          {
            file,
            row,
            column: String(header.length + index + 1),
            found: quoteFound(cell),
            expected: `no more than ${header.length} cells`,
          },
        ],
  )
}

const faultsOfEncoding = ({ file, row, header, cells }: Line): readonly InputFault[] =>
  cells.flatMap((cell, index) =>
    cell.includes('\ufffd')
      ? [
          {
            file,
            row,
            column: header[index] ?? String(index + 1),
            found: `${quoteFound(cell)}, which is not UTF-8`,
            expected: 'text in UTF-8 (save the file as "CSV UTF-8")',
          },
        ]
      : [],
  )

const makeRow = ({ row, header, cells }: Line): CsvRow<string> => ({
  row,
  cell: (column) => (cells[header.indexOf(column)] ?? '').trim(),
})
