/**
 * What stands between the cells of a text file: the sign that cuts most rows into
 * the same number of cells, and into many.  [SA54]
 *
 * A list of one column has none, and is read with commas.
 */
import Papa from 'papaparse'

const SIGNS = [',', ';', '\t', '|', '^', '~'] as const
const LOOKED_AT_CHARACTERS = 100_000
const LOOKED_AT_ROWS = 60

export function findDelimiter(text: string): string {
  const top = text.slice(0, LOOKED_AT_CHARACTERS)
  const [best] = SIGNS.map((sign) => ({ sign, score: scoreOf(top, sign) })).sort(
    (a, b) => b.score - a.score,
  )
  return best && best.score > 0 ? best.sign : ','
}

function scoreOf(top: string, delimiter: string): number {
  const { data } = Papa.parse<string[]>(top, { delimiter, newline: '\n', preview: LOOKED_AT_ROWS })
  const rowsByWidth = new Map<number, number>()
  for (const { length } of data) rowsByWidth.set(length, (rowsByWidth.get(length) ?? 0) + 1)
  return Math.max(...[...rowsByWidth].map(([width, rows]) => rows * (width - 1)), 0)
}
