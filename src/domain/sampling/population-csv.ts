/**
 * A population as rows of a CSV file, and one of its cells back.  [SA37 CL20]
 *
 * What the app saves and `casebook sample` reads: `case`, `officer`, `office`
 * and the fields that any case has. A cell that a spreadsheet would run as a
 * formula gets an apostrophe in front, which reading takes away again, so that
 * the digest of the file is that of the population.
 */
import { compareText } from './canonical-text.ts'
import type { Population } from './population.ts'

export function populationToRows({ cases }: Population): readonly (readonly string[])[] {
  const fields = [...new Set(cases.flatMap(({ profile }) => Object.keys(profile)))].toSorted(
    compareText,
  )
  const rows = cases.map(({ reference, officer = '', office = '', profile }) => [
    ...[reference, officer, office].map(armCell),
    ...fields.map((field) => profile[field] ?? ''),
  ])
  return [['case', 'officer', 'office', ...fields], ...rows]
}

const FORMULA = /^'*[=+\-@]/

export const armCell = (text: string): string => (FORMULA.test(text) ? `'${text}` : text)

export const disarmCell = (cell: string): string =>
  cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell
