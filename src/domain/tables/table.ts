/**
 * A table or figure of a report, as rows of counts.  [TB3 TB4]
 *
 * A count stands for each group: all, and each kind of provider that there is.
 * Fractions are exact; the percentage is given to six decimals for machines and
 * to the tenth for people, a half going up, as the source prints it.
 */
import { fractionToMicroPercent, makeFraction } from '../rating/fraction.ts'

export interface Cell {
  /** Null where a small group is not shown. */
  readonly n: number | null
  readonly of: number | null
  readonly percent: number | null
  /** Of scores; only in tables of means. */
  readonly mean?: number | null
  /** Too few, or what would tell those who are. */
  readonly suppressed?: 'small-group' | 'tells-a-small-group'
}

export interface TableRow {
  /** What several rows are options of. */
  readonly variable?: string
  readonly label: string
  /** Of a factor: in how many cases it is linked, and where it is, whether it was served. */
  readonly part?: 'linked' | 'sufficient'
  /** By group: 'all', or a provider type. */
  readonly groups: Readonly<Record<string, Cell>>
  /** Of a ratings table: the words of further columns. */
  readonly texts?: Readonly<Record<string, string>>
}

export interface ReportTable {
  readonly id: string
  readonly name: string
  readonly title: string
  /** Shares of cases, a profile in numbers, means, or ratings in words. */
  readonly kind: 'shares' | 'distribution' | 'means' | 'ratings'
  readonly counts: 'cases' | 'officers' | 'inspections' | 'ratings'
  readonly groups: readonly string[]
  /** How many cases (officers, inspections) each group has in all. */
  readonly size: Readonly<Record<string, number>>
  readonly rows: readonly TableRow[]
  readonly notes: readonly string[]
}

export const ALL = 'all'

export function makeCell(n: number, of: number): Cell {
  const percent = of === 0 ? null : fractionToMicroPercent(makeFraction(n, of)) / 1e6
  return { n, of, percent }
}

/** "85.6": as the source prints it; undefined where there is nothing to show. */
export function cellToTenth({ n, of }: Cell): string | undefined {
  if (n === null || of === null || of === 0) return undefined
  const { part, whole } = makeFraction(n, of)
  const tenths = Number((2000n * part + whole) / (2n * whole))
  return `${Math.floor(tenths / 10)}.${tenths % 10}`
}
