/**
 * Tables as a workbook (Office Open XML), one sheet for each, made on this tablet.
 * [UI162]
 *
 * A text is an inline string and never a formula, whatever it begins with; a
 * number is a number. No more than tables need: the package that does more is as
 * large as all the report's screens.
 */
import { strToU8, zipSync } from 'fflate'
import type { CellValue, TableCells } from './table-cells.ts'

export interface NamedCells {
  readonly name: string
  readonly title: string
  readonly cells: TableCells
}

type XmlFiles = Readonly<Record<string, string>>

export function makeWorkbook(tables: readonly NamedCells[]): Uint8Array<ArrayBuffer> {
  const names = sheetNames(tables)
  const sheets: XmlFiles = Object.fromEntries(
    tables.map((table, at) => [`xl/worksheets/sheet${at + 1}.xml`, sheetXml(table)]),
  )
  const files = { ...frameXml(names), ...sheets }
  const bytes = Object.entries(files).map(([path, xml]) => [path, strToU8(HEAD + xml)] as const)
  return new Uint8Array(zipSync(Object.fromEntries(bytes), { mtime: new Date(1980, 0, 1) }))
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

function frameXml(names: readonly string[]): XmlFiles {
  const parts = names.map((name, at) => ({ name, id: at + 1 }))
  const overrides = parts.map(
    ({ id }) =>
      `<Override PartName="/xl/worksheets/sheet${id}.xml" ContentType="${TYPES}.worksheet+xml"/>`,
  )
  const sheets = parts.map(
    ({ name, id }) => `<sheet name="${toXml(name)}" sheetId="${id}" r:id="rId${id}"/>`,
  )
  const relations = parts.map(
    ({ id }) =>
      `<Relationship Id="rId${id}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${id}.xml"/>`,
  )
  return {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/>${overrides.join('')}</Types>`,
    '_rels/.rels': `<Relationships xmlns="${RELATIONS}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${sheets.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${RELATIONS}">${relations.join('')}</Relationships>`,
  }
}

function sheetXml({ title, cells }: NamedCells): string {
  const rows = [[title], cells.headings, ...cells.rows]
  const widths = cells.headings.map(
    (_, at) =>
      `<col min="${at + 1}" max="${at + 1}" width="${at < cells.names ? 40 : 12}" customWidth="1"/>`,
  )
  const body = rows.map(
    (row, at) =>
      `<row r="${at + 1}">${row.map((value, place) => cellXml(value, `${columnName(place)}${at + 1}`)).join('')}</row>`,
  )
  return `<worksheet xmlns="${MAIN}"><cols>${widths.join('')}</cols><sheetData>${body.join('')}</sheetData></worksheet>`
}

function cellXml(value: CellValue, address: string): string {
  if (typeof value === 'string')
    return `<c r="${address}" t="inlineStr"><is><t xml:space="preserve">${toXml(value)}</t></is></c>`
  return `<c r="${address}"><v>${typeof value === 'number' ? value : value.percent}</v></c>`
}

/** A, B, … Z, AA, AB. */
const columnName = (place: number): string => {
  const letter = String.fromCharCode(65 + (place % 26))
  return place < 26 ? letter : `${columnName(Math.floor(place / 26) - 1)}${letter}`
}

/** Without what XML cannot hold; a carriage return as its number, since readers drop it. */
const toXml = (text: string): string =>
  text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
    .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\r', '&#13;')

const LONGEST_NAME = 31

/** A sheet has a name of its own, of at most 31 characters and without some marks. */
function sheetNames(tables: readonly NamedCells[]): readonly string[] {
  const names: string[] = []
  for (const { name } of tables) {
    const plain = name.replaceAll(/[\\/?*[\]:']/g, ' ').slice(0, LONGEST_NAME)
    const known = names.filter((one) => one.startsWith(plain.slice(0, LONGEST_NAME - 4))).length
    const isTaken = names.some((one) => one.toLowerCase() === plain.toLowerCase())
    names.push(isTaken ? `${plain.slice(0, LONGEST_NAME - 4)} ${known + 1}` : plain)
  }
  return names
}
