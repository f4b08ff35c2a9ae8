/**
 * The jottings of an open case, one beat behind the taps.  [JO8 UI14]
 *
 * The same list while nothing of it changed, so that an answer draws nothing here.
 */
import type { ReadonlySignal } from '@preact/signals'
import type { Jotting } from '../../../domain/assessment/jottings.ts'
import type { OpenCase } from '../../../session/open-case.ts'
import { computedBy } from '../computed-by.ts'
import type { Settling } from '../settling.ts'

export function makeSettledJottings(
  open: OpenCase,
  { beat }: Settling,
): ReadonlySignal<readonly Jotting[]> {
  return computedBy((): readonly Jotting[] => {
    beat.value
    return open.jottings.peek()
  }, areSame)
}

const areSame = (before: readonly Jotting[], now: readonly Jotting[]): boolean =>
  before.length === now.length && before.every((one, at) => isSame(one, now[at]))

const isSame = (a: Jotting, b: Jotting | undefined): boolean =>
  a.id === b?.id &&
  a.text === b.text &&
  a.aside === b.aside &&
  a.isConflict === b.isConflict &&
  a.links.join() === b.links.join() &&
  a.earlier.join() === b.earlier.join()
