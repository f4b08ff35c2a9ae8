/**
 * A value that may change without its component: a signal bound to an attribute
 * or a text is written by itself, and nothing is drawn again for it.  [UI14]
 */
import { type ReadonlySignal, Signal } from '@preact/signals'

export type Bound<T> = T | ReadonlySignal<T>

export const readBound = <T>(bound: Bound<T>): T => (isSignal(bound) ? bound.value : bound)

const isSignal = <T>(bound: Bound<T>): bound is ReadonlySignal<T> => bound instanceof Signal
