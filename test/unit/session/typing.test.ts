/**
 * Typing: one burst at most 300 ms after the last key, and at once when asked.
 */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Op } from '../../../src/ops/op.ts'
import { createTypingFocus } from '../../../src/session/typing.ts'
import { makeSomeOp } from '../crypto/sealed-op.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

function createBench() {
  const written: [string, string | undefined][] = []
  let typing = 0
  const focus = createTypingFocus('note', {
    onTyping: () => {
      typing += 1
    },
    write(text, last: Op | undefined) {
      written.push([text, last?.value ?? undefined])
      return text === 'unchanged' ? undefined : makeSomeOp({ value: text })
    },
  })
  return { focus, written, typing: () => typing }
}

describe('a burst', () => {
  test('[OP7] is written 300 ms after the last key', () => {
    const { focus, written, typing } = createBench()
    for (const text of ['w', 'wo', 'wor', 'word']) {
      focus.input(text)
      vi.advanceTimersByTime(299)
    }
    expect(written).toEqual([])
    vi.advanceTimersByTime(1)
    expect(written).toEqual([['word', undefined]])
    expect(typing()).toBe(4)
  })

  test('[OP7] is written at once on blur, hide and lock, and then not again', () => {
    const { focus, written } = createBench()
    focus.input('word')
    focus.flush()
    focus.flush()
    vi.advanceTimersByTime(1000)
    expect(written).toEqual([['word', undefined]])
  })

  test('[OP7] knows the last one of its focus; one that changed nothing is not it', () => {
    const { focus, written } = createBench()
    for (const text of ['a', 'unchanged', 'b']) {
      focus.input(text)
      focus.flush()
    }
    expect(written).toEqual([
      ['a', undefined],
      ['unchanged', 'a'],
      ['b', 'a'],
    ])
  })
})
