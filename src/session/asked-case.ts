/**
 * Between a form's paths and the registers of a case: what the form asks is read
 * and written where it is kept, whichever version asked first.  [EC3 EC4 EC9 EC10]
 *
 * Without an earlier version both are the same, and nothing stands in between.
 */
import { computed, type ReadonlySignal } from '@preact/signals-core'
import type { Form } from '../domain/edition/form.ts'
import type { Head, Reading } from '../ops/fold.ts'
import type { RegisterView } from './registers.ts'
import type { Undone, UndoStack } from './undo.ts'

export interface AskedCase {
  toKept(path: string): string
  toKeptValue(path: string, value: string | null): string | null
  read(path: string, kept: string | undefined): string | undefined
  view(path: string, kept: ReadonlySignal<RegisterView>): ReadonlySignal<RegisterView>
  /** Undo steps are kept by register and told by the form's path. */
  undo(stack: UndoStack): UndoStack
}

export function createAskedCase({ versions }: Pick<Form, 'versions'>): AskedCase {
  if (!versions) return PLAIN
  const names = versions.paths
  const views = new Map<string, ReadonlySignal<RegisterView>>()
  const viewOf = (path: string, kept: ReadonlySignal<RegisterView>) => {
    const known = views.get(path)
    if (known) return known
    const made = computed(() => {
      const view = kept.value
      const toAsked = (value: string) => names.toAskedValue(path, value)
      return { ...view, reading: renameReading(view.reading, toAsked) }
    })
    views.set(path, made)
    return made
  }
  const told = (undone: Undone): Undone =>
    'path' in undone ? { ...undone, path: names.toAsked(undone.path) ?? undone.path } : undone
  return {
    toKept: names.toKept,
    toKeptValue: (path, value) => (value === null ? null : names.toKeptValue(path, value)),
    read: (path, kept) => (kept === undefined ? undefined : names.toAskedValue(path, kept)),
    view: (path, kept) => (names.hasOtherValues(path) ? viewOf(path, kept) : kept),
    undo: (stack) => ({ ...stack, undo: () => told(stack.undo()), redo: () => told(stack.redo()) }),
  }
}

const PLAIN: AskedCase = {
  toKept: (path) => path,
  toKeptValue: (_, value) => value,
  read: (_, kept) => kept,
  view: (_, kept) => kept,
  undo: (stack) => stack,
}

function renameReading(reading: Reading, rename: (value: string) => string): Reading {
  switch (reading.kind) {
    case 'unanswered':
      return reading
    case 'value': {
      const value = rename(reading.value)
      return { kind: 'value', value, head: { ...reading.head, value } }
    }
    case 'conflict':
      return { kind: 'conflict', heads: reading.heads.map((head) => renameHead(head, rename)) }
  }
}

const renameHead = (head: Head, rename: (value: string) => string): Head =>
  head.value === null ? head : { ...head, value: rename(head.value) }
