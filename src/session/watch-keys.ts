/**
 * Looks after the keys of every inspection of an unlocked tablet, as the office's
 * word and the set-ups change.  [RV22 RV24]
 *
 * Behind the first page and one after another. What cannot be kept now is counted
 * by the store and tried again with the next change.
 */
import { effect } from '@preact/signals-core'
import type { HelloAnswer } from '../ops/envelope/protocol.ts'
import { keepKeys } from './keep-keys.ts'
import type { Workspace } from './workspace.ts'

export function watchKeys(
  signal: AbortSignal,
  { session, hello, inspections }: Pick<Workspace, 'session' | 'hello' | 'inspections'>,
): void {
  const state = { seen: '', of: inspections.peek(), tail: Promise.resolve() }
  const look = async () => {
    for (const inspection of inspections.peek().values()) {
      const word = hello.peek()
      if (!word || signal.aborted) return
      const kept = await keepKeys(session, inspection, word)
      if (!kept.ok) state.seen = ''
    }
  }
  const stop = effect(() => {
    const seen = whoIsNamed(hello.value)
    // Hello is said each minute: only what could change the keys is looked at.
    if (seen === state.seen && inspections.value === state.of) return
    state.seen = seen
    state.of = inspections.value
    state.tail = state.tail.then(look)
  })
  signal.addEventListener('abort', stop)
  if (signal.aborted) stop()
}

const whoIsNamed = (hello: HelloAnswer | undefined): string =>
  [
    ...(hello?.devices.map(({ device }) => device) ?? []),
    ...(hello?.inspections.map(({ inspection, role }) => `${inspection} ${role}`) ?? []),
  ].join()
