/**
 * Text to rows of cells, slice by slice, so that progress is real.  [SA54]
 *
 * The same rows whatever stands between the cells, whatever ends the lines, with
 * quotation marks or without. Empty rows are kept, so that a row's number is the
 * one that the person sees in the spreadsheet. A quotation mark that is torn names
 * its row: what follows it cannot be trusted.
 */
import Papa, { type ParseResult, type Parser } from 'papaparse'
import { err, ok, type Result } from '../../base/result.ts'
import { cleanText } from '../../ops/text.ts'
import { findDelimiter } from './find-delimiter.ts'
import { LIST_LIMITS, type TellProgress, type UnreadList } from './unread.ts'

const SLICE = 256 * 1024
/** Spreadsheets may say on the first line what stands between the cells. */
const SEPARATOR_LINE = /^sep=(.)\n/i
/** Titles and empty rows come on top of the cases. */
const MOST_ROWS = LIST_LIMITS.rows * 2

export function parseCsv(
  text: string,
  tell: TellProgress,
): Result<readonly (readonly string[])[], UnreadList> {
  const even = text.replaceAll(/\r\n?/g, '\n')
  const [line, named] = SEPARATOR_LINE.exec(even) ?? []
  const body = line === undefined ? even : even.slice(line.length)
  const rows: string[][] = []
  let fault: UnreadList | undefined
  const config = {
    delimiter: named ?? findDelimiter(body),
    newline: '\n' as const,
    chunkSize: SLICE,
    chunk({ data, errors, meta }: ParseResult<string[]>, parser: Parser) {
      const quote = errors.find(({ type }) => type === 'Quotes')
      if (quote) {
        const kind = quote.code === 'MissingQuotes' ? 'open-quote' : 'torn-quote'
        fault = { kind, row: rows.length + Number(quote.row) + 1 }
      }
      for (const cells of data) rows.push(cells.map((cell) => cleanText(cell).trim()))
      if (rows.length > MOST_ROWS) fault ??= { kind: 'too-many-rows', rows: rows.length }
      if (fault) parser.abort()
      else tell('parsing', meta.cursor / Math.max(1, body.length))
    },
  }
  // Its types know slices of files alone; of a text they are taken just the same.
  Papa.parse<string[]>(body, config)
  return fault ? err(fault) : ok(rows)
}
