/**
 * What a workbook says about itself before its cells are read: its sheets, where
 * each lies, how wide and long it is, which cells are merged.  [SA55 SA56]
 *
 * A sheet is measured by its filled cells, not by what it claims: one stray cell
 * in the last column would otherwise make a million empty ones.
 */
export interface WorkbookSheet {
  readonly name: string
  /** In the archive. */
  readonly path: string
}

export function readSheets(workbook: string, relations: string): readonly WorkbookSheet[] {
  const targets = new Map(
    [...relations.matchAll(/<(?:\w+:)?Relationship\b([^>]*)>/g)].map(([, attributes = '']) => [
      attributeOf(attributes, 'Id'),
      toPath(attributeOf(attributes, 'Target')),
    ]),
  )
  return [...workbook.matchAll(/<(?:\w+:)?sheet\b([^>]*)>/g)].flatMap(([, attributes = '']) => {
    const path = targets.get(attributeOf(attributes, '\\w+:id'))
    const isHidden = /hidden/i.test(attributeOf(attributes, 'state'))
    const name = attributeOf(attributes, 'name')
    return path?.includes('sheet') && !isHidden ? [{ name, path }] : []
  })
}

export interface SheetSize {
  readonly rows: number
  readonly columns: number
}

export function measureSheet(sheet: string): SheetSize {
  let rows = 0
  let columns = 0
  for (const [, letters = '', row = ''] of sheet.matchAll(FILLED_CELL)) {
    rows = Math.max(rows, Number(row))
    columns = Math.max(columns, lettersToColumn(letters))
  }
  return { rows, columns }
}

/** Merged over several rows of one column: its value counts for each of them. */
export interface TallMerge {
  readonly column: number
  readonly from: number
  readonly to: number
}

export function readTallMerges(sheet: string): readonly TallMerge[] {
  return [...sheet.matchAll(MERGE)].flatMap(([, left = '', top = '', , bottom = '']) => {
    const [column, from, to] = [lettersToColumn(left) - 1, Number(top) - 1, Number(bottom) - 1]
    return to > from ? [{ column, from, to }] : []
  })
}

/** A formula that came to nothing, such as #N/A; row and column from 0. */
export interface CellError {
  readonly row: number
  readonly column: number
  readonly text: string
}

export const readErrors = (sheet: string): readonly CellError[] =>
  [...sheet.matchAll(ERROR)].flatMap(([, attributes = '', text = '']) => {
    const place = attributeOf(attributes, 'r')
    const [letters, row] = [place.replace(/\d+$/, ''), place.replace(/^[A-Z]+/, '')]
    return [{ row: Number(row) - 1, column: lettersToColumn(letters) - 1, text: unescapeXml(text) }]
  })

/** 1 is A. */
export const columnToLetters = (column: number): string =>
  (column > 26 ? columnToLetters(Math.floor((column - 1) / 26)) : '') +
  String.fromCharCode(65 + ((column - 1) % 26))

const FILLED_CELL = /<(?:\w+:)?c\b[^>]*?\br="([A-Z]{1,3})(\d{1,7})"(?:[^>/]|\/(?!>))*>/g
const ERROR = /<(?:\w+:)?c\b([^>]*\bt="e"[^>]*)>(?:<f[^>]*>[^<]*<\/f>|<f[^>]*\/>)?<v>([^<]*)<\/v>/g
const MERGE = /<(?:\w+:)?mergeCell\b[^>]*?\bref="([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})"/g

const lettersToColumn = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)

function attributeOf(attributes: string, name: string): string {
  const [, value = ''] = new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(attributes) ?? []
  return unescapeXml(value)
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

const unescapeXml = (text: string): string =>
  text.replaceAll(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal, hex, named) => {
    if (named !== undefined) return NAMED[named] ?? whole
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal)
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })

/** Targets are relative to `xl`, or begin at the root of the archive. */
const toPath = (target: string): string =>
  target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`
