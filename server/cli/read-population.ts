/**
 * The population of `casebook sample`, read against an edition.  [CL21 CL23 SA37]
 *
 * Columns by the edition's field ids. `case` and the fields by which strata are
 * made must be there: without one the draw would be another one in silence. A
 * word that the edition does not have, an empty reference and one that came
 * before are faults. Columns that are none of ours are not read.
 */
import { err, ok, type Result } from '../../src/base/result.ts'
import type { Edition } from '../../src/domain/edition/edition.ts'
import { toCanonicalText } from '../../src/domain/sampling/canonical-text.ts'
import type { EligibleCase, Population } from '../../src/domain/sampling/population.ts'
import { disarmCell } from '../../src/domain/sampling/population-csv.ts'
import { strataFields } from '../../src/domain/sampling/strata.ts'
import { type InputFault, quoteFound } from './input-fault.ts'
import { type CsvRow, readCsv } from './read-csv.ts'
import type { BadCsv } from './read-judgements.ts'

export interface PopulationInput {
  readonly edition: Edition
  readonly caseType: string
  readonly file: string
  readonly bytes: Uint8Array
}

export function readPopulation(input: PopulationInput): Result<Population, BadCsv> {
  const { edition, caseType, file, bytes } = input
  const strata = strataFields(edition, caseType).map(({ id }) => id)
  const others = ['officer', 'office', ...Object.keys(edition.profile)]
  const read = readCsv<string>(
    file,
    bytes,
    ['case', ...strata],
    others.filter((column) => !strata.includes(column)),
  )
  const reading: Reading = { edition, file, faults: [...read.faults], firstRows: new Map() }
  const cases = read.rows.map((row) => readCase(reading, row))
  if (cases.length === 0 && reading.faults.length === 0) {
    reading.faults.push({ file, row: 2, found: 'nothing', expected: 'at least one case' })
  }
  // In the order of the file: faults of shape and of meaning together.
  const faults = reading.faults.toSorted((a, b) => (a.row ?? 0) - (b.row ?? 0))
  return faults.length > 0 ? err({ kind: 'bad-csv', faults }) : ok({ caseType, cases })
}

interface Reading {
  readonly edition: Edition
  readonly file: string
  readonly faults: InputFault[]
  readonly firstRows: Map<string, number>
}

function readCase({ edition, file, faults, firstRows }: Reading, line: CsvRow<string>) {
  const { row } = line
  const cell = (column: string) => toCanonicalText(disarmCell(line.cell(column)))
  const fault = (column: string, found: string, expected: string) =>
    faults.push({ file, row, column, found, expected })
  const reference = cell('case')
  const first = firstRows.get(reference)
  if (reference === '') fault('case', 'nothing', 'a reference for the case')
  else if (first !== undefined)
    fault('case', `${quoteFound(reference)}, which row ${first} has already`, 'each case once')
  else firstRows.set(reference, row)
  const profile: Record<string, string> = {}
  for (const [id, { options }] of Object.entries(edition.profile)) {
    const value = cell(id)
    if (value === '') continue
    profile[id] = value
    if (!options.includes(value))
      fault(id, quoteFound(value), `one of ${options.join(', ')}, or empty`)
  }
  return {
    reference,
    officer: cell('officer'),
    office: cell('office'),
    profile,
  } satisfies EligibleCase
}
