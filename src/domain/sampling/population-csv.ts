/**
 * A population as rows of a CSV file, and one of its cells back.  [SA37 CL20]
 *
 * What the app saves and `casebook sample` reads: `case`, `officer`, `office`
 * the fields of the strata and those that any case has. A cell that a spreadsheet would run as a
 * formula gets an apostrophe in front, which reading takes away again, so that
 * the digest of the file is that of the population.
 */
import { compareText } from './canonical-text.ts'
import type { Population } from './population.ts'

/** `asked` fields have a column even where no case has a value: those of the strata. */
export function populationToRows(
  { cases }: Population,
  asked: readonly string[],
): readonly (readonly string[])[] {
  const used = new Set(asked)
  for (const { profile } of cases) for (const field of Object.keys(profile)) used.add(field)
  const fields = [...used].toSorted(compareText)
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
