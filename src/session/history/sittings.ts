/**
 * The history of a case as sittings: one person's work on one tablet without a
 * long pause.  [HI2 HI18]
 *
 * A sitting is kept together as long as nothing in it rests on something that is
 * told later; where two people wrote into each other's work it is told in turns.
 * Pauses are measured on one tablet's own clock, which orders nothing.
 */
import { assert } from '../../base/assert.ts'
import type { DeviceId, OpId, PersonId } from '../../base/brand.ts'
import type { HistoryStep } from './read-history.ts'

export interface Sitting {
  readonly author: PersonId
  readonly device: DeviceId
  readonly steps: readonly [HistoryStep, ...HistoryStep[]]
}

const PAUSE_MS = 30 * 60_000

/** `steps` in the order of what each had seen. */
export function groupSittings(steps: readonly HistoryStep[]): Sitting[] {
  const known = new Set(steps.map(({ op }) => op.id))
  const told = new Set<OpId>()
  const isReady = ({ op }: HistoryStep) => op.after.every((id) => told.has(id) || !known.has(id))
  const byDevice = Map.groupBy(steps, ({ op }) => op.device)
  const sittings: Sitting[] = []
  // The first of all that is left rests on nothing that is left.
  for (const first of steps) {
    if (told.has(first.op.id)) continue
    const { author, device } = first.op
    const run: [HistoryStep, ...HistoryStep[]] = [first]
    told.add(first.op.id)
    const own = byDevice.get(device)
    assert(own, 'every step has a device')
    let before = first
    for (const step of own.slice(own.indexOf(first) + 1)) {
      if (!isReady(step) || isAfterPause(before, step)) break
      run.push(step)
      told.add(step.op.id)
      before = step
    }
    sittings.push({ author, device, steps: run })
  }
  return sittings
}

/** A clock that was put back begins a sitting too: nobody worked for minus an hour. */
function isAfterPause({ op: before }: HistoryStep, { op }: HistoryStep): boolean {
  const passed = Date.parse(op.at) - Date.parse(before.at)
  return passed > PAUSE_MS || passed < 0
}
