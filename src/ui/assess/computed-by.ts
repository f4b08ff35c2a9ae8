/**
 * A computed value that counts as unchanged while it is equal.  [UI14]
 *
 * The progress of a case is a new object after each tap; the eleven entries of
 * the rail that did not change must not be drawn again for it.
 */
import { computed, type ReadonlySignal } from '@preact/signals'

export function computedBy<T>(
  compute: () => T,
  isSame: (before: T, now: T) => boolean,
): ReadonlySignal<T> {
  let last: { value: T } | undefined
  return computed(() => {
    const value = compute()
    if (!last || !isSame(last.value, value)) last = { value }
    return last.value
  })
}
