/**
 * A workbook (XLSX) to rows of text, one sheet of it.  [SA55 SA56]
 *
 * Cells as they are seen: the value of a formula, a day as 2019-03-25, a number
 * without a rounding tail, text that looks like a number as it was typed. A cell
 * merged over several rows counts for each. Nothing beyond the limits is unpacked
 * or laid out. Says which cell cannot be read, when one cannot.
 */
import { readSheet } from 'read-excel-file/universal'
import type { Bytes } from '../../base/bytes.ts'
import { err, ok, type Result } from '../../base/result.ts'
import { cleanText } from '../../ops/text.ts'
import { makeStoredZip } from './make-stored-zip.ts'
import { LIST_LIMITS, type TellProgress, type UnreadList } from './unread.ts'
import {
  type CellError,
  columnToLetters,
  measureSheet,
  readErrors,
  readSheets,
  readTallMerges,
  type TallMerge,
  type WorkbookSheet,
} from './workbook-parts.ts'
import { listZipParts, unpackPart, type ZipPart } from './zip-parts.ts'

export interface Workbook {
  readonly sheets: readonly string[]
  readSheet(name: string): Promise<Result<readonly (readonly string[])[], UnreadList>>
}

const WORKBOOK = 'xl/workbook.xml'
const RELATIONS = 'xl/_rels/workbook.xml.rels'
/** Words and dates of all sheets; a workbook may lack either. */
const SHARED = /^xl\/(?:sharedStrings|styles)\.xml$/i
const MOST_BLANK_ROWS = 1000

export async function openWorkbook(
  bytes: Bytes,
  tell: TellProgress,
): Promise<Result<Workbook, UnreadList>> {
  const parts = listZipParts(bytes)
  if (!parts.ok) return parts
  const unpacked = createUnpacker(parts.value)
  const frame = await unpacked.readAll([WORKBOOK, RELATIONS])
  if (!frame.ok) return frame
  const [workbook, relations] = [WORKBOOK, RELATIONS].map((path) => frame.value.get(path))
  if (!workbook || !relations) return err({ kind: 'broken-workbook' })
  const sheets = readSheets(decodeXml(workbook), decodeXml(relations))
  if (sheets.length === 0) return err({ kind: 'no-sheets' })
  const shared = [...parts.value.keys()].filter((path) => SHARED.test(path))
  return ok({
    sheets: sheets.map(({ name }) => name),
    async readSheet(name) {
      const sheet = sheets.find((one) => one.name === name)
      if (!sheet) return err({ kind: 'broken-workbook' })
      tell('unpacking', 0)
      const read = await unpacked.readAll([...shared, sheet.path])
      return read.ok ? readCells(sheet, new Map([...frame.value, ...read.value]), tell) : read
    },
  })
}

/** Never throws: somebody else's bytes. */
const decodeXml = (bytes: Bytes): string => new TextDecoder().decode(bytes)

/** Unpacks each part once, all of them within one bound. */
function createUnpacker(parts: ReadonlyMap<string, ZipPart>) {
  const known = new Map<string, Bytes>()
  let left: number = LIST_LIMITS.unpackedBytes
  return {
    async readAll(
      paths: readonly string[],
    ): Promise<Result<ReadonlyMap<string, Bytes>, UnreadList>> {
      for (const path of paths) {
        const part = parts.get(path)
        if (known.has(path) || !part) continue
        const unpacked = await unpackPart(part, left)
        if (!unpacked.ok) return unpacked
        left -= unpacked.value.length
        known.set(path, unpacked.value)
      }
      return ok(new Map(paths.flatMap((path) => toEntry(path, known.get(path)))))
    },
  }
}

const toEntry = (path: string, bytes: Bytes | undefined): [string, Bytes][] =>
  bytes ? [[path, bytes]] : []

async function readCells(
  { name, path }: WorkbookSheet,
  parts: ReadonlyMap<string, Bytes>,
  tell: TellProgress,
): Promise<Result<readonly (readonly string[])[], UnreadList>> {
  const bytes = parts.get(path)
  if (!bytes) return err({ kind: 'broken-workbook' })
  tell('unpacking', 1)
  const text = decodeXml(bytes)
  const size = measureSheet(text)
  if (size.rows > LIST_LIMITS.rows + MOST_BLANK_ROWS)
    return err({ kind: 'too-many-rows', rows: size.rows })
  if (size.columns > LIST_LIMITS.columns)
    return err({ kind: 'too-many-columns', columns: size.columns })
  tell('parsing', 0)
  try {
    const zip = makeStoredZip(parts)
    // Numbers stay as they are written: what a person sees is made of them below.
    const cells = await readSheet(zip.buffer, name, {
      parseNumber: (number) => number,
      trim: false,
    })
    tell('parsing', 1)
    const rows = cells.map((row) => row.map(cellToText))
    return ok(fillMerged(fillErrors(rows, readErrors(text)), readTallMerges(text)))
  } catch (error) {
    return err(toUnread(error))
  }
}

const BAD_CELL = /row (\d+), col (\d+)/

/** The reader throws for a file that is not as it should be. */
function toUnread(error: unknown): UnreadList {
  const [, row, column] = BAD_CELL.exec(String(error)) ?? []
  if (row === undefined || column === undefined) return { kind: 'broken-workbook' }
  return { kind: 'bad-cell', cell: `${columnToLetters(Number(column))}${row}` }
}

/** The reader's own types name the constructors of what it gives. */
function cellToText(cell: unknown): string {
  if (cell === null) return ''
  if (cell instanceof Date) return dateToText(cell)
  const text = cleanText(String(cell)).trim()
  return FRACTION.test(text) ? String(Number(Number(text).toPrecision(15))) : text
}

/** Spreadsheets show 15 figures of what they keep in 17. */
const FRACTION = /^-?\d+\.\d{10,}$|^-?\d(?:\.\d+)?E[+-]\d+$/

function dateToText(date: Date): string {
  const [day = '', time = ''] = date.toISOString().split('T')
  return time.startsWith('00:00') ? day : `${day} ${time.slice(0, 5)}`
}

/** "#N/A" is no blank: what stands there is named, like any other wrong value. */
function fillErrors(rows: string[][], errors: readonly CellError[]): string[][] {
  for (const { row, column, text } of errors) {
    // A row or a column that holds nothing else was not laid out.
    rows[row]?.splice(column, 1, text)
  }
  return rows
}

function fillMerged(rows: string[][], merges: readonly TallMerge[]): string[][] {
  for (const { column, from, to } of merges) {
    const [first, ...below] = rows.slice(from, to + 1)
    const value = first?.[column]
    if (value === undefined) continue
    for (const row of below) row[column] = value
  }
  return rows
}
