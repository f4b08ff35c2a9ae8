/**
 * A bound value as one signal for as long as the component lives, whether it was
 * handed a signal or, at each drawing, a plain value.  [UI11]
 *
 * A computation over a plain property alone would keep the first value for ever:
 * nothing tells it of the next one.
 */
import { type ReadonlySignal, useComputed, useSignal } from '@preact/signals'
import { type Bound, readBound } from './bound.ts'

export function useBound<T>(bound: Bound<T>): ReadonlySignal<T> {
  const held = useSignal<Bound<T>>(bound)
  // The same again changes nothing, and this component does not read it while drawing.
  held.value = bound
  return useComputed(() => readBound(held.value))
}
