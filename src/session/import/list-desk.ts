/**
 * One list being imported, from the file to the cases: everything that the worker
 * does, without being one.  [SA57 SA45 SA46]
 *
 * Holds the rows, and gives out no more of them than a screen shows. A question
 * that comes too early is a bug of the asker and throws.
 */
import { assert } from '../../base/assert.ts'
import { findHeadingRow } from '../../domain/sampling/import/find-heading-row.ts'
import type { ImportForm } from '../../domain/sampling/import/import-form.ts'
import { type JudgedList, judgeList } from '../../domain/sampling/import/judge-list.ts'
import {
  type ListColumn,
  makeListColumns,
  type ReadList,
} from '../../domain/sampling/import/list-column.ts'
import { findMappingFaults } from '../../domain/sampling/import/list-mapping.ts'
import { listUnknownValues } from '../../domain/sampling/import/list-values.ts'
import { suggestUses } from '../../domain/sampling/import/suggest-uses.ts'
import { takePopulation } from '../../domain/sampling/import/take-population.ts'
import type { JudgeAsk, ListAnswer, ListAsk, ListWord, OpenAsk } from './list-messages.ts'
import { openListFile } from './read-list-file.ts'
import type { Workbook } from './read-workbook.ts'
import { makeRowsCsv } from './rows-csv.ts'
import { makeVerdict, toShownColumns } from './show-list.ts'
import { LIST_LIMITS, type TellProgress } from './unread.ts'

type Rows = readonly (readonly string[])[]

/** The cases go over in pieces: one message of 20,000 would hold up the screen. */
const PIECE = 1000

export function createListDesk(say: (word: ListWord) => void) {
  let asked: OpenAsk | undefined
  let workbook: Workbook | undefined
  let rows: Rows = []
  let list: ReadList = { headings: [], rows: [] }
  let columns: readonly ListColumn[] = []
  let judged: JudgedList | undefined
  const tell: TellProgress = (phase, share) => say({ kind: 'progress', phase, share })
  const askedOf = (): OpenAsk => {
    assert(asked, 'a list is opened before it is asked about')
    return asked
  }
  const formOf = (): ImportForm => askedOf().form

  const open = async (ask: OpenAsk): Promise<ListAnswer> => {
    asked = ask
    const opened = await openListFile(ask.file, tell)
    if (!opened.ok) return { kind: 'unread', fault: opened.error }
    workbook = opened.value
    const [only, ...more] = workbook.sheets
    if (only === undefined || more.length > 0) return { kind: 'sheets', names: workbook.sheets }
    return readSheet(only)
  }
  const readSheet = async (name: string): Promise<ListAnswer> => {
    assert(workbook, 'a workbook is opened before its sheets')
    const read = await workbook.readSheet(name)
    if (!read.ok) return { kind: 'unread', fault: read.error }
    rows = read.value
    return readHeadings(findHeadingRow(rows))
  }
  const readHeadings = (at: number): ListAnswer => {
    list = rowsToList(rows, at)
    if (list.rows.length === 0) return { kind: 'unread', fault: { kind: 'no-rows' } }
    if (list.rows.length > LIST_LIMITS.rows) {
      return { kind: 'unread', fault: { kind: 'too-many-rows', rows: list.rows.length } }
    }
    if (list.headings.length > LIST_LIMITS.columns) {
      const fault = { kind: 'too-many-columns', columns: list.headings.length } as const
      return { kind: 'unread', fault }
    }
    const { form, referenceDay, remembered } = askedOf()
    columns = makeListColumns(list, form, referenceDay)
    const suggested = suggestUses(columns, form, remembered)
    const shown = toShownColumns(columns, suggested)
    return { kind: 'columns', columns: shown, headingRow: at + 1, rows: list.rows.length }
  }
  const judge = ({ mapping, referenceDay, outside }: JudgeAsk): ListAnswer => {
    const form = formOf()
    const verdict = judgeList({ list, columns, mapping, referenceDay }, form)
    if (!verdict.ok) return verdict.error
    judged = verdict.value
    return makeVerdict(judged, mapping, { form, outside })
  }
  const take = (decision: Parameters<typeof takePopulation>[2]): ListAnswer => {
    assert(judged, 'a list is judged before it is taken')
    const taken = takePopulation(judged, formOf().caseType, decision)
    if (!taken.ok) return { kind: 'not-taken', fault: taken.error }
    const { cases } = taken.value
    for (let at = 0; at < cases.length; at += PIECE) {
      say({ kind: 'cases', cases: cases.slice(at, at + PIECE) })
    }
    return { kind: 'taken', count: cases.length }
  }
  return async (ask: ListAsk): Promise<ListAnswer> => {
    switch (ask.kind) {
      case 'open':
        return open(ask)
      case 'sheet':
        return readSheet(ask.name)
      case 'headings':
        return readHeadings(ask.row - 1)
      case 'values': {
        const faults = findMappingFaults(columns, ask.uses)
        if (faults.length > 0) return { kind: 'values', values: [], faults }
        return { kind: 'values', ...listUnknownValues(list, formOf(), ask.uses) }
      }
      case 'judge':
        return judge(ask)
      case 'rows-csv':
        return { kind: 'text', text: makeRowsCsv(ask, list, judged) }
      case 'take':
        return take(ask.decision)
    }
  }
}

/** Rows below the headings that hold anything; columns without a heading have none. */
function rowsToList(rows: Rows, at: number): ReadList {
  const headings = trimEnd(rows[at] ?? [])
  const width = Math.max(headings.length, 1)
  return {
    headings,
    rows: rows
      .map((cells, index) => ({ row: index + 1, cells: trimEnd(cells, width) }))
      .slice(at + 1)
      .filter(({ cells }) => cells.some((cell) => cell !== '')),
  }
}

/** Without the empty cells at its end, but those that stand under a heading. */
function trimEnd(cells: readonly string[], keep = 0): readonly string[] {
  const last = cells.findLastIndex((cell) => cell !== '')
  return cells.slice(0, Math.max(last + 1, Math.min(keep, cells.length)))
}
