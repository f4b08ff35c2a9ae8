/**
 * History in the order of what each had seen.
 */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseShownTime } from '../../../../server/system.ts'
import type { DeviceId, OpId, PersonId } from '../../../../src/base/brand.ts'
import { type FoldableOp, foldOps, headIds } from '../../../../src/ops/fold.ts'
import { makeSteps } from '../../../../src/ops/history/make-steps.ts'
import { orderOps } from '../../../../src/ops/history/order-ops.ts'
import { marks } from '../../../../src/ops/marks.ts'
import { createSeededIds } from '../../../kit/ids.ts'
import { histories, shuffles } from '../arbitraries.ts'

const ids = createSeededIds(1, 'history')
const [ann, ben] = [ids.next<DeviceId>(), ids.next<DeviceId>()]
const author = ids.next<PersonId>()

interface Wish {
  readonly value: string | null
  readonly after?: readonly FoldableOp[]
  readonly minute: number
  readonly device?: DeviceId
  readonly path?: string
  readonly mark?: OpId
}

const makeWritten = ({
  value,
  after = [],
  minute,
  device = ann,
  path = 'a',
  mark,
}: Wish): FoldableOp => ({
  id: ids.next<OpId>(),
  author,
  device,
  path,
  value,
  after: [...after.map(({ id }) => id), ...(mark ? [mark] : [])].sort(),
  at: parseShownTime(new Date(minute * 60_000)),
  edition: 'small',
})

const valuesOf = (steps: readonly { readonly op: FoldableOp }[]) => steps.map(({ op }) => op.value)

describe('the order', () => {
  test('[HI2] what was seen stands before who saw it, whatever the clocks say', () => {
    const first = makeWritten({ value: 'first', minute: 500 })
    const second = makeWritten({ value: 'second', after: [first], minute: 1, device: ben })
    const [one, two] = makeSteps([second, first])
    expect([one?.op, two?.op]).toEqual([first, second])
    expect(two?.seenAt).toBe(first.at)
    expect(two?.op.at).toBe(second.at)
  })

  test('[HI2] a tablet has seen what it wrote itself, also when its clock was put back', () => {
    const first = makeWritten({ value: 'first', minute: 500 })
    const second = makeWritten({ value: 'second', minute: 2, path: 'b' })
    const other = makeWritten({ value: 'other', minute: 100, device: ben, path: 'c' })
    expect(valuesOf(makeSteps([first, second, other]))).toEqual(['other', 'first', 'second'])
  })

  test('[HI2 HI5] any history: each after all it names, and no time before theirs', () => {
    fc.assert(
      fc.property(
        histories.chain((ops) => shuffles(ops)),
        (shuffled) => {
          const ops = [...new Map(shuffled.map((op) => [op.id, op])).values()]
          const ordered = orderOps(ops)
          expect(ordered.map(({ op }) => op.id).sort()).toEqual(ops.map(({ id }) => id).sort())
          const places = new Map(ordered.map(({ op }, place) => [op.id, place]))
          const named = new Map(ops.map(({ id, after }) => [id, after]))
          const reaches = (from: OpId, to: OpId, seen = new Set<OpId>()): boolean =>
            (named.get(from) ?? []).some((next) => {
              if (next === to) return true
              if (seen.has(next)) return false
              seen.add(next)
              return reaches(next, to, seen)
            })
          for (const { op, seenAt } of ordered) {
            expect(seenAt >= op.at).toBe(true)
            for (const id of op.after) {
              // Only a broken build can make two that name each other.
              if (!places.has(id) || reaches(id, op.id)) continue
              expect(places.get(id)).toBeLessThan(places.get(op.id) ?? 0)
            }
          }
        },
      ),
      { numRuns: 500, seed: 2 },
    )
  })

  test('[HI2] a register with thousands, in the worst order, costs neither time nor the stack', () => {
    const chain: FoldableOp[] = []
    for (let n = 0; n < 5000; n++) {
      chain.push(makeWritten({ value: String(n), after: chain.slice(-1), minute: 0 }))
    }
    expect(valuesOf(makeSteps(chain.toReversed()))).toEqual(valuesOf(chain.map((op) => ({ op }))))
  })
})

describe('a step', () => {
  test('[HI1] says from what to what, how it came about, and whether it stands', () => {
    const listed = makeWritten({ value: 'x', minute: 1 })
    const tapped = makeWritten({ value: 'y', after: [listed], minute: 2, mark: marks.tapped })
    const undone = makeWritten({ value: 'x', after: [tapped], minute: 3, mark: marks.undone })
    const steps = makeSteps([listed, tapped, undone])
    expect(steps.map(({ from }) => from.map(({ value }) => value))).toEqual([[], ['x'], ['y']])
    expect(steps.map(({ mark }) => mark?.kind)).toEqual([undefined, 'tapped', 'undone'])
    expect(steps.map(({ isNow }) => isNow)).toEqual([false, false, true])
    expect(steps.every(({ beside }) => beside.length === 0)).toBe(true)
  })

  test('[HI2] names those of its register of which neither had seen the other', () => {
    const first = makeWritten({ value: '1', minute: 1 })
    const hers = makeWritten({ value: 'hers', after: [first], minute: 2 })
    const more = makeWritten({ value: 'hers again', after: [hers], minute: 3 })
    const his = makeWritten({ value: 'his', after: [first], minute: 900, device: ben })
    const choice = makeWritten({ value: 'chosen', after: [more, his], minute: 901 })
    const elsewhere = makeWritten({ value: 'no', minute: 4, path: 'b', device: ben })
    const beside = new Map(
      makeSteps([first, hers, more, his, choice, elsewhere]).map((step) => [
        step.op.value,
        valuesOf(step.beside.map((op) => ({ op }))),
      ]),
    )
    expect(Object.fromEntries(beside)).toEqual({
      '1': [],
      hers: ['his'],
      'hers again': ['his'],
      his: ['hers', 'hers again'],
      chosen: [],
      no: [],
    })
  })

  test('[HI1] what stands now is what the fold says, in any history', () => {
    fc.assert(
      fc.property(histories, (ops) => {
        const state = foldOps(ops)
        const standing = makeSteps(ops).filter(({ isNow }) => isNow)
        for (const path of new Set(ops.map((op) => op.path))) {
          const heads = standing.filter(({ op }) => op.path === path).map(({ op }) => op.id)
          expect(heads.sort()).toEqual(headIds(state.get(path)))
        }
      }),
      { numRuns: 300, seed: 3 },
    )
  })
})
