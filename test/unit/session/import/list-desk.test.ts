/**
 * One list from the file to the population, as the worker does it: what the screen
 * hears, and what it never hears.
 */
import { describe, expect, test } from 'vitest'
import type { ColumnUse } from '../../../../src/domain/sampling/import/column-use.ts'
import type { EligibleCase } from '../../../../src/domain/sampling/population.ts'
import { createListDesk } from '../../../../src/session/import/list-desk.ts'
import type { ListAnswer, ListWord } from '../../../../src/session/import/list-messages.ts'
import { toShownColumns } from '../../../../src/session/import/show-list.ts'
import {
  makeProviderCsv,
  makeProviderRows,
  type ProviderListWish,
} from '../../../fixtures/provider-list.ts'
import { type CellWish, makeWorkbook } from '../../../fixtures/workbook.ts'
import { bundledForm as form, TODAY } from '../../domain/sampling/import/forms.ts'

const WISH: ProviderListWish = { seed: 4, rows: 400, referenceDay: TODAY }

const WHY = { before: 'too long ago', after: 'too recent', 'no-day': 'no day' } as const

function createDesk() {
  const words: ListWord[] = []
  const ask = createListDesk((word) => words.push(word))
  const open = (file: string | Uint8Array<ArrayBuffer>) =>
    ask({ kind: 'open', file: new Blob([file]), form, referenceDay: TODAY, remembered: new Map() })
  const cases = (): EligibleCase[] =>
    words.flatMap((word) => (word.kind === 'cases' ? word.cases : []))
  return { ask, open, words, cases }
}
function expectKind<K extends ListAnswer['kind']>(answer: ListAnswer, kind: K) {
  if (answer.kind !== kind) throw new Error(`${answer.kind}, and not ${kind}`)
  return answer as Extract<ListAnswer, { kind: K }>
}

/** All steps with everything as suggested. */
async function importAll(wish: ProviderListWish) {
  const desk = createDesk()
  const columns = expectKind(await desk.open(makeProviderCsv(wish)), 'columns')
  const uses = columns.columns.map(({ suggested }) => suggested)
  const { values } = expectKind(await desk.ask({ kind: 'values', uses }), 'values')
  const said = new Map<string, Map<string, string | null>>()
  for (const { field, key, suggestion } of values) {
    if (suggestion.kind !== 'option') continue
    said.set(field, (said.get(field) ?? new Map()).set(key, suggestion.option))
  }
  const mapping = { uses, values: said }
  const question = { kind: 'judge', mapping, referenceDay: TODAY, outside: undefined } as const
  return {
    ...desk,
    columns,
    values,
    question,
    verdict: expectKind(await desk.ask(question), 'verdict'),
  }
}

describe('[SA57] a whole import', () => {
  test('[SA57 SA45] columns, words, verdict, cases; nothing personal leaves the worker', async () => {
    const desk = await importAll(WISH)
    expect(desk.columns).toMatchObject({ headingRow: 1, rows: 400 })
    expect(desk.verdict).toMatchObject({
      counts: { rows: 400, kept: 400, outside: 0, bad: 0, repeats: 0 },
      faultCount: 0,
      dayOrder: 'day-first',
    })
    expect(desk.verdict.preview).toHaveLength(10)
    expect(desk.verdict.blanks.map(({ field }) => field)).toContain('gender')
    const decision = { outside: undefined, outsideReason: '', bad: undefined, badReason: '' }
    expect(await desk.ask({ kind: 'take', decision })).toEqual({ kind: 'taken', count: 400 })
    expect(desk.cases()).toHaveLength(400)
    expect(desk.cases()[0]?.reference).toBe('R100000')
    // Surnames and dates of birth of the list, looked for in all that was said.
    const rows = makeProviderRows(WISH).slice(1)
    const said = JSON.stringify([desk.columns, desk.values, desk.verdict, desk.words])
    const leaked = rows.filter(
      ([, crn, name]) => said.includes(crn ?? '') || said.includes(name ?? ''),
    )
    expect(leaked).toEqual([])
  })

  test('[SA57] more cases than one message holds arrive in their order', async () => {
    const desk = await importAll({ ...WISH, rows: 2500 })
    const decision = { outside: undefined, outsideReason: '', bad: undefined, badReason: '' }
    await desk.ask({ kind: 'take', decision })
    expect(desk.cases().map(({ reference }) => reference)).toEqual(
      Array.from({ length: 2500 }, (_, at) => `R${100_000 + at}`),
    )
  })

  test('[SA46 SA49] faults come first in part, then all as a file; nothing is taken before a decision', async () => {
    const desk = await importAll({ ...WISH, bad: 250, repeats: 5, outside: 7 })
    expect(desk.verdict).toMatchObject({
      faultCount: 255,
      counts: { bad: 250, repeats: 5, outside: 7, kept: 143 },
    })
    expect(desk.verdict.faults).toHaveLength(200)
    expect(desk.verdict.outside).toHaveLength(7)
    const headings = ['Row', 'Column', 'Found', 'Expected']
    const of = { kind: 'faults' } as const
    const { text } = expectKind(await desk.ask({ kind: 'rows-csv', headings, of }), 'text')
    expect(text.split('\r\n')).toHaveLength(1 + 255 + 1)
    expect(text).toContain('Purple')
    const undecided = { outside: undefined, outsideReason: '', bad: undefined, badReason: '' }
    expect(await desk.ask({ kind: 'take', decision: undecided })).toMatchObject({
      kind: 'not-taken',
    })
    expect(desk.cases()).toEqual([])
    const kept = expectKind(await desk.ask({ ...desk.question, outside: 'keep' }), 'verdict')
    expect(kept.counts.kept).toBe(150)
    const decision = {
      outside: 'keep',
      outsideReason: 'x',
      bad: 'leave-out',
      badReason: 'y',
    } as const
    expect(await desk.ask({ kind: 'take', decision })).toEqual({ kind: 'taken', count: 150 })
  })

  test('[SA70] everybody outside the window can be had as a file: row, case, column, what stood there and why', async () => {
    const desk = await importAll({ ...WISH, outside: 230 })
    expect(desk.verdict).toMatchObject({ counts: { outside: 230 } })
    expect(desk.verdict.outside).toHaveLength(200)
    const headings = ['Row', 'Case', 'Column', 'Found', 'Expected', 'Why']
    const of = { kind: 'outside', expected: 'from May to June', why: WHY } as const
    const { text } = expectKind(await desk.ask({ kind: 'rows-csv', headings, of }), 'text')
    const lines = text.trim().split('\r\n')
    expect(lines).toHaveLength(1 + 230)
    const [first] = desk.verdict.outside
    expect(lines[1]).toMatch(
      new RegExp(
        `^${first?.row},${first?.reference},[^,]+,\\d\\d/\\d\\d/\\d{4},from May to June,too`,
      ),
    )
  })

  test('[SA71] rows that end before the headings do are named, and are no fault', async () => {
    const desk = createDesk()
    await desk.open('Ref,Sex,Office,Note\nC-1,M,Leeds,x\nC-2,F\nC-3\nC-4,M,Hull,\n')
    const uses = ['reference', 'leave-out', 'office', 'leave-out'] as const
    const mapping = { uses, values: new Map() }
    const question = { kind: 'judge', mapping, referenceDay: TODAY, outside: undefined } as const
    const verdict = expectKind(await desk.ask(question), 'verdict')
    expect(verdict).toMatchObject({ faultCount: 0, shortCount: 2, counts: { kept: 4 } })
    expect(verdict.short).toEqual([
      { row: 3, reference: 'C-2', last: 'Sex', cells: 2, headings: 4 },
      { row: 4, reference: 'C-3', last: 'Ref', cells: 1, headings: 4 },
    ])
    const headings = ['Row', 'Case', 'Last', 'Found', 'Expected']
    const of = { kind: 'short' } as const
    const { text } = expectKind(await desk.ask({ kind: 'rows-csv', headings, of }), 'text')
    expect(text).toBe('\uFEFFRow,Case,Last,Found,Expected\r\n3,C-2,Sex,2,4\r\n4,C-3,Ref,1,4\r\n')
  })

  test('[SA45] a mapping that lets a refused column through is refused here, too', async () => {
    const desk = await importAll(WISH)
    const uses = desk.question.mapping.uses.map<ColumnUse>((use, at) =>
      at === 2 ? 'office' : use === 'office' ? 'leave-out' : use,
    )
    const values = expectKind(await desk.ask({ kind: 'values', uses }), 'values')
    expect(values).toEqual({
      kind: 'values',
      values: [],
      faults: [{ kind: 'personal-column', column: 2 }],
    })
    const mapping = { ...desk.question.mapping, uses }
    expect(await desk.ask({ ...desk.question, mapping })).toMatchObject({ kind: 'bad-mapping' })
  })
})

describe('[SA47 SA55] sheets and headings', () => {
  const rows: CellWish[][] = [
    ['Export of March'],
    [],
    ['Ref', 'Sex'],
    ['C-1', 'M'],
    ['C-2', 'F', 'stray'],
    [null, null],
  ]
  const book = new Uint8Array(
    makeWorkbook([
      { name: 'Read me', rows: [['x']] },
      { name: 'Cases', rows },
    ]),
  )

  test('[SA55 SA47] several sheets are offered, and titles are passed over', async () => {
    const { ask, open } = createDesk()
    expect(await open(book)).toEqual({ kind: 'sheets', names: ['Read me', 'Cases'] })
    const shown = expectKind(await ask({ kind: 'sheet', name: 'Cases' }), 'columns')
    expect(shown).toMatchObject({ headingRow: 3, rows: 2 })
    expect(shown.columns.map(({ heading }) => heading)).toEqual(['Ref', 'Sex'])
    expect(await ask({ kind: 'sheet', name: 'Nowhere' })).toMatchObject({ kind: 'unread' })
  })

  test('[SA47 SA46] another row may be named; cells beyond the headings are a fault', async () => {
    const { ask, open } = createDesk()
    await open(book)
    await ask({ kind: 'sheet', name: 'Cases' })
    const below = expectKind(await ask({ kind: 'headings', row: 4 }), 'columns')
    expect(below.columns.map(({ heading }) => heading)).toEqual(['C-1', 'M'])
    await ask({ kind: 'headings', row: 3 })
    const mapping = { uses: ['reference', 'leave-out'] as const, values: new Map() }
    const verdict = await ask({ kind: 'judge', mapping, referenceDay: TODAY, outside: undefined })
    expect(expectKind(verdict, 'verdict').faults).toMatchObject([{ row: 5, found: '3 cells' }])
    expect(await ask({ kind: 'headings', row: 99 })).toEqual({
      kind: 'unread',
      fault: { kind: 'no-rows' },
    })
  })
})

describe('[SA56] lists beyond the limits', () => {
  test.each([
    ['no rows', 'Ref,Sex\n', { kind: 'no-rows' }],
    ['20,001 rows', `Ref,Sex\n${'C,M\n'.repeat(20_001)}`, { kind: 'too-many-rows', rows: 20_001 }],
    ['201 columns', `${'a,'.repeat(200)}a\n1,2\n`, { kind: 'too-many-columns', columns: 201 }],
    ['no list at all', '\u0001\u0002', { kind: 'not-a-list' }],
  ])('[SA56] %s', async (_, file, fault) => {
    expect(await createDesk().open(file)).toEqual({ kind: 'unread', fault })
  })
})

test('[SA41] a column without a suggestion is left out', () => {
  const [shown] = toShownColumns(
    [{ heading: 'x', examples: [], personal: undefined, uses: ['leave-out'] }],
    [],
  )
  expect(shown?.suggested).toBe('leave-out')
})

test('[SA45] long cells are cut where they are only examples', async () => {
  const { open } = createDesk()
  const shown = expectKind(await open(`Ref,Comment\nC-1,${'word '.repeat(30)}\n`), 'columns')
  expect(shown.columns[1]?.examples[0]).toHaveLength(41)
})

test('[SA57] a question that comes too early is a bug, and says so', async () => {
  const { ask } = createDesk()
  const decision = { outside: undefined, outsideReason: '', bad: undefined, badReason: '' }
  await expect(ask({ kind: 'sheet', name: 'x' })).rejects.toThrow('invariant')
  await expect(ask({ kind: 'take', decision })).rejects.toThrow('invariant')
  await expect(ask({ kind: 'values', uses: ['reference'] })).rejects.toThrow('invariant')
  for (const kind of ['faults', 'outside', 'short'] as const) {
    const of = kind === 'outside' ? { kind, expected: '', why: WHY } : { kind }
    expect(await ask({ kind: 'rows-csv', headings: ['Row'], of })).toEqual({
      kind: 'text',
      text: '\uFEFFRow\r\n',
    })
  }
})
