/**
 * Undo and redo across a whole case, also of what was done before a restart.
 * [UI3 AS12 HI8 HI9 HI10 HI11]
 *
 * Undoing is a new operation with the earlier value; nothing is ever taken out
 * of the log. A step that somebody else has overtaken is passed over rather than
 * overwrite what they wrote. What was done in earlier sittings is read from the
 * log when it is asked for, so that opening a case does not wait for it. Several
 * streams that are open together have one undo, in the order of what was done.
 */
import { type ReadonlySignal, signal } from '@preact/signals-core'
import type { OpId, StreamId } from '../base/brand.ts'
import { ok, type Result } from '../base/result.ts'
import type { RecalledChange } from './recall-own.ts'
import { createUndoSteps, type OwnChange, type UndoSteps } from './undo-steps.ts'

export interface UndoSource {
  readonly stream: StreamId
  /** Whether all that stands there was written by this person on this device, and what it is. */
  readHeads(path: string): { readonly heads: readonly OpId[]; readonly isOwn: boolean }
  /** Must lead to `add` with the operation that was made. */
  write(path: string, value: string | null, kind: 'undone' | 'redone'): void
  /** Own operations of earlier sittings, in order. */
  recall(): Promise<Result<readonly RecalledChange[], { kind: 'not-read' }>>
}

/** 'choice': what comes next was a choice between values that differ, and is not taken back so. */
export type Undone =
  | { readonly kind: 'change' | 'choice'; readonly stream: StreamId; readonly path: string }
  | { readonly kind: 'nothing' }

export interface UndoStack {
  /** Returns the way out, when the stream is closed. */
  attach(source: UndoSource): () => void
  /** An operation of this sitting was made. */
  add(change: OwnChange): void
  undo(): Undone
  redo(): Undone
  /** Reads what was done before this sitting, once for each stream that is open. */
  recall(): Promise<Result<void, { kind: 'not-read' }>>
  readonly canUndo: ReadonlySignal<boolean>
  readonly canRedo: ReadonlySignal<boolean>
}

const NOTHING: Undone = { kind: 'nothing' }

type Recalled = ReturnType<UndoSource['recall']>

export function createUndo(): UndoStack {
  const sources = new Map<StreamId, UndoSource>()
  const recalled = new Map<StreamId, Recalled>()
  const sitting: OwnChange[] = []
  const canUndo = signal(false)
  const canRedo = signal(false)
  let steps = createUndoSteps()
  const tell = () => {
    canUndo.value = steps.done.length > 0
    canRedo.value = steps.taken.length > 0
  }
  const step = (direction: 'undo' | 'redo'): Undone => {
    const went = goOneStep(sources, steps, direction)
    tell()
    return went
  }
  const build = async () => {
    const earlier = await gather([...recalled.values()])
    if (!earlier.ok) return earlier
    // What was done here meanwhile stands on top of it, as it will after a restart.
    const here = new Set(sitting.map(({ id }) => id))
    steps = createUndoSteps()
    for (const change of earlier.value) if (!here.has(change.id)) steps.add(change)
    for (const change of sitting) steps.add(change)
    tell()
    return ok(undefined)
  }
  let done: ReturnType<UndoStack['recall']> = Promise.resolve(ok(undefined))
  return {
    attach(source) {
      sources.set(source.stream, source)
      return () => {
        sources.delete(source.stream)
        recalled.delete(source.stream)
      }
    },
    add(change) {
      sitting.push(change)
      steps.add(change)
      tell()
    },
    undo: () => step('undo'),
    redo: () => step('redo'),
    recall() {
      const fresh = [...sources.values()].filter(({ stream }) => !recalled.has(stream))
      for (const source of fresh) recalled.set(source.stream, source.recall())
      if (fresh.length > 0) done = build()
      return done
    },
    canUndo,
    canRedo,
  }
}

/** Of all streams, in the order in which this tablet kept them. */
async function gather(readings: readonly Recalled[]): Recalled {
  const changes: RecalledChange[] = []
  for (const reading of await Promise.all(readings)) {
    if (!reading.ok) return reading
    changes.push(...reading.value)
  }
  return ok(changes.sort((a, b) => a.place - b.place))
}

/** Down the steps until one fits what stands there now. */
function goOneStep(
  sources: ReadonlyMap<StreamId, UndoSource>,
  steps: UndoSteps,
  direction: 'undo' | 'redo',
): Undone {
  const from = direction === 'undo' ? steps.done : steps.taken
  for (let top = from.at(-1); top; top = from.at(-1)) {
    const { kind, stream, path } = top
    if (kind === 'choice') {
      steps.drop(direction)
      return { kind, stream, path }
    }
    const [now, wanted] = direction === 'undo' ? [top.after, top.before] : [top.before, top.after]
    const source = sources.get(stream)
    const { heads, isOwn } = source?.readHeads(path) ?? { heads: [], isOwn: false }
    if (source && isOwn && steps.tokenOf(heads) === now.token) {
      source.write(path, wanted.value, direction === 'undo' ? 'undone' : 'redone')
      return { kind, stream, path }
    }
    steps.drop(direction)
  }
  return NOTHING
}
