/**
 * The fold's laws, and what a conflict is.
 */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { DeviceId, OpId, PersonId } from '../../../src/base/brand.ts'
import {
  type FoldableOp,
  foldOp,
  foldOps,
  headIds,
  readRegister,
  type StreamState,
} from '../../../src/ops/fold.ts'
import { encodeSnapshot, parseSnapshot } from '../../../src/ops/snapshot.ts'
import { createTestClock, createTrueTime } from '../../kit/clock.ts'
import { createSeededIds } from '../../kit/ids.ts'
import { histories, shuffles } from './arbitraries.ts'

const text = (ops: Iterable<FoldableOp>) => encodeSnapshot(foldOps(ops))
const runs = { numRuns: 1500 }

describe('laws', () => {
  test('[FO1] any order, any repetition: the same state', () => {
    const both = histories.chain((ops) => fc.tuple(fc.constant(ops), shuffles(ops)))
    fc.assert(
      fc.property(both, ([ops, shuffled]) => {
        expect(text(shuffled)).toBe(text(ops))
      }),
      runs,
    )
  })

  test('[FO2] folding everything a second time changes nothing, not even identity', () => {
    fc.assert(
      fc.property(histories, (ops) => {
        const state = foldOps(ops)
        const before = new Map(state)
        foldOps(ops, state)
        for (const [path, register] of before) expect(state.get(path)).toBe(register)
      }),
      runs,
    )
  })

  test('[FO3] a prefix and then the rest is all of it, with a snapshot in between or without', () => {
    fc.assert(
      fc.property(histories, fc.nat(), (ops, n) => {
        const cut = n % (ops.length + 1)
        const whole = text(ops)
        const prefix = foldOps(ops.slice(0, cut))
        const kept = parseSnapshot(encodeSnapshot(prefix))
        expect(encodeSnapshot(foldOps(ops.slice(cut), prefix))).toBe(whole)
        expect(encodeSnapshot(foldOps(ops.slice(cut), kept))).toBe(whole)
      }),
      runs,
    )
  })

  test('[FO3] two halves that met in either order come to the same', () => {
    fc.assert(
      fc.property(histories, histories, (one, other) => {
        const own = new Set(one.map(({ id }) => id))
        const rest = other.filter(({ id }) => !own.has(id))
        expect(text([...one, ...rest])).toBe(text([...rest, ...one]))
      }),
      runs,
    )
  })

  test('[FO4] a head is never an operation that another one replaces', () => {
    fc.assert(
      fc.property(histories, (ops) => {
        const state = foldOps(ops)
        for (const path of new Set(ops.map((op) => op.path))) {
          const here = ops.filter((op) => op.path === path)
          const replaced = new Set(here.flatMap(({ after }) => after))
          const open = here.filter(({ id }) => !replaced.has(id)).map(({ id }) => id)
          expect(headIds(state.get(path))).toEqual([...open].sort())
        }
      }),
      runs,
    )
  })
})

const ids = createSeededIds(4, 'fold')
const time = createTrueTime()
const clock = createTestClock(time)
const PATH = '2.1.3.b/judgement'

interface Said {
  readonly after?: readonly FoldableOp[]
  readonly unseen?: readonly OpId[]
  readonly path?: string
}

function says(
  value: string | null,
  { after = [], unseen = [], path = PATH }: Said = {},
): FoldableOp {
  time.pass(1000)
  return {
    id: ids.next<OpId>(),
    author: ids.next<PersonId>(),
    device: ids.next<DeviceId>(),
    path,
    value,
    after: [...after.map(({ id }) => id), ...unseen].sort(),
    at: clock.now(),
    edition: 'small',
  }
}

const reading = (...ops: FoldableOp[]) => readRegister(foldOps(ops).get(PATH))
const seen = (state: StreamState) => {
  const read = readRegister(state.get(PATH))
  if (read.kind === 'conflict') return read.heads.map(({ value }) => value).sort()
  return read.kind === 'value' ? read.value : undefined
}

describe('what a register says', () => {
  test('[FO4] nothing, one value, a changed one, a cleared one', () => {
    const yes = says('yes')
    const no = says('no', { after: [yes] })
    expect(reading()).toEqual({ kind: 'unanswered' })
    expect(reading(yes)).toMatchObject({ kind: 'value', value: 'yes', head: { id: yes.id } })
    expect(reading(yes, no)).toMatchObject({ kind: 'value', value: 'no' })
    expect(reading(yes, no, says(null, { after: [no] }))).toEqual({ kind: 'unanswered' })
  })

  test('[FO4] two people who had not seen each other: both are there, with author and time', () => {
    const ann = says('yes')
    const ben = says('no')
    const conflict = reading(ann, ben)
    expect(conflict.kind).toBe('conflict')
    if (conflict.kind !== 'conflict') return
    const heads = [ann, ben].map(({ id, author, at, value }) => ({ id, author, at, value }))
    expect(conflict.heads).toHaveLength(2)
    expect(conflict.heads).toEqual(
      expect.arrayContaining(heads.map((head) => expect.objectContaining(head))),
    )
  })

  test('[FO4] equal values are no conflict, whoever said them first', () => {
    expect(reading(says('yes'), says('yes'))).toMatchObject({ kind: 'value', value: 'yes' })
    expect(reading(says(null), says(null))).toEqual({ kind: 'unanswered' })
  })

  test('[FO4] an answer against a clearing is a conflict too: neither wins by itself', () => {
    const first = says('yes')
    const [cleared, changed] = [says(null, { after: [first] }), says('no', { after: [first] })]
    expect(reading(first, cleared, changed).kind).toBe('conflict')
  })

  test('[FO5] a person chooses, and the choice is an operation that clears it everywhere', () => {
    const [ann, ben] = [says('yes'), says('no')]
    const choice = says('no', { after: [ann, ben] })
    for (const order of [
      [ann, ben, choice],
      [choice, ben, ann],
      [ben, choice, ann],
    ]) {
      expect(reading(...order)).toMatchObject({ kind: 'value', value: 'no' })
    }
  })

  test('[FO5] a choice by somebody who saw only two of three leaves the third to be chosen from', () => {
    const [ann, ben, cat] = [says('yes'), says('no'), says('not-applicable')]
    const choice = says('yes', { after: [ann, ben] })
    expect(seen(foldOps([ann, ben, cat, choice]))).toEqual(['not-applicable', 'yes'])
  })

  test('[FO1] an operation that arrives after the one that replaced it changes nothing', () => {
    const yes = says('yes')
    const no = says('no', { after: [yes] })
    const state = foldOps([no])
    const register = state.get(PATH)
    expect(foldOp(state, yes)).toBe(register)
    expect(seen(state)).toBe('no')
  })

  test('[FO1] ids that nobody has seen yet, or ever will, do no harm', () => {
    const never = ids.next<OpId>()
    const yes = says('yes', { unseen: [never] })
    const no = says('no', { unseen: [never] })
    expect(seen(foldOps([yes]))).toBe('yes')
    expect(seen(foldOps([yes, no]))).toEqual(['no', 'yes'])
  })

  test('[FO1] registers do not touch each other, whatever an operation claims to replace', () => {
    const yes = says('yes')
    const elsewhere = says('no', { after: [yes], path: '2.1.3.c/judgement' })
    expect(seen(foldOps([yes, elsewhere]))).toBe('yes')
  })

  test('[FO5] no clock decides: the later hand with the earlier time still stands', () => {
    const early = says('yes')
    const late = { ...says('no', { after: [early] }), at: early.at }
    expect(seen(foldOps([late, early]))).toBe('no')
    const past = { ...says('yes'), at: createTestClock(createTrueTime(0)).now() }
    expect(seen(foldOps([late, early, past]))).toEqual(['no', 'yes'])
  })

  test('[OP6] a path of a newer version is folded like any other', () => {
    const state = foldOps([says('ink', { path: 'jottings/2031/ink' })])
    expect(readRegister(state.get('jottings/2031/ink'))).toMatchObject({ value: 'ink' })
  })
})
