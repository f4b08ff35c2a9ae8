/**
 * A list of already sampled cases: rows of a spreadsheet to cases, or every
 * fault by row and column.  [SA1 SA2 SA3]
 *
 * All or nothing: one bad row and no case is made. Only the columns that the
 * edition names, plus officer, office and appointment, are read; a column with
 * another heading is a fault rather than a silent loss or a leak, and one that
 * looks like a name or a date of birth says why it is not wanted.
 */
import { err, ok, type Result } from '../../base/result.ts'
import type { Edition } from '../edition/edition.ts'

export interface SampledCase {
  readonly reference: string
  readonly caseType: string
  readonly officer: string | undefined
  readonly office: string | undefined
  readonly day: string | undefined
  readonly time: string | undefined
  readonly place: string | undefined
  /** Option ids by profile field. */
  readonly profile: Readonly<Record<string, string>>
}

export interface ListFault {
  /** As the person counts in the spreadsheet: the heading is row 1. */
  readonly row: number
  readonly column: string
  readonly found: string
  readonly expected: string
}

export interface BadList {
  readonly kind: 'bad-list'
  readonly faults: readonly ListFault[]
}

const PLAIN = ['case', 'caseType', 'officer', 'office', 'day', 'time', 'place'] as const
const REQUIRED = ['case', 'caseType'] as const
const PERSONAL =
  /name|surname|forename|birth|\bdob\b|address|postcode|nomis|delius|\bcrn\b|\bpnc\b/i
const MOST_CASES = 2000
const LONGEST = { case: 40, officer: 80, office: 80, place: 120 } as const

export function parseSampledList(
  rows: readonly (readonly string[])[],
  edition: Edition,
  providerType: string,
): Result<readonly SampledCase[], BadList> {
  const [headings, ...body] = rows
  if (!headings || body.length === 0) {
    return bad([
      { row: 1, column: '', found: 'no rows', expected: 'a heading row and one row for each case' },
    ])
  }
  if (body.length > MOST_CASES) {
    return bad([
      { row: 1, column: '', found: `${body.length} rows`, expected: `at most ${MOST_CASES} cases` },
    ])
  }
  const columns = headings.map((heading) => toColumn(heading, edition))
  const headFaults = findHeadFaults(headings, columns)
  if (headFaults.length > 0) return bad(headFaults)
  const reading = { edition, providerType, columns, faults: [], seen: new Map() } satisfies Reading
  const cases = body.map((cells, index) => parseRow(reading, cells, index + 2))
  return reading.faults.length > 0 ? bad(reading.faults) : ok(cases)
}

interface Reading {
  readonly edition: Edition
  readonly providerType: string
  readonly columns: readonly (string | undefined)[]
  readonly faults: ListFault[]
  /** Reference to the row where it was first seen. */
  readonly seen: Map<string, number>
}

const simplify = (text: string): string => text.toLowerCase().replaceAll(/[^a-z0-9]/g, '')

/** Headings match by letters and figures alone: "Case type" is caseType; a field's label works too. */
function toColumn(heading: string, edition: Edition): string | undefined {
  const simple = simplify(heading)
  const plain = PLAIN.find((column) => simplify(column) === simple)
  if (plain) return plain
  return Object.entries(edition.profile).find(
    ([id, field]) => simplify(id) === simple || simplify(field.label) === simple,
  )?.[0]
}

function findHeadFaults(
  headings: readonly string[],
  columns: readonly (string | undefined)[],
): ListFault[] {
  const faults: ListFault[] = []
  for (const [index, heading] of headings.entries()) {
    const column = columns[index]
    if (column === undefined) {
      const expected = PERSONAL.test(heading)
        ? 'no column that could say who somebody is: take it out of the list'
        : `one of ${PLAIN.join(', ')}, or a profile field of the edition`
      faults.push({ row: 1, column: heading || `column ${index + 1}`, found: heading, expected })
    } else if (columns.indexOf(column) !== index) {
      faults.push({
        row: 1,
        column: heading,
        found: 'the same column twice',
        expected: 'each column once',
      })
    }
  }
  for (const column of REQUIRED) {
    if (!columns.includes(column)) {
      faults.push({ row: 1, column, found: 'no such column', expected: `a column "${column}"` })
    }
  }
  return faults
}

function parseRow(reading: Reading, cells: readonly string[], row: number): SampledCase {
  const { edition, columns, faults } = reading
  if (cells.length > columns.length) {
    const expected = `${columns.length} cells, as in the heading`
    faults.push({ row, column: '', found: `${cells.length} cells`, expected })
  }
  const plain = new Map<string, string>()
  const profile: Record<string, string> = {}
  for (const [index, column] of columns.entries()) {
    const found = (cells[index] ?? '').trim()
    if (column === undefined || found === '') continue
    const field = edition.profile[column]
    if (!field) {
      plain.set(column, found)
      continue
    }
    const option = toOption(edition, column, found)
    if (option === undefined) {
      faults.push({ row, column, found, expected: `one of ${field.options.join(', ')}` })
    } else profile[column] = option
  }
  findPlainFaults(reading, plain, row)
  const caseType = toCaseType(reading, plain.get('caseType') ?? '', row)
  const [officer, office, day, time, place] = ['officer', 'office', 'day', 'time', 'place'].map(
    (column) => plain.get(column),
  )
  return {
    reference: plain.get('case') ?? '',
    caseType,
    officer,
    office,
    day,
    time,
    place,
    profile,
  }
}

function findPlainFaults({ faults, seen }: Reading, plain: Map<string, string>, row: number): void {
  const reference = plain.get('case')
  if (reference === undefined) {
    faults.push({ row, column: 'case', found: 'empty', expected: 'a reference for the case' })
  } else {
    const first = seen.get(reference)
    if (first === undefined) seen.set(reference, row)
    else {
      const expected = `a reference of its own (row ${first} has the same)`
      faults.push({ row, column: 'case', found: reference, expected })
    }
  }
  for (const [column, most] of Object.entries(LONGEST)) {
    const found = plain.get(column) ?? ''
    if (found.length > most) {
      faults.push({ row, column, found: `${found.length} characters`, expected: `at most ${most}` })
    }
  }
  const day = plain.get('day')
  if (day !== undefined && !isDay(day)) {
    faults.push({ row, column: 'day', found: day, expected: 'a day as 2019-03-25' })
  }
  const time = plain.get('time')
  if (time !== undefined && !/^([01]\d|2[0-3]):[0-5]\d$/.test(time)) {
    faults.push({ row, column: 'time', found: time, expected: 'a time as 09:30' })
  }
}

function toCaseType(
  { edition, providerType, faults }: Reading,
  found: string,
  row: number,
): string {
  const offered = edition.caseTypes.filter(({ providers }) => providers.includes(providerType))
  const simple = simplify(found)
  const match = offered.find(
    ({ id, label }) => simplify(id) === simple || simplify(label) === simple,
  )
  if (!match) {
    const expected = `one of ${offered.map(({ id }) => id).join(', ')}`
    faults.push({ row, column: 'caseType', found: found || 'empty', expected })
  }
  return match?.id ?? ''
}

function toOption(edition: Edition, field: string, found: string): string | undefined {
  const own = edition.profile[field]
  const simple = simplify(found)
  // "18-20" and "1820" must not meet: figures compare as they are written.
  const exact = own?.options.find((option) => option.toLowerCase() === found.toLowerCase())
  return exact ?? own?.options.find((option) => !/\d/.test(option) && simplify(option) === simple)
}

function isDay(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`)
  return (
    /^\d{4}-\d\d-\d\d$/.test(text) &&
    !Number.isNaN(date.getTime()) &&
    date.toISOString().startsWith(text)
  )
}

const bad = (faults: readonly ListFault[]) => err({ kind: 'bad-list' as const, faults })
