/**
 * Rows of text to a CSV file that a spreadsheet opens as it is meant.
 *
 * A cell that a spreadsheet would run as a formula is disarmed: the text may
 * come from somebody else's list.
 */
export const toCsv = (rows: readonly (readonly string[])[]): string =>
  // The mark tells spreadsheets that it is UTF-8.
  `\uFEFF${rows.map((cells) => cells.map(toCell).join(',')).join('\r\n')}\r\n`

function toCell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
