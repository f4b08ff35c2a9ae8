/**
 * Bytes of a text file to text, whatever a spreadsheet wrote: UTF-8 with or
 * without a byte-order mark, UTF-16 of either end, Windows-1252.  [SA1 SA54]
 *
 * Bytes that are no text at all give nothing: they are not read as a list. A stray
 * control character among text is a blank: case systems write one for a line
 * broken inside a cell or for the end of a file, nobody sees it in a spreadsheet,
 * and so nobody could mend it.  [SA63]
 */

/** A text file has no control characters but tab, line feed and carriage return. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g

export function decodeText(bytes: Uint8Array): string | undefined {
  const wide = findWide(bytes)
  if (wide) return clean(new TextDecoder(wide).decode(bytes))
  try {
    return clean(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return clean(new TextDecoder('windows-1252').decode(bytes))
  }
}

const LOOKED_AT = 400
const MOSTLY = 0.8

/** UTF-16 by its mark, or by the zero that stands beside each letter of a heading. */
function findWide(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const [a, b] = bytes
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  if (a === 0xfe && b === 0xff) return 'utf-16be'
  const looked = bytes.subarray(0, LOOKED_AT)
  const isZeroAt = (rest: number) =>
    looked.filter((byte, at) => at % 2 === rest && byte === 0).length * 2 > looked.length * MOSTLY
  if (isZeroAt(1)) return 'utf-16le'
  return isZeroAt(0) ? 'utf-16be' : undefined
}

/** As many are strays at most; a picture or a program has many more. A short list may have one or two. */
const STRAY_SHARE = 0.005
const SHORT = { count: 2, share: 0.1 } as const

function clean(text: string): string | undefined {
  const count = text.match(CONTROL)?.length ?? 0
  if (count === 0) return text
  const inShort = Math.min(SHORT.count, text.length * SHORT.share)
  if (count > Math.max(inShort, text.length * STRAY_SHARE)) return undefined
  return text.replaceAll(CONTROL, ' ')
}
