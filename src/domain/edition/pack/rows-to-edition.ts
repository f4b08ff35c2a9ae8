/**
 * The rows of a CSV form to an edition, or every fault by row and column.
 * [EP4 EP5 EP7 EP9 FM51]
 *
 * Rows may stand in any order. What the form leaves out of the rules has a
 * default, written down in `edition-defaults.json`; what it puts in must have a
 * meaning: a filled cell that its kind of row does not read is a fault.
 */
import { ok, type Result } from '../../../base/result.ts'
import type { Edition } from '../edition.ts'
import { parseEdition } from '../parse-edition.ts'
import { editionSchema } from '../schema.ts'
import { COLUMNS, type Column, fromCell, ROW_KINDS, type Row } from './csv-form.ts'
import { addFault, createDraft, type Draft, jsonToNode, nodeToJson, setPart } from './draft.ts'
import defaults from './edition-defaults.json' with { type: 'json' }
import { findPlace } from './fault-place.ts'
import { fillDefaults } from './fill-defaults.ts'
import { type BadPack, badPack } from './pack-fault.ts'
import { cellOf, type NumberedRow, READERS } from './row-readers.ts'

/** What stands in a form even where it has no row. */
const EMPTY = {
  wording: {},
  aspects: {},
  providerTypes: {},
  domains: [],
  caseTypes: [],
  profile: {},
  factors: [],
  officerInterview: { questions: [], perCase: [] },
} as const

/** Levels and bands belong together: a form that has any of them has all of its own. */
const BANDS = { levels: [], keyQuestionBands: [], overallBands: [] } as const
const BAND_ROWS = new Set(['level', 'band', 'overall-band'])
const hasBands = (rows: readonly NumberedRow[]): boolean =>
  rows.some(({ what }) => BAND_ROWS.has(what))

/**
 * That there is no overall rating is a default only where no band is given; every
 * kind of case is as much work as another where no weight is.
 */
function defaultsFor(rows: readonly NumberedRow[]): unknown {
  const { noComposite: _, ...rating } = defaults.rating
  const types = rows.filter(({ what }) => what === 'case-type')
  const caseWeights = Object.fromEntries(types.map((row) => [cellOf(row, 'id'), 1]))
  const allocation = { ...defaults.allocation, caseWeights }
  return { ...defaults, allocation, ...(hasBands(rows) && { rating }) }
}

export function rowsToEdition(lines: readonly (readonly string[])[]): Result<Edition, BadPack> {
  if (lines.every(isBlankLine))
    return badPack([{ line: 1, column: '', path: '', message: 'the file is empty' }])
  const draft = createDraft()
  const [heading = [], ...body] = lines
  const columns = readHeading(draft, heading)
  if (draft.faults.length > 0) return badPack(draft.faults)
  const rows = body.flatMap((cells, index) => readRow(draft, { columns, cells, row: index + 2 }))
  fillEmpty(draft, rows)
  // What others hang on comes first, wherever it stands in the form.
  for (const [what, read] of Object.entries(READERS))
    for (const row of rows) if (row.what === what) read(draft, row)
  if (draft.faults.length > 0) return badPack(draft.faults)
  const value = fillDefaults(editionSchema, nodeToJson(draft.root), defaultsFor(rows))
  return placeFaults(draft, value)
}

/** Separators that nobody meant as such are blanks too: which one a blank file has cannot be told. */
const isBlankLine = (cells: readonly string[]): boolean =>
  cells.every((cell) => /^[\s,;|]*$/.test(cell))

function fillEmpty(draft: Draft, rows: readonly NumberedRow[]): void {
  const at = { row: 1, column: '' } as const
  const parts = { ...EMPTY, ...(hasBands(rows) && { rating: BANDS }) }
  for (const [key, part] of Object.entries(parts)) setPart(draft, [key], jsonToNode(part), at)
}

function placeFaults(draft: Draft, value: unknown): Result<Edition, BadPack> {
  const parsed = parseEdition(value)
  if (parsed.ok) return ok(parsed.value)
  return badPack(
    parsed.error.faults.map(({ path, message }) => {
      const whole = { row: 1, column: '' }
      const { row, column } = findPlace(value, path, { places: draft.places, whole })
      return { line: row, column, path, message }
    }),
  )
}

function readHeading(draft: Draft, heading: readonly string[]): readonly (Column | undefined)[] {
  const columns = heading.map((cell, index) => {
    const name = cell.trim().toLowerCase()
    const column = COLUMNS.find((one) => one === name)
    if (column === undefined && name !== '')
      addFault(draft, { row: 1, column: '' }, `"${name}" is no column of the form`)
    const earlier = heading.slice(0, index).map((one) => one.trim().toLowerCase())
    if (column !== undefined && earlier.includes(name))
      addFault(draft, { row: 1, column }, 'stands there a second time')
    return column
  })
  for (const column of ['what', 'id', 'text'] as const)
    if (!columns.includes(column)) addFault(draft, { row: 1, column }, 'expected such a column')
  return columns
}

interface Line {
  readonly columns: readonly (Column | undefined)[]
  readonly cells: readonly string[]
  readonly row: number
}

/** Nothing for a blank row, and for one that is not understood. */
function readRow(draft: Draft, { columns, cells, row }: Line): NumberedRow[] {
  const read = cells.map(fromCell)
  if (read.every((cell) => cell === '')) return []
  const named: Row = Object.fromEntries(
    read.flatMap((cell, index) => {
      const column = columns[index]
      return column === undefined || cell === '' ? [] : [[column, cell]]
    }),
  )
  read.forEach((cell, index) => {
    if (cell !== '' && columns[index] === undefined)
      addFault(draft, { row, column: '' }, `"${cell}" stands under no heading`)
  })
  const what = named.what ?? ''
  const kind = Object.hasOwn(ROW_KINDS, what) ? ROW_KINDS[what] : undefined
  if (!kind) {
    const expected = Object.keys(ROW_KINDS).join(', ')
    addFault(draft, { row, column: 'what' }, `expected one of ${expected}, found "${what}"`)
    return []
  }
  for (const column of COLUMNS)
    if (column !== 'what' && named[column] !== undefined && kind[column] === undefined)
      addFault(
        draft,
        { row, column },
        `a row "${what}" has nothing there: found "${named[column]}"`,
      )
  return [{ row, what, cells: named }]
}
