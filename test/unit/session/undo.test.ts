/**
 * Undo: a step back is a new operation, and never overwrites somebody else's.
 */
import { describe, expect, test } from 'vitest'
import { createUndo } from '../../../src/session/undo.ts'

function createBench() {
  const values = new Map<string, string | null>()
  const written: [string, string | null][] = []
  const undo = createUndo({
    readValue: (path) => values.get(path) ?? null,
    write(path, value) {
      written.push([path, value])
      values.set(path, value)
    },
  })
  const change = (path: string, after: string | null, grows = false) => {
    const before = values.get(path) ?? null
    values.set(path, after)
    undo.push({ path, before, after }, grows)
  }
  return { undo, change, values, written }
}

describe('steps', () => {
  test('[UI3] back, forth, and no further than there is', () => {
    const { undo, change, values } = createBench()
    expect([undo.canUndo.value, undo.canRedo.value]).toEqual([false, false])
    change('a', '1')
    change('a', '2')
    expect(undo.undo()).toBe('a')
    expect(values.get('a')).toBe('1')
    expect([undo.canUndo.value, undo.canRedo.value]).toEqual([true, true])
    expect(undo.redo()).toBe('a')
    expect(values.get('a')).toBe('2')
    expect(undo.redo()).toBeUndefined()
  })

  test('[UI3] a new change ends what could be redone', () => {
    const { undo, change } = createBench()
    change('a', '1')
    undo.undo()
    change('b', '1')
    expect(undo.canRedo.value).toBe(false)
    expect(undo.redo()).toBeUndefined()
  })

  test('[UI3] one focus of typing is one step', () => {
    const { undo, change, values } = createBench()
    change('note', 'first')
    change('note', 'second')
    change('note', 'second and more', true)
    expect(undo.undo()).toBe('note')
    expect(values.get('note')).toBe('first')
    expect(undo.undo()).toBe('note')
    expect(undo.undo()).toBeUndefined()
  })

  test('[AS12] a step that somebody else has changed meanwhile is passed over, not forced', () => {
    const { undo, change, values, written } = createBench()
    change('a', '1')
    change('b', '1')
    values.set('b', 'a colleague\u2019s')
    expect(undo.undo()).toBe('a')
    expect(values.get('b')).toBe('a colleague\u2019s')
    expect(written).toEqual([['a', null]])
  })
})
