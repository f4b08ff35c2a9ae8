/**
 * One thing wrong with what a verb was given, as one line of standard error.
 * [CL2]
 *
 * Names the file, the row and column as a spreadsheet numbers them (the header
 * is row 1), what stood there and what was expected. What stood there is shown
 * quoted, shortened and with control characters spelt out: a file may hold
 * anything, and a terminal obeys what it is shown.
 */
export interface InputFault {
  /** The file as it was named, or the option. */
  readonly file: string
  readonly row?: number
  readonly column?: string
  readonly found: string
  readonly expected: string
}

export function faultToLine({ file, row, column, found, expected }: InputFault): string {
  const place = [row && `row ${row}`, column && `column ${shorten(column)}`].filter(Boolean)
  const where = [file, place.join(', ')].filter(Boolean).join(': ')
  return `${spellOut(`${where}: found ${found}, expected ${expected}`)}\n`
}

export const quoteFound = (text: string): string =>
  text === '' ? 'nothing' : JSON.stringify(shorten(text))

const SHOWN = 60

const shorten = (text: string): string => (text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text)

/** Control characters, line ends and marks that turn the direction of text. */
const OBEYED =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g

export const spellOut = (line: string): string =>
  line.replaceAll(OBEYED, (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`)
