/**
 * Undo and redo across a whole case.  [UI3 AS12]
 *
 * Undoing is a new operation with the earlier value; nothing is ever taken out
 * of the log. One focus of typing is one step. A step that no longer fits, since
 * somebody else has changed the register meanwhile, is passed over rather than
 * overwrite what they wrote.
 */
import { type ReadonlySignal, signal } from '@preact/signals-core'

export interface UndoStep {
  readonly path: string
  readonly before: string | null
  readonly after: string | null
  /** Where it was written, if not where the stack is at home: an interview is a stream of its own. */
  readonly on?: UndoDeps
}

export interface UndoDeps {
  readonly readValue: (path: string) => string | null
  readonly write: (path: string, value: string | null) => void
}

export interface UndoStack {
  /** A step of the same open focus grows; anything else is a new one. */
  push(step: UndoStep, grows: boolean): void
  /** The path that changed, or undefined when there was nothing to undo. */
  undo(): string | undefined
  redo(): string | undefined
  readonly canUndo: ReadonlySignal<boolean>
  readonly canRedo: ReadonlySignal<boolean>
}

export function createUndo(home: UndoDeps): UndoStack {
  const done: UndoStep[] = []
  const taken: UndoStep[] = []
  const canUndo = signal(false)
  const canRedo = signal(false)
  const tell = () => {
    canUndo.value = done.length > 0
    canRedo.value = taken.length > 0
  }
  const step = (from: UndoStep[], to: UndoStep[], isBack: boolean): string | undefined => {
    for (;;) {
      const top = from.pop()
      if (!top) {
        tell()
        return undefined
      }
      const { readValue, write } = top.on ?? home
      const [expected, wanted] = isBack ? [top.after, top.before] : [top.before, top.after]
      if (readValue(top.path) !== expected) continue
      write(top.path, wanted)
      to.push(top)
      tell()
      return top.path
    }
  }
  return {
    push(made, grows) {
      const top = done.at(-1)
      if (grows && top?.path === made.path && top.on === made.on)
        done[done.length - 1] = { ...made, before: top.before }
      else done.push(made)
      taken.length = 0
      tell()
    },
    undo: () => step(done, taken, true),
    redo: () => step(taken, done, false),
    canUndo,
    canRedo,
  }
}
