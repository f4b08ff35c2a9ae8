/**
 * Undo: a step back is a new operation, and never overwrites somebody else's.
 */
import { describe, expect, test } from 'vitest'
import type { OpId, StreamId } from '../../../src/base/brand.ts'
import { err, ok } from '../../../src/base/result.ts'
import { makeTypedMark } from '../../../src/ops/marks.ts'
import type { RecalledChange } from '../../../src/session/recall-own.ts'
import { createUndo, type UndoStack } from '../../../src/session/undo.ts'
import { type OwnChange, UNDO_STEPS } from '../../../src/session/undo-steps.ts'
import { createSeededIds } from '../../kit/ids.ts'

const ids = createSeededIds(1, 'undo')

interface Standing {
  readonly id: OpId
  readonly value: string | null
  readonly isOwn: boolean
}

/** One stream as a table of registers: who wrote last, and what. */
function createBench(undo = createUndo(), earlier: readonly RecalledChange[] = []) {
  const stream = ids.next<StreamId>()
  const standing = new Map<string, Standing>()
  const write = (path: string, value: string | null, mark: OwnChange['mark']) => {
    const was = standing.get(path)
    const id = ids.next<OpId>()
    standing.set(path, { id, value, isOwn: true })
    const before = { heads: was ? [was.id] : [], value: was?.value ?? null }
    undo.add({ id, stream, path, value, mark, before })
  }
  const detach = undo.attach({
    stream,
    readHeads(path) {
      const now = standing.get(path)
      return { heads: now ? [now.id] : [], isOwn: now?.isOwn ?? true }
    },
    write: (path, value, kind) => write(path, value, { kind }),
    recall: async () => ok(earlier),
  })
  return {
    undo,
    detach,
    stream,
    read: (path: string) => standing.get(path)?.value ?? null,
    tap: (path: string, value: string | null) => write(path, value, { kind: 'tapped' }),
    type: (path: string, text: string, focus: OpId) => write(path, text, { kind: 'typed', focus }),
    overtake: (path: string, value: string | null) =>
      standing.set(path, { id: ids.next<OpId>(), value, isOwn: false }),
  }
}

const pathOf = (step: ReturnType<UndoStack['undo']>) =>
  step.kind === 'nothing' ? undefined : step.path

describe('steps', () => {
  test('[UI3 HI9] back, forth, and no further than there is', () => {
    const { undo, tap, read } = createBench()
    expect([undo.canUndo.value, undo.canRedo.value]).toEqual([false, false])
    tap('a', '1')
    tap('a', '2')
    expect(pathOf(undo.undo())).toBe('a')
    expect(read('a')).toBe('1')
    expect([undo.canUndo.value, undo.canRedo.value]).toEqual([true, true])
    expect(pathOf(undo.redo())).toBe('a')
    expect(read('a')).toBe('2')
    expect(undo.redo()).toEqual({ kind: 'nothing' })
  })

  test('[UI3] a new change ends what could be redone', () => {
    const { undo, tap } = createBench()
    tap('a', '1')
    undo.undo()
    tap('b', '1')
    expect(undo.canRedo.value).toBe(false)
    expect(undo.redo()).toEqual({ kind: 'nothing' })
  })

  test('[UI3 HI8] one focus of typing is one step, and the next focus another', () => {
    const { undo, type, read } = createBench()
    const [one, two] = [makeTypedMark(ids), makeTypedMark(ids)]
    type('note', 'first', one)
    type('note', 'second', two)
    type('note', 'second and more', two)
    expect(pathOf(undo.undo())).toBe('note')
    expect(read('note')).toBe('first')
    expect(pathOf(undo.undo())).toBe('note')
    expect(undo.undo()).toEqual({ kind: 'nothing' })
  })

  test('[HI8] a step back from something that is not here is a step by itself', () => {
    const { undo, stream, read } = createBench()
    const before = { heads: [ids.next<OpId>()], value: 'gone' }
    for (const kind of ['undone', 'redone'] as const) {
      undo.add({ id: ids.next<OpId>(), stream, path: 'a', value: null, mark: { kind }, before })
    }
    expect([undo.canUndo.value, undo.canRedo.value]).toEqual([true, false])
    expect(read('a')).toBeNull()
  })

  test(`[HI11] of ${UNDO_STEPS + 5} steps the last ${UNDO_STEPS} can be taken back`, () => {
    const { undo, tap, read } = createBench()
    for (let n = 0; n < UNDO_STEPS + 5; n++) tap('a', String(n))
    let count = 0
    while (undo.undo().kind === 'change') count += 1
    expect(count).toBe(UNDO_STEPS)
    expect(read('a')).toBe('4')
  })
})

describe('somebody else', () => {
  test('[AS12 HI10] what they have changed meanwhile is passed over, not forced', () => {
    const { undo, tap, overtake, read } = createBench()
    tap('a', '1')
    tap('b', '1')
    overtake('b', 'a colleague\u2019s')
    expect(pathOf(undo.undo())).toBe('a')
    expect([read('a'), read('b')]).toEqual([null, 'a colleague\u2019s'])
    expect(undo.undo()).toEqual({ kind: 'nothing' })
  })

  test('[AS12 HI10] also where they wrote the very same value', () => {
    const { undo, tap, overtake, read } = createBench()
    tap('a', '1')
    overtake('a', '2')
    overtake('a', '1')
    expect(undo.undo()).toEqual({ kind: 'nothing' })
    expect(read('a')).toBe('1')
  })

  test('[HI10] what one replaced of theirs comes back, and no step goes on from there', () => {
    const { undo, tap, overtake, read } = createBench()
    tap('a', '1')
    overtake('a', '2')
    overtake('a', '1')
    tap('a', '3')
    expect(pathOf(undo.undo())).toBe('a')
    expect(read('a')).toBe('1')
    expect(undo.undo()).toEqual({ kind: 'nothing' })
    expect(read('a')).toBe('1')
  })

  test('[AS12 HI10] redo is passed over in the same way', () => {
    const { undo, tap, overtake, read } = createBench()
    tap('a', '1')
    undo.undo()
    overtake('a', '2')
    expect(undo.redo()).toEqual({ kind: 'nothing' })
    expect(read('a')).toBe('2')
  })

  test('[HI10] a choice between values that differ is said, not undone', () => {
    const { undo, stream, tap, read } = createBench()
    tap('b', 'mine')
    const before = { heads: [ids.next<OpId>(), ids.next<OpId>()], value: 'differs' as const }
    const common = { stream, path: 'a', value: 'yes', mark: { kind: 'tapped' as const } }
    undo.add({ ...common, id: ids.next<OpId>(), before })
    expect(undo.undo()).toMatchObject({ kind: 'choice', path: 'a' })
    expect(pathOf(undo.undo())).toBe('b')
    expect(read('b')).toBeNull()
  })
})

describe('earlier sittings', () => {
  const makeEarlier = (stream: StreamId): RecalledChange => ({
    id: ids.next<OpId>(),
    stream,
    path: 'a',
    value: '1',
    mark: { kind: 'tapped' },
    before: { heads: [], value: null },
    place: 1,
  })

  test('[HI8] what was done here meanwhile stands on top of what is recalled', async () => {
    const earlier: RecalledChange[] = []
    const bench = createBench(createUndo(), earlier)
    earlier.push({ ...makeEarlier(bench.stream), path: 'b' })
    bench.tap('a', '2')
    expect(await bench.undo.recall()).toEqual({ ok: true, value: undefined })
    expect(pathOf(bench.undo.undo())).toBe('a')
    expect(bench.undo.canUndo.value).toBe(true)
  })

  test('[HI8] a store that does not answer leaves this sitting’s steps', async () => {
    const undo = createUndo()
    undo.attach({
      stream: ids.next<StreamId>(),
      readHeads: () => ({ heads: [], isOwn: true }),
      write: () => undefined,
      recall: async () => err({ kind: 'not-read' as const }),
    })
    const { tap } = createBench(undo)
    tap('a', '1')
    expect(await undo.recall()).toEqual({ ok: false, error: { kind: 'not-read' } })
    expect(undo.canUndo.value).toBe(true)
  })

  test('[HI8] two streams have one undo, in the order of what was done; a closed one is passed over', async () => {
    const one = createBench()
    const two = createBench(one.undo)
    one.tap('a', '1')
    two.tap('b', '1')
    one.tap('a', '2')
    await one.undo.recall()
    expect(pathOf(one.undo.undo())).toBe('a')
    expect(pathOf(one.undo.undo())).toBe('b')
    expect(two.read('b')).toBeNull()
    expect(pathOf(one.undo.redo())).toBe('b')
    two.detach()
    expect(pathOf(one.undo.undo())).toBe('a')
    expect(two.read('b')).toBe('1')
  })
})
