/**
 * Replicas that hear of the same operations in their own order, in parts, some
 * twice, with snapshots in between: all end in one state.
 *
 * The model is the definition itself: a head is what nothing names in `after`.
 * FUZZ_RUNS plays more histories; the seed is fixed.
 */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { brandId, type OpId } from '../../src/base/brand.ts'
import {
  type FoldableOp,
  foldOps,
  headIds,
  readRegister,
  type StreamState,
} from '../../src/ops/fold.ts'
import { encodeSnapshot, parseSnapshot } from '../../src/ops/snapshot.ts'
import { makePrng, type Prng } from '../fixtures/prng.ts'
import { histories } from '../unit/ops/arbitraries.ts'

const numRuns = Number(process.env.FUZZ_RUNS ?? 1500)

/** One replica's story: the same operations, its own order, repeats, and restarts from a snapshot. */
function hear(ops: readonly FoldableOp[], prng: Prng): StreamState {
  let state: StreamState = new Map()
  const left = prng.shuffle([...ops, ...ops.filter(() => prng.next() < 0.3)])
  while (left.length > 0) {
    foldOps(left.splice(0, 1 + prng.below(5)), state)
    if (prng.next() < 0.3) state = parseSnapshot(encodeSnapshot(state)) ?? new Map()
  }
  return state
}

/** The heads of a register by definition, from all operations at once. */
function headsOf(ops: readonly FoldableOp[], path: string): OpId[] {
  const own = ops.filter((op) => op.path === path)
  const replaced = new Set(own.flatMap(({ after }) => after))
  return own.flatMap(({ id }) => (replaced.has(id) ? [] : [id])).sort()
}

describe('replicas', () => {
  test('[FO1 FO2 FO3 FO6] four of them agree with each other and with the definition', () => {
    fc.assert(
      fc.property(histories, fc.nat(), (ops, seed) => {
        const prng = makePrng(seed)
        const states = Array.from({ length: 4 }, () => hear(ops, prng))
        const [first] = states
        expect(new Set(states.map(encodeSnapshot)).size).toBe(1)
        for (const path of new Set(ops.map((op) => op.path))) {
          expect(headIds(first?.get(path))).toEqual(headsOf(ops, path))
        }
      }),
      { numRuns, seed: 1 },
    )
  })

  test('[FO5] whoever chooses after hearing everything settles it for all of them', () => {
    fc.assert(
      fc.property(histories, fc.nat(), (ops, seed) => {
        const prng = makePrng(seed)
        const [template] = ops
        if (!template) return
        const after = headsOf(ops, template.path)
        const choice = { ...template, id: freshId(prng), value: 'chosen', after }
        for (let replica = 0; replica < 3; replica++) {
          const state = hear([...ops, choice], prng)
          const reading = readRegister(state.get(template.path))
          expect(reading).toMatchObject({ kind: 'value', value: 'chosen' })
        }
      }),
      { numRuns, seed: 2 },
    )
  })
})

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

function freshId(prng: Prng): OpId {
  const text = Array.from({ length: 21 }, () => LETTERS.charAt(prng.below(64))).join('')
  return brandId<OpId>(`${text}A`)
}
