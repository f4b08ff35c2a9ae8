/**
 * Nets of the import, and the builds without them: a gate that lets everything
 * through, cells that nobody looks at, repeats that nobody finds, lists taken
 * undecided, formulas in a file of faults, archives without a bound.
 */
import { expect } from 'vitest'
import { listUses } from '../../src/domain/sampling/import/column-use.ts'
import type { ImportForm } from '../../src/domain/sampling/import/import-form.ts'
import {
  type AskedList,
  type JudgedList,
  judgeList,
} from '../../src/domain/sampling/import/judge-list.ts'
import {
  type ListColumn,
  makeListColumns,
  type ReadList,
} from '../../src/domain/sampling/import/list-column.ts'
import {
  type ListDecision,
  takePopulation,
} from '../../src/domain/sampling/import/take-population.ts'
import { listZipParts, unpackPart } from '../../src/session/import/zip-parts.ts'
import { toCsv } from '../../src/session/to-csv.ts'
import { makeZip } from '../fixtures/zip.ts'
import { bundledForm as form, makeList, TODAY } from '../unit/domain/sampling/import/forms.ts'
import { makeNet, type Net } from './mutants.ts'

type Columns = (list: ReadList, form: ImportForm, day: string) => readonly ListColumn[]
const openAll: Columns = (list, own, day) =>
  makeListColumns(list, own, day).map((column) => ({ ...column, uses: listUses(own) }))
const names = Array.from({ length: 12 }, (_, at) => `Ada Q${'abcdefghijkl'.charAt(at)}ill`)

const personal = makeNet<Columns>({
  rule: 'SA42',
  promise: 'a column of people\u2019s names cannot be kept as anything, whatever it is called',
  real: makeListColumns,
  mutants: {
    'nothing is refused': openAll,
    'headings alone are looked at': (list, own, day) =>
      makeListColumns({ ...list, rows: [] }, own, day),
    'cells alone are looked at': (list, own, day) =>
      makeListColumns({ ...list, headings: list.headings.map(() => 'Column') }, own, day),
  },
  async hold(columnsOf) {
    const rows = names.map((name, at) => [`C-${at}`, name, at % 2 ? 'Ada' : 'Ben'])
    const [, byCells, byHeading] = columnsOf(
      makeList(['Ref', 'Column', 'Forename'], ...rows),
      form,
      TODAY,
    )
    expect(byCells?.uses).toEqual(['leave-out'])
    expect(byHeading?.uses).not.toContain('office')
  },
})

type Judge = (asked: AskedList, own: ImportForm) => ReturnType<typeof judgeList>
const gate = makeNet<Judge>({
  rule: 'SA45',
  promise: 'a refused column does not get through, whatever was said of it',
  real: judgeList,
  mutants: {
    'the gate is open': (asked, own) =>
      judgeList({ ...asked, columns: openAll(asked.list, own, asked.referenceDay) }, own),
  },
  async hold(judge) {
    const list = makeList(['Ref', 'Surname'], ['C-1', 'Quill'])
    const columns = makeListColumns(list, form, TODAY)
    const mapping = { uses: ['reference', 'office'] as const, values: new Map() }
    const judged = judge({ list, columns, mapping, referenceDay: TODAY }, form)
    expect(JSON.stringify(judged.ok ? judged.value.cases : [])).not.toContain('Quill')
  },
})

const judgedOf = (list: ReadList): JudgedList => {
  const columns = makeListColumns(list, form, TODAY)
  const mapping = { uses: ['reference'] as const, values: new Map() }
  const judged = judgeList({ list, columns, mapping, referenceDay: TODAY }, form)
  if (!judged.ok) throw new Error('a good mapping')
  return judged.value
}
const UNDECIDED: ListDecision = {
  outside: undefined,
  outsideReason: '',
  bad: undefined,
  badReason: '',
}

const repeats = makeNet<(list: ReadList) => JudgedList>({
  rule: 'SA48',
  promise: 'a reference stands in the population once',
  real: judgedOf,
  mutants: {
    'repeats are named and kept': (list) => {
      const judged = judgedOf(list)
      const cases = list.rows.map(({ row, cells }) => ({
        row,
        case: { reference: cells[0] ?? '', profile: {} },
        outside: undefined,
        day: undefined,
      }))
      return { ...judged, cases }
    },
  },
  async hold(judge) {
    const { cases } = judge(makeList(['Ref'], ['C-1'], ['C-2'], ['C-1']))
    expect(cases.map((one) => one.case.reference)).toEqual(['C-1', 'C-2'])
  },
})

const undecided = makeNet<typeof takePopulation>({
  rule: 'SA49',
  promise: 'there is no population while a bad row is undecided',
  real: takePopulation,
  mutants: {
    'bad rows go by themselves': (judged, type, decision) =>
      takePopulation({ ...judged, faults: [] }, type, decision),
    'no reason is asked for': (judged, type, decision) =>
      takePopulation(judged, type, { ...decision, badReason: 'x', outsideReason: 'x' }),
  },
  async hold(take) {
    const judged = judgedOf(makeList(['Ref'], ['C-1'], ['']))
    expect(take(judged, 'case-supervision', UNDECIDED).ok).toBe(false)
    expect(take(judged, 'case-supervision', { ...UNDECIDED, bad: 'leave-out' }).ok).toBe(false)
  },
})

const formulas = makeNet<typeof toCsv>({
  rule: 'UI61',
  promise: 'no cell of a saved file is run by a spreadsheet',
  real: toCsv,
  mutants: {
    'cells are written as they stand': (rows) => rows.map((cells) => cells.join(',')).join('\r\n'),
  },
  async hold(write) {
    for (const start of ['=', '+', '-', '@']) {
      expect(write([['Row', `${start}cmd`]])).not.toMatch(/(^|[,\n"])[=+@-]/)
    }
  },
})

const bound = makeNet<typeof unpackPart>({
  rule: 'SA56',
  promise: 'a part of an archive is unpacked up to a bound, whatever it claims',
  real: unpackPart,
  mutants: { 'no bound': (part) => unpackPart(part, Number.MAX_SAFE_INTEGER) },
  async hold(unpack) {
    const parts = listZipParts(new Uint8Array(makeZip({ a: 'x'.repeat(100_000) })))
    const part = parts.ok ? parts.value.get('a') : undefined
    if (!part) throw new Error('the archive has the part')
    expect((await unpack(part, 50_000)).ok).toBe(false)
  },
})

export const importNets: readonly Net[] = [personal, gate, repeats, undecided, formulas, bound]
