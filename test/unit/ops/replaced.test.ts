/**
 * What an operation took the place of.
 */
import { expect, test } from 'vitest'
import type { OpId } from '../../../src/base/brand.ts'
import { marks } from '../../../src/ops/marks.ts'
import { findReplaced, type NamedOp } from '../../../src/ops/replaced.ts'
import { createSeededIds } from '../../kit/ids.ts'

const ids = createSeededIds(1, 'replaced')
const makeNamed = (after: readonly OpId[], path = 'note'): NamedOp => ({
  id: ids.next<OpId>(),
  path,
  after,
  value: 'x',
})

test('[HI1] the heads among what it names: not what those had replaced, not marks, not what is gone', () => {
  const first = makeNamed([])
  const burst = makeNamed([first.id])
  const beside = makeNamed([first.id])
  const elsewhere = makeNamed([], 'other')
  const known = new Map([first, burst, beside, elsewhere].map((op) => [op.id, op]))
  const after = [first.id, burst.id, beside.id, elsewhere.id, marks.tapped, ids.next<OpId>()]
  const replaced = findReplaced({ path: 'note', after }, (id) => known.get(id))
  expect(replaced).toEqual([burst, beside])
})
