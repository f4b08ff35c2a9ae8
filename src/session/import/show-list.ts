/**
 * What a screen is shown of a list: a few examples, masked where a column says who
 * somebody is; counts, first faults, first cases.  [SA45 SA46]
 */
import type { ColumnUse } from '../../domain/sampling/import/column-use.ts'
import type { ImportForm } from '../../domain/sampling/import/import-form.ts'
import type { JudgedCase, JudgedList } from '../../domain/sampling/import/judge-list.ts'
import type { ListColumn } from '../../domain/sampling/import/list-column.ts'
import { type ListMapping, listFieldColumns } from '../../domain/sampling/import/list-mapping.ts'
import { maskCell } from '../../domain/sampling/import/personal-cells.ts'
import { countList, type ListDecision } from '../../domain/sampling/import/take-population.ts'
import type { ListVerdict, OutsideRow, ShownColumn } from './list-messages.ts'

const EXAMPLES = 2
const LONGEST_EXAMPLE = 40
export const ROWS_SHOWN = 200
const CASES_SHOWN = 10

export const toShownColumns = (
  columns: readonly ListColumn[],
  suggested: readonly ColumnUse[],
): readonly ShownColumn[] =>
  columns.map((column, at) => ({
    ...column,
    examples: column.examples
      .slice(0, EXAMPLES)
      .map((cell) => shorten(column.personal ? maskCell(cell) : cell)),
    suggested: suggested[at] ?? 'leave-out',
  }))

const shorten = (cell: string): string =>
  cell.length > LONGEST_EXAMPLE ? `${cell.slice(0, LONGEST_EXAMPLE)}…` : cell

export function makeVerdict(
  judged: JudgedList,
  mapping: ListMapping,
  { form, outside }: { readonly form: ImportForm } & Pick<ListDecision, 'outside'>,
): ListVerdict {
  const kept = judged.cases
    .filter((one) => one.outside === undefined || outside === 'keep')
    .map((one) => one.case)
  return {
    kind: 'verdict',
    counts: countList(judged, { outside }),
    window: judged.window,
    dayOrder: judged.dayOrder,
    faults: judged.faults.slice(0, ROWS_SHOWN),
    faultCount: judged.faults.length,
    outside: judged.cases.flatMap(toOutside).slice(0, ROWS_SHOWN),
    short: judged.short.slice(0, ROWS_SHOWN),
    shortCount: judged.short.length,
    preview: kept.slice(0, CASES_SHOWN),
    blanks: listFieldColumns(form, mapping.uses).map(({ field: { id } }) => ({
      field: id,
      count: kept.filter(({ profile }) => profile[id] === undefined).length,
    })),
  }
}

const toOutside = ({ row, day, outside, case: { reference } }: JudgedCase): OutsideRow[] =>
  outside === undefined ? [] : [{ row, reference, day, why: outside }]
