/**
 * A case as at a time: read-only, and never the case itself.  [HI5 HI6]
 *
 * Holds every operation that is not later than the time, nor rests on one that
 * is. Looks like an open case so that the same screens show it; whatever is
 * asked of it to change, nothing is written, and nothing is rated from it.
 */
import { computed, type ReadonlySignal, signal } from '@preact/signals-core'
import type { ShownTime } from '../../base/ports.ts'
import { ok } from '../../base/result.ts'
import { listJottings } from '../../domain/assessment/jottings.ts'
import { readProgress } from '../../domain/assessment/progress.ts'
import { foldOps, type StreamState } from '../../ops/fold.ts'
import { createAskedCase } from '../asked-case.ts'
import type { OpenCase, OpenCaseAsk } from '../open-case.ts'
import { makeJotReader } from '../read-jottings.ts'
import { createRegisters } from '../registers.ts'
import type { UndoStack } from '../undo.ts'
import type { HistoryStep } from './read-history.ts'

export interface CaseAt {
  readonly open: OpenCase
  readonly at: ReadonlySignal<ShownTime>
  show(at: ShownTime): void
}

/** Every time at which something changed, once, in order. */
export const listMoments = (steps: readonly HistoryStep[]): ShownTime[] => [
  ...new Set(steps.map(({ seenAt }) => seenAt)),
]

export const stateAt = (steps: readonly HistoryStep[], at: ShownTime): StreamState =>
  foldOps(steps.filter(({ seenAt }) => seenAt <= at).map(({ op }) => op))

export function createCaseAt(
  { stream, inspection, form }: OpenCaseAsk,
  steps: readonly HistoryStep[],
  first: ShownTime,
): CaseAt {
  const at = signal(first)
  const registers = createRegisters(stateAt(steps, first))
  const asked = createAskedCase(form)
  const read = (path: string) => asked.read(path, registers.read(asked.toKept(path)))
  const jottings = computed(() => {
    registers.revision.value
    return listJottings(
      registers.paths(),
      makeJotReader(form, (path) => registers.view(path).peek().reading),
    )
  })
  const open: OpenCase = {
    stream,
    inspection,
    form,
    view: (path) => asked.view(path, registers.view(asked.toKept(path))),
    viewKept: registers.view,
    countForeign: registers.countForeign,
    read,
    jottings,
    paths: registers.paths,
    follow: () => undefined,
    revision: registers.revision,
    progress: computed(() => {
      registers.revision.value
      return readProgress(form, read, jottings.value)
    }),
    change: () => undefined,
    focusOn: (path) => ({ path, input: () => undefined, flush: () => undefined }),
    undo: NO_UNDO,
    countOps: () => 0,
    countConflicts: registers.countConflicts,
    unopened: signal(0),
    waiting: signal(0),
    flush: () => Promise.resolve(),
    close: () => Promise.resolve(),
  }
  return {
    open,
    at,
    show(next) {
      at.value = next
      registers.exchange(stateAt(steps, next))
    },
  }
}

const NO_UNDO: UndoStack = {
  attach: () => () => undefined,
  add: () => undefined,
  undo: () => ({ kind: 'nothing' }),
  redo: () => ({ kind: 'nothing' }),
  recall: async () => ok(undefined),
  canUndo: signal(false),
  canRedo: signal(false),
}
