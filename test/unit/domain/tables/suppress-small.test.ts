/**
 * No small group follows from what is shown beside it: from the total of its rows,
 * from all less a kind of provider, or from a share of nothing or of everything.
 */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { suppressSmall } from '../../../../src/domain/tables/suppress-small.ts'
import { makeCell, type ReportTable, type TableRow } from '../../../../src/domain/tables/table.ts'

type Pair = readonly [n: number, of: number]

const tableOf = (groups: readonly string[], rows: readonly TableRow[]): ReportTable => ({
  ...{ id: 't', name: 'T', title: 't', kind: 'shares', counts: 'cases', size: {}, notes: [] },
  groups,
  rows,
})

/** One kind of provider: all are of it. */
const ofOne = (pairs: readonly Pair[]) =>
  tableOf(
    ['all', 'nps'],
    pairs.map(([n, of], at) => {
      const cell = makeCell(n, of)
      return { variable: 'v', label: `${at}`, groups: { all: cell, nps: cell } }
    }),
  )

const ofTwo = (rows: readonly (readonly [nps: Pair, crc: Pair])[]) =>
  tableOf(
    ['all', 'nps', 'crc'],
    rows.map(([nps, crc], at) => ({
      label: `${at}`,
      groups: {
        all: makeCell(nps[0] + crc[0], nps[1] + crc[1]),
        nps: makeCell(...nps),
        crc: makeCell(...crc),
      },
    })),
  )

const shownOf = (table: ReportTable) =>
  table.rows.map(({ groups }) =>
    table.groups.map((group) => groups[group]?.suppressed ?? groups[group]?.of),
  )

describe('a small group that would follow', () => {
  test('[TB50] from the total of its rows takes the next smallest row along, with the reason', () => {
    const table = suppressSmall(
      ofOne([
        [60, 90],
        [6, 12],
        [2, 3],
      ]),
      5,
    )
    expect(shownOf(table)).toEqual([
      [90, 90],
      ['tells-a-small-group', 'tells-a-small-group'],
      ['small-group', 'small-group'],
    ])
    expect(table.rows[1]?.groups.all).toMatchObject({ n: null, of: null, percent: null })
    expect(table.notes).toEqual([
      '1 figure is not shown: fewer than 5 cases stand behind it.',
      '1 more is not shown: a small one would follow from it and a total.',
    ])
  })

  test('[TB50] two small ones do not follow from their sum, but for two of one', () => {
    const open = suppressSmall(
      ofOne([
        [60, 90],
        [6, 12],
        [2, 3],
        [1, 4],
      ]),
      5,
    )
    expect(shownOf(open).map(([all]) => all)).toEqual([90, 12, 'small-group', 'small-group'])
    const told = suppressSmall(
      ofOne([
        [60, 90],
        [6, 12],
        [1, 1],
        [0, 1],
      ]),
      5,
    )
    expect(told.rows[1]?.groups.all?.suppressed).toBe('tells-a-small-group')
  })

  test('[TB50] where there is one row with anybody in it, nothing is left to hide', () => {
    const table = suppressSmall(
      ofOne([
        [0, 0],
        [2, 3],
      ]),
      5,
    )
    expect(shownOf(table).map(([all]) => all)).toEqual([0, 'small-group'])
    expect(suppressSmall(ofOne([[3, 9]]), 0)).toEqual(ofOne([[3, 9]]))
  })

  test('[TB50] each variable is a total of its own', () => {
    const { rows, ...table } = ofOne([
      [9, 20],
      [8, 20],
    ])
    const other = ofOne([
      [17, 38],
      [1, 2],
    ]).rows.map((row) => ({ ...row, variable: 'w' }))
    const hidden = suppressSmall({ ...table, rows: [...rows, ...other] }, 5)
    expect(shownOf(hidden).map(([all]) => all)).toEqual([
      ...[20, 20],
      ...['tells-a-small-group', 'small-group'],
    ])
  })

  test('[TB51] neither from all less the other kind, nor from the total of a kind', () => {
    const table = suppressSmall(
      ofTwo([
        [
          [2, 3],
          [5, 9],
        ],
        [
          [8, 20],
          [9, 30],
        ],
        [
          [4, 10],
          [6, 40],
        ],
      ]),
      5,
    )
    expect(shownOf(table)).toEqual([
      [12, 'small-group', 'tells-a-small-group'],
      [50, 20, 30],
      [50, 'tells-a-small-group', 'tells-a-small-group'],
    ])
  })

  test('[TB52] nor that all of it were judged alike, where the others are shown', () => {
    // What is not shown of rows 2 and 3 is 15 of 15: each of them would be.
    const table = suppressSmall(
      ofOne([
        [60, 90],
        [12, 12],
        [3, 3],
        [7, 30],
      ]),
      5,
    )
    expect(shownOf(table).map(([all]) => all)).toEqual([
      90,
      'tells-a-small-group',
      'small-group',
      'tells-a-small-group',
    ])
    // Where the total is itself of everything, hiding more would keep nothing.
    const whole = suppressSmall(
      ofOne([
        [90, 90],
        [12, 12],
        [3, 3],
        [30, 30],
      ]),
      5,
    )
    expect(shownOf(whole).map(([all]) => all)).toEqual([
      90,
      'tells-a-small-group',
      'small-group',
      30,
    ])
    const row = suppressSmall(
      ofTwo([
        [
          [0, 3],
          [0, 9],
        ],
        [
          [8, 20],
          [9, 30],
        ],
        [
          [4, 10],
          [6, 40],
        ],
      ]),
      5,
    )
    expect(row.rows[0]?.groups.all?.suppressed).toBe('tells-a-small-group')
  })
})

/** Which unknowns a set of equations decides: by elimination, another way than the code's. */
function listDecided(unknowns: readonly string[], equations: readonly (readonly number[])[]) {
  const rows = equations.map((row) => [...row])
  let rank = 0
  unknowns.forEach((_, column) => {
    const found = rows.findIndex((row, at) => at >= rank && row[column] !== 0)
    const pivot = rows[found]
    if (!pivot) return
    rows.splice(found, 1)
    const scale = pivot[column] ?? 1
    const unit = pivot.map((value) => value / scale)
    rows.splice(rank, 0, unit)
    rows.forEach((row, at) => {
      const by = row[column] ?? 0
      if (at !== rank && by !== 0) rows[at] = row.map((value, i) => value - by * (unit[i] ?? 0))
    })
    rank++
  })
  return rows.flatMap((row) => {
    const used = row.flatMap((value, at) => (Math.abs(value) > 1e-9 ? [at] : []))
    return used.length === 1 ? [unknowns[used[0] ?? 0] ?? ''] : []
  })
}

test('[TB50 TB51] no sum of what is shown gives a hidden count, while there is more to hide', () => {
  const pair = fc.nat(14).map((of): Pair => [Math.floor(of / 2), of])
  fc.assert(
    fc.property(fc.array(fc.tuple(pair, pair), { minLength: 2, maxLength: 6 }), (rows) => {
      const before = ofTwo(rows)
      const after = suppressSmall(before, 5)
      const places = after.rows.flatMap(({ label, groups }) =>
        after.groups.map((group) => ({ label, group, cell: groups[group] })),
      )
      const hidden = places.filter(({ cell }) => cell?.suppressed)
      const names = hidden.map(({ label, group }) => `${label} ${group}`)
      const equations = [
        ...after.groups.map((group) => hidden.map((one) => (one.group === group ? 1 : 0))),
        ...after.rows.map(({ label }) =>
          hidden.map((one) => (one.label === label ? (one.group === 'all' ? -1 : 1) : 0)),
        ),
      ]
      for (const name of listDecided(names, equations)) {
        const [label, group] = name.split(' ')
        const line = places.filter(
          (one) => one.group === group || (one.label === label && one.group !== 'all'),
        )
        expect(line.every(({ cell }) => cell?.suppressed || cell?.of === 0)).toBe(true)
      }
      // What is shown is as it was, and what is small is never shown.
      after.rows.forEach(({ groups }, at) => {
        for (const [group, cell] of Object.entries(groups)) {
          const was = before.rows[at]?.groups[group]
          if (!cell.suppressed) expect(cell).toEqual(was)
          else expect(was?.of).toBeGreaterThan(0)
          if (cell.suppressed === 'small-group') expect(was?.of).toBeLessThan(5)
          else if (was?.of) expect(was.of).toBeGreaterThanOrEqual(5)
        }
      })
    }),
  )
})
