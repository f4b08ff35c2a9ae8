/**
 * The registers of one open stream as signals, so that a tap repaints one row.
 * [UI2 FO1]
 *
 * A view shows the value at once; `keeping` says whether it is on disk yet.
 */
import { batch, type ReadonlySignal, type Signal, signal } from '@preact/signals-core'
import type { OpId } from '../base/brand.ts'
import {
  type FoldableOp,
  foldOp,
  type Head,
  headIds,
  type Reading,
  readRegister,
  type StreamState,
} from '../ops/fold.ts'
import type { NotKept } from '../store/gate.ts'
import { listConflicts } from './conflicts/list-conflicts.ts'

export type Keeping =
  | { readonly kind: 'kept' /** Since when, in this sitting. */; readonly at: string | null }
  | { readonly kind: 'saving' }
  | { readonly kind: 'not-kept'; readonly fault: NotKept }

export interface RegisterView {
  readonly reading: Reading
  readonly keeping: Keeping
}

export interface Registers {
  view(path: string): ReadonlySignal<RegisterView>
  read(path: string): string | undefined
  /** What the next operation of this register replaces. */
  heads(path: string): readonly OpId[]
  headsOf(path: string): readonly Head[]
  /** How many operations it has had, as far as the fold remembers. */
  countOps(path: string): number
  countConflicts(): number
  isConflict(path: string): boolean
  /** Registers with a value that was given under none of these editions. */
  countForeign(editions: ReadonlySet<string>): number
  /** Every register that was ever written. */
  paths(): readonly string[]
  fold(op: FoldableOp): void
  setKeeping(path: string, keeping: Keeping): void
  /** Exchanges everything, after an unsent burst was exchanged in another tab. */
  exchange(state: StreamState): void
  /** Grows with each change: for what is computed over the whole stream. */
  readonly revision: ReadonlySignal<number>
}

const KEPT: Keeping = { kind: 'kept', at: null }

export function createRegisters(initial: StreamState): Registers {
  let state = initial
  const views = new Map<string, Signal<RegisterView>>()
  const revision = signal(0)
  const readingOf = (path: string) => readRegister(state.get(path))
  const viewOf = (path: string): Signal<RegisterView> => {
    const known = views.get(path)
    if (known) return known
    const made = signal<RegisterView>({ reading: readingOf(path), keeping: KEPT })
    views.set(path, made)
    return made
  }
  return {
    view: viewOf,
    read(path) {
      const reading = readingOf(path)
      return reading.kind === 'value' ? reading.value : undefined
    },
    heads: (path) => headIds(state.get(path)),
    headsOf: (path) => state.get(path)?.heads ?? [],
    countOps(path) {
      const register = state.get(path)
      return register ? register.heads.length + register.replaced.size : 0
    },
    countConflicts: () => listConflicts(state).length,
    paths: () => [...state.keys()],
    isConflict: (path) => readingOf(path).kind === 'conflict',
    countForeign: (editions) =>
      [...state.values()].filter(({ heads }) =>
        heads.some(({ value, edition }) => value !== null && !editions.has(edition)),
      ).length,
    fold(op) {
      foldOp(state, op)
      batch(() => {
        const view = viewOf(op.path)
        view.value = { ...view.peek(), reading: readingOf(op.path) }
        revision.value += 1
      })
    },
    setKeeping(path, keeping) {
      const view = viewOf(path)
      view.value = { ...view.peek(), keeping }
    },
    exchange(next) {
      state = next
      batch(() => {
        for (const [path, view] of views) {
          view.value = { ...view.peek(), reading: readingOf(path) }
        }
        revision.value += 1
      })
    },
    revision,
  }
}
