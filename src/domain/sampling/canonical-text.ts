/**
 * Text as a draw compares and orders it: well formed, NFC, by Unicode code
 * point.  [SA25]
 *
 * The order of a language or of a machine's locale must not decide which case
 * is drawn. Code points are the order of UTF-8 bytes, so any tool can repeat it
 * (`LC_ALL=C sort`).
 */
export const toCanonicalText = (text: string): string =>
  PLAIN.test(text) ? text : text.toWellFormed().replaceAll('\u0000', '').normalize('NFC').trim()

/** Printed ASCII without blanks around it is canonical as it is: nearly all of 20,000 rows. */
const PLAIN = /^[!-~](?:[ -~]*[!-~])?$/

export function compareText(a: string, b: string): number {
  const length = Math.min(a.length, b.length)
  for (let at = 0; at < length; at++) {
    const [left, right] = [a.charCodeAt(at), b.charCodeAt(at)]
    if (left !== right) return rankUnit(left) - rankUnit(right)
  }
  return a.length - b.length
}

/** Surrogates stand for what comes after every other unit. */
function rankUnit(unit: number): number {
  if (unit < 0xd800) return unit
  return unit >= 0xe000 ? unit - 0x800 : unit + 0x2000
}
