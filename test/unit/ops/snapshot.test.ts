/**
 * Snapshots: the same state comes back, and nothing else is believed.
 */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { foldOps } from '../../../src/ops/fold.ts'
import { encodeSnapshot, parseSnapshot } from '../../../src/ops/snapshot.ts'
import { histories } from './arbitraries.ts'

test('[FO6] parse(encode(x)) = x, and equal states are equal text', () => {
  fc.assert(
    fc.property(histories, (ops) => {
      const state = foldOps(ops)
      const text = encodeSnapshot(state)
      const parsed = parseSnapshot(text)
      expect(parsed).toEqual(state)
      expect(encodeSnapshot(parsed ?? new Map())).toBe(text)
      expect(encodeSnapshot(foldOps(ops.toReversed()))).toBe(text)
    }),
    { numRuns: 500 },
  )
})

test.each([
  'no JSON',
  'null',
  '[2,[]]',
  '[1]',
  '[1,[["status",[["me","you","it","yes","now","small"]],[]]]]',
  '[1,[["status",[],["no id"]]]]',
])('[FO6] %s is not ours: the operations are folded instead', (text) => {
  expect(parseSnapshot(text)).toBeUndefined()
})
