/**
 * A list, its mapping, and what comes of it: cases and faults by row, people
 * outside, all or nothing.
 */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ColumnUse } from '../../../../../src/domain/sampling/import/column-use.ts'
import { judgeList } from '../../../../../src/domain/sampling/import/judge-list.ts'
import {
  makeListColumns,
  type ReadList,
} from '../../../../../src/domain/sampling/import/list-column.ts'
import type { ListMapping } from '../../../../../src/domain/sampling/import/list-mapping.ts'
import { listUnknownValues } from '../../../../../src/domain/sampling/import/list-values.ts'
import {
  countList,
  type ListDecision,
  takePopulation,
} from '../../../../../src/domain/sampling/import/take-population.ts'
import { loadBundled } from '../../../../fixtures/editions.ts'
import { bundledForm as form, formOf, makeList, TODAY } from './forms.ts'

const USES: readonly ColumnUse[] = [
  'reference',
  'field/gender',
  'field/roshLevel',
  'officer',
  'day',
]
const HEAD = ['Ref', 'Sex', 'RoSH', 'RO', 'Start']
const GOOD = ['C-1', 'male', 'low', 'J. Smith', '20/03/2019']
const withRef = (reference: string, change: Partial<Record<number, string>> = {}) =>
  GOOD.map((cell, at) => change[at] ?? (at === 0 ? reference : cell))

const judge = (list: ReadList, uses = USES, values: ListMapping['values'] = new Map()) => {
  const columns = makeListColumns(list, form, TODAY)
  return judgeList({ list, columns, mapping: { uses, values }, referenceDay: TODAY }, form)
}
const goodOf = (...rows: string[][]) => {
  const judged = judge(makeList(HEAD, ...rows))
  if (!judged.ok) throw new Error(JSON.stringify(judged.error))
  return judged.value
}
const UNDECIDED: ListDecision = {
  outside: undefined,
  outsideReason: '',
  bad: undefined,
  badReason: '',
}

describe('[SA40] cases', () => {
  test('[SA40] hold what was said and nothing else', () => {
    const [one] = goodOf(GOOD).cases
    expect(one).toEqual({
      row: 2,
      day: '2019-03-20',
      outside: undefined,
      case: {
        reference: 'C-1',
        officer: 'J. Smith',
        profile: { gender: 'male', roshLevel: 'low' },
      },
    })
  })

  test('[SA40] a column that is left out leaves no trace', () => {
    const judged = judge(makeList(HEAD, GOOD), [
      'reference',
      'leave-out',
      'field/roshLevel',
      'leave-out',
      'leave-out',
    ])
    expect(judged.ok && judged.value.cases[0]?.case).toEqual({
      reference: 'C-1',
      profile: { roshLevel: 'low' },
    })
    expect(judged.ok && judged.value.window).toBeUndefined()
  })

  test('[SA43] words count as they were said; blank is blank; an option that is none counts for nothing', () => {
    const values = new Map([
      [
        'gender',
        new Map([
          ['m', 'male'],
          ['?', null],
          ['x', 'purple'],
        ]),
      ],
    ])
    const list = makeList(
      HEAD,
      withRef('C-1', { 1: 'M' }),
      withRef('C-2', { 1: '?' }),
      withRef('C-3', { 1: 'X' }),
    )
    const judged = judge(list, USES, values)
    if (!judged.ok) throw new Error('a good mapping')
    expect(judged.value.cases.map((one) => one.case.profile.gender)).toEqual(['male', undefined])
    expect(judged.value.faults).toMatchObject([{ row: 4, column: 'Sex', found: 'X' }])
  })
})

test('[SA40] a row that ends early has blanks at its end', () => {
  const list = makeList(HEAD, ['C-1'], ['C-2', 'male', 'low', '', GOOD[4] ?? ''])
  const judged = judge(list)
  if (!judged.ok) throw new Error('a good mapping')
  expect(judged.value.cases.map((one) => one.outside)).toEqual(['no-day', undefined])
  expect(judged.value.faults).toEqual([])
  expect(listUnknownValues(list, form, USES).values).toEqual([])
})

describe('[SA46] faults', () => {
  test('[SA46] each by row, column, what stood there and what was expected', () => {
    const { faults, cases } = goodOf(
      withRef('', { 1: 'M' }),
      withRef('1'.repeat(41), { 3: 'y'.repeat(81), 4: '31/02/2019' }),
      [...withRef('C-3'), 'more'],
    )
    expect(cases).toEqual([])
    expect(faults.map(({ row, column, found }) => `${row} ${column}: ${found}`)).toEqual([
      '2 Ref: ',
      '2 Sex: M',
      '3 Ref: 41 characters',
      '3 RO: 81 characters',
      '3 Start: 31/02/2019',
      '4 : 6 cells',
    ])
    for (const { expected } of faults) expect(expected).toMatch(/\w{3}/)
    expect(faults[1]?.expected).toContain('Male, Female')
  })

  test('[SA51] the day that was expected is written as the column writes it', () => {
    expect(
      goodOf(withRef('C-1', { 4: '03/25/2019' }), withRef('C-2', { 4: '?' })).faults[0],
    ).toMatchObject({
      row: 3,
      expected: 'a day as 2019-03-25 or 03/25/2019',
    })
    expect(goodOf(withRef('C-2', { 4: '?' })).faults[0]?.expected).toContain('25/03/2019')
  })

  test('[SA42] a name among opaque references is a fault, and is masked', () => {
    const rows = Array.from({ length: 9 }, (_, at) => withRef(`C-${at}`))
    const { faults } = goodOf(...rows, withRef('Ada Quill'))
    expect(faults).toMatchObject([{ row: 11, found: 'A•• •••••' }])
    expect(goodOf(...rows, withRef('Quill')).faults).toMatchObject([{ row: 11, found: 'Q••••' }])
    expect(goodOf(...rows, withRef('X123456')).faults).toEqual([])
  })

  test('[SA46] the fault names the right row, wherever it is', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 0, max: 39 }),
        (count, place) => {
          const bad = place % count
          const rows = Array.from({ length: count }, (_, at) =>
            withRef(`C-${at}`, at === bad ? { 2: 'Purple' } : {}),
          )
          const { faults, cases } = goodOf(...rows)
          expect(faults.map(({ row, column }) => [row, column])).toEqual([[bad + 2, 'RoSH']])
          expect(cases.map(({ row }) => row)).not.toContain(bad + 2)
          expect(cases).toHaveLength(count - 1)
        },
      ),
      { seed: 46 },
    )
  })
})

describe('[SA48] repeats', () => {
  test('[SA48] both rows are named and the first good one stays', () => {
    const { faults, cases } = goodOf(withRef('C-1'), withRef('C-2'), withRef('C-1'), withRef('C-1'))
    expect(faults.map(({ kind, row, found }) => [kind, row, found])).toEqual([
      ['repeat', 4, 'C-1'],
      ['repeat', 5, 'C-1'],
    ])
    expect(faults[0]?.expected).toContain('row 2')
    expect(cases.map(({ row }) => row)).toEqual([2, 3])
  })

  test('[SA48] a bad first row does not cost the case its good second', () => {
    const { faults, cases } = goodOf(
      withRef('C-1', { 1: '!' }),
      withRef('C-1'),
      withRef('C-1', { 1: '!' }),
    )
    expect(cases.map(({ row }) => row)).toEqual([3])
    expect(faults.map(({ kind, row }) => `${kind} ${row}`)).toEqual([
      'value 2',
      'repeat 2',
      'value 4',
      'repeat 4',
    ])
    const two = goodOf(withRef('C-1', { 1: '!' }), withRef('C-1', { 1: '!' }))
    expect(two.faults.filter(({ kind }) => kind === 'repeat')).toMatchObject([{ row: 3 }])
  })

  test('[SA61] capitals and blanks make no other reference', () => {
    const { faults, cases } = goodOf(withRef('NE-12'), withRef('ne-12'), withRef('NE -12'))
    expect(faults.map(({ kind, row, found }) => [kind, row, found])).toEqual([
      ['repeat', 3, 'ne-12'],
      ['repeat', 4, 'NE -12'],
    ])
    expect(cases.map(({ row, case: { reference } }) => [row, reference])).toEqual([[2, 'NE-12']])
    expect(goodOf(withRef('NE-12'), withRef('NE-1 3')).faults).toEqual([])
  })

  test('[SA48] every repeated reference is found, and no other', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 1, maxLength: 40 }),
        (numbers) => {
          const { faults, cases } = goodOf(...numbers.map((number) => withRef(`C-${number}`)))
          const first = new Map<number, number>()
          for (const [at, number] of numbers.entries())
            if (!first.has(number)) first.set(number, at + 2)
          expect(cases.map(({ row }) => row)).toEqual([...first.values()])
          expect(faults).toHaveLength(numbers.length - first.size)
        },
      ),
      { seed: 48 },
    )
  })
})

describe('[SA45] the gate', () => {
  test.each([
    ['no reference', ['leave-out', 'field/gender'], 'no-reference'],
    ['one use twice', ['reference', 'reference'], 'use-twice'],
    ['a field that the edition does not ask', ['reference', 'field/weight'], 'personal-column'],
  ] as const)('[SA45] %s is refused', (_, uses, kind) => {
    const judged = judge(makeList(['Ref', 'Sex'], ['C-1', 'M']), [...uses])
    expect(judged.ok ? [] : judged.error.faults.map((fault) => fault.kind)).toContain(kind)
  })

  test('[SA45] a refused column does not get through, whatever is said of it', () => {
    const list = makeList(['Ref', 'Surname'], ['C-1', 'Quill'])
    for (const use of ['officer', 'office', 'field/gender', 'day'] as const) {
      const judged = judge(list, ['reference', use])
      expect(judged.ok ? [] : judged.error.faults).toEqual([{ kind: 'personal-column', column: 1 }])
    }
    expect(judge(list, ['reference']).ok).toBe(true)
  })
})

describe('[SA43] unknown words', () => {
  const list = makeList(
    HEAD,
    withRef('1', { 1: 'M' }),
    withRef('2', { 1: 'm ' }),
    withRef('3', { 1: '' }),
    withRef('4', { 1: 'M' }),
    withRef('5', { 1: 'M' }),
  )

  test('[SA43] once each, with count, rows and suggestion', () => {
    expect(listUnknownValues(list, form, USES)).toEqual({
      faults: [],
      values: [
        {
          field: 'gender',
          key: 'm',
          found: 'M',
          count: 4,
          rows: [2, 3, 5],
          suggestion: { kind: 'option', option: 'male' },
        },
      ],
    })
  })

  test('[SA43] a column of a hundred different words was another column', () => {
    const rows = Array.from({ length: 101 }, (_, at) => withRef(String(at), { 1: `word ${at}` }))
    expect(listUnknownValues(makeList(HEAD, ...rows), form, USES)).toEqual({
      values: [],
      faults: [{ kind: 'too-many-values', column: 1, count: 101 }],
    })
  })
})

describe('[SA49 SA52] all or nothing', () => {
  const judged = goodOf(
    withRef('C-1'),
    withRef('C-2', { 4: '1/1/2018' }),
    withRef('C-3', { 4: '' }),
    withRef('C-4', { 1: '!' }),
    withRef('C-1'),
    withRef('C-6', { 4: '30/9/2019' }),
  )
  const take = (decision: Partial<ListDecision>) =>
    takePopulation(judged, 'case-supervision', { ...UNDECIDED, ...decision })
  const all: Partial<ListDecision> = {
    outside: 'leave-out',
    outsideReason: 'late',
    bad: 'leave-out',
    badReason: 'torn',
  }

  test('[SA52] who is outside is listed with why, and a missing day counts as outside', () => {
    expect(judged.cases.map(({ outside }) => outside)).toEqual([
      undefined,
      'before',
      'no-day',
      'after',
    ])
    expect(judged.window).toEqual({ from: '2019-02-15', to: '2019-04-15' })
  })

  test('[SA49] counts add up', () => {
    const counts = countList(judged, { outside: undefined })
    expect(counts).toEqual({ rows: 6, kept: 1, outside: 3, bad: 1, repeats: 1 })
    expect(counts.kept + counts.outside + counts.bad + counts.repeats).toBe(counts.rows)
    expect(countList(judged, { outside: 'keep' }).kept).toBe(4)
  })

  test.each([
    [{}, 'bad-rows'],
    [{ bad: 'leave-out', badReason: ' ' }, 'no-reason'],
    [{ bad: 'leave-out', badReason: 'x' }, 'outside-undecided'],
    [{ ...all, outsideReason: '' }, 'no-reason'],
  ] as const)('[SA49 SA52] %j gives nothing', (decision, kind) => {
    const taken = take(decision)
    expect(taken.ok ? 'taken' : taken.error.kind).toBe(kind)
  })

  test('[SA49 SA52] decided, it is a population', () => {
    const left = take(all)
    expect(left.ok && left.value.cases.map(({ reference }) => reference)).toEqual(['C-1'])
    const kept = take({ ...all, outside: 'keep' })
    expect(kept.ok && kept.value.cases.map(({ reference }) => reference)).toEqual([
      'C-1',
      'C-2',
      'C-3',
      'C-6',
    ])
  })

  test('[SA49] nobody left is no population', () => {
    const none = takePopulation(goodOf(withRef('C-1', { 4: '1/1/2018' })), 'case-supervision', {
      ...UNDECIDED,
      ...all,
    })
    expect(none.ok ? 'taken' : none.error).toEqual({ kind: 'nobody-left' })
  })
})

test('[SA50] a case type without a window judges no day', async () => {
  const edition = await loadBundled()
  const [first] = edition.caseTypes
  if (!first) throw new Error('the edition has case types')
  const { eligibility, ...open } = first
  expect(eligibility).toBeDefined()
  const bare = formOf({ ...edition, caseTypes: [open] }, first.id)
  const list = makeList(['Ref'], ['C-1'])
  const columns = makeListColumns(list, bare, TODAY)
  const mapping = { uses: ['reference'] as const, values: new Map() }
  const judged = judgeList({ list, columns, mapping, referenceDay: TODAY }, bare)
  expect(judged.ok && judged.value).toMatchObject({ window: undefined, faults: [], rows: 1 })
})
