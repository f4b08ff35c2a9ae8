/**
 * The published national figures of an edition's round, beside an inspection.
 * [TB22 TB23]
 *
 * What is printed with its number of cases is compared as two shares; what is
 * printed as a percentage alone is taken as it stands, and only the inspection's
 * own share is unsure. A figure whose place in the standards the source does not
 * state says so.
 */
import * as v from 'valibot'
import type { Edition } from '../edition/edition.ts'
import type { Interval } from '../rating/interval.ts'
import { differenceInterval, shareInterval } from './interval.ts'
import { judgedIn, listQuestionTexts, toText } from './question-table.ts'
import type { TableSource } from './source.ts'
import { ALL, type Cell, makeCell, type ReportTable } from './table.ts'

const schema = v.object({
  edition: v.string(),
  source: v.string(),
  questions: v.array(
    v.object({ id: v.string(), group: v.string(), percent: v.number(), note: v.string() }),
  ),
  /** Table, variable (empty where the table has one alone), label, group, of how many, per cent. */
  rows: v.array(
    v.strictTuple([v.string(), v.string(), v.string(), v.string(), v.number(), v.number()]),
  ),
})

export type National = v.InferOutput<typeof schema>

/** The bundled ones are well formed, or the build is broken. */
export const parseNational = (input: unknown): National => v.parse(schema, input)

export interface NationalRow {
  readonly place: string
  readonly label: string
  readonly here: Cell
  readonly percent: number
  /** Undefined where the source prints no number of cases. */
  readonly of: number | undefined
  readonly difference: number
  readonly interval: Interval
  /** Of a figure whose place the source prints in words: which question, and where. */
  readonly note: { readonly question: string; readonly text: string } | undefined
}

export interface NationalParts {
  readonly edition: Edition
  readonly source: TableSource
  readonly tables: readonly ReportTable[]
  /** Whose national figures; those of all providers stand in where a kind has none. */
  readonly providerType: string
}

export function compareNational(national: National, parts: NationalParts): NationalRow[] {
  return [...questionRows(national, parts), ...tableRows(national, parts)]
}

function questionRows(
  national: National,
  { edition, source, providerType }: NationalParts,
): NationalRow[] {
  const texts = listQuestionTexts(edition)
  const own = preferOwn(national.questions, providerType, ({ id }) => id)
  return own.flatMap(({ id, percent, note }) => {
    const judged = judgedIn(source.cases, id)
    const n = judged.filter(({ isIt }) => isIt).length
    const of = judged.length
    if (of === 0) return []
    const { low, high } = shareInterval({ n, of })
    return [
      {
        place: '',
        label: toText(texts, id),
        here: makeCell(n, of),
        percent,
        of: undefined,
        difference: (100 * n) / of - percent,
        interval: { low: low - percent, high: high - percent },
        note: { question: toSpelled(id), text: note },
      },
    ]
  })
}

function tableRows(national: National, { tables, providerType }: NationalParts): NationalRow[] {
  const printedRows = national.rows.map(([table, variable, label, group, of, percent]) => {
    return { table, variable, label, group, of, percent }
  })
  const placeOf = ({ table, variable, label }: (typeof printedRows)[number]) =>
    JSON.stringify([table, variable, label])
  return preferOwn(printedRows, providerType, placeOf).flatMap((row) => {
    const table = tables.find(({ id }) => id === row.table)
    const found = table?.rows.find(
      ({ variable, label }) => label === row.label && (variable ?? '') === row.variable,
    )
    const here = found?.groups[ALL]
    if (!table || !here || here.n === null || here.of === null || here.of === 0) return []
    const own = { n: here.n, of: here.of }
    const printed = { n: (row.percent * row.of) / 100, of: row.of }
    return [
      {
        place: table.name,
        label: [row.variable, row.label].filter(Boolean).join(': '),
        here,
        percent: row.percent,
        of: row.of,
        difference: (100 * own.n) / own.of - row.percent,
        interval: differenceInterval(own, printed),
        note: undefined,
      },
    ]
  })
}

/** As the source prints a prompt: 2.1.2(b). */
const toSpelled = (id: string): string => id.replace(/\.([a-z]+)$/, '($1)')

/** Of each place the figure of that kind of provider, else that of all. */
function preferOwn<T extends { readonly group: string }>(
  all: readonly T[],
  providerType: string,
  placeOf: (one: T) => string,
): readonly T[] {
  const own = all.filter(({ group }) => group === providerType)
  const known = new Set(own.map(placeOf))
  return [...own, ...all.filter((one) => one.group === ALL && !known.has(placeOf(one)))]
}
