/**
 * The CSV form of an edition: its columns, its kinds of rows, and how words and
 * numbers stand in a cell.  [EP6 EP7]
 *
 * One row for one thing, so that a researcher can fill it in a spreadsheet. What
 * has no kind of row of its own is a setting, named by its place in the edition.
 * A cell that a spreadsheet would run as a formula has a mark in front of it,
 * which is taken off again on the way in.
 */
export const COLUMNS = [
  'what',
  'id',
  'of',
  'text',
  'short',
  'kind',
  'list',
  'when',
  'wording',
  'aspect',
  'note',
] as const
export type Column = (typeof COLUMNS)[number]
export type Row = Partial<Readonly<Record<Column, string>>>

/** For each kind of row the columns that mean something, and what. The order is that of the form. */
export const ROW_KINDS: Readonly<Record<string, Partial<Readonly<Record<Column, string>>>>> = {
  setting: {
    id: 'the place in the edition, as rating/panel/withinPoints',
    text: 'the value: words, a number, true, false, or JSON for a list',
  },
  wording: { id: 'a kind of wording', text: 'what it says of the words' },
  aspect: { id: 'an aspect', text: 'its short name' },
  provider: {
    id: 'a kind of provider',
    text: 'its name',
    list: 'the ids of its standards, with spaces between',
  },
  domain: { id: 'a domain', text: 'its name', note: 'a note' },
  standard: {
    id: 'a standard',
    of: 'its domain',
    text: 'its name',
    kind: 'cases or evidence',
    note: 'what the standard says',
  },
  'key-question': {
    id: 'a key question',
    of: 'its standard',
    text: 'its words',
    short: 'its short name, where it has no aspect',
    when: 'the condition under which it is asked: field=option',
    wording: 'whose words they are',
    aspect: 'its aspect',
    note: 'a note',
  },
  prompt: {
    id: 'its letter',
    of: 'its key question',
    text: 'its words',
    when: 'the condition under which it is asked: field=option',
    wording: 'whose words they are',
    note: 'a note',
  },
  'case-type': {
    id: 'a kind of case',
    of: 'the kinds of provider that have it',
    text: 'its name',
    kind: 'factors, interview, or both',
    list: 'the ids of its key questions',
    note: 'which cases are eligible',
  },
  field: {
    id: 'a field of the profile',
    text: 'its words',
    list: 'the kinds of case that have it',
    when: 'what sets it, where something does: field=option|option then option',
    note: 'a note',
  },
  option: { id: 'an option', of: 'its field', text: 'its name, where the id is not enough' },
  factor: { id: 'a factor', text: 'its name' },
  'officer-question': {
    id: 'a question to the officer',
    of: 'officer (asked once) or case (asked for each case)',
    text: 'its words',
    kind: 'yes-no, text or integer',
    list: 'the least and the most, for an integer',
  },
  level: { id: 'a level of rating', text: 'its name', list: 'its score' },
  band: { id: 'the level', text: 'its name', list: 'the per cent from which it holds' },
  'overall-band': { id: 'the level', list: 'the score from which it holds' },
  change: {
    id: 'the new ids',
    of: 'question, field, factor, or option and its field',
    kind: 'moved, split, merged, retired or new',
    list: 'the ids before',
    note: 'a note',
  },
}

const FORMULA = /^'*[=+\-@\t\r]/

/** What a spreadsheet may do to a cell is undone by `fromCell`, letter for letter. */
export function toCell(text: string): string {
  const plain = /^"|^\s|\s$|[\t\r\n]/.test(text) ? JSON.stringify(text) : text
  return FORMULA.test(plain) ? `'${plain}` : plain
}

export function fromCell(cell: string): string {
  const trimmed = cell.trim()
  const plain = /^'+[=+\-@\t\r]/.test(trimmed) ? trimmed.slice(1) : trimmed
  return plain.startsWith('"') ? String(parseOr(plain, plain)) : plain
}

/** The value of a setting: JSON where it reads as such and is no plain word. */
export function cellToValue(text: string): unknown {
  return /^(-?\d|true$|false$|\[|\{|")/.test(text) ? parseOr(text, text) : text
}

export function valueToCell(value: unknown): string {
  if (typeof value !== 'string') return JSON.stringify(value)
  return cellToValue(value) === value ? value : JSON.stringify(value)
}

function parseOr(text: string, otherwise: unknown): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return otherwise
  }
}

export const rowsToCsv = (rows: readonly Row[]): string =>
  `\uFEFF${[COLUMNS, ...rows.map((row) => COLUMNS.map((column) => toCell(row[column] ?? '')))]
    .map((cells) => cells.map(quote).join(','))
    .join('\r\n')}\r\n`

const quote = (cell: string): string =>
  /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
