/**
 * The steps that undo and redo go through, from a person's own operations one
 * after another.  [HI8 HI9 HI10 AS12]
 *
 * The same for an operation that was just made and for one read from the log, so
 * that what can be undone after a restart is what could be undone before it. A
 * step is known by the operations between which it leads and never by its values
 * alone: where somebody else wrote in between, it no longer fits, also when they
 * happened to leave the same value.
 */
import type { OpId, StreamId } from '../base/brand.ts'
import type { Mark } from '../ops/marks.ts'

/** So many steps can be taken back; older ones stay in the history. */
export const UNDO_STEPS = 1000

/** One operation of this person on this device. */
export interface OwnChange {
  readonly id: OpId
  readonly stream: StreamId
  readonly path: string
  readonly value: string | null
  readonly mark: Mark
  /** What stood there when it was made. */
  readonly before: {
    readonly heads: readonly OpId[]
    /** 'differs': a choice between values, to which no operation leads back. */
    readonly value: string | null | 'differs'
  }
}

export type UndoStep =
  | { readonly kind: 'choice'; readonly stream: StreamId; readonly path: string }
  | {
      readonly kind: 'change'
      readonly stream: StreamId
      readonly path: string
      readonly before: StepEnd
      readonly after: StepEnd
      /** Of its typing: the bursts of one focus are one step. */
      readonly focus: OpId | undefined
    }

/** `token`: which operations' state this is, also when undo has brought it back. */
interface StepEnd {
  readonly value: string | null
  readonly token: string
}

export interface UndoSteps {
  readonly done: readonly UndoStep[]
  readonly taken: readonly UndoStep[]
  add(change: OwnChange): void
  /** Which state a register is in, by its heads. */
  tokenOf(heads: readonly OpId[]): string
  /** The step on top no longer fits. */
  drop(direction: 'undo' | 'redo'): void
}

export function createUndoSteps(): UndoSteps {
  const done: UndoStep[] = []
  const taken: UndoStep[] = []
  const brought = new Map<OpId, string>()
  const tokenOf = (heads: readonly OpId[]) =>
    heads
      .map((id) => brought.get(id) ?? id)
      .sort()
      .join(' ')
  /** Takes the step that an operation went, with all above it, which it passed over. */
  const take = (from: UndoStep[], change: OwnChange, end: 'before' | 'after') => {
    const token = tokenOf(change.before.heads)
    const at = from.findLastIndex(
      (step) =>
        step.kind === 'change' &&
        step.stream === change.stream &&
        step.path === change.path &&
        step[end].token === token,
    )
    const [step] = at === -1 ? [] : from.splice(at)
    return step?.kind === 'change' ? step : undefined
  }
  const begin = (change: OwnChange) => {
    taken.length = 0
    const step = changeToStep(change, tokenOf)
    const grown = growTyping(done.at(-1), step)
    if (grown) done[done.length - 1] = grown
    else done.push(step)
    if (done.length > UNDO_STEPS) done.shift()
  }
  return {
    done,
    taken,
    tokenOf,
    add(change) {
      const { kind } = change.mark
      const undone = kind === 'undone' ? take(done, change, 'after') : undefined
      const redone = kind === 'redone' ? take(taken, change, 'before') : undefined
      if (undone) {
        taken.push(undone)
        brought.set(change.id, undone.before.token)
      } else if (redone) {
        done.push(redone)
        brought.set(change.id, redone.after.token)
      } else begin(change)
    },
    drop(direction) {
      if (direction === 'undo') done.pop()
      else taken.pop()
    },
  }
}

function changeToStep(
  { id, stream, path, value, mark, before }: OwnChange,
  tokenOf: UndoSteps['tokenOf'],
): UndoStep {
  if (before.value === 'differs') return { kind: 'choice', stream, path }
  return {
    kind: 'change',
    stream,
    path,
    before: { value: before.value, token: tokenOf(before.heads) },
    after: { value, token: id },
    focus: mark.kind === 'typed' ? mark.focus : undefined,
  }
}

/** The next burst of the focus on top, with nothing in between, makes it longer. */
function growTyping(top: UndoStep | undefined, step: UndoStep): UndoStep | undefined {
  if (top?.kind !== 'change' || step.kind !== 'change' || top.focus === undefined) return undefined
  const isNext = top.focus === step.focus && top.after.token === step.before.token
  return isNext ? { ...step, before: top.before } : undefined
}
