/**
 * Which row of a list holds the headings: lists come with titles, dates of
 * export and empty rows on top.  [SA47]
 *
 * The first row that is nearly as wide as the widest, holds words rather than
 * figures, and hardly repeats any. A person may name another row.
 */
const LOOKED_AT = 30
const NEARLY = 0.6
const MOSTLY = 0.8

export function findHeadingRow(rows: readonly (readonly string[])[]): number {
  const top = rows.slice(0, LOOKED_AT)
  const widest = Math.max(0, ...top.map(countFilled))
  const at = top.findIndex((row) => countFilled(row) >= widest * NEARLY && isHeadingRow(row))
  return at === -1
    ? Math.max(
        0,
        top.findIndex((row) => countFilled(row) > 0),
      )
    : at
}

const countFilled = (row: readonly string[]): number => row.filter((cell) => cell !== '').length

function isHeadingRow(row: readonly string[]): boolean {
  const filled = row.filter((cell) => cell !== '')
  const words = filled.filter((cell) => /\p{L}{2}/u.test(cell))
  const isMostly = (count: number) => count >= filled.length * MOSTLY
  return filled.length > 0 && isMostly(words.length) && isMostly(new Set(filled).size)
}
