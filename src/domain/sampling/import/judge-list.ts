/**
 * A list and its mapping to eligible cases, and every fault of every row.
 * [SA46 SA48 SA49 SA52 SA71]
 *
 * Names each bad row with its column, what stood there and what was expected.
 * Makes no population: who is outside the window and who had a fault is for a
 * person to decide on, in `take-population.ts`. Keeps of a row the reference, the
 * officer, the office and options of the edition, and nothing else.
 */
import { err, ok, type Result } from '../../../base/result.ts'
import type { EligibleCase } from '../population.ts'
import type { ColumnUse } from './column-use.ts'
import { type DayWindow, makeDayWindow, type OutsideWhy, whyOutside } from './day-window.ts'
import type { ImportForm } from './import-form.ts'
import type { ListColumn, ListRow, ReadList } from './list-column.ts'
import {
  type FieldColumn,
  findMappingFaults,
  type ListMapping,
  listFieldColumns,
  type MappingFault,
  readMeaning,
} from './list-mapping.ts'
import { type DayOrder, findDayOrder, parseDay } from './parse-day.ts'
import { findPersonalCell, maskCell } from './personal-cells.ts'
import { createRepeats, type RowFault } from './repeats.ts'
import { findShort, type ShortRow } from './short-rows.ts'

export interface JudgedCase {
  readonly row: number
  readonly case: EligibleCase
  /** Why nobody knows that the case is inside the window. */
  readonly outside: OutsideWhy | undefined
  readonly day: string | undefined
}

export interface JudgedList {
  /** Cases of rows without a fault, in the order of the rows. */
  readonly cases: readonly JudgedCase[]
  readonly faults: readonly RowFault[]
  readonly short: readonly ShortRow[]
  readonly rows: number
  /** Of the list's columns; -1 where none says when. */
  readonly dayColumn: number
  /** Undefined where no column says when: then eligibility was not looked at. */
  readonly window: DayWindow | undefined
  readonly dayOrder: DayOrder
}

const LONGEST = { reference: 40, officer: 80, office: 80 } as const
type Place = keyof typeof LONGEST
const PLACES = ['reference', 'officer', 'office'] as const

export interface AskedList {
  readonly list: ReadList
  readonly columns: readonly ListColumn[]
  readonly mapping: ListMapping
  readonly referenceDay: string
}

export interface BadMapping {
  readonly kind: 'bad-mapping'
  readonly faults: readonly MappingFault[]
}

export function judgeList(asked: AskedList, form: ImportForm): Result<JudgedList, BadMapping> {
  const { list, columns, mapping, referenceDay } = asked
  const mappingFaults = findMappingFaults(columns, mapping.uses)
  if (mappingFaults.length > 0) return err({ kind: 'bad-mapping', faults: mappingFaults })
  const { eligibility } = form
  const columnOf = (use: ColumnUse) => mapping.uses.indexOf(use)
  const dayColumn = eligibility ? columnOf('day') : -1
  const dayOrder = findDayOrder(list.rows.map(({ cells }) => cells[dayColumn] ?? ''))
  const window =
    eligibility && dayColumn !== -1 ? makeDayWindow(eligibility, referenceDay) : undefined
  const places = PLACES.map((place) => ({ place, column: columnOf(place) }))
  const fields = listFieldColumns(form, mapping.uses)
  const reading = { ...asked, fields, places, dayColumn, dayOrder, window }
  const repeats = createRepeats(nameOf(list, columnOf('reference')))
  const cases: JudgedCase[] = []
  const faults: RowFault[] = []
  const short: ShortRow[] = []
  for (const row of list.rows) {
    const judged = judgeRow(reading, row)
    const early = findShort(list, row, judged.case?.case.reference ?? '')
    if (early) short.push(early)
    faults.push(...judged.faults)
    const repeat = repeats.see(row.row, judged)
    if (repeat) faults.push(repeat)
    if (judged.case && repeat?.row !== row.row) cases.push(judged.case)
  }
  faults.sort((a, b) => a.row - b.row)
  return ok({ cases, faults, short, rows: list.rows.length, dayColumn, window, dayOrder })
}

/** Without a heading: a fault of the whole row. */
const nameOf = ({ headings }: ReadList, column: number): string => headings[column] ?? ''

interface Reading extends AskedList {
  readonly fields: readonly FieldColumn[]
  readonly places: readonly { readonly place: Place; readonly column: number }[]
  readonly dayColumn: number
  readonly dayOrder: DayOrder
  readonly window: DayWindow | undefined
}

interface JudgedRow {
  readonly reference: string
  /** Only of a row without a fault. */
  readonly case: JudgedCase | undefined
  readonly faults: readonly RowFault[]
}

type Add = (column: number, found: string, expected: string) => void

function judgeRow(reading: Reading, { row, cells }: ListRow): JudgedRow {
  const { headings } = reading.list
  const faults: RowFault[] = []
  const add: Add = (column, found, expected) => {
    faults.push({ kind: 'value', row, column: nameOf(reading.list, column), found, expected })
  }
  if (cells.length > headings.length) {
    add(-1, `${cells.length} cells`, `${headings.length} cells, as in the headings`)
  }
  const texts = readPlaces(reading, cells, add)
  const profile = readProfile(reading, cells, add)
  const day = reading.window && readDay(reading, cells, add)
  const { reference = '', ...places } = Object.fromEntries(texts)
  if (faults.length > 0) return { reference, case: undefined, faults }
  const outside = reading.window && whyOutside(reading.window, day)
  const one = { row, case: { reference, ...places, profile }, outside, day }
  return { reference, case: one, faults }
}

function readPlaces({ places, referenceDay }: Reading, cells: readonly string[], add: Add) {
  const texts = new Map<Place, string>()
  for (const { place, column } of places) {
    const text = cells[column] ?? ''
    if (text !== '') texts.set(place, text)
    if (text.length > LONGEST[place]) {
      add(column, `${text.length} characters`, `at most ${LONGEST[place]} characters`)
    }
    if (place !== 'reference') continue
    if (text === '') add(column, '', 'a reference for the case')
    else if (isTelling(text, referenceDay)) {
      add(column, maskCell(text), 'a reference with figures, that does not say who somebody is')
    }
  }
  return texts
}

/** A surname alone has no shape of its own but one: there is no figure in it. */
function isTelling(reference: string, referenceDay: string): boolean {
  const personal = findPersonalCell(reference, referenceDay)
  return (personal !== undefined && personal !== 'number') || !/\d/.test(reference)
}

function readProfile({ fields, mapping }: Reading, cells: readonly string[], add: Add) {
  const profile: Record<string, string> = {}
  for (const { column, field, read } of fields) {
    const cell = cells[column] ?? ''
    if (cell === '') continue
    const option = read(cell) ?? readMeaning(mapping, field, cell)
    if (option === undefined) {
      const labels = field.options.map(({ label }) => label).join(', ')
      add(column, cell, `one of ${labels}; or say what it means`)
    } else if (option !== null) profile[field.id] = option
  }
  return profile
}

function readDay({ dayColumn, dayOrder }: Reading, cells: readonly string[], add: Add) {
  const cell = cells[dayColumn] ?? ''
  if (cell === '') return undefined
  const day = parseDay(cell, dayOrder)
  const example = dayOrder === 'day-first' ? '25/03/2019' : '03/25/2019'
  if (day === undefined) add(dayColumn, cell, `a day as 2019-03-25 or ${example}`)
  return day
}
